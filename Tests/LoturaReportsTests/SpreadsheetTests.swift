import LoturaNetwork
import LoturaReports
import LoturaTables
import Testing

@Suite("Tables as a spreadsheet")
struct SpreadsheetTests {
  static func readBack(_ tables: [DocumentTable]) throws -> TableSet {
    let document = Document(language: .spanish, title: "T", fileTables: tables)
    return TableSet.read(xlsx: try SpreadsheetTables.bytes(of: document), name: "t")
  }

  static func cells(_ table: Table) -> [[String?]] {
    (0..<table.rowCount).map { row in
      table.header.indices.map { table.text(row: row, column: $0) }
    }
  }

  @Test("what was written is read back: texts, numbers of full precision, and empty cells")
  func roundTrip() throws {
    let table = DocumentTable(
      "Points", columns: [.text("Who"), .number("Points"), .number("Share")],
      rows: [
        [.text("Ñandú & <co>"), .number(0.123456789, decimals: 1), .share(0.25)],
        [.text("=1+1"), .whole(71), .empty],
        [.empty, .number(-2.5, decimals: 0), .share(1)],
      ])
    let set = try SpreadsheetTests.readBack([table])
    #expect(set.problems.isEmpty)
    let sheet = try #require(set.tables.first)
    #expect(set.tables.count == 1 && sheet.name == "Points")
    #expect(sheet.header == ["Who", "Points", "Share"])
    // The decimals that people see do not shorten what the file holds.
    #expect(
      SpreadsheetTests.cells(sheet) == [
        ["Ñandú & <co>", "0.123456789", "0.25"], ["=1+1", "71", nil], [nil, "-2.5", "1"],
      ])
  }

  @Test("every sheet has a name of its own that a spreadsheet takes")
  func names() throws {
    let captions = [
      "What/is*known: [of] the? two \\", "twice", "TWICE", "twice", "", "[]:*?/\\'",
      String(repeating: "long ", count: 20),
    ]
    let tables = captions.map { DocumentTable($0, columns: [.text("x")], rows: [[.text("y")]]) }
    let set = try SpreadsheetTests.readBack(tables)
    let names = set.tables.map(\.name)
    #expect(names.count == captions.count)
    #expect(Set(names.map { $0.lowercased() }).count == captions.count)
    #expect(names.allSatisfy { (1...31).contains($0.count) })
    #expect(names.allSatisfy { name in !name.contains { "[]:*?/\\'".contains($0) } })
    #expect(names[1] == "twice" && names[2] == "TWICE 2" && names[3] == "twice 3")
  }

  @Test("a text that looks like a formula stays a text", arguments: ["=A1", "+1", "-x", "@sum"])
  func formulas(text: String) throws {
    let table = DocumentTable("t", columns: [.text("x")], rows: [[.text(text)]])
    let set = try SpreadsheetTests.readBack([table])
    #expect(set.problems.isEmpty)
    #expect(set.tables.map(SpreadsheetTests.cells) == [[[text]]])
  }

  @Test("an answer's file holds all its tables, those that people do not see too")
  func answer() throws {
    let document = Sample.explain(.english).document
    let set = TableSet.read(xlsx: try SpreadsheetTables.bytes(of: document), name: "t")
    #expect(set.problems.isEmpty)
    #expect(set.tables.map(\.rowCount) == document.tables.map(\.rows.count))
    #expect(set.tables.map(\.header) == document.tables.map { $0.columns.map(\.heading) })
  }
}
