package import LoturaNetwork

/// When an action goes on, as far as that is known.
///
/// **Formula.** With both dates: from the first day of the start to the last day of the end, so that
/// `2026-09` … `2026-09` is the whole of September. With one of them, only its own days are sure;
/// without any, none. Where a date is missing it may go on from the first or until the last day of its
/// plan's year, and without a year at any time. An end before the start says nothing: both are taken
/// as missing. **Source.** Our choice, after the rule for partial dates.
package struct ActionTime: Hashable, Sendable {
  /// The days on which it surely goes on; nil: none is sure.
  package let sure: ClosedRange<Day>?
  /// The first day on which it may go on; nil: unbounded.
  package let earliest: Day?
  /// The last day on which it may go on; nil: unbounded.
  package let latest: Day?

  /// When an action goes on.
  package init(_ action: Action) {
    var (start, end) = (action.start, action.end)
    if let first = start?.firstDay, let last = end?.lastDay, first > last {
      (start, end) = (nil, nil)
    }
    let first = start?.firstDay ?? end?.firstDay
    let last = end?.lastDay ?? start?.lastDay
    sure = first.flatMap { first in last.map { first...$0 } }
    let year = action.year.flatMap { PartialDate(ActionTime.padded($0)) }
    earliest = start?.firstDay ?? year.map { min($0.firstDay, first ?? $0.firstDay) }
    latest = end?.lastDay ?? year.map { max($0.lastDay, last ?? $0.lastDay) }
  }

  /// A year as dates write it, four digits.
  private static func padded(_ year: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
  }

  /// How two actions fall together.
  package enum Together: Hashable, Sendable {
    /// On these days both go on.
    case sure(ClosedRange<Day>)
    /// They may; a date is missing.
    case possible
    /// They do not.
    case apart

    /// How many days are surely in common.
    package var days: Int {
      if case .sure(let days) = self {
        days.upperBound.number - days.lowerBound.number + 1
      } else {
        0
      }
    }
  }

  /// How it falls together with another.
  package func together(with other: ActionTime) -> Together {
    if let sure, let others = other.sure, sure.overlaps(others) {
      return .sure(sure.clamped(to: others))
    }
    func ends(_ one: ActionTime, before two: ActionTime) -> Bool {
      guard let last = one.latest, let first = two.earliest else { return false }
      return last < first
    }
    return ends(self, before: other) || ends(other, before: self) ? .apart : .possible
  }
}
