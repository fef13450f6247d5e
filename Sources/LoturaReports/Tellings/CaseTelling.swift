package import LoturaNetwork
package import LoturaScoring

/// The answer to `explorations`: the facilitated cases, or one of them as a dossier.
package struct CaseTelling: Sendable {
  /// What is known of a case beside its own row.
  package struct Dossier: Sendable {
    /// The case.
    package let exploration: Exploration
    /// The pairs of active parties, with what the forms say of them.
    package let pairs: [Pair]
    /// Vetoes between parties.
    package let vetoes: [Veto]
    /// Followups between parties, oldest first.
    package let followups: [Followup]
    /// What to ask, each once.
    package let questions: [(a: Subject.ID, b: Subject.ID, question: Question)]
    /// What is not wholly known of the parties, what widens scores most first.
    package let unknown: [MissingFact]
    /// The forms that may be told of the pairs.
    package let forms: [Form]

    /// Two parties.
    package struct Pair: Sendable {
      /// One.
      package let a: Subject.ID
      /// The other.
      package let b: Subject.ID
      /// What the forms say of them.
      package let advice: Advice

      /// Two parties and what the forms say of them.
      package init(a: Subject.ID, b: Subject.ID, advice: Advice) {
        self.a = a
        self.b = b
        self.advice = advice
      }
    }

    /// A case with what is known beside it.
    package init(
      _ exploration: Exploration, pairs: (told: [Pair], forms: [Form]),
      between: (vetoes: [Veto], followups: [Followup]),
      open: (
        questions: [(a: Subject.ID, b: Subject.ID, question: Question)], facts: [MissingFact]
      )
    ) {
      self.exploration = exploration
      (self.pairs, forms) = pairs
      (vetoes, followups) = between
      (questions, unknown) = open
    }

    /// The proposed form of a pair; nil: none, or one that is not to be told here.
    func proposed(_ pair: Pair) -> Form? {
      pair.advice.proposed.flatMap { forms.contains($0) ? $0 : nil }
    }

    var isDelicate: Bool {
      exploration.isDelicate || !pairs.isEmpty && forms.contains(where: \.isDelicate)
    }
  }

  private let voice: Voice
  private var words: Words { voice.words }

  /// The words and names of the answer.
  package init(_ voice: Voice) { self.voice = voice }

  /// All cases.
  package func list(_ cases: [Exploration]) -> Telling {
    let blocks: [Document.Block] =
      cases.isEmpty
      ? [.paragraph(words(.casesNone))]
      : delicate(cases) + [
        .paragraph(words(.casesCount, count: cases.count)),
        .table(table(cases).withoutEmptyColumns),
      ]
    var result: [String: JSONValue] = ["cases": .array(cases.map(json))]
    if cases.contains(where: \.isDelicate) { result["note"] = .string(words(.delicateLine)) }
    return Telling(
      document: Document(
        language: words.language, title: words(.casesTitle), blocks: blocks,
        fileTables: [fileTable(cases)]),
      result: .object(result))
  }

  /// The cases for files, in which every delicate one says what it is not.
  private func fileTable(_ cases: [Exploration]) -> DocumentTable {
    var table = table(cases)
    guard cases.contains(where: \.isDelicate) else { return table }
    table.columns.append(.text(words(.columnNote)))
    table.rows = zip(table.rows, cases).map { row, one in
      row + [one.isDelicate ? .text(words(.delicateLine)) : .empty]
    }
    return table
  }

  private func delicate(_ cases: [Exploration]) -> [Document.Block] {
    cases.contains(where: \.isDelicate)
      ? [.note(words(.delicateLine), .warning)] : []
  }

  private func table(_ cases: [Exploration]) -> DocumentTable {
    DocumentTable(
      words(.casesTable),
      columns: [
        .text("id"), .text(words(.caseName)), .text(words(.columnForm)),
        .text(words(.followupState)), .text(words(.caseOpened)), .text(words(.caseClosed)),
        .number(words(.caseDays)), .text(words(.caseParties)),
      ],
      rows: cases.map { one in
        [
          .text(one.id.text), .text(one.name.text(in: words.language)),
          .text(orEmpty: one.kind.map { form($0) }), .text(orEmpty: one.state.map { state($0) }),
          .text(orEmpty: one.opened?.text), .text(orEmpty: one.closed?.text),
          daysOpen(one).map { .whole($0) } ?? .empty, .text(orEmpty: parties(one)),
        ]
      })
  }

  /// How many days a case has been open on the day of the run; nil: it is over, or nobody says since
  /// when. A month or a year counts from its first day.
  private func daysOpen(_ one: Exploration) -> Int? {
    guard !one.isOver else { return nil }
    return one.opened.map { max(0, voice.names.asOf.number - $0.firstDay.number) }
  }

  private func form(_ kind: Exploration.Kind) -> String { words.name(ofKind: kind.rawValue) }

  private func state(_ state: Exploration.State) -> String {
    switch state {
    case .idea: words(.caseStateIdea)
    case .talking: words(.caseStateTalking)
    case .agreed: words(.caseStateAgreed)
    case .done: words(.caseStateDone)
    case .stopped: words(.caseStateStopped)
    }
  }

  private func parties(_ one: Exploration) -> String? {
    one.parties.isEmpty
      ? nil
      : one.parties.map { party in
        let name = voice.names.short(party.association)
        return party.role.map { "\(name) (\(shownText($0)))" } ?? name
      }.joined(separator: ", ")
  }

  private func json(_ one: Exploration) -> JSONValue {
    [
      "id": .string(one.id.text), "name": .string(one.name.text(in: words.language)),
      "kind": .string(orNull: one.kind?.rawValue), "state": .string(orNull: one.state?.rawValue),
      "opened": .string(orNull: one.opened?.text), "closed": .string(orNull: one.closed?.text),
      "days_open": .number(orNull: daysOpen(one).map { Double($0) }),
      "parties": .array(
        one.parties.map {
          ["association": .string($0.association.text), "role": .string(orNull: $0.role)]
        }),
    ]
  }
}

// MARK: One case

extension CaseTelling {
  /// One case as a dossier.
  package func dossier(_ dossier: Dossier) -> Telling {
    let one = dossier.exploration
    let parties = partyTable(one)
    var blocks: [Document.Block] =
      dossier.isDelicate ? [.note(words(.delicateLine), .warning)] : []
    blocks.append(.paragraph(opening(one)))
    if !parties.rows.isEmpty { blocks.append(.table(parties.withoutEmptyColumns)) }
    if dossier.pairs.isEmpty { blocks.append(.paragraph(words(.caseTooFew))) }
    blocks += vetoes(dossier)
    let forms = formTable(dossier)
    if !dossier.pairs.isEmpty { blocks.append(.table(forms)) }
    blocks += followups(dossier) + questions(dossier)
    let unknown = unknownTable(dossier)
    if !dossier.unknown.isEmpty { blocks.append(.table(unknown)) }
    if let next = next(dossier) { blocks.append(.paragraph(next)) }
    return Telling(
      document: Document(
        language: words.language,
        title: words(.caseTitle, [.name: one.name.text(in: words.language)]), blocks: blocks,
        fileTables: [parties, fileTable(forms, dossier), unknown]),
      result: json(dossier))
  }

  /// How to go on, as a command: the form that is explored, of the parties that are active.
  private func next(_ dossier: Dossier) -> String? {
    guard !dossier.pairs.isEmpty else { return nil }
    let ids = Set(dossier.pairs.flatMap { [$0.a, $0.b] }).sorted().map(\.text)
    let kind = dossier.exploration.kind.map { " --kind \($0.rawValue)" } ?? ""
    return words(.caseNext, [.names: ids.joined(separator: " ") + kind])
  }

  private func opening(_ one: Exploration) -> String {
    var sentences = [
      words(
        .caseLine,
        [
          .name: one.name.text(in: words.language),
          .form: one.kind.map { form($0) } ?? words(.unknownValue),
          .text: one.state.map { state($0) } ?? words(.unknownValue),
        ])
    ]
    if let closed = one.closed {
      sentences.append(words(.caseClosedOn, [.date: words.numerals.date(closed)]))
    } else if let opened = one.opened, let days = daysOpen(one) {
      sentences.append(
        words(.caseOpenSince, count: days, [.date: words.numerals.date(opened)]))
    }
    return sentences.joined(separator: " ")
  }

  private func partyTable(_ one: Exploration) -> DocumentTable {
    DocumentTable(
      words(.caseParties),
      columns: [.text("id"), .text(words(.columnAssociation)), .text(words(.columnRole))],
      rows: one.parties.map { party in
        [
          .text(party.association.text), .text(voice.names.full(party.association)),
          .text(orEmpty: party.role),
        ]
      })
  }

  private func vetoes(_ dossier: Dossier) -> [Document.Block] {
    guard !dossier.vetoes.isEmpty else { return [] }
    let table = DocumentTable(
      words(.caseVetoes),
      columns: [
        .text(words(.columnA)), .text(words(.columnB)), .text(words(.columnScope)),
        .text(words(.columnReason)),
      ],
      rows: dossier.vetoes.map { veto in
        [
          .text(voice.names.short(veto.a)), .text(voice.names.short(veto.b)),
          .text(name(of: veto.scope)), .text(veto.reason ?? words(.notGiven)),
        ]
      })
    return [.table(table)]
  }

  private func name(of scope: Veto.Scope) -> String {
    switch scope {
    case .any: words(.vetoAny)
    case .meeting: words(.vetoMeeting)
    case .consortium: words(.vetoConsortium)
    case .liaison: words(.vetoLiaison)
    case .alliance: words.name(of: Form.alliance)
    case .convergence: words.name(of: Form.convergence)
    case .integration: words.name(of: Form.integration)
    case .fusion: words.name(of: Form.fusion)
    }
  }

  /// The fits of each pair, whether a form is out, and how firm the proposal is.
  private func formTable(_ dossier: Dossier) -> DocumentTable {
    DocumentTable(
      words(.caseFormsOf),
      columns: [.text(words(.columnA)), .text(words(.columnB))]
        + dossier.forms.map { .text(capitalised(words.name(of: $0))) }
        + [.text(words(.columnStands))],
      rows: dossier.pairs.map { pair in
        let fits = dossier.forms.map { form -> DocumentTable.Cell in
          let fit = pair.advice.fit(form)
          let points = words.numerals.number(fit.sum.score.used * 100, decimals: 0)
          return .text(fit.isOut ? "\(points) (\(words(.formOut)))" : points)
        }
        return [.text(voice.names.short(pair.a)), .text(voice.names.short(pair.b))] + fits
          + [.text(status(of: pair, in: dossier))]
      })
  }

  /// How firm the proposal is; nothing is said of a form that is not to be told here.
  private func status(of pair: Dossier.Pair, in dossier: Dossier) -> String {
    guard let form = dossier.proposed(pair) else { return words(.statusNone) }
    return switch pair.advice.status {
    case .advice: words(.statusAdvice, [.form: words.name(of: form)])
    case .leaning: words(.statusLeaning, [.form: words.name(of: form)])
    case .none: words(.statusNone)
    }
  }

  /// The forms for files, in which every row says what it is not.
  private func fileTable(_ forms: DocumentTable, _ dossier: Dossier) -> DocumentTable {
    guard dossier.isDelicate else { return forms }
    var table = forms
    table.columns.append(.text(words(.columnNote)))
    table.rows = table.rows.map { $0 + [.text(words(.delicateLine))] }
    return table
  }

  /// What is not known of the parties, and how much hangs on it.
  private func unknownTable(_ dossier: Dossier) -> DocumentTable {
    DocumentTable(
      words(.caseUnknown),
      columns: [
        .text(words(.columnAssociation)), .text(words(.columnMissing)),
        .text(words(.followupState)), .number(words(.columnWidens)),
      ],
      rows: dossier.unknown.map { fact in
        [
          .text(voice.names.short(fact.association)), .text(fact.fact.text(words)),
          .text(words.name(of: fact.knowledge)), .number(fact.width * 100, decimals: 1),
        ]
      })
  }

  private func followups(_ dossier: Dossier) -> [Document.Block] {
    guard !dossier.followups.isEmpty else { return [] }
    let lines = dossier.followups.map { step -> String in
      let date = step.date.map { words.numerals.date($0) } ?? words(.unknownValue)
      let state = step.state.map { words.name(of: $0) } ?? words(.unknownValue)
      let pair = "\(voice.names.short(step.a))–\(voice.names.short(step.b))"
      let outcome = step.outcome.map { ": " + shownText($0) } ?? ""
      return "\(date), \(pair): \(state)\(outcome)"
    }
    return [.heading(words(.caseFollowups), level: 1), .list(lines, isNumbered: false)]
  }

  private func questions(_ dossier: Dossier) -> [Document.Block] {
    guard !dossier.questions.isEmpty else { return [] }
    let lines = dossier.questions.map { asked in
      words.text(
        of: asked.question, a: voice.names.short(asked.a), b: voice.names.short(asked.b))
    }
    return [.heading(words(.explainQuestions), level: 1), .list(lines, isNumbered: true)]
  }

  private func json(_ dossier: Dossier) -> JSONValue {
    guard case .object(var members) = json(dossier.exploration) else { return .null }
    members["pairs"] = .array(
      dossier.pairs.map { pair in
        [
          "a": .string(pair.a.text), "b": .string(pair.b.text),
          "proposed": .string(orNull: dossier.proposed(pair)?.rawValue),
          "status": .string(
            (dossier.proposed(pair) == nil ? .none : pair.advice.status).rawValue),
          "fits": .object(
            Dictionary(
              pair.advice.fits.filter { dossier.forms.contains($0.form) }.map {
                ($0.form.rawValue, JSONValue.interval($0.sum.score))
              }
            ) { $1 }
          ),
        ]
      })
    members["vetoes"] = .array(
      dossier.vetoes.map { .strings([$0.a.text, $0.b.text, $0.scope.rawValue]) })
    members["followups"] = .array(dossier.followups.map(FollowupTelling.json))
    members["questions"] = .array(
      dossier.questions.map { asked in
        let code =
          switch asked.question {
          case .axis(let axis): "ask_\(axis.rawValue)"
          case .topic(let topic): topic.rawValue
          }
        return .strings([asked.a.text, asked.b.text, code])
      })
    members["unknown"] = .array(
      dossier.unknown.map { fact in
        [
          "association": .string(fact.association.text),
          "sheet": .string(fact.fact.sheet.rawValue), "column": .string(orNull: fact.fact.column),
          "state": .string(fact.knowledge.rawValue), "widens": .number(fact.width),
          "text": .string(fact.fact.text(words)),
        ]
      })
    if dossier.isDelicate { members["note"] = .string(words(.delicateLine)) }
    return .object(members)
  }
}

extension Exploration {
  /// Whether its form is told only with the line that it begins a conversation.
  fileprivate var isDelicate: Bool { kind == .fusion || kind == .integration }

  /// Whether nobody works on it any more.
  fileprivate var isOver: Bool { closed != nil || state == .done || state == .stopped }
}
