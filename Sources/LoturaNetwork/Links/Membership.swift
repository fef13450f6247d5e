/// A company belongs to an association.
public struct Membership: Hashable, Sendable {
  /// The association.
  public let association: Association.ID
  /// The company.
  public let member: Company.ID
  /// How much the membership counts, ≥ 0; 0 is a known 'no'.
  public let weight: Double

  /// A membership in force.
  public init(association: Association.ID, member: Company.ID, weight: Double = 1) {
    self.association = association
    self.member = member
    self.weight = weight
  }
}
