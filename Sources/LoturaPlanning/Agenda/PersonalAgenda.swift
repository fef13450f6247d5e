package import LoturaNetwork

/// One participant's own day: whom they meet, when and where, and when they sit elsewhere.
package struct PersonalAgenda: Hashable, Sendable {
  /// Something in somebody's day.
  package enum Entry: Hashable, Sendable {
    /// A meeting.
    case meeting(Appointment)
    /// A time elsewhere.
    case elsewhere(Occupation)
  }

  /// A meeting as one of the two sees it.
  package struct Appointment: Hashable, Sendable {
    /// Whom they meet.
    package let partner: Subject.ID
    /// In which slot.
    package let slot: Slot
    /// At which table, 1 ….
    package let table: Int
    /// Whether the earlier agenda had this meeting in another slot, or not at all; false also where
    /// there was no earlier agenda.
    package let isChanged: Bool
  }

  /// Whose.
  package let subject: Subject.ID
  /// The entries in the order of time; those without a time last.
  package let entries: [Entry]

  /// The meetings alone.
  package var appointments: [Appointment] {
    entries.compactMap { if case .meeting(let appointment) = $0 { appointment } else { nil } }
  }
}

extension MeetingAgenda {
  /// The day of each participant, by id, of those without a meeting too; none where there is no
  /// agenda. O(participants × meetings).
  package var personalAgendas: [PersonalAgenda] {
    guard let schedule else { return [] }
    return pool.participants.map { id in
      let meetings = schedule.meetings.compactMap { appointment(of: id, $0) }
      let timed = meetings.compactMap { appointment in
        appointment.slot.stretch.map {
          ($0.start.seconds, PersonalAgenda.Entry.meeting(appointment))
        }
      }
      let elsewhere = (pool.elsewhere[id] ?? []).map {
        ($0.start.seconds, PersonalAgenda.Entry.elsewhere($0))
      }
      // Stable: at one moment meetings come first.
      let sorted = (timed + elsewhere).enumerated().sorted {
        ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
      }.map(\.element.1)
      let untimed = meetings.filter { $0.slot.stretch == nil }
      return PersonalAgenda(
        subject: id, entries: sorted + untimed.map { .meeting($0) })
    }
  }

  private func appointment(
    of id: Subject.ID, _ meeting: Schedule.Meeting
  ) -> PersonalAgenda.Appointment? {
    guard meeting.planned.a == id || meeting.planned.b == id else { return nil }
    return PersonalAgenda.Appointment(
      partner: meeting.planned.a == id ? meeting.planned.b : meeting.planned.a,
      slot: pool.day.slots[meeting.slot], table: meeting.table,
      isChanged: earlier != nil && meeting.earlierSlot != meeting.planned.slot)
  }
}
