import LoturaGraph
import Testing

@Suite("The graph of compressed rows")
struct GraphTests {
  // MARK: 1. By hand

  @Test("a triangle with a doubled side and a loop")
  func byHand() {
    // 0—1 twice (weights 1 and 2), 1—2 (.5), 2—2 (4).
    let graph = Graph(
      nodeCount: 3,
      edges: [
        Graph.Edge(from: Node(1), to: Node(0)), Graph.Edge(from: Node(0), to: Node(1), weight: 2),
        Graph.Edge(from: Node(1), to: Node(2), weight: 0.5),
        Graph.Edge(from: Node(2), to: Node(2), weight: 4),
      ])
    #expect(graph.neighbours(of: Node(0)).map(\.node.index) == [1, 1])
    #expect(graph.neighbours(of: Node(0)).map(\.edge) == [0, 1])
    #expect(graph.neighbours(of: Node(0)).map(\.isOutgoing) == [false, true])
    #expect(graph.neighbours(of: Node(1)).map(\.node.index) == [0, 0, 2])
    #expect(graph.neighbours(of: Node(2)).map(\.edge) == [2, 3])
    #expect(graph.strength(of: Node(1)) == 3.5)  // 1 + 2 + .5
    #expect(graph.strength(of: Node(2)) == 4.5)  // .5 + 4, the loop once
  }

  // MARK: 3. By brute force, and 4. theorems

  @Test("rows hold what a look at every edge finds", arguments: 1...100 as ClosedRange<UInt64>)
  func byBruteForce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...12, using: &random)
    let edges = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      Graph.Edge(
        from: Node(Int.random(in: 0..<count, using: &random)),
        to: Node(Int.random(in: 0..<count, using: &random)),
        weight: Double.random(in: 0...2, using: &random))
    }
    let graph = Graph(nodeCount: count, edges: edges)
    for node in graph.nodes {
      let expected = edges.indices
        .filter { edges[$0].tail == node || edges[$0].head == node }
        .map { (edges[$0].tail == node ? edges[$0].head.index : edges[$0].tail.index, $0) }
        .sorted { $0 < $1 }
      #expect(graph.neighbours(of: node).map { $0.node.index } == expected.map { $0.0 })
      #expect(graph.neighbours(of: node).map(\.edge) == expected.map { $0.1 })
    }
    let loops = edges.count { $0.tail == $0.head }
    #expect(graph.nodes.reduce(0) { $0 + graph.degree(of: $1) } == 2 * edges.count - loops)
  }

  // MARK: 5. Edges

  @Test("no node, and a node without an edge")
  func edges() {
    #expect(Graph(nodeCount: 0, edges: []).nodeCount == 0)
    #expect(Graph(nodeCount: 1, edges: []).degree(of: Node(0)) == 0)
  }
}

@Suite("The seeded generator")
struct SplitMix64Tests {
  @Test("gives the published numbers from state 1234567")
  func published() {
    // From models.md, section 12, example 8; the reference implementation of Vigna gives the same.
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
    #expect(random.next() == 9_817_491_932_198_370_423)
  }
}
