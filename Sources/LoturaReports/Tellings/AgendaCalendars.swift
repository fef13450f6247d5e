package import LoturaNetwork
package import LoturaPlanning
internal import LoturaTables

/// The personal agendas as calendars, one a participant: meetings with their tables, and times
/// elsewhere.
///
/// A meeting has the same id in the calendars of both, and keeps it when it is moved within its day,
/// so that a calendar that is read again moves it too.
package struct AgendaCalendars: Sendable {
  /// One participant's calendar.
  package struct Calendar: Hashable, Sendable {
    /// Whose.
    package let subject: Subject.ID
    /// A name for its file that is safe on every system and differs from all others.
    package let fileName: String
    /// The calendar, RFC 5545.
    package let bytes: [UInt8]
  }

  /// The calendars, by id of the participant.
  package let calendars: [Calendar]
  /// Slots with meetings whose time is not known; where there are any, there are no calendars.
  package let untimed: [LoturaNetwork.Slot.ID]

  /// The calendars of an agenda.
  package init(_ agenda: MeetingAgenda, voice: Voice) {
    let slots = (agenda.schedule?.meetings ?? []).map { agenda.pool.day.slots[$0.slot] }
    untimed = Set(slots.filter { $0.stretch == nil }.map(\.id)).sorted()
    guard untimed.isEmpty else {
      calendars = []
      return
    }
    let days = agenda.personalAgendas
    let names = AgendaCalendars.fileNames(days.map(\.subject))
    calendars = zip(days, names).map { day, name in
      let calendar = ICalendar(
        name: voice.words(.agendaTitleFor, [.name: voice.names.full(day.subject)]),
        stamp: voice.names.asOf,
        events: day.entries.compactMap { AgendaCalendars.event($0, of: day.subject, voice) })
      return Calendar(subject: day.subject, fileName: name, bytes: calendar.bytes)
    }
  }

  private static func event(
    _ entry: PersonalAgenda.Entry, of subject: Subject.ID, _ voice: Voice
  ) -> ICalendar.Event? {
    let words = voice.words
    switch entry {
    case .meeting(let meeting):
      guard let stretch = meeting.slot.stretch else { return nil }
      let (a, b) = (min(subject, meeting.partner), max(subject, meeting.partner))
      return ICalendar.Event(
        id: id(["meeting", a.text, b.text, "\(stretch.start.day)"]), start: stretch.start,
        end: stretch.end,
        summary: words(.agendaMeetingWith, [.name: voice.names.full(meeting.partner)]),
        location: words(.agendaTableNumber, [.n: String(meeting.table)]))
    case .elsewhere(let occupation):
      let times = [occupation.start.text, occupation.end.text]
      return ICalendar.Event(
        id: id(["elsewhere", subject.text] + times), start: occupation.start, end: occupation.end,
        summary: occupation.reason ?? words(.agendaElsewhere))
    }
  }

  /// An id that no other event has: a fingerprint, for ids of people may hold anything.
  private static func id(_ parts: [String]) -> String {
    let hash = SHA256.hexadecimal(of: Array(parts.joined(separator: "\u{1F}").utf8))
    return hash.prefix(32) + "@lotura"
  }

  /// `agenda-AERO.ics`; an id with other characters than letters, digits, `-` and `_`, or one that
  /// differs from another only in case, gets a part of its fingerprint.
  private static func fileNames(_ ids: [Subject.ID]) -> [String] {
    let safe = ids.map { id in
      String(id.text.unicodeScalars.map { isSafe($0) ? Character($0) : "_" })
    }
    let folded = safe.map { $0.lowercased() }
    let counts = Dictionary(grouping: folded) { $0 }.mapValues(\.count)
    return ids.indices.map { place in
      let isPlain = safe[place] == ids[place].text && counts[folded[place]] == 1
      let hash = SHA256.hexadecimal(of: Array(ids[place].text.utf8)).prefix(8)
      return "agenda-\(safe[place])" + (isPlain ? "" : "-\(hash)") + ".ics"
    }
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }
}
