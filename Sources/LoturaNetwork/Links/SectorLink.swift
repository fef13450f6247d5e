/// Two sectors relate beyond the tree of sectors.
public struct SectorLink: Hashable, Sendable {
  /// How they relate. `supplies` is directed.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case similar, supplies
  }

  /// For `similar` the smaller id, for `supplies` the supplier.
  public let a: Sector.ID
  /// The other sector.
  public let b: Sector.ID
  /// 0 … 1; nil: unknown, not scored.
  public let relatedness: Double?
  /// How they relate.
  public let kind: Kind

  /// A link; the ends of `similar` may be given in either order.
  public init(_ a: Sector.ID, _ b: Sector.ID, relatedness: Double?, kind: Kind = .similar) {
    self.a = kind == .similar ? min(a, b) : a
    self.b = kind == .similar ? max(a, b) : b
    self.relatedness = relatedness
    self.kind = kind
  }
}
