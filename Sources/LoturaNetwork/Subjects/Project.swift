/// A cooperation project.
public struct Project: Hashable, Sendable {
  /// The id of a project.
  public typealias ID = Identifier<Project>

  /// Its id, unique among all nodes.
  public let id: ID
  /// Its name.
  public let name: LocalizedName
  /// When it began; nil: unknown.
  public var start: PartialDate?
  /// When it ended or will end; nil: unknown.
  public var end: PartialDate?

  /// A project of which no more is known.
  public init(id: ID, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}
