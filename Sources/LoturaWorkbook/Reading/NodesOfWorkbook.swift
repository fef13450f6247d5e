import LoturaNetwork
import LoturaTables

/// Which nodes there are: those of the workbook, and those it takes from the reference.
extension WorkbookReading {
  /// Takes in the id of every row of every node sheet, and of `rules`.
  mutating func indexNodes() {
    nodes.reserve(sheets.reduce(0) { $0 + ($1?.sheet.isNodeSheet == true ? $1?.count ?? 0 : 0) })
    for (sheet, rows) in sheets.enumerated() {
      guard let rows, rows.isDefining, let position = rows.positions[0] else { continue }
      rows.forEachCell(in: position) { row, id in
        guard !id.isEmpty else { return }
        if !PlainCell.isID(id), let problem = CellText.problem(withID: id.text) {
          note(problem, at: rows.place(row, 0), value: id.text)
        } else if rows.sheet.isNodeSheet {
          takeIn(id, row, of: rows, at: sheet)
        } else {
          rulesIDs.insert(id.text)
        }
      }
    }
  }

  private mutating func takeIn(_ id: CellBytes, _ row: Int, of rows: SheetRows, at sheet: Int) {
    guard let earlier = nodes.insert(id, sheet: sheet, row: row).map({ nodes[Int($0)] }),
      let first = DataContract.positions[earlier.sheet].flatMap({ sheets[$0] })
    else { return }
    noteError(at: row, 0, of: rows) {
      Issue(
        .duplicateID(sheet: earlier.sheet, row: first.number(earlier.row)),
        at: rows.place(row, 0), value: id.text)
    }
  }

  /// The number of the node with this id; it is taken from the reference if one of these sheets has
  /// it there and the workbook does not.
  mutating func node(_ id: String, in accepted: [SheetName]) -> Int? {
    if let number = nodes.number(of: id) { return number }
    for sheet in accepted where sheet == .sectors || sheet == .priorities {
      if adopt(id, from: sheet) { return nodes.number(of: id) }
    }
    return nil
  }

  /// Whether these are the id of rules, the workbook's own or the reference's.
  mutating func hasRules(_ id: String) -> Bool {
    if rulesIDs.contains(id) { return true }
    guard !hidden.ids.contains(id), let rows = reference.table(.rules)?.rows(of: id), !rows.isEmpty
    else { return false }
    rulesIDs.insert(id)
    adopted[.rules, default: []] += rows
    return true
  }

  /// Takes a row and its ancestors from the reference; false where there is none.
  ///
  /// An ancestor whose id the workbook gave to something else is taken as an ancestor all the same,
  /// and is not a node.
  private mutating func adopt(_ id: String, from sheet: SheetName) -> Bool {
    guard let table = reference.table(sheet), !hidden.ids.contains(id),
      !table.rows(of: id).isEmpty
    else { return false }
    let parent = table.header.firstIndex(of: ColumnName.parent.rawValue)
    var next: String? = id
    while let current = next, var row = table.rows(of: current).first {
      if let earlier = nodes.number(of: current).map({ nodes[$0] }),
        earlier.sheet == sheet
      {
        break
      }
      let above = parent.map { row[$0] }.flatMap { $0.isEmpty ? nil : $0 }
      let ends = above.map { hidden.ids.contains($0) || table.rows(of: $0).isEmpty } ?? true
      if let parent, ends { row[parent] = "" }
      _ = nodes.insert(
        .init(
          id: current, sheet: sheet, row: adopted[sheet]?.count ?? 0, isReference: true))
      adopted[sheet, default: []].append(row)
      next = ends ? nil : above
    }
    return true
  }

  /// The rows taken from the reference, as sheets.
  var adoptedSheets: [SheetRows] {
    [SheetName.sectors, .priorities, .rules].compactMap { name in
      guard let cells = adopted[name], let header = reference.table(name)?.header else {
        return nil
      }
      let table = Table(name: name.rawValue, header: header, cells: cells)
      return SheetRows(DataContract.sheet(name), of: table, isReference: true)
    }
  }
}

extension SheetRows {
  /// Where a cell is in the order of the contract.
  func rank(_ row: Int, _ column: Int) -> IssueRank {
    IssueRank(
      sheet: DataContract.positions[sheet.name] ?? Int.max, row: number(row), column: column)
  }

  /// Where a cell is, as people see it.
  func place(_ row: Int, _ column: Int) -> Issue.Place {
    .init(sheet: sheet.name.rawValue, row: number(row), column: columns[column].name.rawValue)
  }
}
