/// The heaviest matching of a graph: edges no two of which share a node, of the greatest sum of
/// weights, with a certificate that anybody can check.
///
/// **Method.** Edmonds' primal–dual method with blossoms (odd cycles shrunk to one node). Every node
/// starts with half its heaviest edge as its price; then one node after the other that is unmatched
/// and has a price left grows an alternating tree, until it finds a partner or a node whose price is
/// used up takes its place. Prices change lazily, so that a tree costs only what it touches.
/// **Exact.** Weights are whole numbers, prices are kept in halves, and stay whole.
/// **Ties.** Of several heaviest matchings always the same one, which depends on the order of nodes
/// and edges alone.
/// **Complexity.** O(n·m·log n) for n nodes and m edges at worst; near O(m·log n) where trees stay
/// small, as in sparse graphs. O(n + m) memory.
/// **Source.** Edmonds 1965; Galil 1986.
public struct WeightedMatching: Hashable, Sendable {
  /// Two different nodes and what it is worth to match them.
  public struct Edge: Hashable, Sendable {
    /// One end, from 0.
    public let a: Int
    /// The other end.
    public let b: Int
    /// The weight, |weight| < 2⁵⁸; an edge of 0 or less is never chosen.
    public let weight: Int

    /// An edge between two different nodes.
    public init(_ a: Int, _ b: Int, weight: Int) {
      precondition(a != b && a >= 0 && b >= 0, "two different nodes")
      precondition(weight.magnitude < 1 << 58, "|weight| < 2⁵⁸")
      self.a = a
      self.b = b
      self.weight = weight
    }
  }

  /// By node: whom it is matched with; nil: nobody.
  public let mates: [Int?]
  /// The places of the chosen edges among those given, ascending.
  public let chosen: [Int]
  /// The sum of the chosen weights.
  public let weight: Int
  /// The proof that no matching is heavier.
  public let certificate: Certificate

  /// Prices that no matching can beat.
  ///
  /// Any matching takes at most one edge at a node and at most (k − 1)/2 edges within k nodes. So if
  /// the prices of the two ends of every edge, and twice those of the odd sets that hold both ends,
  /// add up to at least twice its weight, then no matching is worth more than half of `doubledBound`.
  public struct Certificate: Hashable, Sendable {
    /// By node, its price in halves, ≥ 0.
    public let nodes: [Int]
    /// Odd sets of at least three nodes with a price > 0, by their nodes.
    public let oddSets: [OddSet]

    /// An odd set of nodes and its price.
    public struct OddSet: Hashable, Sendable {
      /// The nodes, ascending.
      public let nodes: [Int]
      /// The price of each edge within it.
      public let price: Int
    }

    /// Σ of the nodes' prices + Σ over odd sets of price · (nodes − 1): twice a bound.
    public var doubledBound: Int {
      nodes.reduce(0, +) + oddSets.reduce(0) { $0 + $1.price * ($1.nodes.count - 1) }
    }

    /// How far the prices on an edge exceed twice its weight, ≥ 0; a heaviest matching has only edges
    /// for which it is 0. O(nodes of the odd sets).
    public func slack(of edge: Edge) -> Int {
      let around = oddSets.filter { $0.nodes.contains(edge.a) && $0.nodes.contains(edge.b) }
      return nodes[edge.a] + nodes[edge.b] + 2 * around.reduce(0) { $0 + $1.price }
        - 2 * edge.weight
    }
  }

  /// The heaviest matching.
  ///
  /// - Precondition: the ends of all edges are nodes, and the sum of weights fits into 64 bits.
  public init(nodeCount: Int, edges: [Edge]) {
    precondition(edges.allSatisfy { max($0.a, $0.b) < nodeCount }, "ends are nodes")
    let incidence = Incidence(nodeCount: nodeCount, edges: edges)
    var search = BlossomSearch(incidence)
    search.run()
    let mates = search.mates.map { $0 < 0 ? nil : $0 }
    var chosen: [Int] = []
    for (node, mate) in mates.enumerated() {
      guard let mate, node < mate else { continue }
      for place in incidence.range(of: node) where incidence.ends[place] == mate {
        chosen.append(incidence.origins[place])
      }
    }
    self.mates = mates
    self.chosen = chosen.sorted()
    weight = chosen.reduce(0) { $0 + edges[$1].weight }
    certificate = search.certificate
  }
}

/// The edges of positive weight at each node; of parallel ones the heaviest, then the first.
struct Incidence {
  let nodeCount: Int
  /// Where the edges of each node begin; one entry more at the end.
  let starts: [Int]
  /// The node that an edge is at.
  let nodes: [Int]
  /// The other end.
  let ends: [Int]
  let weights: [Int]
  /// The edge's place among those given.
  let origins: [Int]

  init(nodeCount: Int, edges: [WeightedMatching.Edge]) {
    typealias Half = (node: Int, end: Int, weight: Int, origin: Int)
    var halves: [Half] = []
    for (origin, edge) in edges.enumerated() where edge.weight > 0 {
      halves.append((edge.a, edge.b, edge.weight, origin))
      halves.append((edge.b, edge.a, edge.weight, origin))
    }
    halves.sort { one, other in
      (one.node, one.end, other.weight, one.origin)
        < (other.node, other.end, one.weight, other.origin)
    }
    var starts = [Int](repeating: 0, count: nodeCount + 1)
    var (nodes, ends): ([Int], [Int]) = ([], [])
    var (weights, origins): ([Int], [Int]) = ([], [])
    var last = (node: -1, end: -1)
    for half in halves where (half.node, half.end) != last {
      last = (half.node, half.end)
      starts[half.node + 1] += 1
      nodes.append(half.node)
      ends.append(half.end)
      weights.append(half.weight)
      origins.append(half.origin)
    }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    self.nodeCount = nodeCount
    (self.starts, self.nodes, self.ends) = (starts, nodes, ends)
    (self.weights, self.origins) = (weights, origins)
  }

  /// The places of a node's edges.
  func range(of node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }
}
