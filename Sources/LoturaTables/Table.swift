/// One sheet as read from a file: text, not yet meaning.
///
/// Row 1 is the header, as people see it in a spreadsheet; the first record is row 2. Blank records
/// stay in the table, so that row numbers are those that people see.
///
///     bytes:  i d , n a m e \n a , A t h e n a …
///     ends:        2      7      …     one entry a cell, ascending inside a record
public struct Table: Sendable {
  /// The name of the sheet, without a file's extension.
  public let name: String
  /// The columns' names, as written, without blanks around them.
  public let header: [String]
  /// How many records follow the header, blank ones too.
  public let rowCount: Int
  /// Whether `1,5` may be read as one and a half: in CSV parted by `;` or tab.
  public let allowsDecimalComma: Bool
  private let cells: [[String]]

  /// A table of these cells, one array a record; a record may be shorter than the header.
  public init(
    name: String, header: [String], cells: [[String]], allowsDecimalComma: Bool = false
  ) {
    self.name = name
    self.header = header
    self.cells = cells
    self.rowCount = cells.count
    self.allowsDecimalComma = allowsDecimalComma
  }

  /// The position of a column, or nil where the sheet lacks it. O(columns).
  public func position(of column: String) -> Int? { header.firstIndex(of: column) }

  /// The text of a cell without blanks around it, or nil where it is empty: an empty cell is
  /// unknown.
  ///
  /// - Parameters:
  ///   - row: 0 ..< `rowCount`; the row number that people see is `row + 2`.
  ///   - column: a position in `header`.
  public func text(row: Int, column: Int) -> String? {
    let record = cells[row]
    guard column < record.count, !record[column].isEmpty else { return nil }
    return record[column]
  }
}
