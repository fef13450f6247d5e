/// What a subject would cost in a consortium.
public struct Cost: Hashable, Sendable {
  /// Who.
  public let subject: Subject.ID
  /// In the consortium of which call; nil: of any that has no row of its own.
  public let call: Call.ID?
  /// How much, in EUR, ≥ 0.
  public let budget: Double

  /// A cost.
  public init(subject: Subject.ID, call: Call.ID? = nil, budget: Double) {
    self.subject = subject
    self.call = call
    self.budget = budget
  }
}
