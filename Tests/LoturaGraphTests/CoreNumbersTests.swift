import LoturaGraph
import Testing

@Suite("Cores and components")
struct CoreNumbersTests {
  @Test("by hand: a triangle with a tail, and two apart")
  func byHand() {
    let graph = Neighbourhoods(of: SampleGraph.of(7, [(0, 1), (1, 2), (2, 0), (2, 3), (5, 4)]))
    // The three of the triangle have two neighbours in it; the tail and the pair have one; 6 none.
    #expect(graph.coreNumbers() == [2, 2, 2, 1, 1, 1, 0])
    #expect(graph.components() == [0, 0, 0, 0, 4, 4, 6])
  }

  @Test("as NetworkX and igraph find", arguments: GraphKernelReference.all)
  func asElsewhere(_ reference: GraphKernelReference) {
    let graph = Neighbourhoods(of: reference.graph)
    #expect(graph.coreNumbers().map(Int.init) == reference.cores)
    #expect(graph.components().map(Int.init) == reference.components)
  }

  @Test("as taking away whoever has too few says, and as spreading names", arguments: 1...40)
  func bruteForce(seed: UInt64) {
    let graph = Neighbourhoods(
      of: SampleGraph.random(seed: seed, nodes: 14, links: 2 * Int(seed)))
    var expected = [Int32](repeating: 0, count: 14)
    for k in 1..<14 {
      var left = Set<Int32>(0..<14)
      while let few = left.first(where: { node in
        graph.neighbours(of: Int(node)).filter(left.contains).count < k
      }) {
        left.remove(few)
      }
      for node in left { expected[Int(node)] = Int32(k) }
    }
    #expect(graph.coreNumbers() == expected)
    var names = (0..<Int32(14)).map { $0 }
    for _ in 0..<14 {
      for node in 0..<14 {
        names[node] = graph.neighbours(of: node).reduce(names[node]) { min($0, names[Int($1)]) }
      }
    }
    #expect(graph.components() == names)
  }

  @Test(
    "each has as many neighbours as deep as itself; other names change nothing", arguments: 1...10)
  func theorems(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let rows = SampleGraph.random(seed: seed, nodes: 200, links: 100 * Int(seed))
    let graph = Neighbourhoods(of: rows)
    let (cores, components) = (graph.coreNumbers(), graph.components())
    for node in 0..<200 {
      let deep = graph.neighbours(of: node).filter { cores[Int($0)] >= cores[node] }
      #expect(deep.count >= Int(cores[node]))
      #expect(graph.neighbours(of: node).allSatisfy { components[Int($0)] == components[node] })
      #expect(components[node] <= Int32(node))
      #expect(components[Int(components[node])] == components[node])
    }
    let names = (0..<Int32(200)).shuffled(using: &chance)
    let other = Neighbourhoods(of: SampleGraph.renamed(rows, names))
    #expect(names.map { other.coreNumbers()[Int($0)] } == cores)
  }

  @Test("nobody, nobody linked, everybody linked, loops")
  func edges() {
    let nobody = Neighbourhoods(of: SampleGraph.of(0, []))
    #expect(nobody.coreNumbers().isEmpty && nobody.components().isEmpty)
    let apart = Neighbourhoods(of: SampleGraph.of(3, [(1, 1)]))
    #expect(apart.coreNumbers() == [0, 0, 0] && apart.components() == [0, 1, 2])
    let everybody = (0..<Int32(6)).flatMap { a in (0..<a).map { ($0, a) } }
    #expect(Neighbourhoods(of: SampleGraph.of(6, everybody)).coreNumbers() == [5, 5, 5, 5, 5, 5])
  }
}
