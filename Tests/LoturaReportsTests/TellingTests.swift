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
    #expect(text.hasPrefix("Whom should WIND meet?\n"))
  }

  @Test("nobody to suggest is said, not shown as an empty table")
  func nobody() {
    let telling = SuggestTelling(
      [], vetoes: [], asked: SuggestTelling.Asked(), voice: Sample.voice(.spanish)
    ).telling
    #expect(
      PlainText().text(of: telling.document)
        == "¿Quién debería reunirse con quién?\n\nNo hay a quién proponer: ninguna pareja cumple "
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
      .relatedSectors(0.1), .relatedSectors(0.95),
      .workedTogether(count: 1, last: PartialDate(Sample.today)),
      .workedTogether(count: 2, last: PartialDate(Sample.today)),
      .commonHost("port"), .near(Territory("ES21")!),
    ]
    let say = SuggestionSentence(Sample.voice(language))
    let told = reasons.map(say.reason)
    #expect(Set(told).count == told.count)
    for text in told { #expect(!text.contains("{") && !text.hasSuffix("."), "\(text)") }
  }

  @Test("the likeness of sectors is praised no more than it deserves")
  func relatedSectors() {
    let say = SuggestionSentence(Sample.voice(.english))
    #expect(
      [0.05, 0.3, 0.39].allSatisfy {
        say.reason(.relatedSectors($0)).contains("somewhat related")
      })
    #expect(
      [0.4, 0.75, 0.89].allSatisfy {
        say.reason(.relatedSectors($0)).contains("related without being the same")
      })
    #expect([0.9, 1].allSatisfy { say.reason(.relatedSectors($0)).contains("nearly the same") })
  }

  @Test("what has not ended is still going on, and the end of a year is told as the year")
  func workedTogether() {
    let say = SuggestionSentence(Sample.voice(.english))
    func told(_ count: Int, _ last: String) -> String {
      say.reason(.workedTogether(count: count, last: PartialDate(last)))
    }
    // The sample is seen on 15 January 2026.
    #expect(
      told(13, "2026-01-15") == "they have worked together 13 times (the last is still going on)")
    #expect(told(1, "2026-01-15") == "they are working together now")
    #expect(told(2, "2026-01-14") == "they have worked together 2 times (last: 14 January 2026)")
    #expect(told(1, "2020-12-31") == "they have worked together once (2020)")
  }

  @Test("how a rank holds is said only where it tells something", arguments: Language.allCases)
  func stability(language: Language) {
    let say = SuggestionSentence(Sample.voice(language))
    #expect(say.stability(Stability(first: 0, top3: 0.004)) == "")
    #expect(say.stability(Stability(first: 0.1, top3: 0.3, acceptability: 0)) == "")
    let zero = Words(language).numerals.percent(0)
    for (first, top3) in [(0.001, 0.19), (0.2, 0.5), (0.999, 1)] {
      let text = say.stability(Stability(first: first, top3: top3))
      #expect(!text.isEmpty && !" \(text)".contains(" \(zero)"))
    }
  }

  @Test("the two best forms are one question, and where the listed one is not among them that too")
  func forms() {
    let say = SuggestionSentence(Sample.voice(.english))
    let byFit: [Form] = [.convergence, .integration, .fusion]
    #expect(say.forms(byFit) == "To talk about with them: convergence or integration?")
    #expect(say.forms(byFit, listed: .convergence) == say.forms(byFit))
    #expect(
      say.forms(byFit, listed: .fusion)
        == "Two other forms fit them better, to talk about first: convergence or integration?")
    #expect(say.forms([.alliance]).contains("alliance?"))
  }

  @Test("a probability is never told as 0, and what is all known is not told as 100 %")
  func chance() {
    let (axes, known) = (Sample.axes, Sample.suggestion)
    let sum = ReadableSum(score: known.score, known: 1, points: 71, contributions: [])
    let explanation = Explanation(
      suggestion: Suggestion(
        pair: ("wind", "grid", 1), kind: .matchmaking, form: nil, sum: sum, told: ([], nil, [])),
      axes: PairAxes(
        a: "wind", b: "grid", values: Axis.allCases.map { axes[$0] }, inputs: axes.inputs,
        chance: (0, 0.00004)), advice: nil, changes: [], questions: [])
    let text = PlainText(width: 2000).text(
      of: ExplainTelling(explanation, mode: .balanced, voice: Sample.voice(.english)).telling
        .document)
    #expect(
      text.contains("is less than 0.0001 (corrected for the number of pairs: less than 0.0001)"))
    #expect(text.contains("Everything that counts here is known."))
    #expect(!text.contains("100% of what counts"))
  }

  @Test("people see at most four facts an axis; files and the folded table of HTML hold all")
  func facts() throws {
    let document = Sample.explain(.english).document
    let text = PlainText(width: 2000).text(of: document)
    #expect(text.contains("members of WIND: 120; members of GRID: 80"))
    #expect(!text.contains("known of WIND: complete"))
    #expect(!text.contains("Everything it was computed from"))
    #expect(HTML.text(of: document).contains("<summary>Everything it was computed from</summary>"))
    #expect(CSVText.text(of: document.tables[1]).contains("known of WIND: complete"))
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

  @Test("what could be done comes first, and values of which one is enough are one line")
  func changes() throws {
    let text = PlainText(width: 2000).text(of: Sample.explain(.english).document)
    let list = try #require(text.components(after: "What would change it\n\n"))
    let lines = list.split(separator: "\n").prefix(5)
    #expect(
      lines.first
        == "- If the two signed an agreement today, it would move from number 3 to number 1.")
    #expect(lines[1].contains("energy law") && lines[2].contains("Cleaner energies"))
    #expect(lines[3].contains("turned out to be 0.9"))
    #expect(
      lines[4]
        == "- It would draw level with number 2 (now it is number 3) if one of these rose, and pass "
        + "it with anything more: Mutual help: 0.80 → 0.90; Likeness of sectors: 0.30 → 0.50.")
  }

  @Test("a veto that is found from both sides is told once")
  func vetoOnce() {
    let telling = SuggestTelling(
      [], vetoes: Sample.network.vetoes + Sample.network.vetoes, asked: SuggestTelling.Asked(),
      voice: Sample.voice(.english)
    ).telling
    let text = PlainText().text(of: telling.document)
    #expect(text.components(after: "Ana said so")?.contains("Ana said so") == false)
  }

  @Test("those who are to be asked the same are asked in one line")
  func checkTogether() {
    let lacks = [
      Sample.lack(.needs, .unknown, 0.1),
      Sample.lack(.host, .unknown, 0),
    ]
    let telling = CheckTelling(
      CheckTelling.Counts(nodes: [(.associations, 3), (.companies, 0)], links: []), issues: [],
      unknown: [("wind", lacks), ("tide", lacks), ("grid", [lacks[1]])],
      voice: Sample.voice(.english)
    ).telling
    let text = PlainText().text(of: telling.document)
    #expect(text.contains("- Ask each of these 2 first about what it needs: Tide Club and WIND."))
    // Where nothing else is missing, even that on which no score hangs is asked.
    #expect(text.contains("- Ask GRID first about: its host."))
    // One row a fact: (10 + 10) / 2 points for each of the two.
    #expect(
      text.contains("what it needs    nothing                  2             10.0  Tide Club, WIND")
    )
    #expect(!text.contains("companies"))
    #expect(CSVText.text(of: telling.document.tables[2]).contains("WIND,its host,nothing"))
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

@Suite("A node with many rows")
struct LongShowTests {
  static let telling = ShowTelling(
    Sample.network.nodes[2],
    rows: (1...23).map { row in
      ShowTelling.Row(
        sheet: "memberships", row: row + 1,
        cells: [
          .init("association", text: "wind"), .init("member", text: "m\(row)"),
          .init("note", text: row > 10 ? "late" : ""),
        ])
    }, voice: Sample.voice(.english)
  ).telling

  @Test("a terminal shows ten rows a sheet and says how many there are")
  func cut() {
    let text = PlainText().text(of: LongShowTests.telling.document)
    #expect(text.contains("Memberships (23)"))
    #expect(text.contains("m10") && !text.contains("m11"))
    #expect(text.contains("Shown: 10 of 23 rows"))
  }

  @Test("a long text is cut on a terminal only")
  func longText() {
    let long = String(repeating: "word ", count: 40) + "end"
    let rows = (1...2).map { (row: Int) in
      ShowTelling.Row(
        sheet: "groups", row: row, cells: [.init("id", text: "g\(row)"), .init("note", text: long)])
    }
    let document = ShowTelling(Sample.network.nodes[2], rows: rows, voice: Sample.voice(.english))
      .telling.document
    let text = PlainText(width: 2000).text(of: document)
    #expect(text.contains("word…") || text.contains("word …"))
    #expect(!text.contains("end") && !text.contains("Shown:"))
    #expect(Markdown.text(of: document).contains("end"))
  }

  @Test("a node's own row stands by itself, apart from others of its sheet")
  func ownRow() {
    let cells = { (id: String) -> [ShowTelling.Row.Cell] in
      [.init("id", text: id), .init("name", text: "N")]
    }
    let document = ShowTelling(
      Sample.network.nodes[2],
      rows: [
        ShowTelling.Row(sheet: "associations", row: 4, cells: cells("wind")),
        ShowTelling.Row(sheet: "associations", row: 5, cells: cells("old")),
      ], voice: Sample.voice(.english)
    ).telling.document
    let tables = document.blocks.compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
    #expect(tables.map(\.columns.count) == [2, 3])
    #expect(tables.map(\.rows.count) == [3, 1])
  }

  @Test("every other format holds all, and no column repeats whose page it is")
  func whole() {
    let document = LongShowTests.telling.document
    for text in [HTML.text(of: document), Markdown.text(of: document)] {
      #expect(text.contains("m23") && !text.contains("Shown:") && !text.contains(">wind<"))
    }
    #expect(CSVText.text(of: document).contains("memberships,24,member,m23"))
  }
}

extension String {
  func components(after mark: String) -> String? {
    range(of: mark).map { String(self[$0.upperBound...]) }
  }
}
