import LoturaNetwork
public import LoturaTables

/// Where ids come from that a workbook uses and does not define: sectors, priorities, the rules of
/// consortia. The workbook's own rows win.
public struct ReferenceSheets: Sendable {
  private let lookUp: @Sendable (SheetName) -> ReferenceTable?
  private let territories: @Sendable (String) -> Bool

  /// NACE Rev. 2.1, the RIS3 priorities, the rules and NUTS 2021, as they are in the program. Each
  /// is unpacked when the first unknown id is met.
  public static let embedded = ReferenceSheets(
    lookUp: EmbeddedReference.table, territories: EmbeddedReference.hasTerritory)

  /// No reference: every id must be the workbook's own, and no territory is unknown.
  public static let none = ReferenceSheets(lookUp: { _ in nil }, territories: { _ in true })

  /// These tables (`sectors`, `priorities`, `rules`), and the territories of the program.
  public init(_ tables: [Table]) {
    var found: [SheetName: ReferenceTable] = [:]
    for table in tables {
      if let name = SheetName(rawValue: table.name) { found[name] = ReferenceTable(table) }
    }
    let kept = found
    self.init(lookUp: { kept[$0] }, territories: EmbeddedReference.hasTerritory)
  }

  private init(
    lookUp: @escaping @Sendable (SheetName) -> ReferenceTable?,
    territories: @escaping @Sendable (String) -> Bool
  ) {
    self.lookUp = lookUp
    self.territories = territories
  }

  /// The reference rows of a sheet, or nil.
  func table(_ sheet: SheetName) -> ReferenceTable? { lookUp(sheet) }

  /// Whether NUTS 2021 has this code.
  func hasTerritory(_ territory: Territory) -> Bool { territories(territory.code) }
}

/// Rows that can be taken by their id.
struct ReferenceTable: Sendable {
  /// The columns' names.
  let header: [String]
  private let store: Store

  private enum Store {
    case rows([String: [[String]]])
    case text(ReferenceText)
  }

  /// The rows of the program.
  init(_ text: ReferenceText) {
    header = text.header
    store = .text(text)
  }

  /// The rows of this table; those without an id are passed over.
  init(_ table: Table) {
    var rows: [String: [[String]]] = [:]
    let id = table.position(of: ColumnName.id.rawValue) ?? 0
    for row in 0..<table.rowCount {
      guard let text = table.text(row: row, column: id) else { continue }
      rows[text, default: []].append(
        table.header.indices.map { table.text(row: row, column: $0) ?? "" })
    }
    header = table.header
    store = .rows(rows)
  }

  /// The rows of an id; none if it has none.
  func rows(of id: String) -> [[String]] {
    switch store {
    case .rows(let rows): rows[id] ?? []
    case .text(let text): text.rows(of: id)
    }
  }

  /// Every id, sorted.
  var allIDs: [String] {
    switch store {
    case .rows(let rows): rows.keys.sorted()
    case .text(let text): text.allIDs
    }
  }
}
