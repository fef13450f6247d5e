/// An international or other partner of the associations.
public struct Partner: Hashable, Sendable {
  /// The id of a partner.
  public typealias ID = Identifier<Partner>

  /// What sort of partner it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case clusterOrganisation = "cluster_organisation"
    case agency, network, research, company, region, other
  }

  /// Its id, unique among all nodes.
  public let id: ID
  /// Its name.
  public let name: LocalizedName
  /// What sort of partner it is; nil: unknown.
  public var kind: Kind?
  /// Its country; nil: unknown.
  public var country: Country?
  /// Where it is at home; nil: unknown.
  public var territory: Territory?
  /// Its page.
  public var website: String?

  /// A partner of which no more is known.
  public init(id: ID, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}
