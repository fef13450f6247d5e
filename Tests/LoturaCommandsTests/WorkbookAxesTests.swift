import LoturaGraph
import LoturaNetwork
import LoturaScoring
import LoturaTables
import LoturaWorkbook
import TestSupport
import Testing

/// That the axes rest on what a workbook says and not on how it is written: 200 drawn workbooks,
/// each read, made into a network and compared.
@Suite("The axes of a workbook, however it is written")
struct WorkbookAxesTests {
  private func pairs(_ sheets: [RandomWorkbook.Sheet]) throws -> [PairAxes] {
    let tables = sheets.map { Table(name: $0.name, header: $0.header, cells: $0.cells) }
    let workbook = Workbook.read(
      TableSet(name: "drawn", tables: tables, hash: ""), audience: .agency, reference: .none)
    try #require(!workbook.hasErrors)
    let day = Day(year: 2025, month: 1, day: 1)!
    return AxisTable(workbook.network(asOf: day).network, model: .standard).pairs()
  }

  private static let nodeSheets = [
    "associations", "companies", "partners", "sectors", "priorities", "capabilities", "projects",
    "groups", "topics", "slots", "officers", "practices", "actions",
  ]

  @Test(
    "order of rows, columns and sheets, repeated rows, new names in the same order: no bit changes",
    arguments: 1...200 as ClosedRange<UInt64>)
  func writing(seed: UInt64) throws {
    let random = RandomWorkbook(seed: seed, associations: 4)
    let told = try pairs(random.sheets)
    let other = withShuffledColumns(random.shuffled(seed: seed), seed)
    let retold = try pairs(renamed(repeated(other)))
    #expect(retold.map(\.values) == told.map(\.values))
    #expect(retold.map(\.pValue) == told.map(\.pValue))
    #expect(retold.map(\.qValue) == told.map(\.qValue))
    #expect(
      retold.map { [$0.a.text, $0.b.text] } == told.map { ["0·" + $0.a.text, "0·" + $0.b.text] })
  }

  private func withShuffledColumns(
    _ sheets: [RandomWorkbook.Sheet], _ seed: UInt64
  ) -> [RandomWorkbook.Sheet] {
    var random = SplitMix64(seed: seed)
    return sheets.map { sheet in
      let order = sheet.header.indices.shuffled(using: &random)
      return (
        sheet.name, order.map { sheet.header[$0] },
        sheet.cells.map { row in order.map { row[$0] } }
      )
    }
  }

  /// Every row of a sheet of links or facts a second time, right after itself.
  private func repeated(_ sheets: [RandomWorkbook.Sheet]) -> [RandomWorkbook.Sheet] {
    sheets.map { sheet in
      Self.nodeSheets.contains(sheet.name)
        ? sheet : (sheet.name, sheet.header, sheet.cells.flatMap { [$0, $0] })
    }
  }

  /// Every id, wherever it stands, with the same beginning: all other cells stay.
  private func renamed(_ sheets: [RandomWorkbook.Sheet]) -> [RandomWorkbook.Sheet] {
    let columns = [
      "id", "host", "parent", "association", "member", "subject", "sector", "priority",
      "capability", "partner", "project", "group", "a", "b",
      "topic", "slot", "officer", "practice",
    ]
    return sheets.map { sheet in
      (
        sheet.name, sheet.header,
        sheet.cells.map { row in
          zip(sheet.header, row).map { column, text in
            // How much a meeting is wanted is a number, not the id of a priority.
            let isID = columns.contains(column) && (sheet.name, column) != ("requests", "priority")
            return isID && !text.isEmpty ? "0·" + text : text
          }
        }
      )
    }
  }
}
