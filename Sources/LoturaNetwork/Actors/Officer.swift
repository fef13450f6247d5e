/// A cluster liaison officer: somebody of the agency who looks after associations.
public struct Officer: Hashable, Sendable {
  /// The id of an officer.
  public typealias ID = Identifier<Officer>

  /// What an officer does.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Sits on the boards of associations.
    case liaison
    /// Leads the programme.
    case coordinator
  }

  /// The id, unique among all nodes.
  public let id: ID
  /// The name.
  public let name: LocalizedName
  /// Hours for associations in a year, ≥ 0.
  public let hours: Double
  /// The languages spoken, as written; nil: not said.
  public var languages: String?
  /// What the officer does; nil: not said, counted as a liaison.
  public var role: Role?
  /// The part of full time given to associations, ≥ 0; nil: unknown.
  public var fullTimeShare: Double?

  /// An officer of which no more is known.
  public init(id: ID, name: LocalizedName, hours: Double) {
    precondition(hours >= 0, "hours ≥ 0")
    self.id = id
    self.name = name
    self.hours = hours
  }
}
