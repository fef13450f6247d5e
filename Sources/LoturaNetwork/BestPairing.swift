package import LoturaGraph

/// The pairing of nodes that is alike most in all: each node in one pair at most, from the pairs in
/// which one is among the most alike of the other.
///
/// **Weights** are the scores in millionths, so that the pairing is exact: of the pairs given no other
/// pairing adds up to more, which `WeightedMatching` proves by prices.
/// **Complexity.** That of the matching; see there.
package struct BestPairing: Sendable {
  /// One pair.
  package struct Pair: Hashable, Sendable {
    /// The smaller node: a place in the ids of the columns.
    package let a: Int32
    /// The greater node.
    package let b: Int32
    /// How alike they are, in whole millionths, > 0.
    package let millionths: Int

    /// How alike they are, 0 … 1.
    package var score: Double { Double(millionths) / 1e6 }
  }

  /// The pairs, by nodes.
  package let pairs: [Pair]
  /// Nodes that are alike to somebody and yet in no pair, ascending.
  package let leftOver: [Int32]
  /// Nodes that are alike to nobody, ascending: they share nothing, or nothing is known of them.
  package let unlike: [Int32]
  /// From how many pairs the choice was made.
  package let candidateCount: Int

  /// The sum of the scores.
  package var value: Double { Double(pairs.reduce(0) { $0 + $1.millionths }) / 1e6 }

  /// The best pairing of nodes from the lists of their most alike.
  ///
  /// - Parameters:
  ///   - nodes: by row of the lists, the node; ascending.
  ///   - lists: for each node those most alike, as rows of their own.
  package init(_ nodes: [Int32], _ lists: SimilarRows) {
    var edges: [WeightedMatching.Edge] = []
    edges.reserveCapacity(lists.neighbour.count)
    var isAlike = [Bool](repeating: false, count: nodes.count)
    for row in nodes.indices {
      for place in lists.places(of: row) {
        let other = Int(lists.neighbour[place])
        let weight = Int((lists.score[place] * 1e6).rounded())
        guard weight > 0 else { continue }
        isAlike[row] = true
        isAlike[other] = true
        // Two that are in each other's lists are met twice, with one score.
        edges.append(.init(min(row, other), max(row, other), weight: weight))
      }
    }
    let matching = WeightedMatching(nodeCount: nodes.count, edges: edges)
    pairs = matching.chosen.map { edges[$0] }.sorted { $0.a < $1.a }.map {
      Pair(a: nodes[$0.a], b: nodes[$0.b], millionths: $0.weight)
    }
    leftOver = nodes.indices.filter { isAlike[$0] && matching.mates[$0] == nil }.map { nodes[$0] }
    unlike = nodes.indices.filter { !isAlike[$0] }.map { nodes[$0] }
    candidateCount = Set(edges.map { $0.a * nodes.count + $0.b }).count
  }
}
