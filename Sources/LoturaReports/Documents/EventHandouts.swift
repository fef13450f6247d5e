internal import LoturaNetwork
internal import LoturaPlanning

/// The hand-outs of a Cluster Day.
extension EventReport {
  /// Each participant's day: meetings, times elsewhere, tables.
  var schedules: [Handout] {
    participants.map { id in
      let agenda = agendas.first { $0.subject == id }
      var handout = named(id)
      handout.table = agenda.flatMap(dayTable)
      if let agenda, agenda.appointments.isEmpty {
        handout.lines.append(.init("", words(.eventNoMeeting)))
      }
      for (place, tables) in rounds.enumerated() {
        guard let number = tables.firstIndex(where: { $0.contains(id) }) else { continue }
        let others = tables[number].filter { $0 != id }.map(voice.names.short)
        let slots: [Slot: String] = [
          .n: String(number + 1), .names: words.numerals.list(others),
        ]
        handout.lines.append(
          .init(
            words(.eventRound, [.n: String(place + 1)]),
            words(others.isEmpty ? .eventTableAlone : .eventTableWith, slots)))
      }
      return handout
    }
  }

  private func dayTable(_ agenda: PersonalAgenda) -> DocumentTable? {
    guard !agenda.entries.isEmpty else { return nil }
    return DocumentTable(
      "",
      columns: [
        .text(words(.eventWhen)), .text(words(.eventWhat)), .text(words(.eventWith)),
        .text(words(.eventWhere)),
      ],
      rows: agenda.entries.map { entry in
        switch entry {
        case .meeting(let appointment):
          [
            .text(time(of: appointment.slot)), .text(words(.eventMeeting)),
            .text(both(appointment.partner)),
            .text(words(.eventTable, [.n: String(appointment.table)])),
          ]
        case .elsewhere(let occupation):
          [
            .text(time(occupation.start, occupation.end)),
            .text(occupation.reason ?? words(.eventElsewhere)), .empty, .empty,
          ]
        }
      })
  }

  /// A card for each table: who meets at it when, who sits at it in which round.
  var tableCards: [Handout] { meetingCards + roundCards }

  private var meetingCards: [Handout] {
    struct Seat {
      let slot: LoturaNetwork.Slot
      let names: String
    }
    var seats: [Int: [Seat]] = [:]
    for agenda in agendas {
      for appointment in agenda.appointments where agenda.subject < appointment.partner {
        let names = [agenda.subject, appointment.partner].map(voice.names.short)
        seats[appointment.table, default: []].append(
          Seat(slot: appointment.slot, names: names.joined(separator: " – ")))
      }
    }
    return seats.keys.sorted().map { number in
      var card = Handout(
        words(.eventTable, [.n: String(number)]), kicker: kicker,
        subtitle: words(.eventMeetingsAt))
      let sorted = (seats[number] ?? []).sorted { one, other in
        let (mine, theirs) = (one.slot.start?.seconds, other.slot.start?.seconds)
        return (mine ?? .max, one.slot.id.text) < (theirs ?? .max, other.slot.id.text)
      }
      card.table = DocumentTable(
        "", columns: [.text(words(.eventWhen)), .text(words(.eventMeeting))],
        rows: sorted.map { [.text(time(of: $0.slot)), .text($0.names)] })
      return card
    }
  }

  private var roundCards: [Handout] {
    let most = rounds.map(\.count).max() ?? 0
    return (0..<most).map { number in
      var card = Handout(
        words(.eventTable, [.n: String(number + 1)]), kicker: kicker,
        subtitle: words(.eventRoundsAt))
      card.lines = rounds.enumerated().compactMap { place, tables in
        guard number < tables.count else { return nil }
        return Handout.Line(
          words(.eventRound, [.n: String(place + 1)]),
          tables[number].map(voice.names.short).joined(separator: " · "))
      }
      return card
    }
  }

  /// A badge for each participant, with room for the name of whoever comes.
  var badges: [Handout] {
    participants.map { id in
      var badge = named(id)
      let country = network.partner(.init(id))?.country ?? network.company(.init(id))?.country
      if let country, country.code != "ES" {
        badge.subtitle = [badge.subtitle, country.code].filter { !$0.isEmpty }
          .joined(separator: " · ")
      }
      badge.lines = [.init(words(.eventPerson), "______________________")]
      return badge
    }
  }

  /// A card for each chosen topic, with who wants it.
  var topicCards: [Handout] {
    topics.enumerated().map { place, chosen in
      var card = Handout(
        chosen.topic.name.text(in: words.language),
        kicker: words(
          .eventTopicOf, [.n: String(place + 1), .total: String(topics.count)]),
        subtitle: chosen.topic.level.map { words.name(of: $0) } ?? "")
      card.lines = [
        .init(
          words(.eventWantedBy),
          words.numerals.list(chosen.supporters.map { voice.names.short($0) }))
      ]
      return card
    }
  }

  /// A poster of each active association: what it works on, offers and looks for.
  var posters: [Handout] {
    network.activeAssociations.map { association in
      let id = Subject.ID(association.id)
      var poster = named(id)
      poster.lines = [
        line(.eventWorksOn, .alignments, id, priorities(of: id)),
        line(.eventOffers, .offers, id, capabilities(network.offers.filter { $0.subject == id })),
        line(.eventNeeds, .needs, id, capabilities(network.needs.filter { $0.subject == id })),
      ]
      if let page = association.website {
        poster.lines.append(.init(words(.eventPage), shownAddress(page)))
      }
      return poster
    }
  }

  /// A line on what somebody has; where nothing is known it says so and asks.
  private func line(
    _ heading: Sentence, _ sheet: SheetName, _ id: Subject.ID, _ names: [String]
  ) -> Handout.Line {
    let isKnown = network.knowledge(of: id, in: sheet) == .complete
    let text =
      names.isEmpty ? (isKnown ? "–" : words(.eventUnknown)) : names.joined(separator: " · ")
    return Handout.Line(words(heading), text)
  }

  private func priorities(of id: Subject.ID) -> [String] {
    let rows = network.alignments.filter { $0.subject == id && $0.intensity > 0 }
    return rows.sorted { $0.intensity > $1.intensity }.map { voice.names.full($0.priority) }
  }

  /// The names of what is offered or needed, the strongest first, at most eight.
  private func capabilities(_ rows: [some LeveledCapability]) -> [String] {
    let sorted = rows.filter { $0.level > 0 }.sorted {
      $0.level == $1.level ? $0.capability < $1.capability : $0.level > $1.level
    }
    return sorted.prefix(8).map { voice.names.full($0.capability) }
  }

  /// A hand-out of somebody, with the short name large and the full name below.
  private func named(_ id: Subject.ID) -> Handout {
    let (short, full) = (voice.names.short(id), voice.names.full(id))
    return Handout(short, kicker: kicker, subtitle: full == short ? "" : full)
  }

  private func both(_ id: Subject.ID) -> String {
    let (short, full) = (voice.names.short(id), voice.names.full(id))
    return full == short ? short : "\(short) (\(full))"
  }

  private func time(of slot: LoturaNetwork.Slot) -> String {
    guard slot.start != nil || slot.end != nil else { return slot.id.text }
    return time(slot.start, slot.end)
  }

  /// A stretch by the clock of the place: `09:30–09:55`, with the day where it is another one.
  private func time(_ start: DateTime?, _ end: DateTime?) -> String {
    let clock = [start, end].map { $0.map(AgendaTelling.clock) ?? "?" }.joined(separator: "–")
    guard let other = (start ?? end)?.day, let day, other != day else { return clock }
    return words.numerals.date(other) + " " + clock
  }
}

/// Something at a level of a capability: an offer, a need.
protocol LeveledCapability {
  var capability: Capability.ID { get }
  var level: Double { get }
}

extension Offer: LeveledCapability {}
extension Need: LeveledCapability {}

/// An address of the web as people write it on paper: without its scheme.
func shownAddress(_ address: String) -> String {
  for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
    return String(address.dropFirst(scheme.count))
  }
  return address
}
