public import LoturaNetwork

/// One row of a workbook as a person may see it: its cells read as what they mean, how sure it is,
/// and where it comes from.
public struct Row: Hashable, Sendable {
  /// The sheet it stands in.
  public let sheet: SheetName
  /// The row number that people see (1 is the header); nil: it was taken from the reference.
  public let number: Int?
  /// The sheet's own columns, in the order of the contract.
  public let cells: [Cell]
  /// Columns of people's own: those that begin with `x_`, and such as nobody knows.
  public let ownCells: [OwnCell]
  /// Where it was found; nil: not said.
  public let source: String?
  /// The date it speaks of; nil: not said.
  public let asOf: PartialDate?
  /// How sure it is: `A`, `B` or `C`; nil: not said.
  public let confidence: String?
  /// When it begins to hold; nil: always.
  public let validFrom: PartialDate?
  /// When it ceases to hold; nil: never.
  public let validTo: PartialDate?
  /// What people wrote about it.
  public let note: String?
  /// Who may see it.
  public let access: Audience

  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// The column's name.
    public let column: String
    /// What the cell means; nil: unknown.
    public let value: Value?
    /// Whether the cell is empty and the value is what the contract puts there.
    public let isDefault: Bool
  }

  /// A cell of people's own.
  public struct OwnCell: Hashable, Sendable {
    /// The column's name.
    public let column: String
    /// The text as written.
    public let text: String
  }

  /// What a cell means.
  public enum Value: Hashable, Sendable {
    /// The id of a node, as its own row spells it.
    case node(NetworkNode.ID)
    /// Text, or a code of the contract.
    case text(String)
    /// A number in the column's unit.
    case number(Double)
    /// Yes or no.
    case boolean(Bool)
    /// A date.
    case date(PartialDate)
    /// A country.
    case country(Country)
    /// A territory.
    case territory(Territory)

    /// The value as the workbook writes it.
    public var text: String {
      switch self {
      case .node(let id): id.text
      case .text(let text): text
      case .number(let number): Value.plain(number)
      case .boolean(let truth): truth ? "true" : "false"
      case .date(let date): date.text
      case .country(let country): country.code
      case .territory(let territory): territory.code
      }
    }

    /// A whole number without its point.
    private static func plain(_ number: Double) -> String {
      Int(exactly: number).map(String.init) ?? String(number)
    }
  }

  /// The value of a column, or nil where it is unknown or the sheet has no such column.
  public subscript(column: String) -> Value? { cells.first { $0.column == column }?.value }
}
