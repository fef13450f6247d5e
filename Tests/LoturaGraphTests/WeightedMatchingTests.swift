import LoturaGraph
import Testing

@Suite("The heaviest matching")
struct WeightedMatchingTests {
  typealias Edge = WeightedMatching.Edge

  /// Checks a matching and its proof without the algorithm: no node twice, prices that no edge
  /// beats, and as much weight as the prices allow.
  private func check(
    _ matching: WeightedMatching, _ nodeCount: Int, _ edges: [Edge], _ seed: String = ""
  ) {
    let ends = matching.chosen.flatMap { [edges[$0].a, edges[$0].b] }
    #expect(Set(ends).count == ends.count, "a node twice \(seed)")
    #expect(matching.weight == matching.chosen.reduce(0) { $0 + edges[$1].weight })
    var mates = [Int?](repeating: nil, count: nodeCount)
    for edge in matching.chosen.map({ edges[$0] }) {
      mates[edge.a] = edge.b
      mates[edge.b] = edge.a
    }
    #expect(mates == matching.mates)
    let proof = matching.certificate
    #expect(proof.nodes.count == nodeCount && proof.nodes.allSatisfy { $0 >= 0 })
    for set in proof.oddSets {
      #expect(set.nodes.count % 2 == 1 && set.nodes.count >= 3 && set.price > 0)
      #expect(Set(set.nodes).count == set.nodes.count)
    }
    let sets = proof.oddSets.map { (Set($0.nodes), $0.price) }
    for edge in edges {
      let around = sets.filter { $0.0.contains(edge.a) && $0.0.contains(edge.b) }
      let price = proof.nodes[edge.a] + proof.nodes[edge.b] + 2 * around.reduce(0) { $0 + $1.1 }
      #expect(price >= 2 * edge.weight, "an edge is worth more than its price \(seed)")
    }
    #expect(proof.doubledBound == 2 * matching.weight, "not proved \(seed)")
  }

  private func random(_ seed: UInt64, nodes: Int, percent: Int, heaviest: Int) -> [Edge] {
    var chance = SplitMix64(seed: seed)
    var edges: [Edge] = []
    for a in 0..<nodes {
      for b in 0..<a where Int(chance.next() % 100) < percent {
        let weight = Int(chance.next() % UInt64(heaviest + 2)) - 1
        edges.append(
          chance.next() % 2 == 0 ? Edge(a, b, weight: weight) : Edge(b, a, weight: weight))
      }
    }
    return edges
  }

  @Test("by hand: a path, a triangle with a tail, a cycle of five")
  func byHand() {
    // 0 -5- 1 -8- 2 -5- 3: the two outer edges weigh 10, the middle one 8.
    let path = [Edge(0, 1, weight: 5), Edge(1, 2, weight: 8), Edge(2, 3, weight: 5)]
    let matched = WeightedMatching(nodeCount: 4, edges: path)
    #expect(matched.weight == 10 && matched.chosen == [0, 2])
    check(matched, 4, path)
    // With 11 in the middle it alone is best, and the ends stay alone.
    let middle = [Edge(0, 1, weight: 5), Edge(1, 2, weight: 11), Edge(2, 3, weight: 5)]
    #expect(WeightedMatching(nodeCount: 4, edges: middle).mates == [nil, 2, 1, nil])
    // Triangle 0 1 2 of weight 4 each, tail 2–3 of weight 2: 4 + 2.
    let triangle = [
      Edge(0, 1, weight: 4), Edge(1, 2, weight: 4), Edge(0, 2, weight: 4), Edge(2, 3, weight: 2),
    ]
    let tail = WeightedMatching(nodeCount: 4, edges: triangle)
    #expect(tail.weight == 6 && tail.chosen == [0, 3])
    check(tail, 4, triangle)
    // A cycle of five equal edges holds two of them; half-edges alone would promise 2½.
    let five = (0..<5).map { Edge($0, ($0 + 1) % 5, weight: 3) }
    let cycle = WeightedMatching(nodeCount: 5, edges: five)
    #expect(cycle.weight == 6)
    #expect(!cycle.certificate.oddSets.isEmpty)
    check(cycle, 5, five)
  }

  @Test("as heavy as NetworkX has it", arguments: GroupsReference.graphs)
  func reference(graph: ReferenceGraph) {
    let edges = graph.edges.filter { $0.a != $0.b }.map { Edge($0.a, $0.b, weight: $0.weight) }
    let matching = WeightedMatching(nodeCount: graph.nodeCount, edges: edges)
    #expect(matching.weight == graph.matching, "\(graph.name)")
    check(matching, graph.nodeCount, edges, graph.name)
  }

  @Test("as heavy as the best of all sets of edges, with its proof", arguments: 0..<12)
  func bruteForce(block: Int) {
    for seed in block * 60..<(block + 1) * 60 {
      let nodes = 2 + seed % 7
      let edges = random(
        UInt64(seed), nodes: nodes, percent: [30, 60, 100][seed % 3],
        heaviest: [1, 3, 10, 1000][seed / 3 % 4])
      let matching = WeightedMatching(nodeCount: nodes, edges: edges)
      check(matching, nodes, edges, "seed \(seed)")
      #expect(matching.weight == brute(edges, nodes), "seed \(seed)")
    }
  }

  /// The greatest weight by deciding about one node after the other, for up to 8 nodes.
  private func brute(_ edges: [Edge], _ nodes: Int, _ taken: Int = 0) -> Int {
    guard let node = (0..<nodes).first(where: { taken >> $0 & 1 == 0 }) else { return 0 }
    var best = brute(edges, nodes, taken | 1 << node)
    for edge in edges where edge.weight > 0 && (edge.a == node || edge.b == node) {
      let other = edge.a + edge.b - node
      guard taken >> other & 1 == 0 else { continue }
      best = max(best, edge.weight + brute(edges, nodes, taken | 1 << node | 1 << other))
    }
    return best
  }

  @Test(
    "the proof holds on larger graphs, dense and sparse, with few and many different weights",
    arguments: 0..<40)
  func proofs(seed: Int) {
    let nodes = [15, 24, 41, 60][seed % 4]
    let edges = random(
      UInt64(1000 + seed), nodes: nodes, percent: [8, 20, 50, 100][seed / 4 % 4],
      heaviest: [1, 2, 7, 1_000_000_000][seed / 16 % 4])
    check(WeightedMatching(nodeCount: nodes, edges: edges), nodes, edges, "seed \(seed)")
  }

  @Test(
    "chains of odd cycles, where blossoms lie in blossoms and must be opened again",
    arguments: 0..<60)
  func cycles(seed: Int) {
    var chance = SplitMix64(seed: UInt64(7000 + seed))
    var edges: [Edge] = []
    let rings = 2 + seed % 6
    var first = 0
    for ring in 0..<rings {
      let size = 3 + 2 * Int(chance.next() % 3)
      for step in 0..<size {
        let weight = 10 + Int(chance.next() % 5)
        edges.append(Edge(first + step, first + (step + 1) % size, weight: weight))
      }
      if ring > 0 {
        for _ in 0...Int(chance.next() % 3) {
          let (inside, before) = (
            Int(chance.next() % UInt64(size)), Int(chance.next() % UInt64(first))
          )
          edges.append(Edge(before, first + inside, weight: 8 + Int(chance.next() % 6)))
        }
      }
      first += size
    }
    check(WeightedMatching(nodeCount: first, edges: edges), first, edges, "seed \(seed)")
  }

  @Test("nothing, one edge, edges of no worth, parallel edges, very heavy edges")
  func edges() {
    #expect(WeightedMatching(nodeCount: 0, edges: []).weight == 0)
    #expect(WeightedMatching(nodeCount: 3, edges: []).mates == [nil, nil, nil])
    let worthless = [Edge(0, 1, weight: 0), Edge(1, 2, weight: -4)]
    let none = WeightedMatching(nodeCount: 3, edges: worthless)
    #expect(none.chosen.isEmpty)
    check(none, 3, worthless)
    let parallel = [Edge(0, 1, weight: 2), Edge(1, 0, weight: 5), Edge(0, 1, weight: 5)]
    let one = WeightedMatching(nodeCount: 2, edges: parallel)
    #expect(one.chosen == [1] && one.weight == 5)
    check(one, 2, parallel)
    let most = 1 << 58 - 1
    let heavy = [
      Edge(0, 1, weight: most), Edge(1, 2, weight: most), Edge(2, 0, weight: most - 1),
    ]
    check(WeightedMatching(nodeCount: 3, edges: heavy), 3, heavy)
  }

  @Test(
    "the same graph gives the same matching, and more weight never makes it lighter",
    arguments: 0..<30)
  func theorems(seed: Int) {
    let edges = random(UInt64(400 + seed), nodes: 12, percent: 50, heaviest: 3)
    let matching = WeightedMatching(nodeCount: 12, edges: edges)
    #expect(WeightedMatching(nodeCount: 12, edges: edges) == matching)
    guard !edges.isEmpty else { return }
    var raised = edges
    let place = seed % edges.count
    raised[place] = Edge(edges[place].a, edges[place].b, weight: edges[place].weight + 2)
    let gain = WeightedMatching(nodeCount: 12, edges: raised).weight - matching.weight
    #expect((0...2).contains(gain))
    // Dropping a node cannot gain, and loses at most the weight of its heaviest edge.
    let without = edges.filter { $0.a != 0 && $0.b != 0 }
    let loss = matching.weight - WeightedMatching(nodeCount: 12, edges: without).weight
    let heaviest = edges.filter { $0.a == 0 || $0.b == 0 }.map(\.weight).max() ?? 0
    #expect(loss >= 0 && loss <= max(0, heaviest))
  }
}
