import Testing

@testable import LoturaTables

/// The table that a text says, with its problems.
func readCSV(_ text: String) -> (table: Table, problems: [TableProblem]) {
  readCSV(Array(text.utf8))
}

func readCSV(_ bytes: [UInt8]) -> (table: Table, problems: [TableProblem]) {
  let set = TableSet.read(files: [(name: "s.csv", bytes: bytes)], name: "test")
  return (set.tables[0], set.problems)
}

extension Table {
  /// Every cell, nil where it is empty.
  var everyCell: [[String?]] {
    (0..<rowCount).map { row in header.indices.map { text(row: row, column: $0) } }
  }
}

@Suite("Reading CSV")
struct CSVReaderTests {
  // MARK: By hand

  @Test("a header and records become a table; empty cells are unknown, 0 is not")
  func plain() {
    let (table, problems) = readCSV("id,name,count\nA,Athena,0\nB,,\n")
    #expect(problems.isEmpty)
    #expect(table.name == "s")
    #expect(table.header == ["id", "name", "count"])
    #expect(table.everyCell == [["A", "Athena", "0"], ["B", nil, nil]])
    #expect(table.position(of: "name") == 1)
    #expect(table.position(of: "Name") == nil)
    #expect(!table.allowsDecimalComma)
  }

  @Test("quotation marks hold delimiters, line ends and doubled marks")
  func quotes() {
    let (table, problems) = readCSV("id,name\nA,\"one, \"\"two\"\"\r\nthree\"\n\"\",B\n")
    #expect(problems.isEmpty)
    #expect(table.everyCell == [["A", "one, \"two\"\r\nthree"], [nil, "B"]])
  }

  @Test(
    "the delimiter is found from the header row",
    arguments: [
      ("a,b\n1;2,3\n", false), ("a;b\n1,2;3\n", true), ("a\tb\n1,2\t3\n", true),
      ("\"a,x,y\";b\n1,2;3\n", true),
    ])
  func delimiters(text: String, allowsDecimalComma: Bool) {
    let (table, problems) = readCSV(text)
    #expect(problems.isEmpty)
    #expect(table.header.count == 2)
    #expect(table.everyCell[0][1] == "3")
    #expect(table.allowsDecimalComma == allowsDecimalComma)
  }

  @Test("LF, CRLF, CR, a byte order mark and a missing last line end read the same")
  func lineEnds() {
    let expected = readCSV("a,b\n1,2\n\n3,4\n").table.everyCell
    for text in [
      "a,b\r\n1,2\r\n\r\n3,4\r\n", "a,b\r1,2\r\r3,4", "\u{FEFF}a,b\n1,2\n\n3,4",
      "\u{FEFF}\"a\",b\n1,\"2\"\n\n3,4",
    ] {
      let (table, problems) = readCSV(text)
      #expect(problems.isEmpty)
      #expect(table.header == ["a", "b"])
      #expect(table.everyCell == expected)
    }
  }

  @Test("blanks around a text mean nothing, inside quotation marks too")
  func blanks() {
    let (table, problems) = readCSV(" a ,b\n  x y\t, \n\" z \n\",\"  \"\n")
    #expect(problems.isEmpty)
    #expect(table.header == ["a", "b"])
    #expect(table.everyCell == [["x y", nil], ["z", nil]])
  }

  @Test("blank records stay, so that row numbers are what people see")
  func blankRecords() {
    let (table, _) = readCSV("a,b\n\n1,2\n,\n\n")
    #expect(table.rowCount == 4)
    #expect((0..<4).map { table.isBlank(row: $0) } == [true, false, true, true])
    #expect(table.text(row: 1, column: 1) == "2")
  }

  @Test("a record may be shorter than the header, and longer by empty cells")
  func ragged() {
    let (table, problems) = readCSV("a,b,c\n1\n1,2,3,,\n,,3\n")
    #expect(problems.isEmpty)
    #expect(table.everyCell == [["1", nil, nil], ["1", "2", "3"], [nil, nil, "3"]])
  }

  @Test("empty columns at the end of the header are none")
  func emptyHeadings() {
    let (table, problems) = readCSV("a,,c,,\n1,2,3,,\n")
    #expect(problems.isEmpty)
    #expect(table.header == ["a", "", "c"])
  }

  // MARK: Edges

  @Test(
    "nothing, a byte order mark, a blank line, and a header alone are tables",
    arguments: [
      ("", 0, 0), ("\u{FEFF}", 0, 0), ("\n", 0, 0), ("a", 1, 0), ("a,b\r\n", 2, 0), ("a\n\n", 1, 1),
      ("\"", 0, 0), (",", 0, 0), ("\n\n1", 0, 2),
    ])
  func almostNothing(text: String, columns: Int, rows: Int) {
    let table = readCSV(text).table
    #expect(table.header.count == columns)
    #expect(table.rowCount == rows)
  }

  @Test("a table made of texts gives them back as a file would")
  func fromTexts() {
    let table = Table(name: "t", header: [" a", "b"], cells: [["  x "], [], ["", "y", "z"]])
    #expect(table.header == ["a", "b"])
    #expect(table.everyCell == [["x", nil], [nil, nil], [nil, "y"]])
    #expect(table.isBlank(row: 1))
  }
}

@Suite("What is wrong with a CSV file, and where")
struct CSVProblemTests {
  private func problem(
    _ kind: TableProblem.Kind, row: Int?, column: String?
  ) -> TableProblem { TableProblem(kind, sheet: "s", row: row, column: column) }

  @Test("a stray quotation mark keeps its place in the text")
  func stray() {
    let (table, problems) = readCSV("id,name\nA,x\"y\nB, \"z\"\n")
    #expect(
      problems == [
        problem(.strayQuote, row: 2, column: "name"), problem(.strayQuote, row: 3, column: "name"),
      ])
    #expect(table.text(row: 0, column: 1) == "x\"y")
  }

  @Test("text after a closing quotation mark is found, once, and reading goes on")
  func afterQuote() {
    let (table, problems) = readCSV("id,name\n\"A\"b\"c,d\nB,e\n")
    #expect(problems == [problem(.textAfterQuote, row: 2, column: "id")])
    #expect(table.everyCell == [["Ab\"c", "d"], ["B", "e"]])
  }

  @Test("a quotation mark that is never closed is found where its field begins")
  func unclosed() {
    let (_, problems) = readCSV("id,name\nA,b\nC,\"d\nE,f\n")
    #expect(problems == [problem(.unclosedQuote, row: 3, column: "name")])
  }

  @Test("cells beyond the header are counted up to the last filled one")
  func tooMany() {
    let (table, problems) = readCSV("a,b\n1,2,,3,\n1,2\n")
    #expect(problems == [problem(.tooManyCells(4), row: 2, column: nil)])
    #expect(table.everyCell == [["1", "2"], ["1", "2"]])
  }

  @Test("two columns of one name are found; two without a name are not")
  func repeated() {
    #expect(readCSV("a,b, a\n").problems == [problem(.repeatedColumn("a"), row: 1, column: "a")])
    #expect(readCSV("a,,,b\n").problems.isEmpty)
  }

  @Test("bytes that are not UTF-8 are named by row and column, never replaced")
  func notUTF8() {
    let latin1 = Array("id,name\nA,Mu".utf8) + [0xF1] + Array("oz\nB,x\n".utf8)
    let (table, problems) = readCSV(latin1)
    #expect(problems == [problem(.notUTF8, row: 2, column: "name")])
    #expect(table.everyCell == [["A", nil], ["B", "x"]])
    let header = readCSV([0xFF, 0x61] + Array(",b\n".utf8))
    #expect(header.problems == [problem(.notUTF8, row: 1, column: nil)])
  }

  @Test("UTF-16, as a spreadsheet saves \"Unicode text\", is one problem")
  func utf16() {
    let bytes: [UInt8] = [0xFF, 0xFE] + "a\tb\n1\t2\n".utf8.flatMap { [$0, 0] }
    #expect(readCSV(bytes).problems == [problem(.notUTF8, row: 1, column: nil)])
  }

  @Test(
    "surrogates, overlong forms and cut characters are not UTF-8",
    arguments: [
      [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func badForms(bytes: [UInt8]) {
    let (_, problems) = readCSV(Array("a,b\nx,".utf8) + bytes + Array("\n".utf8))
    #expect(problems == [problem(.notUTF8, row: 2, column: "b")])
  }

  @Test("a cell holds 32 767 characters and not one more")
  func tooLong() {
    // ñ takes two bytes and counts once; 🙂 takes four bytes and counts twice.
    let most = String(repeating: "ñ", count: 32_765) + "🙂"
    #expect(readCSV("a\n\(most)\n").problems.isEmpty)
    let (table, problems) = readCSV("a,b\n1,\(most)x\n2,y\n")
    #expect(problems == [problem(.cellTooLong(32_768), row: 2, column: "b")])
    #expect(table.everyCell == [["1", nil], ["2", "y"]])
  }

  @Test("a cell of ten million characters is a located problem")
  func tenMillion() {
    let cell = [UInt8](repeating: UInt8(ascii: "m"), count: 10_000_000)
    let (_, problems) = readCSV(Array("a,b\n1,\"".utf8) + cell + Array("\"\n".utf8))
    #expect(problems == [problem(.cellTooLong(10_000_000), row: 2, column: "b")])
  }

  @Test("of a file in a foreign encoding the first thousand problems are listed")
  func many() {
    let row: [UInt8] = Array("x,".utf8) + [0xF1, 0x0A]
    let (table, problems) = readCSV(
      Array("a,b\n".utf8) + Array(repeatElement(row, count: 5000).joined()))
    #expect(problems.count == 1000)
    #expect(problems.last == problem(.notUTF8, row: 1001, column: "b"))
    #expect(table.rowCount == 5000)
  }
}
