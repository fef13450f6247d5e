package import LoturaNetwork
package import LoturaPlanning
internal import LoturaSolver

/// The answer to `topics`: which topics, who finds one, what is promised to groups, what one more slot
/// would bring, and whose wishes are not known.
package struct TopicsTelling: Sendable {
  private let choice: TopicChoice
  private let voice: Voice
  private var words: Words { voice.words }
  private var election: TopicElection { choice.election }

  /// The answer of a choice.
  package init(_ choice: TopicChoice, voice: Voice) {
    self.choice = choice
    self.voice = voice
  }

  /// The answer, told. O(voters · topics).
  package var telling: Telling {
    let title =
      election.level.map { words(.topicsTitleLevel, [.name: words.name(of: $0)]) }
      ?? words(.topicsTitle)
    return Telling(
      document: Document(
        language: words.language, title: title, blocks: blocks,
        fileTables: [topicTable, voterTable]),
      result: json)
  }

  /// Why nothing is chosen, as a sentence; nil: something is.
  package var obstacle: String? {
    switch choice.obstacle {
    case nil: nil
    case .noTopics?: words(election.level == nil ? .topicsNone : .topicsNoneOfLevel)
    case .noVotes?: words(.topicsNoVotes)
    case .nothingApproved?: words(.topicsNothingApproved)
    case .nothingFits?: words(.topicsNothingFits, [.total: String(choice.slots)])
    case .noTime?: words(.topicsNoTime)
    }
  }

  private var blocks: [Document.Block] {
    if let obstacle {
      return [.paragraph(obstacle)] + uncertain
    }
    return [.paragraph(finding)] + [.table(topicTable.withoutEmptyColumns)] + missed
      + [.table(voterTable)] + promise + more + uncertain
      + [.paragraph(ruleLine)]
  }

  private func names(_ ids: [Association.ID]) -> String {
    words.numerals.list(ids.map { voice.names.short($0) })
  }

  private func titles(_ ids: [Topic.ID]) -> String { words.numerals.list(ids.map(quoted)) }

  /// A topic in a sentence: words of their own, so between quotation marks.
  private func quoted(_ id: Topic.ID) -> String {
    let name = voice.names.full(id)
    return words.language == .english ? "“\(name)”" : "«\(name)»"
  }

  private func score(_ score: Double) -> String { words.numerals.short(score, upTo: 3) }
}

// MARK: The finding

extension TopicsTelling {
  private var represented: [TopicChoice.Satisfaction] {
    choice.satisfaction.filter(\.isRepresented)
  }

  private var finding: String {
    let spent = choice.chosen.reduce(0) { $0 + $1.topic.cost }
    let first = words(
      .topicsFinding, count: choice.chosen.count,
      [
        .value: words.numerals.short(spent), .total: String(choice.slots),
        .n: String(represented.count), .shown: String(election.voters.count),
      ])
    return first + " " + quality
  }

  private var quality: String {
    guard let proof = choice.proof else {
      return words(.topicsScore, [.score: score(choice.score)])
    }
    return proof.isOptimal
      ? words(.topicsProved, [.score: score(choice.score)])
      : words(
        .topicsBestSoFar, [.score: score(choice.score), .high: score(proof.bound)])
  }

  /// Who finds nothing, and who cannot.
  private var missed: [Document.Block] {
    let missed = choice.satisfaction.filter { !$0.isRepresented && $0.approvesAny }
    guard !missed.isEmpty else { return [] }
    let wishes = missed.map { voter in
      words(
        .topicsWish,
        [
          .name: voice.names.short(voter.association),
          .names: words.numerals.choice(voter.missed.map(quoted)),
        ])
    }
    let sentence = words(.topicsMissed, [.names: names(missed.map(\.association))])
    return [.note(sentence, .warning), .list(wishes, isNumbered: false)]
  }

  private var ruleLine: String {
    switch choice.rule {
    case .pav: words(.topicsRulePav)
    case .mes:
      words(
        .topicsRuleMes,
        [.n: String(choice.boughtCount ?? 0), .count: String(choice.chosen.count)])
    case .seqpav: words(.topicsRuleSeqpav)
    }
  }
}

// MARK: Promise, one more slot, what is uncertain

extension TopicsTelling {
  private var promise: [Document.Block] {
    [.heading(words(.topicsPromise), level: 1), .paragraph(promiseText)]
  }

  /// What is promised to groups, in words.
  private var promiseText: String {
    switch choice.guarantee {
    case .groups(let sizes):
      let voters = election.voters.count
      return sizes.enumerated().filter { $0.element <= voters }.map { place, size in
        let numbers: [Slot: String] = [.n: String(size), .count: String(place + 1)]
        if size == 1 { return words(.topicsPromiseEach, count: place + 1) }
        if place > 0 { return words(.topicsPromiseMore, numbers) }
        return words(
          size == voters ? .topicsPromiseAll : .topicsPromiseOne, [.n: String(size)])
      }.joined(separator: " ")
    case .shares(let share):
      return words(.topicsPromiseShares, [.value: words.numerals.number(share, decimals: 2)])
    case .noneWithCosts: return words(.topicsPromiseNoneCosts)
    case .noneOneByOne: return words(.topicsPromiseNoneSequence)
    case .noneUnproved: return words(.topicsPromiseNoneUnproved)
    }
  }

  private var more: [Document.Block] {
    guard let more = choice.oneMore else { return [] }
    var sentences: [String] = []
    if more.joins.isEmpty {
      sentences.append(words(.topicsMoreNothing))
    } else if more.leaves.isEmpty {
      sentences.append(words(.topicsMoreJoins, [.names: titles(more.joins)]))
    } else {
      sentences.append(
        words(
          .topicsMoreInstead, [.names: titles(more.joins), .other: titles(more.leaves)]))
    }
    if !more.newlyRepresented.isEmpty {
      sentences.append(
        words(
          .topicsMoreNew, count: more.newlyRepresented.count,
          [.names: names(more.newlyRepresented)]))
    } else if !more.joins.isEmpty {
      sentences.append(words(.topicsMoreNobody))
    }
    if !more.noLongerRepresented.isEmpty {
      sentences.append(words(.topicsMoreLost, [.names: names(more.noLongerRepresented)]))
    }
    return [
      .heading(words(.topicsMore), level: 1), .paragraph(sentences.joined(separator: " ")),
    ]
  }

  private var uncertain: [Document.Block] {
    var lines: [String] = []
    // Where nobody votes, or on nothing, the sentence above says so of all.
    let isAsked = choice.obstacle != .noTopics && choice.obstacle != .noVotes
    if !election.silent.isEmpty, isAsked {
      lines.append(
        words(
          .topicsSilent, count: election.silent.count, [.names: names(election.silent)]))
    }
    let nothing = choice.satisfaction.filter { !$0.approvesAny }.map(\.association)
    if !nothing.isEmpty, choice.obstacle == nil {
      lines.append(words(.topicsNothingFor, [.names: names(nothing)]))
    }
    lines += choice.exchanges.prefix(TopicsTelling.mostExchanges).map {
      words(.topicsExchange, [.a: quoted($0.chosen), .b: quoted($0.other)])
    }
    lines += [bandLine].compactMap(\.self)
    if !election.ofUnknownMaturity.isEmpty {
      lines.append(
        words(.topicsMaturityUnknown, [.names: names(election.ofUnknownMaturity)]))
    }
    if !election.withoutLevel.isEmpty {
      lines.append(words(.topicsWithoutLevel, [.names: titles(election.withoutLevel)]))
    }
    if !election.others.isEmpty {
      lines.append(
        words(
          .topicsOthers,
          [.names: words.numerals.list(election.others.map { voice.names.short($0) })]))
    }
    guard !lines.isEmpty else { return [] }
    return [.heading(words(.topicsUncertain), level: 1), .list(lines, isNumbered: false)]
  }

  /// How many ties a person reads.
  private static let mostExchanges = 4

  /// Whose level it is.
  private var bandLine: String? {
    guard let level = election.level else { return nil }
    let (low, high) = (
      words.numerals.short(Topic.Level.intermediateFrom),
      words.numerals.short(Topic.Level.advancedFrom)
    )
    return switch level {
    case .basic: words(.topicsBandBelow, [.high: low])
    case .intermediate: words(.topicsBandBetween, [.low: low, .high: high])
    case .advanced: words(.topicsBandFrom, [.low: high])
    }
  }
}

// MARK: Tables

extension TopicsTelling {
  private var topicTable: DocumentTable {
    DocumentTable(
      words(.topicsTable),
      columns: [
        .text(words(.topicsTopic)), .number(words(.topicsSlots)), .text(words(.topicsLevel)),
        .number(words(.topicsWanted)), .text(words(.columnWho)), .text(words(.topicsPaid)),
      ],
      rows: choice.chosen.map { chosen in
        [
          .text(voice.names.full(chosen.topic.id)),
          .number(chosen.topic.cost, decimals: decimals),
          .text(orEmpty: chosen.topic.level.map(words.name(of:))),
          .whole(chosen.supporters.count),
          .text(chosen.supporters.map { voice.names.short($0) }.joined(separator: ", ")),
          .text(orEmpty: chosen.isBought.map { words($0 ? .yes : .no) }),
        ]
      })
  }

  /// No decimals where all costs are whole.
  private var decimals: Int {
    choice.chosen.allSatisfy { $0.topic.cost == $0.topic.cost.rounded() } ? 0 : 2
  }

  /// Those who find least first.
  private var voterTable: DocumentTable {
    let order = choice.satisfaction.enumerated().sorted {
      ($0.element.topics.count, $0.offset) < ($1.element.topics.count, $1.offset)
    }.map(\.element)
    return DocumentTable(
      words(.topicsVoters),
      columns: [
        .text(words(.columnAssociation)), .number(words(.topicsCount)),
        .text(words(.topicsWhich)),
      ],
      rows: order.map { voter in
        [
          .text(voice.names.short(voter.association)), .whole(voter.topics.count),
          .text(voter.topics.map { voice.names.full($0) }.joined(separator: "; ")),
        ]
      })
  }
}

// MARK: JSON

extension TopicsTelling {
  private var json: JSONValue {
    var members: [String: JSONValue] = [
      "selected": ids(choice.chosen.map(\.topic.id)),
      "topics": .array(
        choice.chosen.map { chosen in
          [
            "id": .string(chosen.topic.id.text), "cost": .number(chosen.topic.cost),
            "level": .string(orNull: chosen.topic.level?.rawValue),
            "supporters": ids(chosen.supporters),
          ]
        }),
      "satisfaction": .array(choice.satisfaction.map(satisfactionJSON)),
      "guarantee": .string(choice.obstacle == nil ? promiseText : ""),
      "guarantee_sizes": guaranteeSizes,
      "pav_score": .number(choice.score),
      "one_more": choice.oneMore.map(oneMoreJSON) ?? .null,
      "exchanges": .array(
        choice.exchanges.map { .strings([$0.chosen.text, $0.other.text]) }),
      "silent": ids(election.silent),
      "unknown_maturity": ids(election.ofUnknownMaturity),
      "without_level": ids(election.withoutLevel),
      "not_counted": ids(election.others),
      "reason": .string(orNull: obstacle),
    ]
    if let bought = choice.boughtCount { members["by_equal_shares"] = .number(bought) }
    if let proof = choice.proof {
      members["proof"] = [
        "optimal": .bool(proof.isOptimal), "bound": .number(proof.bound),
        "gap": .number(proof.gap), "termination": .string(proof.termination.rawValue),
        "first_of_equal": .bool(choice.isFirstOfEqual ?? false),
      ]
    }
    return .object(members)
  }

  private func ids<Kind>(_ ids: [Identifier<Kind>]) -> JSONValue { .strings(ids.map(\.text)) }

  /// By number of topics, from one on: the size of a group that is promised so many; null: no group is.
  private var guaranteeSizes: JSONValue {
    guard case .groups(let sizes) = choice.guarantee, choice.obstacle == nil else { return .null }
    return .array(sizes.map { .number($0) })
  }

  private func satisfactionJSON(_ voter: TopicChoice.Satisfaction) -> JSONValue {
    [
      "association": .string(voter.association.text), "approved": .number(voter.topics.count),
      "represented": .bool(voter.isRepresented), "topics": ids(voter.topics),
      "missed": ids(voter.missed),
    ]
  }

  private func oneMoreJSON(_ more: TopicChoice.OneMore) -> JSONValue {
    [
      "joins": ids(more.joins), "leaves": ids(more.leaves),
      "newly_represented": ids(more.newlyRepresented),
      "no_longer_represented": ids(more.noLongerRepresented),
    ]
  }
}

extension Words {
  /// A level of topics.
  package func name(of level: Topic.Level) -> String {
    switch level {
    case .basic: self(.topicLevelBasic)
    case .intermediate: self(.topicLevelIntermediate)
    case .advanced: self(.topicLevelAdvanced)
    }
  }
}
