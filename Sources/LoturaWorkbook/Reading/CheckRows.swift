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
        guard isDateTime ? ends.isTime(row, before: starts) : ends.isDate(row, before: starts)
        else { continue }
        note(
          .endsBeforeStart(column: period.start.rawValue), at: rows.place(row, end),
          value: ends.text(row))
      }
    }
  }

  /// Notes numbers of answers that nobody can have counted, and counts by score that do not go with
  /// the number of answers beside them.
  mutating func checkAnswers(of rows: SheetRows) {
    guard rows.sheet.name == .survey else { return }
    let scores = [ColumnName.n1, .n2, .n3, .n4, .n5]
    for name in scores + [.n] { checkMost(name, of: rows) }
    let counted = scores.map { rows.cells($0) }
    guard let numbers = rows.cells(.n), let column = rows.index(of: .n) else { return }
    for row in 0..<rows.count {
      let counts = counted.map { $0?.whole(row) }
      guard let n = numbers.whole(row), counts.contains(where: { $0 != nil }),
        (counts + [n]).allSatisfy({ (0...SurveyAnswers.most).contains($0 ?? 0) })
      else { continue }
      let sum = counts.reduce(0) { $0 + ($1 ?? 0) }
      let top = (counts[3] ?? 0) + (counts[4] ?? 0)
      guard sum != n else { continue }
      note(
        top > n ? .moreTopThanAnswers(top: top) : .answersDoNotAddUp(sum: sum),
        at: rows.place(row, column), value: numbers.text(row))
    }
  }

  private mutating func checkMost(_ name: ColumnName, of rows: SheetRows) {
    guard let cells = rows.cells(name), let column = rows.index(of: name) else { return }
    let range = NumberRange.from(0, to: Double(SurveyAnswers.most), whole: true)
    for row in 0..<rows.count {
      guard let number = cells.number(row), number > Double(SurveyAnswers.most),
        number == number.rounded(), let problem = range.problem(with: number)
      else { continue }
      note(problem, at: rows.place(row, column), value: cells.text(row))
    }
  }
}

extension Cells {
  fileprivate func isDate(_ row: Int, before starts: Cells) -> Bool {
    guard let last = days(row)?.last, let first = starts.days(row)?.first else { return false }
    return last < first
  }

  fileprivate func isTime(_ row: Int, before starts: Cells) -> Bool {
    guard let last = dateTime(row), let first = starts.dateTime(row) else { return false }
    return last.isBefore(first)
  }
}
