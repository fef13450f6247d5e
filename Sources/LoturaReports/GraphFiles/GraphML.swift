import LoturaNetwork

/// The network as GraphML. **Source.** Brandes et al. 2002.
enum GraphML {
  static func text(of graph: NetworkGraph) -> String {
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"#,
    ]
    lines += [
      ("label", "node", "string"), ("sheet", "node", "string"), ("sheet", "edge", "string"),
      ("weight", "edge", "double"), ("kind", "edge", "string"), ("symmetric", "edge", "boolean"),
    ].map { name, owner, type in
      #"  <key id="\#(owner)_\#(name)" for="\#(owner)" "#
        + #"attr.name="\#(name)" attr.type="\#(type)"/>"#
    }
    lines.append(#"  <graph id="lotura" edgedefault="directed">"#)
    lines += graph.nodes.map(node)
    lines += graph.links.enumerated().map { edge($0.element, position: $0.offset) }
    lines += ["  </graph>", "</graphml>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func node(_ node: NodeEntry) -> String {
    """
        <node id="\(XMLText(node.id.text))">\
    <data key="node_label">\(XMLText(node.name.usual))</data>\
    <data key="node_sheet">\(node.sheet.rawValue)</data></node>
    """
  }

  private static func edge(_ link: Link, position: Int) -> String {
    let weight = link.weightText.map { #"<data key="edge_weight">\#($0)</data>"# } ?? ""
    let kind = link.kind.map { #"<data key="edge_kind">\#(XMLText($0))</data>"# } ?? ""
    return """
          <edge id="e\(position)" source="\(XMLText(link.from.text))" \
      target="\(XMLText(link.to.text))">\
      <data key="edge_sheet">\(link.sheet.rawValue)</data>\(weight)\(kind)\
      <data key="edge_symmetric">\(link.isSymmetric)</data></edge>
      """
  }
}
