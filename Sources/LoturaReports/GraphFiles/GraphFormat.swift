package import LoturaNetwork

/// A form in which other programs read the network as a graph.
package enum GraphFormat: String, CaseIterable, Sendable {
  /// An XML form that most graph tools read (Brandes et al. 2002).
  case graphML = "graphml"
  /// The XML form of Gephi.
  case gexf
  /// Nodes and links as JSON, in the node-link shape of NetworkX.
  case jsonGraph = "json-graph"
  /// One row an edge, with its ends, type and weight.
  case csv

  /// The network's graph in this form, as UTF-8 text with a trailing newline.
  ///
  /// Every link is an edge from its first to its second end; `symmetric` says whether the order
  /// means something. An unknown weight is left out, never written as 0. O(n + m).
  package func text(of graph: NetworkGraph) -> String {
    switch self {
    case .graphML: GraphML.text(of: graph)
    case .gexf: GEXF.text(of: graph)
    case .jsonGraph: JSONGraph.text(of: graph)
    case .csv: EdgeList.text(of: graph)
    }
  }
}

extension Link {
  /// Whether the two ends of such a link mean the same.
  var isSymmetric: Bool {
    switch sheet {
    case .cooperations, .vetoes, .followups: true
    case .sectorLinks: kind != "supplies"
    default: false
    }
  }

  /// The weight as text, or nil where it is unknown.
  var weightText: String? {
    weight.map { $0 == $0.rounded() && abs($0) < 1e15 ? String(Int64($0)) : String($0) }
  }
}
