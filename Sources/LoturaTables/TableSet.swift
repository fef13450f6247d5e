/// Everything that was found under one path: a folder of CSV files, or one `.xlsx` file.
public struct TableSet: Sendable {
  /// The folder's or file's name, without directories and without `.xlsx`.
  public let name: String
  /// The sheets: in a folder by file name (UTF-8 bytes), in a file in the file's order.
  public let tables: [Table]
  /// What cannot be read, in reading order. With any, `tables` may be incomplete.
  public let problems: [TableProblem]
  /// SHA-256 of the input's bytes in hexadecimal; a folder: each file's name and bytes, in order.
  public let hash: String

  public init(name: String, tables: [Table], problems: [TableProblem] = [], hash: String) {
    self.name = name
    self.tables = tables
    self.problems = problems
    self.hash = hash
  }
}

/// Something in a file of tables that is not as the format says, and where.
public struct TableProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Bytes that are not UTF-8.
    case notUTF8
    /// A quotation mark inside a field that did not begin with one.
    case strayQuote
    /// Text between a closing quotation mark and the next delimiter.
    case textAfterQuote
    /// A quotation mark that is never closed.
    case unclosedQuote
    /// A record with more cells than the header; `Int` = how many.
    case tooManyCells(Int)
    /// A cell longer than 32 767 characters, the most a spreadsheet holds.
    case cellTooLong(Int)
    /// Two columns of one name.
    case repeatedColumn(String)
    /// A formula without a stored value (XLSX): it reads as an empty cell. A warning.
    case formulaWithoutValue
    /// The file as a whole cannot be read as XLSX: damaged, cut off, encrypted, or too large when
    /// unpacked; the text says which, in English, for the log.
    case unreadable(String)
  }

  public let kind: Kind
  /// The sheet, or nil for the file as a whole.
  public let sheet: String?
  /// The row that people see (records, 1 = header), or nil.
  public let row: Int?
  /// The column's name, or nil.
  public let column: String?

  public init(_ kind: Kind, sheet: String? = nil, row: Int? = nil, column: String? = nil) {
    self.kind = kind
    self.sheet = sheet
    self.row = row
    self.column = column
  }
}
