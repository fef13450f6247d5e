import LoturaGraph
import Testing

@testable import LoturaTables

@Suite("What is written reads back")
struct RoundTripTests {
  @Test("a random table survives CSV", arguments: 0..<200 as Range<UInt64>)
  func csv(seed: UInt64) {
    let table = RandomTable.table(seed: seed)
    let bytes = CSVWriter.bytes(of: table)
    let (back, problems) = readCSV(bytes)
    #expect(problems.isEmpty)
    #expect(back.header == table.header)
    #expect(back.everyCell == table.everyCell)
    #expect(!back.allowsDecimalComma)
    #expect(CSVWriter.bytes(of: back) == bytes)
  }

  @Test(
    "random tables survive XLSX, whatever the columns are said to hold",
    arguments: 0..<60 as Range<UInt64>)
  func xlsx(seed: UInt64) throws {
    let kinds: [WorkbookFile.CellKind] = [.text, .boolean, .text]
    let tables = (0..<3).map { RandomTable.table(seed: seed * 3 + $0, name: "sheet \($0)") }
    let file = WorkbookFile(
      sheets: tables.map { table in
        .table(table, columns: table.header.indices.map { .init(kinds[$0 % 3]) })
      })
    let back = TableSet.read(xlsx: try XLSXWriter.bytes(of: file), name: "w")
    #expect(back.problems.isEmpty)
    #expect(back.tables.map(\.name) == tables.map(\.name))
    for (table, again) in zip(tables, back.tables) {
      #expect(again.header == table.header)
      #expect(again.everyCell == table.everyCell)
    }
  }

  @Test(
    "random numbers in a number column keep their value to the last bit",
    arguments: 0..<20 as Range<UInt64>)
  func numbers(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let values = (0..<50).map { _ -> Double in
      let any = Double(bitPattern: chance.next())
      let tidy = Double(Int.random(in: -9_999_999...9_999_999, using: &chance)) / 1000
      return any.isFinite && Bool.random(using: &chance) ? any : tidy
    }
    let table = Table(name: "n", header: ["x"], cells: values.map { ["\($0)"] })
    let file = WorkbookFile(sheets: [.table(table, columns: [.init(.number)])])
    let back = TableSet.read(xlsx: try XLSXWriter.bytes(of: file), name: "w").tables[0]
    #expect((0..<50).map { back.text(row: $0, column: 0).flatMap(Double.init) } == values)
  }

  // MARK: Damage

  @Test("CSV with random damage never stops the program", arguments: 0..<100 as Range<UInt64>)
  func damagedCSV(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    var bytes = CSVWriter.bytes(of: RandomTable.table(seed: seed))
    damage(&bytes, &chance)
    let (table, _) = readCSV(bytes)
    #expect(table.everyCell.count == table.rowCount)
  }

  @Test("XLSX with random damage never stops the program", arguments: 0..<150 as Range<UInt64>)
  func damagedXLSX(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let file = WorkbookFile(sheets: [.table(RandomTable.table(seed: seed), columns: [])])
    var bytes = try XLSXWriter.bytes(of: file)
    damage(&bytes, &chance)
    let set = TableSet.read(xlsx: bytes, name: "w")
    #expect(set.tables.allSatisfy { $0.everyCell.count == $0.rowCount })
  }

  @Test(
    "a sheet whose XML has random damage never stops the program",
    arguments: 0..<200 as Range<UInt64>)
  func damagedSheet(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    var sheet = Array(
      #"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c t="inlineStr"><is><t>b"#
        .utf8)
    sheet += Array(#"</t></is></c></row><row r="9"><c r="B9" s="1"><v>45000.5</v></c></row>"#.utf8)
    sheet += Array("</sheetData></worksheet>".utf8)
    damage(&sheet, &chance)
    let set = TestWorkbook(sheets: [(name: "a", xml: sheet)]).read()
    #expect(set.tables.count + set.problems.count > 0)
  }

  private func damage(_ bytes: inout [UInt8], _ chance: inout SplitMix64) {
    for _ in 0..<Int.random(in: 1...8, using: &chance) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &chance)
      switch Int.random(in: 0...3, using: &chance) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &chance), at: place)
      default: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &chance)
      }
    }
    if Int.random(in: 0...9, using: &chance) == 0 { bytes.removeLast(bytes.count / 3) }
  }
}
