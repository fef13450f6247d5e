/// How a share of answers has changed since the newest earlier year.
package struct SurveyChange: Hashable, Sendable {
  /// The earlier year.
  package let since: Int
  /// By how much the share has changed, −1 … 1.
  package let difference: Double
  /// How likely so large a difference is by chance alone (Fisher's exact test); nil: people were not
  /// counted in one of the years.
  package let pValue: Double?

  /// From which chance on nothing is said to have changed.
  package static let level = 0.05

  /// Whether the change is more than chance; nil: it cannot be told.
  package var isTold: Bool? { pValue.map { $0 < SurveyChange.level } }

  init?(from before: SurveyResult, in since: Int, to now: SurveyResult) {
    guard let old = before.share, let new = now.share else { return nil }
    self.since = since
    difference = new - old
    pValue = before.top.flatMap { oldTop in
      now.top.flatMap { newTop in
        before.n.flatMap { oldN in
          now.n.map { FisherTest.pValue((oldTop, oldN), (newTop, $0)) }
        }
      }
    }
  }
}

/// What has a result of a year.
protocol Yearly {
  var round: SurveyBoard.Round { get }
  var result: SurveyResult { get }
  var change: SurveyChange? { get set }
}

extension SurveyRow: Yearly {}
extension SurveyTotal: Yearly {}

extension Array where Element: Yearly {
  /// Each with its change since the newest earlier year of the same key.
  func withChanges(_ key: (Element) -> [String]) -> [Element] {
    let places = Dictionary(grouping: indices) { key(self[$0]) }
    var changed = self
    for row in indices {
      let earlier = (places[key(self[row])] ?? []).filter {
        self[$0].round.year < self[row].round.year
      }
      guard let last = earlier.max(by: { self[$0].round.year < self[$1].round.year }) else {
        continue
      }
      changed[row].change = SurveyChange(
        from: self[last].result, in: self[last].round.year, to: self[row].result)
    }
    return changed
  }
}
