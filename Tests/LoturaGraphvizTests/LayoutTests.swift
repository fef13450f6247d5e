import Glibc
import Testing

@testable import LoturaGraphviz

@Suite("A layout")
struct LayoutTests {
  @Test("is the same twice, whatever came before", arguments: Drawing.Engine.allCases)
  func repeatable(engine: Drawing.Engine) throws {
    var drawing = SampleDrawings.region(starts: 2)
    drawing.engine = engine
    if engine == .fixed {
      for number in drawing.nodes.indices {
        let place = Drawing.Point(x: Double(number % 5) * 2, y: Double(number / 5) * 2)
        drawing.change(Drawing.NodeID(number: number)) {
          $0.attributes.append(.position(place, pinned: true))
        }
      }
    }
    let first = try drawing.svg()
    var other = SampleDrawings.complete(12, engine: .sfdp)
    other.attributes = [.overlap(.prism)]
    _ = try other.svg()
    #expect(try drawing.svg() == first)
  }

  @Test("of SVG loads neither Pango nor fontconfig nor cairo")
  func noPango() throws {
    _ = try SampleDrawings.region(starts: 1).svg()
    let file = open("/proc/self/maps", O_RDONLY)
    defer { close(file) }
    let maps = String(decoding: FileBytes.readAll(file), as: UTF8.self)
    #expect(maps.contains("libgvc"))
    #expect(maps.contains("libgvplugin_core"))
    for library in ["pango", "fontconfig", "cairo", "fonts/"] {
      #expect(!maps.contains(library), "\(library) is loaded")
    }
  }

  @Test("keeps the start with the least disorder")
  func bestStart() throws {
    let drawing = SampleDrawings.region(starts: 8)
    let template = try DOT.template(of: drawing)
    func disorder(_ start: Int) throws -> Int {
      var one = drawing
      one.attributes.append(.start(start))
      one.starts = 1
      one.header = nil
      let text = try DOT.template(of: one)
      let svg = try Layout.run(LayoutTask(template: text, engine: .neato, format: .svg)).bytes
      return try Crossings.ofStraightLines(
        in: RenderedText(
          try SVGPass.rewrite(svg, of: one, PictureOptions(.svg))))
    }
    let task = LayoutTask(template: template, engine: .neato, starts: 8, format: .dot)
    let chosen = try Layout.run(task).filling.start
    #expect((1...8).contains(chosen))
    // The chosen start may not cross more lines than all others do.
    let counts = try (1...8).map(disorder)
    #expect(counts[chosen - 1] <= counts.sorted()[4], "\(counts)")
  }

  @Test("has as much disorder as can be counted by hand")
  func disorderByHand() throws {
    // n0–n1 and n2–n3 are the diagonals of a square: 1 crossing. n4 lies on n0–n1 off the middle:
    // 1 node passed over, 3 more. n0–n2 shares an end with both: nothing.
    let plain = """
      graph 1 4 4
      node n0 0 0 0.2 0.2 "n" solid
      node n1 4 4 0.2 0.2 "edge \\
      edge n0 n2 2 0 0 4 4\\
      " solid
      node n2 0 4 0.2 0.2 n solid
      node n3 4 0 0.2 0.2 n solid
      node n4 1 1.1 0.4 0.4 n solid
      edge n0 n1 4 0 0 solid
      edge n2 n3 4 0 0 solid
      edge n0 n2 4 0 0 solid
      stop
      """
    let layout = try #require(PlainLayout(Array(plain.utf8)))
    #expect(layout.edges.count == 3)
    #expect(layout.disorder == 4)
    #expect(layout.width == 4)
    #expect(PlainLayout(Array("node n0 0 0".utf8)) == nil)
  }

  @Test("enlarges the header of a wide drawing, and leaves that of a narrow one")
  func headerScale() throws {
    func scale(width: Double) throws -> Double {
      var drawing = Drawing(title: "", summary: "", language: .english, engine: .fixed)
      for x in [0, width - 1] {
        drawing.add(
          Drawing.Node(
            .none,
            [
              .width(1), .height(1), .fixedSize(true),
              .position(Drawing.Point(x: x, y: 0), pinned: true),
            ]))
      }
      drawing.header = Header(title: "T", subtitle: "S", source: "s", theme: .light)
      let task = LayoutTask(template: try DOT.template(of: drawing), engine: .fixed, format: .dot)
      return try Layout.run(task).filling.scale
    }
    #expect(try scale(width: 8) == 1)
    #expect(abs(try scale(width: 26.6) - 2) < 0.01)
    #expect(try scale(width: 500) == 4)
  }

  @Test("reads every attribute that we can write")
  func everything() throws {
    for engine in [Drawing.Engine.dot, .neato, .sfdp] {
      var drawing = SampleDrawings.everything()
      drawing.engine = engine
      let template = try DOT.template(of: drawing)
      let outcome = try Layout.run(LayoutTask(template: template, engine: engine, format: .svg))
      #expect(outcome.messages.isEmpty, "\(outcome.messages)")
    }
  }

  @Test("refuses what the library cannot read, with its words")
  func refused() throws {
    let task = LayoutTask(
      template: DOTTemplate(text: "graph { a -- "), engine: .dot, format: .svg)
    let refusal = #expect(throws: LayoutRefusal.self) { try Layout.run(task) }
    #expect(refusal?.stage == .reading)
    #expect(refusal?.messages.contains("syntax error") == true)
  }

  @Test("draws 1,600 cells in one table")
  func largeTable() throws {
    let rows = (0..<40).map { row in
      (0..<40).map { column in
        HTMLLabel.Cell(.run("\(row * column % 100)", size: 14)) {
          $0.background = Color(0xDEEBF7)
          $0.width = 48
          $0.height = 27
        }
      }
    }
    var drawing = Drawing(title: "", summary: "", language: .english)
    drawing.add(Drawing.Node(.html(.table(HTMLLabel.Table(rows))), [.shape(.plain)]))
    #expect(try RenderedText(try drawing.svg()).lines["n0"]?.count == 1600)
  }
}
