package import LoturaNetwork
package import LoturaTables

extension Workbook {
  /// The workbook as it would be after a merger, to be written and read again.
  ///
  /// Reading it on the same day gives the merged network. The parts' rows in force in the sheets that
  /// the network has as values (`WholeRows`: members, sectors, figures, …) give way to those of the
  /// whole, as of that day. In every other sheet the parts are renamed; of rows that then have one
  /// key one stays, with what both say (`MergedKey`). What ties two parts is gone. Rows of the parts
  /// that are not in force on that day are renamed and stay out of force: they change nothing.
  /// Rows of others stay as they are, and so do the user's own sheets (`x_…`), in which nobody is
  /// renamed. A row of the whole is for the audience of the most confidential row of the parts in
  /// its sheet; rows that the audience of this workbook may not see are not in it.
  /// - Complexity: O(cells).
  package func tables(after merger: Merger) -> [Table] {
    let rows = WholeRows(merger)
    var reading = NetworkReading(self, asOf: merger.network.asOf)
    let counted = Dictionary(
      reading.rowsInForce().filter { !$0.rows.isReference }
        .map { ($0.rows.sheet.name, Set($0.kept)) }
    ) { first, _ in first }
    var tables: [SheetName: Table] = [:]
    for own in sheets.compactMap({ $0 }) {
      tables[own.sheet.name] = table(
        own, after: merger,
        Force(inForce: Set(reading.inForce(own)), counted: counted[own.sheet.name] ?? []),
        adding: rows.bySheet[own.sheet.name])
    }
    for (name, added) in rows.bySheet where tables[name] == nil && !added.isEmpty {
      let columns = DataContract.sheet(name).columns.map(\.name.rawValue)
      tables[name] = Table(
        name: name.rawValue, header: columns,
        cells: added.map { row in columns.map { row[$0] ?? "" } })
    }
    return SheetName.allCases.compactMap { tables[$0] }
      + others.map { table($0.table, records: $0.records) }
  }

  /// Which rows of a sheet are in force, and which of these count: the last of each key.
  private struct Force {
    let inForce: Set<Int32>
    let counted: Set<Int32>
  }

  private func table(
    _ rows: SheetRows, after merger: Merger, _ force: Force, adding added: [[String: String]]?
  ) -> Table {
    let before = table(rows)
    let touch = Touch(rows, merger, nodes)
    var cells: [[String]] = []
    var merging = MergedKey(rows.sheet)
    var access = Audience.everybody
    for row in 0..<rows.count {
      let texts = before.header.indices.map { before.text(row: row, column: $0) ?? "" }
      guard touch.isTouched(row) else {
        cells.append(texts)
        continue
      }
      access = max(access, rows.cells(.access)?.code(Audience.self, row) ?? .everybody)
      guard !touch.isInside(row), !touch.isOwn(row) else { continue }
      let renamed = touch.renamed(texts, row)
      guard force.inForce.contains(Int32(row)) else {
        cells.append(renamed)
        continue
      }
      guard force.counted.contains(Int32(row)), added == nil || touch.isOnlyNamed(row)
      else { continue }
      if let place = merging.place(of: renamed, before.header, next: cells.count) {
        cells[place] = merging.combined(cells[place], renamed, before.header)
      } else {
        cells.append(renamed)
      }
    }
    return Workbook.table(before, cells, adding: added ?? [], access: access)
  }

  /// A table with more rows, and the columns that they need.
  private static func table(
    _ table: Table, _ cells: [[String]], adding added: [[String: String]], access: Audience
  ) -> Table {
    var header = table.header
    let isConfidential = access > .everybody
    let needed = Set(added.flatMap { $0.filter { !$0.value.isEmpty }.keys })
      .union(isConfidential && !added.isEmpty ? [ColumnName.access.rawValue] : [])
    header += needed.subtracting(header).sorted()
    let more = added.map { row in
      header.map { column in
        column == ColumnName.access.rawValue && isConfidential
          ? access.rawValue : row[column] ?? ""
      }
    }
    let wider = cells.map { $0 + Array(repeating: "", count: header.count - $0.count) }
    return Table(name: table.name, header: header, cells: wider + more)
  }
}

/// Which rows of a sheet speak of the parts of a merger.
private struct Touch {
  private let rows: SheetRows
  private let merger: Merger
  private let isPart: Set<Int32>
  private let ends: [Int]

  init(_ rows: SheetRows, _ merger: Merger, _ nodes: NodeIndex) {
    self.rows = rows
    self.merger = merger
    isPart = Set(merger.parts.compactMap { nodes.number(of: $0.text).map { Int32($0) } })
    ends = [rows.sheet.ends?.from, rows.sheet.ends?.to].compactMap { name in
      name.flatMap { rows.index(of: $0) }
    }
  }

  private func isPart(_ row: Int, _ column: Int) -> Bool {
    !rows.nodes[column].isEmpty && isPart.contains(rows.nodes[column][row])
  }

  /// The row of a part itself, in the sheet of associations.
  func isOwn(_ row: Int) -> Bool {
    rows.sheet.name == .associations
      && merger.parts.contains { $0.text == rows.written(row, 0) }
  }

  func isTouched(_ row: Int) -> Bool {
    isOwn(row) || rows.columns.indices.contains { isPart(row, $0) }
  }

  /// Whether an association that is no part merely names one: it was merged into it.
  func isOnlyNamed(_ row: Int) -> Bool { rows.sheet.name == .associations && !isOwn(row) }

  /// Whether both ends are parts.
  func isInside(_ row: Int) -> Bool { ends.count == 2 && ends.allSatisfy { isPart(row, $0) } }

  /// The row with the whole in place of the parts.
  func renamed(_ texts: [String], _ row: Int) -> [String] {
    var texts = texts
    for column in rows.columns.indices where isPart(row, column) {
      if let position = rows.positions[column] { texts[position] = merger.id.text }
    }
    return texts
  }
}
