import LoturaNetwork

/// The issues of a workbook while it is read: the first thousand of each severity in the order of
/// the contract, the others only counted.
///
/// A file in a foreign encoding, or with an empty column, has an issue in every row, and nobody
/// mends a million of them one by one. **Memory** at most two thousand issues of each severity.
struct IssueList: Sendable {
  /// How many issues are listed at most.
  static let most = 1000

  private var errors = Listed()
  private var warnings = Listed()

  /// How many errors there are, listed or not.
  var errorCount: Int { errors.count }
  /// How many warnings there are, listed or not.
  var warningCount: Int { warnings.count }

  /// Notes an issue.
  mutating func note(_ issue: Issue) { note(issue.severity, at: IssueRank(issue.place)) { issue } }

  /// Notes an issue of which the severity and the place are known; it is made only if it is listed.
  mutating func note(_ severity: Issue.Severity, at rank: IssueRank, _ issue: () -> Issue) {
    switch severity {
    case .error: errors.note(rank, issue)
    case .warning: warnings.note(rank, issue)
    }
  }

  /// Counts issues that nobody lists.
  mutating func count(errors: Int, warnings: Int) {
    self.errors.count += errors
    self.warnings.count += warnings
  }

  /// The issues that are listed: errors before warnings are given room, in the order of the
  /// contract's sheets, then rows, then columns; sheets of no contract last.
  var listed: [Issue] {
    let errors = errors.first
    let warnings = warnings.first.prefix(IssueList.most - errors.count)
    return (errors + warnings).enumerated().sorted {
      $0.element.rank.isBefore($1.element.rank)
        || (!$1.element.rank.isBefore($0.element.rank) && $0.offset < $1.offset)
    }.map(\.element.issue)
  }

  private struct Ranked: Sendable {
    let rank: IssueRank
    /// Which one it was, for those at one place.
    let turn: Int
    let issue: Issue

    static func isBefore(_ x: Ranked, _ y: Ranked) -> Bool {
      x.rank.isBefore(y.rank) || (!y.rank.isBefore(x.rank) && x.turn < y.turn)
    }
  }

  private struct Listed: Sendable {
    var count = 0
    private var kept: [Ranked] = []
    /// Where the last of the first thousand is, once there were two thousand.
    private var last: IssueRank?

    mutating func note(_ rank: IssueRank, _ issue: () -> Issue) {
      count += 1
      if let last, !rank.isBefore(last) { return }
      kept.append(Ranked(rank: rank, turn: count, issue: issue()))
      guard kept.count >= 2 * IssueList.most else { return }
      kept = first
      last = kept.last?.rank
    }

    var first: [Ranked] {
      Array(kept.sorted(by: Ranked.isBefore).prefix(IssueList.most))
    }
  }
}

/// A place of a workbook as it stands in the order of the contract.
struct IssueRank: Sendable {
  private let sheet: Int
  private let row: Int
  private let column: Int
  private let place: Issue.Place?

  /// A place that may be in no sheet or column of the contract.
  init(_ place: Issue.Place) {
    self.place = place
    row = place.row ?? 0
    guard let name = place.sheet else {
      (sheet, column) = (-1, place.column == nil ? -1 : Int.max)
      return
    }
    guard let known = SheetName(rawValue: name), let position = DataContract.positions[known] else {
      (sheet, column) = (Int.max, place.column == nil ? -1 : Int.max)
      return
    }
    sheet = position
    column =
      place.column.map { column in
        DataContract.sheets[position].allColumns.firstIndex { $0.name.rawValue == column }
          ?? Int.max
      } ?? -1
  }

  /// A cell of a sheet of the contract, by the position of its column there.
  init(sheet: Int, row: Int, column: Int) {
    place = nil
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  func isBefore(_ other: IssueRank) -> Bool {
    if sheet != other.sheet { return sheet < other.sheet }
    if sheet == Int.max, place?.sheet != other.place?.sheet {
      return (place?.sheet ?? "") < (other.place?.sheet ?? "")
    }
    if row != other.row { return row < other.row }
    if column != other.column { return column < other.column }
    return column == Int.max && (place?.column ?? "") < (other.place?.column ?? "")
  }
}
