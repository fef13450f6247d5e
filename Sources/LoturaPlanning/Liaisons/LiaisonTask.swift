/// Hours of officers for associations, as numbers: who looks after whom, and how long.
///
/// **Value.** Σ worth · hours over officers and associations. **Rules.** No officer gives more hours
/// than they have; no association takes more than it wants, nor less than its least; one officer
/// each, unless hours may be shared.
/// **Ties.** Officers and associations stand in the order of their ids. Of equally good plans with
/// one officer each, the one in which the first association has the earlier officer, then the
/// second, and so on; an officer's hours then go to the associations where they are worth more,
/// of equals to the first.
/// **Source.** A generalised assignment (Ross & Soland 1975) whose hours can be divided.
package struct LiaisonTask: Hashable, Sendable {
  /// What each officer has, in hours, ≥ 0.
  package var hours: [Double]
  /// What each association wants, in hours, ≥ 0.
  package let wanted: [Double]
  /// What each association must get, in hours, 0 … wanted.
  package let least: [Double]
  /// What an hour is worth, > 0, by association, then officer.
  package let worth: [[Double]]
  /// Whether the officer may serve the association, by association, then officer.
  package var isAllowed: [[Bool]]
  /// Whether the association must have an officer.
  package let needsOfficer: [Bool]
  /// Whether several officers may share an association.
  package let isShared: Bool

  /// A task; all lists of associations are as long as `wanted`, all lists of officers as `hours`.
  package init(
    hours: [Double], wanting: Wanted, worth: [[Double]], isAllowed: [[Bool]], isShared: Bool
  ) {
    precondition(
      [wanting.least.count, wanting.needsOfficer.count, worth.count, isAllowed.count]
        .allSatisfy { $0 == wanting.wanted.count }, "one entry an association")
    precondition(
      worth.allSatisfy { $0.count == hours.count }
        && isAllowed.allSatisfy { $0.count == hours.count }, "one entry an officer")
    self.hours = hours
    wanted = wanting.wanted
    least = wanting.least
    needsOfficer = wanting.needsOfficer
    self.worth = worth
    self.isAllowed = isAllowed
    self.isShared = isShared
  }

  /// What associations want and must have, by association.
  package struct Wanted: Hashable, Sendable {
    /// Hours wanted, ≥ 0.
    package let wanted: [Double]
    /// Hours that are the least, 0 … wanted.
    package let least: [Double]
    /// Whether there must be an officer.
    package let needsOfficer: [Bool]

    /// Associations of which each must get an officer and so many hours, or all that it wants if
    /// that is less.
    package init(wanted: [Double], least: Double) {
      self.init(
        wanted: wanted, least: wanted.map { min(least, $0) }, needsOfficer: wanted.map { _ in true }
      )
    }

    /// Associations with a least of their own.
    package init(wanted: [Double], least: [Double], needsOfficer: [Bool]) {
      self.wanted = wanted
      self.least = least
      self.needsOfficer = needsOfficer
    }
  }

  /// Places of the officers.
  var officers: Range<Int> { hours.indices }
  /// Places of the associations.
  var associations: Range<Int> { wanted.indices }

  /// The officers that may serve an association, in order.
  func allowed(_ association: Int) -> [Int] {
    officers.filter { isAllowed[association][$0] }
  }

  /// The same task in which this association is served by nobody but this officer.
  func giving(_ association: Int, to officer: Int) -> LiaisonTask {
    var task = self
    task.isAllowed[association] = officers.map { $0 == officer }
    return task
  }

  /// The same task in which an officer has one hour more.
  func withOneMoreHour(of officer: Int) -> LiaisonTask {
    var task = self
    task.hours[officer] += 1
    return task
  }
}

extension LiaisonTask {
  /// How far sums of hours may miss, relative to the larger of the two and one hour.
  static let slack = 1e-6

  /// Whether two values are the same up to rounding: a billionth of the larger.
  static func areEqual(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))
  }

  /// The best hours for who has which officer: first every least, then where an hour is worth more,
  /// of equals to the first association. Nil: an officer has not enough for the least ones.
  ///
  /// This is the exact optimum, for each officer is a knapsack that can be filled in parts.
  /// **Source.** Dantzig 1957. O(n log n).
  package func hours(serving chosen: [Int?]) -> [[Double]]? {
    var given = associations.map { _ in officers.map { _ in 0.0 } }
    for officer in officers {
      let own = associations.filter { chosen[$0] == officer }
      let must = own.reduce(0) { $0 + least[$1] }
      guard must <= hours[officer] + LiaisonTask.slack * max(1, hours[officer]) else { return nil }
      var rest = max(0, hours[officer] - must)
      let order = own.sorted {
        let (x, y) = (worth[$0][officer], worth[$1][officer])
        return LiaisonTask.areEqual(x, y) ? $0 < $1 : x > y
      }
      for association in order {
        let more = min(rest, wanted[association] - least[association])
        given[association][officer] = least[association] + more
        rest -= more
      }
    }
    return given
  }

  /// What hours are worth, by association, then officer. O(entries).
  package func value(of given: [[Double]]) -> Double {
    associations.reduce(0) { sum, association in
      officers.reduce(sum) { $0 + worth[association][$1] * given[association][$1] }
    }
  }

  /// Whether hours keep every rule. O(entries).
  package func admits(_ given: [[Double]]) -> Bool {
    func isWithin(_ sum: Double, _ limit: Double) -> Bool {
      sum <= limit + LiaisonTask.slack * max(1, limit)
    }
    let fitsOfficers = officers.allSatisfy { officer in
      isWithin(associations.reduce(0) { $0 + given[$1][officer] }, hours[officer])
    }
    return fitsOfficers
      && associations.allSatisfy { association in
        let sum = given[association].reduce(0, +)
        let serving = officers.filter { given[association][$0] > 0 }
        return isWithin(sum, wanted[association]) && isWithin(least[association], sum)
          && serving.allSatisfy { isAllowed[association][$0] }
          && (isShared || serving.count <= 1) && given[association].allSatisfy { $0 >= 0 }
      }
  }
}
