import LoturaNetwork

/// Makes the network of one day from a workbook: the rows in force, each key once, as values.
///
/// In this order: rows that are not valid on the day go; then link rows with an end that went; then
/// stays that are over or have not begun, and events to come; then, of rows with one key, all but
/// the last.
struct NetworkReading {
  let workbook: Workbook
  let asOf: Day
  /// By node: whether its row is valid on the day.
  let isInForce: [Bool]
  /// By node: the place of its id in the order of all ids.
  private let rank: [Int32]
  /// The nodes in the order of their ids.
  let byRank: [Int]
  private(set) var warnings: [Issue] = []

  init(_ workbook: Workbook, asOf: Day) {
    self.workbook = workbook
    self.asOf = asOf
    isInForce = Self.nodesInForce(workbook, asOf)
    byRank = workbook.nodes.sorted.map(Int.init)
    var rank = [Int32](repeating: 0, count: byRank.count)
    for (place, node) in byRank.enumerated() { rank[node] = Int32(place) }
    self.rank = rank
  }

  private static func nodesInForce(_ workbook: Workbook, _ day: Day) -> [Bool] {
    var valid: [SheetName: Validity] = [:]
    var adopted: [SheetName: Validity] = [:]
    for rows in workbook.sheets.compactMap({ $0 }) { valid[rows.sheet.name] = Validity(rows, day) }
    for rows in workbook.adopted { adopted[rows.sheet.name] = Validity(rows, day) }
    let nodes = workbook.nodes
    return (0..<nodes.count).map { node in
      let rows = (nodes.isReference(node) ? adopted : valid)[nodes.sheet(node)]
      return rows?.holds(nodes.row(node)) ?? true
    }
  }

  /// The own rows of every sheet in force, and those from the reference, in the contract's order.
  mutating func rowsInForce() -> [RowsInForce] {
    (workbook.sheets.compactMap { $0 } + workbook.adopted).map { rows in
      RowsInForce(rows, kept: kept(rows), nodes: workbook.nodes, isInForce: isInForce)
    }
  }

  /// The rows of a sheet that are in force, in their order, those with one key too.
  func inForce(_ rows: SheetRows) -> [Int] {
    let valid = Validity(rows, asOf)
    let required = rows.columns.indices.filter {
      rows.columns[$0].isRequired && Self.mustBeInForce(rows.columns[$0].kind)
    }.map { rows.nodes[$0] }
    let time = Timing(rows, asOf)
    return (0..<rows.count).filter { row in
      valid.holds(row) && time.holds(row)
        && required.allSatisfy { $0.isEmpty || ($0[row] >= 0 && isInForce[Int($0[row])]) }
    }
  }

  private mutating func kept(_ rows: SheetRows) -> [Int] {
    let inForce = inForce(rows)
    return rows.sheet.key.isEmpty ? inForce : lastOfEachKey(inForce, rows)
  }

  /// Whether a column's node must exist for the row to mean something.
  private static func mustBeInForce(_ kind: ColumnKind) -> Bool {
    if case .reference = kind { true } else { false }
  }

  /// Of the rows with one key the last, by key; the others are told.
  private mutating func lastOfEachKey(_ inForce: [Int], _ rows: SheetRows) -> [Int] {
    let keys = Keys(rows, rank)
    let keyed = inForce.map { (key: keys.key($0), row: $0) }
      .sorted { $0.key != $1.key ? $0.key < $1.key : $0.row < $1.row }
    var repeated: [(row: Int, first: Int)] = []
    var kept: [Int] = []
    kept.reserveCapacity(keyed.count)
    var first = 0
    for place in keyed.indices {
      if place > 0, keyed[place].key == keyed[place - 1].key {
        repeated.append((rows.number(keyed[place].row), rows.number(keyed[first].row)))
        kept[kept.count - 1] = keyed[place].row
      } else {
        first = place
        kept.append(keyed[place].row)
      }
    }
    warnings += repeated.sorted { $0.row < $1.row }.map { again in
      Issue(
        .repeatedRow(firstRow: again.first),
        at: .init(sheet: rows.sheet.name.rawValue, row: again.row))
    }
    return kept
  }
}

/// Whether rows are valid on a day.
private struct Validity {
  private let from: Cells?
  private let to: Cells?
  private let day: Day

  init(_ rows: SheetRows, _ day: Day) {
    let (from, to) = (rows.cells(.validFrom), rows.cells(.validTo))
    self.from = from?.position == nil ? nil : from
    self.to = to?.position == nil ? nil : to
    self.day = day
  }

  func holds(_ row: Int) -> Bool {
    if let from = from?.days(row), from.first > day { return false }
    if let to = to?.days(row), to.last < day { return false }
    return true
  }
}

/// Whether stays and events count on a day.
private struct Timing {
  private let begin: Cells?
  private let end: Cells?
  private let day: Day

  init(_ rows: SheetRows, _ day: Day) {
    self.day = day
    switch rows.sheet.time {
    case .valid: (begin, end) = (nil, nil)
    case .stay: (begin, end) = (rows.cells(.since), rows.cells(.until))
    case .pastStay: (begin, end) = (rows.cells(.since), nil)
    case .event: (begin, end) = (rows.cells(.date), nil)
    }
  }

  func holds(_ row: Int) -> Bool {
    if let begin = begin?.days(row), begin.first > day { return false }
    if let end = end?.days(row), end.last < day { return false }
    return true
  }
}

/// The keys of the rows of a sheet.
private struct Keys {
  private let first: [Int32]
  private let second: [Int32]
  private let rest: [Part]
  private let kind: Cells?
  private let ends: Sheet.Ends?

  private enum Part {
    case text(Cells)
    case number(Cells)
  }

  init(_ rows: SheetRows, _ rank: [Int32]) {
    var ends: [[Int32]] = []
    var rest: [Part] = []
    for name in rows.sheet.key {
      guard let index = rows.index(of: name), let cells = rows.cells(name) else { continue }
      if case .reference = rows.columns[index].kind, ends.count < 2 {
        ends.append(rows.nodes[index].map { $0 < 0 ? -1 : rank[Int($0)] })
      } else if case .year = rows.columns[index].kind {
        rest.append(.number(cells))
      } else {
        rest.append(.text(cells))
      }
    }
    first = ends.first ?? []
    second = ends.count > 1 ? ends[1] : []
    self.rest = rest
    self.ends = rows.sheet.ends
    kind = rows.cells(.kind)
  }

  func key(_ row: Int) -> RowKey {
    var (x, y) = (
      first.isEmpty ? -1 : first[row], second.isEmpty ? Int32(-1) : second[row]
    )
    if ends?.isUndirected(kind: kind?.text(row)) ?? false, y < x { swap(&x, &y) }
    return RowKey(first: x, second: y, rest: rest.isEmpty ? "" : text(row))
  }

  private func text(_ row: Int) -> String {
    rest.map { part in
      switch part {
      case .text(let cells): cells.text(row) ?? ""
      case .number(let cells): cells.whole(row).map(String.init) ?? cells.text(row) ?? ""
      }
    }.joined(separator: "\u{1F}")
  }
}

extension Sheet.Ends {
  /// Whether a link of this kind is the same both ways.
  func isUndirected(kind: String?) -> Bool {
    switch order {
    case .directed: false
    case .undirected: true
    case .directedIf(let directed): kind != directed
    }
  }
}
