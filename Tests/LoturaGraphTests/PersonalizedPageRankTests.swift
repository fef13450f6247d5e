import LoturaGraph
import Testing

@Suite("Shares of a walk that begins again at its source")
struct PersonalizedPageRankTests {
  private func shares(
    _ graph: SparseRows, from source: Int, damping: Double = 0.85, tolerance: Double = 1e-12
  ) -> [Double] {
    PersonalizedPageRank(on: graph, damping: damping)
      .shares(from: source, tolerance: tolerance).share
  }

  @Test("by hand: a pair, and a star with one strong link")
  func byHand() {
    // x₀ = (1 − d) + d·x₁ and x₁ = d·x₀, hence x₀ = 1/(1 + d): 2/3 for d = 1/2.
    let pair = SampleGraph.of(2, [(0, 1)])
    #expect(areClose(shares(pair, from: 0, damping: 0.5), [2.0 / 3, 1.0 / 3]))
    // Node 0 knows 1 with weight 1 and 2 with weight 3: again x₀ = 2/3, and half of it goes on,
    // a quarter of that to 1 and three quarters to 2.
    let star = SparseRows.undirected(nodeCount: 3, from: [0, 0], to: [1, 2], weights: [1, 3])
    #expect(areClose(shares(star, from: 0, damping: 0.5), [2.0 / 3, 1.0 / 12, 3.0 / 12]))
  }

  @Test("as NumPy solves and igraph agrees", arguments: GraphKernelReference.all)
  func asElsewhere(_ reference: GraphKernelReference) {
    let ranking = PersonalizedPageRank(on: reference.graph)
    for (source, expected) in zip(reference.sources, reference.ranks) {
      let found = ranking.shares(from: Int(source), tolerance: 1e-12)
      #expect(areClose(found.share, expected))
      #expect(found.convergence.termination == .converged)
    }
  }

  /// The walk step by step: (1 − d)·Σ dᵏ·(Pᵀ)ᵏ·e.
  private func walked(_ graph: SparseRows, from source: Int, damping: Double) -> [Double] {
    var here = [Double](repeating: 0, count: graph.rowCount)
    here[source] = 1
    var total = here.map { $0 * (1 - damping) }
    for _ in 0..<Int(40 / (1 - damping)) {
      var next = [Double](repeating: 0, count: graph.rowCount)
      for node in 0..<graph.rowCount {
        let strength = graph.entries(ofRow: node).reduce(0) { $0 + graph.weight[$1] }
        if strength == 0 { next[source] += damping * here[node] }
        for entry in graph.entries(ofRow: node) where strength > 0 {
          next[Int(graph.column[entry])] += damping * here[node] * graph.weight[entry] / strength
        }
      }
      here = next
      for node in here.indices { total[node] += (1 - damping) * here[node] }
    }
    return total
  }

  @Test("as a walk goes, step by step", arguments: 1...20)
  func bruteForce(seed: UInt64) {
    let graph = SampleGraph.random(seed: seed, nodes: 8, links: 4 + Int(seed))
    for damping in [0, 0.3, 0.85, 0.97] {
      let expected = walked(graph, from: Int(seed) % 8, damping: damping)
      #expect(areClose(shares(graph, from: Int(seed) % 8, damping: damping), expected))
    }
  }

  @Test("the bound holds, the shares are a whole, a loose answer says how loose", arguments: 1...20)
  func bound(seed: UInt64) {
    let graph = SampleGraph.random(seed: seed, nodes: 60, links: 150)
    let ranking = PersonalizedPageRank(on: graph)
    let exact = ranking.shares(from: 5, tolerance: 1e-14).share
    for tolerance in [0.5, 1e-2, 1e-4, 1e-8] {
      let found = ranking.shares(from: 5, tolerance: tolerance)
      let error = zip(found.share, exact).reduce(0) { $0 + abs($1.0 - $1.1) }
      #expect(error <= found.convergence.errorBound + 1e-14)
      #expect(found.convergence.errorBound <= tolerance)
      #expect(found.share.allSatisfy { $0 >= 0 })
      #expect(abs(found.share.reduce(0, +) - 1) <= found.convergence.errorBound + 1e-14)
    }
  }

  @Test("a walk can be read backwards: s(u)·x(v) from u = s(v)·x(u) from v", arguments: 1...20)
  func reversible(seed: UInt64) {
    let graph = SampleGraph.random(seed: seed, nodes: 12, links: 30)
    let strengths = (0..<12).map { node in
      graph.entries(ofRow: node).reduce(0) { $0 + graph.weight[$1] }
    }
    let all = (0..<12).map { shares(graph, from: $0) }
    for u in 0..<12 where strengths[u] > 0 {
      for v in 0..<u where strengths[v] > 0 {
        #expect(abs(strengths[u] * all[u][v] - strengths[v] * all[v][u]) < 1e-10)
      }
    }
  }

  @Test("other names and another unit of weight change nothing", arguments: 1...10)
  func renamed(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let graph = SampleGraph.random(seed: seed, nodes: 15, links: 40)
    let names = (0..<Int32(15)).shuffled(using: &chance)
    let scaled = SparseRows(
      columnCount: 15, rowStart: graph.rowStart, column: graph.column,
      weight: graph.weight.map { 1e200 * $0 })
    let expected = shares(graph, from: 3)
    let other = shares(SampleGraph.renamed(graph, names), from: Int(names[3]))
    #expect(areClose(names.map { other[Int($0)] }, expected))
    #expect(areClose(shares(scaled, from: 3), expected))
  }

  @Test("alone or among others, by one or by three: the same to the last bit", arguments: 1...5)
  func together(seed: UInt64) {
    let graph = SampleGraph.random(seed: seed, nodes: 50, links: 90)
    let ranking = PersonalizedPageRank(on: graph)
    let sources = (0..<50).map(Int32.init) + [7, 7, 3]
    let found = ranking.nearest(to: sources, first: 6)
    #expect(found == ranking.nearest(to: sources, first: 6, crew: Crew(3)))
    for (source, nearest) in zip(sources, found) {
      let alone = ranking.shares(from: Int(source))
      #expect(nearest.convergence == alone.convergence)
      let order = (0..<50).filter { alone.share[$0] > 0 }.sorted {
        let (a, b) = ((alone.share[$0] * 1e9).rounded(), (alone.share[$1] * 1e9).rounded())
        return a != b ? a > b : $0 < $1
      }
      #expect(nearest.nodes.map(\.node) == Array(order.prefix(6)))
      #expect(nearest.nodes.map(\.share) == order.prefix(6).map { alone.share[$0] })
      let all = ranking.nearest(to: [source], first: nil)[0].nodes
      #expect(all.count == 50 && Array(all.prefix(order.count)).map(\.node) == order)
    }
  }

  @Test("without links all stays at the source; a link that weighs nothing is none")
  func alone() {
    let graph = SparseRows.undirected(nodeCount: 3, from: [0, 1], to: [1, 2], weights: [1, 0])
    let ranking = PersonalizedPageRank(on: graph)
    let found = ranking.shares(from: 2)
    #expect(found.share == [0, 0, 1])
    #expect(found.convergence == Convergence(.converged, steps: 0, errorBound: 0))
    let nearest = ranking.nearest(to: [2], first: 9)[0].nodes
    #expect(nearest.map(\.node) == [2] && nearest.map(\.share) == [1])
    #expect(ranking.shares(from: 0).share[2] == 0)
    // A loop is a way to go on, too: x₀ = ½ + ½(x₀/2 + x₁), x₁ = ½·x₀/2, hence x₀ = 0.5/0.625.
    let looped = SampleGraph.of(2, [(0, 0), (0, 1)])
    #expect(areClose(shares(looped, from: 0, damping: 0.5), [0.8, 0.2]))
  }

  @Test("no steps, one step, a tolerance beyond the numbers: said, and the best is kept")
  func stepLimit() {
    let path = SampleGraph.of(4, [(0, 1), (1, 2), (2, 3)])
    let ranking = PersonalizedPageRank(on: path)
    let none = ranking.shares(from: 0, stepLimit: 0)
    #expect(none.convergence == Convergence(.stepLimit, steps: 0, errorBound: 1))
    let one = ranking.shares(from: 0, stepLimit: 1)
    #expect(one.convergence.termination == .stepLimit && one.convergence.steps == 1)
    #expect(one.convergence.errorBound < 1 && one.share[0] > 0)
    let beyond = ranking.shares(from: 0, tolerance: 1e-30)
    #expect(beyond.convergence.steps < 1000 && beyond.convergence.errorBound < 1e-14)
    #expect(areClose(beyond.share, shares(path, from: 0)))
  }

  @Test("no nodes, no sources, nobody asked for, weights far apart")
  func edges() {
    let nobody = PersonalizedPageRank(on: SampleGraph.of(0, []))
    #expect(nobody.nodeCount == 0 && nobody.nearest(to: [], first: 3).isEmpty)
    let pair = PersonalizedPageRank(on: SampleGraph.of(2, [(0, 1)]))
    #expect(pair.nearest(to: [0], first: 0)[0].nodes.isEmpty)
    let apart = SparseRows.undirected(
      nodeCount: 4, from: [0, 1, 2], to: [1, 2, 3], weights: [1e-90, 1e90, 1e-300])
    let found = PersonalizedPageRank(on: apart).shares(from: 1, tolerance: 1e-12)
    #expect(areClose(found.share, [0, 1 / 1.85, 0.85 / 1.85, 0]))
  }
}
