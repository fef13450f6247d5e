/// How mature an association was found to be, in one respect, on one date.
public struct Assessment: Hashable, Sendable {
  /// Which association.
  public let association: Association.ID
  /// In which respect, as written.
  public let dimension: String
  /// 1 … 5.
  public let level: Double
  /// When; nil: unknown, older than any known date.
  public let date: PartialDate?

  /// An assessment.
  public init(
    association: Association.ID, dimension: String, level: Double, date: PartialDate? = nil
  ) {
    self.association = association
    self.dimension = dimension
    self.level = level
    self.date = date
  }
}
