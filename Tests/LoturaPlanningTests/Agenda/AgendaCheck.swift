import LoturaNetwork
import LoturaPlanning
import LoturaSolver

/// Looks at an agenda from outside: only at rows of the network and at the meetings, knowing nothing
/// of how they were found.
struct AgendaCheck {
  let network: Network
  let request: AgendaRequest

  /// What is wrong with a schedule, a sentence each.
  func faults(of schedule: Schedule) -> [String] {
    let meetings = schedule.meetings
    var faults: [String] = []
    for meeting in meetings { faults += self.faults(of: meeting.planned) }
    for (place, one) in meetings.enumerated() {
      for other in meetings[(place + 1)...] {
        if one.planned.a == other.planned.a, one.planned.b == other.planned.b {
          faults.append("\(one.planned) twice")
        }
        if overlap(one.planned.slot, other.planned.slot) {
          if shares(one.planned, other.planned) {
            faults.append("somebody sits in \(one.planned) and in \(other.planned)")
          }
          if one.table == other.table { faults.append("one table for two: \(one), \(other)") }
        }
      }
    }
    for slot in network.slots {
      let count = meetings.count { $0.planned.slot == slot.id }
      if let tables = slot.tables, count > tables { faults.append("\(slot.id) is too full") }
    }
    if let most = request.mostPerPerson {
      for id in Set(meetings.flatMap { [$0.planned.a, $0.planned.b] }) {
        let count = meetings.count { $0.planned.a == id || $0.planned.b == id }
        if count > most { faults.append("\(id) has \(count) meetings") }
      }
    }
    let value = meetings.reduce(0) { $0 + self.value($1.planned.a, $1.planned.b) }
    if value != schedule.value { faults.append("the value is \(value), not \(schedule.value)") }
    if Double(value) > schedule.proof.bound + 1e-9 { faults.append("more than the bound") }
    return faults
  }

  /// What two are worth to each other: by the letter of the specification.
  func value(_ a: Subject.ID, _ b: Subject.ID) -> Int {
    network.requests.filter { ($0.a, $0.b) == (a, b) || ($0.b, $0.a) == (a, b) }
      .reduce(0) { $0 + ($1.priority == 1 ? 4 : $1.priority == 3 ? 1 : 2) }
  }

  /// Whether two may meet in a slot, tables and others aside.
  func mayMeet(_ a: Subject.ID, _ b: Subject.ID, _ slot: Slot) -> Bool {
    faults(of: PlannedMeeting(slot.id, a, b)).isEmpty && (slot.tables ?? 1) > 0
  }

  private func faults(of meeting: PlannedMeeting) -> [String] {
    var faults: [String] = []
    if value(meeting.a, meeting.b) == 0 { faults.append("nobody asked for \(meeting)") }
    if meeting.a == meeting.b { faults.append("\(meeting) alone") }
    guard let slot = network.slots.first(where: { $0.id == meeting.slot }) else {
      return ["no slot for \(meeting)"]
    }
    for id in [meeting.a, meeting.b] {
      let association = network.associations.first { $0.id.text == id.text }
      if let association, association.status != .active { faults.append("\(id) is gone") }
      let rows = network.availability.filter { $0.subject == id }
      let row = rows.first { $0.slot == slot.id }
      let isFree =
        rows.contains { $0.isAvailable } ? row?.isAvailable == true : row?.isAvailable != false
      if !isFree { faults.append("\(id) cannot in \(slot.id)") }
      for occupation in network.occupations where occupation.subject == id {
        guard let start = slot.start, let end = slot.end else { continue }
        if start.seconds < occupation.end.seconds, occupation.start.seconds < end.seconds {
          faults.append("\(id) sits elsewhere in \(slot.id)")
        }
      }
    }
    for veto in network.vetoes where veto.scope == .any || veto.scope == .meeting {
      if Set([veto.a.text, veto.b.text]) == [meeting.a.text, meeting.b.text] {
        faults.append("a veto against \(meeting)")
      }
    }
    return faults
  }

  func overlap(_ one: Slot.ID, _ other: Slot.ID) -> Bool {
    if one == other { return true }
    guard let left = network.slots.first(where: { $0.id == one }),
      let right = network.slots.first(where: { $0.id == other }),
      let a = left.start, let b = left.end, let c = right.start, let d = right.end
    else { return false }
    return a.seconds < d.seconds && c.seconds < b.seconds
  }

  func shares(_ one: PlannedMeeting, _ other: PlannedMeeting) -> Bool {
    !Set([one.a, one.b]).isDisjoint(with: [other.a, other.b])
  }
}

/// Every agenda there is, one after the other: for small networks.
struct EveryAgenda {
  let check: AgendaCheck
  /// The pairs that may meet somewhere, with their slots.
  let pairs: [(a: Subject.ID, b: Subject.ID, value: Int, slots: [Slot.ID])]
  private let tables: [Slot.ID: Int]
  private let most: Int
  private let overlapping: Set<[Slot.ID]>

  init(_ network: Network, _ request: AgendaRequest) {
    let check = AgendaCheck(network: network, request: request)
    self.check = check
    let ids = Set(network.requests.flatMap { [$0.a, $0.b] }).sorted()
    pairs = ids.flatMap { a in
      ids.filter { a < $0 }.compactMap { b in
        let slots = network.slots.filter { check.mayMeet(a, b, $0) }.map(\.id)
        return slots.isEmpty ? nil : (a, b, check.value(a, b), slots)
      }
    }
    tables = Dictionary(
      uniqueKeysWithValues: network.slots.map { ($0.id, $0.tables ?? .max) })
    most = request.mostPerPerson ?? .max
    var overlapping = Set<[Slot.ID]>()
    for one in network.slots {
      for other in network.slots where check.overlap(one.id, other.id) {
        overlapping.insert([one.id, other.id])
      }
    }
    self.overlapping = overlapping
  }

  /// Calls `body` with every agenda.
  func each(_ body: ([PlannedMeeting]) -> Void) {
    var chosen: [PlannedMeeting] = []
    extend(&chosen, from: 0, body)
  }

  private func extend(
    _ chosen: inout [PlannedMeeting], from place: Int, _ body: ([PlannedMeeting]) -> Void
  ) {
    guard place < pairs.count else { return body(chosen) }
    extend(&chosen, from: place + 1, body)
    let pair = pairs[place]
    for slot in pair.slots {
      let meeting = PlannedMeeting(slot, pair.a, pair.b)
      guard fits(meeting, chosen) else { continue }
      chosen.append(meeting)
      extend(&chosen, from: place + 1, body)
      chosen.removeLast()
    }
  }

  private func fits(_ meeting: PlannedMeeting, _ chosen: [PlannedMeeting]) -> Bool {
    var (here, ofA, ofB) = (0, 0, 0)
    for other in chosen {
      let sharesA = other.a == meeting.a || other.b == meeting.a
      let sharesB = other.a == meeting.b || other.b == meeting.b
      if sharesA || sharesB, overlapping.contains([other.slot, meeting.slot]) { return false }
      if other.slot == meeting.slot { here += 1 }
      if sharesA { ofA += 1 }
      if sharesB { ofB += 1 }
    }
    return here < tables[meeting.slot] ?? 0 && ofA < most && ofB < most
  }

  func value(_ meetings: [PlannedMeeting]) -> Int {
    meetings.reduce(0) { sum, meeting in
      sum + (pairs.first { $0.a == meeting.a && $0.b == meeting.b }?.value ?? 0)
    }
  }

  /// The least share met / asked, in units of 1 / 5 040 × … kept exact as a pair of numbers.
  func leastShare(_ meetings: [PlannedMeeting]) -> (met: Int, asked: Int) {
    var least = (met: 1, asked: 1)
    for id in Set(pairs.flatMap { [$0.a, $0.b] }) {
      let asked = pairs.filter { $0.a == id || $0.b == id }.reduce(0) { $0 + $1.value }
      let met = value(meetings.filter { $0.a == id || $0.b == id })
      if met * least.asked < least.met * asked { least = (met, asked) }
    }
    return least
  }
}
