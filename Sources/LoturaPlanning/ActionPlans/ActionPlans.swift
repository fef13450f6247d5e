package import LoturaNetwork

/// The action plans of one year, side by side: who means to do what, for how much, and how far it is.
///
/// Only active associations are looked at. An action belongs to the year that it names, and without
/// one to every year that its dates touch; without either it is `undated` and counted nowhere.
/// Budgets are added only where they are known, and those of dropped actions are not added.
package struct ActionPlans: Hashable, Sendable {
  /// How many actions there are, how far they are, and what they cost.
  package struct Tally: Hashable, Sendable {
    /// How many.
    package let count: Int
    /// How many by status; those of unknown status under nil.
    package let statuses: [Action.Status?: Int]
    /// The sum of the known budgets of those not dropped, in EUR; nil: none is known.
    package let budget: Double?
    /// How many of those not dropped have no known budget.
    package let budgetsUnknown: Int

    /// The tally of some actions, added in the order of their ids.
    package init(_ actions: [Action]) {
      let kept = actions.filter { $0.status != .dropped }.sorted { $0.id < $1.id }
      let known = kept.compactMap(\.budget)
      count = actions.count
      statuses = Dictionary(grouping: actions, by: \.status).mapValues(\.count)
      budget = known.isEmpty ? nil : known.reduce(0, +)
      budgetsUnknown = kept.count - known.count
    }

    /// How many have a status; nil: the unknown.
    package func count(_ status: Action.Status?) -> Int { statuses[status] ?? 0 }
  }

  /// What actions are compared by.
  package enum Respect: String, CaseIterable, Hashable, Sendable {
    case priority, capability, kind
  }

  /// The actions that serve one priority, build one capability or are of one kind.
  package struct Line: Hashable, Sendable {
    /// Which, by id or code; nil: the plans do not say.
    package let key: String?
    /// The actions, by association, then id.
    package let actions: [Action]
    /// Who means to do them, by id; those who dropped all of theirs are left out.
    package var associations: [Association.ID] {
      Set(actions.filter { $0.status != .dropped }.map(\.association)).sorted()
    }
    /// What they come to.
    package var tally: Tally { Tally(actions) }
  }

  /// The year; nil: no year was asked for, and no action names one.
  package let year: Int?
  /// Every year of which there are actions, ascending.
  package let years: [Int]
  /// The actions of the year, by association, then id.
  package let actions: [Action]
  /// Actions that name no year and no date, by id: they may belong to this year too.
  package let undated: [Action]
  /// The active associations, by id.
  package let associations: [Association.ID]
  /// Who has not told all its actions; by id.
  package let untold: [Association.ID]

  /// The plans of a year, or of the newest that somebody works on.
  ///
  /// - Parameter year: nil: the newest year, up to the one after the network's day, with an action
  ///   that is planned or running; else the newest of these years with any action; else the first.
  /// - Complexity: O(actions log actions).
  package init(_ network: Network, year asked: Int? = nil) {
    let active = Set(network.activeAssociations.map(\.id))
    let own = network.actions.filter { active.contains($0.association) }
      .sorted { ($0.association, $0.id) < ($1.association, $1.id) }
    let years = Set(own.flatMap { $0.years })
    let near = years.filter { $0 <= network.asOf.year + 1 }
    let alive = near.filter { year in
      own.contains { ($0.status == .planned || $0.status == .running) && $0.years.contains(year) }
    }
    let year = asked ?? alive.max() ?? near.max() ?? years.min()
    self.year = year
    self.years = years.sorted()
    actions = own.filter { action in year.map { action.years.contains($0) } ?? false }
    undated = own.filter { $0.years.isEmpty }.sorted { $0.id < $1.id }
    associations = active.sorted()
    untold = associations.filter {
      network.knowledge(of: Subject.ID($0), in: .actions) != .complete
    }
  }

  /// The actions of one association in the year. O(actions).
  package func actions(of association: Association.ID) -> [Action] {
    actions.filter { $0.association == association }
  }

  /// The year's actions by what they serve, build or are: most associations first, then most actions,
  /// then by id; what the plans do not say last. O(actions log actions).
  package func lines(by respect: Respect) -> [Line] {
    Dictionary(grouping: actions) { $0.key(respect) }
      .map { Line(key: $0.key, actions: $0.value) }
      .sorted { left, right in
        guard let x = left.key, let y = right.key else { return left.key != nil }
        let (a, b) = (left.associations.count, right.associations.count)
        return a != b
          ? a > b : (right.actions.count, x) < (left.actions.count, y)
      }
  }
}

extension Action {
  /// The years that it belongs to: the one that it names, else those that its dates touch.
  var years: ClosedYears {
    if let year { return ClosedYears(year, year) }
    let time = ActionTime(self)
    return ClosedYears(time.sure?.lowerBound.year, time.sure?.upperBound.year)
  }

  /// What it serves, builds or is, by id or code; nil: not said.
  func key(_ respect: ActionPlans.Respect) -> String? {
    switch respect {
    case .priority: priority?.text
    case .capability: capability?.text
    case .kind: kind?.rawValue
    }
  }
}

/// Some years in a row, or none.
struct ClosedYears: Sequence {
  private let range: Range<Int>

  init(_ first: Int?, _ last: Int?) {
    range = first.flatMap { first in last.map { first..<($0 + 1) } } ?? 0..<0
  }

  var isEmpty: Bool { range.isEmpty }

  func contains(_ year: Int) -> Bool { range.contains(year) }

  func makeIterator() -> Range<Int>.Iterator { range.makeIterator() }
}
