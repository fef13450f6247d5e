/// An economic activity, in a forest of broader and narrower ones.
public struct Sector: Hashable, Sendable {
  /// The id of a sector.
  public typealias ID = Identifier<Sector>

  /// Its id, unique among all nodes.
  public let id: ID
  /// Its name.
  public let name: LocalizedName
  /// The broader activity; nil: a root.
  public var parent: ID?

  /// A sector, a root if it has no parent.
  public init(id: ID, name: LocalizedName, parent: ID? = nil) {
    self.id = id
    self.name = name
    self.parent = parent
  }
}
