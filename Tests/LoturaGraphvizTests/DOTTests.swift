import Testing

@testable import LoturaGraphviz

@Suite("A drawing as DOT")
struct DOTTests {
  @Test("quotes every value, in alphabetical order, with names of ours")
  func byHand() throws {
    var drawing = Drawing(title: "t", summary: "s", language: .english, isDirected: true)
    let a = drawing.add(
      Drawing.Node(.text(#"A "b" \ & c"#), [.width(1), .fill(Color(0xFF0000)), .rounded(true)]))
    let b = drawing.add(Drawing.Node(.html(.text(.run("x<y", size: 12, bold: true)))))
    drawing.add(Drawing.Cluster(.none, members: [a], [.border(Color(0))]))
    drawing.add(Drawing.Rank(.first, [b]))
    drawing.add(Drawing.Edge(a, b, [.headSide(.west), .penWidth(1.5)]))
    let text = try DOT.template(of: drawing).filled(DOTTemplate.Filling(start: 7))
    #expect(
      text == #"""
        digraph "lotura" {
          graph [bgcolor="#ffffff" fontname="Arial" labeljust="l" labelloc="t" outputorder="edgesfirst" pad="0.35" start="7"]
          node [fontcolor="#1b2a38" fontname="Arial"]
          edge [fontcolor="#1b2a38" fontname="Arial"]
          "n0" [fillcolor="#ff0000" label="A \"b\" \\ &amp; c" shape="box" style="filled,rounded" width="1"]
          "n1" [label=<<FONT COLOR="#1b2a38" POINT-SIZE="12"><B>x&lt;y</B></FONT>> shape="box" style="solid"]
          subgraph "cluster_0" {
            graph [color="#000000" label="" labeljust="l" margin="12" style="solid"]
            "n0"
          }
          { rank="min"; "n1" }
          "n0" -> "n1" [headport="w" penwidth="1.5"]
        }

        """#)
  }

  @Test("takes the later of two attributes of one name")
  func later() throws {
    var drawing = SampleDrawings.pair("x")
    drawing.change(Drawing.NodeID(number: 0)) { $0.attributes = [.width(1), .width(2)] }
    let text = try DOT.template(of: drawing).text
    #expect(text.contains("width=\"2\"") && !text.contains("width=\"1\""))
  }

  @Test(
    "refuses numbers that are not finite or out of range",
    arguments: [
      [.width(11)], [.width(-1)], [.height(.infinity)], [.penWidth(12.5)], [.fontSize(7.9)],
      [.fontSize(61)], [.margin(x: 3, y: 0)], [.width(.nan)],
      [.position(Drawing.Point(x: .nan, y: 0), pinned: true)],
    ] as [[Drawing.NodeAttribute]])
  func ranges(attributes: [Drawing.NodeAttribute]) {
    var drawing = SampleDrawings.pair("x")
    drawing.change(Drawing.NodeID(number: 0)) { $0.attributes = attributes }
    #expect(throws: DrawingFault.self) { try DOT.template(of: drawing) }
  }

  @Test("refuses tables without cells, nodes without a place, and nodes in two frames")
  func faults() {
    var drawing = Drawing(title: "", summary: "", language: .english)
    drawing.add(Drawing.Node(.html(.table(HTMLLabel.Table([])))))
    #expect(throws: DrawingFault.emptyTable) { try DOT.template(of: drawing) }
    drawing.change(Drawing.NodeID(number: 0)) { $0.label = .html(.table(HTMLLabel.Table([[]]))) }
    #expect(throws: DrawingFault.emptyTable) { try DOT.template(of: drawing) }

    var fixed = SampleDrawings.pair("x")
    fixed.engine = .fixed
    #expect(throws: DrawingFault.noPosition(node: 0)) { try DOT.template(of: fixed) }

    var framed = SampleDrawings.pair("x")
    for _ in 0..<2 { framed.add(Drawing.Cluster(.none, members: [Drawing.NodeID(number: 0)])) }
    #expect(throws: DrawingFault.inTwoClusters(node: 0)) { try DOT.template(of: framed) }
  }

  @Test("gives positions in inches to neato and in points where they hold")
  func positions() throws {
    var drawing = Drawing(title: "", summary: "", language: .english, engine: .neato)
    drawing.add(Drawing.Node(.none, [.position(Drawing.Point(x: 1.5, y: -2), pinned: true)]))
    #expect(try DOT.template(of: drawing).text.contains("pos=\"1.5,-2!\""))
    drawing.engine = .fixed
    #expect(try DOT.template(of: drawing).text.contains("pos=\"108,-144!\""))
  }

  @Test("fills its open places, and nothing else")
  func filling() throws {
    var drawing = Drawing(title: "", summary: "", language: .english)
    drawing.header = Header(title: "T", subtitle: "", source: "", theme: .light)
    drawing.add(Drawing.Node(.text("\u{1}\u{3}9\u{4}\u{5}x\u{6}")))
    let template = try DOT.template(of: drawing)
    #expect(template.hasHeader)
    let plain = template.filled(DOTTemplate.Filling(start: 3, scale: 1.5, dotsPerInch: 96))
    #expect(plain.contains("start=\"3\" dpi=\"96\" label=<<TABLE"))
    // 26 · 1.5 = 39.
    #expect(plain.contains("POINT-SIZE=\"39\"><B>T</B>"))
    #expect(plain.contains("label=\"9x\""))
    let bare = template.filled(DOTTemplate.Filling(showsHeader: false))
    #expect(!bare.contains("TABLE") && bare.contains("start=\"1\"]"))
    #expect(!plain.utf8.contains { $0 < 9 } && !bare.utf8.contains { $0 < 9 })
  }

  @Test("is made simpler by its strongest edges")
  func simpler() {
    var drawing = Drawing(title: "t", summary: "s", language: .english, engine: .neato)
    drawing.attributes = [.lines(.smooth), .ratio(0.5)]
    let nodes = (0..<4).map { drawing.add(Drawing.Node(.text("\($0)"))) }
    for round in 0..<3 {
      for tail in 0..<4 {
        drawing.add(
          Drawing.Edge(nodes[tail], nodes[(tail + 1) % 4], [.penWidth(Double(round) + 1)]))
      }
    }
    let simpler = drawing.simpler
    #expect(simpler?.engine == .sfdp)
    #expect(simpler?.attributes == [.ratio(0.5), .overlap(.prism)])
    // 2 · 4 nodes = 8 edges: the eight of widths 2 and 3.
    #expect(simpler?.edges == Array(drawing.edges[4...]))
    #expect(simpler?.simpler == nil)
    #expect(drawing.withoutSlowAttributes == drawing)
    #expect(
      !SampleDrawings.complete(30, engine: .dot).withSmoothLines.withoutSlowAttributes.attributes
        .contains(.lines(.smooth)))
  }
}

extension Drawing {
  fileprivate var withSmoothLines: Drawing {
    var drawing = self
    drawing.attributes.append(.lines(.smooth))
    return drawing
  }
}
