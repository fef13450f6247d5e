/// A column of a sheet: what it is called, what it holds, whether it must be filled in.
package struct Column: Hashable, Sendable {
  /// Its name.
  package let name: ColumnName
  /// What its cells hold.
  package let kind: ColumnKind
  /// Whether every row must have it.
  package let isRequired: Bool
  /// What an empty cell, or a sheet without the column, counts as; nil: unknown.
  package let fallback: String?

  private init(_ name: ColumnName, _ kind: ColumnKind, isRequired: Bool, fallback: String?) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.fallback = fallback
  }

  /// A column that every row must have.
  static func required(_ name: ColumnName, _ kind: ColumnKind) -> Column {
    Column(name, kind, isRequired: true, fallback: nil)
  }

  /// A column that may stay empty: unknown, or the fallback.
  static func optional(_ name: ColumnName, _ kind: ColumnKind, or fallback: String? = nil)
    -> Column
  {
    Column(name, kind, isRequired: false, fallback: fallback)
  }

  /// What every row of every sheet may carry.
  package static let common: [Column] = [
    .optional(.source, .text), .optional(.asOf, .date),
    .optional(.confidence, .code(Confidence.self)), .optional(.validFrom, .date),
    .optional(.validTo, .date), .optional(.note, .text),
    .optional(.access, .code(Audience.self), or: Audience.everybody.rawValue),
  ]

  /// `id` and `name` of a node.
  static let named: [Column] = [.required(.id, .ownID), .required(.name, .text)]
  /// The name in each language.
  static let names: [Column] = [
    .optional(.nameEU, .text), .optional(.nameES, .text), .optional(.nameEN, .text),
  ]
  /// When something begins and ends.
  static let startAndEnd: [Column] = [.optional(.start, .date), .optional(.end, .date)]
}

/// How sure a row is.
package enum Confidence: String, CaseIterable, Hashable, Sendable {
  /// Published by who must know.
  case a = "A"
  /// Published by others, or put together from what is published.
  case b = "B"
  /// Our reading, or a guess.
  case c = "C"
}
