package import LoturaNetwork
package import LoturaScoreboard
internal import LoturaWorkbook

/// The answer to `survey`: what all members together answered, what those of each association did,
/// between which bounds, and what has changed; what is hidden, and what to ask.
package struct SurveyTelling: Sendable {
  let board: SurveyBoard
  let voice: Voice
  /// What is told for people: of each question the year asked for, else the newest.
  let rounds: [SurveyBoard.Round]
  /// All rows that were asked for.
  package let rows: [SurveyRow]
  /// All sums that were asked for.
  package let totals: [SurveyTotal]
  var words: Words { voice.words }

  /// What was asked about one question, or all; in one year, or all.
  package init(_ board: SurveyBoard, question: String?, year: Int?, voice: Voice) {
    self.board = board
    self.voice = voice
    func isAsked(_ round: SurveyBoard.Round) -> Bool {
      (question ?? round.question) == round.question && (year ?? round.year) == round.year
    }
    rows = board.rows.filter { isAsked($0.round) }
    totals = board.totals.filter { isAsked($0.round) }
    rounds = board.questions.compactMap { question in
      let asked = board.totals.map(\.round).filter { $0.question == question && isAsked($0) }
      return asked.max { $0.year < $1.year }
    }
  }

  /// The answer, told.
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language, title: words(.surveyTitle), blocks: blocks,
        fileTables: [fileTable]), result: json)
  }

  private var blocks: [Document.Block] {
    guard !rounds.isEmpty else { return [.paragraph(words(.surveyNone))] }
    return rounds.compactMap { board.total(of: $0) }.map { .paragraph(finding($0)) }
      + rounds.map { .table(table($0)) } + history + uncertain + questions
  }

  private func wording(_ round: SurveyBoard.Round) -> String {
    Questionnaire.wording(round.question, in: words.language)
  }

  private func slots(_ round: SurveyBoard.Round) -> [Slot: String] {
    [.what: wording(round), .date: String(round.year)]
  }

  private func whole(_ number: Int) -> String {
    words.numerals.number(Double(number), decimals: 0)
  }

  /// What all together answered, and whether that has changed.
  private func finding(_ total: SurveyTotal) -> String {
    var slots = slots(total.round)
    let n = total.result.n ?? 0
    guard let share = total.result.share, let interval = total.result.interval else {
      return n == 0
        ? words(.surveyTotalUnknown, slots) : words(.surveyTotalFew, count: n, slots)
    }
    slots[.value] = words.numerals.percent(share)
    slots[.low] = words.numerals.percent(interval.low)
    slots[.high] = words.numerals.percent(interval.high)
    let finding = words(.surveyFinding, count: n, slots)
    return total.change.map { finding + " " + sentence($0) } ?? finding
  }

  private func sentence(_ change: SurveyChange) -> String {
    let points = MeasureText(voice).signed(change.difference) {
      words.numerals.number($0 * 100, decimals: 0)
    }
    let size = words.numerals.number(change.difference.magnitude * 100, decimals: 0)
    var slots: [Slot: String] = [.value: points, .date: String(change.since)]
    slots[.low] = change.pValue.map(pText)
    switch change.isTold {
    case nil: return words(.surveyUntested, slots)
    case false?: return words(.surveySame, slots)
    case true?:
      slots[.value] = size
      return words(change.difference > 0 ? .surveyUp : .surveyDown, slots)
    }
  }

  /// A chance, to two places; a smaller one is not 0.
  private func pText(_ p: Double) -> String {
    p < 0.005
      ? words(.lessThan, [.value: words.numerals.number(0.005, decimals: 3)])
      : words.numerals.number(p, decimals: 2)
  }

  /// The associations' rows of a question and year, then all together.
  private func table(_ round: SurveyBoard.Round) -> DocumentTable {
    let rows = board.rows.filter { $0.round == round }
    let total = board.total(of: round)
    return DocumentTable(
      "\(wording(round)) (\(round.year))",
      columns: [.text(words(.columnAssociation))] + resultColumns,
      rows: rows.map { [.text(voice.names.short($0.association))] + cells($0) }
        + (total.map { [[.text(words(.surveyAll))] + cells($0)] } ?? []),
      hasTotal: total != nil
    ).withoutEmptyColumns
  }

  private var resultColumns: [DocumentTable.Column] {
    [
      .number(words(.surveyAnswers)), .number(words(.surveyShare)), .text(words(.surveyLikely)),
      .number(words(.surveyMean)), .text(words(.surveyChange)), .text(words(.columnNote)),
    ]
  }

  private func cells(_ row: SurveyRow) -> [DocumentTable.Cell] {
    let note: Sentence? =
      switch row.hidden {
      case .few?: .surveyHiddenFew
      case .subtraction?: .surveyHiddenOthers
      case nil: nil
      }
    return cells(row.result, row.change) + [
      .text(orEmpty: note.map { words($0) } ?? test(row.change))
    ]
  }

  private func cells(_ total: SurveyTotal) -> [DocumentTable.Cell] {
    let note = total.isHidden ? words(.surveyHiddenFew) : test(total.change)
    return cells(total.result, total.change) + [.text(orEmpty: note)]
  }

  private func test(_ change: SurveyChange?) -> String? {
    change.map { change in
      switch change.isTold {
      case true?: words(.surveyIsChange)
      case false?: words(.surveyCanBeChance)
      case nil: words(.surveyCannotTell)
      }
    }
  }

  /// Answers, share, bounds, mean, change.
  private func cells(_ result: SurveyResult, _ change: SurveyChange?) -> [DocumentTable.Cell] {
    [
      result.n.map { .whole($0) } ?? .empty, result.share.map { .share($0) } ?? .empty,
      .text(
        orEmpty: result.interval.map { interval in
          words(
            .range,
            [
              .low: words.numerals.number(interval.low * 100, decimals: 0),
              .high: words.numerals.percent(interval.high),
            ])
        }),
      result.mean.map { .number($0, decimals: 1) } ?? .empty,
      .text(
        orEmpty: change.map { change in
          let points = MeasureText(voice).signed(change.difference) {
            words.numerals.number($0 * 100, decimals: 0)
          }
          return words(.surveyPoints, [.value: points, .date: String(change.since)])
        }),
    ]
  }

  /// All together, year by year, where several years are known.
  private var history: [Document.Block] {
    guard totals.count > rounds.count else { return [] }
    return [
      .details(
        DocumentTable(
          words(.scoreboardBefore),
          columns: [.text(words(.surveyQuestion)), .number(words(.scoreboardYear))]
            + resultColumns,
          rows: totals.map {
            [.text(wording($0.round)), .text(String($0.round.year))] + cells($0)
          }
        ).withoutEmptyColumns)
    ]
  }
}

// MARK: What is uncertain, and what to ask

extension SurveyTelling {
  private var toldRows: [SurveyRow] { rows.filter { rounds.contains($0.round) } }

  private var uncertain: [Document.Block] {
    var lines: [String] = []
    let hidden = toldRows.count { $0.hidden != nil }
    if hidden > 0 { lines.append(words(.surveyHiddenLine, count: hidden)) }
    for total in totals where rounds.contains(total.round) {
      func line(_ sentence: Sentence, _ ids: [Association.ID]) {
        guard !ids.isEmpty else { return }
        let names = words.numerals.list(ids.map { voice.names.short($0) })
        lines.append(words(sentence, slots(total.round).merging([.names: names]) { $1 }))
      }
      let withShare = Set(
        rows.filter { $0.round == total.round && $0.result.share != nil }.map(\.association))
      line(.surveyNotCounted, total.unknown.filter(withShare.contains))
      line(.surveyLeftOut, total.leftOut)
    }
    let tested = toldRows.count { $0.change?.pValue != nil }
    if tested >= 10 {
      let chance = (Double(tested) * SurveyChange.level).rounded(.up)
      lines.append(words(.surveyChance, count: tested, [.n: whole(Int(chance))]))
    }
    lines.append(words(.surveyPeople))
    return [
      .heading(words(.consensusUncertain), level: 1), .list(lines, isNumbered: false),
    ]
  }

  private var questions: [Document.Block] {
    var lines = toldRows.filter { $0.change?.isTold == true }.map { row in
      words(
        (row.change?.difference ?? 0) < 0 ? .surveyAskDown : .surveyAskUp,
        [
          .name: voice.names.short(row.association), .what: wording(row.round),
          .date: String(row.change?.since ?? row.round.year),
        ])
    }
    for round in rounds {
      let few = toldRows.filter { $0.round == round && $0.hidden == .few }
      guard !few.isEmpty else { continue }
      let names = words.numerals.list(few.map { voice.names.short($0.association) })
      lines.append(words(.surveyAskFew, slots(round).merging([.names: names]) { $1 }))
    }
    guard !lines.isEmpty else { return [] }
    return [.heading(words(.explainQuestions), level: 1), .list(lines, isNumbered: true)]
  }
}

// MARK: One association, files, machines

extension SurveyTelling {
  /// The rows of one association for people, newest year first within a question.
  package func ownTable(of id: Association.ID) -> DocumentTable {
    let rows = rows.filter { $0.association == id }.sorted {
      ($0.round.question, -$0.round.year) < ($1.round.question, -$1.round.year)
    }
    return DocumentTable(
      words(.surveyTitleOf, [.name: voice.names.short(id)]),
      columns: [.text(words(.surveyQuestion)), .number(words(.scoreboardYear))] + resultColumns,
      rows: rows.map {
        [.text(wording($0.round)), .text(String($0.round.year))] + cells($0)
      }
    ).withoutEmptyColumns
  }

  private var fileTable: DocumentTable {
    func record(
      _ who: String, _ round: SurveyBoard.Round, _ result: SurveyResult, _ change: SurveyChange?
    ) -> [DocumentTable.Cell] {
      func number(_ value: Double?, _ decimals: Int) -> DocumentTable.Cell {
        value.map { .number($0, decimals: decimals) } ?? .empty
      }
      return [
        .text(who), .text(round.question), .text(String(round.year)),
        result.n.map { .whole($0) } ?? .empty, number(result.share, 3), number(result.mean, 2),
        number(result.interval?.low, 3), number(result.interval?.high, 3),
        .text(orEmpty: change.map { String($0.since) }), number(change?.difference, 3),
        number(change?.pValue, 4),
      ]
    }
    return DocumentTable(
      words(.surveyTitle),
      columns: [
        .text(words(.columnAssociation)), .text(words(.surveyQuestion)),
        .number(words(.scoreboardYear)), .number(words(.surveyAnswers)),
        .number(words(.surveyShare)), .number(words(.surveyMean)), .number(words(.columnLow)),
        .number(words(.columnHigh)), .number(words(.scoreboardSinceColumn)),
        .number(words(.surveyChange)), .number("p"),
      ],
      rows: rows.map { record($0.association.text, $0.round, $0.result, $0.change) }
        + totals.map { record(words(.surveyAll), $0.round, $0.result, $0.change) })
  }

  private var json: JSONValue {
    [
      "all": .array(
        totals.map { total in
          .object(
            members(total.round, total.result, total.change).merging([
              "hidden": total.isHidden ? "few" : .null,
              "counted": .strings(total.counted.map(\.text)),
              "not_counted": .strings((total.unknown + total.leftOut).sorted().map(\.text)),
            ]) { $1 })
        }),
      "rows": .array(rows.map(json)),
    ]
  }

  /// A row for machines.
  package func json(_ row: SurveyRow) -> JSONValue {
    let hidden: JSONValue =
      switch row.hidden {
      case .few?: "few"
      case .subtraction?: "subtraction"
      case nil: .null
      }
    return .object(
      members(row.round, row.result, row.change).merging([
        "association": .string(row.association.text), "hidden": hidden,
      ]) { $1 })
  }

  private func members(
    _ round: SurveyBoard.Round, _ result: SurveyResult, _ change: SurveyChange?
  ) -> [String: JSONValue] {
    [
      "year": .number(round.year), "question": .string(round.question),
      "n": .number(orNull: result.n.map { Double($0) }), "share": .number(orNull: result.share),
      "mean": .number(orNull: result.mean), "low": .number(orNull: result.interval?.low),
      "high": .number(orNull: result.interval?.high),
      "since": .number(orNull: change.map { Double($0.since) }),
      "change": .number(orNull: change?.difference), "p": .number(orNull: change?.pValue),
      "changed": change?.isTold.map { .bool($0) } ?? .null,
    ]
  }
}
