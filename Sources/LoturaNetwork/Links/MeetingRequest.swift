/// A subject asks to meet another.
public struct MeetingRequest: Hashable, Sendable {
  /// Who asks.
  public let a: Subject.ID
  /// Whom.
  public let b: Subject.ID
  /// 1 (most wanted) … 3; nil: not said, counted as 2.
  public let priority: Int?

  /// A request.
  public init(_ a: Subject.ID, _ b: Subject.ID, priority: Int? = nil) {
    self.a = a
    self.b = b
    self.priority = priority
  }
}
