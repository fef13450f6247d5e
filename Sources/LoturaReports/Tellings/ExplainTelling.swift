internal import LoturaNetwork
package import LoturaScoring

/// The answer to `explain`: why this score, what would change it, what to ask.
package struct ExplainTelling: Sendable {
  let explanation: Explanation
  let mode: Mode
  let voice: Voice
  /// Whether fusion and integration may be named; where not, the explanation has neither.
  package var namesDelicateForms = true
  var words: Words { voice.words }
  var suggestion: Suggestion { explanation.suggestion }
  var a: String { voice.names.short(suggestion.a) }
  var b: String { voice.names.short(suggestion.b) }

  /// The answer of one pair under a mode.
  package init(_ explanation: Explanation, mode: Mode, voice: Voice) {
    self.explanation = explanation
    self.mode = mode
    self.voice = voice
  }

  /// The answer, told.
  package var telling: Telling {
    let sum = sumTable
    return Telling(
      document: Document(
        language: words.language, title: words(.explainTitle, [.a: a, .b: b]),
        blocks: opening + [.table(sum.withoutEmptyColumns)] + formBlocks + questionBlocks
          + changeBlocks + axisBlocks,
        fileTables: [sum, axisTable] + (explanation.advice.map { [fileFormTable($0)] } ?? [])),
      result: json)
  }

  /// The sentence of the pair: who, why, at which rank, and what to mind.
  var opening: [Document.Block] {
    let say = SuggestionSentence(voice)
    var first = [
      say.headline(suggestion, mode: mode),
      say.reasons(suggestion, upTo: suggestion.reasons.count),
    ]
    if case .matchmaking = suggestion.kind {
      first.append(
        words(.explainRank, [.a: a, .b: b, .rank: String(suggestion.rank)]))
    }
    // What would be read as 100 % is all.
    var second = [
      suggestion.known >= 0.995
        ? words(.explainAllKnown)
        : words(.explainKnown, [.known: words.numerals.percent(suggestion.known)])
    ]
    if let stability = suggestion.stability { second.append(say.stability(stability)) }
    // How much is known has been said.
    second += suggestion.flags.filter { $0 != .mostlyUnknown }.map { words.text(of: $0) }
    return [first, second].map { parts in
      .paragraph(parts.filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  /// Weight × value = points, a row a term, and their sum.
  var sumTable: DocumentTable {
    let rows = suggestion.contributions.map { part -> [DocumentTable.Cell] in
      [
        .text(words.name(of: part.term)), .number(part.weight, decimals: 2),
        .number(part.value.used, decimals: 2), .whole(part.points), range(part.value),
      ]
    }
    let weight = suggestion.contributions.reduce(0) { $0 + $1.weight }
    let total: [DocumentTable.Cell] = [
      .text(words(.total)), .number(weight, decimals: 2),
      .number(suggestion.score.used, decimals: 2), .whole(suggestion.points),
      range(suggestion.score),
    ]
    return DocumentTable(
      words(.explainSum),
      columns: [
        .text(words(.columnTerm)), .number(words(.columnWeight)), .number(words(.columnValue)),
        .number(words(.columnPoints)), .number(words(.columnRange)),
      ], rows: rows + [total], hasTotal: true)
  }

  /// The values that something can have: nothing where it is exact, a word where it is unknown.
  func range(_ estimate: Estimate) -> DocumentTable.Cell {
    if estimate.isExact { return .empty }
    if estimate.isUnknown { return .text(words(.unknownValue)) }
    return .text(words(.range, [.low: two(estimate.low), .high: two(estimate.high)]))
  }

  func two(_ number: Double) -> String { words.numerals.number(number, decimals: 2) }
}

// MARK: The four forms

extension ExplainTelling {
  var formBlocks: [Document.Block] {
    guard let advice = explanation.advice else {
      return [.heading(words(.explainForms), level: 1), .paragraph(words(.explainNoForms))]
    }
    let two = advice.formsByFit.prefix(2).map { words.name(of: $0) }
    let forms = words.numerals.alternatives(Array(two))
    let question =
      two.isEmpty
      ? words(.suggestNoForm)
      : words(two.count == 1 ? .explainBestOne : .explainBestTwo, [.forms: forms])
    // Where forms are left out, that none of the others is advised says nothing.
    let isTold = namesDelicateForms || advice.status != .none
    var paragraph = [question] + (isTold ? [statusText(advice)] : [])
    if advice.formsByFit.prefix(2).contains(.integration), let larger = advice.into {
      paragraph.append(words(.explainInto, [.name: voice.names.short(larger)]))
    }
    let heading = words(namesDelicateForms ? .explainForms : .reportForms)
    return [
      .heading(heading, level: 1), .paragraph(paragraph.joined(separator: " ")),
      .note(words(.delicateLine), .warning), .table(formTable(advice).withoutEmptyColumns),
      .list(advice.fits.map(conditions), isNumbered: false),
    ]
  }

  private func statusText(_ advice: Advice) -> String {
    let form = words.name(of: advice.proposed)
    return switch advice.status {
    case .advice: words(.statusAdvice, [.form: form])
    case .leaning: words(.statusLeaning, [.form: form])
    case .none: words(.statusNone)
    }
  }

  /// The forms for files, in which every row says what it is not.
  private func fileFormTable(_ advice: Advice) -> DocumentTable {
    var table = formTable(advice)
    table.columns.append(.text(words(.columnNote)))
    table.rows = table.rows.map { $0 + [.text(words(.delicateLine))] }
    return table
  }

  private func formTable(_ advice: Advice) -> DocumentTable {
    DocumentTable(
      words(.explainFits),
      columns: [
        .text(words(.columnForm)), .number(words(.columnFit)), .number(words(.columnRange)),
        .number(words(.columnKnown)), .number(words(.columnBestIn)), .text(words(.columnStands)),
      ],
      rows: advice.fits.map { fit in
        [
          .text(capitalised(words.name(of: fit.form))), .number(fit.sum.score.used, decimals: 2),
          range(fit.sum.score), .share(fit.sum.known),
          fit.acceptability.map { .share($0) } ?? .empty,
          .text(words(fit.isVetoed ? .formVetoed : fit.isOut ? .formOut : .formOpen)),
        ]
      })
  }

  /// A form, what it means, and its conditions with how each stands.
  private func conditions(_ fit: FormFit) -> String {
    let gates = fit.gates.map { result -> String in
      let state: Sentence =
        switch result.state {
        case .holds: .gateHolds
        case .fails: .gateFails
        case .open: .gateOpen
        }
      let condition = words.text(of: result.gate, a: a, b: b)
      return words(.gateLine, [.text: condition, .value: words(state)])
    }
    let told = gates.isEmpty ? words(.gateNone) : gates.joined(separator: "; ")
    let name = capitalised(words.name(of: fit.form))
    return words(.formConditions, [.form: name, .text: "\(words.meaning(of: fit.form)); \(told)."])
  }
}

// MARK: What would change it, what to ask

extension ExplainTelling {
  var changeBlocks: [Document.Block] {
    guard !explanation.changes.isEmpty else { return [] }
    // First what somebody could do, then what is to be found out, then what would have to be.
    let all = [0, 1].flatMap { use in explanation.changes.filter { self.use($0) == use } }
    let lines = all.map(changeText) + needed
    return [.heading(words(.explainChanges), level: 1), .list(lines, isNumbered: false)]
  }

  /// The values of which any one would be enough, in one line for each place in the list.
  private var needed: [String] {
    var lines: [(effect: Change.Effect, values: [String])] = []
    for change in explanation.changes where use(change) == 2 {
      let arrow = "\(two(change.from)) → \(two(change.to))"
      let value = words(.inputLine, [.text: neededName(change), .value: arrow])
      if let place = lines.firstIndex(where: { $0.effect == change.effect }) {
        lines[place].values.append(value)
      } else {
        lines.append((change.effect, [value]))
      }
    }
    return lines.map { effect, values in
      guard case .rank(let from, let to) = effect else { return values.joined(separator: "; ") }
      return words(
        .changeLevel,
        [
          .from: String(from), .to: String(to), .names: values.joined(separator: "; "),
        ])
    }
  }

  private func neededName(_ change: Change) -> String {
    if case .term(let term) = change.what { return words.name(of: term) }
    return capitalised(words.name(of: .sectorRelatedness, a: a, b: b))
  }

  private func use(_ change: Change) -> Int {
    switch change.what {
    case .cooperation, .offer, .alignment: 0
    case .unknown: 1
    case .term, .sectorLikeness: 2
    }
  }

  /// What would have to be otherwise, and what follows, as one sentence.
  func changeText(_ change: Change) -> String {
    words(.changeLine, [.what: what(change), .effect: effect(change)])
  }

  private func what(_ change: Change) -> String {
    let fromTo: [Slot: String] = [.from: two(change.from), .to: two(change.to)]
    func with(_ slots: [Slot: String]) -> [Slot: String] { fromTo.merging(slots) { $1 } }
    return switch change.what {
    case .term(let term): words(.changeTerm, with([.name: words.name(of: term)]))
    case .sectorLikeness: words(.changeSectorLikeness, fromTo)
    case .cooperation: words(.changeCooperation)
    case .offer(let giver, let capability):
      words(
        .changeOffer,
        [.giver: voice.names.short(giver), .names: voice.names.short(capability)])
    case .alignment(let subject, let priority):
      words(
        .changeAlignment,
        [.name: voice.names.short(subject), .names: voice.names.short(priority)])
    case .unknown(let axis):
      words(
        .changeUnknown,
        [
          .name: words.name(of: axis, a: a, b: b), .to: words.numerals.short(change.to),
        ])
    }
  }

  private func effect(_ change: Change) -> String {
    switch change.effect {
    case .rank(let from, let to):
      // A needed value only draws level; an edit that was tried has its rank.
      let isNeeded =
        switch change.what {
        case .term, .sectorLikeness: true
        default: false
        }
      return words(
        isNeeded ? .effectRankLevel : .effectRank, [.from: String(from), .to: String(to)])
    case .advice(let from, let to):
      return words(
        .effectAdvice, [.from: words.name(of: from), .to: words.name(of: to)])
    }
  }

  var questionBlocks: [Document.Block] {
    guard !explanation.questions.isEmpty else { return [] }
    return [
      .heading(words(.explainQuestions), level: 1), .list(questionLines, isNumbered: true),
    ]
  }

  /// What to ask the two, the question whose answer decides the form first.
  var questionLines: [String] {
    let decisive = mostValuableAxes
    // The question whose answer decides the form comes first; the others keep their order.
    let isDecisive = { (question: Question) -> Bool in
      if case .axis(let axis) = question { decisive.contains(axis) } else { false }
    }
    let first = explanation.questions.filter(isDecisive)
    let others = explanation.questions.filter { !isDecisive($0) }
    return first.map { words(.explainMostValuable, [.text: text($0)]) } + others.map(text)
  }

  private var mostValuableAxes: Set<Axis> {
    Set(
      explanation.changes.filter(\.isMostValuable).compactMap { change in
        if case .unknown(let axis) = change.what { axis } else { nil }
      })
  }

  func text(_ question: Question) -> String { words.text(of: question, a: a, b: b) }
}
