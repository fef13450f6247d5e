/// What a scoreboard measure was for a subject in a year.
public struct Figure: Hashable, Sendable {
  /// The id of a measure: `turnover`, `members`, … or people's own.
  public typealias Measure = Identifier<Figure>

  /// Whose figure it is. Figures of unlike scope are never compared.
  public enum Scope: String, CaseIterable, Hashable, Sendable {
    /// The organisation itself.
    case association
    /// All its members together.
    case members
    /// The whole sector.
    case sector
  }

  /// Who.
  public let subject: Subject.ID
  /// What.
  public let measure: Measure
  /// How much, in `unit`.
  public let value: Double
  /// The unit, as written; nil: not said.
  public let unit: String?
  /// The calendar year.
  public let year: Int
  /// Whose figure it is; an empty cell is `association`.
  public let scope: Scope

  /// A figure of a year; `scope` is the organisation itself unless said otherwise.
  public init(
    subject: Subject.ID, measure: Measure, value: Double, year: Int, unit: String? = nil
  ) {
    self.init(
      subject: subject, measure: measure, value: value, year: (year, .association), unit: unit)
  }

  /// A figure of a year and a scope.
  public init(
    subject: Subject.ID, measure: Measure, value: Double, year: (Int, Scope), unit: String? = nil
  ) {
    self.subject = subject
    self.measure = measure
    self.value = value
    self.unit = unit
    self.year = year.0
    self.scope = year.1
  }
}
