/// An association works with a partner.
public struct Partnership: Hashable, Sendable {
  /// How they are tied.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case memberOf = "member_of"
    case agreement, project, contact
  }

  /// The association.
  public let association: Association.ID
  /// The partner.
  public let partner: Partner.ID
  /// How they are tied; nil: unknown.
  public let kind: Kind?
  /// 0 … 1; nil: unknown.
  public let strength: Double?

  /// A partnership in force.
  public init(
    association: Association.ID, partner: Partner.ID, kind: Kind? = nil, strength: Double? = nil
  ) {
    self.association = association
    self.partner = partner
    self.kind = kind
    self.strength = strength
  }
}
