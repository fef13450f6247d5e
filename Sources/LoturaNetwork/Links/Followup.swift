/// What became of a suggestion.
public struct Followup: Hashable, Sendable {
  /// How far the two have come.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case suggested, contacted, met, talking, agreed, dropped
  }

  /// The smaller id of the two.
  public let a: Subject.ID
  /// The larger id of the two.
  public let b: Subject.ID
  /// What was suggested, as written; nil: not said.
  public var kind: String?
  /// How far they have come; nil: unknown.
  public let state: State?
  /// When; nil: unknown.
  public let date: PartialDate?
  /// Who looks after it: an officer's id or a word; nil: not said.
  public var owner: String?
  /// How useful it was, 1 … 5; nil: not said.
  public var useful: Double?
  /// What came of it, in the words of whoever wrote it.
  public var outcome: String?

  /// A followup of a suggestion of two, given in either order.
  public init(_ one: Subject.ID, _ other: Subject.ID, state: State?, date: PartialDate? = nil) {
    a = min(one, other)
    b = max(one, other)
    self.state = state
    self.date = date
  }
}
