import LoturaXML

@testable import LoturaGraphviz

/// What an SVG says, read back by a parser.
struct RenderedText {
  struct Element {
    let name: String
    let attributes: [String: String]
    let text: String
  }

  /// Every element with its own text, in the order in which they end.
  let elements: [Element]
  /// The lines of text in each group, by the group's id.
  let lines: [String: [String]]
  /// The text of each group's title, by the group's id.
  let titles: [String: String]

  init(_ svg: [UInt8]) throws {
    var elements: [Element] = []
    var lines: [String: [String]] = [:]
    var titles: [String: String] = [:]
    var open: [(name: String, attributes: [String: String], text: String)] = []
    for event in try XMLEvents.events(of: svg, doctype: .refused) {
      switch event {
      case .start(let name, let attributes):
        let pairs = attributes.map { ($0.name, $0.value) }
        open.append((name, Dictionary(uniqueKeysWithValues: pairs), ""))
      case .text(let text):
        if !open.isEmpty { open[open.count - 1].text += text }
      case .end:
        let done = open.removeLast()
        elements.append(
          Element(name: done.name, attributes: done.attributes, text: done.text))
        let group = open.last { $0.name == "g" }?.attributes["id"] ?? ""
        // Graphviz writes a blank that follows a blank as a no-break space.
        let text = String(done.text.map { $0 == "\u{A0}" ? " " : $0 })
        if done.name == "text" { lines[group, default: []].append(text) }
        if done.name == "title" { titles[group] = done.text }
      }
    }
    self.elements = elements
    self.lines = lines
    self.titles = titles
  }
}

extension Drawing {
  /// The drawing as SVG, laid out in this process.
  func svg(_ adjust: (inout PictureOptions) -> Void = { _ in }) throws -> [UInt8] {
    var options = PictureOptions(.svg)
    adjust(&options)
    let template = try DOT.template(of: self)
    let task = LayoutTask(template: template, engine: engine, starts: starts, format: .svg)
    return try Picture.made(
      from: try Layout.run(task), template: template, of: self, options
    ).bytes
  }
}
