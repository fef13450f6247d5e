/// The chance of drawing at least so many marked things, when things are drawn without putting back.
///
/// **Formula.** P[X ≥ k] = Σ_{x ≥ k} C(n, x)·C(U − n, d − x) / C(U, d): U things, n of them marked,
/// d drawn.
/// **Unit** none. **Range** 0 … 1; 1 where k is at most what must be drawn, 0 where k is more than
/// can be. Exchanging n and d changes no bit; a greater k never gives a greater chance.
///
/// Each term is its neighbour times a ratio of whole numbers, beginning with 1 at the likeliest x;
/// the sum of the tail is divided by the sum of all. Nothing is subtracted, so nothing cancels.
/// **Accuracy.** Relative error below 1e-11 for U ≤ 10⁶ down to chances of 1e-290; a chance that
/// is smaller still may be given as 0. **Complexity.** O(min(n, d)) time and memory.
///
/// **Source.** The ratio of neighbouring terms of the hypergeometric law; our choice over
/// logarithms of factorials, whose rounding errors grow with U.
package struct HypergeometricTail: Hashable, Sendable {
  /// How many things there are.
  package let total: Int
  /// How many of them are marked.
  package let marked: Int
  /// How many are drawn.
  package let drawn: Int

  /// A draw. What is marked and what is drawn is part of all things.
  ///
  /// - Precondition: 0 ≤ `marked` ≤ `total` and 0 ≤ `drawn` ≤ `total`.
  package init(total: Int, marked: Int, drawn: Int) {
    precondition((0...total).contains(marked), "0 ≤ marked ≤ total")
    precondition((0...total).contains(drawn), "0 ≤ drawn ≤ total")
    self.total = total
    self.marked = marked
    self.drawn = drawn
  }

  /// The chance that at least `count` of the drawn things are marked.
  package func chance(ofAtLeast count: Int) -> Double {
    let fewest = max(0, marked + drawn - total)
    let most = min(marked, drawn)
    guard count > fewest else { return 1 }
    guard count <= most else { return 0 }
    let terms = terms(from: fewest, to: most)
    // From the far end, where the terms are smallest: both sums share their first steps.
    var sum = 0.0
    var tail = 0.0
    for position in terms.indices.reversed() {
      sum += terms[position]
      if fewest + position == count { tail = sum }
    }
    return tail / sum
  }

  /// The terms of the law for each possible count, as multiples of the greatest.
  private func terms(from fewest: Int, to most: Int) -> [Double] {
    let mode = Int(Double(marked + 1) * Double(drawn + 1) / Double(total + 2))
    let peak = min(max(mode, fewest), most) - fewest
    var terms = [Double](repeating: 1, count: most - fewest + 1)
    for position in (peak + 1)..<max(terms.count, peak + 1) {
      terms[position] = terms[position - 1] * ratio(to: fewest + position)
    }
    for position in (0..<peak).reversed() {
      terms[position] = terms[position + 1] / ratio(to: fewest + position + 1)
    }
    return terms
  }

  /// P[X = count] / P[X = count − 1].
  private func ratio(to count: Int) -> Double {
    let chosen = Double(marked - count + 1) * Double(drawn - count + 1)
    return chosen / (Double(count) * Double(total - marked - drawn + count))
  }
}
