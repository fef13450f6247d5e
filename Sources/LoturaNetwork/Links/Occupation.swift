/// A time when a subject sits elsewhere: in a workshop, at a table.
public struct Occupation: Hashable, Sendable {
  /// Who.
  public let subject: Subject.ID
  /// From when.
  public let start: DateTime
  /// Until when.
  public let end: DateTime
  /// Why, as written; nil: not said.
  public let reason: String?

  /// A time elsewhere.
  public init(subject: Subject.ID, start: DateTime, end: DateTime, reason: String? = nil) {
    self.subject = subject
    self.start = start
    self.end = end
    self.reason = reason
  }

  /// Its stretch of time; nil where it ends before it begins, or only one end has a zone.
  public var stretch: Stretch? { Stretch(start, end) }
}
