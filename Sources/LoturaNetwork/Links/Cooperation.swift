/// Something that two subjects did together.
public struct Cooperation: Hashable, Sendable {
  /// What they did.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case jointProject = "joint_project"
    case agreement
    case jointService = "joint_service"
    case jointEvent = "joint_event"
    case workingGroup = "working_group"
    case contact
  }

  /// The smaller id of the two.
  public let a: Subject.ID
  /// The larger id of the two.
  public let b: Subject.ID
  /// What they did.
  public let kind: Kind
  /// When.
  public let date: PartialDate
  /// 0 … 1; nil: the usual strength of its kind (the model's).
  public let strength: Double?

  /// A cooperation of two, given in either order.
  public init(
    _ one: Subject.ID, _ other: Subject.ID, kind: Kind, date: PartialDate,
    strength: Double? = nil
  ) {
    a = min(one, other)
    b = max(one, other)
    self.kind = kind
    self.date = date
    self.strength = strength
  }
}
