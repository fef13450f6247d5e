package import LoturaNetwork
package import LoturaPlanning
package import LoturaScoring

/// The paper on one association, for its board or its liaison officer: who it is, whom to meet first,
/// what it lacks and who could give it, what it shares, where it sits, what it plans, how it stands,
/// what its members say, what would fit, what is not known.
package struct AssociationReport: Sendable {
  let setting: ReportSetting
  let network: Network
  let association: Association
  /// The best of its candidates, with what the forms say of each; the best first.
  package var suggestions: [SuggestTelling.Row] = []
  /// The picture of whom to meet; nil: it cannot be drawn.
  package var picture: DocumentPicture?
  /// Its working groups.
  package var groups: GroupBook?
  /// The action plans of the newest year.
  package var plans: ActionPlans?
  /// Its figures, and the picture of them.
  package var figures: (telling: Telling, picture: DocumentPicture?)?
  /// What members answered.
  package var survey: SurveyTelling?
  /// Practices that could fit.
  package var practices: Telling?
  /// Needs against offers, of all associations.
  package var balances: [CapabilityBalance] = []
  /// What is not wholly known of it.
  package var lacks: [(id: Association.ID, lacks: [MissingFact])] = []
  /// Its maturity, 1 … 5; nil: not known.
  package var maturity: Double?
  var words: Words { setting.words }
  var names: Names { setting.voice.names }
  var id: Subject.ID { Subject.ID(association.id) }
  var short: String { names.short(id) }

  /// The report on an association of a network.
  package init(_ association: Association, in network: Network, _ setting: ReportSetting) {
    self.association = association
    self.network = network
    self.setting = setting
  }

  /// The report, told.
  package var telling: Telling {
    let full = names.full(id)
    var document = Document(
      language: words.language, title: full, blocks: blocks,
      fileTables: [suggest.fileTable, needTable, offerTable, priorityTable, planTable]
        .compactMap(\.self))
    document.cover = setting.cover(
      .reportAssociationKind, subtitle: short == full ? nil : short, minute: minute)
    return Telling(document: document, result: json)
  }

  private var suggest: SuggestTelling {
    SuggestTelling(
      suggestions, vetoes: [], asked: SuggestTelling.Asked(center: id), voice: setting.voice)
  }

  private var json: JSONValue {
    [
      "report": "association", "id": .string(association.id.text),
      "maturity": .number(orNull: maturity),
      "suggest": suggest.telling.result, "scoreboard": figures?.telling.result ?? .null,
      "practices": practices?.result ?? .null,
      "groups": .strings(ownGroups.map(\.text)),
      "unknown": .strings(lacks.flatMap { $0.lacks.map { $0.fact.text(words) } }),
    ]
  }

  /// Whom to meet, what it lacks most, how it stands, what is not known.
  private var minute: [String] {
    let say = SuggestionSentence(setting.voice)
    let best = suggestions.first.map { row in
      [say.headline(row.suggestion, mode: .balanced), say.reasons(row.suggestion, upTo: 2)]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    let unmet = own(balances) { $0.needs }.filter { givers(of: $0).isEmpty }
    let lacking = lacks.flatMap(\.lacks)
    return [
      best ?? "",
      unmet.isEmpty
        ? ""
        : words(
          .reportNeedsOpen, count: unmet.count,
          [
            .total: setting.whole(own(balances) { $0.needs }.count),
            .names: words.numerals.list(unmet.prefix(3).map { names.full($0.capability) }),
          ]),
      lacking.isEmpty
        ? words(.checkNothingUnknown)
        : words(
          .reportUnknownOf,
          [
            .name: short,
            .names: words.numerals.list(lacking.map { $0.fact.text(words) }),
          ]),
    ]
  }

  private func heading(_ sentence: Sentence) -> Document.Block {
    .heading(words(sentence), level: 1)
  }

  private var blocks: [Document.Block] {
    var blocks: [Document.Block] = [heading(.reportAssociationWho), .table(factTable)]
    blocks += meetBlocks
    blocks += tableBlocks(.reportAssociationNeeds, needTable, or: .suggestNobody)
    blocks += tableBlocks(.reportAssociationOffers, offerTable, or: .suggestNobody)
    blocks += tableBlocks(.reportAssociationPriorities, priorityTable, or: .suggestNobody)
    blocks += [heading(.reportAssociationGroups)] + groupBlocks
    blocks += tableBlocks(.reportAssociationPlan, planTable, or: .reportAssociationNoPlan)
    if let figures {
      blocks.append(heading(.reportAssociationFigures))
      if let picture = figures.picture { blocks.append(.picture(picture)) }
      blocks += figures.telling.document.blocks.map(\.lowered)
    }
    if let survey {
      blocks += tableBlocks(
        .reportAssociationVoice, survey.ownTable(of: association.id),
        or: .reportAssociationNoVoice)
    }
    if let practices {
      blocks += [heading(.reportAssociationPractices)]
      blocks += practices.document.blocks.map(\.lowered)
    }
    return blocks + setting.unknownBlocks(lacks)
  }

  private func tableBlocks(
    _ sentence: Sentence, _ table: DocumentTable?, or nothing: Sentence
  ) -> [Document.Block] {
    guard let table, !table.rows.isEmpty else {
      // A heading without anything is left out, but for what people would look for.
      return nothing == .suggestNobody ? [] : [heading(sentence), .paragraph(words(nothing))]
    }
    return [heading(sentence), .table(table.withoutEmptyColumns.withoutCaption)]
  }

  private var meetBlocks: [Document.Block] {
    guard !suggestions.isEmpty else {
      return [heading(.reportAssociationMeet), .paragraph(words(.suggestNobody))]
    }
    let say = SuggestionSentence(setting.voice)
    let told = suggestions.prefix(5).map { row in
      [
        say.headline(row.suggestion, mode: .balanced), say.reasons(row.suggestion, upTo: 3),
        row.advice.map { say.forms($0.formsByFit.filter { !$0.isDelicate }) } ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }
    var blocks = [heading(.reportAssociationMeet), .list(Array(told), isNumbered: true)]
    if let picture { blocks.append(.picture(picture)) }
    return blocks + [.note(words(.delicateLine), .note)]
  }
}
