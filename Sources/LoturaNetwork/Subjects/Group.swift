/// A working group, a workshop of a Cluster Day, or a network.
public struct Group: Hashable, Sendable {
  /// The id of a group.
  public typealias ID = Identifier<Group>

  /// What sort of group it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case workingGroup = "working_group"
    case workshop, network
  }

  /// Its id, unique among all nodes.
  public let id: ID
  /// Its name.
  public let name: LocalizedName
  /// What sort of group it is; nil: unknown, counted as a network.
  public var kind: Kind?
  /// What it is about, as written; nil: not said.
  public var theme: String?
  /// When it began; nil: unbounded.
  public var start: PartialDate?
  /// When it ended; nil: unbounded.
  public var end: PartialDate?

  /// A group of which no more is known.
  public init(id: ID, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}
