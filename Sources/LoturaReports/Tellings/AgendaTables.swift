package import LoturaNetwork
internal import LoturaPlanning

/// The tables of `agenda`.
extension AgendaTelling {
  /// The day slot by slot, table by table; a slot's time stands once.
  func dayTable(_ schedule: Schedule) -> DocumentTable {
    var last: Int?
    let showsChanges = agenda.earlier != nil
    let rows = schedule.meetings.map { meeting -> [DocumentTable.Cell] in
      defer { last = meeting.slot }
      let time = last == meeting.slot ? "" : time(of: meeting.planned.slot)
      return [
        time.isEmpty ? .empty : .text(time), .whole(meeting.table),
        .text(voice.names.short(meeting.planned.a)), .text(voice.names.short(meeting.planned.b)),
        .whole(meeting.value),
      ] + (showsChanges ? [change(meeting)] : [])
    }
    return DocumentTable(
      words(.agendaDay),
      columns: [
        .text(words(.agendaTime)), .number(words(.agendaTable)), .text(words(.agendaWho)),
        .text(words(.agendaWith)), .number(words(.agendaWorth)),
      ] + (showsChanges ? [.text(words(.agendaChange))] : []), rows: rows)
  }

  private func change(_ meeting: Schedule.Meeting) -> DocumentTable.Cell {
    guard let earlier = meeting.earlierSlot else { return .text(words(.agendaNew)) }
    guard earlier != meeting.planned.slot else { return .empty }
    return .text(words(.agendaWasAt, [.from: time(of: earlier)]))
  }

  /// The answer as tables for files: every row says all.
  var fileTables: [DocumentTable] {
    guard let schedule = agenda.schedule else { return [unmetTable(agenda.unmet)] }
    if let participant, let day = agenda.personalAgendas.first(where: { $0.subject == participant })
    {
      return [table(of: day)]
    }
    let rows = schedule.meetings.map { meeting -> [DocumentTable.Cell] in
      let slot = agenda.pool.day.slots[meeting.slot]
      return [
        .text(slot.id.text), .text(orEmpty: slot.start?.text), .text(orEmpty: slot.end?.text),
        .whole(meeting.table), .text(meeting.planned.a.text),
        .text(voice.names.full(meeting.planned.a)), .text(meeting.planned.b.text),
        .text(voice.names.full(meeting.planned.b)), .whole(meeting.value),
      ]
    }
    let day = DocumentTable(
      words(.agendaDay),
      columns: [
        .text(words(.agendaSlot)), .text(words(.agendaStart)), .text(words(.agendaEnd)),
        .number(words(.agendaTable)), .text("a"), .text(words(.agendaWho)), .text("b"),
        .text(words(.agendaWith)), .number(words(.agendaWorth)),
      ], rows: rows)
    return [day, unmetTable(schedule.unmet), fareTable(schedule), personalTable]
  }

  func unmetBlocks(_ unmet: [UnmetMeeting]) -> [Document.Block] {
    unmet.isEmpty ? [] : [.table(unmetTable(unmet))]
  }

  /// What does not take place, the most valuable first, and why.
  func unmetTable(_ unmet: [UnmetMeeting]) -> DocumentTable {
    let order = unmet.indices.sorted {
      (unmet[$1].wish.value, $0) < (unmet[$0].wish.value, $1)
    }
    return DocumentTable(
      words(.agendaUnmet),
      columns: [
        .text(words(.agendaWanted)), .number(words(.agendaWorth)), .text(words(.agendaWhy)),
      ],
      rows: order.map { place in
        let wish = unmet[place].wish
        return [
          .text(pair(wish.a, wish.b)), .whole(wish.value), .text(why(unmet[place])),
        ]
      })
  }

  func pair(_ a: Subject.ID, _ b: Subject.ID) -> String {
    "\(voice.names.short(a)) – \(voice.names.short(b))"
  }

  /// Why a meeting does not take place, as half a sentence.
  func why(_ unmet: UnmetMeeting) -> String {
    switch unmet.reason {
    case .obstacle(.sameSubject): return words(.agendaWhySelf)
    case .obstacle(.absent(let id)):
      return words(.agendaWhyAbsent, [.name: voice.names.short(id)])
    case .obstacle(.veto(let reason)): return veto(reason)
    case .obstacle(.noCommonSlot): return words(.agendaWhyNoSlot)
    case .obstacle(.noTable): return words(.agendaWhyNoTable)
    case .personLimit(let ids):
      return words(
        .agendaWhyLimit,
        [.names: names(ids), .limit: number(agenda.request.mostPerPerson ?? 0)])
    case .crowded(let busy, 0): return words(.agendaWhyBusy, count: busy)
    case .crowded(0, let full): return words(.agendaWhyFull, count: full)
    case .crowded(let busy, let full):
      return words(.agendaWhyMixed, [.n: number(busy), .count: number(full)])
    case .open: return words(.agendaWhyOpen)
    }
  }

  private func veto(_ reason: String?) -> String {
    words(.agendaWhyVeto, [.reason: reason.map(shownText) ?? words(.notGiven)])
  }

  /// How each fares, those with least first; who could meet nobody last.
  func fareTable(_ schedule: Schedule) -> DocumentTable {
    let order = schedule.fares.sorted { left, right in
      switch (left.share, right.share) {
      case (let one?, let other?):
        one < other || (!(other < one) && left.subject < right.subject)
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): left.subject < right.subject
      }
    }
    return DocumentTable(
      words(.agendaShares),
      columns: [
        .text(words(.agendaParticipant)), .number(words(.agendaMeetings)),
        .number(words(.agendaAsked)), .number(words(.agendaMet)),
      ],
      rows: order.map { fare in
        [
          .text(voice.names.short(fare.subject)), .whole(fare.meetings), .whole(fare.requested),
          fare.share.map { .share($0.value) } ?? .empty,
        ]
      })
  }
}

// MARK: Days

extension AgendaTelling {
  /// Each one's day in one line.
  var personalTable: DocumentTable {
    DocumentTable(
      words(.agendaPersonal),
      columns: [.text(words(.agendaParticipant)), .text(words(.agendaWhen))],
      rows: agenda.personalAgendas.map { day in
        let entries = day.entries.map { entry in
          switch entry {
          case .meeting(let meeting):
            let table = words(.agendaTableNumber, [.n: number(meeting.table)])
            let start = meeting.slot.start.map(AgendaTelling.clock) ?? time(of: meeting.slot.id)
            return "\(start) \(voice.names.short(meeting.partner)) (\(table))"
          case .elsewhere(let occupation):
            return "\(time(occupation.start, occupation.end)) \(what(occupation))"
          }
        }
        return [
          .text(voice.names.short(day.subject)),
          .text(entries.isEmpty ? words(.agendaNoMeeting) : entries.joined(separator: " · ")),
        ]
      })
  }

  /// One day in rows.
  func table(of day: PersonalAgenda) -> DocumentTable {
    let rows = day.entries.map { entry -> [DocumentTable.Cell] in
      switch entry {
      case .meeting(let meeting):
        [
          .text(time(of: meeting.slot.id)), .text(voice.names.full(meeting.partner)),
          .whole(meeting.table),
        ]
      case .elsewhere(let occupation):
        [.text(time(occupation.start, occupation.end)), .text(what(occupation)), .empty]
      }
    }
    return DocumentTable(
      words(.agendaDay),
      columns: [
        .text(words(.agendaTime)), .text(words(.agendaWhat)), .number(words(.agendaTable)),
      ], rows: rows)
  }

  /// Where somebody is meanwhile.
  package func what(_ occupation: Occupation) -> String {
    occupation.reason.map(shownText) ?? words(.agendaElsewhere)
  }
}

// MARK: The earlier agenda

extension AgendaTelling {
  func earlierBlocks(_ schedule: Schedule) -> [Document.Block] {
    let dropped = schedule.dropped.map { meeting in
      "\(time(of: meeting.slot)) \(pair(meeting.a, meeting.b))"
    }
    let list: [Document.Block] =
      dropped.isEmpty
      ? []
      : [
        .heading(words(.agendaDropped), level: 1), .list(dropped, isNumbered: false),
      ]
    return lostBlocks + list
  }

  /// What could not stay, and why.
  var lostBlocks: [Document.Block] {
    guard let lost = agenda.earlier?.lost, !lost.isEmpty else { return [] }
    let rows = lost.map { entry -> [DocumentTable.Cell] in
      [
        .text(time(of: entry.meeting.slot)), .text(pair(entry.meeting.a, entry.meeting.b)),
        .text(why(entry.reason)),
      ]
    }
    return [
      .table(
        DocumentTable(
          words(.agendaLost),
          columns: [
            .text(words(.agendaTime)), .text(words(.agendaWanted)), .text(words(.agendaWhy)),
          ], rows: rows))
    ]
  }

  private func why(_ reason: EarlierAgenda.Loss) -> String {
    switch reason {
    case .slotGone: words(.agendaLostSlot)
    case .absent(let id): words(.agendaLostAbsent, [.name: voice.names.short(id)])
    case .notRequested: words(.agendaLostRequest)
    case .veto(let reason): veto(reason)
    case .notFree(let id): words(.agendaLostFree, [.name: voice.names.short(id)])
    case .noTable: words(.agendaLostTable)
    }
  }
}
