/// Something that can be offered or needed: a service, a technology, knowledge, infrastructure.
public struct Capability: Hashable, Sendable {
  /// The id of a capability.
  public typealias ID = Identifier<Capability>

  /// Its id, unique among all nodes.
  public let id: ID
  /// Its name.
  public let name: LocalizedName

  /// A capability.
  public init(id: ID, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}
