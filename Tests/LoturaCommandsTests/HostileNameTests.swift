import Foundation
import LoturaCommands
import LoturaGraphviz
import LoturaNetwork
import LoturaScoring
import LoturaTables
import Testing

@Suite("Names that attack break nothing")
struct HostileNameTests {
  static let texts = [
    #"\N"#, #"\G \E \T \H \L"#, #"line\nbreak \l \r"#, #"ends with \"#, "&amp;", "AT&T",
    "&eacute; &nbsp; &#92;N &#x3c;", "<B>bold</B>", "<script>alert(1)</script>",
    #"<IMG SRC="/etc/passwd"/>"#, #"<TABLE HREF="https://evil.example">"#,
    #""; URL="javascript:alert(1)"; x=""#, #"x"]; n9 [label="y"#,
    "]]> <!-- c --> <![CDATA[", "{a|b}|<p>c", "3M", "n0:p0:ne", "%s%n$(id)`id`",
    "Ñandú · 日本 · 🌊", String(repeating: "W", count: 64), "} digraph x {",
    "'single' \"double\"", "=HYPERLINK(\"x\")", "\u{202E}rtl\u{202C}", "a | b * c _ d",
  ]

  /// Everybody's name, and every id that may be one, is a text that attacks.
  private func folder() throws -> WorkbookFolder {
    func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
    let rows = Self.texts.map { text in "\(quoted(text)),\(quoted(text)),\(quoted(text))\n" }
    let judgements = Self.texts.map { text in "\(quoted(text)),\(quoted(text)),1\n" }
    let meetings = zip(Self.texts, Self.texts.dropFirst()).map { pair in
      "\(quoted(pair.0)),\(quoted(pair.1))\n"
    }
    let links = Self.texts.map { text in "\(quoted(text)),cap,4\n" }
    return try WorkbookFolder([
      ("associations", "id,name,short_name\n" + rows.joined()),
      ("judgements", "judge,item,rank\n" + judgements.joined()),
      ("calls", "id,name\nk,\"<script>alert(1)</script>\"\n"),
      ("requirements", "call,kind,value\nk,capability,cap\n"),
      ("capabilities", "id,name\ncap,\"</text><script>\"\n"),
      ("slots", "id,start,end\n\"<B>\",,\n\"=1+1\",,\n"), ("requests", "a,b\n" + meetings.joined()),
      ("needs", "subject,capability,level\n" + links.prefix(12).joined()),
      ("offers", "subject,capability,level\n" + links.suffix(12).joined()),
    ])
  }

  private func questions() -> [any LoturaCommands.Question] {
    var suggest = Suggest()
    suggest.request.draws = 0
    var explain = Explain(a: "AT&T", b: "<script>alert(1)</script>")
    explain.request.draws = 0
    return [
      Check(), Show(id: #"ends with \"#), Show(id: "<script>alert(1)</script>"), suggest, explain,
      RankTogether(), Agenda(),
    ]
  }

  @Test("in words and tables", arguments: Format.allCases)
  func answers(_ format: Format) throws {
    let folder = try folder()
    var asking = Asking(folder.path)
    asking.choices.format = format
    for question in questions() {
      let bytes = try asking.ask(question).get().bytes
      let text = String(decoding: bytes, as: UTF8.self)
      switch format {
      case .json: #expect(try !Asking.object(text).isEmpty)
      case .html:
        #expect(!text.contains("<script>alert") && !text.contains("<IMG") && !text.contains("<B>"))
      case .xlsx: #expect(TableSet.read(xlsx: bytes, name: "x").problems.isEmpty)
      case .text: #expect(!text.contains("\u{202E}") && !text.contains("\u{1B}"))
      case .md: #expect(!text.contains("<script>alert"))
      case .csv: #expect(text.firstMatch(of: /(?m)^=|,=/) == nil)
      }
    }
  }

  @Test("in graphs for other programs", arguments: [ConversionTarget.graphml, .gexf])
  func graphs(_ target: ConversionTarget) throws {
    let folder = try folder()
    let bytes = try Asking(folder.path).ask(Convert(to: target)).get().bytes
    #expect(WellFormed.isXML(bytes))
  }

  @Test("in pictures", arguments: Draw.Kind.allCases)
  func pictures(_ kind: Draw.Kind) throws {
    let folder = try folder()
    for format in PictureFormat.allCases {
      var draw = Draw(kind)
      draw.id = kind == .ego ? #"<TABLE HREF="https://evil.example">"# : nil
      draw.parts =
        kind == .merge ? [#"<TABLE HREF="https://evil.example">"#, #"ends with \"#] : []
      draw.call = kind == .consortium ? "k" : nil
      draw.picture = format
      let bytes = try Asking(folder.path).ask(draw).get().bytes
      #expect(bytes.count > 500)
      if format == .svg {
        #expect(WellFormed.isXML(bytes))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("<script") && !text.contains("<image"))
        #expect(!text.contains("href=") && !text.contains("\u{202E}"))
      }
    }
  }
}
