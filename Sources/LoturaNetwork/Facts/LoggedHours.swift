/// Hours that a liaison officer really gave to an association.
public struct LoggedHours: Hashable, Sendable {
  /// Who.
  public let officer: Officer.ID
  /// To whom.
  public let association: Association.ID
  /// When.
  public let date: PartialDate
  /// How many, ≥ 0.
  public let hours: Double
  /// For what, as written; nil: not said.
  public let kind: String?

  /// Hours given.
  public init(
    officer: Officer.ID, association: Association.ID, date: PartialDate, hours: Double,
    kind: String? = nil
  ) {
    self.officer = officer
    self.association = association
    self.date = date
    self.hours = hours
    self.kind = kind
  }
}
