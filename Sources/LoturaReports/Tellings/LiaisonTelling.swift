internal import LoturaNetwork
package import LoturaPlanning
internal import LoturaScoring
internal import LoturaSolver

/// The answer to `liaisons`: which officer for which association and why, what changes, what one more
/// hour is worth, what was planned and what was given; or why not all can be served.
package struct LiaisonTelling: Sendable {
  let plan: LiaisonPlan
  let log: LiaisonLog
  let voice: Voice
  var words: Words { voice.words }

  private let seesAll: Bool

  /// The answer of a plan, beside what was really given.
  ///
  /// - Parameter seesAll: whether no hours are kept from whom the answer is for.
  package init(_ plan: LiaisonPlan, _ log: LiaisonLog, seesAll: Bool, voice: Voice) {
    self.plan = plan
    self.log = log
    self.seesAll = seesAll
    self.voice = voice
  }

  /// The answer, told.
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language, title: words(.liaisonTitle), blocks: blocks,
        fileTables: fileTables),
      result: json)
  }

  /// Why there is no plan, as a sentence; nil: there is one.
  var reason: String? {
    switch plan.outcome {
    case .found: nil
    case .noOfficers: words(.liaisonNoOfficers)
    case .noAssociations: words(.liaisonNoAssociations)
    case .undecided: words(.liaisonNoTime)
    case .impossible:
      words(.liaisonImpossible, [.value: hours(plan.request.leastHours)])
    }
  }

  private var blocks: [Document.Block] {
    switch plan.outcome {
    case .found(let found): told(found)
    case .impossible(let impasse):
      [.paragraph(reason ?? "")] + told(impasse) + [.table(officerTable(nil))] + asked
    case .noOfficers, .noAssociations, .undecided: [.paragraph(reason ?? "")]
    }
  }

  private var fileTables: [DocumentTable] {
    guard case .found(let found) = plan.outcome else { return [officerTable(nil)] }
    return [planTable(found), officerTable(found), changeTable(found, all: true), logTable]
  }

  private func told(_ found: LiaisonPlan.Found) -> [Document.Block] {
    var blocks: [Document.Block] = [
      .paragraph(finding(found)), .paragraph(continuity(found)), .table(planTable(found)),
      .paragraph(words(.liaisonMeaning)),
    ]
    let changes = changeTable(found, all: false)
    if !changes.rows.isEmpty { blocks.append(.table(changes)) }
    blocks.append(.table(officerTable(found)))
    if let coordinators = coordinators(found) { blocks.append(.paragraph(coordinators)) }
    blocks.append(.heading(words(.liaisonMore), level: 2))
    blocks.append(.list(oneMoreHour(found), isNumbered: false))
    blocks += given
    let notes = idle(found) + assumptions
    if !notes.isEmpty { blocks.append(.note(notes.joined(separator: " "), .note)) }
    return blocks + asked
  }
}

// MARK: Words

extension LiaisonTelling {
  func hours(_ hours: Double) -> String { words.numerals.short(hours, upTo: 1) }

  func name(_ officer: Officer.ID) -> String { voice.names.full(officer) }

  func name(_ association: Association.ID) -> String { voice.names.short(association) }

  func list(_ associations: [Association.ID]) -> String {
    words.numerals.list(associations.map(name))
  }

  func list(_ officers: [Officer.ID]) -> String { words.numerals.list(officers.map(name)) }
}

// MARK: The finding

extension LiaisonTelling {
  private func finding(_ found: LiaisonPlan.Found) -> String {
    let wanted = plan.facts.clients.reduce(0) { $0 + $1.wanted }
    let given = found.assignments.reduce(0) { $0 + $1.hours }
    let slots: [Slot: String] = [
      .value: hours(given), .total: hours(wanted), .names: list(found.uncovered),
    ]
    var sentences = [
      words(found.uncovered.isEmpty ? .liaisonAll : .liaisonSome, slots)
    ]
    let worth: [Slot: String] = [
      .score: words.numerals.number(found.value, decimals: 1),
      .high: words.numerals.number(found.proof.bound, decimals: 1),
    ]
    sentences.append(words(found.proof.isOptimal ? .liaisonProved : .liaisonFound, worth))
    let most = zip(plan.facts.clients, found.unmet).max { $0.1 < $1.1 }
    if let most, most.1 > 0.05, found.uncovered.isEmpty {
      sentences.append(
        words(.liaisonMostUnmet, [.a: name(most.0.id), .value: hours(most.1)]))
    }
    return sentences.joined(separator: " ")
  }

  /// Who changes officer, and what it would cost that nobody does.
  private func continuity(_ found: LiaisonPlan.Found) -> String {
    let changed = plan.changes(found).filter { $0.kind == .changed || $0.kind == .lost }
    if plan.facts.clients.allSatisfy(\.today.isEmpty) { return words(.liaisonNoToday) }
    guard !changed.isEmpty else { return words(.liaisonChangesNone) }
    var text = words(
      .liaisonChanges, count: changed.count, [.names: list(changed.map(\.association))])
    if let keeping = found.keepingToday, found.value > 0 {
      text +=
        " "
        + words(
          .liaisonKeeping,
          [
            .value: words.numerals.number(keeping, decimals: 1),
            .low: words.numerals.number(found.value - keeping, decimals: 1),
            .known: words.numerals.percent((found.value - keeping) / found.value),
          ])
    } else if found.proof.isOptimal {
      text += " " + words(.liaisonKeepingNot)
    }
    return text
  }

  /// What the coordinators of the programme have, and what the plan takes of it; nil: there is none.
  private func coordinators(_ found: LiaisonPlan.Found) -> String? {
    let sentences = plan.facts.officers.filter { $0.role == .coordinator }.map { officer in
      let own = found.assignments.filter { $0.officer == officer.id }
      let slots: [Slot: String] = [
        .name: name(officer.id), .value: hours(own.reduce(0) { $0 + $1.hours }),
        .total: hours(officer.hours), .names: list(own.map(\.association)),
      ]
      return words(own.isEmpty ? .liaisonCoordinatorFree : .liaisonCoordinator, slots)
    }
    guard !sentences.isEmpty else { return nil }
    return (sentences + [words(.liaisonCoordinatorNote)]).joined(separator: " ")
  }

  /// Who serves nobody, and whether that is for want of hours.
  private func idle(_ found: LiaisonPlan.Found) -> [String] {
    let serving = Set(found.assignments.map(\.officer))
    return plan.facts.officers.filter { !serving.contains($0.id) }.map { officer in
      let needed = plan.facts.clients.filter {
        plan.facts.allows(officer.id, $0, isShared: plan.request.isShared)
      }.map { min(plan.request.leastHours, $0.wanted) }.min()
      let hasTooFew =
        !plan.request.mayLeaveUnserved && !plan.request.isShared
        && (needed ?? 0) > officer.hours
      let slots: [Slot: String] = [.name: name(officer.id), .value: hours(officer.hours)]
      return words(hasTooFew ? .liaisonIdleFew : .liaisonIdle, slots)
    }
  }

  private func oneMoreHour(_ found: LiaisonPlan.Found) -> [String] {
    let pairs = Array(zip(plan.facts.officers, found.hourValues))
    let useful = pairs.filter { ($0.1.value ?? 0) > 0 }.sorted {
      let (x, y) = ($0.1.value ?? 0, $1.1.value ?? 0)
      return x != y ? x > y : $0.0.id < $1.0.id
    }
    var lines = useful.map { officer, more in
      let slots: [Slot: String] = [
        .name: name(officer.id),
        .value: words.numerals.number(more.value ?? 0, decimals: 2),
        .a: more.association.map(name) ?? "",
      ]
      return words(more.association == nil ? .liaisonHourOthers : .liaisonHourTo, slots)
    }
    let idle = pairs.filter { $0.1.value == 0 }.map(\.0.id)
    if !idle.isEmpty { lines.append(words(.liaisonHourNone, [.names: list(idle)])) }
    let unknown = pairs.filter { $0.1.value == nil }.map(\.0.id)
    if !unknown.isEmpty { lines.append(words(.liaisonHourUnknown, [.names: list(unknown)])) }
    return lines
  }
}

// MARK: What was given

extension LiaisonTelling {
  private var given: [Document.Block] {
    let heading = Document.Block.heading(words(.liaisonLogTitle), level: 2)
    guard log.isKept else { return [heading, .paragraph(words(.liaisonLogNone))] }
    let known = log.rows.filter { $0.difference != nil }
    var sentences = [
      words(
        .liaisonLogSum,
        [
          .from: words.numerals.date(Day(number: log.after.number + 1)),
          .to: words.numerals.date(log.upTo),
          .value: hours(known.compactMap(\.given).reduce(0, +)),
          .total: hours(known.compactMap(\.planned).reduce(0, +)),
        ])
    ]
    for (sentence, rows) in [
      (Sentence.liaisonLogBelow, known.sorted(by: LiaisonTelling.isFurtherBelow)),
      (.liaisonLogAbove, known.sorted { LiaisonTelling.isFurtherBelow($1, $0) }),
    ] {
      let first = rows.prefix(3).filter {
        ($0.difference ?? 0) * (sentence == .liaisonLogBelow ? -1 : 1) > 0.5
      }
      guard !first.isEmpty else { continue }
      let names = first.map { row in
        "\(name(row.association)) (\(signed(row.difference ?? 0)))"
      }
      sentences.append(words(sentence, [.names: words.numerals.list(names)]))
    }
    let silent = plan.facts.officers.map(\.id).filter { officer in
      !log.logs(officer) && log.rows.contains { $0.officer == officer }
    }
    if !silent.isEmpty { sentences.append(words(.liaisonLogSilent, [.names: list(silent)])) }
    if !seesAll { sentences.append(words(.liaisonLogSeen)) }
    var table = logTable
    table.terminalLimit = DocumentTable.Limit(rows: 10, columns: 6, characters: 40)
    return [heading, .paragraph(sentences.joined(separator: " ")), .table(table)]
  }

  private static func isFurtherBelow(_ one: LiaisonLog.Row, _ other: LiaisonLog.Row) -> Bool {
    let (x, y) = (one.difference ?? 0, other.difference ?? 0)
    return x != y
      ? x < y : (one.officer.text, one.association) < (other.officer.text, other.association)
  }

  /// Hours with a sign.
  func signed(_ number: Double) -> String { (number > 0 ? "+" : "") + hours(number) }
}

// MARK: What is not known

extension LiaisonTelling {
  private var assumptions: [String] {
    var sentences: [String] = []
    let assumed = plan.facts.clients.filter(\.isAssumed)
    if let first = assumed.first {
      let isAll = assumed.count == plan.facts.clients.count
      sentences.append(
        words(
          isAll ? .liaisonAssumedAll : .liaisonAssumed,
          [.names: list(assumed.map(\.id)), .value: hours(first.wanted)]))
    }
    let unknown = plan.facts.clients.filter { $0.sectors.parts.isEmpty && isOpen($0) }
    if !unknown.isEmpty {
      sentences.append(words(.liaisonSectorsUnknown, [.names: list(unknown.map(\.id))]))
    }
    let partial = plan.facts.clients.filter { !$0.sectors.parts.isEmpty && isOpen($0) }
    if !partial.isEmpty {
      sentences.append(words(.liaisonSectorsPartial, [.names: list(partial.map(\.id))]))
    }
    let blank = plan.facts.officers.map(\.id).filter(plan.facts.hasNoExpertise)
    if !blank.isEmpty {
      sentences.append(words(.liaisonExpertiseNone, [.names: list(blank)]))
    }
    return sentences
  }

  private func isOpen(_ client: LiaisonFacts.Client) -> Bool {
    client.sectors.knowledge != .complete
  }

  /// What to ask, for there is always somebody who can tell.
  private var asked: [Document.Block] {
    var lines: [String] = []
    let questions = plan.questions
    func add(_ sentence: Sentence, _ names: [String]) {
      if !names.isEmpty {
        lines.append(words(sentence, [.names: words.numerals.list(names)]))
      }
    }
    add(
      .liaisonAskHours,
      questions.compactMap { if case .hours(let id) = $0 { name(id) } else { nil } })
    add(
      .liaisonAskSectors,
      questions.compactMap { if case .sectors(let id) = $0 { name(id) } else { nil } })
    add(
      .liaisonAskExpertise,
      questions.compactMap { if case .expertise(let id) = $0 { name(id) } else { nil } })
    let open = log.rows.filter { $0.isAssigned && $0.planned == nil }
    add(.liaisonAskPlanned, open.map { "\(name($0.officer)) – \(name($0.association))" })
    guard !lines.isEmpty else { return [] }
    return [.heading(words(.liaisonAsk), level: 2), .list(lines, isNumbered: true)]
  }
}

// MARK: Why not

extension LiaisonTelling {
  private func told(_ impasse: LiaisonImpasse) -> [Document.Block] {
    let total = plan.facts.clients.count
    var blocks: [Document.Block] = [
      .paragraph(words(.liaisonConflict)),
      .list(sentences(impasse.conflict.constraints), isNumbered: false),
    ]
    if !impasse.conflict.isMinimal { blocks.append(.note(words(.liaisonNotMinimal), .note)) }
    let slots: [Slot: String] = [
      .count: String(total - impasse.uncovered.count), .total: String(total),
      .names: list(impasse.uncovered),
    ]
    if !impasse.uncovered.isEmpty {
      blocks.append(
        .paragraph(words(impasse.isProved ? .liaisonUncovered : .liaisonUncoveredSoFar, slots)))
    }
    blocks.append(.paragraph(words(.liaisonWayOut)))
    return blocks
  }

  /// The constraints as people read them: who must be served in one sentence, hours in another.
  private func sentences(_ constraints: [LiaisonConstraint]) -> [String] {
    var lines: [String] = []
    var (served, able): ([String], [String]) = ([], [])
    var (needed, had) = (0.0, 0.0)
    for constraint in constraints {
      switch constraint {
      case .veto(let officer, let association):
        lines.append(
          words(
            .liaisonVeto,
            [
              .name: name(officer), .a: name(association),
              .reason: plan.facts.veto(officer, association)?.reason.map(shownText)
                ?? words(.notGiven),
            ]))
      case .fixed(let officer, let association):
        lines.append(words(.liaisonFixed, [.name: name(officer), .a: name(association)]))
      case .served(let association):
        let wanted = plan.facts.clients.first { $0.id == association }?.wanted ?? 0
        let least = min(plan.request.leastHours, wanted)
        needed += least
        served.append("\(name(association)) (\(hours(least)))")
      case .hours(let officer):
        let own = plan.facts.officers.first { $0.id == officer }?.hours ?? 0
        had += own
        able.append("\(name(officer)) (\(hours(own)))")
      }
    }
    if !served.isEmpty {
      lines.append(
        words(
          .liaisonServed, count: served.count,
          [.names: words.numerals.list(served), .total: hours(needed)]))
    }
    if !able.isEmpty {
      lines.append(
        words(
          .liaisonHoursOf, count: able.count,
          [.names: words.numerals.list(able), .total: hours(had)]))
    }
    return lines
  }
}
