import LoturaNetwork
import LoturaTables

/// Whether each cell holds what its column takes.
///
/// Column by column, so that what a column takes is looked at once for all its rows, and cells by
/// their bytes: a text is made only of a cell that is not spelled as most are, or of one that is
/// wrong. Each cell is read as its value here and again when a network is made: that is cheaper
/// than keeping both.
extension WorkbookReading {
  mutating func checkSheet(at position: Int) {
    guard var rows = sheets[position] else { return }
    for column in rows.columns.indices where rows.positions[column] != nil {
      switch rows.columns[column].kind {
      case .reference(let accepted):
        rows.nodes[column] = nodes(in: column, of: rows, accepting: accepted, isText: false)
      case .referenceOrText(let accepted):
        rows.nodes[column] = nodes(in: column, of: rows, accepting: accepted, isText: true)
      case .rulesID: checkRules(in: column, of: rows)
      case .asKindSays: rows.nodes[column] = requirements(in: column, of: rows)
      case .text, .address, .openCode, .ownID: checkFilled(column, of: rows)
      default: checkValues(in: column, of: rows)
      }
    }
    rows.fillNodes()
    sheets[position] = rows
    checkEnds(of: rows)
    checkPeriods(of: rows)
    checkAnswers(of: rows)
  }

  /// Notes the empty cells of a column that must be filled.
  private mutating func checkFilled(_ column: Int, of rows: SheetRows) {
    guard rows.columns[column].isRequired, let position = rows.positions[column] else { return }
    rows.forEachCell(in: position) { row, cell in
      if cell.isEmpty { noteMissing(row, column, of: rows) }
    }
  }

  private mutating func noteMissing(_ row: Int, _ column: Int, of rows: SheetRows) {
    guard rows.columns[column].isRequired else { return }
    if hasUnreadable, isUnreadable(rows.place(row, column)) { return }
    noteError(at: row, column, of: rows) { Issue(.missingValue, at: rows.place(row, column)) }
  }

  private mutating func checkValues(in column: Int, of rows: SheetRows) {
    guard let position = rows.positions[column] else { return }
    let kind = rows.columns[column].kind
    let check = ValueCheck(
      kind: kind, allowsComma: rows.table.allowsDecimalComma, reference: reference)
    let odd = PlainCheck(check).oddRows(
      in: position, of: rows, withEmpty: rows.columns[column].isRequired)
    var last: String?
    for row in odd.lazy.map(Int.init) {
      guard let text = rows.written(row, column) else {
        noteMissing(row, column, of: rows)
        continue
      }
      // Neighbours are often alike.
      if text == last { continue }
      if check.takes(text) {
        last = text
      } else if kind == .territory, let problem = check.problem(with: text) {
        note(problem, at: rows.place(row, column), value: text)
      } else {
        noteError(at: row, column, of: rows) {
          Issue(
            check.problem(with: text) ?? .missingValue, at: rows.place(row, column), value: text)
        }
      }
    }
  }

  private mutating func nodes(
    in column: Int, of rows: SheetRows, accepting accepted: [SheetName], isText: Bool
  ) -> [Int32] {
    guard let position = rows.positions[column] else { return [] }
    let takes = DataContract.sheets.map { accepted.contains($0.name) }
    var numbers = nodes.numbers(in: position, of: rows)
    for row in numbers.indices {
      // Most ids are those of nodes that the column takes.
      if numbers[row] >= 0, takes[Int(nodes.sheets[Int(numbers[row])])] { continue }
      let known = numbers[row]
      numbers[row] = -1
      guard let text = rows.written(row, column) else {
        noteMissing(row, column, of: rows)
        continue
      }
      let number = known >= 0 ? known : node(text, in: accepted).map { Int32($0) } ?? -1
      if number >= 0, takes[Int(nodes.sheets[Int(number)])] {
        numbers[row] = number
      } else if !isText {
        noteReference(number, text, at: (row, column), of: rows, accepted)
      }
    }
    return numbers
  }

  /// Notes an id that no node has, or one of the wrong kind.
  private mutating func noteReference(
    _ number: Int32, _ text: String, at cell: (row: Int, column: Int), of rows: SheetRows,
    _ accepted: [SheetName]
  ) {
    let rank = rows.rank(cell.row, cell.column)
    let place = rows.place(cell.row, cell.column)
    if number >= 0 {
      let found = nodes.sheet(Int(number))
      issues.note(.error, at: rank) {
        Issue(.wrongKindOfID(foundIn: found), at: place, value: text)
      }
    } else {
      let nearest = nearest(to: text, in: accepted)
      issues.note(.error, at: rank) {
        Issue(.unknownID(nearest: nearest), at: place, value: text)
      }
    }
  }

  private mutating func checkRules(in column: Int, of rows: SheetRows) {
    checkFilled(column, of: rows)
    guard rows.sheet.name != .rules else { return }
    for row in 0..<rows.count {
      guard let text = rows.written(row, column), !hasRules(text) else { continue }
      note(
        .unknownID(nearest: nearest(to: text, in: [.rules])), at: rows.place(row, column),
        value: text)
    }
  }

  /// The values of `requirements`: an id or a code, as the row's `kind` says.
  private mutating func requirements(in column: Int, of rows: SheetRows) -> [Int32] {
    let kinds = rows.cells(.kind)
    return (0..<rows.count).map { row in
      guard let text = rows.written(row, column) else {
        noteMissing(row, column, of: rows)
        return -1
      }
      let problem: Issue.Problem?
      switch kinds?.text(row) {
      case "capability": return node(text, row, column, of: rows, in: .capabilities)
      case "sector": return node(text, row, column, of: rows, in: .sectors)
      case "priority": return node(text, row, column, of: rows, in: .priorities)
      case "partner_kind":
        problem = ValueCheck(kind: .code(Partner.Kind.self), reference: reference)
          .problem(with: text)
      case "country": problem = ValueCheck(kind: .country, reference: reference).problem(with: text)
      default: problem = nil
      }
      if let problem { note(problem, at: rows.place(row, column), value: text) }
      return -1
    }
  }

  private mutating func node(
    _ text: String, _ row: Int, _ column: Int, of rows: SheetRows, in sheet: SheetName
  ) -> Int32 {
    let number = node(text, in: [sheet])
    if let number, nodes.sheet(number) == sheet { return Int32(number) }
    noteReference(number.map { Int32($0) } ?? -1, text, at: (row, column), of: rows, [sheet])
    return -1
  }
}

extension SheetRows {
  /// Says of columns that point to nodes and are not in the table that they point to none.
  mutating func fillNodes() {
    for column in columns.indices where nodes[column].isEmpty && isReferring(column) {
      nodes[column] = Array(repeating: -1, count: count)
    }
  }

  /// Whether a column points to nodes.
  func isReferring(_ column: Int) -> Bool {
    switch columns[column].kind {
    case .reference, .referenceOrText, .asKindSays: true
    default: false
    }
  }
}
