internal import LoturaNetwork
package import LoturaPlanning
internal import LoturaScoring
internal import LoturaSolver

/// The answer to `regroup`: the best whole map, proved or not, its runners-up, and what it rests on.
package struct RegroupTelling: Sendable {
  private let map: MergerMap
  private let voice: Voice
  private var words: Words { voice.words }

  /// The answer of a map.
  package init(_ map: MergerMap, voice: Voice) {
    self.map = map
    self.voice = voice
  }

  /// The answer, told.
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language, title: words(.regroupTitle, [.form: form]),
        blocks: blocks, fileTables: [planTable]),
      result: json)
  }

  /// Why there is no map, as a sentence; nil: there is one.
  package var obstacle: String? {
    switch map.obstacle {
    case nil: nil
    case .nobody?: words(.regroupNobody)
    case .count(let groups, let largest, let associations)?:
      words(
        .regroupCount,
        [.n: String(associations), .count: String(groups), .limit: String(largest)])
    case .forbidden(let groups)?: words(.regroupForbidden, [.count: String(groups)])
    case .tooMany(_, let limit)?:
      words(.regroupTooMany, [.limit: words.numerals.number(Double(limit), decimals: 0)])
    case .noTime?: words(.regroupNoTime)
    }
  }

  private var form: String {
    if case .form(let form) = map.request.kind { return words.name(of: form) }
    return words(.kindMatchmaking)
  }

  private var delicate: [Document.Block] {
    map.request.kind.namesDelicateForms ? [.note(words(.delicateLine), .warning)] : []
  }

  private var blocks: [Document.Block] {
    guard let best = map.plans.first else {
      return delicate + [.paragraph(obstacle ?? words(.regroupNoTime))]
    }
    return delicate + [.paragraph(finding(best)), .paragraph(comparison(best))]
      + [.table(planTable)] + groups(best)
      + [.paragraph(words(.regroupMeaning, [.threshold: number(map.threshold)]))] + ask(best)
      + next(best)
  }
}

// MARK: The finding

extension RegroupTelling {
  private func number(_ value: Double) -> String { words.numerals.number(value, decimals: 3) }

  private func finding(_ best: MergerMap.Plan) -> String {
    let real = best.groups.filter { $0.members.count > 1 }
    if real.isEmpty, map.proof.isOptimal, map.request.groupCount == nil {
      return words(.regroupToday)
    }
    let slots: [Slot: String] = [
      .groups: words(.regroupGroups, count: best.groups.count), .value: number(best.value),
      .names: together(best), .high: number(map.proof.bound),
    ]
    return words(map.proof.isOptimal ? .regroupBest : .regroupFound, slots)
  }

  /// 'AERO + AUTO + RAIL; BIO + HEALTH'.
  private func together(_ plan: MergerMap.Plan) -> String {
    let real = plan.groups.filter { $0.members.count > 1 }.map(label)
    return real.isEmpty ? words(.formNone) : real.joined(separator: "; ")
  }

  private func label(_ group: MergerMap.Group) -> String {
    group.members.map { voice.names.short($0) }.joined(separator: " + ")
  }

  /// How far the next map is, and what is uncertain.
  private func comparison(_ best: MergerMap.Plan) -> String {
    var sentences: [String] = []
    if let second = map.plans.dropFirst().first {
      let less = best.value - second.value
      if less < 1e-9 {
        sentences.append(words(.regroupSecondEqual))
      } else {
        sentences.append(
          words(.regroupSecond, [.value: number(second.value), .score: number(less)]))
        if less < best.highValue - best.lowValue {
          sentences.append(words(.regroupSmallLead))
        } else if less < RegroupTelling.hair * max(1e-9, abs(best.value)) {
          sentences.append(words(.regroupSecondHair))
        }
      }
    }
    sentences.append(
      best.highValue - best.lowValue > 1e-9
        ? words(
          .regroupUncertain, [.low: number(best.lowValue), .high: number(best.highValue)])
        : words(.regroupCertain))
    if best.lowValue < 0 { sentences.append(words(.regroupMayLose)) }
    return sentences.joined(separator: " ")
  }

  /// The pair of the first map of which least is known, and how to see what to ask.
  private func ask(_ best: MergerMap.Plan) -> [Document.Block] {
    let pairs = best.groups.flatMap(\.pairs).filter { !$0.fit.isExact }
    func width(_ pair: MergerMap.Pair) -> Double { pair.fit.high - pair.fit.low }
    guard let least = pairs.max(by: { width($0) < width($1) }) else { return [] }
    let names = [least.a, least.b].map { voice.names.short($0) }
    return [
      .paragraph(
        words(
          .regroupAsk,
          [
            .names: words.numerals.list(names), .id: "\(least.a.text) \(least.b.text)",
            .low: words.numerals.number(least.fit.low, decimals: 2),
            .high: words.numerals.number(least.fit.high, decimals: 2),
          ]))
    ]
  }

  /// The share of the best value below which a lead is called a hair.
  private static let hair = 0.02

  private func next(_ best: MergerMap.Plan) -> [Document.Block] {
    guard let group = best.groups.filter({ $0.members.count > 1 }).max(by: { $0.value < $1.value })
    else { return [] }
    var names = group.members.map(\.text).joined(separator: " ")
    if case .form(let form) = map.request.kind { names += " --kind \(form.rawValue)" }
    return [.paragraph(words(.regroupProposal, [.names: names]))]
  }
}

// MARK: Tables

extension RegroupTelling {
  private var planTable: DocumentTable {
    DocumentTable(
      words(.regroupPlans),
      columns: [
        .number(words(.regroupPlan)), .number(words(.regroupValue)),
        .number(words(.regroupLess)), .number(words(.columnLow)), .number(words(.columnHigh)),
        .text(words(.regroupTogether)),
      ],
      rows: map.plans.enumerated().map { place, plan in
        [
          .whole(place + 1), .number(plan.value, decimals: 3),
          place == 0
            ? .empty : .number((map.plans.first?.value ?? 0) - plan.value, decimals: 3),
          .number(plan.lowValue, decimals: 3), .number(plan.highValue, decimals: 3),
          .text(together(plan)),
        ]
      })
  }

  private func groups(_ best: MergerMap.Plan) -> [Document.Block] {
    let real = best.groups.filter { $0.members.count > 1 }
    guard !real.isEmpty else { return [] }
    let table = DocumentTable(
      words(.regroupGroupTable),
      columns: [
        .text(words(.regroupTogether)), .number(words(.regroupValue)),
        .number(words(.regroupMean)), .text(words(.regroupStrongest)),
        .text(words(.regroupWeakest)),
      ],
      rows: real.sorted { $0.value > $1.value }.map { group in
        let order = group.pairs.sorted { $0.fit.used > $1.fit.used }
        return [
          .text(label(group)), .number(group.value, decimals: 3),
          group.meanFit.map { .number($0, decimals: 2) } ?? .empty,
          .text(orEmpty: order.first.map(pair)),
          .text(orEmpty: order.count > 1 ? order.last.map(pair) : nil),
        ]
      })
    let alone = best.groups.filter { $0.members.count == 1 }.flatMap(\.members)
      .map { voice.names.short($0) }
    return [.table(table)]
      + (alone.isEmpty
        ? [] : [.paragraph(words(.regroupAlone, [.names: words.numerals.list(alone)]))])
  }

  /// 'BIO–HEALTH .81 (.70–.85)'.
  private func pair(_ pair: MergerMap.Pair) -> String {
    let fit = words.numerals.number(pair.fit.used, decimals: 2)
    let range =
      pair.fit.isExact
      ? ""
      : " ("
        + words(
          .range,
          [
            .low: words.numerals.number(pair.fit.low, decimals: 2),
            .high: words.numerals.number(pair.fit.high, decimals: 2),
          ]) + ")"
    return "\(voice.names.short(pair.a))–\(voice.names.short(pair.b)) \(fit)\(range)"
  }
}

// MARK: JSON

extension RegroupTelling {
  private var json: JSONValue {
    [
      "plans": .array(
        map.plans.map { plan in
          [
            "value": .number(plan.value), "low": .number(plan.lowValue),
            "high": .number(plan.highValue),
            "groups": .array(plan.groups.map { .strings($0.members.map(\.text)) }),
          ]
        }),
      "proof": [
        "method": .string(map.method.rawValue), "optimal": .bool(proved),
        "bound": .number(orNull: map.plans.isEmpty ? nil : map.proof.bound),
        "gap": .number(orNull: map.plans.isEmpty ? nil : map.proof.gap),
        "termination": .string(map.proof.termination.rawValue),
      ],
      "theta": .number(map.threshold), "today": 0,
      "obstacle": .string(orNull: obstacle),
    ]
  }

  private var proved: Bool { map.proof.isOptimal && !map.plans.isEmpty }
}
