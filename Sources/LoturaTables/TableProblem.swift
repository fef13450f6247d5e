/// Something in a file of tables that is not as the format says, and where.
public struct TableProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// Bytes that are not UTF-8. The cell reads as empty.
    case notUTF8
    /// A quotation mark inside a field that did not begin with one.
    case strayQuote
    /// Text between a closing quotation mark and the next delimiter.
    case textAfterQuote
    /// A quotation mark that is never closed: where the field begins.
    case unclosedQuote
    /// A record with more cells than the header; `Int` = how many, up to the last filled one.
    case tooManyCells(Int)
    /// A cell longer than 32 767 characters, the most a spreadsheet holds; `Int` = how many
    /// (UTF-16 units, as spreadsheets count). The cell reads as empty.
    case cellTooLong(Int)
    /// Two columns of one name.
    case repeatedColumn(String)
    /// A formula without a stored value (XLSX): it reads as an empty cell. A warning.
    case formulaWithoutValue
    /// A cell that shows an error such as `#N/A` (XLSX): it reads as empty.
    case errorValue(String)
    /// The file as a whole cannot be read as XLSX: damaged, cut off, encrypted, or too large when
    /// unpacked; the text says which, in English, for the log. With a sheet: that sheet cannot.
    case unreadable(String)
    /// The file is packed and cannot be unpacked: damaged, cut off or too large; the text says
    /// which, in English, for the log.
    case damagedPacking(String)
  }

  /// What is wrong.
  public let kind: Kind
  /// The sheet, or nil for the file as a whole.
  public let sheet: String?
  /// The row that people see (records, 1 = header), or nil.
  public let row: Int?
  /// The column's name, or nil.
  public let column: String?

  /// A problem at this place.
  public init(_ kind: Kind, sheet: String? = nil, row: Int? = nil, column: String? = nil) {
    self.kind = kind
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// Whether the table is as its author meant it all the same.
  public var isWarning: Bool { kind == .formulaWithoutValue }
}

/// The problems of one sheet in reading order, at most a thousand errors and a thousand warnings:
/// a file in a foreign encoding has one in every row, and nobody mends them one by one.
struct SheetProblems: Sendable {
  static let most = 1000

  let sheet: String
  private(set) var problems: [TableProblem] = []
  /// The rows with a problem, listed or not, each once.
  private(set) var spoiltRows: [Int] = []
  private var errors = 0
  /// How many more there are.
  private(set) var omitted: TableSet.Omitted
  /// How many more there are than are listed, errors and warnings.
  var unlisted: Int { omitted.errors + omitted.warnings }

  init(sheet: String) {
    self.sheet = sheet
    omitted = TableSet.Omitted(sheet: sheet)
  }

  mutating func note(_ kind: TableProblem.Kind, row: Int? = nil, column: String? = nil) {
    if let row, spoiltRows.last != row { spoiltRows.append(row) }
    let problem = TableProblem(kind, sheet: sheet, row: row, column: column)
    let alike = problem.isWarning ? problems.count - errors : errors
    guard alike < Self.most else {
      omitted.count(problem)
      return
    }
    if !problem.isWarning { errors += 1 }
    problems.append(problem)
  }
}

extension SheetProblems {
  /// Notes each name that a header holds for a second time.
  mutating func noteRepeats(in header: [String]) {
    var seen: Set<String> = []
    for name in header where !name.isEmpty && !seen.insert(name).inserted {
      note(.repeatedColumn(name), row: 1, column: name)
    }
  }
}
