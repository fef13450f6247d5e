import LoturaNetwork

/// Axes F and C: how far each fills the other's gaps.
///
/// **Formula.** A gap of a is a need beyond its own offer. F(a←b), the part of a's gaps that b's
/// offers fill, is Σ [min(need_a, max(off_a, off_b)) − min(need_a, off_a)] / Σ max(0, need_a − off_a)
/// over the capabilities. C = ½·mean + ½·min of F(a←b) and F(b←a): help one way is worth ¼, equal
/// help both ways its full size.
/// **Unit** none; needs and offers as level/5. **Range** 0 (no help) … 1 (every gap filled). No gaps:
/// 0. C is symmetric, F is not: F(a←b) of (a, b) is F(b←a) of (b, a).
/// **Missing data.** Where a is known to need nothing, or b to offer nothing, F = 0. Otherwise F is
/// 0 … 1 unless a's needs, a's offers and b's offers are all complete. C grows with each F, so its
/// bounds come from theirs.
///
/// **Source.** Our choice; the minimum asks for help both ways.
struct Complementarity: Sendable {
  /// Who can give what, as level/5.
  let offers: SheetRows<Capability>
  /// Who lacks what, as level/5.
  let needs: SheetRows<Capability>
  /// The weight of the mean in C; the rest weighs the smaller of the two.
  let meanShare: Double

  /// The needs and offers of a network.
  init(_ network: Network, meanShare: Double) {
    // One numbering for both sheets: a row of level 0 names each capability and adds nothing.
    let named = Set(network.offers.map(\.capability)).union(network.needs.lazy.map(\.capability))
    let nobody = named.map {
      SheetRows<Capability>.Row(subject: Subject.ID(""), key: $0, weight: 0)
    }
    offers = SheetRows(
      network.offers.map { .init(subject: $0.subject, key: $0.capability, weight: $0.level / 5) }
        + nobody)
    needs = SheetRows(
      network.needs.map { .init(subject: $0.subject, key: $0.capability, weight: $0.level / 5) }
        + nobody)
    self.meanShare = meanShare
  }

  /// What one subject lacks and can give.
  struct Side: Hashable, Sendable {
    let needs: Profile
    let offers: Profile
  }

  /// One gap, and the part of it that the other fills.
  struct Gap: Hashable, Sendable {
    let capability: Int
    let size: Double
    let filled: Double
  }

  /// The gaps of a among the listed rows, by capability, with what b fills of each.
  func gaps(of a: Side, filledBy b: Side) -> [Gap] {
    zip(a.needs.keys, a.needs.weights).compactMap { capability, need in
      let own = a.offers[capability]
      guard need > own else { return nil }
      let reached = min(need, max(own, b.offers[capability]))
      return Gap(capability: capability, size: need - own, filled: reached - own)
    }
  }

  /// The values that F(a←b) can have.
  func fill(of a: Side, by b: Side) -> Interval {
    if a.needs.isKnownEmpty || b.offers.isKnownEmpty { return Interval(exactly: 0) }
    guard a.needs.isComplete, a.offers.isComplete, b.offers.isComplete else { return .unknown }
    let gaps = gaps(of: a, filledBy: b)
    return Interval(
      exactly: share(gaps.reduce(0) { $0 + $1.filled }, of: gaps.reduce(0) { $0 + $1.size }))
  }

  /// The values that C can have, from F(a←b) and F(b←a).
  func value(_ one: Interval, _ other: Interval) -> Interval {
    func mixed(_ f: Double, _ g: Double) -> Double {
      meanShare * ((f + g) / 2) + (1 - meanShare) * min(f, g)
    }
    return Interval(mixed(one.low, other.low), mixed(one.high, other.high))
  }
}
