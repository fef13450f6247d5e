import LoturaNetwork
public import LoturaTables

/// The sheets that people filled in, as one audience may see them, and everything that is wrong
/// with them.
///
///     let workbook = Workbook.read(tables, audience: .agency, reference: .embedded)
///     guard !workbook.hasErrors else { … workbook.issues … }
///     let (network, warnings) = workbook.network(asOf: today)
///
/// Rows above the audience, and rows that point to them, are not in it: no number, issue or file
/// that is made from a workbook can tell of them.
public struct Workbook: Sendable {
  /// The folder's or file's name.
  public let name: String
  /// SHA-256 of the input's bytes, in hexadecimal.
  public let hash: String
  /// For whom it was read.
  public let audience: Audience
  /// What is wrong or worth knowing, by sheet, row and column, in the order of the contract: at most
  /// a thousand issues, errors before warnings where there are more. Warnings that depend on the day
  /// come with the network.
  public let issues: [Issue]
  /// How many errors there are, listed or not.
  public let errorCount: Int
  /// How many warnings there are, listed or not.
  public let warningCount: Int
  /// By position in `DataContract.sheets`; nil: the sheet is absent, and so empty.
  let sheets: [SheetRows?]
  /// Rows that were taken from the reference.
  let adopted: [SheetRows]
  let others: [OtherRows]
  let nodes: NodeIndex
  let hiddenIDs: Set<String>

  /// Reads the sheets, checks every cell of them, and never fails: what is wrong is in `issues`.
  ///
  /// - Parameters:
  ///   - tables: the sheets as text, with what could not be read of them.
  ///   - audience: who the run is for.
  ///   - reference: where ids come from that the workbook uses and does not define.
  /// - Complexity: linear in the cells.
  public static func read(
    _ tables: TableSet, audience: Audience, reference: ReferenceSheets = .embedded
  ) -> Workbook {
    var reading = WorkbookReading(audience: audience, reference: reference)
    reading.read(tables)
    return Workbook(reading, name: tables.name, hash: tables.hash)
  }

  /// A workbook without a sheet, about which there is nothing to say.
  package static var empty: Workbook {
    Workbook(
      WorkbookReading(audience: .everybody, reference: .none), name: "", hash: "")
  }

  private init(_ reading: WorkbookReading, name: String, hash: String) {
    self.name = name
    self.hash = hash
    audience = reading.audience
    issues = reading.issues.listed
    errorCount = reading.issues.errorCount
    warningCount = reading.issues.warningCount
    sheets = reading.sheets
    adopted = reading.adoptedSheets
    others = reading.others
    nodes = reading.nodes
    hiddenIDs = reading.hidden.ids
  }

  /// Whether the workbook cannot be used until somebody mends it.
  public var hasErrors: Bool { errorCount > 0 }

  /// The workbook's own rows of a sheet; nil: it is absent.
  func rows(in name: SheetName) -> SheetRows? {
    DataContract.positions[name].flatMap { sheets[$0] }
  }
}
