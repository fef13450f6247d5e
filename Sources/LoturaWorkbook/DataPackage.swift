package import LoturaNetwork

/// The sheets as Frictionless data packages describe them, for people whose tools read those.
///
/// **Source.** Frictionless Data, Table Schema 1.0.
package enum DataPackage {
  /// A column as a field of a table schema.
  package struct Field: Hashable, Sendable {
    /// The column's name.
    package let name: String
    /// The type of its values.
    package let type: FieldType
    /// What it means, in English.
    package let description: String
    /// Whether every row has it.
    package let isRequired: Bool
    /// The codes that it may hold; nil: whatever its type allows.
    package let codes: [String]?
    /// The least number; nil: unbounded. Where `lowIsAllowed` is false it must be more.
    package let least: Double?
    /// The largest number; nil: unbounded.
    package let most: Double?
    /// The shape of its text, as a regular expression; nil: any.
    package let pattern: String?
  }

  /// The types of a table schema that are used.
  package enum FieldType: String, CaseIterable, Sendable {
    case string, number, integer, boolean
  }

  /// The fields of a sheet: its own columns, then those that every row may carry.
  package static func fields(of sheet: SheetName) -> [Field] {
    DataContract.sheet(sheet).allColumns.map { field(of: $0, in: sheet) }
  }

  private static func field(of column: Column, in sheet: SheetName) -> Field {
    let range = column.kind.range
    return Field(
      name: column.name.rawValue, type: column.kind.fieldType,
      description: SheetWords.column(column.name, of: sheet, in: .english).meaning,
      isRequired: column.isRequired, codes: column.kind.closedCodes, least: range?.low,
      most: range?.high, pattern: column.kind.pattern)
  }
}

extension ColumnKind {
  fileprivate var range: NumberRange? {
    switch self {
    case .number(let range): range
    case .year: .from(1, to: 9999, whole: true)
    default: nil
    }
  }

  fileprivate var fieldType: DataPackage.FieldType {
    switch self {
    case .boolean: .boolean
    case .year, .number: range?.isWhole ?? false ? .integer : .number
    default: .string
    }
  }

  fileprivate var closedCodes: [String]? {
    if case .code(let codes) = self { codes } else { nil }
  }

  fileprivate var pattern: String? {
    switch self {
    case .date: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
    case .country: "^[A-Z]{2}$"
    case .territory: "^[A-Z]{2}[A-Z0-9]{0,3}$"
    case .dateTime:
      "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?$"
    default: nil
    }
  }
}
