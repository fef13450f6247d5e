/// A smart-specialisation (RIS3) priority.
public struct Priority: Hashable, Sendable {
  /// The id of a priority.
  public typealias ID = Identifier<Priority>

  /// Its place in the strategy.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case priority, niche, initiative
  }

  /// Its id, unique among all nodes.
  public let id: ID
  /// Its name.
  public let name: LocalizedName
  /// The strategy it belongs to, such as `ris3-2030`.
  public let scheme: String
  /// How much it counts, ≥ 0.
  public var weight: Double = 1
  /// Its place in the strategy; nil: not said.
  public var kind: Kind?
  /// The broader priority that it is a part of; nil: none.
  public var parent: ID?

  /// A priority of weight 1.
  public init(id: ID, name: LocalizedName, scheme: String) {
    self.id = id
    self.name = name
    self.scheme = scheme
  }
}
