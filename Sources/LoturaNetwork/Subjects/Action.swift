/// One line of an action plan: what an association means to do.
public struct Action: Hashable, Sendable {
  /// The id of an action.
  public typealias ID = Identifier<Action>

  /// What sort of action it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case training, internationalisation, innovation, watch, talent, event, other
  }

  /// How far it has come.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case planned, running, done, dropped
  }

  /// Its id, unique among all nodes.
  public let id: ID
  /// Who means to do it.
  public let association: Association.ID
  /// Its name, as written.
  public let name: String
  /// The year of the plan; nil: unknown.
  public var year: Int?
  /// The priority it serves; nil: not said.
  public var priority: Priority.ID?
  /// The capability it builds; nil: not said.
  public var capability: Capability.ID?
  /// What sort of action it is; nil: not said.
  public var kind: Kind?
  /// What it costs, in EUR, ≥ 0; nil: unknown.
  public var budget: Double?
  /// When it begins; nil: unknown.
  public var start: PartialDate?
  /// When it ends; nil: unknown.
  public var end: PartialDate?
  /// How far it has come; nil: unknown.
  public var status: Status?

  /// An action of which no more is known.
  public init(id: ID, association: Association.ID, name: String) {
    self.id = id
    self.association = association
    self.name = name
  }
}
