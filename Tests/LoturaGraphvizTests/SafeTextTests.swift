import LoturaXML
import Testing

@testable import LoturaGraphviz

@Suite("Text of people in a picture")
struct SafeTextTests {
  @Test("comes back exactly from a plain label", arguments: HostileTexts.all)
  func plain(text: String) throws {
    let drawing = SampleDrawings.pair(text)
    let read = try RenderedText(try drawing.svg())
    #expect(read.lines["n0"]?.joined(separator: "\n") == text)
    #expect(read.lines["n1"] == ["other"])
    #expect(read.lines.keys.sorted() == ["n0", "n1"])
  }

  @Test("comes back exactly from an HTML label", arguments: HostileTexts.all)
  func html(text: String) throws {
    let drawing = SampleDrawings.pair("one", text)
    let read = try RenderedText(try drawing.svg())
    #expect(read.lines["n1"]?.joined(separator: "\n") == text)
    #expect(read.lines["n0"] == ["one"])
  }

  @Test("comes back exactly from tooltips and details", arguments: HostileTexts.all)
  func tooltip(text: String) throws {
    var drawing = Drawing(title: text, summary: text, language: .spanish)
    drawing.add(
      Drawing.Node(
        .text("x"), about: About(tooltip: text, details: [About.Detail("sector", text)])))
    let read = try RenderedText(try drawing.svg())
    #expect(read.titles["n0"] == text)
    let group = read.elements.first { $0.attributes["id"] == "n0" }
    #expect(group?.attributes["aria-label"] == text)
    #expect(group?.attributes["data-sector"] == text)
    #expect(read.elements.first { $0.attributes["id"] == "t" }?.text == text)
    #expect(read.elements.first { $0.name == "svg" }?.attributes["lang"] == "es")
  }

  @Test("may be in a cell, a header and a frame", arguments: HostileTexts.all)
  func everywhere(text: String) throws {
    var drawing = Drawing(title: "t", summary: "s", language: .english)
    drawing.header = Header(
      title: text, subtitle: text, legend: [[LegendMark(.none, text)]], source: text, theme: .light)
    let node = drawing.add(
      Drawing.Node(.html(.table(HTMLLabel.Table([[.left(text), .right(text)]])))))
    drawing.add(Drawing.Cluster(.text(text), members: [node]))
    let read = try RenderedText(try drawing.svg())
    // A cell that is aligned breaks its lines one by one; two cells give twice the lines.
    let expected = text.split(separator: "\n").map(String.init)
    #expect(read.lines["n0"]?.sorted() == (expected + expected).sorted())
    #expect(read.lines["cluster_0"]?.joined(separator: "\n") == text)
  }

  @Test("may be empty")
  func empty() throws {
    let read = try RenderedText(try SampleDrawings.pair("", "").svg())
    #expect(read.lines["n0"] == nil)
    #expect(read.elements.filter { $0.attributes["class"] == "node" }.count == 2)
    var drawing = Drawing(title: "", summary: "", language: .basque)
    drawing.add(Drawing.Node(.html(.table(HTMLLabel.Table([[.left("")]])))))
    drawing.add(Drawing.Node(.none))
    _ = try RenderedText(try drawing.svg())
  }

  @Test("loses what nobody can see")
  func cleaning() throws {
    #expect(try CleanText("a\u{1}b\u{7F}c\u{85}d\u{200B}e\u{202E}f\u{FEFF}g").text == "abcdefg")
    #expect(try CleanText("a\tb\nc\r\nd").text == "a b\nc\nd")
    let noncharacter = String(decoding: [0xEF, 0xB7, 0x90, 0x41] as [UInt8], as: UTF8.self)
    #expect(try CleanText(noncharacter).text == "A")
  }

  @Test("is cut at 400 characters and says so")
  func cut() throws {
    let exact = String(repeating: "x", count: 400)
    #expect(try CleanText(exact).text == exact)
    #expect(try CleanText(exact + "y").text == String(repeating: "x", count: 399) + "…")
  }

  @Test("is refused where it holds a NUL")
  func nul() {
    #expect(throws: DrawingFault.nul) { try CleanText("a\0b") }
    #expect(throws: DrawingFault.nul) {
      try DOT.template(of: SampleDrawings.pair("a\0b"))
    }
  }
}
