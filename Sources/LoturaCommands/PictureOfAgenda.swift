import LoturaDiagrams
import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaSolver

/// An agenda as the picture of it takes it: participants by name, associations first.
///
/// On an anonymous picture nobody says why they sit elsewhere, which would name somebody by itself.
struct PictureOfAgenda {
  private let agenda: MeetingAgenda
  private let stage: Stage
  private let telling: AgendaTelling
  private var words: Words { stage.voice.words }

  init(_ agenda: MeetingAgenda, _ stage: Stage) {
    self.agenda = agenda
    self.stage = stage
    telling = AgendaTelling(agenda, voice: stage.voiceForRealIDs)
  }

  /// The picture.
  var picture: AgendaPicture {
    guard let schedule = agenda.schedule else {
      return AgendaPicture(columns: [], rows: [], outcome: .none([telling.reason ?? ""]))
    }
    return AgendaPicture(columns: columns(schedule), rows: rows, outcome: outcome(schedule))
  }

  private func outcome(_ schedule: Schedule) -> AgendaPicture.Outcome {
    .planned(
      met: schedule.meetings.count, requested: agenda.pool.wishes.count,
      schedule.proof.isOptimal
        ? .best : .atMost(value: schedule.value, bound: Int(schedule.proof.bound)),
      least: schedule.leastShareBound == nil
        ? nil : words.numerals.percent(schedule.leastShare.value))
  }

  private func columns(_ schedule: Schedule) -> [AgendaPicture.Column] {
    let slots = agenda.pool.day.slots
    let severalDays = agenda.pool.day.days.map { $0.lowerBound < $0.upperBound } ?? false
    return slots.indices.map { place in
      let slot = slots[place]
      var column = AgendaPicture.Column(
        slot.start.map(AgendaTelling.clock) ?? telling.time(of: slot.id),
        taken: schedule.meetings.count { $0.slot == place }, of: slot.tables)
      let before = place > 0 ? slots[place - 1] : nil
      if severalDays, let day = slot.start?.day, day != before?.start?.day {
        column.day = "\(day)"
      }
      if let end = before?.end, let start = slot.start {
        column.isAfterBreak = start.seconds - end.seconds >= PictureOfAgenda.pause
      }
      return column
    }
  }

  /// From how many seconds on the time between two slots is a break.
  private static let pause = 20 * 60

  private var rows: [AgendaPicture.Row] {
    let shown = agenda.pool.participants.map { id in
      (id: id, subject: stage.subject(id), isGuest: !isAssociation(id))
    }
    let order = shown.indices.sorted { left, right in
      let (one, other) = (shown[left], shown[right])
      if one.isGuest != other.isGuest { return other.isGuest }
      return (one.subject.label, one.subject.id) < (other.subject.label, other.subject.id)
    }
    let place = Dictionary(
      uniqueKeysWithValues: order.enumerated().map { (shown[$1].id, $0) })
    let days = Dictionary(
      uniqueKeysWithValues: agenda.personalAgendas.map { ($0.subject, $0) })
    return order.map { next in
      let row = shown[next]
      let cells = agenda.pool.day.slots.indices.map { slot in
        cell(row.id, slot, day: days[row.id], rowOf: place)
      }
      return AgendaPicture.Row(row.subject, isGuest: row.isGuest, cells: cells)
    }
  }

  private func isAssociation(_ id: Subject.ID) -> Bool {
    stage.scene.network.association(.init(id)) != nil
  }

  private func cell(
    _ id: Subject.ID, _ place: Int, day: PersonalAgenda?, rowOf: [Subject.ID: Int]
  ) -> AgendaPicture.Cell {
    let slot = agenda.pool.day.slots[place]
    if let meeting = day?.appointments.first(where: { $0.slot.id == slot.id }) {
      return .meeting(row: rowOf[meeting.partner] ?? 0, table: meeting.table)
    }
    let elsewhere = (agenda.pool.elsewhere[id] ?? []).first { occupation in
      guard let stretch = slot.stretch else { return false }
      return occupation.stretch?.overlaps(stretch) ?? false
    }
    if let elsewhere {
      return .elsewhere(
        stage.isAnonymous ? words(.agendaElsewhere) : telling.what(elsewhere))
    }
    return agenda.pool.free[id]?.contains(place) ?? false ? .free : .away
  }
}
