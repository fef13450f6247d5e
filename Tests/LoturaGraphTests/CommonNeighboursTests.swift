import Glibc
import LoturaGraph
import Testing

@Suite("What two nodes have in common")
struct CommonNeighboursTests {
  /// 0 and 1 know 2 and 3; 3 knows 4 too.
  private let small = Neighbourhoods(
    of: SampleGraph.of(5, [(0, 2), (1, 2), (0, 3), (1, 3), (3, 4)]))

  @Test("by hand: one common neighbour of two, one of three")
  func byHand() {
    let both = small.inCommon(from: [0, 1, 0, 0], to: [1, 0, 4, 2])
    // Degrees: 2, 2, 2, 3, 1. In common 0 and 1 have node 2 (of degree 2) and node 3 (of degree 3):
    // 1/ln 2 + 1/ln 3 = 1.4426950 + 0.9102392, and 1/2 + 1/3 = 0.8333333, and 2 · 2 = 4.
    #expect(both[0].count == 2)
    #expect(abs(both[0].adamicAdar - 2.3529343) < 1e-7)
    #expect(abs(both[0].resourceAllocation - 0.8333333) < 1e-7)
    #expect(both[0].degreeProduct == 4)
    #expect(both[1] == both[0])
    // 0 and 4 have node 3 in common; 0 and 2, which are neighbours, have nobody.
    #expect(both[2].count == 1 && both[2].degreeProduct == 2)
    #expect(both[3].count == 0 && both[3].adamicAdar == 0 && both[3].degreeProduct == 4)
  }

  @Test("as NetworkX counts", arguments: GraphKernelReference.all)
  func asElsewhere(_ reference: GraphKernelReference) {
    let found = Neighbourhoods(of: reference.graph)
      .inCommon(from: reference.pairsFrom, to: reference.pairsTo)
    #expect(found.map(\.count) == reference.common)
    #expect(found.map(\.degreeProduct) == reference.degreeProduct)
    #expect(areClose(found.map(\.adamicAdar), reference.adamicAdar))
    #expect(areClose(found.map(\.resourceAllocation), reference.resourceAllocation))
  }

  /// Every pair of a graph.
  private func allPairs(_ count: Int) -> (from: [Int32], to: [Int32]) {
    let nodes = 0..<Int32(count)
    return (nodes.flatMap { a in nodes.map { _ in a } }, nodes.flatMap { _ in Array(nodes) })
  }

  @Test("as sets say", arguments: 1...30)
  func bruteForce(seed: UInt64) {
    let graph = SampleGraph.random(seed: seed, nodes: 9, links: 5 + Int(seed))
    let sets = (0..<9).map { row in
      Set(graph.column[graph.entries(ofRow: row)]).subtracting([Int32(row)])
    }
    let (from, to) = allPairs(9)
    let found = Neighbourhoods(of: graph).inCommon(from: from, to: to)
    for (pair, common) in found.enumerated() {
      let (a, b) = (sets[Int(from[pair])], sets[Int(to[pair])])
      let middles = a.intersection(b).sorted().map { Double(sets[Int($0)].count) }
      #expect(common.count == middles.count)
      #expect(common.degreeProduct == a.count * b.count)
      #expect(common.resourceAllocation == middles.reduce(0) { $0 + 1 / $1 })
      #expect(common.adamicAdar == middles.reduce(0) { $0 + ($1 > 1 ? 1 / log($1) : 0) })
    }
  }

  @Test("symmetric to the last bit, and the same for any crew", arguments: 1...3)
  func symmetric(seed: UInt64) {
    let neighbourhoods = Neighbourhoods(
      of: SampleGraph.random(seed: seed, nodes: 260, links: 900))
    let (from, to) = allPairs(260)
    let found = neighbourhoods.inCommon(from: from, to: to)
    #expect(found == neighbourhoods.inCommon(from: to, to: from))
    #expect(found == neighbourhoods.inCommon(from: from, to: to, crew: Crew(3)))
  }

  @Test("each node counts 1 in all when it shares itself out", arguments: 1...20)
  func sharedOut(seed: UInt64) {
    // Σ over all b of the resource allocation of (a, b) counts each neighbour of a once for each
    // of its own neighbours, 1/degree each: in all the degree of a.
    let neighbourhoods = Neighbourhoods(of: SampleGraph.random(seed: seed, nodes: 30, links: 60))
    for a in 0..<30 {
      let all = neighbourhoods.inCommon(
        from: [Int32](repeating: Int32(a), count: 30), to: Array(0..<30))
      let sum = all.reduce(0) { $0 + $1.resourceAllocation }
      #expect(abs(sum - Double(neighbourhoods.degree(of: a))) < 1e-12)
    }
  }

  @Test(
    "the nearest are the best of all pairs, equals by position",
    arguments: 1...10, CommonNeighbours.Measure.allCases)
  func nearest(seed: UInt64, measure: CommonNeighbours.Measure) {
    let neighbourhoods = Neighbourhoods(of: SampleGraph.random(seed: seed, nodes: 20, links: 40))
    for node in 0..<20 {
      let all = neighbourhoods.inCommon(
        from: [Int32](repeating: Int32(node), count: 20), to: Array(0..<20))
      let best = (0..<20).filter { $0 != node && all[$0].count > 0 }
        .sorted { (-all[$0][measure], $0) < (-all[$1][measure], $1) }
      let found = neighbourhoods.mostInCommon(with: node, by: measure, first: 4)
      #expect(found.map(\.node) == Array(best.prefix(4)))
      #expect(found.map(\.common) == best.prefix(4).map { all[$0] })
    }
  }

  @Test("no pairs, no nodes, a loop, a node with itself, a node without neighbours")
  func edges() {
    #expect(small.inCommon(from: [], to: []).isEmpty)
    let nobody = Neighbourhoods(of: SampleGraph.of(0, []))
    #expect(nobody.nodeCount == 0 && nobody.inCommon(from: [], to: []).isEmpty)
    let looped = Neighbourhoods(of: SampleGraph.of(3, [(0, 0), (0, 1)]))
    #expect(looped == Neighbourhoods(of: SampleGraph.of(3, [(0, 1)])))
    #expect(looped.degree(of: 0) == 1 && looped.degree(of: 2) == 0)
    #expect(Array(looped.neighbours(of: 0)) == [1])
    // Its one neighbour has degree 1, which counts 1/1, and no logarithm.
    let itself = looped.inCommon(from: [0, 2], to: [0, 2])
    #expect(itself[0].count == 1 && itself[0].adamicAdar == 0)
    #expect(itself[0].resourceAllocation == 1 && itself[1].count == 0)
    #expect(looped.mostInCommon(with: 2, by: .count, first: 5).isEmpty)
    #expect(small.mostInCommon(with: 0, by: .count, first: 0).isEmpty)
  }
}
