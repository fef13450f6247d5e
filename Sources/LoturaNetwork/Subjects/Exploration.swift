/// A facilitated case: associations that explore whether, and in which form, to come together.
public struct Exploration: Hashable, Sendable {
  /// The id of a case.
  public typealias ID = Identifier<Exploration>

  /// The form that is explored.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case fusion, integration, convergence, alliance
  }

  /// How far a case has come.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case idea, talking, agreed, done, stopped
  }

  /// Somebody who takes part.
  public struct Party: Hashable, Sendable {
    /// Who.
    public let association: Association.ID
    /// In which role, as written; nil: not said.
    public let role: String?

    /// A party.
    public init(_ association: Association.ID, role: String? = nil) {
      self.association = association
      self.role = role
    }
  }

  /// Its id, unique among all nodes.
  public let id: ID
  /// Its name.
  public let name: LocalizedName
  /// The form that is explored; nil: unknown.
  public var kind: Kind?
  /// How far it has come; nil: unknown.
  public var state: State?
  /// When it began; nil: unknown.
  public var opened: PartialDate?
  /// When it ended; nil: it has not, or unknown.
  public var closed: PartialDate?
  /// Who takes part, by id.
  public var parties: [Party] = []

  /// A case of which no more is known.
  public init(id: ID, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}
