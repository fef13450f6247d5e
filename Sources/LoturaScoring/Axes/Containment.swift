/// Axis Q: how far the smaller membership lies within the larger.
///
/// **Formula.** Q = Σ min(xₖ, yₖ) / min(Sₓ, Sᵧ) over the same discounted memberships as axis O, S
/// their sums.
/// **Unit** none. **Range** 0 (no shared member) … 1 (one lies within the other). **Symmetric.** One
/// that is known to have no member shares none: 0.
/// **Missing data.** With y complete and x not: low c/Sᵧ, high (c + rᵧ)/min(Sₓ + rᵧ, Sᵧ), for x may
/// lack the rest of y, rᵧ, or anything else. Neither complete: 0 … 1.
///
/// **Source.** Szymkiewicz 1934; Simpson 1943. The bounds are ours.
struct Containment: Sendable {
  /// The values that Q can have for two profiles of axis O.
  func value(_ x: Profile, _ y: Profile) -> Interval {
    let overlap = BoundedRuzicka(x, y)
    switch (x.isComplete, y.isComplete) {
    case (true, true): return Interval(exactly: share(overlap.common, of: min(x.total, y.total)))
    case (false, true): return bounds(open: x, closed: y, overlap.common, overlap.onlyInY)
    case (true, false): return bounds(open: y, closed: x, overlap.common, overlap.onlyInX)
    case (false, false): return .unknown
    }
  }

  private func bounds(
    open: Profile, closed: Profile, _ common: Double, _ rest: Double
  ) -> Interval {
    Interval(
      share(common, of: closed.total),
      share(common + rest, of: min(open.total + rest, closed.total)))
  }
}
