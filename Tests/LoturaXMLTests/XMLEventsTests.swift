import Testing

@testable import LoturaXML

@Suite("XML as events")
struct XMLEventsTests {
  private func events(
    _ document: String, limits: XMLLimits = XMLLimits(), doctype: XMLDoctype = .refused,
    names: XMLNames = .asWritten
  ) throws(XMLFailure) -> [XMLEvent] {
    try XMLEvents.events(
      of: Array(document.utf8), limits: limits, doctype: doctype, names: names)
  }

  private func failure(
    _ document: String, limits: XMLLimits = XMLLimits(), doctype: XMLDoctype = .refused
  ) -> XMLFailure? {
    do {
      _ = try events(document, limits: limits, doctype: doctype)
      return nil
    } catch { return error }
  }

  // MARK: By hand

  @Test("elements, attributes in their order, and text come in the document's order")
  func order() throws {
    let found = try events("<a z='1' b='&lt;2'>x<!-- no --><b/>y &amp; z</a>")
    #expect(
      found == [
        .start(
          name: "a",
          attributes: [.init(name: "z", value: "1"), .init(name: "b", value: "<2")]),
        .text("x"), .start(name: "b", attributes: []), .end(name: "b"), .text("y & z"),
        .end(name: "a"),
      ])
  }

  @Test("a prefix is kept or dropped, as asked")
  func prefixes() throws {
    let document = "<x:row r:id='7' xmlns:x='u' xmlns:r='v'/>"
    #expect(try events(document).last == .end(name: "x:row"))
    let local = try events(document, names: .local)
    #expect(local.last == .end(name: "row"))
    guard case .start(_, let attributes) = local[0] else { return #expect(Bool(false)) }
    #expect(attributes[0] == .init(name: "id", value: "7"))
  }

  @Test("text between two tags is one event, with CDATA and references in it")
  func oneText() throws {
    let found = try events("<t>a&#233;\r\n<![CDATA[<b>]]>&gt;</t>")
    #expect(found[1] == .text("aé\n<b>>"))
  }

  // MARK: Theorems

  @Test("a document cut anywhere says the same", arguments: 1...12)
  func anyCut(length: Int) throws {
    let document = Array("<a k='é'>één<b>日本</b>&#x1F600;</a>".utf8)
    let whole = try XMLEvents.events(of: document, doctype: .refused)
    let xml = XMLEvents(doctype: .refused)
    var found: [XMLEvent] = []
    for start in stride(from: 0, to: document.count, by: length) {
      found += try xml.events(in: document[start..<min(start + length, document.count)])
    }
    found += try xml.finish()
    let pieces = found.reduce(into: [XMLEvent]()) { pieces, event in
      if case .text(let more) = event, case .text(let before)? = pieces.last {
        pieces[pieces.count - 1] = .text(before + more)
      } else {
        pieces.append(event)
      }
    }
    #expect(pieces == whole)
  }

  // MARK: Edges

  @Test("a failure names its line and column")
  func place() {
    // Line 2 reads `  <b></c>`: the wrong closing tag begins at byte 6.
    let failure = failure("<a>\n  <b></c></a>")
    #expect(failure?.line == 2)
    #expect(failure.map { (6...9).contains($0.column) } == true)
    #expect(failure?.kind == .malformed("mismatched tag"))
  }

  @Test("a document type is refused, whatever it says")
  func doctypeRefused() {
    #expect(failure("<!DOCTYPE a><a/>")?.kind == .doctype)
    #expect(failure("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")?.kind == .doctype)
  }

  @Test("Graphviz's document type is passed over, entities are not")
  func doctypeSkipped() throws {
    let public11 = "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://x/svg11.dtd'>"
    #expect(try events(public11 + "<svg/>", doctype: .skipped).count == 2)
    #expect(failure(public11 + "<svg>&nbsp;</svg>", doctype: .skipped)?.kind == .entity)
    let laughs = "<!DOCTYPE a [<!ENTITY l 'ha'><!ENTITY m '&l;&l;&l;'>]><a>&m;</a>"
    #expect(failure(laughs, doctype: .skipped)?.kind == .entity)
  }

  @Test("each limit is kept exactly")
  func limits() {
    let limits = XMLLimits(depth: 3, attributes: 2, tag: 1000, bytes: 5000)
    #expect(failure("<a><b><c/></b></a>", limits: limits) == nil)
    #expect(failure("<a><b><c><d/></c></b></a>", limits: limits)?.kind == .tooDeep)
    #expect(failure("<a x='1' y='2'/>", limits: limits) == nil)
    #expect(failure("<a x='1' y='2' z='3'/>", limits: limits)?.kind == .tooManyAttributes)
    let long = String(repeating: "m", count: 1100)
    #expect(failure("<a>\(long)</a>", limits: limits) == nil)
    #expect(failure("<a x='\(long)", limits: limits)?.kind == .tagTooLong)
    let longer = String(repeating: "m", count: 5000)
    #expect(failure("<a>\(longer)</a>", limits: limits)?.kind == .tooLong)
  }

  @Test("nothing, half a document and two documents are refused")
  func notOne() {
    #expect(failure("")?.kind == .malformed("no element found"))
    #expect(failure("<a>")?.kind == .malformed("no element found"))
    #expect(failure("<a/><a/>")?.kind == .malformed("junk after document element"))
    #expect(failure("<a>\u{1}</a>") != nil)
  }

  @Test("bytes that are not UTF-8 are refused")
  func notUTF8() {
    let document = Array("<a>".utf8) + [0xFF, 0xC0] + Array("</a>".utf8)
    #expect(throws: XMLFailure.self) {
      try XMLEvents.events(of: document, doctype: .refused)
    }
  }

  @Test("after a failure nothing more is read")
  func failsForEver() throws {
    let xml = XMLEvents(doctype: .refused)
    #expect(throws: XMLFailure.self) { try xml.events(in: Array("<a></b>".utf8)[...]) }
    #expect(throws: XMLFailure.self) { try xml.events(in: Array("<c/>".utf8)[...]) }
  }
}
