public import LoturaNetwork

/// Everything that can be said of one pair: its sum, its axes, the four forms, what would change
/// it, and what to ask.
public struct Explanation: Hashable, Sendable {
  /// The pair as a row of the suggestions of a: b's rank among them.
  public let suggestion: Suggestion
  /// The sixteen axes and what they were computed from.
  public let axes: PairAxes
  /// The four forms; nil if one of the two is not an active association.
  public let advice: Advice?
  /// What would change the rank or the advice.
  public let changes: [Change]
  /// What to ask the two, in order.
  public let questions: [Question]

  /// All of one pair.
  public init(
    suggestion: Suggestion, axes: PairAxes, advice: Advice?, changes: [Change],
    questions: [Question]
  ) {
    self.suggestion = suggestion
    self.axes = axes
    self.advice = advice
    self.changes = changes
    self.questions = questions
  }
}

/// Something that would change the rank or the advice of a pair.
public struct Change: Hashable, Sendable {
  /// What would have to be otherwise.
  public enum What: Hashable, Sendable {
    /// A term of the sum, from one value to another.
    case term(Term)
    /// The likeness of sectors that K° would need.
    case sectorLikeness
    /// One cooperation more: an agreement, today.
    case cooperation
    /// One offer more, at level 5.
    case offer(giver: Subject.ID, Capability.ID)
    /// One alignment more, at intensity 1.
    case alignment(Subject.ID, Priority.ID)
    /// An unknown axis, if it turned out to be this.
    case unknown(Axis)
  }

  /// What follows.
  public enum Effect: Hashable, Sendable {
    /// The rank reaches that of the candidate just above.
    case rank(from: Int, to: Int)
    /// The advice becomes another (nil: none).
    case advice(from: Form?, to: Form?)
  }

  /// What would have to be otherwise.
  public let what: What
  /// Its value today.
  public let from: Double
  /// The value it would need.
  public let to: Double
  /// What follows.
  public let effect: Effect
  /// Whether this is an unknown whose two ends give different advice: the most valuable question.
  public let isMostValuable: Bool

  /// One thing that would change a pair.
  public init(
    _ what: What, from: Double, to: Double, effect: Effect, isMostValuable: Bool = false
  ) {
    self.what = what
    self.from = from
    self.to = to
    self.effect = effect
    self.isMostValuable = isMostValuable
  }
}

/// Something to ask the two associations. The code is `ask_<axis>` or the raw value of a topic.
public enum Question: Hashable, Sendable {
  /// A fact that is missing for an axis.
  case axis(Axis)
  /// A matter that no number answers.
  case topic(Topic)

  /// Matters that no number answers.
  public enum Topic: String, CaseIterable, Hashable, Sendable {
    case finance, culture, leadership, staff
    case legalForm = "legal_form"
    case membersWill = "members_will"
    case name
    case publicFunding = "public_funding"
    case sharedServices = "shared_services"
    case governance, costs, purpose, lead, resources
  }

  /// The code in JSON.
  public var code: String {
    switch self {
    case .axis(let axis): "ask_\(axis.rawValue)"
    case .topic(let topic): topic.rawValue
    }
  }
}
