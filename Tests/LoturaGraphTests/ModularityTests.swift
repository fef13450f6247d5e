import LoturaGraph
import Testing

@Suite("Modularity")
struct ModularityTests {
  private func graph(_ count: Int, _ links: [(Int32, Int32, Double)]) -> SparseRows {
    SparseRows.undirected(
      nodeCount: count, from: links.map(\.0), to: links.map(\.1), weights: links.map(\.2))
  }

  @Test("by hand: two triangles joined by a link, and a loop, which has both its ends at its node")
  func byHand() {
    let triangles = graph(
      6,
      [
        (0, 1, 1), (1, 2, 1), (0, 2, 1), (3, 4, 1), (4, 5, 1), (3, 5, 1), (2, 3, 1),
      ])
    // W = 7; each triangle holds 3 and has volume 7: 2 · (3/7 − (7/14)²) = 6/7 − 1/2.
    let two = Modularity(of: triangles, groups: [0, 0, 0, 1, 1, 1])
    #expect(abs(two.value - (6.0 / 7 - 0.5)) < 1e-15)
    #expect(two.inside == [3, 3] && two.volume == [7, 7] && two.total == 7)
    // γ = 2 takes the half away once more.
    let fine = Modularity(of: triangles, groups: [0, 0, 0, 1, 1, 1], resolution: 2)
    #expect(abs(fine.value - (6.0 / 7 - 1)) < 1e-15)
    // Loop of 3 at 0, link of 1 between 0 and 1: W = 4, volumes 7 and 1: 3/4 − 49/64 − 1/64.
    let loop = Modularity(of: graph(2, [(0, 0, 3), (0, 1, 1)]), groups: [0, 1])
    #expect(loop.inside == [3, 0] && loop.volume == [7, 1])
    #expect(abs(loop.value - (3.0 / 4 - 50.0 / 64)) < 1e-15)
  }

  @Test("as igraph and NetworkX compute it", arguments: GroupsReference.graphs)
  func reference(graph: ReferenceGraph) {
    for (resolution, expected) in graph.modularity {
      let found = Modularity(
        of: graph.rows, groups: graph.groupOfNode, resolution: resolution)
      #expect(abs(found.value - expected) < 1e-12, "\(graph.name) \(resolution)")
    }
  }

  @Test("as the sum over all pairs of nodes has it", arguments: 0..<20)
  func bruteForce(seed: Int) {
    let rows = RandomLinks.graph(UInt64(seed), nodes: 9, links: 20, groups: 3)
    let groups = (0..<9).map { Int32($0 * (seed + 1) % 4) }
    var ends = [[Double]](repeating: [Double](repeating: 0, count: 9), count: 9)
    for node in 0..<9 {
      for entry in rows.entries(ofRow: node) {
        let other = Int(rows.column[entry])
        ends[node][other] = rows.weight[entry] * (node == other ? 2 : 1)
      }
    }
    let strength = ends.map { $0.reduce(0, +) }
    let doubled = strength.reduce(0, +)
    var sum = 0.0
    for a in 0..<9 {
      for b in 0..<9 where groups[a] == groups[b] {
        sum += (ends[a][b] - 1.5 * strength[a] * strength[b] / doubled) / doubled
      }
    }
    let found = Modularity(of: rows, groups: groups, resolution: 1.5)
    #expect(abs(found.value - sum) < 1e-12)
  }

  @Test("one group of all is worth 0 and the range is kept", arguments: 0..<10)
  func theorems(seed: Int) {
    let rows = RandomLinks.graph(UInt64(50 + seed), nodes: 30, links: 80, groups: 5)
    let all = Modularity(of: rows, groups: [Int32](repeating: 0, count: 30))
    #expect(abs(all.value) < 1e-12)
    let some = Modularity(of: rows, groups: (0..<30).map { Int32($0 % (2 + seed)) })
    #expect((-0.5...1).contains(some.value))
    #expect(abs(some.volume.reduce(0, +) - 2 * some.total) < 1e-9)
    // Other numbers for the same groups, with one unused between them.
    let renamed = Modularity(of: rows, groups: (0..<30).map { Int32(2 * ($0 % (2 + seed))) })
    #expect(renamed.value == some.value)
  }

  @Test("no node, no link, no weight: 0")
  func edges() {
    #expect(Modularity(of: graph(0, []), groups: []).value == 0)
    let unlinked = Modularity(of: graph(3, []), groups: [0, 1, 1])
    #expect(unlinked.value == 0 && unlinked.volume == [0, 0])
    #expect(Modularity(of: graph(2, [(0, 1, 0)]), groups: [0, 1]).value == 0)
  }
}
