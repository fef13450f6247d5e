/// Chances corrected for how many were looked at: among many pairs, some overlap by luck.
///
/// **Formula.** With the m chances in ascending order, q₍ᵢ₎ = min over j ≥ i of p₍ⱼ₎·m/j. Calling
/// everything with q ≤ 5 % remarkable is wrong in at most one case in twenty, on average.
/// **Unit** none. **Range** 0 … 1, never below the chance itself; equal chances stay equal.
///
/// **Source.** Benjamini & Hochberg 1995.
package enum BenjaminiHochberg {
  /// The corrected chances, each at the place of its own. O(m log m).
  ///
  /// - Precondition: each chance lies in 0 … 1.
  package static func corrected(_ chances: [Double]) -> [Double] {
    precondition(chances.allSatisfy { 0 <= $0 && $0 <= 1 }, "0 ≤ chance ≤ 1")
    let order = chances.indices.sorted { (chances[$0], $0) < (chances[$1], $1) }
    var corrected = chances
    var least = 1.0
    for (place, position) in order.enumerated().reversed() {
      // m/j first: at the last place it is 1, and the chance keeps its bits.
      least = min(least, chances[position] * (Double(chances.count) / Double(place + 1)))
      corrected[position] = least
    }
    return corrected
  }
}
