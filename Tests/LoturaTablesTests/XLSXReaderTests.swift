import Testing

@testable import LoturaTables

@Suite("Reading XLSX")
struct XLSXReaderTests {
  /// The cells of a one-column sheet: the header `h`, then one row a cell.
  private func cells(_ cells: [String], _ workbook: (String) -> TestWorkbook) -> [String?] {
    let rows = cells.map { "<row>\($0)</row>" }.joined()
    let set = workbook("<row><c t=\"str\"><v>h</v></c></row>" + rows)
    let table = set.read().tables[0]
    return (0..<table.rowCount).map { table.text(row: $0, column: 0) }
  }

  // MARK: By hand

  @Test("shared and inline texts, rich text without its phonetic guide")
  func texts() {
    let strings =
      "<sst><si><t>plain</t></si><si><r><rPr><b/></rPr><t>ri</t></r><r><t xml:space='preserve'>ch"
      + "</t></r><rPh sb='0' eb='1'><t>guide</t></rPh><phoneticPr fontId='1'/></si></sst>"
    let found = cells(
      [
        "<c t='s'><v>0</v></c>", "<c t='s'><v>1</v></c>",
        "<c t='inlineStr'><is><t>in</t></is></c>",
        "<c t='inlineStr'><is><r><t>a</t></r><rPh><t>b</t></rPh><r><t>c</t></r></is></c>",
        "<c t='str'><f>A1</f><v>computed</v></c>", "<c t='s'></c>", "<c t='s'><v>0</v></c>",
      ]
    ) { TestWorkbook(rows: $0, strings: strings) }
    #expect(found == ["plain", "rich", "in", "ac", "computed", nil, "plain"])
  }

  @Test("numbers take their shortest text, truth values a word")
  func numbers() {
    let found = cells(
      [
        "<c><v>2024</v></c>", "<c t='n'><v>2024.0</v></c>", "<c><v>1.0E3</v></c>",
        "<c><v>0.30000000000000004</v></c>", "<c><v>-0.50</v></c>", "<c><v>0</v></c>",
        "<c t='b'><v>1</v></c>", "<c t='b'><v>0</v></c>",
        "<c><f>1+1</f><v>2</v></c>", "<c t='d'><v>2024-05-01</v></c>",
      ]
    ) { TestWorkbook(rows: $0) }
    #expect(
      found == [
        "2024", "2024", "1000", "0.30000000000000004", "-0.5", "0", "true", "false", "2",
        "2024-05-01",
      ])
  }

  @Test("a number is a date by its format, and no more of one than the format shows")
  func dates() {
    // 45413 days after 1899-12-30 is 2024-05-01 (44927 = 2023-01-01, + 365 + 121).
    let formats = ["0", "14", "17", "22", "20", "164", "165", "166", "2"]
    let custom =
      "<numFmt numFmtId='164' formatCode='yyyy'/>"
      + "<numFmt numFmtId='165' formatCode='[$-40A]d &quot;de&quot; mmmm'/>"
      + "<numFmt numFmtId='166' formatCode='[h]:mm'/>"
    let found = cells(
      [
        "<c s='0'><v>45413</v></c>", "<c s='1'><v>45413</v></c>", "<c s='2'><v>45413</v></c>",
        "<c s='3'><v>45413</v></c>", "<c s='3'><v>45413.395833333336</v></c>",
        "<c s='4'><v>0.395833333333333</v></c>", "<c s='5'><v>45413</v></c>",
        "<c s='6'><v>45413</v></c>", "<c s='7'><v>1.5</v></c>", "<c s='8'><v>1.5</v></c>",
        "<c s='1'><v>45413.75</v></c>", "<c s='1'><v>-1</v></c>", "<c s='99'><v>7</v></c>",
      ]
    ) { TestWorkbook(rows: $0, formats: formats, custom: custom) }
    #expect(
      found == [
        "45413", "2024-05-01", "2024-05", "2024-05-01", "2024-05-01T09:30", "09:30", "2024",
        "2024-05-01", "1.5", "1.5", "2024-05-01", "-1", "7",
      ])
  }

  @Test("a workbook with the calendar of 1904 is four years and a day ahead")
  func macintosh() {
    // 1904-01-01 is day 1462 of the other calendar: 45413 − 1462 = 43951.
    for value in ["1", "true"] {
      let found = cells(["<c s='1'><v>43951</v></c>", "<c s='1'><v>0</v></c>"]) {
        TestWorkbook(rows: $0, properties: "<workbookPr date1904='\(value)'/>")
      }
      #expect(found == ["2024-05-01", "1904-01-01"])
    }
  }

  @Test("escapes are read, and those of an underscore give the text that looks like one")
  func escapes() {
    let found = cells(
      [
        "<c t='str'><v>a_x000D_b</v></c>", "<c t='str'><v>_x005F_x0041_</v></c>",
        "<c t='str'><v>_x00e9_ _x41_ _xD800_ _x</v></c>",
      ]
    ) { TestWorkbook(rows: $0) }
    #expect(found == ["a\rb", "_x0041_", "é _x41_ _xD800_ _x"])
  }

  @Test("rows and cells that are left out keep the others' places")
  func places() {
    let set = TestWorkbook(
      rows: """
        <row r="1"><c r="A1" t="str"><v>a</v></c><c r="C1" t="str"><v>c</v></c></row>
        <row r="4"><c r="B4"><v>1</v></c><c><v>2</v></c></row>
        <row><c r="A5"><v>3</v></c></row><row r="99"/><row r="100"><c r="A100" s="1"/></row>
        """
    ).read()
    #expect(set.problems.isEmpty)
    #expect(set.tables[0].header == ["a", "", "c"])
    #expect(
      set.tables[0].everyCell == [
        [nil, nil, nil], [nil, nil, nil], [nil, "1", "2"], ["3", nil, nil],
      ])
  }

  @Test("sheets come in the order of the tabs, found by relationship; charts are passed over")
  func order() {
    func sheet(_ text: String) -> [UInt8] {
      Array(
        "<x:worksheet xmlns:x='u'><x:row><x:c t='str'><x:v>\(text)</x:v></x:c></x:row></x:worksheet>"
          .utf8)
    }
    var workbook = TestWorkbook(sheets: [
      ("b", sheet("one")), ("a", sheet("two")), ("chart", sheet("three")),
    ])
    let path = "xl/_rels/workbook.xml.rels"
    let list = String(
      decoding: workbook.parts.first { $0.path == path }!.bytes, as: UTF8.self)
    // The third tab's relationship is rId1.
    let start = list.range(of: "Id=\"rId1\"")
    #expect(start != nil)
    workbook = workbook.with(
      path,
      Array(
        list.replacingFirst(
          "/worksheet\" Target=\"worksheets/sheet1",
          with: "/chartsheet\" Target=\"worksheets/sheet1"
        ).utf8))
    let set = workbook.read()
    #expect(set.problems.isEmpty)
    #expect(set.tables.map(\.name) == ["b", "a"])
    #expect(set.tables.map(\.header) == [["one"], ["two"]])
  }

  // MARK: What is wrong, and where

  @Test("a formula without a value, an error and a cell too many are located")
  func problems() {
    let long = String(repeating: "m", count: 32_768)
    let set = TestWorkbook(
      rows: """
        <row r="1"><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>
        <row r="2"><c><f>1+1</f><v></v></c><c t="e"><v>#N/A</v></c></row>
        <row r="3"><c r="A3"><v>1</v></c><c r="D3"><v>1</v></c></row>
        <row r="4"><c r="B4" t="str"><v>\(long)</v></c></row>
        """
    ).read()
    #expect(
      set.problems == [
        TableProblem(.formulaWithoutValue, sheet: "s", row: 2, column: "a"),
        TableProblem(.errorValue("#N/A"), sheet: "s", row: 2, column: "b"),
        TableProblem(.tooManyCells(4), sheet: "s", row: 3),
        TableProblem(.cellTooLong(32_768), sheet: "s", row: 4, column: "b"),
      ])
    #expect(set.problems[0].isWarning && !set.problems[1].isWarning)
    #expect(set.tables[0].everyCell == [[nil, nil], ["1", nil]])
  }

  @Test("two columns of one name are found")
  func repeated() {
    let set = TestWorkbook(rows: "<row><c t='str'><v>a</v></c><c t='str'><v>a </v></c></row>")
      .read()
    #expect(
      set.problems == [TableProblem(.repeatedColumn("a"), sheet: "s", row: 1, column: "a")])
  }

  @Test("one sheet that cannot be read leaves the others readable")
  func oneBadSheet() {
    let good = Array("<worksheet><row><c t='str'><v>a</v></c></row></worksheet>".utf8)
    let set = TestWorkbook(sheets: [("bad", Array("<worksheet>".utf8)), ("good", good)]).read()
    #expect(set.tables.map(\.name) == ["good"])
    #expect(set.problems.count == 1)
    #expect(set.problems[0].sheet == "bad")
  }

  @Test("an empty sheet is a table without columns")
  func empty() {
    let set = TestWorkbook(rows: "").read()
    #expect(set.problems.isEmpty)
    #expect(set.tables[0].header.isEmpty && set.tables[0].rowCount == 0)
  }

  @Test("what openpyxl writes reads as it was meant")
  func openpyxl() throws {
    // scripts/reference/spreadsheets.py
    let set = try TableSet.read(fixture("openpyxl.xlsx"))
    #expect(set.name == "openpyxl")
    #expect(set.tables.map(\.name) == ["associations", "empty", "slots"])
    #expect(
      set.problems == [
        TableProblem(.formulaWithoutValue, sheet: "associations", row: 4, column: "founded")
      ])
    #expect(set.tables[0].header == ["id", "name", "founded", "active", "weight", "as_of"])
    #expect(
      set.tables[0].everyCell == [
        ["A-1", "Elkartea & <Lagunak> ñ 🙂", "1992", "true", "0.1", "2024-05-01"],
        ["007", "=1+1", "0", "false", "1000000", "2024-05-01T09:30"],
        ["B", "two\nlines", nil, nil, "-0.25", nil],
        [nil, nil, nil, nil, nil, nil],
        ["C", "_x0041_", "2001", nil, "1.234567890123457e+19", "2024-02-29"],
      ])
    #expect(set.tables[2].everyCell == [["s1", "09:30", "2024-12-31T23:59:59"]])
  }
}

extension String {
  func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }

  func replacingFirst(_ text: String, with other: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}

/// The path of a file in `Tests/Fixtures`.
func fixture(_ name: String, file: String = #filePath) -> String {
  file.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Fixtures/" + name
}
