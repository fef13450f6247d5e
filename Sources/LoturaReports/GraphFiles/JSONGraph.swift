import LoturaNetwork

/// The network as JSON in the node-link shape of NetworkX.
enum JSONGraph {
  static func text(of graph: NetworkGraph) -> String {
    let nodes = graph.nodes.map { node -> JSONValue in
      .object([
        "id": .string(node.id.text), "label": .string(node.name.usual),
        "sheet": .string(node.sheet.rawValue),
      ])
    }
    let edges = graph.links.enumerated().map { position, link -> JSONValue in
      var edge: [String: JSONValue] = [
        "source": .string(link.from.text), "target": .string(link.to.text),
        "key": .number(position), "sheet": .string(link.sheet.rawValue),
        "symmetric": .bool(link.isSymmetric),
      ]
      if let weight = link.weight { edge["weight"] = .number(weight) }
      if let kind = link.kind { edge["kind"] = .string(kind) }
      return .object(edge)
    }
    return JSONValue.object([
      "directed": .bool(true), "multigraph": .bool(true), "graph": .object([:]),
      "nodes": .array(nodes), "edges": .array(edges),
    ]).document()
  }
}
