package import LoturaDiagrams
package import LoturaNetwork
internal import LoturaPlanning
package import LoturaScoring

/// The paper for the people of a facilitated case: the parties, the forms for each two of them,
/// what became of earlier suggestions, what must not be, what would change, and an agenda of
/// questions with room for the answers.
///
/// Fusion and integration are named only where the case itself is about one of them.
package struct CaseReport: Sendable {
  /// Two of the parties.
  package struct Pair: Sendable {
    /// The explanation, already without the forms that must not be named.
    package let explain: ExplainTelling

    /// Two of the parties, explained.
    package init(_ explain: ExplainTelling) { self.explain = explain }
  }

  private let exploration: Exploration
  private let setting: ReportSetting
  /// The parties as pictures know them: sector, members.
  package var parties: [PictureSubject] = []
  /// Every two of the parties that can be compared.
  package var pairs: [Pair] = []
  /// What became of suggestions between parties, oldest first.
  package var followups: [Followup] = []
  /// What must not be between parties.
  package var vetoes: [Veto] = []
  /// What would change if they became one; nil: it cannot be told, see `isMergerHidden`.
  package var merger: MergeTelling?
  /// Whether what would change is left out because its numbers would name them.
  package var isMergerHidden = false
  /// What to ask beside the facts.
  package var topics: [Question.Topic] = []
  /// What is not wholly known of the parties.
  package var lacks: [(id: Association.ID, lacks: [MissingFact])] = []
  private var words: Words { setting.words }

  /// The report of a case.
  package init(_ exploration: Exploration, in setting: ReportSetting) {
    self.exploration = exploration
    self.setting = setting
  }

  /// The report, told.
  package var telling: Telling {
    var document = Document(
      language: words.language, title: title, blocks: blocks,
      fileTables: [partyTable] + pairs.flatMap { $0.explain.telling.document.fileTables }
        + (followups.isEmpty ? [] : [followupTable])
        + (merger?.telling.document.fileTables ?? []))
    document.cover = setting.cover(
      .reportCaseKind, subtitle: words.numerals.list(parties.map(\.name)), minute: minute)
    return Telling(
      document: document,
      result: [
        "report": "case", "id": .string(exploration.id.text),
        "kind": .string(orNull: exploration.kind?.rawValue),
        "state": .string(orNull: exploration.state?.rawValue),
        "parties": .strings(exploration.parties.map(\.association.text)),
        "pairs": .array(pairs.map(\.explain.telling.result)),
        "merge": merger?.telling.result ?? .null, "questions": .strings(agenda),
      ])
  }

  private var title: String {
    setting.isAnonymous ? words(.anonymousCase) : setting.voice.names.full(exploration.id)
  }

  private var isDelicate: Bool { exploration.kind?.isDelicate ?? false }

  private var minute: [String] {
    var lines = [status]
    lines += vetoes.map(sentence)
    for pair in pairs.prefix(3) {
      guard let advice = pair.explain.explanation.advice else { continue }
      let forms = advice.formsByFit.prefix(2).map { words.name(of: $0) }
      lines.append(
        words(
          forms.isEmpty ? .reportCaseNoForm : .reportCaseForms,
          [
            .a: pair.explain.a, .b: pair.explain.b,
            .forms: words.numerals.alternatives(Array(forms)),
          ]))
    }
    return lines + followups.suffix(1).map(sentence)
  }

  /// What is explored, since when, how far it is.
  private var status: String {
    let form = exploration.kind.map { words.name(of: $0.form) } ?? words(.unknownValue)
    let state = exploration.state.map { words.name(of: $0) } ?? words(.unknownValue)
    var sentence = words(.reportCaseStatus, [.form: form, .value: state])
    if let opened = exploration.opened, !setting.isAnonymous {
      sentence += " " + words(.reportCaseOpened, [.date: words.numerals.date(opened)])
    }
    return sentence
  }

  private var blocks: [Document.Block] {
    var blocks: [Document.Block] =
      isDelicate ? [.note(words(.delicateLine), .warning)] : []
    blocks += vetoes.map { .note(sentence($0), .warning) }
    blocks += [
      .heading(words(.reportParties), level: 1),
      .table(partyTable.withoutEmptyColumns.withoutCaption),
    ]
    if pairs.isEmpty { blocks.append(.paragraph(words(.reportCaseNoPairs))) }
    blocks += pairs.flatMap(pairBlocks)
    if !followups.isEmpty {
      blocks += [
        .heading(words(.reportFollowups), level: 1),
        .table(followupTable.withoutEmptyColumns.withoutCaption),
      ]
    }
    blocks += mergerBlocks
    if !agenda.isEmpty {
      blocks += [
        .heading(words(.reportAgenda), level: 1), .paragraph(words(.reportAgendaIntro)),
        .questions(agenda),
      ]
    }
    return blocks + setting.unknownBlocks(lacks)
  }

  /// What speaks for two, how each form fits them, what would change it.
  private func pairBlocks(_ pair: Pair) -> [Document.Block] {
    let say = SuggestionSentence(pair.explain.voice)
    let reasons = pair.explain.suggestion.reasons.map(say.sentence)
    return [
      .heading(
        words(.reportCasePair, [.a: pair.explain.a, .b: pair.explain.b]), level: 1),
      .paragraph(words(.reportCommon) + ":"), .list(reasons, isNumbered: false),
    ]
      + pair.explain.formBlocks.map(\.lowered).filter { block in
        // It stands at the head of the page already.
        !isDelicate || block != .note(words(.delicateLine), .warning)
      } + pair.explain.changeBlocks.map(\.lowered)
  }

  private var mergerBlocks: [Document.Block] {
    let heading = Document.Block.heading(words(.reportMerger), level: 1)
    if isMergerHidden { return [heading, .paragraph(words(.reportMergerHidden))] }
    guard let merger else { return [] }
    // Notes of the merger's own answer stand at the head of the page already.
    let told = merger.telling.document.blocks.filter { block in
      if case .note(_, .warning) = block { false } else { true }
    }
    return [heading, .paragraph(merger.title)] + told.map(\.lowered)
  }

  /// What to ask, fact by fact and then what no figure answers, each once.
  private var agenda: [String] {
    let facts = pairs.flatMap(\.explain.questionLines)
    let all = facts + topics.map { words.text(of: .topic($0), a: "", b: "") }
    return all.reduce(into: []) { seen, line in
      if !seen.contains(line) { seen.append(line) }
    }
  }
}

// MARK: Tables and sentences

extension CaseReport {
  private var partyTable: DocumentTable {
    DocumentTable(
      words(.reportParties),
      columns: [
        .text(words(.columnAssociation)), .text(words(.reportFullName)),
        .text(words(.reportRole)), .text(words(.reportSector)),
        .number(words(.reportMembers)),
      ],
      rows: parties.map { party in
        let role = exploration.parties.first { $0.association.text == party.id.text }?.role
        return [
          .text(party.label),
          .text(orEmpty: party.name == party.label ? nil : party.name),
          .text(orEmpty: role.flatMap { name(ofRole: $0) }),
          .text(orEmpty: party.sector?.name), party.members.map { .whole($0) } ?? .empty,
        ]
      })
  }

  /// A role in words; one that is not of the data contract is shown as it is written, but never
  /// where names are hidden, for it may be one.
  private func name(ofRole role: String) -> String? {
    switch role {
    case "host": words(.reportRoleHost)
    case "joins": words(.reportRoleJoins)
    case "party": words(.reportRoleParty)
    default: setting.isAnonymous ? nil : role
    }
  }

  private var followupTable: DocumentTable {
    DocumentTable(
      words(.reportFollowups),
      columns: [
        .text(words(.columnA)), .text(words(.columnB)), .text(words(.followupDate)),
        .text(words(.columnKind)), .text(words(.followupState)),
        .number(words(.followupUsefulShort)), .text(words(.followupOutcome)),
      ],
      rows: followups.map { followup in
        [
          .text(setting.voice.names.short(followup.a)),
          .text(setting.voice.names.short(followup.b)),
          .text(orEmpty: followup.date.map { words.numerals.date($0) }),
          .text(orEmpty: followup.kind.map { words.name(ofKind: $0) }),
          .text(orEmpty: followup.state.map { words.name(of: $0) }),
          followup.useful.map { .number($0, decimals: 0) } ?? .empty,
          .text(orEmpty: followup.outcome),
        ]
      })
  }

  private func sentence(_ followup: Followup) -> String {
    words(
      .reportFollowup,
      [
        .a: setting.voice.names.short(followup.a), .b: setting.voice.names.short(followup.b),
        .value: followup.state.map { words.name(of: $0) } ?? words(.unknownValue),
        .date: followup.date.map { words.numerals.date($0) } ?? words(.unknownValue),
      ])
  }

  private func sentence(_ veto: Veto) -> String {
    let scope = Form(rawValue: veto.scope.rawValue).map { words.name(of: $0) }
    let (a, b) = (setting.voice.names.short(veto.a), setting.voice.names.short(veto.b))
    let reason = veto.reason ?? words(.notGiven)
    guard let scope else {
      return words(.suggestVetoedPair, [.a: a, .b: b, .reason: reason])
    }
    return words(.reportVetoOfForm, [.a: a, .b: b, .form: scope, .reason: reason])
  }
}

extension Exploration.Kind {
  /// The form of that name.
  package var form: Form {
    switch self {
    case .fusion: .fusion
    case .integration: .integration
    case .convergence: .convergence
    case .alliance: .alliance
    }
  }

  /// Whether naming the form is delicate.
  package var isDelicate: Bool { form.isDelicate }
}

extension Words {
  /// How far a case has come.
  func name(of state: Exploration.State) -> String {
    switch state {
    case .idea: self(.caseStateIdea)
    case .talking: self(.caseStateTalking)
    case .agreed: self(.caseStateAgreed)
    case .done: self(.caseStateDone)
    case .stopped: self(.caseStateStopped)
    }
  }
}
