import Testing

@testable import LoturaGraphviz

@Suite("The SVG that we hand out")
struct SVGPassTests {
  static let elements: Set<String> = [
    "a", "desc", "ellipse", "g", "path", "polygon", "polyline", "rect", "style", "svg", "text",
    "title",
  ]
  static let attributes: Set<String> = [
    "aria-hidden", "aria-label", "aria-labelledby", "class", "cx", "cy", "d", "data-a", "data-b",
    "data-n", "fill", "fill-opacity", "font-family", "font-size", "font-weight", "href", "id",
    "lang", "points", "rel", "role", "rx", "ry", "stroke", "stroke-dasharray", "stroke-opacity",
    "stroke-width", "tabindex", "text-anchor", "transform", "viewBox", "x", "xmlns", "y",
  ]

  @Test("holds nothing outside the list", arguments: Theme.Name.allCases)
  func acceptList(theme: Theme.Name) throws {
    let drawings = [
      SampleDrawings.region(theme: .named(theme), starts: 1), SampleDrawings.everything(),
    ]
    for drawing in drawings {
      for element in try RenderedText(try drawing.svg()).elements {
        #expect(Self.elements.contains(element.name))
        let names = element.attributes.keys.filter { !Self.attributes.contains($0) }
        #expect(names.isEmpty, "\(element.name) has \(names.sorted())")
      }
    }
  }

  @Test("tells each node's number, kind, words and link")
  func nodes() throws {
    let read = try RenderedText(try SampleDrawings.region(starts: 1).svg())
    let groups = read.elements.filter { $0.attributes["class"] == "node k-association" }
    #expect(groups.count == 19)
    let sea = try #require(groups.first { $0.attributes["id"] == "n4" })
    #expect(sea.attributes["data-n"] == "n4")
    #expect(sea.attributes["role"] == "listitem")
    #expect(sea.attributes["aria-label"] == "SEA, 215 members")
    #expect(read.titles["n4"] == "SEA, 215 members")
    #expect(read.lines["n4"] == ["SEA", "215"])
    let links = read.elements.filter { $0.name == "a" }
    #expect(links.contains { $0.attributes["href"] == "https://example.org/?a=1&b=SEA" })
    #expect(links.allSatisfy { $0.attributes["rel"] == "noopener noreferrer" })
  }

  @Test("is stepped through by the keyboard where there is no link")
  func keyboard() throws {
    let read = try RenderedText(try SampleDrawings.pair("x").svg())
    let group = read.elements.first { $0.attributes["id"] == "n0" }
    #expect(group?.attributes["tabindex"] == "0")
  }

  @Test("tells which nodes an edge joins, also through its label")
  func edges() throws {
    let read = try RenderedText(try SampleDrawings.region(starts: 1).svg())
    let edges = read.elements.filter { $0.attributes["class"] == "edge k-link" }
    #expect(edges.count == 34)
    let first = edges.first { $0.attributes["id"] == "e0" }
    // RAIL is the third body, SEA the fifth.
    #expect(first?.attributes["data-a"] == "n2")
    #expect(first?.attributes["data-b"] == "n4")

    var drawing = Drawing(title: "", summary: "", language: .english, isDirected: true)
    let a = drawing.add(Drawing.Node(.text("a")))
    let b = drawing.add(Drawing.Node(.text("b")))
    let label = drawing.add(Drawing.Node(.text("A 64"), [.shape(.plain)], about: .ornament))
    let ends = Drawing.Ends(a, b)
    drawing.add(Drawing.Edge(a, label, [.arrows(.none)], joins: ends))
    drawing.add(Drawing.Edge(label, b, joins: ends))
    let halves = try RenderedText(try drawing.svg())
    for id in ["e0", "e1"] {
      let half = halves.elements.first { $0.attributes["id"] == id }
      #expect(half?.attributes["data-a"] == "n0" && half?.attributes["data-b"] == "n1")
    }
    let ornament = halves.elements.first { $0.attributes["id"] == "n2" }
    #expect(ornament?.attributes["aria-hidden"] == "true")
    #expect(ornament?.attributes["tabindex"] == nil)
  }

  @Test("of two pictures on a page share no id")
  func prefixes() throws {
    func ids(_ prefix: ClassName) throws -> Set<String> {
      let svg = try SampleDrawings.region(starts: 1).svg { $0.prefix = prefix }
      return Set(try RenderedText(svg).elements.compactMap { $0.attributes["id"] })
    }
    let (one, other) = (try ids("one"), try ids("other"))
    #expect(one.count == 19 + 34 + 2)
    #expect(one.isDisjoint(with: other))
  }

  @Test("has no size of its own, no version, no script, and two decimals")
  func shape() throws {
    let svg = String(decoding: try SampleDrawings.region(starts: 1).svg(), as: UTF8.self)
    for word in ["width=", "graphviz", "xlink", "<!", "<?", "script", "transparent", "Arial,serif"]
    {
      let found = svg.contains(" " + word) || svg.contains(word) && word != "width="
      #expect(!found, "\(word)")
    }
    #expect(
      svg.contains("font-family=\"Arial, &quot;Liberation Sans&quot;, Helvetica, sans-serif\""))
    #expect(svg.firstMatch(of: /\.\d\d\d/) == nil)
  }

  @Test("leaves its style to the page when it stands in one")
  func style() throws {
    let drawing = SampleDrawings.pair("x")
    #expect(String(decoding: try drawing.svg(), as: UTF8.self).contains("<style>"))
    let inside = try drawing.svg { $0.standsAlone = false }
    #expect(!String(decoding: inside, as: UTF8.self).contains("style"))
  }

  @Test(
    "is refused where the library wrote something else",
    arguments: [
      "<script/>", "<image href='x'/>", "<a/>", "<use/>", "text", "<polygon onclick='x'/>",
      "<polygon fill='url(#x)'/>", "<polygon points='1,2 x'/>", "<path d='M0,0 url(x)'/>",
      "<text style='x'>y</text>", "<text>y<title/></text>", "<text x='1 2'>y</text>",
      "<g id='node1' class='node'><title>n7</title></g>", "<g class='layer'><title>x</title></g>",
      "<g id='node1' class='node'><polygon/></g>", "<title>stray</title>",
      "<g id='edge2' class='edge'><title>n0--n1</title></g>",
      "<g id='edge1' class='edge'><title>n1--n0</title></g>", "<polygon>", "&nbsp;",
      "<polygon fill='#12345'/>", "<polygon points='1e99,2'/>",
    ])
  func defects(inside: String) {
    let svg =
      "<svg viewBox='0 0 1 1'><g class='graph' transform='translate(4 4)'>"
      + "<title>lotura</title>\(inside)</g></svg>"
    #expect(throws: SVGDefect.self) {
      try SVGPass.rewrite(Array(svg.utf8), of: SampleDrawings.pair("x"), PictureOptions(.svg))
    }
  }

  @Test("is accepted where nothing is wrong with it")
  func accepted() throws {
    let svg = """
      <?xml version="1.0"?><!DOCTYPE svg PUBLIC "x" "y"><!-- c -->
      <svg width="9pt" viewBox='0.00 0.00 1.004 1' xmlns='s'><g class='graph' transform='scale(1 1) \
      rotate(0) translate(4 4.006)'><title>lotura</title><g id='node1' class='node'><title>n0</title>
      <polygon fill='red' stroke='transparent' points='1.2345,2 -0.001,4'/></g></g></svg>
      """
    let out = try SVGPass.rewrite(
      Array(svg.utf8), of: SampleDrawings.pair("x"), PictureOptions(.svg))
    let text = String(decoding: out, as: UTF8.self)
    #expect(text.contains("viewBox=\"0 0 1 1\""))
    #expect(text.contains("transform=\"translate(4 4.01)\""))
    #expect(text.contains("<polygon fill=\"red\" stroke=\"none\" points=\"1.23,2 0,4\"/>"))
  }
}
