package import LoturaGraphviz
package import LoturaNetwork
package import LoturaScoring

/// The words of pictures in one language, filled from the catalogue of whoever asks for a picture.
package struct PictureWords: Sendable {
  /// The language of all sentences.
  package let language: LoturaNetwork.Language
  private let sentences: [PictureWord: String]

  /// The words in a language; `sentence` gives each, with `{slot}` where names and numbers go.
  package init(language: LoturaNetwork.Language, sentence: (PictureWord) -> String) {
    self.language = language
    sentences = Dictionary(
      uniqueKeysWithValues: PictureWord.allCases.map { ($0, sentence($0)) })
  }

  /// One sentence with its slots filled. What is filled in is never read for slots again, so that
  /// a name may hold braces.
  package func text(_ word: PictureWord, _ fillings: [PictureSlot: String] = [:]) -> String {
    var rest = Substring(sentences[word] ?? word.rawValue)
    var filled = ""
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = rest[rest.index(after: open)..<close]
      if let slot = PictureSlot(rawValue: String(name)), let filling = fillings[slot] {
        filled += filling
      } else {
        filled += rest[...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// A count of one kind of thing: the sentence for one, or the one for none and several.
  package func counted(_ count: Int, one: PictureWord, other: PictureWord) -> String {
    text(count == 1 ? one : other, [.n: String(count)])
  }

  /// '18 associations'.
  package func associations(_ count: Int) -> String {
    counted(count, one: .associationsOne, other: .associations)
  }

  /// '32 links'.
  package func links(_ count: Int) -> String { counted(count, one: .linksOne, other: .links) }

  /// '72 members', or that the number is not known.
  package func members(_ count: Int?) -> String {
    guard let count else { return text(.membersUnknown) }
    return counted(count, one: .membersOne, other: .members)
  }

  /// What a score is, as a sentence: a number, a range, or unknown.
  package func score(_ estimate: Estimate?) -> String {
    guard let estimate, !estimate.isUnknown else { return text(.scoreUnknown) }
    let fillings: [PictureSlot: String] = [
      .score: String(estimate.points), .low: String(estimate.lowPoints),
      .high: String(estimate.highPoints),
    ]
    return text(estimate.isExact ? .score : .scoreBetween, fillings)
  }

  /// A share 0 … 1 in hundredths with the decimal mark of the language: 0.42, 0,42.
  package func decimal(_ share: Double) -> String {
    let hundredths = Int((share * 100).rounded())
    let mark = language == .english ? "." : ","
    let (tens, ones) = (hundredths % 100 / 10, hundredths % 10)
    return "\(hundredths / 100)\(mark)\(tens)" + (ones == 0 ? "" : String(ones))
  }

  /// The language as drawings name it.
  package var drawn: Drawing.Language {
    switch language {
    case .english: .english
    case .spanish: .spanish
    case .basque: .basque
    }
  }
}
