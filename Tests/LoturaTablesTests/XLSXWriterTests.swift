import Testing

@testable import LoturaTables

@Suite("Writing XLSX")
struct XLSXWriterTests {
  private func part(_ path: String, of bytes: [UInt8]) throws -> String {
    let entry = try #require(try ZipArchive(bytes).entry(path))
    var part: [UInt8] = []
    while let piece = try entry.next() { part += piece }
    return String(decoding: part, as: UTF8.self)
  }

  private func sheet(
    _ cells: [[String]], header: [String] = ["a"], _ columns: [WorkbookFile.Column]
  ) -> WorkbookFile {
    WorkbookFile(
      sheets: [.table(Table(name: "s", header: header, cells: cells), columns: columns)])
  }

  // MARK: By hand

  @Test("numbers are stored as numbers only in number columns, and only without loss")
  func numbers() throws {
    let texts = [
      "1.5", "2024", "-3e2", "1,5", "0x10", "nan", "inf", "+", "12345678901234567", "007",
    ]
    let file = sheet(texts.map { [$0, $0] }, header: ["n", "t"], [.init(.number), .init(.text)])
    let bytes = try XLSXWriter.bytes(of: file)
    let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
    for (row, number) in [(2, "1.5"), (3, "2024"), (4, "-300"), (11, "7")] {
      #expect(xml.contains("<c r=\"A\(row)\"><v>\(number)</v></c>"))
    }
    for row in 5...10 { #expect(xml.contains("<c r=\"A\(row)\" t=\"s\">")) }
    let table = TableSet.read(xlsx: bytes, name: "w").tables[0]
    #expect((0..<10).map { table.text(row: $0, column: 1) } == texts)
    #expect(table.text(row: 8, column: 0) == "12345678901234567")
  }

  @Test("only the words true and false are stored as truth values")
  func booleans() throws {
    let bytes = try XLSXWriter.bytes(
      of: sheet([["true"], ["false"], ["yes"], ["1"]], [.init(.boolean)]))
    let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(xml.contains("<c r=\"A2\" t=\"b\"><v>1</v></c>"))
    #expect(xml.contains("<c r=\"A3\" t=\"b\"><v>0</v></c>"))
    #expect(
      TableSet.read(xlsx: bytes, name: "w").tables[0].everyCell == [
        ["true"], ["false"], ["yes"], ["1"],
      ])
  }

  @Test("a text that begins like a formula is stored as text, in every kind of column")
  func formulas() throws {
    let texts = ["=1+1", "+A1", "-A1", "@SUM(A1)", "=HYPERLINK(\"http://x\")"]
    for kind in [WorkbookFile.CellKind.text, .number, .boolean] {
      let bytes = try XLSXWriter.bytes(of: sheet(texts.map { [$0] }, [.init(kind)]))
      #expect(try !part("xl/worksheets/sheet1.xml", of: bytes).contains("<f>"))
      #expect(TableSet.read(xlsx: bytes, name: "w").tables[0].everyCell == texts.map { [$0] })
    }
  }

  @Test("short lists stand in the sheet; long ones and ones with commas in a hidden sheet")
  func lists() throws {
    let long = (0..<60).map { "code_number_\($0)" }
    let file = sheet(
      [], header: ["a", "b", "c", "d"],
      [
        .init(entry: .oneOf(["low", "high"])), .init(entry: .oneOf(long)),
        .init(entry: .oneOf(["one, two", "three"])), .init(entry: .oneOf(long)),
      ])
    let bytes = try XLSXWriter.bytes(of: file)
    let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(xml.contains("<formula1>\"low,high\"</formula1>"))
    #expect(xml.contains("sqref=\"A2:A1048576\""))
    #expect(xml.components(of: "<formula1>'_lists'!$A$1:$A$60</formula1>") == 2)
    #expect(xml.contains("<formula1>'_lists'!$B$1:$B$2</formula1>"))
    #expect(
      try part("xl/workbook.xml", of: bytes).contains(
        "name=\"_lists\" sheetId=\"2\" state=\"hidden\""))
    #expect(TableSet.read(xlsx: bytes, name: "w").tables.map(\.name) == ["s"])
  }

  @Test("bounds of numbers are checked by the spreadsheet")
  func bounds() throws {
    let file = sheet(
      [], header: ["a", "b"],
      [
        .init(.number, entry: .number(least: 0, most: 1)),
        .init(.number, entry: .wholeNumber(least: 1, most: nil)),
      ])
    let xml = try part("xl/worksheets/sheet1.xml", of: try XLSXWriter.bytes(of: file))
    #expect(xml.contains("type=\"decimal\""))
    #expect(xml.contains("<formula1>0</formula1><formula2>1</formula2>"))
    #expect(xml.contains("type=\"whole\""))
    #expect(xml.contains("<formula1>1</formula1><formula2>1000000000000000</formula2>"))
  }

  @Test("the header stays in sight, is filtered and carries notes")
  func header() throws {
    let file = sheet([["1"]], [.init(isRequired: true, note: "Izena\nNombre\nName")])
    let bytes = try XLSXWriter.bytes(of: file)
    let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(xml.contains("ySplit=\"1\"") && xml.contains("state=\"frozen\""))
    #expect(xml.contains("<autoFilter ref=\"A1:A2\"/>"))
    #expect(try part("xl/comments1.xml", of: bytes).contains("Izena\nNombre\nName"))
  }

  @Test("a page of instructions is read like any sheet")
  func page() throws {
    let page = WorkbookFile.Page(
      name: "instructions", widths: [20, 60],
      lines: [
        .init(.title, ["Lotura"]), .init(.heading, ["Sheet", "What it holds"]),
        .init(.plain, ["", "one record a line"]),
      ])
    let set = TableSet.read(
      xlsx: try XLSXWriter.bytes(of: WorkbookFile(sheets: [.page(page)])), name: "w")
    #expect(set.tables.map(\.name) == ["instructions"])
    #expect(set.tables[0].header == ["Lotura"])
  }

  // MARK: Theorems

  @Test("the same description gives the same bytes, and no clock is among them")
  func sameBytes() throws {
    let file = WorkbookFile(
      sheets: (0..<46).map { number in
        .table(
          RandomTable.table(seed: UInt64(number), name: "sheet_\(number)"),
          columns: [.init(isRequired: true, entry: .oneOf(["a", "b"]), note: "note")])
      })
    let bytes = try XLSXWriter.bytes(of: file)
    #expect(try XLSXWriter.bytes(of: file) == bytes)
    let core = try part("docProps/core.xml", of: bytes)
    #expect(core.components(of: ">2000-01-01T00:00:00Z<") == 2)
    // Every file in the archive carries the first day that ZIP knows: 1980-01-01, 0:00.
    let headers = bytes.indices.dropLast(14).filter {
      bytes[$0..<($0 + 4)].elementsEqual([0x50, 0x4B, 0x03, 0x04])
    }
    #expect(headers.count > 50)
    #expect(headers.allSatisfy { bytes[($0 + 10)..<($0 + 14)].elementsEqual([0, 0, 0x21, 0]) })
  }

  // MARK: Edges

  @Test(
    "a name that no tab can have is refused before anything is written",
    arguments: ["", "a/b", "[x]", "'x", "x'", "_lists", "a:b", String(repeating: "m", count: 32)])
  func badNames(name: String) {
    let table = Table(name: name, header: [], cells: [])
    #expect(throws: WorkbookFileFailure.badSheetName(name)) {
      try XLSXWriter.bytes(of: WorkbookFile(sheets: [.table(table, columns: [])]))
    }
  }

  @Test("two tabs of one name are refused, upper or lower case")
  func twice() {
    let sheets = ["Same", "same"].map {
      WorkbookFile.Sheet.table(Table(name: $0, header: [], cells: []), columns: [])
    }
    #expect(throws: WorkbookFileFailure.badSheetName("same")) {
      try XLSXWriter.bytes(of: WorkbookFile(sheets: sheets))
    }
  }

  @Test("a text that no cell can hold is refused with its place")
  func tooLong() {
    let long = String(repeating: "m", count: 32_768)
    #expect(throws: WorkbookFileFailure.cellTooLong(sheet: "s", row: 3, column: 1)) {
      try XLSXWriter.bytes(of: sheet([["a"], [long]], []))
    }
  }

  @Test("no sheet, no column and no record are no failure")
  func nothing() throws {
    #expect(!(try XLSXWriter.bytes(of: WorkbookFile(sheets: []))).isEmpty)
    let back = TableSet.read(xlsx: try XLSXWriter.bytes(of: sheet([], header: [], [])), name: "w")
    #expect(back.problems.isEmpty)
    #expect(back.tables[0].header.isEmpty)
  }

  @Test("columns are lettered as spreadsheets do")
  func letters() {
    #expect(
      [0, 25, 26, 701, 702, 16_383].map { XLSXBook.letters($0) } == [
        "A", "Z", "AA", "ZZ", "AAA", "XFD",
      ])
  }
}

extension String {
  /// How often a text occurs.
  func components(of text: String) -> Int { ranges(of: text).count }
}
