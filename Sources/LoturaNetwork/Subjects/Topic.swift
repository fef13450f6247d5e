/// A topic proposed for a Cluster Day or a working group.
public struct Topic: Hashable, Sendable {
  /// The id of a topic.
  public typealias ID = Identifier<Topic>

  /// For whom it is meant, from the least mature on.
  public enum Level: String, CaseIterable, Hashable, Sendable {
    case basic, intermediate, advanced
  }

  /// Its id, unique among all nodes.
  public let id: ID
  /// Its name.
  public let name: LocalizedName
  /// How many slots of the agenda it takes, > 0.
  public var cost: Double = 1
  /// For whom it is meant; nil: not said.
  public var level: Level?

  /// A topic of one slot of which no more is known.
  public init(id: ID, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}
