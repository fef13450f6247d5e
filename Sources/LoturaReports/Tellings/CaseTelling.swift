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
      _ exploration: Exploration, pairs: [Pair],
      between: (vetoes: [Veto], followups: [Followup]),
      questions: [(a: Subject.ID, b: Subject.ID, question: Question)]
    ) {
      self.exploration = exploration
      self.pairs = pairs
      (vetoes, followups) = between
      self.questions = questions
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
        .paragraph(words(.casesCount, count: cases.count)), .table(table(cases)),
      ]
    return Telling(
      document: Document(language: words.language, title: words(.casesTitle), blocks: blocks),
      result: ["cases": .array(cases.map(json))])
  }

  private func delicate(_ cases: [Exploration]) -> [Document.Block] {
    cases.contains { $0.kind == .fusion || $0.kind == .integration }
      ? [.note(words(.delicateLine), .warning)] : []
  }

  private func table(_ cases: [Exploration]) -> DocumentTable {
    DocumentTable(
      words(.casesTable),
      columns: [
        .text("id"), .text(words(.caseName)), .text(words(.columnForm)),
        .text(words(.followupState)), .text(words(.caseOpened)), .text(words(.caseClosed)),
        .text(words(.caseParties)),
      ],
      rows: cases.map { one in
        [
          .text(one.id.text), .text(one.name.text(in: words.language)),
          .text(orEmpty: one.kind.map { form($0) }), .text(orEmpty: one.state.map { state($0) }),
          .text(orEmpty: one.opened?.text), .text(orEmpty: one.closed?.text),
          .text(parties(one)),
        ]
      })
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

  private func parties(_ one: Exploration) -> String {
    one.parties.map { party in
      let name = voice.names.short(party.association)
      return party.role.map { "\(name) (\(shownText($0)))" } ?? name
    }.joined(separator: ", ")
  }

  private func json(_ one: Exploration) -> JSONValue {
    [
      "id": .string(one.id.text), "name": .string(one.name.text(in: words.language)),
      "kind": .string(orNull: one.kind?.rawValue), "state": .string(orNull: one.state?.rawValue),
      "opened": .string(orNull: one.opened?.text), "closed": .string(orNull: one.closed?.text),
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
    let ids = one.parties.map(\.association.text).joined(separator: " ")
    let kind = one.kind.map { " --kind \($0.rawValue)" } ?? ""
    var blocks: [Document.Block] = [
      .note(words(.delicateLine), .warning), .paragraph(opening(one)),
    ]
    blocks.append(.table(partyTable(one)))
    if dossier.pairs.isEmpty { blocks.append(.paragraph(words(.caseTooFew))) }
    blocks += vetoes(dossier)
    if !dossier.pairs.isEmpty { blocks.append(.table(formTable(dossier))) }
    blocks += followups(dossier) + questions(dossier)
    if !dossier.pairs.isEmpty {
      blocks.append(.paragraph(words(.caseNext, [.names: ids + kind])))
    }
    return Telling(
      document: Document(
        language: words.language,
        title: words(.caseTitle, [.name: one.name.text(in: words.language)]), blocks: blocks),
      result: json(dossier))
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
    } else if let opened = one.opened {
      let days = max(0, voice.names.asOf.number - opened.firstDay.number)
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
      }
    ).withoutEmptyColumns
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
          .text(veto.scope.rawValue), .text(veto.reason ?? words(.notGiven)),
        ]
      })
    return [.table(table)]
  }

  /// The four fits of each pair, whether a form is out, and how firm the proposal is.
  private func formTable(_ dossier: Dossier) -> DocumentTable {
    DocumentTable(
      words(.caseFormsOf),
      columns: [.text(words(.columnA)), .text(words(.columnB))]
        + Form.allCases.map { .text(capitalised(words.name(of: $0))) }
        + [.text(words(.columnStands))],
      rows: dossier.pairs.map { pair in
        let fits = Form.allCases.map { form -> DocumentTable.Cell in
          let fit = pair.advice.fit(form)
          let points = words.numerals.number(fit.sum.score.used * 100, decimals: 0)
          return .text(fit.isOut ? "\(points) (\(words(.formOut)))" : points)
        }
        let proposed = words.name(of: pair.advice.proposed)
        let status: Sentence =
          switch pair.advice.status {
          case .advice: .statusAdvice
          case .leaning: .statusLeaning
          case .none: .statusNone
          }
        return [.text(voice.names.short(pair.a)), .text(voice.names.short(pair.b))] + fits
          + [.text(words(status, [.form: proposed]))]
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
          "proposed": .string(orNull: pair.advice.proposed?.rawValue),
          "status": .string(pair.advice.status.rawValue),
          "fits": .object(
            Dictionary(
              pair.advice.fits.map { ($0.form.rawValue, JSONValue.interval($0.sum.score)) }
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
    return .object(members)
  }
}
