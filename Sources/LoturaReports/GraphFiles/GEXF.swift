import LoturaNetwork

/// The network as GEXF 1.2, the form of Gephi.
enum GEXF {
  static func text(of graph: NetworkGraph) -> String {
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">"#,
      #"  <graph defaultedgetype="directed" mode="static">"#,
      #"    <attributes class="node">"#,
      #"      <attribute id="0" title="sheet" type="string"/>"#,
      "    </attributes>",
      #"    <attributes class="edge">"#,
      #"      <attribute id="0" title="sheet" type="string"/>"#,
      #"      <attribute id="1" title="kind" type="string"/>"#,
      #"      <attribute id="2" title="symmetric" type="boolean"/>"#,
      "    </attributes>",
      "    <nodes>",
    ]
    lines += graph.nodes.map(node)
    lines += ["    </nodes>", "    <edges>"]
    lines += graph.links.enumerated().map { edge($0.element, position: $0.offset) }
    lines += ["    </edges>", "  </graph>", "</gexf>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func node(_ node: NodeEntry) -> String {
    """
          <node id="\(XMLText(node.id.text))" label="\(XMLText(node.name.usual))">\
    <attvalues><attvalue for="0" value="\(node.sheet.rawValue)"/></attvalues></node>
    """
  }

  private static func edge(_ link: Link, position: Int) -> String {
    let weight = link.weightText.map { #" weight="\#($0)""# } ?? ""
    let kind = link.kind.map { #"<attvalue for="1" value="\#(XMLText($0))"/>"# } ?? ""
    return """
            <edge id="e\(position)" source="\(XMLText(link.from.text))" \
      target="\(XMLText(link.to.text))"\(weight)>\
      <attvalues><attvalue for="0" value="\(link.sheet.rawValue)"/>\(kind)\
      <attvalue for="2" value="\(link.isSymmetric)"/></attvalues></edge>
      """
  }
}
