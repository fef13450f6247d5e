import LoturaNetwork

/// Which nodes and rows of a workbook count on one day: the rows in force, each key once.
///
/// In this order: rows that are not valid on the day go; then link rows with an end that went; then
/// stays that are over or have not begun, and events to come; then, of rows with one key, all but
/// the last.
struct NetworkReading: Sendable {
  let workbook: Workbook
  let asOf: Day
  /// The nodes in the order of their ids, and which of them are valid on the day.
  let nodes: NodesInForce
  /// Rows whose key a later one has, the first thousand; the others are only counted.
  private(set) var warnings: [Issue] = []
  /// How many such rows there are.
  private(set) var warningCount = 0

  init(_ workbook: Workbook, asOf: Day) {
    self.workbook = workbook
    self.asOf = asOf
    nodes = NodesInForce(workbook, asOf)
  }

  /// The own rows of every sheet in force, and those from the reference, in the contract's order.
  mutating func rowsInForce() -> [RowsInForce] {
    (workbook.sheets.compactMap { $0 } + workbook.adopted).map { rows in
      RowsInForce(rows, kept: kept(rows), nodes: nodes)
    }
  }

  /// The rows of a sheet that are in force, in their order, those with one key too.
  func inForce(_ rows: SheetRows) -> [Int32] {
    var kept = Array(0..<Int32(truncatingIfNeeded: rows.count))
    for validity in [Validity(of: rows, on: asOf), Validity(timing: rows, on: asOf)] {
      if let validity { kept = kept.filter { validity.holds(Int($0)) } }
    }
    for column in rows.columns.indices {
      guard rows.columns[column].isRequired, case .reference = rows.columns[column].kind,
        !rows.nodes[column].isEmpty
      else { continue }
      let numbers = rows.nodes[column]
      kept = kept.filter { nodes.holds(numbers[Int($0)]) }
    }
    return kept
  }

  private mutating func kept(_ rows: SheetRows) -> [Int32] {
    let inForce = inForce(rows)
    guard !rows.sheet.key.isEmpty else { return inForce }
    let keyed = KeyedRows(
      inForce, keys: RowKeys(rows, nodes.rank), nodeCount: nodes.rank.count)
    warningCount += keyed.repeated.count
    warnings += keyed.repeated.prefix(IssueList.most - warnings.count).map { again in
      Issue(
        .repeatedRow(firstRow: rows.number(Int(again.first))),
        at: .init(sheet: rows.sheet.name.rawValue, row: rows.number(Int(again.row))))
    }
    return keyed.kept
  }
}

/// The nodes of a workbook in the order of their ids, and which of them are valid on a day.
struct NodesInForce: Sendable {
  let index: NodeIndex
  /// The nodes' numbers in the order of their ids.
  let byRank: [Int32]
  /// By node: the place of its id in this order.
  let rank: [Int32]
  /// By rank: the ids.
  let ids: [String]
  /// By node: whether its row is valid on the day.
  private let isInForce: [Bool]
  private let areAllInForce: Bool

  init(_ workbook: Workbook, _ day: Day) {
    let index = workbook.nodes
    self.index = index
    let byRank = index.sorted
    self.byRank = byRank
    var rank = [Int32](repeating: 0, count: byRank.count)
    for (place, node) in byRank.enumerated() { rank[Int(node)] = Int32(place) }
    self.rank = rank
    ids = byRank.map { index.id(Int($0)) }
    isInForce = Self.inForce(workbook, day)
    areAllInForce = isInForce.allSatisfy { $0 }
  }

  private static func inForce(_ workbook: Workbook, _ day: Day) -> [Bool] {
    let nodes = workbook.nodes
    var isInForce = [Bool](repeating: true, count: nodes.count)
    let own = workbook.sheets.map { $0.flatMap { Validity(of: $0, on: day) } }
    var adopted: [SheetName: Validity] = [:]
    for rows in workbook.adopted { adopted[rows.sheet.name] = Validity(of: rows, on: day) }
    for node in 0..<nodes.count {
      if nodes.isReference(node) {
        isInForce[node] = adopted[nodes.sheet(node)]?.holds(nodes.row(node)) ?? true
      } else if let validity = own[Int(nodes.sheets[node])] {
        isInForce[node] = validity.holds(nodes.row(node))
      }
    }
    return isInForce
  }

  /// Whether a number is that of a node in force; −1 is none.
  @inline(__always)
  func holds(_ number: Int32) -> Bool {
    number >= 0 && (areAllInForce || isInForce[Int(number)])
  }

  /// The id of a node, as its own row spells it.
  func id(_ number: Int32) -> String { ids[Int(rank[Int(number)])] }
}

/// Whether rows count on a day: from one date on, up to another.
struct Validity: Sendable {
  private let begin: Cells?
  private let end: Cells?
  private let day: Day

  /// Nil where nothing is said of any row.
  private init?(_ begin: Cells?, _ end: Cells?, on day: Day) {
    self.begin = begin.flatMap { $0.position == nil && $0.fallback == nil ? nil : $0 }
    self.end = end.flatMap { $0.position == nil && $0.fallback == nil ? nil : $0 }
    self.day = day
    if self.begin == nil, self.end == nil { return nil }
  }

  /// By `valid_from` and `valid_to`; nil: all rows are valid.
  init?(of rows: SheetRows, on day: Day) {
    self.init(rows.cells(.validFrom), rows.cells(.validTo), on: day)
  }

  /// By when stays and events are; nil: all rows count whenever they are valid.
  init?(timing rows: SheetRows, on day: Day) {
    switch rows.sheet.time {
    case .valid: return nil
    case .stay: self.init(rows.cells(.since), rows.cells(.until), on: day)
    case .pastStay: self.init(rows.cells(.since), nil, on: day)
    case .event: self.init(rows.cells(.date), nil, on: day)
    }
  }

  func holds(_ row: Int) -> Bool {
    if let begin = begin?.days(row), begin.first > day { return false }
    if let end = end?.days(row), end.last < day { return false }
    return true
  }
}
