package import LoturaNetwork

/// What the cells of a column hold, and so what is wrong with a cell that holds something else.
package enum ColumnKind: Hashable, Sendable {
  /// Any text.
  case text
  /// The address of a page: text.
  case address
  /// The id that this row gives to its node; unique across all node sheets.
  case ownID
  /// The id of rules, which several rows share: in `rules` itself, and where they are asked for.
  case rulesID
  /// The id of a node of one of these sheets.
  case reference([SheetName])
  /// The id of a node of one of these sheets, or any other text.
  case referenceOrText([SheetName])
  /// An id or a code, as the row's `kind` says (`requirements`).
  case asKindSays
  /// A number.
  case number(NumberRange)
  /// A calendar year, 1 … 9999.
  case year
  /// One of these codes.
  case code([String])
  /// One of these codes, or people's own.
  case openCode([String])
  /// `true`/`false`, `yes`/`no`, `1`/`0`.
  case boolean
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  case date
  /// ISO 8601, `YYYY-MM-DDTHH:MM`, with or without seconds and zone.
  case dateTime
  /// Two letters of ISO 3166-1; `EL` is read as `GR`.
  case country
  /// A code of NUTS 2021 of any level.
  case territory

  /// The codes of an enum, in its order.
  static func code<Code>(_: Code.Type) -> ColumnKind
  where Code: CaseIterable & RawRepresentable, Code.RawValue == String {
    .code(Code.allCases.map(\.rawValue))
  }

  /// The id of a node of this sheet.
  static func reference(to sheet: SheetName) -> ColumnKind { .reference([sheet]) }

  /// The id of an association, a company or a partner.
  static let subject = ColumnKind.reference([.associations, .companies, .partners])
}

/// Which numbers a column takes.
package struct NumberRange: Hashable, Sendable {
  /// The least number; nil: unbounded.
  package let low: Double?
  /// The largest number; nil: unbounded.
  package let high: Double?
  /// Whether `low` itself is allowed.
  package let lowIsAllowed: Bool
  /// Whether only whole numbers are meant.
  package let isWhole: Bool

  init(low: Double? = nil, high: Double? = nil, lowIsAllowed: Bool = true, isWhole: Bool = false) {
    self.low = low
    self.high = high
    self.lowIsAllowed = lowIsAllowed
    self.isWhole = isWhole
  }

  /// Any number.
  static let any = NumberRange()
  /// 0 or more.
  static let notNegative = NumberRange(low: 0)
  /// More than 0.
  static let positive = NumberRange(low: 0, lowIsAllowed: false)
  /// 0 … 1.
  static let share = NumberRange(low: 0, high: 1)
  /// 0, 1, 2, …
  static let count = NumberRange(low: 0, isWhole: true)

  /// Numbers from one to another.
  static func from(_ low: Double, to high: Double, whole: Bool = false) -> NumberRange {
    NumberRange(low: low, high: high, isWhole: whole)
  }

  /// 1, 2, 3, … or from another whole number on.
  static func whole(from low: Double) -> NumberRange { NumberRange(low: low, isWhole: true) }

  /// What is wrong with a number, or nil.
  func problem(with number: Double) -> Issue.Problem? {
    if isWhole && number != number.rounded() { return .notAWholeNumber }
    if let low, lowIsAllowed ? number < low : number <= low { return outOfRange }
    if let high, number > high { return outOfRange }
    return nil
  }

  private var outOfRange: Issue.Problem {
    .outOfRange(low: low, high: high, lowIsAllowed: lowIsAllowed)
  }
}
