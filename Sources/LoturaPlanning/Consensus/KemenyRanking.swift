package import LoturaGraph
package import LoturaSolver

/// The ranking that goes against the fewest preferences of the judges.
///
/// **Formula.** Least Σ over all pairs (a before b) of the number of judges who put b before a.
/// **Exact** where no block (`PreferenceCounts.blocks`) has more than 20 items; with larger ones as
/// good as the time allows, with a bound. Of several best rankings the one whose list of items is
/// smallest, where it is exact.
/// **Source.** Kemeny 1959; Young & Levenglick 1978.
package struct KemenyRanking: Hashable, Sendable {
  /// The items, best first.
  package let order: [Int]
  /// How many preferences it goes against.
  package let disagreements: Int
  /// What is proved of `disagreements`.
  package let proof: Proof
  /// For each item the first and last place, from 0, that it has in any best ranking; nil: they were
  /// not looked for.
  package let places: [ClosedRange<Int>]?

  /// Ranks items. O(2ⁿ · n) for a block of n ≤ 20 items; exponential at worst for a larger one,
  /// until patience ends.
  ///
  /// - Parameter limit: blocks of more items than this, at most 20, are left to the programme.
  package init(
    _ counts: PreferenceCounts, patience: Patience = .endless, exactUpTo limit: Int = 20
  ) {
    var order: [Int] = []
    var places = [ClosedRange<Int>](repeating: 0...0, count: counts.itemCount)
    var (hasPlaces, lacking) = (true, 0)
    var termination = Proof.Termination.optimal
    for items in counts.blocks {
      if items.count <= max(1, limit), let best = KemenySubsets(counts, items, patience) {
        for (item, range) in zip(items, best.places) {
          places[item] = range.lowerBound + order.count...range.upperBound + order.count
        }
        order += best.order
      } else {
        let best = LinearOrdering(counts, items, patience)
        order += best.order
        hasPlaces = false
        lacking += best.disagreements - best.bound
        if best.bound < best.disagreements { termination = best.termination }
      }
    }
    self.order = order
    let total = counts.disagreements(with: order)
    disagreements = total
    proof = Proof.stopped(termination, value: Double(total), bound: Double(total - lacking))
    self.places = hasPlaces ? places : nil
  }

  /// Whether no other ranking is as good; nil: it was not looked for.
  package var isUnique: Bool? { places.map { $0.allSatisfy { $0.count == 1 } } }
}
