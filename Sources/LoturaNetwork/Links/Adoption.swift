/// An association took up a practice.
public struct Adoption: Hashable, Sendable {
  /// What.
  public let practice: Practice.ID
  /// Who.
  public let association: Association.ID
  /// When; nil: unknown.
  public let date: PartialDate?
  /// How far it has come, as written; nil: not said.
  public let state: String?

  /// An adoption.
  public init(
    practice: Practice.ID, association: Association.ID, date: PartialDate? = nil,
    state: String? = nil
  ) {
    self.practice = practice
    self.association = association
    self.date = date
    self.state = state
  }
}
