import LoturaNetwork
public import LoturaTables

extension Workbook {
  /// The workbook as tables again, to be written in either form: the sheets in the order of the
  /// contract, then people's own; columns, rows and texts as they were.
  ///
  /// Only what the audience may see. A decimal comma becomes a point, for a file whose columns are
  /// parted by commas has none; blank records and the sheet of instructions are left out; rows that
  /// came from the reference are not the workbook's.
  /// - Complexity: O(cells).
  public var tables: [Table] {
    sheets.compactMap { $0.map(table) } + others.map { table($0.table, records: $0.records) }
  }

  /// The tables with what a spreadsheet should know of their columns.
  package var file: WorkbookFile { Workbook.file(of: tables) }

  /// Tables with what a spreadsheet should know of their columns.
  package static func file(of tables: [Table]) -> WorkbookFile {
    WorkbookFile(
      sheets: tables.map { table in
        let sheet = SheetName(rawValue: table.name).map(DataContract.sheet)
        return .table(
          table,
          columns: table.header.map { name in
            sheet?.columns.first { $0.name.rawValue == name }.map(WorkbookFile.Column.init)
              ?? WorkbookFile.Column()
          })
      })
  }

  func table(_ rows: SheetRows) -> Table {
    let header = rows.table.header
    let numbers = Set(
      rows.columns.indices.compactMap { rows.columns[$0].kind.isNumber ? rows.positions[$0] : nil })
    let own = Set(header.indices).subtracting(rows.positions.compactMap { $0 })
    return Table(
      name: rows.sheet.name.rawValue, header: header,
      cells: rows.records.map { record in
        header.indices.map { column in
          guard let text = rows.table.text(row: Int(record), column: column) else { return "" }
          if own.contains(column), hiddenIDs.contains(text) { return "" }
          let hasComma = rows.table.allowsDecimalComma && numbers.contains(column)
          return hasComma ? CellText.withPoint(text) : text
        }
      })
  }

  func table(_ table: Table, records: [Int32]) -> Table {
    Table(
      name: table.name, header: table.header,
      cells: records.map { record in
        table.header.indices.map { table.text(row: Int(record), column: $0) ?? "" }
      })
  }
}

extension ColumnKind {
  /// Whether its cells are numbers.
  var isNumber: Bool {
    switch self {
    case .number, .year: true
    default: false
    }
  }
}

extension WorkbookFile.Column {
  /// What a spreadsheet should know of a column.
  init(_ column: Column) {
    self.init(column.kind.cellKind, isRequired: column.isRequired, entry: column.kind.entry)
  }
}

extension ColumnKind {
  fileprivate var cellKind: WorkbookFile.CellKind {
    switch self {
    case .number, .year: .number
    case .boolean: .boolean
    default: .text
    }
  }

  fileprivate var entry: WorkbookFile.Entry {
    switch self {
    case .code(let codes): .oneOf(codes)
    case .boolean: .oneOf(["true", "false"])
    case .year: .wholeNumber(least: 1, most: 9999)
    case .number(let range) where range.isWhole:
      .wholeNumber(least: range.low.map { Int($0) }, most: range.high.map { Int($0) })
    case .number(let range): .number(least: range.low, most: range.high)
    default: .anything
    }
  }
}
