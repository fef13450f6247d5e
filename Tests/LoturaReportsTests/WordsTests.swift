import Foundation
import LoturaNetwork
import LoturaReports
import LoturaScoring
import LoturaWorkbook
import Testing

@Suite("Words of three languages")
struct WordsTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/LoturaReports/Words")

  /// A catalogue as the file has it: a sentence by key, or by `key.one` and `key.other`.
  static func catalogue(_ language: Language) throws -> [String: String] {
    let data = try Data(contentsOf: folder.appending(path: "\(language.rawValue).json"))
    let members = try #require(
      JSONSerialization.jsonObject(with: data) as? [String: Any])
    return members.reduce(into: [:]) { texts, member in
      if let text = member.value as? String {
        texts[member.key] = text
      } else if let variants = member.value as? [String: String] {
        for (variant, text) in variants { texts["\(member.key).\(variant)"] = text }
      }
    }
  }

  static func slots(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
  }

  @Test("every sentence is there in every language, and no other", arguments: Language.allCases)
  func complete(language: Language) throws {
    let catalogue = try WordsTests.catalogue(language)
    let keys = Set(catalogue.keys.map { $0.split(separator: ".")[0] }.map(String.init))
    let wanted = Set(Sentence.allCases.map(\.rawValue))
    #expect(wanted.subtracting(keys).sorted() == [])
    #expect(keys.subtracting(wanted).sorted() == [])
    for key in catalogue.keys where key.contains(".") {
      #expect(key.hasSuffix(".one") || key.hasSuffix(".other"), "\(key)")
    }
    for (key, text) in catalogue {
      #expect(!text.isEmpty && text == text.trimmingCharacters(in: .whitespaces), "\(key)")
    }
  }

  @Test("a sentence has the same slots in every language, and each is a slot we know")
  func slots() throws {
    let english = try WordsTests.catalogue(.english)
    for language in [Language.spanish, .basque] {
      let other = try WordsTests.catalogue(language)
      #expect(Set(english.keys) == Set(other.keys))
      for (key, text) in english {
        #expect(
          WordsTests.slots(text) == WordsTests.slots(other[key] ?? ""), "\(key) in \(language)")
      }
    }
    let used = english.values.reduce(into: Set<String>()) { $0.formUnion(WordsTests.slots($1)) }
    #expect(used == Set(Slot.allCases.map(\.rawValue)))
  }

  @Test("what is compiled in is what the files say", arguments: Language.allCases)
  func embedded(language: Language) throws {
    let words = Words(language)
    for (key, text) in try WordsTests.catalogue(language) {
      let parts = key.split(separator: ".")
      let sentence = try #require(Sentence(rawValue: String(parts[0])))
      #expect(words.template(of: sentence, isOne: parts.last == "one") == text)
    }
  }

  @Test("every code of the model and of the data contract has its words")
  func vocabulary() {
    #expect(Words.codesWithoutSentence == [])
  }

  @Test("one and several are told apart, and what fills a slot is not read again")
  func filling() {
    let words = Words(.english)
    #expect(words(.reasonSharedMembers, count: 1) == "they share 1 member")
    #expect(words(.reasonSharedMembers, count: 12_000) == "they share 12,000 members")
    #expect(words(.showTitle, [.name: "{id} {b}", .id: "x"]) == "{id} {b} (x)")
    #expect(words(.showTitle, [.name: "N"]) == "N ({id})")
  }

  @Test("words of two languages differ, but for those that are the same in both")
  func translated() throws {
    let english = try WordsTests.catalogue(.english)
    let spanish = try WordsTests.catalogue(.spanish)
    let basque = try WordsTests.catalogue(.basque)
    // Words that the languages share; single letters mark forms.
    let shared: Set = [
      "no", "severityError", "total", "anonymousSector", "reasonSharedMembers", "reportSector",
      "reportUnknownOf", "gateLine", "regroupPlan",
    ]
    // A frame is slots and signs alone.
    func says(_ key: String, _ text: String) -> Bool {
      let rest = text.replacing(/\{[a-z0-9]+\}/, with: "")
      return !shared.contains(key) && rest.count(where: \.isLetter) > 1
    }
    for (key, text) in english where says(key, text) {
      #expect(spanish[key] != text, "\(key) in Spanish")
      #expect(basque[key] != text, "\(key) in Basque")
    }
    for (key, text) in spanish where says(key, text) {
      #expect(basque[key] != text, "\(key)")
    }
  }
}
