internal import Glibc

/// Whether two groups differ in a share by more than chance: Fisher's exact test, two-sided.
///
/// **Formula.** With the sizes n, m of the groups and the number of all hits fixed, the chance of each
/// possible split of the hits (hypergeometric); p = the sum over all splits that are no likelier than
/// the one found, within a factor of 1 + 10⁻⁷ for rounding. **Range** above 0 … 1; symmetric in the
/// groups and in hits and misses. **Source.** Fisher 1935; the two-sided sum as in R and SciPy.
package enum FisherTest {
  /// The chance of a split at least as unlikely, if the groups do not differ. O(the smaller group).
  ///
  /// - Precondition: 0 ≤ hits ≤ n in each group.
  package static func pValue(_ one: (hits: Int, n: Int), _ other: (hits: Int, n: Int)) -> Double {
    precondition(
      (0...one.n).contains(one.hits) && (0...other.n).contains(other.hits), "0 ≤ hits ≤ n")
    let hits = one.hits + other.hits
    let (first, last) = (max(0, hits - other.n), min(hits, one.n))
    func chance(_ split: Int) -> Double {
      exp(
        choices(one.n, split) + choices(other.n, hits - split)
          - choices(one.n + other.n, hits))
    }
    let found = chance(one.hits) * (1 + 1e-7)
    let unlikely = (first...last).map(chance).filter { $0 <= found }
    return min(1, unlikely.sorted().reduce(0, +))
  }

  /// The logarithm of how many ways there are to choose k of n.
  private static func choices(_ n: Int, _ k: Int) -> Double {
    lgamma(Double(n) + 1) - lgamma(Double(k) + 1) - lgamma(Double(n - k) + 1)
  }
}
