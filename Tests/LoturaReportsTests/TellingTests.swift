import Foundation
import LoturaNetwork
import LoturaReports
import LoturaScoring
import LoturaWorkbook
import Testing

@Suite("Answers told to people")
struct TellingTests {
  static func texts(_ telling: Telling) -> [String] {
    [
      PlainText().text(of: telling.document), Markdown.text(of: telling.document),
      HTML.text(of: telling.document), CSVText.text(of: telling.document),
    ]
  }

  @Test("a suggestion reads like a sentence that a facilitator would say")
  func sentence() {
    let text = PlainText(width: 2000).text(of: Sample.suggest(.english).document)
    #expect(
      text.contains(
        "1. WIND and GRID could meet: 71 of 100 (between 64 and 80, given what is unknown). "
          + "GRID offers what WIND lacks: test benches; both work on the priority “Cleaner "
          + "energies”; they have worked together 2 times (last: 2023); they have 3 partners whom "
          + "only one of them knows and could introduce to the other. "
          + "To talk about with them: alliance or convergence?"))
    #expect(text.contains("- Tide Club and WIND: Ana said so."))
  }

  @Test("the points shown add up to the points shown", arguments: Language.allCases)
  func points(language: Language) throws {
    // 20 + 12 + 19 + 6 + 5 + 9 = 71
    let tables = Sample.explain(language).document.tables
    let sum = try #require(tables.first)
    let points = sum.rows.map { $0[3] }
    #expect(points == [20, 12, 19, 6, 5, 9, 71].map { .whole($0) })
    #expect(sum.hasTotal)
  }

  @Test("fusion and integration are told only where asked for, and then with their line")
  func delicate() {
    var suggestion = Sample.suggest(.english)
    let line = Words(.english)(.delicateLine)
    for text in TellingTests.texts(suggestion) {
      #expect(!text.contains("fusion") && !text.contains("integration"))
      #expect(!text.contains(line))
    }
    suggestion = Sample.suggest(.english, kind: .all)
    #expect(Markdown.text(of: suggestion.document).contains("alliance or integration?"))
    #expect(Markdown.text(of: suggestion.document).contains(line))
    #expect(Markdown.text(of: Sample.explain(.english).document).contains(line))
  }

  @Test("a form that is delicate is null in the list of meetings")
  func delicateForm() {
    let suggestion = Suggestion(
      pair: ("a", "b", 1), kind: .matchmaking, form: .fusion,
      sum: ReadableSum(score: Estimate(exactly: 0.5), known: 1, points: 50, contributions: []),
      told: ([], nil, []))
    func form(_ kind: SuggestTelling.Asked.Kind) -> JSONValue? {
      let telling = SuggestTelling(
        [SuggestTelling.Row(suggestion, advice: nil)], vetoes: [],
        asked: SuggestTelling.Asked(kind: kind), voice: Sample.voice(.english)
      ).telling
      guard case .object(let result) = telling.result, case .array(let rows)? = result["rows"],
        case .object(let row)? = rows.first
      else { return nil }
      return row["form"]
    }
    #expect(form(.matchmaking) == .null)
    #expect(form(.form(.convergence)) == .null)
    #expect(form(.form(.fusion)) == "fusion")
    #expect(form(.all) == "fusion")
  }

  @Test("people see as many rows as asked and are told how many there are; files hold all")
  func shown() {
    let rows = (1...12).map { rank in
      let sum = ReadableSum(
        score: Estimate(exactly: 0.5), known: 1, points: 50, contributions: [])
      return SuggestTelling.Row(
        Suggestion(
          pair: ("wind", Identifier("p\(rank)"), rank), kind: .matchmaking, form: nil, sum: sum,
          told: ([], nil, [])), advice: nil)
    }
    let telling = SuggestTelling(
      rows, vetoes: [], asked: SuggestTelling.Asked(center: "wind", shown: 10),
      voice: Sample.voice(.english)
    ).telling
    let text = PlainText().text(of: telling.document)
    #expect(text.contains("10 of 12 are shown"))
    #expect(text.contains("p10") && !text.contains("p11"))
    #expect(CSVText.text(of: telling.document).contains("p12"))
    #expect(telling.result.document().contains("p12"))
    #expect(text.hasPrefix("Who should meet Wind Makers\n"))
  }

  @Test("nobody to suggest is said, not shown as an empty table")
  func nobody() {
    let telling = SuggestTelling(
      [], vetoes: [], asked: SuggestTelling.Asked(), voice: Sample.voice(.spanish)
    ).telling
    #expect(
      PlainText().text(of: telling.document)
        == "Quién debería reunirse con quién\n\nNo hay a quién proponer: ninguna pareja cumple "
        + "estas condiciones.\n")
    #expect(telling.result.document(.compact) == #"{"rows":[],"vetoed":[]}"# + "\n")
  }

  @Test("the most valuable question comes first, the others keep their order")
  func questions() throws {
    let text = PlainText(width: 2000).text(of: Sample.explain(.english).document)
    let list = try #require(text.components(after: "What to ask them\n\n"))
    #expect(
      list.hasPrefix(
        "1. How many members and staff have you, and what budget? (the most valuable question: "
          + "the answer decides the form)\n2. Which partners do you have abroad"))
  }

  @Test("no English is left in Spanish or Basque answers", arguments: [Language.spanish, .basque])
  func noEnglish(language: Language) {
    let english = Words(.english)
    let fragments = Sentence.allCases.flatMap { sentence in
      [true, false].flatMap { isOne in
        english.template(of: sentence, isOne: isOne).split(separator: /\{\w+\}/)
          .map { $0.trimmingPrefix(" ") }.filter { $0.count >= 8 && $0.contains(" ") }
      }
    }
    #expect(fragments.count > 300)
    let tellings = [
      Sample.suggest(language), Sample.suggest(language, kind: .all), Sample.explain(language),
      Sample.check(language), Sample.show(language),
    ]
    for telling in tellings {
      let told = Markdown.text(of: telling.document) + telling.result.document()
      for fragment in fragments { #expect(!told.contains(fragment), "\(fragment)") }
    }
  }

  @Test("answers in three languages differ for people and agree in their numbers")
  func languages() {
    let answers = Language.allCases.map { language -> (String, [JSONValue?]) in
      let telling = Sample.explain(language)
      guard case .object(let result) = telling.result else { return ("", []) }
      let kept = ["score", "points", "kinds", "axes", "contributions", "advice", "questions"]
      return (PlainText().text(of: telling.document), kept.map { result[$0] })
    }
    #expect(Set(answers.map(\.0)).count == 3)
    #expect(answers[0].1 == answers[1].1 && answers[1].1 == answers[2].1)
    #expect(answers[0].1.allSatisfy { $0 != nil })
  }

  @Test("nothing is left to fill in any answer", arguments: Language.allCases)
  func filled(language: Language) {
    let tellings = [
      Sample.suggest(language), Sample.suggest(language, kind: .all),
      Sample.suggest(language, kind: .form(.fusion)), Sample.explain(language),
      Sample.check(language), Sample.show(language),
    ]
    for telling in tellings {
      for block in telling.document.blocks {
        if case .paragraph(let text) = block { #expect(!text.contains("{"), "\(text)") }
        if case .list(let items, _) = block {
          for item in items { #expect(!item.contains("{"), "\(item)") }
        }
      }
    }
  }

  @Test("every reason, change and effect has its own sentence", arguments: Language.allCases)
  func reasons(language: Language) {
    let reasons: [Reason] = [
      .sharedMembers(1), .sharedMembers(4), .sharedPriorities(["p30-ce"]),
      .sharedPriorities(["p30-ce", "x"]), .relatedSectors(0.5),
      .fillsGaps(taker: "wind", giver: "grid", capabilities: ["bench", "law"]),
      .workedTogether(count: 1, last: nil), .workedTogether(count: 2, last: nil),
      .workedTogether(count: 1, last: PartialDate("2023-05")),
      .workedTogether(count: 2, last: PartialDate("2023-05-04")), .newToEachOther,
      .newPartners(1), .newPartners(2), .alike(size: 1, maturity: 1),
      .alike(size: 1, maturity: nil), .alike(size: nil, maturity: 1),
      .canLearn(learner: "wind", teacher: "grid", levels: 1.5), .sameServices(["law"]),
      .commonHost("port"), .near(Territory("ES21")!),
    ]
    let say = SuggestionSentence(Sample.voice(language))
    let told = reasons.map(say.reason)
    #expect(Set(told).count == told.count)
    for text in told { #expect(!text.contains("{") && !text.hasSuffix("."), "\(text)") }
  }

  @Test("the small print says which data, of which day, for whom")
  func smallPrint() {
    let source = Envelope.Source(name: "euskadi", hash: nil, asOf: Sample.today)
    let signed = Sample.check(.english).document.signed(source, for: .members)
    #expect(
      signed.blocks.last
        == .footnote(
          "Data: euskadi, as of 15 January 2026. For: members of the associations. "
            + "Please do not pass it on beyond them."))
    let open = Document(language: .spanish, title: "x").signed(nil, for: .everybody)
    #expect(open.blocks.last == .footnote("Para: todo el mundo."))
    #expect(Document(language: .spanish, title: "x").signed(nil, for: nil).blocks.isEmpty)
  }

  @Test("what a check lacks most is asked first")
  func check() {
    let text = PlainText().text(of: Sample.check(.english).document)
    #expect(text.contains("Ask GRID first about: its members, what it offers and its territory."))
    #expect(text.contains("There is 1 warning."))
  }

  @Test("errors hide what could not be computed")
  func checkWithErrors() {
    let telling = CheckTelling(
      CheckTelling.Counts(nodes: [], links: []),
      issues: [WorkbookIssue(.missingSheet, at: .init(sheet: "associations"))], unknown: [],
      voice: Sample.voice(.english)
    ).telling
    let text = PlainText().text(of: telling.document)
    #expect(text.contains("! 1 error must be mended before anything can be computed."))
    #expect(!text.contains("What to ask first"))
  }

  @Test("a node is shown with all its rows, the names of other nodes, and who says so")
  func show() {
    let text = PlainText().text(of: Sample.show(.basque).document)
    #expect(text.hasPrefix("Haize Ekoizleak (wind)\n"))
    #expect(text.contains("port (Portua)"))
    #expect(text.contains("yearbook 2024"))
    #expect(text.contains("c1 (Turbine Ltd)"))
    let csv = CSVText.text(of: Sample.show(.english).document)
    #expect(csv.contains("memberships,10,weight,0.5,,2025,B\r\n"))
  }
}

extension String {
  func components(after mark: String) -> String? {
    range(of: mark).map { String(self[$0.upperBound...]) }
  }
}
