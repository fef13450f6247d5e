/// What a liaison officer knows of a sector.
public struct Expertise: Hashable, Sendable {
  /// Who.
  public let officer: Officer.ID
  /// Of which sector, and all below it.
  public let sector: Sector.ID
  /// 0 … 5.
  public let level: Double

  /// What an officer knows; 3 unless said otherwise.
  public init(officer: Officer.ID, sector: Sector.ID, level: Double = 3) {
    self.officer = officer
    self.sector = sector
    self.level = level
  }
}
