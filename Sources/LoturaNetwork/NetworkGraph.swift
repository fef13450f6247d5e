public import LoturaGraph

/// The network as a graph: nodes of every kind, and every link sheet's rows as typed, weighted
/// edges, as they are in force on the network's day.
///
/// The shape lies in `graph`; what its nodes and edges are lies in the columns `nodes` and `links`
/// beside it, one entry each, in the same order.
///
/// **Complexity.** Built in O(n + m log m); an id is found in O(1).
public struct NetworkGraph: Sendable {
  /// The shape.
  public let graph: Graph
  /// What each node of `graph` is, by id.
  public let nodes: [NodeEntry]
  /// What each edge of `graph` is.
  public let links: [Link]
  private let positions: [NetworkNode.ID: Int]

  /// The graph of a network. A link without a weight counts 1 in the shape.
  public init(_ network: Network) {
    let positions = Dictionary(
      network.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let links = network.links.filter { positions[$0.from] != nil && positions[$0.to] != nil }
    graph = Graph(
      nodeCount: network.nodes.count,
      edges: links.compactMap { link in
        guard let tail = positions[link.from], let head = positions[link.to] else { return nil }
        return Graph.Edge(from: Node(tail), to: Node(head), weight: max(0, link.weight ?? 1))
      })
    nodes = network.nodes
    self.links = links
    self.positions = positions
  }

  /// The node of an id, or nil if the network has none. O(1).
  public func node(_ id: NetworkNode.ID) -> Node? { positions[id].map(Node.init) }

  /// Who a node is linked with, and how: by the other's id, then by link.
  ///
  /// - Parameter sheet: only links of this sheet; nil: all.
  /// - Returns: the links of the node; none if the network has no such id. O(degree).
  public func neighbours(of id: NetworkNode.ID, in sheet: SheetName? = nil) -> [Neighbour] {
    guard let node = node(id) else { return [] }
    return graph.neighbours(of: node).compactMap { entry in
      let link = links[entry.edge]
      guard sheet == nil || link.sheet == sheet else { return nil }
      return Neighbour(node: nodes[entry.node.index], link: link)
    }
  }

  /// Somebody or something a node is linked with.
  public struct Neighbour: Hashable, Sendable {
    /// Who or what.
    public let node: NodeEntry
    /// The link: its sheet is the edge's type, its weight is in the sheet's own unit.
    public let link: Link
  }
}
