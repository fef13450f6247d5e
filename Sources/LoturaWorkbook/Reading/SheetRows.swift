import LoturaNetwork
import LoturaTables

/// The rows of one sheet that this run may see: the cells as text, and the nodes they point to.
///
/// Rows are numbered from 0 among those seen; columns are positions in the sheet's `allColumns`.
struct SheetRows: Sendable {
  let sheet: Sheet
  let columns: [Column]
  let table: Table
  /// Whether the rows were taken from the reference tables, not from the workbook.
  let isReference: Bool
  /// Where each column stands in the table; nil: the table lacks it.
  let positions: [Int?]
  /// The records of the table that are seen, ascending: of row 0, of row 1, …
  var records: [Int32]
  /// By column, for those that point to nodes: the node's number, or −1 where there is none; else
  /// empty.
  var nodes: [[Int32]]

  /// All rows of a table that are not blank, or those of these records.
  init(_ sheet: Sheet, of table: Table, records: [Int32]? = nil, isReference: Bool = false) {
    self.sheet = sheet
    self.table = table
    self.isReference = isReference
    columns = sheet.allColumns
    positions = columns.map { table.position(of: $0.name.rawValue) }
    self.records = records ?? table.filledRecords
    nodes = Array(repeating: [], count: columns.count)
  }

  /// How many rows are seen.
  var count: Int { records.count }

  /// The row number that people see: 1 is the header.
  func number(_ row: Int) -> Int { record(row) + 2 }

  /// The record of a row in the table.
  func record(_ row: Int) -> Int { Int(records[row]) }

  /// Where a column stands in `columns`, or nil.
  func index(of name: ColumnName) -> Int? { columns.firstIndex { $0.name == name } }

  /// The text of a cell as written; nil: empty.
  func written(_ row: Int, _ column: Int) -> String? {
    guard let position = positions[column] else { return nil }
    return table.text(row: Int(records[row]), column: position)
  }

  /// The cells of a column, with its fallback; nil: the sheet has no such column.
  func cells(_ name: ColumnName) -> Cells? {
    guard let index = index(of: name) else { return nil }
    return Cells(
      table: table, records: records, position: positions[index],
      fallback: columns[index].fallback)
  }

  /// Calls a function with each row and the bytes of its cell in a column that the table has.
  func forEachCell(in position: Int, _ body: (_ row: Int, _ cell: CellBytes) -> Void) {
    table.withCells { cells in
      for (row, record) in records.enumerated() { body(row, cells.cell(Int(record), position)) }
    }
  }

  /// The numbers of the nodes that a column points to.
  func nodeNumbers(_ name: ColumnName) -> [Int32] { index(of: name).map { nodes[$0] } ?? [] }
}

/// One column of a sheet, read as what it means; an empty cell gives the column's fallback, else
/// nil: unknown.
struct Cells: Sendable {
  let table: Table
  let records: [Int32]
  let position: Int?
  let fallback: String?

  /// The text of a row's cell.
  func text(_ row: Int) -> String? {
    guard let position else { return fallback }
    return table.text(row: Int(records[row]), column: position) ?? fallback
  }

  /// The number in a row's cell.
  func number(_ row: Int) -> Double? {
    if let position {
      var plain: Double?
      table.withCell(row: Int(records[row]), column: position) { plain = PlainCell.number($0) }
      if let plain { return plain }
    }
    return text(row).flatMap { CellText.number($0, allowsComma: table.allowsDecimalComma) }
  }

  /// The numbers in the cells of these rows.
  func numbers(_ rows: [Int32]) -> [Double?] {
    guard let position else { return rows.map { number(Int($0)) } }
    return table.withCells { cells in
      rows.map { row in
        PlainCell.number(cells.cell(Int(records[Int(row)]), position)) ?? number(Int(row))
      }
    }
  }

  /// The whole number in a row's cell.
  func whole(_ row: Int) -> Int? { number(row).flatMap { Int(exactly: $0) } }

  /// The truth in a row's cell.
  func boolean(_ row: Int) -> Bool? { text(row).flatMap(CellText.boolean) }

  /// The first and the last day of the date in a row's cell.
  func days(_ row: Int) -> (first: Day, last: Day)? {
    if let position {
      var plain: (first: Day, last: Day)?
      table.withCell(row: Int(records[row]), column: position) { plain = PlainCell.days($0) }
      if let plain { return plain }
    }
    return date(row).map { ($0.firstDay, $0.lastDay) }
  }

  /// The date in a row's cell.
  func date(_ row: Int) -> PartialDate? { text(row).flatMap { PartialDate($0) } }

  /// The point in time in a row's cell.
  func dateTime(_ row: Int) -> DateTime? { text(row).flatMap { DateTime($0) } }

  /// The country in a row's cell.
  func country(_ row: Int) -> Country? { text(row).flatMap { Country($0) } }

  /// The territory in a row's cell.
  func territory(_ row: Int) -> Territory? { text(row).flatMap { Territory($0) } }

  /// The code in a row's cell.
  func code<Code>(_: Code.Type, _ row: Int) -> Code?
  where Code: RawRepresentable, Code.RawValue == String {
    text(row).flatMap { Code(rawValue: $0) }
  }
}

extension Table {
  /// The records that are not blank.
  var filledRecords: [Int32] {
    var records: [Int32] = []
    records.reserveCapacity(rowCount)
    for record in 0..<rowCount where !isBlank(row: record) { records.append(Int32(record)) }
    return records
  }
}
