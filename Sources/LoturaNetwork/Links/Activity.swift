/// A subject works in a sector.
public struct Activity: Hashable, Sendable {
  /// Who.
  public let subject: Subject.ID
  /// The sector.
  public let sector: Sector.ID
  /// Its part of the subject's work, 0 … 1, not yet normalised; 0 is a known 'no'.
  public let share: Double

  /// An activity in force.
  public init(subject: Subject.ID, sector: Sector.ID, share: Double = 1) {
    self.subject = subject
    self.sector = sector
    self.share = share
  }
}
