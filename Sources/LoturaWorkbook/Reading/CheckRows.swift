import LoturaNetwork

/// Whether the cells of a row go together.
extension WorkbookReading {
  /// Notes links of something to itself, where both ends are of one kind.
  mutating func checkEnds(of rows: SheetRows) {
    guard let ends = rows.sheet.ends, let from = rows.index(of: ends.from),
      let to = rows.index(of: ends.to), rows.columns[from].kind == rows.columns[to].kind
    else { return }
    for row in 0..<rows.count {
      guard rows.nodes[from][row] >= 0, rows.nodes[from][row] == rows.nodes[to][row] else {
        continue
      }
      note(.linkToItself, at: rows.place(row, to), value: rows.written(row, to))
    }
  }

  /// Notes ends that lie before their start.
  mutating func checkPeriods(of rows: SheetRows) {
    for period in rows.sheet.periods {
      guard let starts = rows.cells(period.start), let ends = rows.cells(period.end),
        starts.position != nil, ends.position != nil, let end = rows.index(of: period.end)
      else { continue }
      let isDateTime = rows.columns[end].kind == .dateTime
      for row in 0..<rows.count {
        guard let first = starts.text(row), let last = ends.text(row),
          isDateTime ? Self.isTime(last, before: first) : Self.isDate(last, before: first)
        else { continue }
        note(
          .endsBeforeStart(column: period.start.rawValue), at: rows.place(row, end), value: last)
      }
    }
  }

  private static func isDate(_ last: String, before first: String) -> Bool {
    guard let last = PartialDate(last), let first = PartialDate(first) else { return false }
    return last.lastDay < first.firstDay
  }

  private static func isTime(_ last: String, before first: String) -> Bool {
    guard let last = DateTime(last), let first = DateTime(first) else { return false }
    return last.isBefore(first)
  }
}
