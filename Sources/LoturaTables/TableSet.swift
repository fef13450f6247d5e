/// Everything that was found under one path: a folder of CSV files, or one `.xlsx` file.
public struct TableSet: Sendable {
  /// The folder's or file's name, without directories and without `.xlsx`.
  public let name: String
  /// The sheets: in a folder by file name (UTF-8 bytes), in a file in the file's order.
  public let tables: [Table]
  /// What cannot be read, in reading order; of one sheet at most 1000 errors and 1000 warnings.
  /// With any, `tables` may be incomplete.
  public let problems: [TableProblem]
  /// SHA-256 of the input's bytes in hexadecimal; a folder: each file's name and bytes, in order.
  public let hash: String

  /// How many more problems there are in sheets that have more than `problems` holds of them.
  package let omitted: [Omitted]

  /// A set of these tables.
  public init(name: String, tables: [Table], problems: [TableProblem] = [], hash: String) {
    self.init(name: name, tables: tables, problems: problems, omitted: [], hash: hash)
  }

  init(
    name: String, tables: [Table], problems: [TableProblem], omitted: [Omitted], hash: String
  ) {
    self.name = name
    self.tables = tables
    self.problems = problems
    self.omitted = omitted.filter { $0.errors + $0.warnings > 0 }
    self.hash = hash
  }

  /// How many problems of a sheet are counted and not listed.
  package struct Omitted: Hashable, Sendable {
    /// The sheet.
    package let sheet: String
    /// How many errors.
    package private(set) var errors = 0
    /// How many warnings.
    package private(set) var warnings = 0

    init(sheet: String) { self.sheet = sheet }

    mutating func count(_ problem: TableProblem) {
      if problem.isWarning { warnings += 1 } else { errors += 1 }
    }
  }
}

/// Why a path could not be opened as a workbook. What is wrong inside files is a `TableProblem`.
public enum TableFailure: Error, Hashable, Sendable {
  /// Nothing lies under this path.
  case noSuchPath(String)
  /// The path, or a file in the folder, may not be read or cannot be.
  case unreadable(path: String, FileTrouble)
  /// It is there, but it is neither a folder nor an `.xlsx` file.
  case notAWorkbook(String)
}
