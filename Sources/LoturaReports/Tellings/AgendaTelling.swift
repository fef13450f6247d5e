internal import LoturaGraph
package import LoturaNetwork
package import LoturaPlanning
internal import LoturaSolver

/// The answer to `agenda`: how many of the meetings asked for take place and whether more could be,
/// who gets least, the day slot by slot, what does not take place and why, each one's own day; or why
/// there is no agenda.
package struct AgendaTelling: Sendable {
  let agenda: MeetingAgenda
  let voice: Voice
  /// Whose day alone is told; nil: everybody's.
  let participant: Subject.ID?
  var words: Words { voice.words }

  /// The answer of an agenda; `participant` tells one day alone.
  package init(_ agenda: MeetingAgenda, for participant: Subject.ID? = nil, voice: Voice) {
    self.agenda = agenda
    self.participant = participant
    self.voice = voice
  }

  /// The answer, told.
  package var telling: Telling {
    let title =
      participant.map { words(.agendaTitleFor, [.name: voice.names.full($0)]) }
      ?? words(.agendaTitle)
    return Telling(
      document: Document(
        language: words.language, title: title,
        blocks: participant.map(blocks(for:)) ?? blocks, fileTables: fileTables),
      result: json)
  }

  /// Why there is no agenda; nil: there is one.
  package var reason: String? {
    switch agenda.outcome {
    case .planned: nil
    case .nothing(.noRequests): words(.agendaNoRequests)
    case .nothing(.noSlots): words(.agendaNoSlots)
    case .nothing(.noTables): words(.agendaNoTables)
    case .nothing(.allBarred): words(.agendaAllBarred, count: agenda.pool.wishes.count)
    case .impossible(let conflict):
      words(
        .agendaImpossible, [.names: conflict.constraints.map(text).joined(separator: "; ")])
    case .undecided: words(.agendaUndecided)
    }
  }

  private var blocks: [Document.Block] {
    guard let schedule = agenda.schedule else {
      guard case .nothing = agenda.outcome else {
        return [.paragraph(reason ?? "")] + lostBlocks
      }
      return [.paragraph(reason ?? "")] + unmetBlocks(agenda.unmet) + lostBlocks + notes
    }
    return [.paragraph(findings(schedule).joined(separator: " "))]
      + earlierBlocks(schedule)
      + [.table(dayTable(schedule)), .paragraph(words(.agendaPoints))]
      + unmetBlocks(schedule.unmet)
      + [.table(fareTable(schedule)), .table(personalTable)]
      + notes + [.paragraph(words(.agendaNext))]
  }

  private func blocks(for participant: Subject.ID) -> [Document.Block] {
    guard let schedule = agenda.schedule,
      let day = agenda.personalAgendas.first(where: { $0.subject == participant }),
      let fare = schedule.fares.first(where: { $0.subject == participant })
    else { return [.paragraph(reason ?? "")] }
    let finding = words(
      .agendaForFinding, count: fare.requested,
      [.name: voice.names.full(participant), .n: number(fare.meetings)])
    let own = schedule.unmet.filter { $0.wish.a == participant || $0.wish.b == participant }
    return [.paragraph(finding), .table(table(of: day))] + unmetBlocks(own)
  }
}

// MARK: The finding

extension AgendaTelling {
  func number(_ value: Int) -> String { words.numerals.number(Double(value), decimals: 0) }

  func names(_ ids: [Subject.ID]) -> String {
    words.numerals.list(ids.map { voice.names.short($0) })
  }

  /// How much takes place and whether that is proved, how fair it is, what changed; a sentence each.
  package func findings(_ schedule: Schedule) -> [String] {
    [finding(schedule), tables(schedule), fairness(schedule)].compactMap(\.self)
      + changes(schedule)
  }

  /// Whether tables are what is scarce: all are taken, and somebody is left.
  private func tables(_ schedule: Schedule) -> String? {
    let all = agenda.pool.day.slots.compactMap(\.tables)
    guard all.count == agenda.pool.day.slots.count, !schedule.unmet.isEmpty,
      all.reduce(0, +) == schedule.meetings.count
    else { return nil }
    return words(.agendaAllTaken, count: schedule.meetings.count)
  }

  /// How many of the meetings take place, and whether another agenda could be worth more.
  package func finding(_ schedule: Schedule) -> String {
    let possible = agenda.pool.wishes.reduce(0) { $0 + $1.value }
    // With a limit of changes only agendas within it are compared, and with fairness only the fair.
    let sentence: Sentence =
      switch (schedule.proof.isOptimal, agenda.request.isFair, isLimited) {
      case (false, _, _): .agendaSoFar
      case (true, true, true): .agendaBestBoth
      case (true, true, false): .agendaBestFair
      case (true, false, true): .agendaBestKept
      case (true, false, false): .agendaBest
      }
    return words(
      sentence, count: schedule.meetings.count,
      [
        .total: number(agenda.pool.wishes.count), .value: number(schedule.value),
        .score: number(possible),
        .high: words.numerals.number(schedule.proof.bound, decimals: 0),
      ])
  }

  /// Whether only agendas with few changes of an earlier one are allowed.
  private var isLimited: Bool { agenda.request.mostChanges != nil }

  /// Who gets least.
  private func fairness(_ schedule: Schedule) -> String? {
    let share = words.numerals.percent(schedule.leastShare.value)
    if let bound = schedule.leastShareBound {
      guard !(schedule.leastShare < bound) else {
        return words(
          .agendaFairSoFar, [.value: share, .high: words.numerals.percent(bound.value)])
      }
      return schedule.leastShare.met == 0
        ? words(.agendaFairNone)
        : words(isLimited ? .agendaFairProvedKept : .agendaFairProved, [.value: share])
    }
    let least = schedule.fares.filter { fare in
      fare.share.map { !(schedule.leastShare < $0) } ?? false
    }.map(\.subject)
    guard schedule.leastShare.met < schedule.leastShare.asked, !least.isEmpty else { return nil }
    let told =
      least.count <= 3
      ? words(.agendaLeast, [.names: names(least), .value: share])
      : words(.agendaLeastSeveral, [.count: number(least.count), .value: share])
    return 2 * schedule.leastShare.met < schedule.leastShare.asked
      ? told + " " + words(.agendaTryFair) : told
  }

  /// What became of the earlier agenda.
  private func changes(_ schedule: Schedule) -> [String] {
    guard let earlier = agenda.earlier else { return [] }
    let (moved, dropped) = (schedule.moved.count, schedule.dropped.count)
    var sentences = [
      words(
        .agendaEarlier,
        [
          .known: number(earlier.keepable.count - moved - dropped),
          .total: number(earlier.keepable.count), .shown: number(moved), .n: number(dropped),
        ])
    ]
    if schedule.changesLeast, moved + dropped > 0 { sentences.append(words(.agendaFewest)) }
    if !earlier.lost.isEmpty {
      sentences.append(words(.agendaLostCount, count: earlier.lost.count))
    }
    return sentences
  }

  private func text(of constraint: AgendaConstraint) -> String {
    switch constraint {
    case .maxPerPerson(let id):
      words(
        .agendaRuleLimit, count: agenda.request.mostPerPerson ?? 0,
        [.name: voice.names.short(id)])
    case .tables(let slot):
      words(.agendaRuleTables, count: self.slot(slot)?.tables ?? 0, [.name: time(of: slot)])
    case .onceAtATime(let id, let slots):
      words(
        .agendaRuleOnce,
        [
          .name: voice.names.short(id),
          .names: words.numerals.list(slots.map { time(of: $0) }),
        ])
    case .maxChanges: words(.agendaRuleChanges, count: agenda.request.mostChanges ?? 0)
    }
  }
}

// MARK: What is uncertain

extension AgendaTelling {
  /// How many names a sentence holds.
  private static let namedAtOnce = 8

  /// The first of them by name, and how many more there are.
  private func some(_ ids: [Subject.ID]) -> String {
    let more = ids.count - AgendaTelling.namedAtOnce
    guard more > 1 else { return names(ids) }
    return ids.prefix(AgendaTelling.namedAtOnce).map { voice.names.short($0) }
      .joined(separator: ", ") + " " + words(.consortiumAndMore, [.count: number(more)])
  }

  private var notes: [Document.Block] {
    let pool = agenda.pool
    var notes: [String] = []
    if !pool.absent.isEmpty { notes.append(words(.agendaAbsent, [.names: names(pool.absent)])) }
    if !pool.day.untimed.isEmpty {
      let slots = pool.day.untimed.map(\.text)
      notes.append(words(.agendaUntimed, [.names: words.numerals.list(slots)]))
    }
    if !pool.unreadable.isEmpty {
      notes.append(words(.agendaUnreadable, [.names: names(pool.unreadable)]))
    }
    if !pool.untold.isEmpty {
      notes.append(
        words(.agendaAssumedFree, count: pool.untold.count, [.names: some(pool.untold)]))
    }
    if pool.withoutPriority > 0 {
      notes.append(words(.agendaNoPriority, count: pool.withoutPriority))
    }
    return notes.map { .note($0, .note) }
  }
}
