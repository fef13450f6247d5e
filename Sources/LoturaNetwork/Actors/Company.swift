/// A member organisation: a company, a technology centre, a university, a public body.
public struct Company: Hashable, Sendable {
  /// The id of a company.
  public typealias ID = Identifier<Company>

  /// What sort of organisation it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case company
    case technologyCentre = "technology_centre"
    case university
    case publicBody = "public_body"
    case association, other
  }

  /// How large it is, by the European definition.
  public enum Size: String, CaseIterable, Hashable, Sendable {
    case micro, small, medium, large
  }

  /// Its id, unique among all nodes.
  public let id: ID
  /// Its name.
  public let name: LocalizedName
  /// What sort of organisation it is.
  public var kind: Kind = .company
  /// How large it is; nil: unknown.
  public var size: Size?
  /// Where it is at home; nil: unknown.
  public var territory: Territory?
  /// Its country; nil: unknown.
  public var country: Country?

  /// A company of which no more is known.
  public init(id: ID, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}
