import LoturaNetwork
import LoturaReports
import LoturaScoring
import LoturaWorkbook
import Testing

@Suite("Neutral labels")
struct AnonymiserTests {
  static func anonymiser(_ key: String = "5ca1ab1e") -> Anonymiser {
    Anonymiser(Sample.network, key: key, words: Words(.english))
  }

  /// What must not be read anywhere: ids, names, places and what people wrote.
  static let secrets = [
    "wind", "grid", "tide", "Wind", "Grid", "Tide", "WIND", "GRID", "bench", "energy law",
    "Cleaner", "p30", "Port", "Turbine", "ES21", "Ana",
  ]

  @Test("no id, name, place or remark survives in an answer", arguments: Language.allCases)
  func nothingSurvives(language: Language) {
    let hide = Anonymiser(Sample.network, key: "key", words: Words(language))
    let names = Names(hide(Sample.network), in: language)
    let voice = Voice(words: Words(language), names: names)
    let tellings = [
      ExplainTelling(hide(Sample.explanation), mode: .balanced, voice: voice).telling,
      SuggestTelling(
        [SuggestTelling.Row(hide(Sample.suggestion), advice: hide(Sample.advice))],
        vetoes: Sample.network.vetoes.map { hide($0) }, asked: SuggestTelling.Asked(),
        voice: voice
      ).telling,
    ]
    for telling in tellings {
      let told =
        PlainText(width: 4000).text(of: telling.document) + CSVText.text(of: telling.document)
        + telling.result.document()
      for secret in AnonymiserTests.secrets { #expect(!told.contains(secret), "\(secret)") }
    }
  }

  @Test("an anonymous network has the same shape and no name")
  func network() {
    let network = AnonymiserTests.anonymiser()(Sample.network)
    let written = String(describing: network)
    for secret in AnonymiserTests.secrets { #expect(!written.contains(secret), "\(secret)") }
    #expect(network.associations.count == 3)
    #expect(network.memberships.count == 1 && network.links.count == 1)
    #expect(network.associations.map(\.id) == network.associations.map(\.id).sorted())
    #expect(Set(network.associations.map(\.name.usual)).count == 3)
    #expect(network.vetoes.map(\.reason) == [nil])
  }

  @Test("the same workbook gives the same letters, and another key other ones")
  func letters() {
    let ids: [Association.ID] = ["grid", "tide", "wind"]
    func labels(_ key: String) -> [String] {
      ids.map { AnonymiserTests.anonymiser(key).name($0).usual }
    }
    #expect(labels("a") == labels("a"))
    #expect(Set(labels("a")) == ["Association A", "Association B", "Association C"])
    #expect(Set((0..<40).map { labels("key \($0)") }).count > 1)
  }

  @Test("an issue keeps its place and loses its value")
  func issue() {
    let issue = WorkbookIssue(
      .nearDuplicate(sheet: .associations, id: "wind", name: "WIND"),
      at: .init(sheet: "associations", row: 3), value: "Wind Makers")
    let hidden = IssueTelling(Words(.english)).line(AnonymiserTests.anonymiser()(issue))
    for secret in AnonymiserTests.secrets { #expect(!hidden.contains(secret)) }
    #expect(hidden.hasPrefix("Sheet associations, row 3: "))
  }

  @Test("what stands around an anonymous answer does not tell whose data it is")
  func source() {
    let source = Envelope.Source(name: "euskadi", hash: "ab", asOf: Sample.today)
    let hidden = AnonymiserTests.anonymiser()(source)
    #expect(hidden.name == "anonymous" && hidden.hash == nil)
  }
}
