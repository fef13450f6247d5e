internal import LoturaXML

/// One worksheet while its XML is read, row by row.
///
/// Rows and cells may say where they are or follow one another. Blank rows before a filled one
/// count; those after the last filled one are left out. Cells beyond the header are not kept.
struct XLSXSheet {
  /// What a spreadsheet holds at most.
  private static let mostRows = 1_048_576
  private static let mostColumns = 16_384
  /// What we hold at most, empty ones between filled ones too: 400 MB of offsets.
  private static let mostCells = 100_000_000

  private let name: String
  private let part: String
  private let shared: XLSXShared
  /// What is wrong in the sheet, as far as it was read.
  private(set) var notes: SheetProblems
  private var store = CellStore()
  private var header: [String] = []
  private var isHeaderRead = false

  private var row = 0
  private var column = 0
  private var stored = 0
  private var lastFilled = 0
  private var cell = XLSXCell()

  init(name: String, part: String, shared: XLSXShared) {
    self.name = name
    self.part = part
    self.shared = shared
    notes = SheetProblems(sheet: name)
  }

  /// The table, when the whole part was read.
  consuming func table() -> Table {
    closeHeader()
    return Table(name: name, header: header, store: store, allowsDecimalComma: false)
  }

  /// Takes in one event of the sheet's part.
  mutating func read(_ event: XMLEvent) throws(XLSXFailure) {
    switch event {
    case .start("row", let attributes): try startRow(attributes)
    case .end("row"): endRow()
    case .start("c", let attributes): try startCell(attributes)
    case .end("c"): try endCell()
    default: cell.read(event)
    }
  }
}

// MARK: - Rows

extension XLSXSheet {
  private mutating func startRow(_ attributes: [XMLAttribute]) throws(XLSXFailure) {
    var number = row + 1
    if let text = attributes["r"] {
      guard let told = Int(text), told >= number else { throw .misplaced(part: part) }
      number = told
    }
    guard number <= Self.mostRows else { throw .misplaced(part: part) }
    row = number
    column = 0
    stored = 0
    lastFilled = 0
    if row > 1 { closeHeader() }
  }

  private mutating func endRow() {
    if row == 1 { return closeHeader() }
    if stored > 0 { store.endRow(at: store.bytes.count) }
    if lastFilled > header.count { notes.note(.tooManyCells(lastFilled), row: row) }
  }

  private mutating func closeHeader() {
    if isHeaderRead { return }
    isHeaderRead = true
    notes.noteRepeats(in: header)
  }
}

// MARK: - Cells

extension XLSXSheet {
  private mutating func startCell(_ attributes: [XMLAttribute]) throws(XLSXFailure) {
    var number = column + 1
    cell.begin()
    for attribute in attributes {
      switch attribute.name {
      case "r":
        guard let told = Self.column(of: attribute.value), told >= number else {
          throw .misplaced(part: part)
        }
        number = told
      case "t": cell.type = attribute.value
      case "s": cell.style = Int(attribute.value)
      default: break
      }
    }
    guard number <= Self.mostColumns else { throw .misplaced(part: part) }
    column = number
  }

  private mutating func endCell() throws(XLSXFailure) {
    switch cell.value(shared) {
    case .text(let text): try put(text)
    case .noSuchText: throw .noSuchText(part: part)
    case .error(let words): notes.note(.errorValue(words), row: row, column: columnName)
    case .formulaWithoutValue: notes.note(.formulaWithoutValue, row: row, column: columnName)
    }
  }

  private mutating func put(_ text: ArraySlice<UInt8>) throws(XLSXFailure) {
    let text = text.trimmed
    guard !text.isEmpty else { return }
    if let length = CellLength.excess(of: text) {
      return notes.note(.cellTooLong(length), row: row, column: columnName)
    }
    lastFilled = column
    if row == 1 {
      header += Array(repeating: "", count: column - 1 - header.count)
      return header.append(String(decoding: text, as: UTF8.self))
    }
    guard column <= header.count else { return }
    guard store.ends.count + column - stored <= Self.mostCells,
      store.bytes.count + text.count < Int(UInt32.max)
    else { throw .tooManyCells(part: part) }
    while store.rowCount < row - 2 { store.endRow(at: store.bytes.count) }
    while stored < column - 1 { appendCell([]) }
    appendCell(text)
  }

  private mutating func appendCell(_ text: ArraySlice<UInt8>) {
    store.bytes.append(contentsOf: text)
    store.ends.append(UInt32(store.bytes.count))
    stored += 1
  }

  private var columnName: String? {
    column > 0 && column <= header.count ? header[column - 1] : nil
  }

  /// The column of a reference such as `AB12`, counted from 1; nil for what is none.
  private static func column(of reference: String) -> Int? {
    var number = 0
    for byte in reference.utf8 {
      guard byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") else { break }
      number = number * 26 + Int(byte - UInt8(ascii: "A")) + 1
      if number > mostColumns { return nil }
    }
    return number > 0 ? number : nil
  }
}
