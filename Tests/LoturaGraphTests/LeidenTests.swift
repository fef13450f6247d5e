import LoturaGraph
import Testing

@Suite("Communities by Leiden's method")
struct LeidenTests {
  private func graph(_ count: Int, _ links: [(Int32, Int32, Double)]) -> SparseRows {
    SparseRows.undirected(
      nodeCount: count, from: links.map(\.0), to: links.map(\.1), weights: links.map(\.2))
  }

  @Test("by hand: two triangles joined by a link are two communities")
  func byHand() {
    let triangles = graph(
      6,
      [
        (3, 4, 1), (4, 5, 1), (3, 5, 1), (0, 1, 1), (1, 2, 1), (0, 2, 1), (2, 3, 1),
      ])
    let found = Leiden(triangles)
    #expect(found.communities == [0, 0, 0, 1, 1, 1] && found.count == 2)
    // γ = 0 knows no chance: all that is connected gains by being together.
    #expect(Leiden(triangles, resolution: 0).count == 1)
    // γ = 10: each link holds less than chance would put there ten times over.
    #expect(Leiden(triangles, resolution: 10).count == 6)
  }

  @Test("as good as the best of 100 runs of leidenalg, but for a little", arguments: 1...5)
  func reference(seed: Int) {
    for graph in GroupsReference.graphs {
      for (resolution, best) in graph.best {
        let rows = graph.rows
        let found = Leiden(rows, resolution: resolution, seed: UInt64(seed))
        let value = Modularity(of: rows, groups: found.communities, resolution: resolution).value
        #expect(value > best - 0.012, "\(graph.name) γ \(resolution): \(value) of \(best)")
      }
    }
  }

  @Test("of several seeds the best reaches the optimum of the karate club, 0.4198")
  func karate() throws {
    let karate = try #require(GroupsReference.graphs.first)
    let rows = karate.rows
    let values = (1...20).map { seed in
      Modularity(of: rows, groups: Leiden(rows, seed: UInt64(seed)).communities).value
    }
    let best = try #require(karate.best[1])
    #expect(abs((values.max() ?? 0) - best) < 1e-9)
  }

  @Test("nearly the best of all partitions of eight nodes", arguments: 0..<30)
  func bruteForce(seed: Int) {
    let rows = RandomLinks.graph(UInt64(300 + seed), nodes: 8, links: 14, groups: 2)
    var most = -1.0
    func divide(_ groups: [Int32], _ used: Int32) {
      guard groups.count < 8 else {
        most = max(most, Modularity(of: rows, groups: groups).value)
        return
      }
      for group in 0...used { divide(groups + [group], max(used, group + 1)) }
    }
    divide([], 0)
    let found = (1...5).map { seed in
      Modularity(of: rows, groups: Leiden(rows, seed: UInt64(seed)).communities).value
    }
    #expect(found.allSatisfy { $0 <= most + 1e-12 })
    #expect((found.max() ?? 0) > most - 0.03, "\(found) of \(most)")
  }

  @Test(
    "every community is connected, no two gain by being joined, and none is worse than alone",
    arguments: 0..<60)
  func theorems(seed: Int) {
    let (nodes, links) = [(12, 20), (40, 60), (90, 400), (300, 500)][seed % 4]
    let rows = RandomLinks.graph(
      UInt64(seed), nodes: nodes, links: links, groups: [1, 4, 9][seed / 4 % 3])
    let resolution = [1, 0.3, 2.5, 0][seed / 12 % 4]
    let found = Leiden(rows, resolution: resolution, seed: UInt64(seed), leastGain: 1e-9)
    #expect(pieces(rows, found.communities) == found.count, "a community in pieces")
    let value = Modularity(of: rows, groups: found.communities, resolution: resolution)
    let alone = Modularity(of: rows, groups: (0..<Int32(nodes)).map { $0 }, resolution: resolution)
    #expect(value.value >= alone.value - 1e-12)
    var between: [Int: Double] = [:]
    for node in 0..<nodes {
      for entry in rows.entries(ofRow: node) {
        let (one, other) = (found.communities[node], found.communities[Int(rows.column[entry])])
        if one < other { between[Int(one) * nodes + Int(other), default: 0] += rows.weight[entry] }
      }
    }
    for (pair, weight) in between {
      let chance =
        resolution * value.volume[pair / nodes] * value.volume[pair % nodes] / (2 * value.total)
      #expect(weight <= chance + 1e-6, "two gain by being joined")
    }
  }

  /// How many connected pieces the communities have together, by walking from node to node.
  private func pieces(_ rows: SparseRows, _ communities: [Int32]) -> Int {
    var seen = [Bool](repeating: false, count: rows.rowCount)
    var count = 0
    for first in 0..<rows.rowCount where !seen[first] {
      count += 1
      var open = [first]
      seen[first] = true
      while let node = open.popLast() {
        for entry in rows.entries(ofRow: node) where rows.weight[entry] > 0 {
          let other = Int(rows.column[entry])
          guard !seen[other], communities[other] == communities[node] else { continue }
          seen[other] = true
          open.append(other)
        }
      }
    }
    return count
  }

  @Test("numbers go by the smallest node, and the same seed gives the same communities")
  func numbers() {
    let rows = RandomLinks.graph(77, nodes: 200, links: 700, groups: 8)
    let found = Leiden(rows, seed: 5)
    #expect(found == Leiden(rows, seed: 5))
    var next: Int32 = 0
    for community in found.communities {
      #expect(community <= next, "numbers in the order of their first nodes")
      if community == next { next += 1 }
    }
    #expect(Int(next) == found.count)
    let others = (6..<16).map { Leiden(rows, seed: $0).communities }
    #expect(others.contains { $0 != found.communities }, "the seed orders the nodes")
  }

  @Test("no node, no link, no weight, loops alone, far apart, all linked to all")
  func edges() {
    #expect(Leiden(graph(0, [])).communities.isEmpty)
    #expect(Leiden(graph(3, [])).communities == [0, 1, 2])
    #expect(Leiden(graph(2, [(0, 1, 0)])).count == 2)
    #expect(Leiden(graph(2, [(0, 0, 1), (1, 1, 2)])).communities == [0, 1])
    #expect(Leiden(graph(5, [(0, 3, 1), (1, 4, 1)])).communities == [0, 1, 2, 0, 1])
    // Of the whole graph on six nodes no division is better than one group.
    let all = (0..<6).flatMap { a in (0..<a).map { (Int32(a), Int32($0), 1.0) } }
    #expect(Leiden(graph(6, all)).count == 1)
    // A weight that dwarfs all others.
    #expect(Leiden(graph(3, [(0, 1, 1e12), (1, 2, 1e-6)])).communities[0..<2] == [0, 0])
  }
}
