public import LoturaNetwork
import LoturaTables

extension Workbook {
  /// The rows of a sheet in their order, whatever their validity, then those from the reference.
  ///
  /// Only rows that the audience may see. O(cells).
  public func rows(of sheet: SheetName) -> [Row] {
    ([rows(in: sheet)].compactMap { $0 } + adopted.filter { $0.sheet.name == sheet })
      .flatMap { rows in (0..<rows.count).map { self.row($0, of: rows) } }
  }

  /// Every row that is about a node: its own, and each that points to it, by sheet and row.
  ///
  /// O(cells that point to nodes).
  public func rows(about node: NetworkNode.ID) -> [Row] {
    guard let number = nodes.number(of: node.text) else { return [] }
    let entry = nodes[number]
    return (sheets.compactMap { $0 } + adopted).flatMap { rows in
      (0..<rows.count).filter { row in
        let isOwn =
          rows.sheet.name == entry.sheet && rows.isReference == entry.isReference
          && row == entry.row
        return isOwn || rows.nodes.contains { !$0.isEmpty && $0[row] == Int32(number) }
      }
      .map { self.row($0, of: rows) }
    }
  }

  /// The id that somebody who wrote this most likely meant, among the nodes of these sheets; nil
  /// where none is near. For 'did you mean'. O(nodes).
  public func nearestID(to text: String, in sheets: [SheetName]) -> String? {
    NearestID(among: nodes.ids(in: sheets))
      .nearest(to: text)
  }

  /// The one of these texts that somebody who wrote this most likely meant; nil where none is near.
  /// O(texts).
  package static func nearest(to text: String, among texts: [String]) -> String? {
    NearestID(among: texts).nearest(to: text)
  }

  private func row(_ row: Int, of rows: SheetRows) -> Row {
    let own = rows.sheet.columns.indices.map { column in cell(row, column, of: rows) }
    func text(_ name: ColumnName) -> String? { rows.cells(name)?.text(row) }
    func date(_ name: ColumnName) -> PartialDate? { rows.cells(name)?.date(row) }
    return Row(
      sheet: rows.sheet.name, number: rows.isReference ? nil : rows.number(row), cells: own,
      ownCells: ownCells(row, of: rows), source: text(.source), asOf: date(.asOf),
      confidence: text(.confidence), validFrom: date(.validFrom), validTo: date(.validTo),
      note: text(.note), access: text(.access).flatMap(Audience.init(rawValue:)) ?? .everybody)
  }

  private func cell(_ row: Int, _ column: Int, of rows: SheetRows) -> Row.Cell {
    let written = rows.written(row, column)
    let text = written ?? rows.columns[column].fallback
    return Row.Cell(
      column: rows.columns[column].name.rawValue,
      value: text.flatMap { value($0, row, column, of: rows) },
      isDefault: written == nil && text != nil)
  }

  private func value(_ text: String, _ row: Int, _ column: Int, of rows: SheetRows) -> Row.Value? {
    if !rows.nodes[column].isEmpty, rows.nodes[column][row] >= 0 {
      return .node(.init(nodes.id(Int(rows.nodes[column][row]))))
    }
    switch rows.columns[column].kind {
    case .number, .year:
      return CellText.number(text, allowsComma: rows.table.allowsDecimalComma).map { .number($0) }
    case .boolean: return CellText.boolean(text).map { .boolean($0) }
    case .date: return PartialDate(text).map { .date($0) }
    case .country: return Country(text).map { .country($0) }
    case .territory: return Territory(text).map { .territory($0) }
    case .ownID: return .node(.init(text))
    default: return .text(text)
    }
  }

  private func ownCells(_ row: Int, of rows: SheetRows) -> [Row.OwnCell] {
    rows.table.header.indices.compactMap { position in
      guard !rows.positions.contains(position),
        let text = rows.table.text(row: rows.record(row), column: position),
        !hiddenIDs.contains(text)
      else { return nil }
      return Row.OwnCell(column: rows.table.header[position], text: text)
    }
  }
}

extension Workbook {
  /// How many rows of a sheet were read: those that the audience may see, without blank ones and
  /// without the reference's. O(1).
  public func rowCount(of sheet: SheetName) -> Int { rows(in: sheet)?.count ?? 0 }
}
