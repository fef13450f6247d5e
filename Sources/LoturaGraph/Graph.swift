/// A node of a graph: its position, 0 ..< `nodeCount`.
///
/// A node is not an edge and not a count; giving it a type lets the compiler say so.
public struct Node: Hashable, Comparable, Sendable {
  /// Its position.
  public let index: Int

  /// The node at a position.
  public init(_ index: Int) { self.index = index }

  /// By position.
  public static func < (left: Node, right: Node) -> Bool { left.index < right.index }
}

/// A weighted multigraph, stored by rows (compressed sparse rows).
///
/// A graph knows only its shape. What a node or an edge *is* stands in arrays beside it, one entry
/// a node or an edge. Each edge lies in the rows of both its ends; a loop lies once in its row.
///
///     edges at node 0  edges at node 1  …
///     ├──────────────┤├────────────────┤
///     head:   [ 1,  4,      0,  2,  2,  … ]    ascending inside a row
///     edge:   [ 0,  7,      0,  3,  9,  … ]    ascending where heads are equal
///
/// Shape: n nodes, m edges. Memory: 8(n + 1) + 32m bytes. Parallel edges are kept apart.
public struct Graph: Sendable, Equatable {
  /// The first entry of each node's row, and the entry count at the end. Length n + 1, ascending.
  private let rowStart: [Int]
  /// The node at the other end of each entry.
  private let head: [UInt32]
  /// The edge of each entry.
  private let edge: [UInt32]
  /// The edges, in the order they were given. Length m.
  public let edges: [Edge]

  /// An edge from one node to another.
  public struct Edge: Hashable, Sendable {
    /// Where it begins.
    public let tail: Node
    /// Where it ends.
    public let head: Node
    /// ≥ 0 and finite.
    public let weight: Double

    /// An edge; a weight that is not given counts 1.
    public init(from tail: Node, to head: Node, weight: Double = 1) {
      precondition(weight >= 0 && weight.isFinite, "an edge weighs 0 or more")
      self.tail = tail
      self.head = head
      self.weight = weight
    }
  }

  /// An edge as seen from one of its ends.
  public struct Neighbour: Hashable, Sendable {
    /// The node at the other end.
    public let node: Node
    /// The edge's position in `edges`.
    public let edge: Int
    /// Whether the edge begins at the node whose neighbour this is.
    public let isOutgoing: Bool
  }

  /// The graph on nodes 0 ..< `nodeCount` with these edges. O(n + m log m).
  ///
  /// - Precondition: both ends of every edge are < `nodeCount`.
  public init(nodeCount: Int, edges: [Edge]) {
    var counts = [Int](repeating: 0, count: nodeCount + 1)
    for edge in edges {
      precondition(edge.tail.index < nodeCount && edge.head.index < nodeCount, "ends in the graph")
      counts[edge.tail.index + 1] += 1
      if edge.tail != edge.head { counts[edge.head.index + 1] += 1 }
    }
    for row in 0..<nodeCount { counts[row + 1] += counts[row] }
    let entries = Graph.entries(of: edges, rowStart: counts)
    rowStart = counts
    head = entries.map(\.head)
    edge = entries.map(\.edge)
    self.edges = edges
  }

  /// The number of nodes.
  public var nodeCount: Int { rowStart.count - 1 }

  /// The nodes, in order.
  public var nodes: some RandomAccessCollection<Node> { (0..<nodeCount).lazy.map(Node.init) }

  /// The number of edges at a node; a loop counts once. O(1).
  public func degree(of node: Node) -> Int { row(of: node).count }

  /// The edges at a node, by the node at the other end, then by edge. O(1).
  public func neighbours(of node: Node) -> some RandomAccessCollection<Neighbour> {
    row(of: node).lazy.map { entry in
      let position = Int(edge[entry])
      return Neighbour(
        node: Node(Int(head[entry])), edge: position, isOutgoing: edges[position].tail == node)
    }
  }

  /// The sum of the weights at a node (its weighted degree), in the row's order. O(degree).
  public func strength(of node: Node) -> Double {
    row(of: node).reduce(0) { $0 + edges[Int(edge[$1])].weight }
  }

  private func row(of node: Node) -> Range<Int> { rowStart[node.index]..<rowStart[node.index + 1] }
}

extension Graph {
  private struct Entry {
    let head: UInt32
    let edge: UInt32
  }

  /// Every edge in the rows of its ends, each row sorted.
  private static func entries(of edges: [Edge], rowStart: [Int]) -> [Entry] {
    var next = rowStart
    var entries = [Entry](repeating: Entry(head: 0, edge: 0), count: rowStart.last ?? 0)
    func put(_ other: Node, inRowOf node: Node, edge: Int) {
      entries[next[node.index]] = Entry(head: UInt32(other.index), edge: UInt32(edge))
      next[node.index] += 1
    }
    for (position, edge) in edges.enumerated() {
      put(edge.head, inRowOf: edge.tail, edge: position)
      if edge.tail != edge.head { put(edge.tail, inRowOf: edge.head, edge: position) }
    }
    for row in 0..<(rowStart.count - 1) {
      entries[rowStart[row]..<rowStart[row + 1]].sort { ($0.head, $0.edge) < ($1.head, $1.edge) }
    }
    return entries
  }
}
