package import LoturaNetwork

/// The words of one language: sentences with their slots filled, and numbers as it writes them.
///
/// A catalogue is read when its first sentence is said, once in the life of the process.
package struct Words: Sendable {
  /// The language.
  package let language: Language
  /// Its numbers, dates and lists.
  package let numerals: Numerals
  private let catalogue: Catalogue

  /// The words of a language.
  package init(_ language: Language) {
    self.language = language
    numerals = Numerals(language)
    catalogue =
      switch language {
      case .english: Catalogue.english
      case .spanish: Catalogue.spanish
      case .basque: Catalogue.basque
      }
  }

  /// A sentence with its slots filled. What fills a slot is taken as it is, braces too. O(length).
  package func callAsFunction(_ sentence: Sentence, _ slots: [Slot: String] = [:]) -> String {
    filled(catalogue.text(of: sentence), slots)
  }

  /// A sentence about so many things, in the form for one or for several; `{count}` is filled.
  package func callAsFunction(
    _ sentence: Sentence, count: Int, _ slots: [Slot: String] = [:]
  ) -> String {
    let text = catalogue.text(of: sentence, isOne: count == 1)
    let number = numerals.number(Double(count), decimals: 0)
    return filled(text, slots.merging([.count: number]) { said, _ in said })
  }

  /// A sentence's text with its slots still open: what a test of the catalogue looks at.
  package func template(of sentence: Sentence, isOne: Bool = false) -> String {
    catalogue.text(of: sentence, isOne: isOne)
  }

  private func filled(_ template: String, _ slots: [Slot: String]) -> String {
    var said = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      said += rest[..<open]
      said += Slot(rawValue: name).flatMap { slots[$0] } ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return said + rest
  }
}

/// One language's sentences by key.
private struct Catalogue: Sendable {
  static let english = Catalogue(EmbeddedWords.english)
  static let spanish = Catalogue(EmbeddedWords.spanish)
  static let basque = Catalogue(EmbeddedWords.basque)

  private let texts: [Substring: Substring]

  /// Reads lines of key, tab, sentence.
  init(_ lines: String) {
    texts = lines.split(separator: "\n").reduce(into: [:]) { texts, line in
      guard let tab = line.firstIndex(of: "\t") else { return }
      texts[line[..<tab]] = line[line.index(after: tab)...]
    }
  }

  /// The text of a sentence; the key itself if the catalogue lacks it, which a test forbids.
  func text(of sentence: Sentence, isOne: Bool = false) -> String {
    let key = sentence.rawValue
    let found = texts[key[...]] ?? texts[(key + (isOne ? ".one" : ".other"))[...]]
    return found.map { String($0) } ?? key
  }
}
