import LoturaNetwork
import LoturaTables

/// One reading of a workbook, step by step: which tables are which sheets, what the audience may
/// see, which nodes there are, what each cell says. Every step notes its issues and goes on.
struct WorkbookReading {
  let audience: Audience
  let reference: ReferenceSheets
  var issues = IssueList()
  /// By position in `DataContract.sheets`; nil: the workbook lacks the sheet.
  var sheets: [SheetRows?] = Array(repeating: nil, count: DataContract.sheets.count)
  /// Sheets of people's own, and such as nobody knows.
  var others: [OtherRows] = []
  var hidden: HiddenRows
  var nodes = NodeIndex()
  var rulesIDs: Set<String> = []
  /// Rows taken from the reference, by sheet.
  var adopted: [SheetName: [[String]]] = [:]
  /// Places of which the reader of tables has already said that they cannot be read.
  private(set) var unreadable: Set<Issue.Place> = []
  private(set) var suggestions = Suggestions()

  init(audience: Audience, reference: ReferenceSheets) {
    self.audience = audience
    self.reference = reference
    hidden = HiddenRows(from: audience)
  }

  /// Reads everything.
  mutating func read(_ tables: TableSet) {
    note(tables.problems)
    for more in tables.omitted where more.sheet != Self.instructions {
      issues.count(errors: more.errors, warnings: more.warnings)
    }
    takeIn(tables)
    hidden.remove(from: &sheets)
    for position in others.indices {
      others[position].records = hidden.seenRecords(of: others[position].table)
    }
    for issue in hidden.issues { issues.note(issue) }
    indexNodes()
    for position in sheets.indices { checkSheet(at: position) }
    for issue in ParentCircles(sheets: sheets, nodes: nodes).issues { issues.note(issue) }
  }

  mutating func note(_ problem: Issue.Problem, at place: Issue.Place, value: String? = nil) {
    issues.note(Issue(problem, at: place, value: value))
  }

  /// Notes an error in a cell; the issue is made only if it is listed.
  mutating func noteError(
    at row: Int, _ column: Int, of rows: SheetRows, _ issue: () -> Issue
  ) {
    issues.note(.error, at: rows.rank(row, column), issue)
  }

  /// Whether there is a place that could not be read.
  var hasUnreadable: Bool { !unreadable.isEmpty }

  /// Whether nothing can be said of a place because it could not be read.
  func isUnreadable(_ place: Issue.Place) -> Bool {
    !unreadable.isEmpty && unreadable.contains(place)
  }

  private mutating func note(_ problems: [TableProblem]) {
    // The page of instructions is for people; what it holds is no fault of a workbook.
    for problem in problems where problem.sheet != Self.instructions {
      let issue = Issue(problem)
      issues.note(issue)
      unreadable.insert(issue.place)
      if problem.row == nil || problem.row == 1 {
        unreadable.insert(.init(sheet: problem.sheet))
      }
    }
  }

  /// The likeliest id meant, among nodes and reference rows of these sheets.
  mutating func nearest(to text: String, in sheets: [SheetName]) -> String? {
    suggestions.nearest(to: text, in: sheets) {
      let own = nodes.ids(in: sheets)
      let more = sheets.compactMap { reference.table($0) }.flatMap(\.allIDs)
      return Set(own).union(more).union(sheets.contains(.rules) ? rulesIDs : [])
        .subtracting(hidden.ids)
    }
  }
}

/// A sheet of people's own, or one that nobody knows: kept as it is.
struct OtherRows: Sendable {
  let table: Table
  /// The records that are seen.
  var records: [Int32]
}

/// Finds likely ids, with bounded effort: after 200 different unknown ids people look for another
/// reason.
struct Suggestions {
  private static let most = 200
  private var known: [[SheetName]: NearestID] = [:]
  private var found: [String: String?] = [:]

  mutating func nearest(
    to text: String, in sheets: [SheetName], among candidates: () -> Set<String>
  ) -> String? {
    let key = text + "\u{1F}" + sheets.map(\.rawValue).joined(separator: ",")
    if let earlier = found[key] { return earlier }
    guard found.count < Self.most else { return nil }
    let index = known[sheets] ?? NearestID(among: candidates())
    known[sheets] = index
    let nearest = index.nearest(to: text)
    found[key] = .some(nearest)
    return nearest
  }
}
