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
  /// How far they have come; nil: unknown.
  public let state: State?
  /// When; nil: unknown.
  public let date: PartialDate?

  /// A followup of a suggestion of two, given in either order.
  public init(_ one: Subject.ID, _ other: Subject.ID, state: State?, date: PartialDate? = nil) {
    a = min(one, other)
    b = max(one, other)
    self.state = state
    self.date = date
  }
}
