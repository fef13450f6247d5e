package import LoturaNetwork
package import LoturaScoring

/// What one association would gain by learning from another that is ahead of it.
///
/// **Formula.** G(a←b) · (½ + ½·F(a←b)) for learner a and teacher b: the lead in maturity (two levels
/// count in full) times a factor that grows from ½ to 1 with the part of a's gaps that b's offers
/// fill. Only where the maturity of both is known and b is ahead by a level or more.
/// **Unit** none. **Range** ¼ … 1.
/// **Missing data.** F's used value; `gain` has the bounds that follow from those of F.
/// **Source.** Our choice.
package struct LearningGain: Hashable, Sendable {
  /// Who learns.
  package let learner: Association.ID
  /// Who teaches.
  package let teacher: Association.ID
  /// How mature the learner is, 1 … 5.
  package let learnerMaturity: Double
  /// How mature the teacher is, 1 … 5.
  package let teacherMaturity: Double
  /// G: how far the lead counts, ½ … 1.
  package let lead: Double
  /// F: the part of the learner's gaps that the teacher's offers fill.
  package let fill: Estimate
  /// What is gained.
  package let gain: Estimate
  /// Gaps of the learner that the teacher's offers fill, the most filled first.
  package let filled: [Capability.ID]
  /// Lists that are not complete, and without which F is not exact.
  package let missing: [MissingList]

  /// A list of somebody that is not complete.
  package struct MissingList: Hashable, Sendable {
    /// Whose.
    package let association: Association.ID
    /// `needs` or `offers`.
    package let sheet: SheetName
  }

  /// How far somebody must be ahead to teach, in levels of maturity.
  package static let leastLead = 1.0

  /// The gain; nil: a maturity is not known, or the teacher is not ahead by a level.
  init?(_ scoring: Scoring, learner: Association.ID, teacher: Association.ID) {
    let (a, b) = (Subject.ID(learner), Subject.ID(teacher))
    let facts = scoring.table.facts(a, b)
    guard let low = facts.maturityOfA, let high = facts.maturityOfB,
      billionths(high - low) >= billionths(Self.leastLead)
    else { return nil }
    let axes = scoring.table.axes(a, b)
    let (lead, fill) = (axes[.leadOfB].used, axes[.fillOfA])
    func gain(_ fill: Double) -> Double { lead * (0.5 + 0.5 * fill) }
    let lists: [(Association.ID, SheetName)] = [
      (learner, .needs), (learner, .offers), (teacher, .offers),
    ]
    self.learner = learner
    self.teacher = teacher
    (learnerMaturity, teacherMaturity) = (low, high)
    (self.lead, self.fill) = (lead, fill)
    self.gain = Estimate(low: gain(fill.low), high: gain(fill.high), used: gain(fill.used))
    filled = facts.filledForA
    missing =
      fill.isExact
      ? []
      : lists.filter { scoring.network.knowledge(of: Subject.ID($0.0), in: $0.1) != .complete }
        .map { MissingList(association: $0.0, sheet: $0.1) }
  }

  /// The smaller id of the two.
  var first: Association.ID { min(learner, teacher) }
  /// The larger id of the two.
  var second: Association.ID { max(learner, teacher) }
}
