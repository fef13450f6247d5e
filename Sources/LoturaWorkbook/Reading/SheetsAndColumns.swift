import LoturaNetwork
import LoturaTables

/// Which tables are which sheets, and whether they have the columns they must have.
extension WorkbookReading {
  /// The template's sheet of explanations: passed over.
  static let instructions = "instructions"
  /// How the names of people's own sheets and columns begin.
  static let ownPrefix = "x_"

  mutating func takeIn(_ set: TableSet) {
    for table in set.tables where table.name != Self.instructions {
      let isEmpty = table.header.allSatisfy(\.isEmpty) && table.rowCount == 0
      if let name = SheetName(rawValue: table.name), let position = DataContract.positions[name],
        sheets[position] == nil
      {
        guard !isEmpty else { continue }
        sheets[position] = SheetRows(DataContract.sheets[position], of: table)
        checkColumns(of: table, sheet: DataContract.sheets[position])
      } else {
        others.append(OtherRows(table: table, records: []))
        guard !table.name.hasPrefix(Self.ownPrefix), !isEmpty else { continue }
        let names = NearestID(among: SheetName.allCases.map(\.rawValue))
        note(
          .unknownSheet(nearest: names.nearest(to: table.name)),
          at: .init(sheet: table.name, row: 1))
      }
    }
    others.sort { $0.table.name < $1.table.name }
    let associations = SheetName.associations.rawValue
    if sheets[0] == nil, !isUnreadable(.init(sheet: nil)),
      !isUnreadable(.init(sheet: associations))
    {
      note(.missingSheet, at: .init(sheet: associations, row: 1))
    }
  }

  private mutating func checkColumns(of table: Table, sheet: Sheet) {
    let columns = sheet.allColumns
    for column in sheet.columns where column.isRequired {
      guard table.position(of: column.name.rawValue) == nil,
        !isUnreadable(.init(sheet: table.name))
      else { continue }
      note(.missingColumn, at: .init(sheet: table.name, row: 1, column: column.name.rawValue))
    }
    let known = Set(columns.map(\.name.rawValue))
    for (position, name) in table.header.enumerated() where !known.contains(name) {
      guard !name.hasPrefix(Self.ownPrefix), !name.isEmpty || holdsText(table, position) else {
        continue
      }
      note(
        .unknownColumn(nearest: NearestID(among: known).nearest(to: name)),
        at: .init(sheet: table.name, row: 1, column: name))
    }
  }

  /// Whether a column without a name has text in it.
  private func holdsText(_ table: Table, _ column: Int) -> Bool {
    (0..<table.rowCount).contains { table.text(row: $0, column: column) != nil }
  }
}

extension Issue {
  /// What the reader of tables found, as an issue.
  init(_ problem: TableProblem) {
    let said: Issue.Problem =
      switch problem.kind {
      case .notUTF8: .notUTF8
      case .strayQuote: .strayQuote
      case .textAfterQuote: .textAfterQuote
      case .unclosedQuote: .unclosedQuote
      case .tooManyCells(let count): .tooManyCells(count)
      case .cellTooLong(let length): .cellTooLong(length)
      case .repeatedColumn: .repeatedColumn
      case .formulaWithoutValue: .formulaWithoutValue
      case .errorValue: .errorValue
      case .unreadable(let why): .unreadableFile(why)
      case .damagedPacking(let why): .damagedPacking(why)
      }
    var value: String?
    if case .errorValue(let text) = problem.kind { value = text }
    self.init(
      said, at: Issue.Place(sheet: problem.sheet, row: problem.row, column: problem.column),
      value: value)
  }
}
