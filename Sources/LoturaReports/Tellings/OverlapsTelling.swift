internal import LoturaNetwork
package import LoturaPlanning

/// The answer to `actions --overlaps`: what is planned twice, who could lead it, what is uncertain.
package struct OverlapsTelling: Sendable {
  private let plans: ActionPlans
  private let overlaps: ActionOverlaps
  private let wasAsked: Bool
  private let voice: Voice
  private var words: Words { voice.words }

  /// The overlaps of a year's plans.
  ///
  /// - Parameter wasAsked: whether somebody named the year.
  package init(_ plans: ActionPlans, _ overlaps: ActionOverlaps, wasAsked: Bool, voice: Voice) {
    self.plans = plans
    self.overlaps = overlaps
    self.wasAsked = wasAsked
    self.voice = voice
  }

  /// Whether nothing is planned or was done twice.
  package var isEmpty: Bool { overlaps.open.isEmpty && overlaps.past.isEmpty }

  /// The answer, told.
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language,
        title: plans.year.map { words(.twiceTitle, [.date: String($0)]) }
          ?? words(.twiceTitleNone), blocks: blocks,
        fileTables: [
          fileTable, actionTable(overlaps.open + overlaps.past),
        ]),
      result: json)
  }

  private var blocks: [Document.Block] {
    guard !plans.actions.isEmpty else { return [.paragraph(plans.obstacle(words))] }
    guard !isEmpty else {
      let tellers = Set(plans.actions.map(\.association)).count
      let year = plans.year.map(String.init) ?? ""
      return [.paragraph(words(tellers > 1 ? .twiceNone : .twiceOne, [.date: year]))] + uncertain
    }
    var blocks: [Document.Block] = [.paragraph(finding)]
    if !overlaps.open.isEmpty {
      blocks += [
        .table(occasionTable(words(.twiceOpenTable), overlaps.open)),
        .table(actionTable(overlaps.open).withoutEmptyColumns),
      ]
    }
    if !overlaps.past.isEmpty {
      blocks.append(.table(occasionTable(words(.twicePastTable), overlaps.past)))
    }
    return blocks + uncertain + questions
  }

  /// Occasions of one capability, and those of a priority and a kind alone.
  private func occasions(strong: Bool) -> [ActionOverlaps.Occasion] {
    overlaps.open.filter { ($0.pairs[0].sameness != .priorityAndKind) == strong }
  }

  private var finding: String {
    var sentences: [String] = []
    let (strong, weak) = (occasions(strong: true), occasions(strong: false))
    if strong.isEmpty {
      sentences.append(words(.twiceNoneOpen))
    } else {
      let names = strong.prefix(3).map { "\(name($0.matter)) (\(voice.brief($0.associations)))" }
      let more = strong.count > names.count ? " … (+\(strong.count - names.count))" : ""
      sentences.append(
        words(.twiceFinding, count: strong.count, [.names: voice.series(names) + more]))
      let actions = Set(strong.flatMap(\.actions))
      if let known = ActionPlans.Tally(Array(actions)).budget {
        sentences.append(words(.twiceMoney, [.value: voice.money(known)]))
      }
    }
    if !weak.isEmpty { sentences.append(words(.twiceWeak, count: weak.count)) }
    if !wasAsked, let year = plans.year {
      sentences.append(
        words(
          .actionsYear,
          [.date: String(year), .names: voice.series(plans.years.map(String.init))]))
    }
    return sentences.joined(separator: " ")
  }

  private func name(_ matter: ActionOverlaps.Matter) -> String {
    let name = voice.names.full(matter.id)
    guard case .priority(_, let kind) = matter else { return name }
    return "\(name), \(words.name(of: kind))"
  }
}

// MARK: Tables

extension OverlapsTelling {
  private func occasionTable(
    _ caption: String, _ occasions: [ActionOverlaps.Occasion]
  ) -> DocumentTable {
    DocumentTable(
      caption,
      columns: [
        .text(words(.twiceMatter)), .text(words(.twiceSame)), .text(words(.columnWho)),
        .number(words(.twiceDays)), .number(words(.actionsMoney)), .text(words(.twiceLead)),
        .text(words(.twiceBefore)),
      ],
      rows: occasions.map { occasion in
        [
          .text(name(occasion.matter)), .text(words.name(of: occasion.pairs[0].sameness)),
          .text(voice.brief(occasion.associations)), days(occasion),
          .text(orEmpty: voice.money(occasion.tally)), .text(lead(occasion)),
          .text(before(occasion)),
        ]
      })
  }

  /// Both tables in one, for files, with money as numbers.
  private var fileTable: DocumentTable {
    let all = overlaps.open.map { ($0, true) } + overlaps.past.map { ($0, false) }
    var table = occasionTable(
      words(overlaps.open.isEmpty ? .twicePastTable : .twiceOpenTable), all.map(\.0))
    let money = table.columns.count - 3
    table.columns[money] = .number(words(.actionsBudgetColumn))
    table.columns.insert(.number(words(.actionsUnknownColumn)), at: money + 1)
    table.columns.append(.text(words(.twiceOpen)))
    table.rows = zip(table.rows, all).map { row, occasion in
      var row = row
      let tally = occasion.0.tally
      row[money] = tally.budget.map { .number($0, decimals: 0) } ?? .empty
      row.insert(.whole(tally.budgetsUnknown), at: money + 1)
      return row + [.text(words(occasion.1 ? .yes : .no))]
    }
    return table
  }

  /// The days of the longest sure overlap; with a question mark where another is only possible.
  private func days(_ occasion: ActionOverlaps.Occasion) -> DocumentTable.Cell {
    let most = occasion.pairs.map(\.together.days).max() ?? 0
    let mark = occasion.pairs.contains { $0.together == .possible } ? "?" : ""
    return .text(most == 0 ? "?" : voice.digits(most) + mark)
  }

  private func lead(_ occasion: ActionOverlaps.Occasion) -> String {
    let lead = occasion.lead
    let isCapability = if case .capability = occasion.matter { true } else { false }
    let text: String
    if let best = lead.leaders.first {
      text = words(
        isCapability ? .twiceLeadLevel : .twiceLeadIntensity,
        [
          .name: words.numerals.choice(lead.leaders.map { voice.names.short($0.association) }),
          .value: words.numerals.short(best.level),
        ])
    } else if let helper = lead.outside.first {
      text = words(
        .twiceLeadOutside,
        [
          .names: words.numerals.choice(lead.outside.map { voice.names.short($0.association) }),
          .value: words.numerals.short(helper.level),
        ])
    } else {
      text = words(.twiceLeadNobody)
    }
    guard !lead.untold.isEmpty else { return text }
    return words(.twiceLeadUntold, [.text: text, .names: voice.brief(lead.untold)])
  }

  /// What pairs have done together before; of several pairs only those that have.
  private func before(_ occasion: ActionOverlaps.Occasion) -> String {
    var seen: Set<[Association.ID]> = []
    let pairs = occasion.pairs.filter {
      seen.insert([$0.a.association, $0.b.association]).inserted
    }
    let known = pairs.compactMap { pair -> String? in
      guard let last = pair.record.last else { return nil }
      let text = words(.twiceRecord, count: pair.record.count, [.date: last.text])
      guard pairs.count > 1 else { return text }
      return "\(voice.names.short(pair.a.association))–\(voice.names.short(pair.b.association)) "
        + text
    }
    if !known.isEmpty { return known.joined(separator: "; ") }
    return words(pairs.allSatisfy(\.record.isTold) ? .twiceRecordNone : .twiceRecordUnknown)
  }

  private func actionTable(_ occasions: [ActionOverlaps.Occasion]) -> DocumentTable {
    DocumentTable(
      words(.twiceActions),
      columns: [
        .text(words(.twiceMatter)), .text(words(.columnAssociation)), .text(words(.twiceAction)),
        .text(words(.columnKind)), .text(words(.columnStands)), .text(words(.twiceFrom)),
        .text(words(.twiceUntil)), .number(words(.twiceBudget)),
      ],
      rows: occasions.flatMap { occasion in
        occasion.actions.map { action in
          [
            .text(name(occasion.matter)), .text(voice.names.short(action.association)),
            .text(shownText(action.name)), .text(orEmpty: action.kind.map { words.name(of: $0) }),
            .text(words.name(of: action.status)), .text(orEmpty: action.start?.text),
            .text(orEmpty: action.end?.text),
            action.budget.map { .number($0, decimals: 0) } ?? .empty,
          ]
        }
      })
  }
}

// MARK: What is uncertain, and what to ask

extension OverlapsTelling {
  private var openActions: [Action] {
    Set(overlaps.open.flatMap(\.actions)).sorted { $0.id < $1.id }
  }

  private var uncertain: [Document.Block] {
    var lines: [String] = []
    if overlaps.open.contains(where: { $0.pairs.contains { $0.together == .possible } }) {
      lines.append(words(.twicePossibleNote))
    }
    let over = overlaps.open.filter { $0.pairs.allSatisfy(isOver) }
    if !over.isEmpty {
      lines.append(
        words(
          .twiceOver,
          [
            .names: voice.series(over.map { name($0.matter) }),
            .date: words.numerals.date(voice.names.asOf),
          ]))
    }
    let unsaid = openActions.count { $0.status == nil }
    if unsaid > 0 { lines.append(words(.twiceStatusUnknown, count: unsaid)) }
    let free = openActions.count { $0.budget == nil }
    if free > 0 { lines.append(words(.twiceBudgetUnknown, count: free)) }
    if overlaps.apart > 0 { lines.append(words(.twiceApart, count: overlaps.apart)) }
    if !overlaps.vetoed.isEmpty {
      lines.append(words(.twiceVetoed, [.names: vetoed.joined(separator: "; ")]))
    }
    lines += voice.openLines(of: plans)
    guard !lines.isEmpty else { return [] }
    return [.heading(words(.consensusUncertain), level: 1), .list(lines, isNumbered: false)]
  }

  /// Whether the days in common are gone by.
  private func isOver(_ pair: ActionOverlaps.Pair) -> Bool {
    guard case .sure(let days) = pair.together else { return false }
    return days.upperBound <= voice.names.asOf
  }

  /// Each pair under a veto once, with its reason.
  private var vetoed: [String] {
    var seen: Set<[NetworkNode.ID]> = []
    return overlaps.vetoed.compactMap { pair in
      guard seen.insert([pair.veto.a, pair.veto.b]).inserted else { return nil }
      let names = [pair.veto.a, pair.veto.b].map { voice.names.short($0) }
      return "\(voice.series(names)) (\(pair.veto.reason.map(shownText) ?? words(.notGiven)))"
    }
  }

  private var questions: [Document.Block] {
    var lines = overlaps.open.prefix(3).map { occasion in
      words(
        .twiceAskTogether,
        [.names: voice.brief(occasion.associations), .name: name(occasion.matter)])
    }
    func told(_ actions: [Action]) -> String {
      voice.series(
        actions.prefix(5).map { "\(shownText($0.name)) (\(voice.names.short($0.association)))" })
    }
    let dateless = openActions.filter { $0.start == nil || $0.end == nil }
    if !dateless.isEmpty { lines.append(words(.twiceAskDates, [.names: told(dateless)])) }
    let free = openActions.filter { $0.budget == nil }
    if !free.isEmpty { lines.append(words(.twiceAskMoney, [.names: told(free)])) }
    guard !lines.isEmpty, let first = overlaps.open.first?.pairs.first else { return [] }
    return [
      .heading(words(.explainQuestions), level: 1), .list(lines, isNumbered: true),
      .paragraph(
        words(.twiceNext, [.ids: "\(first.a.association.text) \(first.b.association.text)"])),
    ]
  }
}

// MARK: For machines

extension OverlapsTelling {
  private var json: JSONValue {
    [
      "year": .number(orNull: plans.year.map { Double($0) }),
      "years": .array(plans.years.map { .number($0) }),
      "overlaps": .array(overlaps.open.map(json)), "past": .array(overlaps.past.map(json)),
      "vetoed": .array(
        overlaps.vetoed.map { pair in
          .array([
            .string(pair.a.id.text), .string(pair.b.id.text), .string(orNull: pair.veto.reason),
          ])
        }),
      "apart": .number(overlaps.apart), "undated": .strings(plans.undated.map(\.id.text)),
      "untold": .strings(plans.untold.map(\.text)),
    ]
  }

  private func json(_ occasion: ActionOverlaps.Occasion) -> JSONValue {
    let kind: Action.Kind? = if case .priority(_, let kind) = occasion.matter { kind } else { nil }
    func ables(_ ables: [OverlapLead.Able]) -> JSONValue {
      .array(
        ables.map { ["id": .string($0.association.text), "level": .number($0.level)] })
    }
    return [
      "matter": .string(kind == nil ? "capability" : "priority"),
      "id": .string(occasion.matter.id.text), "kind": .string(orNull: kind?.rawValue),
      "associations": .strings(occasion.associations.map(\.text)),
      "actions": .array(occasion.actions.map(\.json)),
      "pairs": .array(occasion.pairs.map(json)),
      "known_budget": .number(orNull: occasion.tally.budget),
      "budgets_unknown": .number(occasion.tally.budgetsUnknown),
      "lead": [
        "able": ables(occasion.lead.able), "outside": ables(occasion.lead.outside),
        "untold": .strings(occasion.lead.untold.map(\.text)),
      ],
    ]
  }

  private func json(_ pair: ActionOverlaps.Pair) -> JSONValue {
    let days: ClosedRange<Day>? = if case .sure(let days) = pair.together { days } else { nil }
    return [
      "a": .string(pair.a.id.text), "b": .string(pair.b.id.text),
      "same": .string(pair.sameness.code), "sure": .bool(days != nil),
      "from": .string(orNull: days?.lowerBound.description),
      "to": .string(orNull: days?.upperBound.description), "days": .number(pair.together.days),
      "cooperations": .number(pair.record.count),
      "last_cooperation": .string(orNull: pair.record.last?.text),
      "cooperations_told": .bool(pair.record.isTold),
    ]
  }
}
