import LoturaNetwork
import LoturaReports
import Testing

@Suite("Formats of a document")
struct FormatTests {
  static let hostile =
    "=cmd|' /C calc'!A0 <script>alert(\"x\")</script> & [a](b) *c* \u{1B}[31m\n# d"

  static func document(_ text: String, language: Language = .english) -> Document {
    let table = DocumentTable(
      "Parts", columns: [.text("Name"), .number("Points"), .number("Share")],
      rows: [
        [.text(text), .number(1234.5, decimals: 1), .share(0.5)],
        [.text("Sum"), .whole(7), .empty],
      ], hasTotal: true)
    return Document(
      language: language, title: "A title",
      blocks: [
        .heading("One", level: 1), .paragraph("Said \(text)"), .note("Mind", .warning),
        .list(["first", "second"], isNumbered: true), .table(table), .footnote("small"),
      ])
  }

  @Test("plain text aligns columns and sets the sum apart")
  func plain() {
    #expect(
      PlainText().text(of: FormatTests.document("Ana")) == """
        A title

        One

        Said Ana

        ! Mind

        1. first
        2. second

        Parts
        Name   Points  Share
        ────  ───────  ─────
        Ana   1,234.5    50%
        ────  ───────  ─────
        Sum         7

        small

        """)
  }

  @Test("no line is longer than 100 columns, and long cells are broken at blanks")
  func width() {
    let long = String(repeating: "several words and a bit ", count: 20)
    let text = PlainText().text(of: FormatTests.document(long + String(repeating: "x", count: 130)))
    for line in text.split(separator: "\n") { #expect(displayWidth(String(line)) <= 100) }
    #expect(text.contains("1,234.5"))
  }

  @Test("wide characters and combining marks are counted as a terminal shows them")
  func displayWidths() {
    #expect(displayWidth("abc") == 3)
    #expect(displayWidth("e\u{301}") == 1)
    #expect(displayWidth("漢字") == 4)
    #expect(wrapped("漢字漢字", width: 4) == ["漢字", "漢字"])
    #expect(wrapped("one two three", width: 7) == ["one two", "three"])
    #expect(wrapped("", width: 7) == [])
  }

  @Test("colour only where asked, and never from the workbook")
  func colour() {
    let plain = PlainText().text(of: FormatTests.document(FormatTests.hostile))
    #expect(!plain.contains("\u{1B}"))
    let coloured = PlainText(isColoured: true).text(of: FormatTests.document("Ana"))
    #expect(coloured.contains("\u{1B}[1mA title\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[33m! Mind\u{1B}[0m"))
  }

  @Test("Markdown shows what is written and obeys nothing")
  func markdown() {
    let text = Markdown.text(of: FormatTests.document(FormatTests.hostile))
    #expect(text.contains(#"\<script\>alert("x")\</script\> \& \[a\](b) \*c\* "#))
    #expect(!text.contains("\n# d"))
    #expect(text.contains("| **Sum** | **7** |  |"))
    #expect(Markdown.escaped("1. x") == #"1\. x"#)
    #expect(Markdown.escaped("1)") == #"1\)"#)
    #expect(Markdown.escaped("0.25") == "0.25")
    #expect(Markdown.escaped("- x") == #"\- x"#)
    #expect(Markdown.escaped("+3 a|b") == #"\+3 a\|b"#)
    #expect(Markdown.escaped("2023 was") == "2023 was")
  }

  @Test("HTML escapes text and attributes and names its language")
  func html() {
    let text = HTML.text(of: FormatTests.document(FormatTests.hostile, language: .basque))
    #expect(text.contains("<html lang=\"eu\">"))
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; [a](b)"))
    #expect(text.contains("<th scope=\"col\" class=\"number\">Points</th>"))
    #expect(text.contains("<tr class=\"total\">"))
    #expect(!text.contains("http"))
    #expect(HTML.escaped("'\"") == "&#39;&quot;")
  }

  @Test("CSV quotes what must be quoted and disarms formulas")
  func csv() {
    let text = CSVText.text(of: FormatTests.document("=1+1, \"x\"\nb"))
    #expect(
      text == "Name,Points,Share\r\n\"'=1+1, \"\"x\"\"\nb\",1234.5,0.5\r\nSum,7,\r\n")
    for start in ["=", "+", "-", "@", "\t", "\r"] {
      let text = CSVText.text(of: DocumentTable("", columns: [.text("x")], rows: [[.text(start)]]))
      #expect(text.contains("'" + start))
    }
    let number = DocumentTable("", columns: [.number("x")], rows: [[.number(-1.5, decimals: 0)]])
    #expect(CSVText.text(of: number) == "x\r\n-1.5\r\n")
  }

  @Test("files hold the tables meant for them, else those that are shown")
  func fileTables() {
    var document = FormatTests.document("Ana")
    #expect(document.tables.map(\.caption) == ["Parts"])
    document.fileTables = [DocumentTable("Whole", columns: [], rows: [])]
    #expect(document.tables.map(\.caption) == ["Whole"])
  }
}
