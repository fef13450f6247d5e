/// Groups of nodes that hang together: communities of great modularity, each of them connected.
///
/// **Method.** A round starts with single nodes (later rounds with the communities found) and goes
/// up level by level: nodes move to the community where they gain most; each community is put
/// together anew from connected parts; the parts become the nodes of the next level. A round ends
/// when every community is one node; rounds end when one gains less than `leastGain`.
/// **Guarantee.** Every community is connected, and no two of them gain by being joined. The greatest
/// modularity is not guaranteed: finding it is NP-hard.
/// **Difference** from the source: a part grows by the best choice, not by one drawn at random;
/// chance only orders the nodes.
/// **Ties.** The same graph, seed and resolution give the same communities on every machine.
/// **Complexity.** O(m) time a pass over m links; a handful of passes a round in practice. About 30
/// bytes an entry and 70 a node.
/// **Source.** Traag, Waltman & van Eck 2019.
public struct Leiden: Sendable, Equatable {
  /// By node: its community, numbered from 0 by the smallest node in each.
  public let communities: [Int32]
  /// How many communities there are.
  public let count: Int
  /// How many rounds were made.
  public let rounds: Int

  /// The communities of an undirected graph.
  ///
  /// - Parameters:
  ///   - graph: as `SparseRows.undirected` makes it, its sum of weights finite.
  ///   - resolution: γ ≥ 0; the greater, the smaller the communities.
  ///   - seed: orders the nodes.
  ///   - leastGain: the modularity that a round must gain for another to be made.
  public init(
    _ graph: SparseRows, resolution: Double = 1, seed: UInt64 = 1, leastGain: Double = 1e-4
  ) {
    precondition(graph.rowCount == graph.columnCount, "as many rows as columns")
    precondition(resolution >= 0 && resolution.isFinite, "γ ≥ 0")
    var search = LeidenSearch(LeidenGraph(graph), resolution: resolution, seed: seed)
    var rounds = 0
    repeat { rounds += 1 } while search.round() > max(leastGain, 0)
    self.rounds = rounds
    (communities, count) = search.result
  }
}
