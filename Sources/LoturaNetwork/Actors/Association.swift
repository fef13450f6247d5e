/// A cluster association: the organisation that brings the companies of a cluster together.
public struct Association: Hashable, Sendable {
  /// The id of an association.
  public typealias ID = Identifier<Association>

  /// What the association is in the region's programme.
  public enum Form: String, CaseIterable, Hashable, Sendable {
    case priorityCluster = "priority_cluster"
    case preCluster = "pre_cluster"
    case sectoral, other
  }

  /// Whether it still exists on its own. Only active ones are compared.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case active, merged, closed
  }

  /// Its id, unique among all nodes.
  public let id: ID
  /// Its name.
  public let name: LocalizedName
  /// The name that fits into a picture, where one was given.
  public var shortName: String?
  /// Where it is at home; nil: unknown.
  public var territory: Territory?
  /// Its place in the programme; nil: unknown.
  public var form: Form?
  /// The year it was founded; nil: unknown.
  public var founded: Int?
  /// Whether it still exists on its own.
  public var status: Status = .active
  /// The association it became part of.
  public var mergedInto: ID?
  /// The partner or company under whose roof it works; nil: unknown.
  public var host: Subject.ID?
  /// How mature it is, 1 … 5; nil: unknown here (assessments may tell).
  public var maturity: Double?
  /// Hours of a liaison officer it wants in a year; nil: unknown.
  public var supportHours: Double?
  /// Its page.
  public var website: String?

  /// An active association of which no more is known.
  public init(id: ID, name: LocalizedName) {
    self.id = id
    self.name = name
  }

  /// The short name, else the id: what a picture shows.
  public var label: String { shortName ?? id.text }
}
