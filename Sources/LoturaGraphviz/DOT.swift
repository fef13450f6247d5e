/// A drawing written as DOT, the language that Graphviz reads.
///
/// The writer is ours and quotes every value: the library's own writer turns a name that ends in a
/// backslash into text that it cannot read back. Attributes stand in alphabetical order, nodes and
/// edges in the order given; so the same drawing gives the same bytes.
struct DOT {
  private let drawing: Drawing
  private var lines: [String] = []

  /// The drawing with its open places.
  static func template(of drawing: Drawing) throws(DrawingFault) -> DOTTemplate {
    var dot = DOT(drawing: drawing)
    try dot.write()
    return DOTTemplate(text: dot.lines.joined(separator: "\n") + "\n")
  }

  private init(drawing: Drawing) { self.drawing = drawing }

  private mutating func write() throws(DrawingFault) {
    try checkClusters()
    lines.append((drawing.isDirected ? "digraph" : "graph") + " \"lotura\" {")
    try writeDefaults()
    for (number, node) in drawing.nodes.enumerated() {
      lines.append("  \"n\(number)\"\(try attributes(of: node, number: number).text)")
    }
    for (number, cluster) in drawing.clusters.enumerated() { try write(cluster, number: number) }
    for rank in drawing.ranks {
      let members = rank.members.map { "\"\($0.name)\"" }.joined(separator: "; ")
      lines.append("  { rank=\"\(rank.place.rawValue)\"; \(members) }")
    }
    let arrow = drawing.isDirected ? "->" : "--"
    for edge in drawing.edges {
      let list = try attributes(of: edge).text
      lines.append("  \"\(edge.tail.name)\" \(arrow) \"\(edge.head.name)\"\(list)")
    }
    lines.append("}")
  }

  private func checkClusters() throws(DrawingFault) {
    var placed = [Bool](repeating: false, count: drawing.nodes.count)
    for member in drawing.clusters.flatMap(\.members) {
      if placed[member.number] { throw .inTwoClusters(node: member.number) }
      placed[member.number] = true
    }
  }
}

// MARK: - The whole

extension DOT {
  private mutating func writeDefaults() throws(DrawingFault) {
    var whole = AttributeList(ink: drawing.ink)
    whole.set("bgcolor", drawing.paper.hex)
    whole.set("fontname", "Arial")
    whole.set("labeljust", "l")
    whole.set("labelloc", "t")
    whole.set("outputorder", "edgesfirst")
    whole.set("pad", "0.35")
    whole.set("start", DOTTemplate.start)
    for attribute in drawing.attributes { try set(attribute, in: &whole) }
    var text = whole.text
    text.removeLast()
    text += DOTTemplate.dotsPerInch + DOTTemplate.sheet
    if let header = drawing.header {
      let markup = try HTMLMarkup(header.label, ink: header.ink, isScaled: true).text
      text += DOTTemplate.headerBegins + " label=<\(markup)>" + DOTTemplate.headerEnds
    }
    lines.append("  graph\(text)]")
    var words = AttributeList(ink: drawing.ink)
    words.set("fontcolor", drawing.ink.hex)
    words.set("fontname", "Arial")
    lines.append("  node\(words.text)")
    lines.append("  edge\(words.text)")
  }

  private func set(
    _ attribute: Drawing.GraphAttribute, in list: inout AttributeList
  ) throws(DrawingFault) {
    switch attribute {
    case .pad(let inches): try list.set("pad", inches, in: 0...4)
    case .ratio(let ratio): try list.set("ratio", ratio, in: 0.1...10)
    case .lines(let lines): list.set("splines", lines.rawValue)
    case .overlap(let overlap): list.set("overlap", overlap.rawValue)
    case .clearance(let points):
      try list.set("sep", points, in: 0...200)
      list.prefix("sep", with: "+")
    case .spread(let times):
      try list.set("overlap_scaling", times, in: 0.1...20)
      list.prefix("overlap_scaling", with: "-")
    case .nodeSeparation(let inches): try list.set("nodesep", inches, in: 0.02...10)
    case .rankSeparation(let inches): try list.set("ranksep", inches, in: 0.02...10)
    case .rankDirection(let direction): list.set("rankdir", direction.rawValue)
    case .compound(let compound): list.set("compound", compound ? "true" : "false")
    case .keepsOrder(let keeps): list.set("ordering", keeps ? "out" : "")
    case .springLength(let inches): try list.set("K", inches, in: 0.05...20)
    case .start(let start): try list.set("start", Double(start), in: 1...1_000_000)
    }
  }
}

// MARK: - Frames

extension DOT {
  /// Everything is said here that a frame would otherwise take over from the whole picture.
  private mutating func write(
    _ cluster: Drawing.Cluster, number: Int
  ) throws(DrawingFault) {
    var list = AttributeList(ink: drawing.ink)
    try list.set("label", cluster.label)
    list.set("labeljust", "l")
    list.set("margin", "12")
    var look = Look()
    for attribute in cluster.attributes { try set(attribute, in: &list, look: &look) }
    list.set("style", look.style)
    lines.append("  subgraph \"cluster_\(number)\" {")
    lines.append("    graph\(list.text)")
    for member in cluster.members { lines.append("    \"\(member.name)\"") }
    lines.append("  }")
  }

  private func set(
    _ attribute: Drawing.ClusterAttribute, in list: inout AttributeList, look: inout Look
  ) throws(DrawingFault) {
    switch attribute {
    case .fill(let color):
      list.set("fillcolor", color.hex)
      look.isFilled = true
    case .border(let color): list.set("color", color.hex)
    case .stroke(let stroke): look.stroke = stroke
    case .rounded(let rounded): look.isRounded = rounded
    case .penWidth(let points): try list.set("penwidth", points, in: 0...12)
    case .margin(let points): try list.set("margin", points, in: 0...200)
    case .labelAlignment(let side): list.set("labeljust", String(side.rawValue.prefix(1)))
    case .fontSize(let points): try list.set("fontsize", points, in: 8...60)
    case .fontColor(let color): list.set("fontcolor", color.hex)
    }
  }
}

// MARK: - Nodes

extension DOT {
  private func attributes(
    of node: Drawing.Node, number: Int
  ) throws(DrawingFault) -> AttributeList {
    var list = AttributeList(ink: drawing.ink)
    try list.set("label", node.label)
    list.set("shape", Drawing.Shape.box.rawValue)
    var look = Look()
    for attribute in node.attributes { try set(attribute, in: &list, look: &look) }
    list.set("style", look.style)
    if drawing.engine == .fixed, !list.has("pos") { throw .noPosition(node: number) }
    return list
  }

  private func set(
    _ attribute: Drawing.NodeAttribute, in list: inout AttributeList, look: inout Look
  ) throws(DrawingFault) {
    switch attribute {
    case .shape(let shape): list.set("shape", shape.rawValue)
    case .width(let inches): try list.set("width", inches, in: 0...10)
    case .height(let inches): try list.set("height", inches, in: 0...10)
    case .fixedSize(let fixed): list.set("fixedsize", fixed ? "true" : "false")
    case .fill(let color):
      list.set("fillcolor", color.hex)
      look.isFilled = true
    case .border(let color): list.set("color", color.hex)
    case .stroke(let stroke): look.stroke = stroke
    case .rounded(let rounded): look.isRounded = rounded
    case .penWidth(let points): try list.set("penwidth", points, in: 0...12)
    case .fontSize(let points): try list.set("fontsize", points, in: 8...60)
    case .fontColor(let color): list.set("fontcolor", color.hex)
    case .margin(let x, let y):
      list.set("margin", try [x, y].map(AttributeList.inches).joined(separator: ","))
    case .position(let point, let pinned): list.set("pos", try position(point, pinned: pinned))
    case .group(let group): list.set("group", String(group))
    }
  }

  /// `neato` reads inches; where every position holds, Graphviz reads points.
  private func position(
    _ point: Drawing.Point, pinned: Bool
  ) throws(DrawingFault) -> String {
    let unit = drawing.engine == .fixed ? 72.0 : 1
    var parts: [String] = []
    for part in [point.x, point.y] {
      guard (-1000...1000).contains(part) else {
        throw .outOfRange(attribute: "pos", value: "\(part)")
      }
      parts.append(plainNumber(part * unit, places: 3))
    }
    return parts.joined(separator: ",") + (pinned ? "!" : "")
  }
}

// MARK: - Edges

extension DOT {
  private func attributes(of edge: Drawing.Edge) throws(DrawingFault) -> AttributeList {
    var list = AttributeList(ink: drawing.ink)
    var ends = Ends()
    for attribute in edge.attributes {
      if ends.take(attribute) { continue }
      try set(attribute, in: &list)
    }
    if let tail = ends.tail { list.set("tailport", tail) }
    if let head = ends.head { list.set("headport", head) }
    return list
  }

  /// Where an edge meets its nodes: a cell, a side, or a side of a cell.
  private struct Ends {
    private var ports: [String?] = [nil, nil]
    private var sides: [String?] = [nil, nil]

    var tail: String? { end(0) }
    var head: String? { end(1) }

    mutating func take(_ attribute: Drawing.EdgeAttribute) -> Bool {
      switch attribute {
      case .tailPort(let port): ports[0] = port.name
      case .headPort(let port): ports[1] = port.name
      case .tailSide(let side): sides[0] = side.rawValue
      case .headSide(let side): sides[1] = side.rawValue
      default: return false
      }
      return true
    }

    private func end(_ end: Int) -> String? {
      let parts = [ports[end], sides[end]].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: ":")
    }
  }

  private func set(
    _ attribute: Drawing.EdgeAttribute, in list: inout AttributeList
  ) throws(DrawingFault) {
    switch attribute {
    case .color(let color): list.set("color", color.hex)
    case .doubleLine(let color, let gap):
      list.set("color", [color, gap, color].map(\.hex).joined(separator: ":"))
    case .stroke(let stroke): list.set("style", stroke.rawValue)
    case .penWidth(let points): try list.set("penwidth", points, in: 0...12)
    case .arrows(let arrows): list.set("dir", arrows.rawValue)
    case .arrowHead(let head): list.set("arrowhead", head.rawValue)
    case .arrowSize(let size): try list.set("arrowsize", size, in: 0...4)
    case .weight(let weight): try list.set("weight", weight, in: 0...1000)
    case .length(let inches): try list.set("len", inches, in: 0...50)
    case .minimumRanks(let ranks): try list.set("minlen", Double(ranks), in: 0...100)
    case .constrainsRank(let constrains): list.set("constraint", constrains ? "true" : "false")
    case .tailCluster(let cluster): list.set("ltail", cluster.name)
    case .headCluster(let cluster): list.set("lhead", cluster.name)
    case .label(let label): try list.set("label", label)
    case .fontSize(let points): try list.set("fontsize", points, in: 8...60)
    case .fontColor(let color): list.set("fontcolor", color.hex)
    case .tailPort, .headPort, .tailSide, .headSide: break
    }
  }
}

/// Fill, corners and stroke, which DOT says in one word list.
private struct Look {
  var isFilled = false
  var isRounded = false
  var stroke = Drawing.Stroke.solid

  var style: String {
    if stroke == .invisible { return stroke.rawValue }
    var words: [String] = []
    if isFilled { words.append("filled") }
    if isRounded { words.append("rounded") }
    if stroke != .solid || words.isEmpty { words.append(stroke.rawValue) }
    return words.joined(separator: ",")
  }
}
