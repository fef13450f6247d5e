/// A best practice watched elsewhere: something that works for others and might fit here.
public struct Practice: Hashable, Sendable {
  /// The id of a practice.
  public typealias ID = Identifier<Practice>

  /// Its id, unique among all nodes.
  public let id: ID
  /// Its name.
  public let name: LocalizedName
  /// The network or project in which it was seen, as written; nil: not said.
  public var network: String?
  /// What it is about, as written; nil: not said.
  public var theme: String?
  /// The year it was seen; nil: unknown.
  public var year: Int?
  /// Its page; nil: none is known.
  public var url: String?
  /// Where it comes from; nil: unknown.
  public var country: Country?

  /// A practice of which no more is known.
  public init(id: ID, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}
