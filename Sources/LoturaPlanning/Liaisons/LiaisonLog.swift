package import LoturaNetwork

/// What was planned for a year, beside what was really given in the twelve months up to the day of
/// the network.
///
/// **Missing data.** Where nobody ever wrote anything into the log, nothing is known of what was
/// given; so too of an officer who never did. A pair of one who does write, without an hour in the
/// twelve months, was given 0. Hours on an unknown day count on the day that stands for it.
package struct LiaisonLog: Hashable, Sendable {
  /// An officer and an association.
  package struct Row: Hashable, Sendable {
    /// Who.
    package let officer: Officer.ID
    /// Whom.
    package let association: Association.ID
    /// Whether the officer looks after the association today.
    package let isAssigned: Bool
    /// Hours planned in a year; nil: unknown.
    package let planned: Double?
    /// Hours given in the twelve months; nil: unknown.
    package let given: Double?

    /// Given less planned; nil: one of them is unknown.
    package var difference: Double? {
      given.flatMap { given in planned.map { given - $0 } }
    }
  }

  /// The day after which hours count.
  package let after: Day
  /// The last day on which hours count.
  package let upTo: Day
  /// Whether anything was ever logged.
  package let isKept: Bool
  /// Who is assigned to whom or gave hours to whom, by officer, then association; active
  /// associations only.
  package let rows: [Row]
  private let loggers: Set<Officer.ID>

  /// The log of a network. O(rows).
  package init(_ network: Network) {
    let (year, month, day) = network.asOf.components
    after =
      Day(year: year - 1, month: month, day: day) ?? Day(year: year - 1, month: month, day: 28)
      ?? network.asOf
    upTo = network.asOf
    let past = network.loggedHours.filter { $0.date.firstDay <= network.asOf }
    isKept = !past.isEmpty
    let loggers = Set(past.map(\.officer))
    self.loggers = loggers
    let active = Set(network.activeAssociations.map(\.id))
    var sums: [Officer.ID: [Association.ID: Double]] = [:]
    for row in past where active.contains(row.association) && row.date.middle > after {
      sums[row.officer, default: [:]][row.association, default: 0] += row.hours
    }
    let assigned = network.assignments.filter { active.contains($0.association) }
    var pairs: [Officer.ID: [Association.ID: Assignment?]] = [:]
    for (officer, given) in sums {
      for association in given.keys {
        pairs[officer, default: [:]].updateValue(nil, forKey: association)
      }
    }
    for row in assigned {
      pairs[row.officer, default: [:]].updateValue(row, forKey: row.association)
    }
    rows = pairs.keys.sorted().flatMap { officer in
      let own = pairs[officer] ?? [:]
      return own.keys.sorted().map { association in
        let assignment = own[association] ?? nil
        return Row(
          officer: officer, association: association, isAssigned: assignment != nil,
          planned: assignment?.hours,
          given: loggers.contains(officer) ? sums[officer]?[association] ?? 0 : nil)
      }
    }
  }

  /// Whether an officer ever logged an hour.
  package func logs(_ officer: Officer.ID) -> Bool { loggers.contains(officer) }

  /// Hours that an officer is planned for today, as far as known, and for how many associations
  /// they are unknown.
  package func planned(by officer: Officer.ID) -> (hours: Double, unknown: Int) {
    let own = rows.filter { $0.officer == officer && $0.isAssigned }
    return (own.compactMap(\.planned).reduce(0, +), own.count { $0.planned == nil })
  }

  /// Hours that an officer gave in the twelve months; nil: unknown.
  package func given(by officer: Officer.ID) -> Double? {
    guard logs(officer) else { return nil }
    return rows.filter { $0.officer == officer }.compactMap(\.given).reduce(0, +)
  }
}
