internal import LoturaNetwork
package import LoturaPlanning
internal import LoturaScoring
internal import LoturaSolver

/// The answer to `consortium`: who for this call, whether that is proved, what each adds, what remains
/// open, which rules are kept, who could be replaced; or why no consortium is possible.
package struct ConsortiumTelling: Sendable {
  let plan: ConsortiumPlan
  let voice: Voice
  var words: Words { voice.words }

  /// The answer of a plan.
  package init(_ plan: ConsortiumPlan, voice: Voice) {
    self.plan = plan
    self.voice = voice
  }

  /// The answer, told.
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language, title: title, blocks: warnings + body,
        fileTables: plan.consortium.map { found in
          [partnerTable(found), requirementTable(found), ruleTable, leavingTable(found)]
            + alternativeTable(found)
        } ?? [ruleTable]),
      result: json)
  }

  /// The question as a title.
  package var title: String {
    words(.consortiumTitle, [.name: voice.names.full(plan.pool.call.id)])
  }

  private var body: [Document.Block] {
    switch plan.outcome {
    case .found(let found): blocks(found)
    case .impossible(let impasse): blocks(impasse)
    case .undecided: [.paragraph(words(.consortiumNoTime)), .table(ruleTable)]
    }
  }

  /// What must be said first: rules that were not checked.
  private var warnings: [Document.Block] {
    var notes: [Document.Block] = []
    if let deadline = plan.pool.call.deadline, deadline.lastDay < voice.names.asOf {
      let date = words.numerals.date(deadline)
      notes.append(.note(words(.consortiumDeadline, [.date: date]), .warning))
    }
    if plan.pool.problem.requirements.isEmpty {
      notes.append(.note(words(.consortiumNoRequirements), .warning))
    }
    return notes + ruleWarnings
  }

  private var ruleWarnings: [Document.Block] {
    switch plan.pool.rules.source {
    case .none: return [.note(words(.consortiumNoRules), .note)]
    case .outOfForce(let set):
      let text = words(
        .consortiumOutOfForce,
        [.name: set.text, .date: words.numerals.date(PartialDate(voice.names.asOf))])
      return [.note(text, .warning)]
    case .inForce:
      let unchecked = plan.rules.filter { !$0.isChecked }.map { name(of: $0) }
      guard !unchecked.isEmpty else { return [] }
      let names = words.numerals.list(unchecked)
      return [.note(words(.consortiumUnchecked, [.names: names]), .warning)]
    }
  }
}

// MARK: Words for parts of it

extension ConsortiumTelling {
  func points(_ value: Double) -> String { words.numerals.number(value * 100, decimals: 0) }

  func money(_ value: Double) -> String { words.numerals.number(value, decimals: 0) }

  func names(_ ids: [Subject.ID]) -> String {
    words.numerals.list(ids.map { voice.names.short($0) })
  }

  /// What a requirement asks for, in words; `counted`: and of how many partners.
  package func name(ofRequirement place: Int, counted: Bool = false) -> String {
    let requirement = plan.pool.problem.requirements[place]
    let name =
      switch requirement.subject {
      case .capability(let id): voice.names.full(id)
      case .sector(let id): voice.names.full(id)
      case .priority(let id): voice.names.full(id)
      case .partnerKind(let kind): words.name(of: kind)
      case .country(let country): words(.consortiumFrom, [.name: country.code])
      }
    guard counted, requirement.minimum > 1 else { return name }
    return words(.consortiumTimes, [.name: name, .count: String(requirement.minimum)])
  }

  /// A constraint, as half a sentence.
  func text(of constraint: ConsortiumConstraint) -> String {
    let limits = plan.pool.problem.limits
    return switch constraint {
    case .maxSize: words(.consortiumMaxSize, count: limits.maxSize ?? 0)
    case .minSize: words(.consortiumMinSize, count: limits.minSize)
    case .budget: words(.consortiumBudget, [.value: money(limits.budget ?? 0)])
    case .maxShare:
      words(.consortiumMaxShare, [.value: words.numerals.percent(limits.maxShare ?? 0)])
    case .maxPerCountry: words(.consortiumMaxPerCountry, count: limits.maxPerCountry ?? 0)
    case .minCountries: words(.consortiumMinCountries, count: limits.minCountries ?? 0)
    case .minMemberStates: words(.consortiumMinMemberStates, count: limits.minMemberStates ?? 0)
    case .mandatory(let place): words(.consortiumMandatory, [.name: name(ofRequirement: place)])
    case .veto(let a, let b):
      words(.consortiumVeto, [.a: voice.names.short(a), .b: voice.names.short(b)])
    case .must(let id): words(.consortiumMustTake, [.name: voice.names.short(id)])
    }
  }

  /// A rule, in words; one that is not checked by its key.
  func name(of rule: ConsortiumRuleCheck) -> String {
    guard rule.isChecked else { return shownText(rule.key) }
    let sentence: Sentence? =
      switch rule.key {
      case "min_partners": .ruleMinPartners
      case "max_partners": .ruleMaxPartners
      case "max_budget": .ruleMaxBudget
      case "max_share": .ruleMaxShare
      case "max_per_country": .ruleMaxPerCountry
      case "min_countries": .ruleMinCountries
      case "min_member_states": .ruleMinMemberStates
      default: nil
      }
    return sentence.map { words($0) } ?? shownText(rule.key)
  }
}

// MARK: A consortium

extension ConsortiumTelling {
  private func blocks(_ found: ConsortiumPlan.Consortium) -> [Document.Block] {
    [
      .paragraph(findings(found).joined(separator: " ")), .paragraph(words(.consortiumPlain)),
    ]
      + [.table(partnerTable(found)), .paragraph(lead(found)), .table(requirementTable(found))]
      + open(found)
      + [.table(ruleTable), .table(leavingTable(found))]
      + (alternativeTable(found).map { .table($0) })
      + (found.alternatives.isEmpty ? [.paragraph(words(.consortiumNoAlternative))] : [])
      + questions
  }

  /// Who, whether that is proved, at which cost, and how far behind the next is; a sentence each.
  func findings(_ found: ConsortiumPlan.Consortium) -> [String] {
    let ids = found.partners.map(\.id)
    let slots: [Slot: String] = [
      .names: names(ids), .points: points(found.value), .high: points(found.proof.bound),
    ]
    var sentences = [
      found.proof.isOptimal
        ? words(.consortiumBest, count: ids.count, slots) : words(.consortiumFound, slots)
    ]
    let cost = money(found.cost)
    if let budget = plan.pool.problem.limits.budget {
      sentences.append(words(.consortiumCostOf, [.value: cost, .limit: money(budget)]))
    } else if found.partners.contains(where: { $0.cost != nil }) {
      sentences.append(words(.consortiumCost, [.value: cost]))
    }
    let unknown = found.partners.filter { $0.cost == nil }.map(\.id)
    if !unknown.isEmpty {
      sentences.append(words(.consortiumCostUnknown, [.names: names(unknown)]))
    }
    if found.proof.isOptimal, !found.isFirstOfEqual { sentences.append(words(.consortiumNotFirst)) }
    if let next = next(found) { sentences.append(next) }
    return sentences
  }

  /// Who could coordinate, and who hardly adds anything.
  private func lead(_ found: ConsortiumPlan.Consortium) -> String {
    let lead = words(.consortiumLead, [.name: voice.names.short(found.coordinator)])
    let hardly = found.partners.filter {
      $0.share < ConsortiumTelling.hardly && $0.leaving.isFeasible
    }.map(\.id)
    return hardly.isEmpty
      ? lead : lead + " " + words(.consortiumHardly, [.names: names(hardly)])
  }

  /// Below which share a partner hardly adds anything: half a point.
  private static let hardly = 0.005

  /// How far behind the next is.
  private func next(_ found: ConsortiumPlan.Consortium) -> String? {
    guard let second = found.alternatives.first else { return nil }
    let behind = found.value - second.value
    guard behind > 1e-9 else { return words(.consortiumNextEqual) }
    return words(
      .consortiumNext,
      [
        .points: words.numerals.number(second.value * 100, decimals: 1),
        .value: behind < 0.0005
          ? words(.lessThan, [.value: words.numerals.number(0.1, decimals: 1)])
          : words.numerals.number(behind * 100, decimals: 1),
      ])
  }

  /// What is not wholly covered, and who would add to it.
  private func open(_ found: ConsortiumPlan.Consortium) -> [Document.Block] {
    let lines = found.coverage.indices.filter { found.coverage[$0] < 1 - 1e-9 }.map { place in
      let slots: [Slot: String] = [
        .what: name(ofRequirement: place, counted: true),
        .value: words.numerals.percent(found.coverage[place]),
      ]
      let helpers = plan.helpers(requirement: place).prefix(ConsortiumTelling.namedAtOnce)
      return helpers.isEmpty
        ? words(.consortiumOpenNobody, slots)
        : words(
          .consortiumOpenLine, slots.merging([.names: names(Array(helpers))]) { $1 })
    }
    guard !lines.isEmpty else {
      return found.coverage.isEmpty ? [] : [.paragraph(words(.consortiumNothingOpen))]
    }
    return [.heading(words(.consortiumOpen), level: 1), .list(lines, isNumbered: false)]
  }

  /// How many names a sentence holds.
  private static let namedAtOnce = 4
  /// How many questions are told one by one.
  private static let askedAtOnce = 5

  private var questions: [Document.Block] {
    var lines = plan.questions.prefix(ConsortiumTelling.askedAtOnce).map { question in
      let what = words.numerals.choice(question.requirements.map { name(ofRequirement: $0) })
      let slots: [Slot: String] = [.name: voice.names.short(question.subject), .names: what]
      guard question.gain > 0 else { return words(.consortiumAskMust, slots) }
      let gain = Int((question.gain * 100).rounded(.up))
      return words(.consortiumAsk, count: gain, slots)
    }
    let more = plan.questions.count - lines.count
    if more > 0 { lines.append(words(.consortiumAskMore, count: more)) }
    if !plan.pool.leftOut.isEmpty { lines.append(words(.consortiumAskCost, [.names: leftOut])) }
    guard !lines.isEmpty else { return [] }
    return [.heading(words(.consortiumQuestions), level: 1), .list(lines, isNumbered: true)]
  }
}

extension ConsortiumTelling {
  /// Whoever is left out, the first of them by name.
  private var leftOut: String {
    let all = plan.pool.leftOut
    let shown = all.prefix(2 * ConsortiumTelling.namedAtOnce).map { voice.names.short($0) }
    guard all.count > shown.count else { return words.numerals.list(shown) }
    return shown.joined(separator: ", ") + " "
      + words(.consortiumAndMore, [.count: String(all.count - shown.count)])
  }
}

// MARK: For pictures

extension ConsortiumTelling {
  /// What the call is called.
  package var callName: String { voice.names.full(plan.pool.call.id) }

  /// Why there is no consortium, a sentence each; none where there is one.
  package var reasons: [String] {
    guard case .impossible(let impasse) = plan.outcome else { return [] }
    return [reason(impasse)] + distances(impasse)
  }
}

// MARK: No consortium

extension ConsortiumTelling {
  private func blocks(_ impasse: ConsortiumImpasse) -> [Document.Block] {
    [.paragraph(([reason(impasse)] + distances(impasse)).joined(separator: " "))]
      + [.table(ruleTable)] + questions
  }

  /// Why none is possible, in one sentence.
  func reason(_ impasse: ConsortiumImpasse) -> String {
    let parts = impasse.conflict.constraints.map { text(of: $0) }
    guard let only = parts.first else { return words(.consortiumNobody) }
    if parts.count == 1 { return words(.consortiumImpossibleOne, [.names: only]) }
    let reason = words(.consortiumImpossible, [.names: parts.joined(separator: "; ")])
    return impasse.conflict.isMinimal ? reason : reason + " " + words(.consortiumNotMinimal)
  }

  /// How far away one is, in numbers.
  private func distances(_ impasse: ConsortiumImpasse) -> [String] {
    let conflict = impasse.conflict.constraints
    var sentences: [String] = []
    if !conflict.isEmpty {
      sentences.append(words(.consortiumCandidates, count: impasse.candidates))
    }
    if conflict.contains(.minCountries) || conflict.contains(.minMemberStates)
      || conflict.contains(.maxPerCountry)
    {
      sentences.append(words(.consortiumCountriesHave, count: impasse.countries))
      if conflict.contains(.minMemberStates) {
        sentences.append(words(.consortiumStatesHave, count: impasse.memberStates))
      }
      if impasse.withoutCountry > 0 {
        sentences.append(words(.consortiumWithoutCountry, count: impasse.withoutCountry))
      }
    }
    for place in impasse.able.keys.sorted() {
      sentences.append(
        words(
          .consortiumAble,
          [
            .name: name(ofRequirement: place), .count: String(impasse.able[place] ?? 0),
            .n: String(plan.pool.problem.requirements[place].minimum),
          ]))
    }
    if let cheapest = impasse.cheapest {
      sentences.append(
        words(
          .consortiumCheapest,
          [
            .value: money(cheapest.cost), .score: money(cheapest.excess),
            .names: names(cheapest.members),
          ]))
    }
    for id in plan.pool.missingMust where conflict.contains(.must(id)) {
      sentences.append(words(.consortiumMustUnknown, [.name: voice.names.short(id)]))
    }
    return sentences
  }
}
