import LoturaNetwork
import LoturaTables

/// Whether each cell holds what its column takes.
///
/// Column by column, so that what a column takes is looked at once for all its rows. Each text is
/// read as its value here and again when a network is made: that is cheaper than keeping both.
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
    for column in rows.columns.indices where rows.nodes[column].isEmpty {
      rows.nodes[column] = rows.isReferring(column) ? Array(repeating: -1, count: rows.count) : []
    }
    sheets[position] = rows
    checkEnds(of: rows)
    checkPeriods(of: rows)
    checkAnswers(of: rows)
  }

  /// Notes the empty cells of a column that must be filled.
  private mutating func checkFilled(_ column: Int, of rows: SheetRows) {
    guard rows.columns[column].isRequired else { return }
    for row in 0..<rows.count where rows.written(row, column) == nil {
      noteMissing(row, column, of: rows)
    }
  }

  private mutating func noteMissing(_ row: Int, _ column: Int, of rows: SheetRows) {
    guard rows.columns[column].isRequired else { return }
    let place = rows.place(row, column)
    if !isUnreadable(place) { note(.missingValue, at: place) }
  }

  private mutating func checkValues(in column: Int, of rows: SheetRows) {
    let kind = rows.columns[column].kind
    let check = ValueCheck(
      kind: kind, allowsComma: rows.table.allowsDecimalComma, reference: reference)
    var last: String?
    for row in 0..<rows.count {
      guard let text = rows.written(row, column) else {
        noteMissing(row, column, of: rows)
        continue
      }
      // Neighbours are often alike: dates, codes, countries.
      if text == last { continue }
      guard let problem = check.problem(with: text) else {
        last = text
        continue
      }
      note(problem, at: rows.place(row, column), value: text)
    }
  }

  private mutating func nodes(
    in column: Int, of rows: SheetRows, accepting accepted: [SheetName], isText: Bool
  ) -> [Int32] {
    let takes = Set(accepted)
    return (0..<rows.count).map { row in
      guard let text = rows.written(row, column) else {
        noteMissing(row, column, of: rows)
        return -1
      }
      if let number = node(text, in: accepted) {
        let found = nodes.entries[number].sheet
        if takes.contains(found) { return Int32(number) }
        if !isText {
          note(.wrongKindOfID(foundIn: found), at: rows.place(row, column), value: text)
        }
      } else if !isText {
        note(
          .unknownID(nearest: nearest(to: text, in: accepted)), at: rows.place(row, column),
          value: text)
      }
      return -1
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
    guard let number = node(text, in: [sheet]) else {
      note(
        .unknownID(nearest: nearest(to: text, in: [sheet])), at: rows.place(row, column),
        value: text)
      return -1
    }
    guard nodes.entries[number].sheet == sheet else {
      note(
        .wrongKindOfID(foundIn: nodes.entries[number].sheet), at: rows.place(row, column),
        value: text)
      return -1
    }
    return Int32(number)
  }
}

extension SheetRows {
  /// Whether a column points to nodes.
  func isReferring(_ column: Int) -> Bool {
    switch columns[column].kind {
    case .reference, .referenceOrText, .asKindSays: true
    default: false
    }
  }
}
