/// One sheet as read from a file: text, not yet meaning.
///
/// Row 1 is the header, as people see it in a spreadsheet; the first record is row 2. Blank records
/// stay in the table, so that row numbers are those that people see. Blanks of ASCII around a
/// cell's text mean nothing and are cut off, inside quotation marks too; a cell of blanks is empty.
/// **Memory** see `CellStore`.
public struct Table: Sendable {
  /// The name of the sheet, without a file's extension.
  public let name: String
  /// The columns' names, as written, without blanks around them.
  public let header: [String]
  /// Whether `1,5` may be read as one and a half: in CSV parted by `;` or tab.
  public let allowsDecimalComma: Bool
  let cells: CellStore

  /// A table of these cells, one array a record; a record may be shorter than the header.
  public init(
    name: String, header: [String], cells: [[String]], allowsDecimalComma: Bool = false
  ) {
    self.init(
      name: name, header: header.map { String(Substring($0.utf8.trimmed)) },
      store: CellStore(cells), allowsDecimalComma: allowsDecimalComma)
  }

  init(name: String, header: [String], store: CellStore, allowsDecimalComma: Bool) {
    self.name = name
    self.header = header
    self.cells = store
    self.allowsDecimalComma = allowsDecimalComma
  }

  /// How many records follow the header, blank ones too.
  public var rowCount: Int { cells.rowCount }

  /// The position of a column, or nil where the sheet lacks it. O(columns).
  public func position(of column: String) -> Int? { header.firstIndex(of: column) }

  /// The text of a cell without blanks around it, or nil where it is empty: an empty cell is
  /// unknown. O(its length).
  ///
  /// - Parameters:
  ///   - row: 0 ..< `rowCount`; the row number that people see is `row + 2`.
  ///   - column: a position in `header`.
  public func text(row: Int, column: Int) -> String? {
    let range = cells.range(row: row, column: column)
    return range.isEmpty ? nil : String(decoding: cells.bytes[range], as: UTF8.self)
  }

  /// The bytes of a cell's text, UTF-8; none where it is empty. O(1).
  ///
  /// - Parameters:
  ///   - row: 0 ..< `rowCount`.
  ///   - column: a position in `header`.
  public func bytes(row: Int, column: Int) -> ArraySlice<UInt8> {
    cells.bytes[cells.range(row: row, column: column)]
  }

  /// Whether every cell of this record is empty. O(1).
  ///
  /// - Parameter row: 0 ..< `rowCount`.
  public func isBlank(row: Int) -> Bool { cells.rows[row] == cells.rows[row + 1] }

  /// Calls a function with the bytes of a cell's text where they lie; none where it is empty.
  package func withCell(row: Int, column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let range = cells.range(row: row, column: column)
    unsafe cells.bytes.withUnsafeBufferPointer {
      unsafe body(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// Calls a function with the cells where they lie, for loops over very many of them.
  package func withCells<Result, Failure: Error>(
    _ body: (CellView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe cells.bytes.withUnsafeBufferPointer { bytes throws(Failure) in
      try unsafe cells.ends.withUnsafeBufferPointer { ends throws(Failure) in
        try unsafe cells.rows.withUnsafeBufferPointer { rows throws(Failure) in
          // The two arrays are never empty; without a byte no cell is asked for one.
          guard let ends = ends.baseAddress, let rows = rows.baseAddress else {
            preconditionFailure("every table has where its first record begins")
          }
          let none = unsafe UnsafeRawPointer(ends).assumingMemoryBound(to: UInt8.self)
          return try unsafe body(
            CellView(
              bytes: bytes.baseAddress ?? none, ends: ends, rows: rows, gap: cells.gap))
        }
      }
    }
  }
}
