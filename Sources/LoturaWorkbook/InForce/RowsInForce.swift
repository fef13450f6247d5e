import LoturaNetwork

/// The rows of one sheet that count on one day: each key once, by key.
struct RowsInForce {
  let rows: SheetRows
  /// The rows that count, by key.
  let kept: [Int]
  let nodes: NodeIndex
  /// By node: whether its row is valid on the day.
  let isInForce: [Bool]

  init(_ rows: SheetRows, kept: [Int], nodes: NodeIndex, isInForce: [Bool]) {
    self.rows = rows
    self.kept = kept
    self.nodes = nodes
    self.isInForce = isInForce
  }

  /// A column's cells; all empty where the sheet has no such column.
  func cells(_ name: ColumnName) -> Cells {
    rows.cells(name)
      ?? Cells(table: rows.table, records: rows.records, position: nil, fallback: nil)
  }

  /// The ids in a column, as the nodes' own rows spell them.
  func ids<Kind>(_ name: ColumnName, of _: Kind.Type) -> IDCells<Kind> {
    IDCells(numbers: rows.nodeNumbers(name), nodes: nodes, isInForce: isInForce)
  }

  /// The rows' own ids.
  func ownID<Kind>(_ row: Int, of _: Kind.Type) -> Identifier<Kind>? {
    rows.written(row, 0).map { Identifier($0) }
  }

  /// The rows' names, in every language that they give.
  var names: NameCells {
    NameCells(
      usual: cells(.name),
      byLanguage: [
        (.basque, cells(.nameEU)), (.spanish, cells(.nameES)), (.english, cells(.nameEN)),
      ])
  }

  /// One value a row that counts; rows that give none are left out.
  func values<Value>(_ value: (Int) -> Value?) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(kept.count)
    for row in kept {
      if let value = value(row) { values.append(value) }
    }
    return values
  }
}

/// A column of ids.
struct IDCells<Kind> {
  let numbers: [Int32]
  let nodes: NodeIndex
  let isInForce: [Bool]

  /// The id in a row; nil: none, or one of no node in force.
  func id(_ row: Int) -> Identifier<Kind>? {
    guard row < numbers.count, numbers[row] >= 0, isInForce[Int(numbers[row])] else { return nil }
    return Identifier(nodes.id(Int(numbers[row])))
  }
}

/// The columns of names.
struct NameCells {
  let usual: Cells
  let byLanguage: [(Language, Cells)]

  /// The name in a row; nil: it has none.
  func name(_ row: Int) -> LocalizedName? {
    usual.text(row).map { name in
      LocalizedName(
        name,
        byLanguage: byLanguage.reduce(into: [:]) { names, next in names[next.0] = next.1.text(row) }
      )
    }
  }
}
