package import LoturaNetwork

/// What a sheet or a column is called, and what it means, for people.
package struct SheetWords: Hashable, Sendable {
  /// What it is called.
  package let heading: String
  /// What it means, in one sentence.
  package let meaning: String

  /// What a sheet is called and means in a language.
  package static func sheet(_ sheet: SheetName, in language: Language) -> SheetWords {
    let book = WordBook.of(language)
    return book.sheets[sheet.rawValue] ?? SheetWords(heading: sheet.rawValue, meaning: "")
  }

  /// What a column of a sheet is called and means in a language.
  package static func column(
    _ column: ColumnName, of sheet: SheetName, in language: Language
  ) -> SheetWords {
    let book = WordBook.of(language)
    return book.columns["\(sheet.rawValue).\(column.rawValue)"] ?? book.columns[column.rawValue]
      ?? SheetWords(heading: column.rawValue, meaning: "")
  }
}

/// The words of one language, taken apart when they are first asked for.
struct WordBook: Sendable {
  let sheets: [String: SheetWords]
  let columns: [String: SheetWords]

  /// The words of a language.
  static func of(_ language: Language) -> WordBook {
    switch language {
    case .english: english
    case .spanish: spanish
    case .basque: basque
    }
  }

  private static let english = WordBook(EnglishWords.sheets, EnglishWords.columns)
  private static let spanish = WordBook(SpanishWords.sheets, SpanishWords.columns)
  private static let basque = WordBook(BasqueWords.sheets, BasqueWords.columns)

  private init(_ sheets: String, _ columns: String) {
    self.sheets = Self.words(sheets)
    self.columns = Self.words(columns)
  }

  private static func words(_ text: String) -> [String: SheetWords] {
    text.split(separator: "\n").reduce(into: [:]) { words, line in
      let parts = line.split(separator: "|", maxSplits: 2).map(String.init)
      if parts.count == 3 { words[parts[0]] = SheetWords(heading: parts[1], meaning: parts[2]) }
    }
  }
}
