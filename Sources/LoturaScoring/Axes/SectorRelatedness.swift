import LoturaNetwork

/// Axis K: how alike the sectors of two subjects are, related sectors counting in part.
///
/// **Formula.** The soft cosine s_aᵀΦs_b / √(s_aᵀΦs_a · s_bᵀΦs_b) of the shares s, Φ how related two
/// sectors are (`SectorLikeness`).
/// **Unit** none. **Range** 0 (unrelated) … 1 (the same shares). **Symmetric** to the last bit. One
/// that is known to work in no sector is related to nobody: 0.
/// **Missing data.** Shares that are not complete may be anything: 0 … 1, unless the other is known
/// to be empty: 0. Shares derived from members see `SectorShares`.
///
/// **Source.** Sidorov et al. 2014.
struct SectorRelatedness: Sendable {
  /// The shares of any subject.
  let shares: SectorShares
  /// Φ.
  let likeness: SectorLikeness

  /// The sectors of a network, of which those of active associations are in use.
  init(
    _ network: Network, associations: [Subject.ID], members: SheetRows<Company>,
    model: Model.RelatednessModel
  ) {
    shares = SectorShares(network, members: members)
    var used: Set<Int> = []
    for association in associations {
      used.formUnion(shares.shares(of: association).profile.keys)
    }
    likeness = SectorLikeness(network, rows: shares.rows, used: used.sorted(), model: model)
  }

  /// One subject's shares, with their length under Φ.
  struct Side: Hashable, Sendable {
    let shares: Profile
    let isDerived: Bool
    /// sᵀΦs.
    let squaredLength: Double
  }

  /// A subject's shares.
  func side(of subject: Subject.ID) -> Side {
    let shares = shares.shares(of: subject)
    return Side(
      shares: shares.profile, isDerived: shares.isDerived,
      squaredLength: product(shares.profile, shares.profile))
  }

  /// The values that K can have.
  func value(_ a: Side, _ b: Side) -> Interval {
    if a.shares.isKnownEmpty || b.shares.isKnownEmpty { return Interval(exactly: 0) }
    guard a.shares.isComplete, b.shares.isComplete else { return .unknown }
    let lengths = (a.squaredLength * b.squaredLength).squareRoot()
    // The mean of both orders keeps K(a, b) = K(b, a) to the last bit.
    let both = product(a.shares, b.shares) + product(b.shares, a.shares)
    return Interval(exactly: share(both / 2, of: lengths))
  }

  /// xᵀΦy.
  private func product(_ x: Profile, _ y: Profile) -> Double {
    var sum = 0.0
    for (row, inX) in zip(x.keys, x.weights) {
      var related = 0.0
      for (column, inY) in zip(y.keys, y.weights) { related += likeness[row, column] * inY }
      sum += inX * related
    }
    return sum
  }
}
