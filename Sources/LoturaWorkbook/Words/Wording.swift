package import LoturaNetwork

/// What a sheet or a column is called, and what it means, in one language.
package struct Wording: Hashable, Sendable {
  /// What it is called.
  package let heading: String
  /// What it means, in a sentence.
  package let meaning: String

  /// What a sheet is called and means. A sheet that nobody has put into words is called by its name
  /// and means nothing; a test sees to it that there is none.
  package static func of(_ sheet: SheetName, in language: Language) -> Wording {
    let book = WordBook.of(language)
    return book.sheets[sheet.rawValue] ?? Wording(heading: sheet.rawValue, meaning: "")
  }

  /// What a column of a sheet is called and means, likewise.
  package static func of(
    _ column: ColumnName, in sheet: SheetName, _ language: Language
  ) -> Wording {
    let book = WordBook.of(language)
    return book.columns["\(sheet.rawValue).\(column.rawValue)"] ?? book.columns[column.rawValue]
      ?? Wording(heading: column.rawValue, meaning: "")
  }
}

/// The words of one language, taken apart when they are first asked for.
struct WordBook: Sendable {
  let sheets: [String: Wording]
  let columns: [String: Wording]

  /// The words of a language.
  static func of(_ language: Language) -> WordBook {
    switch language {
    case .english: english
    case .spanish: spanish
    case .basque: basque
    }
  }

  private static let english = WordBook(EnglishWording.sheets, EnglishWording.columns)
  private static let spanish = WordBook(SpanishWording.sheets, SpanishWording.columns)
  private static let basque = WordBook(BasqueWording.sheets, BasqueWording.columns)

  private init(_ sheets: String, _ columns: String) {
    self.sheets = Self.words(sheets)
    self.columns = Self.words(columns)
  }

  private static func words(_ text: String) -> [String: Wording] {
    text.split(separator: "\n").reduce(into: [:]) { words, line in
      let parts = line.split(separator: "|", maxSplits: 2).map(String.init)
      if parts.count == 3 { words[parts[0]] = Wording(heading: parts[1], meaning: parts[2]) }
    }
  }
}
