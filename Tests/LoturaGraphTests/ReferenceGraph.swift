import LoturaGraph

/// A graph of `GroupsReference`, with what other programs say of it.
struct ReferenceGraph: Sendable {
  let name: String
  let nodeCount: Int
  /// Links as a-b:weight.
  let links: String
  /// By node, a group.
  let groups: String
  /// By resolution, the modularity of these groups.
  let modularity: [Double: Double]
  /// By resolution, the greatest modularity that was found.
  let best: [Double: Double]
  /// The weight of the heaviest matching.
  let matching: Int

  /// The links as numbers.
  var edges: [(a: Int, b: Int, weight: Int)] {
    links.split { $0 == " " || $0 == "\n" }.map { word in
      let numbers = word.split { $0 == "-" || $0 == ":" }.map { Int($0)! }
      return (numbers[0], numbers[1], numbers[2])
    }
  }

  /// The graph.
  var rows: SparseRows {
    SparseRows.undirected(
      nodeCount: nodeCount, from: edges.map { Int32($0.a) }, to: edges.map { Int32($0.b) },
      weights: edges.map { Double($0.weight) })
  }

  /// The groups as numbers.
  var groupOfNode: [Int32] { groups.split { $0 == " " || $0 == "\n" }.map { Int32($0)! } }
}

/// A table of `GroupsReference`, with what another program says of it.
struct ReferenceTable: Sendable {
  let rowCount: Int
  let columnCount: Int
  /// Row after row; −9999999: forbidden.
  let values: String
  let least: Double
  let most: Double

  /// The table.
  var weights: Assignment.Weights {
    Assignment.Weights(
      rowCount: rowCount, columnCount: columnCount,
      values.split { $0 == " " || $0 == "\n" }.map { Double($0)! }.map {
        $0 == -9_999_999 ? .infinity : $0
      })
  }
}

/// Random graphs for tests of groups.
enum RandomLinks {
  /// Links mostly inside groups of neighbouring numbers, with loops and parallel ones.
  static func graph(_ seed: UInt64, nodes: Int, links: Int, groups: Int) -> SparseRows {
    var chance = SplitMix64(seed: seed)
    var (from, to): ([Int32], [Int32]) = ([], [])
    var weights: [Double] = []
    for _ in 0..<links {
      let a = Int(chance.next() % UInt64(nodes))
      var b = Int(chance.next() % UInt64(nodes))
      if chance.next() % 4 > 0 { b = (b / groups * groups + a % groups) % nodes }
      from.append(Int32(a))
      to.append(Int32(b))
      weights.append(Double(chance.next() % 9) / 4)
    }
    return SparseRows.undirected(nodeCount: nodes, from: from, to: to, weights: weights)
  }
}
