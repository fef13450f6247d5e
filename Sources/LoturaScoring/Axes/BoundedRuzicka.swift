/// How alike two vectors of amounts are, with bounds where rows are missing.
///
/// **Formula.** R = Σ min(xₖ, yₖ) / Σ max(xₖ, yₖ), and as a distance D = 1 − R. Let c and M be the
/// sums of min and max over the keys that both have, rₓ and rᵧ the sums over those that only one
/// has.
/// **Unit** none. **Range** 0 (nothing in common) … 1 (the same). **Symmetric** to the last bit.
/// 0/0 = 0 for both: two that have nothing are neither alike nor apart.
///
/// **Missing data.**
///
/// | what is known     | R low             | R high                 |
/// |-------------------|-------------------|------------------------|
/// | both complete     | c/(M + rₓ + rᵧ)   | the same               |
/// | y complete, x not | 0                 | (c + rᵧ)/(M + rₓ + rᵧ) |
/// | neither           | 0                 | 1                      |
///
/// In the second row the rows that x lacks may be the rest of y, or anything else; if y is known to
/// have nothing both ends are 0. D is then 1 − R, except where neither lists anything: 0 … 1.
///
/// **Source.** Ruzicka 1958; Jaccard 1912 for vectors of 0 and 1. The bounds are ours.
struct BoundedRuzicka {
  /// Keys that both have, ascending.
  private(set) var shared: [Int] = []
  /// Σ min over the keys that both have.
  private(set) var common = 0.0
  /// Σ max over the keys that both have.
  private(set) var greatest = 0.0
  /// Σ over the keys that only x has.
  private(set) var onlyInX = 0.0
  /// Σ over the keys that only y has.
  private(set) var onlyInY = 0.0
  private let isXComplete: Bool
  private let isYComplete: Bool

  /// Compares two profiles. O(n).
  init(_ x: Profile, _ y: Profile) {
    isXComplete = x.isComplete
    isYComplete = y.isComplete
    var i = 0
    var j = 0
    while i < x.keys.count || j < y.keys.count {
      if j == y.keys.count || (i < x.keys.count && x.keys[i] < y.keys[j]) {
        onlyInX += x.weights[i]
        i += 1
      } else if i == x.keys.count || y.keys[j] < x.keys[i] {
        onlyInY += y.weights[j]
        j += 1
      } else {
        shared.append(x.keys[i])
        common += min(x.weights[i], y.weights[j])
        greatest += max(x.weights[i], y.weights[j])
        i += 1
        j += 1
      }
    }
  }

  /// R: how alike the two are.
  var likeness: Interval {
    switch (isXComplete, isYComplete) {
    case (true, true): Interval(exactly: share(common, of: total))
    case (false, true): Interval(0, share(common + onlyInY, of: total))
    case (true, false): Interval(0, share(common + onlyInX, of: total))
    case (false, false): .unknown
    }
  }

  /// D: how far apart the two are.
  var distance: Interval {
    if isXComplete && isYComplete {
      return Interval(exactly: share((greatest - common) + (onlyInX + onlyInY), of: total))
    }
    guard total > 0 else { return .unknown }
    return Interval(1 - likeness.high, 1 - likeness.low)
  }

  /// The brackets keep R(x, y) = R(y, x) to the last bit.
  private var total: Double { greatest + (onlyInX + onlyInY) }
}
