import LoturaGraph
import LoturaTables
import Testing

@Suite("One record more in a CSV file")
struct CSVAppendingTests {
  private let record = [("a", "x"), ("b", "y"), ("note", "")]

  private func appended(
    _ record: [(column: String, text: String)], to text: String
  ) -> String {
    String(decoding: CSVAppending.appended(record, to: Array(text.utf8)), as: UTF8.self)
  }

  @Test("every byte that was there stays, but for columns that the header lacks")
  func keeps() {
    #expect(appended(record, to: "b,a,note\n1,\"2\",3\n") == "b,a,note\n1,\"2\",3\ny,x,\n")
    // The file has no `note` and a column of somebody's own.
    #expect(appended(record, to: "b,x_own,a\n1,2,3\n") == "b,x_own,a,note\n1,2,3\ny,,x,\n")
  }

  @Test("semicolons, CRLF, CR and a byte order mark are kept")
  func dialects() {
    #expect(
      appended([("a", "x;y"), ("b", "1,5")], to: "\u{FEFF}a;b\r\n1;2\r\n")
        == "\u{FEFF}a;b\r\n1;2\r\n\"x;y\";\"1,5\"\r\n")
    #expect(appended([("a", "x"), ("b", "y")], to: "a\tb\r1\t2\r") == "a\tb\r1\t2\rx\ty\r")
  }

  @Test("a last record without a line end gets one, and so does a lone header")
  func lastLine() {
    #expect(appended(record, to: "a,b,note\n1,2,3") == "a,b,note\n1,2,3\nx,y,\n")
    #expect(appended(record, to: "a,b,note") == "a,b,note\nx,y,\n")
  }

  @Test("no file, an empty one, or blank lines become a sheet with these columns")
  func new() {
    for text in ["", "\n", "\r\n \n"] { #expect(appended(record, to: text) == "a,b,note\nx,y,\n") }
    #expect(appended(record, to: "\u{FEFF}") == "\u{FEFF}a,b,note\nx,y,\n")
  }

  @Test("a file that begins with a blank line and goes on loses nothing")
  func blankFirst() {
    #expect(appended(record, to: "\na,b,note\n1,2,3\n").contains("\na,b,note\n1,2,3\n"))
  }

  @Test("empty headings at the end, as spreadsheets leave them, do not shift the cells")
  func emptyHeadings() {
    #expect(appended(record, to: "a;b;;;\n1;2;;;\n") == "a;b;note\n1;2;;;\nx;y;\n")
    #expect(appended(record, to: "a,b,note,,\n1,2,3,,\n") == "a,b,note,,\n1,2,3,,\nx,y,\n")
    #expect(appended(record, to: "a,b,\"\",\n1,2,,\n") == "a,b,\"\",note\n1,2,,\nx,y,,\n")
  }

  @Test("line breaks and quotation marks in texts and headings are read again as they were")
  func quotes() {
    let file = "a,\"x_two\nlines, and one\",b\n1,\"p\nq\",2\n"
    let text = appended([("a", "say \"no\""), ("b", "one\ntwo")], to: file)
    #expect(text == file + "\"say \"\"no\"\"\",,\"one\ntwo\"\n")
    #expect(CSVAppendingTests.last(text) == ["say \"no\"", nil, "one\ntwo"])
  }

  @Test(
    "what is appended is read as it was given, and nothing before it changes", arguments: 0..<60)
  func random(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let delimiter = [",", ";", "\t"][Int(random.next() % 3)]
    let lineEnd = ["\n", "\r\n", "\r"][Int(random.next() % 3)]
    let mark = random.next() % 2 == 0 ? "\u{FEFF}" : ""
    let texts = ["x", "é;", "a,b", "\"", "1\t2", "one\ntwo", "=1+1", "0,5", "ñ—\"\""]
    let columns = ["a", "b", "c"].shuffled(using: &random)
    let header = Array(columns.prefix(2)).joined(separator: delimiter)
    let file = mark + header + lineEnd + "1\(delimiter)2" + (seed % 2 == 0 ? lineEnd : "")
    let record = columns.map { ($0, texts[Int(random.next() % UInt64(texts.count))]) }
    let text = appended(record, to: file)
    #expect(CSVAppendingTests.last(text) == record.map(\.1))
    let table = CSVAppendingTests.table(text)
    #expect(table.header == columns && table.rowCount == 2)
    #expect(table.text(row: 0, column: 0) == "1" && table.text(row: 0, column: 2) == nil)
  }

  private static func table(_ text: String) -> Table {
    TableSet.read(files: [("x.csv", Array(text.utf8))], name: "x").tables[0]
  }

  /// The texts of the last record.
  private static func last(_ text: String) -> [String?] {
    let table = table(text)
    return table.header.indices.map { table.text(row: table.rowCount - 1, column: $0) }
  }
}
