/// Between which bounds a share of answers lies, when only some answered: the Wilson score interval.
///
/// **Formula.** (p̂ + z²/2n ± z·√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n) with z = 1.959963984540054, 95 %.
/// **Range** 0 … 1, and it contains the share. **Source.** Wilson 1927.
package struct WilsonInterval: Hashable, Sendable {
  /// The lower bound.
  package let low: Double
  /// The upper bound.
  package let high: Double

  private static let z = 1.959963984540054

  /// The interval of a share of n answers.
  ///
  /// - Precondition: 0 ≤ share ≤ 1 and n ≥ 1.
  package init(share: Double, of n: Int) {
    precondition((0...1).contains(share) && n >= 1, "0 ≤ share ≤ 1 and n ≥ 1")
    let (z, n) = (WilsonInterval.z, Double(n))
    let middle = share + z * z / (2 * n)
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let whole = 1 + z * z / n
    low = min(share, max(0, (middle - half) / whole))
    high = max(share, min(1, (middle + half) / whole))
  }
}
