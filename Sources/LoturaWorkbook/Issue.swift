public import LoturaNetwork

/// Something in a workbook that is wrong, or that people should know.
///
/// An issue says what and where, as data. The sentence that a person reads, in Basque, Spanish or
/// English, and how to mend it, is made from it where reports are written.
public struct Issue: Hashable, Sendable {
  /// Where it is.
  public let place: Place
  /// The offending value, as written, cut at 80 characters; nil where there is none.
  public let value: String?
  /// What is wrong.
  public let problem: Problem

  /// Something wrong with a value at a place.
  public init(_ problem: Problem, at place: Place, value: String? = nil) {
    self.problem = problem
    self.place = place
    self.value = value.map { $0.count > 80 ? String($0.prefix(79)) + "…" : $0 }
  }

  /// Where in the workbook, in the words and numbers that a spreadsheet shows.
  public struct Place: Hashable, Sendable {
    /// The sheet; nil is the workbook as a whole.
    public let sheet: String?
    /// 1 is the header; nil is the sheet as a whole.
    public let row: Int?
    /// The column's name; nil is the row as a whole.
    public let column: String?

    /// A place, as narrow as it is known.
    public init(sheet: String?, row: Int? = nil, column: String? = nil) {
      self.sheet = sheet
      self.row = row
      self.column = column
    }
  }

  /// Whether the workbook can be used in spite of it.
  public enum Severity: String, CaseIterable, Hashable, Sendable {
    case error, warning
  }

  /// The codes of the data contract, as they stand in JSON.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    // Errors
    case missingSheet = "missing_sheet"
    case missingColumn = "missing_column"
    case missingValue = "missing_value"
    case badValue = "bad_value"
    case notUTF8 = "not_utf8"
    case badCSV = "bad_csv"
    case badXLSX = "bad_xlsx"
    case badID = "bad_id"
    case duplicateID = "duplicate_id"
    case unknownID = "unknown_id"
    case cycle
    // Warnings
    case unknownSheet = "unknown_sheet"
    case unknownColumn = "unknown_column"
    case unknownTerritory = "unknown_territory"
    case repeatedRow = "repeated_row"
    case formulaWithoutValue = "formula_without_value"
    case nearDuplicate = "near_duplicate"
  }

  /// What is wrong, with what a sentence about it needs.
  public enum Problem: Hashable, Sendable {
    case missingSheet
    case missingColumn
    case missingValue
    case notANumber
    /// A number that must lie in `low` … `high`; nil is unbounded; `lowIsAllowed` false is `> low`.
    case outOfRange(low: Double?, high: Double?, lowIsAllowed: Bool)
    case notAWholeNumber
    /// A code that must be one of these; `nearest` is the likeliest meant.
    case notOneOf([String], nearest: String?)
    case notADate
    case notADateTime
    case notABoolean
    case notACountry
    case notATerritory
    /// The second of two dates lies before the first, which stands in this column.
    case endsBeforeStart(column: String)
    /// Both ends of a link are the same.
    case linkToItself
    /// An id of a kind that this column does not take, found in this sheet.
    case wrongKindOfID(foundIn: SheetName)
    case notUTF8
    case strayQuote
    case textAfterQuote
    case unclosedQuote
    case tooManyCells(Int)
    case cellTooLong(Int)
    case repeatedColumn
    case unreadableFile(String)
    /// A file that is packed with gzip and cannot be unpacked; why, in English.
    case damagedPacking(String)
    case idTooLong
    case idWithControlCharacter
    /// A blank before or after the id that no reader cuts off, such as a non-breaking one.
    case idWithBlankAround
    /// The id stands in another row too.
    case duplicateID(sheet: SheetName, row: Int)
    /// An id that no node has; `nearest` is the likeliest meant.
    case unknownID(nearest: String?)
    /// The ids of the circle, from the smallest on.
    case cycle([String])
    case unknownSheet(nearest: String?)
    case unknownColumn(nearest: String?)
    case unknownTerritory
    /// The same link again; the last row counts.
    case repeatedRow(firstRow: Int)
    case formulaWithoutValue
    /// A cell that shows an error of a spreadsheet, such as `#N/A`.
    case errorValue
    /// Two names that may be one organisation; never merged by itself.
    case nearDuplicate(sheet: SheetName, id: String, name: String)
    /// More people gave one of the best two scores than answered at all.
    case moreTopThanAnswers(top: Int)
    /// The counts by score add up to another number than the one given.
    case answersDoNotAddUp(sum: Int)
  }

  /// The code of the data contract.
  public var code: Code {
    switch problem {
    case .missingSheet: .missingSheet
    case .missingColumn: .missingColumn
    case .missingValue: .missingValue
    case .notANumber, .outOfRange, .notAWholeNumber, .notOneOf, .notADate, .notADateTime,
      .notABoolean, .notACountry, .notATerritory, .endsBeforeStart, .linkToItself, .cellTooLong,
      .errorValue, .moreTopThanAnswers, .answersDoNotAddUp:
      .badValue
    case .wrongKindOfID, .unknownID: .unknownID
    case .notUTF8: .notUTF8
    case .strayQuote, .textAfterQuote, .unclosedQuote, .tooManyCells, .repeatedColumn,
      .damagedPacking:
      .badCSV
    case .unreadableFile: .badXLSX
    case .idTooLong, .idWithControlCharacter, .idWithBlankAround: .badID
    case .duplicateID: .duplicateID
    case .cycle: .cycle
    case .unknownSheet: .unknownSheet
    case .unknownColumn: .unknownColumn
    case .unknownTerritory: .unknownTerritory
    case .repeatedRow: .repeatedRow
    case .formulaWithoutValue: .formulaWithoutValue
    case .nearDuplicate: .nearDuplicate
    }
  }

  /// Whether the workbook can be used in spite of it.
  public var severity: Severity {
    switch code {
    case .unknownSheet, .unknownColumn, .unknownTerritory, .repeatedRow, .formulaWithoutValue,
      .nearDuplicate:
      .warning
    default: .error
    }
  }
}
