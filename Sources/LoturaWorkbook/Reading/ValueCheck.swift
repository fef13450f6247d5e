import LoturaNetwork

/// Whether a text is a value that a column takes.
struct ValueCheck {
  let kind: ColumnKind
  var allowsComma = false
  let reference: ReferenceSheets

  /// Whether nothing is wrong with a text.
  func takes(_ text: String) -> Bool {
    // What a wrong code may have meant takes long to find.
    if case .code(let codes) = kind { codes.contains(text) } else { problem(with: text) == nil }
  }

  /// What is wrong with a text, or nil.
  func problem(with text: String) -> Issue.Problem? {
    switch kind {
    case .number(let range):
      guard let number = CellText.number(text, allowsComma: allowsComma) else { return .notANumber }
      return range.problem(with: number)
    case .year:
      guard let number = CellText.number(text, allowsComma: allowsComma) else { return .notANumber }
      return NumberRange.from(1, to: 9999, whole: true).problem(with: number)
    case .code(let codes):
      return codes.contains(text)
        ? nil : .notOneOf(codes, nearest: NearestID(among: codes).nearest(to: text))
    case .boolean: return CellText.boolean(text) == nil ? .notABoolean : nil
    case .date: return PartialDate(text) == nil ? .notADate : nil
    case .dateTime: return DateTime(text) == nil ? .notADateTime : nil
    case .country:
      return Country(text).map(Countries.contains) ?? false ? nil : .notACountry
    case .territory: return territoryProblem(text)
    case .text, .address, .ownID, .rulesID, .reference, .referenceOrText, .asKindSays, .openCode:
      return nil
    }
  }

  /// Two letters are a country; longer codes must be those of NUTS 2021.
  private func territoryProblem(_ text: String) -> Issue.Problem? {
    guard let territory = Territory(text) else { return .notATerritory }
    if territory.code.utf8.count == 2, territory.country.map(Countries.contains) ?? false {
      return nil
    }
    return reference.hasTerritory(territory) ? nil : .unknownTerritory
  }
}
