import LoturaGraph
import LoturaNetwork
import LoturaPlanning
import LoturaSolver
import Testing

@Suite("The agenda of meetings")
struct MeetingAgendaTests {
  // MARK: By hand

  /// Example 15 of the specification: a asks b (1), b asks a (3), b asks c (1), a asks c (empty).
  private func example(slots: Int) -> Network {
    var network = SampleEvent.network(["a", "b", "c"], slots: slots)
    network.requests = [
      MeetingRequest("a", "b", priority: 1), MeetingRequest("a", "c"),
      MeetingRequest("b", "a", priority: 3), MeetingRequest("b", "c", priority: 1),
    ]
    return network
  }

  private func pairs(_ agenda: MeetingAgenda) -> [String] {
    (agenda.schedule?.meetings ?? []).map { $0.planned.a.text + $0.planned.b.text }.sorted()
  }

  @Test("example 15, one slot: only one pair can meet, ab = 4 + 1 = 5 is worth most")
  func oneSlot() throws {
    // ab 4 + 1 = 5, bc 4, ac 2: all three share somebody with each other.
    let agenda = MeetingAgenda(example(slots: 1), AgendaRequest())
    let schedule = try #require(agenda.schedule)
    #expect(schedule.value == 5 && pairs(agenda) == ["ab"])
    #expect(schedule.proof == .optimal(5))
    #expect(agenda.pool.wishes.map(\.value) == [5, 2, 4])
    // c meets nobody: 0 of 2 + 4.
    #expect(schedule.leastShare == MetShare(met: 0, asked: 6))
  }

  @Test("example 15, one slot, fair: somebody is left out in any case, then 5")
  func oneSlotFair() throws {
    var request = AgendaRequest()
    request.isFair = true
    let schedule = try #require(MeetingAgenda(example(slots: 1), request).schedule)
    #expect(schedule.value == 5 && schedule.leastShare.met == 0)
    #expect(schedule.leastShareBound.map { $0.met } == 0)
  }

  @Test("example 15, two slots: ab and bc, 9; the least share is c's, 4 of 6")
  func twoSlots() throws {
    for isFair in [false, true] {
      var request = AgendaRequest()
      request.isFair = isFair
      let agenda = MeetingAgenda(example(slots: 2), request)
      let schedule = try #require(agenda.schedule)
      #expect(schedule.value == 9 && pairs(agenda) == ["ab", "bc"])
      // a 5 of 5 + 2, b 9 of 9, c 4 of 2 + 4: 4/6 < 5/7.
      #expect(schedule.leastShare == MetShare(met: 4, asked: 6))
      #expect(schedule.leastShare.value == 2.0 / 3)
      #expect(schedule.proof == .optimal(9))
      #expect(agenda.unmet.map(\.reason) == [.crowded(busy: 2, full: 0)])
    }
  }

  @Test("fair gives up value so that the least served has more")
  func fairness() throws {
    // One slot with one table a pair: d–a 4 or d–b 1 + b–? With two slots and one table each:
    // a–b 8 (both ask, priority 1), c–d 1, c–e 1. Greedy value: ab 8 and one of cd, ce: 9, and d or
    // e has nothing. Fair: with two tables in all somebody of a, b, c, d, e stays out: share 0, 9.
    // With three slots all meet. With a–b, c–d, c–e and a limit of one meeting a person c serves
    // only one: least share 0 again, value 9.
    var network = SampleEvent.network(["a", "b", "c", "d"], slots: 2, tables: 1)
    // ab 4, ac 2, bd 2; two meetings. Best value: ab and one of ac, bd: 6, and d or c has 0.
    // Fair: ac and bd: a 2/6, b 2/6, c 1, d 1: least share 1/3, value 4.
    network.requests = [
      MeetingRequest("a", "b", priority: 1), MeetingRequest("a", "c", priority: 2),
      MeetingRequest("b", "d", priority: 2),
    ]
    let greatest = try #require(MeetingAgenda(network, AgendaRequest()).schedule)
    #expect(greatest.value == 6 && greatest.leastShare.met == 0)
    var request = AgendaRequest()
    request.isFair = true
    let agenda = MeetingAgenda(network, request)
    let fair = try #require(agenda.schedule)
    #expect(fair.value == 4 && pairs(agenda) == ["ac", "bd"])
    #expect(fair.leastShare == MetShare(met: 2, asked: 6))
    #expect(fair.proof == .optimal(4))
    #expect(fair.leastShareBound.map { !(fair.leastShare < $0) } == true)
  }

  @Test("two rows of one pair add up: 8 at most, 1 at least")
  func values() {
    var network = SampleEvent.network(["a", "b", "c"], slots: 1)
    network.requests = [
      MeetingRequest("a", "b", priority: 1), MeetingRequest("b", "a", priority: 1),
      MeetingRequest("c", "a", priority: 3),
    ]
    #expect(AgendaPool(network).wishes.map(\.value) == [8, 1])
  }

  // MARK: By brute force, and an independent checker

  @Test("500 events: value, fair and keep as by looking at every agenda", arguments: 0..<10)
  func bruteForce(part: Int) throws {
    for seed in (50 * part)..<(50 * part + 50) {
      let network = SampleEvent.random(seed: UInt64(seed))
      var request = AgendaRequest()
      request.mostPerPerson = SampleEvent.mostPerPerson(seed: UInt64(seed))
      let every = EveryAgenda(network, request)
      var (best, fair) = (0, (share: (met: 0, asked: 1), value: 0))
      every.each { meetings in
        let value = every.value(meetings)
        best = max(best, value)
        let share = every.leastShare(meetings)
        let (left, right) = (share.met * fair.share.asked, fair.share.met * share.asked)
        if left > right || (left == right && value > fair.value) { fair = (share, value) }
      }
      let agenda = MeetingAgenda(network, request)
      guard let schedule = agenda.schedule else {
        #expect(best == 0, "seed \(seed)")
        continue
      }
      #expect(schedule.value == best && schedule.proof.isOptimal, "seed \(seed)")
      #expect(every.check.faults(of: schedule) == [], "seed \(seed)")
      #expect(agenda.unmet.allSatisfy { $0.reason != .open }, "seed \(seed)")
      request.isFair = true
      let served = try #require(MeetingAgenda(network, request).schedule)
      #expect(every.check.faults(of: served) == [], "seed \(seed)")
      let share = served.leastShare
      #expect(
        share.met * fair.share.asked == fair.share.met * share.asked && served.value == fair.value,
        "seed \(seed): \(share) \(served.value) for \(fair)")
      try keep(network, schedule, seed)
    }
  }

  /// After some slot has lost a table or somebody has left: the best value within so many changes,
  /// then the fewest changes.
  private func keep(_ network: Network, _ old: Schedule, _ seed: Int) throws {
    var network = network
    network.slots[seed % network.slots.count].tables = seed % 2
    if let first = network.requests.first, seed % 4 == 0 { network.requests.removeAll { $0 == first } }
    network.requests.append(MeetingRequest("A0", "A2", priority: 1))
    var request = AgendaRequest()
    request.earlier = old.meetings.map(\.planned)
    request.mostChanges = seed % 3
    let every = EveryAgenda(network, request)
    let keepable = (request.earlier ?? []).filter { meeting in
      every.pairs.contains {
        $0.a == meeting.a && $0.b == meeting.b && $0.slots.contains(meeting.slot)
      }
    }
    let least = keepable.count - seed % 3
    var best: (value: Int, kept: Int)?
    every.each { meetings in
      let kept = meetings.count { keepable.contains($0) }
      let value = every.value(meetings)
      if kept >= least, (value, kept) > (best?.value ?? -1, best?.kept ?? -1) {
        best = (value, kept)
      }
    }
    let agenda = MeetingAgenda(network, request)
    #expect(agenda.earlier.map { $0.keepable.sorted() } == keepable.sorted(), "seed \(seed)")
    guard let schedule = agenda.schedule else {
      switch agenda.outcome {
      case .impossible: #expect(best == nil, "seed \(seed)")
      default: #expect((best?.value ?? 0) == 0, "seed \(seed)")
      }
      return
    }
    #expect(every.check.faults(of: schedule) == [], "seed \(seed)")
    let kept = schedule.meetings.count { keepable.contains($0.planned) }
    #expect(schedule.value == best?.value && kept == best?.kept, "seed \(seed)")
    #expect(schedule.changesLeast && schedule.proof.isOptimal)
    #expect(schedule.dropped.count + schedule.moved.count == keepable.count - kept)
  }
}
