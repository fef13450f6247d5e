package import LoturaNetwork
package import LoturaScoring

/// The paper for a meeting of two: what they have in common, the sum, the forms worth discussing,
/// what would change it, what to ask with room for the answers, what is not known, who says so.
package struct PairReport: Sendable {
  /// How many rows of one sheet and one source speak of the two.
  package struct Fact: Hashable, Sendable {
    /// The sheet.
    package var sheet: SheetName
    /// Rows about the first, about the second, about both.
    package var rows: (ofA: Int, ofB: Int, ofBoth: Int) { (ofA, ofB, ofBoth) }
    /// Who says so; nil: not said.
    package var source: String?
    /// Of which date, or from when to when; nil: not said.
    package var asOf: String?
    /// A, B or C, or from which to which; nil: not said.
    package var confidence: String?
    private let ofA: Int
    private let ofB: Int
    private let ofBoth: Int

    /// Rows of a sheet and where they come from.
    package init(
      _ sheet: SheetName, rows: (ofA: Int, ofB: Int, ofBoth: Int),
      origin: (source: String?, asOf: String?, confidence: String?)
    ) {
      self.sheet = sheet
      (ofA, ofB, ofBoth) = rows
      (source, asOf, confidence) = origin
    }
  }

  private let explain: ExplainTelling
  private let setting: ReportSetting
  /// A sentence on the veto that stands between the two; nil: none.
  package var veto: String?
  /// One of the two among its neighbours; nil: it cannot be drawn.
  package var picture: DocumentPicture?
  /// What is not wholly known of the two.
  package var lacks: [(id: Association.ID, lacks: [MissingFact])] = []
  /// Where the facts come from; empty: it must not be said.
  package var facts: [Fact] = []
  private var words: Words { explain.words }

  /// The report of an explanation, told in the setting's voice.
  package init(_ explain: ExplainTelling, in setting: ReportSetting) {
    self.explain = explain
    self.setting = setting
  }

  /// The report, told.
  package var telling: Telling {
    let plain = explain.telling
    var document = Document(
      language: words.language,
      title: words(.reportPairTitle, [.a: explain.a, .b: explain.b]), blocks: blocks,
      fileTables: plain.document.fileTables + (facts.isEmpty ? [] : [factTable]))
    let (a, b) = (explain.suggestion.a, explain.suggestion.b)
    let full = [explain.voice.names.full(a), explain.voice.names.full(b)]
    let isShort = full == [explain.a, explain.b]
    document.cover = setting.cover(
      .reportPairKind, subtitle: isShort ? nil : full.joined(separator: " · "), minute: minute)
    return Telling(
      document: document,
      result: [
        "report": "pair", "explain": plain.result,
        "unknown": .array(
          lacks.map { id, lacks in
            ["id": .string(id.text), "missing": .strings(lacks.map { $0.fact.text(words) })]
          }),
      ])
  }

  /// Who, why, in which form, how sure, what to ask first.
  private var minute: [String] {
    let say = SuggestionSentence(explain.voice)
    let suggestion = explain.suggestion
    var lines = [
      say.headline(suggestion, mode: explain.mode), say.reasons(suggestion, upTo: 2),
    ]
    if let advice = explain.explanation.advice { lines.append(say.forms(advice.formsByFit)) }
    if suggestion.known < 0.995 {
      lines.append(words(.explainKnown, [.known: words.numerals.percent(suggestion.known)]))
    }
    if let first = explain.questionLines.first {
      lines.append(words(.reportFirstQuestion, [.text: first]))
    }
    return lines
  }

  private var blocks: [Document.Block] {
    var blocks: [Document.Block] = veto.map { [.note($0, .warning)] } ?? []
    blocks += common
    blocks += [
      .heading(words(.reportScore), level: 1), .paragraph(words(.reportScoreIntro)),
      .table(explain.sumTable.withoutEmptyColumns),
    ]
    if let picture { blocks.append(.picture(picture)) }
    blocks += explain.formBlocks
    blocks += explain.changeBlocks
    if !explain.questionLines.isEmpty {
      blocks += [
        .heading(words(.explainQuestions), level: 1), .questions(explain.questionLines),
      ]
    }
    blocks += setting.unknownBlocks(lacks)
    blocks += [.heading(words(.reportFacts), level: 1)] + explain.axisBlocks
    guard !facts.isEmpty else { return blocks }
    return blocks + [
      .heading(words(.reportSources), level: 1), .paragraph(words(.reportSourcesIntro)),
      .table(factTable.withoutEmptyColumns.withoutCaption),
    ]
  }

  private var common: [Document.Block] {
    let say = SuggestionSentence(explain.voice)
    let reasons = explain.suggestion.reasons.map(say.sentence)
    var rest: [String] = []
    if case .matchmaking = explain.suggestion.kind {
      rest.append(
        words(
          .explainRank,
          [.a: explain.a, .b: explain.b, .rank: String(explain.suggestion.rank)]))
    }
    if let stability = explain.suggestion.stability { rest.append(say.stability(stability)) }
    rest += explain.suggestion.flags.filter { $0 != .mostlyUnknown }.map { words.text(of: $0) }
    let told = rest.filter { !$0.isEmpty }.joined(separator: " ")
    var blocks: [Document.Block] = [.heading(words(.reportCommon), level: 1)]
    if !reasons.isEmpty { blocks.append(.list(reasons, isNumbered: false)) }
    if !told.isEmpty { blocks.append(.paragraph(told)) }
    return blocks
  }

  private var factTable: DocumentTable {
    DocumentTable(
      words(.reportSources),
      columns: [
        .text(words(.columnKind)), .number(explain.a), .number(explain.b),
        .number(words(.reportBoth)), .text(words(.columnSource)), .text(words(.columnAsOf)),
        .text(words(.columnConfidence)),
      ],
      rows: facts.map { fact in
        [.text(capitalised(words.name(of: fact.sheet)))]
          + [fact.rows.ofA, fact.rows.ofB, fact.rows.ofBoth].map { $0 == 0 ? .empty : .whole($0) }
          + [
            .text(orEmpty: fact.source), .text(orEmpty: fact.asOf),
            .text(orEmpty: fact.confidence),
          ]
      })
  }
}
