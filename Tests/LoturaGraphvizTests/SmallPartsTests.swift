import LoturaXML
import Testing

@testable import LoturaGraphviz

@Suite("The small parts of a picture")
struct SmallPartsTests {
  @Test("Numbers have at most two decimals and no exponent")
  func numbers() {
    let cases: [(Double, String)] = [
      (0, "0"), (-0.001, "0"), (1, "1"), (1.5, "1.5"), (2.999, "3"), (-2.345, "-2.35"),
      (0.05, "0.05"), (1e-9, "0"), (123_456_789.1, "123456789.1"), (10, "10"), (-0.5, "-0.5"),
    ]
    for (value, text) in cases { #expect(plainNumber(value) == text) }
    #expect(plainNumber(1.23456, places: 4) == "1.2346")
    #expect(plainNumber(1.5, places: 0) == "2")
  }

  @Test("Links lead to the web or down the page, nowhere else")
  func links() {
    for good in ["https://a.eu/x?y=1&z=2", "http://a.eu", "#n3", "HTTPS://A.EU"] {
      #expect(Link(good)?.address == good)
    }
    let bad = [
      "javascript:alert(1)", "data:text/html,x", " https://a.eu", "https://a b", "//a.eu", "",
      "https://a.eu/\u{1}", "file:///etc/passwd", "https://a\u{A0}b", "ftp://a",
      "https://" + String(repeating: "a", count: 2000),
    ]
    for address in bad { #expect(Link(address) == nil, "\(address)") }
  }

  @Test("Class names are safe words, and differ where the texts differ")
  func classNames() {
    let texts = ["k-association", "3M", "Bio & health", "bio_20", "bio ", "", "-x", "a\"b", "ñ"]
    let names = texts.map { ClassName($0).text }
    #expect(names[0] == "k-association")
    #expect(names[1] == "_33_4d")
    #expect(Set(names).count == texts.count)
    for name in names {
      #expect(name.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-_".contains($0) })
      #expect(name.first.map { !"0123456789-".contains($0) } == true)
    }
  }

  @Test("The date of a PDF is ours, in the same number of bytes")
  func pdfDate() {
    let day = PictureOptions.Day(year: 2026, month: 9, day: 3)
    for (before, after) in [
      ("/CreationDate (D:20261124062500+01'00)", "/CreationDate (D:20260903000000+00'00)"),
      ("x/CreationDate (D:20261124062500-01'30)y", "x/CreationDate (D:20260903000000+00'00)y"),
      ("/CreationDate (D:20261124062500Z)", "/CreationDate (D:20260903000000Z)"),
      ("no date", "no date"), ("/CreationDate (D:2026", "/CreationDate (D:2026"),
    ] {
      let document = PDFDate.written(day, into: Array((before + " end of the file").utf8))
      #expect(String(decoding: document, as: UTF8.self) == after + " end of the file")
    }
  }

  @Test("An envelope arrives as it was sent")
  func envelope() throws {
    let task = LayoutTask(
      template: DOTTemplate(text: "a=b\n\nc\u{1}"), engine: .fixed, starts: 24, format: .png,
      dotsPerInch: 143.7, pad: 0.1)
    let bytes = task.envelope.bytes
    #expect(LayoutTask(try #require(Envelope(bytes))) == task)
    let outcome = LayoutOutcome(
      filling: DOTTemplate.Filling(start: 5, scale: 1.37, dotsPerInch: 96),
      bytes: [0, 255, 10, 10],
      messages: "w\n")
    #expect(LayoutOutcome(try #require(Envelope(outcome.envelope.bytes))) == outcome)
    #expect(Envelope(Array("a=b".utf8)) == nil)
    #expect(Envelope(Array("ab\n\n".utf8)) == nil)
    #expect(LayoutTask(Envelope()) == nil)
    #expect(LayoutOutcome(Envelope()) == nil)
  }

  @Test("A header breaks what is longer than the picture")
  func header() throws {
    let long = String(repeating: "lorem ipsum ", count: 30)
    let marks = (0..<30).map { LegendMark(.swatch(Color(0), border: nil), "category \($0)") }
    let header = Header(
      title: long, subtitle: long, legend: [marks, []], source: "s", theme: .light)
    #expect(header.legendRows.count > 2)
    #expect(header.legendRows.flatMap(\.self) == marks)
    var drawing = Drawing(title: "", summary: "", language: .english)
    drawing.header = header
    let task = LayoutTask(template: try DOT.template(of: drawing), engine: .dot, format: .svg)
    let outcome = try Layout.run(task)
    #expect(outcome.messages.isEmpty)
    let svg = String(decoding: outcome.bytes, as: UTF8.self)
    let width = try #require(svg.firstMatch(of: /viewBox="0.00 0.00 ([0-9.]+)/)?.1)
    #expect(try #require(Double(width)) <= 13.3 * 72 + 10)
  }

  @Test("A canvas draws cells, lines and words without Graphviz")
  func canvas() throws {
    var canvas = SVGCanvas(
      width: 400, height: 300, paper: Color(0xFFFFFF),
      caption: SVGCanvas.Caption(title: "a<b", summary: "one & two", language: .basque),
      prefix: "heat")
    let header = Header(
      title: "T", subtitle: "S",
      legend: [
        [
          LegendMark(.arrow(Color(1), width: 3), "x"),
          LegendMark(.doubleLine(Color(2), width: 2), "y"),
        ]
      ],
      source: "s", theme: .dark)
    let bottom = canvas.header(header, x: 10, y: 10)
    // 26 · 1.4 + 16 · 1.4 + 24 + 12 · 1.4 under 10.
    #expect(abs(bottom - (10 + 36.4 + 22.4 + 24 + 16.8)) < 1e-9)
    canvas.rectangle(
      SVGCanvas.Box(x: 1, y: 2, width: 3.456, height: 4), fill: Color(0xFF0000).tint(0.5),
      border: Color(0), about: About(tooltip: "<58>", kinds: ["cell"]))
    canvas.line(from: (0, 0), to: (5, 6.789), color: Color(0x112233), width: 2)
    var look = SVGCanvas.TextLook(size: 9, color: Color(0), bold: true, align: .right)
    look.runsUpwards = true
    canvas.text("\\N & <x>", x: 7, y: 8, look)
    let read = try RenderedText(canvas.bytes)
    #expect(read.elements.last?.attributes["aria-labelledby"] == "heat-t heat-d")
    #expect(read.elements.contains { $0.name == "text" && $0.text == "\\N & <x>" })
    #expect(read.elements.contains { $0.name == "title" && $0.text == "<58>" })
    let cell = read.elements.first { $0.attributes["class"] == "cell" }
    #expect(cell?.attributes["width"] == "3.46" && cell?.attributes["fill-opacity"] == "0.5")
    #expect(read.elements.allSatisfy { SVGPassTests.elements.contains($0.name) })
  }
}
