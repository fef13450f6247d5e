import LoturaGraph
import Testing

/// Undirected graphs for tests of the kernels.
enum SampleGraph {
  /// The graph of links of weight 1.
  static func of(_ nodeCount: Int, _ links: [(Int32, Int32)]) -> SparseRows {
    SparseRows.undirected(
      nodeCount: nodeCount, from: links.map(\.0), to: links.map(\.1),
      weights: links.map { _ in 1 })
  }

  /// So many nodes and random links, among them loops and parallel ones; the last node has none,
  /// and one or another may have none either.
  static func random(seed: UInt64, nodes: Int, links: Int) -> SparseRows {
    var chance = SplitMix64(seed: seed)
    let ends = (0..<(2 * links)).map { _ in Int32.random(in: 0..<Int32(nodes - 1), using: &chance) }
    let weights = (0..<links).map { _ in Double.random(in: 0.1...1, using: &chance) }
    return SparseRows.undirected(
      nodeCount: nodes, from: Array(ends[..<links]), to: Array(ends[links...]), weights: weights)
  }

  /// The same graph with its nodes renamed: node v becomes `names[v]`.
  static func renamed(_ graph: SparseRows, _ names: [Int32]) -> SparseRows {
    var (rows, columns): ([Int32], [Int32]) = ([], [])
    for row in 0..<graph.rowCount {
      for entry in graph.entries(ofRow: row) {
        rows.append(names[row])
        columns.append(names[Int(graph.column[entry])])
      }
    }
    return SparseRows(
      rowCount: graph.rowCount, columnCount: graph.rowCount, rows: rows, columns: columns,
      weights: graph.weight)
  }
}

extension GraphKernelReference: CustomTestStringConvertible {
  var testDescription: String { "a graph of \(nodeCount) nodes" }

  var graph: SparseRows {
    SparseRows.undirected(nodeCount: nodeCount, from: from, to: to, weights: weights)
  }
}

/// Whether two lists of numbers are the same but for rounding.
func areClose(_ left: [Double], _ right: [Double], within tolerance: Double = 1e-12) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($1)) }
}
