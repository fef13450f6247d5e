/// A subject sits in a group, for a time: its stay.
///
/// Past stays are kept: they tell of prior cooperation.
public struct Attendance: Hashable, Sendable {
  /// What somebody does in a group.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case member, lead
  }

  /// Who.
  public let subject: Subject.ID
  /// The group.
  public let group: Group.ID
  /// When the stay began; nil: with the group.
  public let since: PartialDate?
  /// When the stay ended; nil: with the group.
  public let until: PartialDate?
  /// What it does there; nil: not said.
  public var role: Role?

  /// A stay.
  public init(
    subject: Subject.ID, group: Group.ID, since: PartialDate? = nil, until: PartialDate? = nil
  ) {
    self.subject = subject
    self.group = group
    self.since = since
    self.until = until
  }
}
