import LoturaGraph
import Testing

@Suite("How much lies between others")
struct BetweennessTests {
  @Test("by hand: a path, a star, a square")
  func byHand() {
    // 0–1–2–3: through 1 pass 0–2 and 0–3, through 2 pass 0–3 and 1–3; each from both ends.
    let path = Neighbourhoods(of: SampleGraph.of(4, [(0, 1), (1, 2), (2, 3)]))
    #expect(path.betweenness() == [0, 4, 4, 0])
    // From 0 alone: to 2 through 1, to 3 through 1 and 2.
    #expect(path.betweenness(from: [0]) == [0, 2, 1, 0])
    let star = Neighbourhoods(of: SampleGraph.of(5, [(0, 1), (0, 2), (0, 3), (0, 4)]))
    #expect(star.betweenness() == [12, 0, 0, 0, 0])  // 4 · 3 pairs of ends
    // A square has two ways between its far corners, and half of each passes through either.
    let square = Neighbourhoods(of: SampleGraph.of(4, [(0, 1), (1, 2), (2, 3), (3, 0)]))
    #expect(square.betweenness() == [1, 1, 1, 1])
  }

  @Test("as NetworkX lists the ways and igraph adds them up", arguments: GraphKernelReference.all)
  func asElsewhere(_ reference: GraphKernelReference) {
    let found = Neighbourhoods(of: reference.graph).betweenness(from: reference.sources)
    #expect(areClose(found, reference.betweenness))
  }

  /// The lengths of the shortest ways and how many there are, by growing ways link by link.
  private func counted(_ graph: Neighbourhoods, from source: Int) -> [(length: Int, ways: Double)?]
  {
    var found = [(length: Int, ways: Double)?](repeating: nil, count: graph.nodeCount)
    found[source] = (0, 1)
    for length in 1..<graph.nodeCount {
      for node in 0..<graph.nodeCount where found[node] == nil {
        let before = graph.neighbours(of: node).compactMap { found[Int($0)] }
          .filter { $0.length == length - 1 }
        if !before.isEmpty { found[node] = (length, before.reduce(0) { $0 + $1.ways }) }
      }
    }
    return found
  }

  @Test("as counting all ways says", arguments: 1...40)
  func bruteForce(seed: UInt64) {
    let graph = Neighbourhoods(
      of: SampleGraph.random(seed: seed, nodes: 12, links: 6 + Int(seed)))
    let all = (0..<12).map { counted(graph, from: $0) }
    var expected = [Double](repeating: 0, count: 12)
    for s in 0..<12 {
      for t in 0..<12 where t != s {
        guard let whole = all[s][t] else { continue }
        for v in 0..<12 where v != s && v != t {
          guard let there = all[s][v], let on = all[v][t],
            there.length + on.length == whole.length
          else { continue }
          expected[v] += there.ways * on.ways / whole.ways
        }
      }
    }
    #expect(areClose(graph.betweenness(), expected))
  }

  @Test("all of it together is the inside of all shortest ways", arguments: 1...10)
  func total(seed: UInt64) {
    // A way of length l has l − 1 nodes inside, and each pair of ends counts one way in all.
    let graph = Neighbourhoods(of: SampleGraph.random(seed: seed, nodes: 40, links: 50))
    let inside = (0..<40).reduce(0) { sum, source in
      counted(graph, from: source).reduce(sum) { $0 + max(0, ($1?.length ?? 1) - 1) }
    }
    #expect(abs(graph.betweenness().reduce(0, +) - Double(inside)) < 1e-9)
  }

  @Test(
    "sources add up, in any order; a crew changes nothing, nor do other names", arguments: 1...5)
  func parts(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let rows = SampleGraph.random(seed: seed, nodes: 70, links: 150)
    let graph = Neighbourhoods(of: rows)
    let sources = (0..<Int32(70)).map { $0 }
    let whole = graph.betweenness()
    let (some, others) = (
      graph.betweenness(from: Array(sources[..<30])), graph.betweenness(from: Array(sources[30...]))
    )
    #expect(areClose(zip(some, others).map(+), whole))
    #expect(areClose(graph.betweenness(from: sources.shuffled(using: &chance)), whole))
    #expect(graph.betweenness(crew: Crew(3)) == whole)
    let names = sources.shuffled(using: &chance)
    let other = Neighbourhoods(of: SampleGraph.renamed(rows, names)).betweenness()
    #expect(areClose(names.map { other[Int($0)] }, whole))
  }

  @Test("a busy middle, where looking back is shorter, and a long chain")
  func shapes() {
    // 2 hubs that know each other and 30 ends each: from an end there are 29 ends at its own hub.
    let hubs = [(Int32(0), Int32(1))] + (2..<62).map { ($0 < 32 ? 0 : 1, Int32($0)) }
    let found = Neighbourhoods(of: SampleGraph.of(62, hubs)).betweenness()
    // Through hub 0: pairs among its 30 ends, and its 30 ends with the 31 nodes beyond.
    #expect(found[0] == 30 * 29 + 2 * 30 * 31 && found[1] == found[0] && found[2] == 0)
    let chain = Neighbourhoods(of: SampleGraph.of(900, (0..<899).map { ($0, $0 + 1) }))
    let lengths = chain.betweenness(from: [0])
    #expect(lengths[0] == 0 && lengths[1] == 898 && lengths[898] == 1 && lengths[899] == 0)
  }

  @Test("so many ways that no number holds them: their shares are right")
  func manyWays() {
    // 1200 squares in a row: 2¹²⁰⁰ ways from end to end, half of all through either side.
    let squares = Int32(1200)
    let links = (0..<squares).flatMap { square -> [(Int32, Int32)] in
      let at = 3 * square
      return [(at, at + 1), (at, at + 2), (at + 1, at + 3), (at + 2, at + 3)]
    }
    let found = Neighbourhoods(of: SampleGraph.of(Int(3 * squares) + 1, links))
      .betweenness(from: [0])
    // Beyond the side nodes of the first square lie all nodes but 0 and these two.
    #expect(abs(found[1] - Double(3 * squares - 2) / 2) < 1e-6)
    #expect(found[2] == found[1] && found.allSatisfy(\.isFinite))
    #expect(abs(found[Int(3 * squares) - 1] - 0.5) < 1e-9)
  }

  @Test("nobody, no sources, a source twice, a node without links")
  func edges() {
    #expect(Neighbourhoods(of: SampleGraph.of(0, [])).betweenness().isEmpty)
    let path = Neighbourhoods(of: SampleGraph.of(4, [(0, 1), (1, 2)]))
    #expect(path.betweenness(from: []) == [0, 0, 0, 0])
    #expect(path.betweenness(from: [0, 0]) == [0, 2, 0, 0])
    #expect(path.betweenness(from: [3]) == [0, 0, 0, 0])
  }
}
