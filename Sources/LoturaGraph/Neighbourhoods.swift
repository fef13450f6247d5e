/// The neighbours of every node of an undirected graph: its shape without loops and weights.
///
///     node 0           node 1     …
///     ├──────────────┤├─────────┤
///     neighbour: [ 1, 4,     0, 2,  … ]    ascending inside a row, each once
///
/// A neighbour of a node is another node in its row, whatever the weight. The *degree* of a node is
/// how many neighbours it has.
///
/// Shape: n nodes, m entries, two for each pair of neighbours. Memory: 8(n + 1) + 4m bytes, shared
/// with the rows it was made of where these have no loops.
public struct Neighbourhoods: Sendable, Equatable {
  /// The first entry of each node, and the entry count at the end. Length n + 1, ascending.
  let rowStart: [Int]
  /// The neighbours, row after row.
  let neighbour: [Int32]

  /// The neighbourhoods of a symmetric matrix of links. O(n + m), without loops O(m) to see so.
  ///
  /// - Precondition: as many rows as columns, and (v, u) has an entry where (u, v) has one.
  public init(of graph: SparseRows) {
    precondition(graph.rowCount == graph.columnCount, "rows and columns are the same nodes")
    let hasLoops = (0..<graph.rowCount).contains { row in
      graph.column[graph.entries(ofRow: row)].contains(Int32(row))
    }
    guard hasLoops else {
      (rowStart, neighbour) = (graph.rowStart, graph.column)
      return
    }
    var rowStart = [0]
    var neighbour: [Int32] = []
    for row in 0..<graph.rowCount {
      neighbour += graph.column[graph.entries(ofRow: row)].lazy.filter { $0 != Int32(row) }
      rowStart.append(neighbour.count)
    }
    (self.rowStart, self.neighbour) = (rowStart, neighbour)
  }

  /// Rows that are in order already.
  init(rowStart: [Int], neighbour: [Int32]) {
    (self.rowStart, self.neighbour) = (rowStart, neighbour)
  }

  /// How many nodes there are.
  public var nodeCount: Int { rowStart.count - 1 }

  /// How many pairs of neighbours there are.
  public var linkCount: Int { neighbour.count / 2 }

  /// How many neighbours a node has. O(1).
  public func degree(of node: Int) -> Int { rowStart[node + 1] - rowStart[node] }

  /// The neighbours of a node, ascending. O(1).
  public func neighbours(of node: Int) -> ArraySlice<Int32> {
    neighbour[rowStart[node]..<rowStart[node + 1]]
  }
}

extension Neighbourhoods {
  /// The rows in memory, for inner loops that checks of bounds would slow down.
  struct Rows {
    let start: UnsafePointer<Int>
    let neighbour: UnsafePointer<Int32>

    /// The neighbours of a node.
    @inline(__always)
    func neighbours(of node: Int) -> UnsafeBufferPointer<Int32> {
      UnsafeBufferPointer(start: neighbour + start[node], count: degree(of: node))
    }

    /// How many neighbours a node has.
    @inline(__always)
    func degree(of node: Int) -> Int { start[node + 1] - start[node] }
  }

  /// Lends the rows for the time of a computation.
  func withRows(_ compute: (Rows) -> Void) {
    // An empty array has no address; one more entry is never read.
    (neighbour.isEmpty ? [0] : neighbour).withUnsafeBufferPointer { neighbour in
      rowStart.withUnsafeBufferPointer { start in
        guard let first = start.baseAddress, let entries = neighbour.baseAddress else { return }
        compute(Rows(start: first, neighbour: entries))
      }
    }
  }
}
