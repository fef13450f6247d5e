/// How much more weight lies inside the groups of a partition than chance would put there.
///
/// **Formula.** Q = Σ over groups of [ inside / W − γ · (volume / 2W)² ], where W is the sum of the
/// weights of all links, *inside* that of the links with both ends in the group, and *volume* the
/// sum of the strengths of its nodes. A node's strength is the sum of the weights of the ends of
/// links at it: a loop has both its ends there and counts twice.
/// **Unit** none. **Range** for γ = 1 from −½ to 1; 0 for one group of all. Without any weight it is 0.
/// **Complexity.** O(n + m) time, sums in the order of nodes.
/// **Source.** Newman & Girvan 2004; γ: Reichardt & Bornholdt 2006.
public struct Modularity: Sendable, Equatable {
  /// Q.
  public let value: Double
  /// By group: the weight of the links inside it, ≥ 0.
  public let inside: [Double]
  /// By group: the sum of its nodes' strengths, ≥ 0. A group without links to others has twice its
  /// `inside`.
  public let volume: [Double]
  /// W, ≥ 0.
  public let total: Double

  /// The modularity of a partition.
  ///
  /// - Parameters:
  ///   - graph: undirected, as `SparseRows.undirected` makes it.
  ///   - groups: by node, the number of its group, from 0. Length n.
  ///   - resolution: γ ≥ 0; the greater, the smaller the groups that score best.
  public init(of graph: SparseRows, groups: [Int32], resolution: Double = 1) {
    precondition(groups.count == graph.rowCount, "a group a node")
    precondition(groups.allSatisfy { $0 >= 0 }, "groups are numbered from 0")
    precondition(resolution >= 0 && resolution.isFinite, "γ ≥ 0")
    let count = Int(groups.max() ?? -1) + 1
    var inside = [Double](repeating: 0, count: count)
    var volume = [Double](repeating: 0, count: count)
    for node in 0..<graph.rowCount {
      let group = groups[node]
      var (strength, own) = (0.0, 0.0)
      for entry in graph.entries(ofRow: node) {
        let other = Int(graph.column[entry])
        let weight = graph.weight[entry]
        // A link between two nodes stands in two rows, a loop in one.
        let ends = other == node ? 2 * weight : weight
        strength += ends
        if groups[other] == group { own += ends }
      }
      volume[Int(group)] += strength
      inside[Int(group)] += own / 2
    }
    let doubled = volume.reduce(0, +)
    total = doubled / 2
    value =
      doubled == 0
      ? 0
      : zip(inside, volume).reduce(0) { sum, group in
        let share = group.1 / doubled
        return sum + 2 * group.0 / doubled - resolution * share * share
      }
    self.inside = inside
    self.volume = volume
  }
}
