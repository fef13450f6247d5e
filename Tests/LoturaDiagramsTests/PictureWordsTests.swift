import LoturaDiagrams
import LoturaNetwork
import LoturaScoring
import Testing

@Suite("Words of pictures")
struct PictureWordsTests {
  private func slots(_ sentence: String) -> Set<String> {
    let pieces = sentence.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    return Set(pieces.map { String($0.prefix { $0 != "}" }) })
  }

  @Test("every word has its sentence in three languages, with the same slots")
  func languages() throws {
    for word in PictureWord.allCases {
      let row = try #require(SampleWords.table[word], "\(word) has no sentence")
      for sentence in [row.en, row.es, row.eu] {
        #expect(!sentence.isEmpty)
        #expect(slots(sentence) == slots(row.en), "\(word): \(sentence)")
        #expect(slots(sentence).allSatisfy { PictureSlot(rawValue: $0) != nil })
      }
    }
    #expect(SampleWords.table.count == PictureWord.allCases.count)
  }

  @Test("fills slots once: a name with braces stays as it is")
  func filling() {
    let words = SampleWords.words(.english)
    #expect(words.text(.egoTitle, [.name: "{n} {"]) == "Who should {n} { meet first?")
    #expect(words.text(.egoTitle) == "Who should {name} meet first?")
    let odd = PictureWords(language: .english) { _ in "open { and {name}{name}" }
    #expect(odd.text(.source, [.name: "x"]) == "open { and {name}x")
  }

  @Test("one is counted as one")
  func counting() {
    let words = SampleWords.words(.english)
    #expect(words.associations(1) == "1 cluster association")
    #expect(words.associations(0) == "0 cluster associations")
    #expect(words.members(nil) == "members unknown")
    #expect(words.score(nil) == "not known")
    #expect(words.score(Estimate(low: 0, high: 1, used: 0.5)) == "not known")
    #expect(words.score(Estimate(exactly: 0.5)) == "50 of 100")
    #expect(
      words.score(Estimate(low: 0.4, high: 0.6, used: 0.5))
        == "50 of 100, between 40 and 60 while facts are missing")
  }

  @Test("a share has the decimal mark of the language")
  func decimals() {
    #expect(SampleWords.words(.english).decimal(0.42) == "0.42")
    #expect(SampleWords.words(.spanish).decimal(0.42) == "0,42")
    #expect(SampleWords.words(.basque).decimal(0.4) == "0,4")
    #expect(SampleWords.words(.english).decimal(1) == "1.0")
    #expect(SampleWords.words(.english).decimal(0.07) == "0.07")
  }
}
