internal import LoturaGraph
package import LoturaNetwork

/// The sixteen axes of every two subjects of a network, under one model.
///
/// Made in two passes: first what each pair of active associations can be on each axis, then, from
/// the pairs that are known exactly, what an axis usually is; where a pair is not exact this usual
/// value is used, or the end of its interval that is nearer. Companies and partners are compared by
/// the same formulas and with the same usual values; what only associations have (members,
/// partnerships, maturity, a host) is unknown of them unless `coverage` says that there is none.
///
/// Values do not depend on the order of rows; naming the two in the other order mirrors F and G and
/// changes no bit of the others.
/// **Complexity.** O(rows · log rows) and n(n − 1)/2 comparisons for n active associations.
package struct AxisTable: Sendable {
  /// The active associations, by id.
  package let associations: [Subject.ID]
  /// λ: how much of the likeness of sectors is identity, 0 … 1 (`SectorLikeness`).
  package let relatednessMix: Double
  /// What each axis usually is, in the order of the axes.
  package let references: [AxisReference]
  let measures: AxisMeasures
  private let profiles: [SubjectProfile]
  /// The pairs a < b, row by row.
  private let table: [PairAxes]

  /// The axes of a network. Never fails: what is missing is unknown.
  package init(_ network: Network, model: Model) {
    let associations = Set(network.activeAssociations.map { Subject.ID($0.id) }).sorted()
    let measures = AxisMeasures(network, associations: associations, model: model)
    let profiles = associations.map(measures.profile)
    let ends = profiles.indices.flatMap { row in
      (row + 1..<max(profiles.count, row + 1)).map { (row, $0) }
    }
    let intervals = ends.map { measures.intervals(profiles[$0], profiles[$1]) }
    let references = Axis.allCases.map {
      AxisReference($0, pairs: intervals, model: model)
    }
    let chances = AxisTable.chances(
      ends.map { (profiles[$0].members, profiles[$1].members) },
      memberCount: measures.overlap.memberCount)
    table = zip(zip(ends, intervals), chances).map { pair, chance in
      PairAxes(
        a: associations[pair.0.0], b: associations[pair.0.1],
        values: AxisTable.estimates(pair.1, references), chance: chance)
    }
    relatednessMix = measures.relatedness.likeness.mix
    self.associations = associations
    self.references = references
    self.measures = measures
    self.profiles = profiles
  }

  /// Every pair of active associations a < b, by a, then b, with the chances p and q of its overlap.
  package func pairs() -> [PairAxes] { table }

  /// The axes of any two subjects, without inputs. O(1) for two active associations.
  ///
  /// p and q are given for two active associations whose lists of members are complete.
  package func axes(_ a: Subject.ID, _ b: Subject.ID) -> PairAxes {
    if let row = position(of: a), let column = position(of: b), row != column {
      return row < column ? pair(row, column) : pair(column, row).mirrored
    }
    return PairAxes(
      a: a, b: b,
      values: AxisTable.estimates(measures.intervals(profile(of: a), profile(of: b)), references))
  }

  /// The profile of a subject; read anew for one that is not an active association.
  func profile(of subject: Subject.ID) -> SubjectProfile {
    position(of: subject).map { profiles[$0] } ?? measures.profile(of: subject)
  }
}

extension AxisTable {
  /// Which of two subjects is the larger, and how many times.
  package struct SizeOrder: Hashable, Sendable {
    /// The larger in the first measure known for both; if equal the more mature, then the smaller
    /// id. Nil: no measure is known for both.
    package let larger: Subject.ID?
    /// 1/B, at least 1; infinite if one has nothing. Nil: no measure is known for both.
    package let ratio: Double?
  }

  /// Which of two subjects is the larger, and how many times: who would join whom.
  package func size(_ a: Subject.ID, _ b: Subject.ID) -> SizeOrder {
    let (one, other) = (profile(of: min(a, b)), profile(of: max(a, b)))
    guard let first = measures.size.comparisons(one.size, other.size).first else {
      return SizeOrder(larger: nil, ratio: nil)
    }
    let balance = measures.size.value(one.size, other.size).low
    let isOtherLarger =
      first.a.value == first.b.value
      ? isMoreMature(other, than: one) : first.b.value > first.a.value
    return SizeOrder(
      larger: isOtherLarger ? other.subject : one.subject,
      ratio: balance > 0 ? 1 / balance : .infinity)
  }

  private func isMoreMature(_ one: SubjectProfile, than other: SubjectProfile) -> Bool {
    guard let maturity = one.maturity, let otherMaturity = other.maturity else { return false }
    return maturity > otherMaturity
  }

  private func position(of subject: Subject.ID) -> Int? { associations.position(of: subject) }

  /// The pair of two positions, row < column: rows before it hold n − 1, n − 2, … pairs.
  private func pair(_ row: Int, _ column: Int) -> PairAxes {
    table[row * (2 * associations.count - row - 1) / 2 + (column - row - 1)]
  }

  private static func estimates(
    _ intervals: [Interval], _ references: [AxisReference]
  ) -> [Estimate] {
    zip(intervals, references).map { $0.using($1.value) }
  }

  /// p and q for each pair of memberships; nil unless both are complete.
  private static func chances(
    _ pairs: [(Profile, Profile)], memberCount: Int
  ) -> [(p: Double, q: Double)?] {
    let chances = pairs.map { one, other -> Double? in
      guard one.isComplete, other.isComplete else { return nil }
      return HypergeometricTail(
        total: memberCount, marked: one.keys.count, drawn: other.keys.count
      ).chance(ofAtLeast: BoundedRuzicka(one, other).shared.count)
    }
    var corrected = BenjaminiHochberg.corrected(chances.compactMap(\.self)).makeIterator()
    return chances.map { chance in
      chance.flatMap { p in corrected.next().map { (p: p, q: $0) } }
    }
  }
}
