/// A liaison officer looks after an association today.
public struct Assignment: Hashable, Sendable {
  /// Who.
  public let officer: Officer.ID
  /// After whom.
  public let association: Association.ID
  /// Hours planned in a year, ≥ 0; nil: unknown.
  public let hours: Double?
  /// Whether it must stay so.
  public let isFixed: Bool

  /// An assignment.
  public init(
    officer: Officer.ID, association: Association.ID, hours: Double? = nil, isFixed: Bool = false
  ) {
    self.officer = officer
    self.association = association
    self.hours = hours
    self.isFixed = isFixed
  }
}
