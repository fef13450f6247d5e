import LoturaNetwork
import LoturaTables

/// What an audience may not see, and whatever points to it.
///
/// Rows above the audience go first. A node row that points to a hidden node is hidden with it, and
/// so on; last, link rows. An id is hidden when no row that is seen has it any more. Nothing of a
/// hidden row is checked, indexed, counted or named in a sentence. **Time** linear in the rows.
struct HiddenRows {
  /// The ids that must not be told.
  private(set) var ids: Set<String> = []
  /// Rows that are hidden because their `access` is no code: only that is said of them.
  private(set) var issues: [Issue] = []
  private let audience: Audience

  /// Nothing hidden yet.
  init(from audience: Audience) { self.audience = audience }

  /// Removes from each sheet what the audience may not see.
  mutating func remove(from sheets: inout [SheetRows?]) {
    let all = sheets
    var hidesRows = false
    for (position, rows) in all.enumerated() {
      guard let rows else { continue }
      let seen = seen(rows.records, of: rows.table)
      hidesRows = hidesRows || seen.count < rows.count
      sheets[position]?.records = seen
    }
    guard hidesRows else { return }
    var pointers = Pointers(sheets.compactMap { $0 }.filter(\.isDefining))
    ids = pointers.hidden(of: all.compactMap { $0 }.filter(\.isDefining))
    guard !ids.isEmpty else { return }
    for (position, rows) in sheets.enumerated() {
      guard let rows else { continue }
      sheets[position]?.records = rows.records.filter { !names(ids, $0, rows) }
    }
  }

  /// The records of a sheet of people's own that are seen: not above the audience, and with no cell
  /// that is exactly a hidden id.
  mutating func seenRecords(of table: Table) -> [Int32] {
    let seen = seen(table.filledRecords, of: table)
    guard !ids.isEmpty else { return seen }
    return seen.filter { record in
      !table.header.indices.contains { column in
        table.text(row: Int(record), column: column).map(ids.contains) ?? false
      }
    }
  }

  /// A row whose `access` is no code is hidden from everybody but the case team.
  private mutating func seen(_ records: [Int32], of table: Table) -> [Int32] {
    let name = ColumnName.access.rawValue
    guard let position = table.position(of: name) else { return records }
    return records.filter { record in
      guard let text = table.text(row: Int(record), column: position) else { return true }
      if let access = Audience(rawValue: text) { return access <= audience }
      if audience < .caseTeam {
        issues.append(
          Issue(
            .notOneOf(Audience.allCases.map(\.rawValue), nearest: nil),
            at: .init(sheet: table.name, row: Int(record) + 2, column: name), value: text))
      }
      return audience == .caseTeam
    }
  }

  /// Whether a row has, or points to, one of these ids.
  private func names(_ ids: Set<String>, _ record: Int32, _ rows: SheetRows) -> Bool {
    let columns = rows.pointing + (rows.isDefining ? [0] : [])
    return columns.contains { column in
      rows.text(ofRecord: record, column).map(ids.contains) ?? false
    }
  }
}

extension SheetRows {
  /// Whether its rows have ids, in their first column, that others point to.
  var isDefining: Bool { sheet.isNodeSheet || sheet.name == .rules }

  /// The columns that point to other rows.
  var pointing: [Int] {
    columns.indices.filter { index in
      switch columns[index].kind {
      case .reference, .referenceOrText, .asKindSays: true
      case .rulesID: sheet.name != .rules
      default: false
      }
    }
  }

  /// The text of a record of the table, whether it is seen or not.
  func text(ofRecord record: Int32, _ column: Int) -> String? {
    positions[column].flatMap { table.text(row: Int(record), column: $0) }
  }
}

/// Which seen rows have which ids, and which ids they point to.
private struct Pointers {
  private var ids: [String] = []
  private var isHidden: [Bool] = []
  private var seenRows: [String: Int] = [:]
  private var pointing: [String: [Int]] = [:]

  init(_ seen: [SheetRows]) {
    for rows in seen {
      for record in rows.records {
        guard let id = rows.text(ofRecord: record, 0) else { continue }
        for column in rows.pointing {
          guard let target = rows.text(ofRecord: record, column), target != id else { continue }
          pointing[target, default: []].append(ids.count)
        }
        seenRows[id, default: 0] += 1
        ids.append(id)
        isHidden.append(false)
      }
    }
  }

  /// The ids that no seen row has, and those of rows that point to them, and so on.
  mutating func hidden(of all: [SheetRows]) -> Set<String> {
    var hidden: Set<String> = []
    var queue: [String] = []
    for rows in all {
      for record in rows.records {
        guard let id = rows.text(ofRecord: record, 0), seenRows[id] == nil else { continue }
        if hidden.insert(id).inserted { queue.append(id) }
      }
    }
    while let target = queue.popLast() {
      for row in pointing[target] ?? [] where !isHidden[row] {
        isHidden[row] = true
        let id = ids[row]
        seenRows[id, default: 1] -= 1
        if seenRows[id] == 0, hidden.insert(id).inserted { queue.append(id) }
      }
    }
    return hidden
  }
}
