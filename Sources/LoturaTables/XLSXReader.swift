internal import LoturaXML

/// A spreadsheet file, `.xlsx`, to tables: one a worksheet, in the order of the tabs.
///
/// Read are shared and inline texts (rich text without its styles, without phonetic guides),
/// numbers, booleans, dates (numbers that a format shows as dates) and the stored values of
/// formulas. Pictures, charts, comments, macros are passed over. A sheet that cannot be read is a
/// problem of its own; the others are read all the same.
/// **Memory** one part's piece at a time, the shared texts, and the tables. **Time** linear.
/// **Source.** ECMA-376-1 2016, part 18 (SpreadsheetML).
enum XLSXReader {
  /// The hidden sheet in which `XLSXWriter` keeps long lists of choices. It is passed over.
  static let listSheet = "_lists"

  /// Whether a file is meant as a spreadsheet, by its name or its first bytes.
  static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    path.lowercased().hasSuffix(".xlsx") || bytes.starts(with: "PK\u{3}\u{4}".utf8)
  }

  /// The tables of a file, and what is wrong with it.
  static func tables(name: String, bytes: [UInt8]) -> TableSet {
    let hash = SHA256.hexadecimal(of: bytes)
    do throws(XLSXFailure) {
      if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrLocked }
      let found = try XLSXWorkbook(bytes).tables()
      return TableSet(
        name: name, tables: found.tables, problems: found.problems, omitted: found.omitted,
        hash: hash)
    } catch {
      return TableSet(
        name: name, tables: [], problems: [TableProblem(.unreadable(error.words))], hash: hash)
    }
  }
}

/// What the sheets of one file share: texts, formats, calendar.
private struct XLSXWorkbook {
  private let package: XLSXPackage
  private let part: String
  private let parts: [XLSXRelationship]

  init(_ bytes: [UInt8]) throws(XLSXFailure) {
    package = try XLSXPackage(bytes)
    part =
      try package.relationships(of: "").first { $0.kind == "officeDocument" }?.part
      ?? "xl/workbook.xml"
    parts = try package.relationships(of: part)
  }

  /// What the sheets of a file are, and what is wrong with them.
  typealias Found = (tables: [Table], problems: [TableProblem], omitted: [TableSet.Omitted])

  func tables() throws(XLSXFailure) -> Found {
    var sheets: [(name: String, part: String)] = []
    var is1904 = false
    try package.read(part) { event throws(XLSXFailure) in
      guard case .start(let element, let attributes) = event else { return }
      if element == "workbookPr" { is1904 = ["1", "true"].contains(attributes["date1904"]) }
      if element == "sheet", let sheet = try sheet(attributes) { sheets.append(sheet) }
      if sheets.count > XLSXPackage.mostParts { throw .tooManyParts(part: part) }
    }
    var shared = XLSXShared(calendar: SerialDate(is1904: is1904))
    if let styles = parts.first(where: { $0.kind == "styles" }) {
      var reading = XLSXStyles()
      try package.read(styles.part) { event throws(XLSXFailure) in reading.read(event) }
      shared.precisions = reading.precisions
    }
    if let strings = parts.first(where: { $0.kind == "sharedStrings" }) {
      try package.read(strings.part) { event throws(XLSXFailure) in shared.strings.read(event) }
    }
    return read(sheets, shared)
  }

  /// A worksheet's name and part; nil for a chart and for our own hidden lists.
  private func sheet(
    _ attributes: [XMLAttribute]
  ) throws(XLSXFailure) -> (name: String, part: String)? {
    guard let name = attributes["name"] else { return nil }
    if name == XLSXReader.listSheet, attributes["state"] != nil { return nil }
    guard let related = parts.first(where: { $0.id == attributes["id"] }) else {
      throw .missing(part: name)
    }
    return related.kind == "worksheet" ? (name, related.part) : nil
  }

  private func read(_ sheets: [(name: String, part: String)], _ shared: XLSXShared) -> Found {
    var tables: [Table] = []
    var problems: [TableProblem] = []
    var omitted: [TableSet.Omitted] = []
    for sheet in sheets {
      var reading = XLSXSheet(name: sheet.name, part: sheet.part, shared: shared)
      do throws(XLSXFailure) {
        try package.read(sheet.part) { event throws(XLSXFailure) in try reading.read(event) }
        problems += reading.notes.problems
        omitted.append(reading.notes.omitted)
        tables.append(reading.table())
      } catch {
        problems += reading.notes.problems
        omitted.append(reading.notes.omitted)
        problems.append(TableProblem(.unreadable(error.words), sheet: sheet.name))
      }
    }
    return (tables, problems, omitted)
  }
}

/// What the cells of all sheets refer to.
struct XLSXShared {
  /// The shared texts.
  var strings = XLSXStrings()
  /// Of each cell format, how much of a date it shows; nil for plain numbers.
  var precisions: [SerialDate.Precision?] = []
  /// How day numbers become dates.
  let calendar: SerialDate
}
