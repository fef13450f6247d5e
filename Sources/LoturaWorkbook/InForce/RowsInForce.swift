import LoturaNetwork

/// The rows of one sheet that count on one day: each key once, by key.
struct RowsInForce: Sendable {
  let rows: SheetRows
  /// The rows that count, by key.
  let kept: [Int32]
  let nodes: NodesInForce

  init(_ rows: SheetRows, kept: [Int32], nodes: NodesInForce) {
    self.rows = rows
    self.kept = kept
    self.nodes = nodes
  }

  /// A column's cells; all empty where the sheet has no such column.
  func cells(_ name: ColumnName) -> Cells { rows.cellsOrNone(name) }

  /// The ids in a column, as the nodes' own rows spell them.
  func ids<Kind>(_ name: ColumnName, of _: Kind.Type) -> IDCells<Kind> {
    IDCells(numbers: rows.nodeNumbers(name), nodes: nodes)
  }

  /// The rows' own ids.
  func ownID<Kind>(_ row: Int, of _: Kind.Type) -> Identifier<Kind>? {
    rows.written(row, 0).map { Identifier($0) }
  }

  /// The rows' names, in every language that they give.
  var names: NameCells { NameCells(rows) }

  /// One value a row that counts; rows that give none are left out.
  func values<Value>(_ value: (Int) -> Value?) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(kept.count)
    for row in kept {
      if let value = value(Int(row)) { values.append(value) }
    }
    return values
  }
}

extension SheetRows {
  /// A column's cells; all empty where the sheet has no such column.
  func cellsOrNone(_ name: ColumnName) -> Cells {
    cells(name) ?? Cells(table: table, records: records, position: nil, fallback: nil)
  }
}

/// A column of ids.
struct IDCells<Kind> {
  let numbers: [Int32]
  let nodes: NodesInForce

  /// The id in a row; nil: none, or one of no node in force.
  func id(_ row: Int) -> Identifier<Kind>? {
    guard row < numbers.count, nodes.holds(numbers[row]) else { return nil }
    return Identifier(nodes.id(numbers[row]))
  }
}

/// The columns of names.
struct NameCells {
  private let usual: Cells
  private let byLanguage: [(Language, Cells)]

  /// The names in a sheet, in every language that it gives.
  init(_ rows: SheetRows) {
    usual = rows.cellsOrNone(.name)
    let columns: [(Language, ColumnName)] = [
      (.basque, .nameEU), (.spanish, .nameES), (.english, .nameEN),
    ]
    byLanguage = columns.map { ($0.0, rows.cellsOrNone($0.1)) }.filter { $0.1.position != nil }
  }

  /// The name in a row; nil: it has none.
  func name(_ row: Int) -> LocalizedName? {
    usual.text(row).map { name in
      guard !byLanguage.isEmpty else { return LocalizedName(name) }
      return LocalizedName(
        name,
        byLanguage: byLanguage.reduce(into: [:]) { names, next in names[next.0] = next.1.text(row) }
      )
    }
  }
}
