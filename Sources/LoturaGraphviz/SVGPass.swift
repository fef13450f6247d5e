internal import LoturaXML

/// The library's SVG read element by element, checked against a list of what may occur, and written
/// anew: smaller, the same on every machine, and with what readers of the page need.
///
/// What is added: title, summary and language; for each node its number, kinds, tooltip, what a
/// screen reader says, and a link; for each edge the nodes that it joins. What is dropped: the
/// library's version, comments, the document type, absolute size. Anything that is not expected is
/// a defect, and nothing is shown.
struct SVGPass {
  private let drawing: Drawing
  private let prefix: String
  private let standsAlone: Bool
  private let paper: Paper?
  private var out = ""
  /// A group whose title, and so whose identity, is not yet known.
  private var pending: (kind: String, id: String)?
  private var text: String?
  /// What closes the groups that are open, the innermost last.
  private var closings: [String] = []

  /// The picture of `drawing` from the library's SVG.
  static func rewrite(
    _ svg: [UInt8], of drawing: Drawing, _ options: PictureOptions
  ) throws(SVGDefect) -> [UInt8] {
    let events: [XMLEvent]
    do throws(XMLFailure) {
      events = try XMLEvents.events(of: svg, doctype: .skipped)
    } catch {
      throw .malformed(line: error.line)
    }
    var pass = SVGPass(drawing: drawing, options)
    for event in events {
      switch event {
      case .start(let name, let attributes): try pass.start(name, attributes)
      case .end(let name): try pass.end(name)
      case .text(let piece): try pass.take(piece)
      }
    }
    return Array(pass.out.utf8)
  }

  private init(drawing: Drawing, _ options: PictureOptions) {
    self.drawing = drawing
    prefix = options.prefix.map { $0.text + "-" } ?? ""
    standsAlone = options.standsAlone
    paper = options.paper
  }
}

// MARK: - Reading

extension SVGPass {
  private mutating func start(
    _ name: String, _ attributes: [XMLAttribute]
  ) throws(SVGDefect) {
    guard text == nil, (name == "title") == (pending != nil) else { throw .element(name) }
    switch name {
    case "svg": try open(attributes)
    case "g":
      let values = try SVGAttributes(name, attributes, allowed: ["class", "id", "transform"])
      if values["class"] == "graph" {
        try openWhole(values)
      } else {
        pending = (values["class"] ?? "", values["id"] ?? "")
      }
    case "title": text = ""
    case "text":
      try copy(name, attributes)
      text = ""
    case "ellipse", "path", "polygon", "polyline": try copy(name, attributes)
    default: throw .element(name)
    }
  }

  private mutating func end(_ name: String) throws(SVGDefect) {
    switch name {
    case "svg": out += "</svg>\n"
    case "g": out += closings.popLast() ?? ""
    case "title":
      let title = text ?? ""
      text = nil
      if let group = pending {
        pending = nil
        try open(group.kind, id: group.id, title: title)
      }
    case "text":
      out += ">" + SVGText.escaped(text ?? "") + "</text>\n"
      text = nil
    default: out += "/>\n"
    }
  }

  private mutating func take(_ piece: String) throws(SVGDefect) {
    if text != nil {
      text? += piece
    } else if piece.contains(where: { !$0.isWhitespace }) {
      throw .element("#text")
    }
  }

  /// A shape with its own attributes, each checked and shortened; its tag stays open.
  private mutating func copy(
    _ name: String, _ attributes: [XMLAttribute]
  ) throws(SVGDefect) {
    out += "<\(name)"
    for attribute in attributes {
      guard let value = try SVGAttributes.checked(attribute, of: name) else { continue }
      out += " \(attribute.name)=\"\(value)\""
    }
  }
}

// MARK: - Writing

extension SVGPass {
  /// Only what a picture needs that stands alone; pages bring more.
  private static let style = """
    <style>.node:focus{outline:2px solid currentColor}\
    svg:has(.node:hover) .node:not(:hover),\
    svg:has(.edge:hover) .edge:not(:hover){opacity:.6}</style>

    """

  private mutating func open(_ attributes: [XMLAttribute]) throws(SVGDefect) {
    let values = try SVGAttributes(
      "svg", attributes, allowed: ["height", "viewBox", "width", "xmlns", "xmlns:xlink"])
    guard let box = SVGAttributes.numbers(values["viewBox"] ?? "") else {
      throw .value("svg", "viewBox")
    }
    let caption = SVGCanvas.Caption(
      title: drawing.title, summary: drawing.summary, language: drawing.language)
    out += SVGText.head(box: box, prefix: prefix, caption: caption, paper: paper)
    if standsAlone { out += Self.style }
  }

  private mutating func openWhole(_ values: SVGAttributes) throws(SVGDefect) {
    guard let transform = SVGAttributes.transform(values["transform"] ?? "") else {
      throw .value("g", "transform")
    }
    out += "<g class=\"graph\" role=\"list\" transform=\"\(transform)\">\n"
    closings.append("</g>\n")
    // The title that follows is the library's name for the whole: it is read and dropped.
    pending = ("graph", "")
  }

  private mutating func open(
    _ kind: String, id: String, title: String
  ) throws(SVGDefect) {
    switch kind {
    case "graph": return
    case "node":
      guard let number = number(in: title, after: "n"), drawing.nodes.indices.contains(number)
      else { throw .unknown(title) }
      openNode(number)
    case "edge":
      guard let number = number(in: id, after: "edge"), drawing.edges.indices.contains(number - 1),
        title.hasPrefix(drawing.edges[number - 1].tail.name)
      else { throw .unknown(id) }
      openEdge(number - 1)
    case "cluster":
      guard let number = number(in: title, after: "cluster_"),
        drawing.clusters.indices.contains(number)
      else { throw .unknown(title) }
      out += "<g id=\"\(prefix)\(title)\" class=\"cluster\">\n"
      closings.append("</g>\n")
    default: throw .unknown(kind)
    }
  }

  private func number(in name: String, after word: String) -> Int? {
    guard name.hasPrefix(word), let number = Int(name.dropFirst(word.count)), number >= 0 else {
      return nil
    }
    return number
  }

  private mutating func openNode(_ number: Int) {
    let about = drawing.nodes[number].about
    let name = Drawing.NodeID(number: number).name
    out += "<g id=\"\(prefix)\(name)\" class=\"\(classes("node", about))\" data-n=\"\(name)\""
    if about.role == .ornament {
      out += " aria-hidden=\"true\""
    } else {
      if about.link == nil { out += " tabindex=\"0\"" }
      out += " role=\"listitem\""
    }
    finish(about)
  }

  private mutating func openEdge(_ number: Int) {
    let edge = drawing.edges[number]
    let ends = edge.joins ?? Drawing.Ends(edge.tail, edge.head)
    out += "<g id=\"\(prefix)e\(number)\" class=\"\(classes("edge", edge.about))\""
    out += " data-a=\"\(ends.a.name)\" data-b=\"\(ends.b.name)\""
    if edge.about.role == .ornament { out += " aria-hidden=\"true\"" }
    finish(edge.about)
  }

  private func classes(_ kind: String, _ about: About) -> String {
    ([kind] + about.kinds.map(\.text)).joined(separator: " ")
  }

  /// What nodes and edges have in common: spoken words, details, tooltip and link.
  private mutating func finish(_ about: About) {
    let spoken = about.role == .item ? about.spoken ?? about.tooltip : nil
    let label = spoken.map { " aria-label=\"\(SVGText.clean($0, isAttribute: true))\"" } ?? ""
    out += label
    for detail in about.details where !["n", "a", "b"].contains(detail.name.text) {
      out += " data-\(detail.name.text)=\"\(SVGText.clean(detail.value, isAttribute: true))\""
    }
    out += ">\n"
    if let tooltip = about.tooltip { out += "<title>\(SVGText.clean(tooltip))</title>\n" }
    var closing = "</g>\n"
    if let link = about.link {
      out += "<a href=\"\(SVGText.clean(link.address, isAttribute: true))\""
      out += " rel=\"noopener noreferrer\"\(label)>\n"
      closing = "</a>\n" + closing
    }
    closings.append(closing)
  }
}

/// Something in the library's SVG that we did not expect.
package enum SVGDefect: Error, Hashable, Sendable {
  /// It is not well-formed, in this line.
  case malformed(line: Int)
  /// An element, or text, where none of its kind may stand.
  case element(String)
  /// An attribute that the element may not have.
  case attribute(String, String)
  /// A value that the attribute may not have: element, attribute.
  case value(String, String)
  /// A node, edge or cluster that the drawing has not.
  case unknown(String)
}
