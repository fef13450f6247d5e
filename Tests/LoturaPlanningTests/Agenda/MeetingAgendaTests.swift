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
    if let first = network.requests.first, seed % 4 == 0 {
      network.requests.removeAll { $0 == first }
    }
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

@Suite("What must hold for every agenda")
struct MeetingAgendaRuleTests {
  /// A larger event, of which only rules are known.
  private func event(_ seed: UInt64) -> Network {
    var chance = SplitMix64(seed: seed)
    func below(_ limit: Int) -> Int { Int(chance.next() % UInt64(limit)) }
    let names = (0..<12).map { "A\($0)" }
    var network = SampleEvent.network(names, slots: 5, tables: seed % 2 == 0 ? 4 : nil)
    var asked = Set<[Int]>()
    while asked.count < 34 {
      let (a, b) = (below(12), below(12))
      guard a != b, asked.insert([a, b]).inserted else { continue }
      network.requests.append(
        MeetingRequest(.init(names[a]), .init(names[b]), priority: [1, 2, 3, nil][below(4)]))
    }
    for name in names where below(2) == 0 {
      network.availability.append(
        Availability(subject: .init(name), slot: network.slots[below(5)].id, isAvailable: false))
    }
    network.occupations = [
      Occupation(
        subject: "A3", start: SampleEvent.time(20), end: SampleEvent.time(70), reason: "workshop")
    ]
    return network
  }

  @Test(
    "nobody twice at one time, tables, absences and limits hold; the bound is the value",
    arguments: UInt64(0)..<8)
  func admissible(seed: UInt64) throws {
    let network = event(seed)
    for most in [nil, 3] {
      var request = AgendaRequest()
      request.mostPerPerson = most
      for isFair in [false, true] {
        request.isFair = isFair
        let agenda = MeetingAgenda(network, request)
        let schedule = try #require(agenda.schedule)
        #expect(AgendaCheck(network: network, request: request).faults(of: schedule) == [])
        #expect(schedule.proof.isOptimal)
        #expect(schedule.meetings.count + schedule.unmet.count == agenda.pool.wishes.count)
      }
    }
  }

  @Test(
    "theorem 20: one more slot, one more table, one request more never lower the value",
    arguments: UInt64(0)..<8)
  func monotone(seed: UInt64) throws {
    var network = event(seed)
    var value = try #require(MeetingAgenda(network, AgendaRequest()).schedule).value
    func grows(_ change: (inout Network) -> Void) throws {
      change(&network)
      let now = try #require(MeetingAgenda(network, AgendaRequest()).schedule).value
      #expect(now >= value)
      value = now
    }
    try grows { $0.slots.append(SampleEvent.slot("s9", at: 300, tables: 1)) }
    try grows { $0.slots[5].tables = 2 }
    try grows { $0.slots[0].tables = nil }
    try grows { $0.requests.append(MeetingRequest("A0", "A99", priority: 1)) }
    try grows { $0.availability = [] }
    try grows { $0.occupations = [] }
  }

  @Test("theorem 14: a veto never raises the value", arguments: UInt64(0)..<4)
  func vetoes(seed: UInt64) throws {
    var network = event(seed)
    let value = try #require(MeetingAgenda(network, AgendaRequest()).schedule).value
    let first = try #require(network.requests.first)
    network.vetoes = [Veto(.init(first.a), .init(first.b), scope: .meeting)]
    #expect(try #require(MeetingAgenda(network, AgendaRequest()).schedule).value <= value)
    // A veto for another purpose changes nothing.
    network.vetoes = [Veto(.init(first.a), .init(first.b), scope: .alliance)]
    #expect(try #require(MeetingAgenda(network, AgendaRequest()).schedule).value == value)
  }

  @Test("the fairest agenda is never less fair and never worth more", arguments: UInt64(0)..<8)
  func fairness(seed: UInt64) throws {
    let network = event(seed)
    var request = AgendaRequest()
    let greatest = try #require(MeetingAgenda(network, request).schedule)
    request.isFair = true
    let fair = try #require(MeetingAgenda(network, request).schedule)
    #expect(fair.value <= greatest.value && !(fair.leastShare < greatest.leastShare))
  }

  @Test("an agenda kept against itself changes nothing", arguments: UInt64(0)..<4)
  func same(seed: UInt64) throws {
    let network = event(seed)
    var request = AgendaRequest()
    let first = try #require(MeetingAgenda(network, request).schedule)
    request.earlier = first.meetings.map(\.planned)
    let second = try #require(MeetingAgenda(network, request).schedule)
    #expect(second.meetings.map(\.planned) == first.meetings.map(\.planned))
    #expect(second.moved.isEmpty && second.dropped.isEmpty && second.changesLeast)
  }

  @Test("the same event has the same agenda, whatever the order of its rows")
  func deterministic() throws {
    let network = event(3)
    let first = try #require(MeetingAgenda(network, AgendaRequest()).schedule)
    #expect(try #require(MeetingAgenda(network, AgendaRequest()).schedule) == first)
    var turned = network
    turned.requests.reverse()
    turned.availability.reverse()
    turned.slots.reverse()
    #expect(try #require(MeetingAgenda(turned, AgendaRequest()).schedule) == first)
  }

  @Test("each one's day has their meetings and their times elsewhere, in order")
  func days() throws {
    let agenda = MeetingAgenda(event(2), AgendaRequest())
    let schedule = try #require(agenda.schedule)
    #expect(
      agenda.personalAgendas.reduce(0) { $0 + $1.appointments.count } == 2 * schedule.meetings.count
    )
    for day in agenda.personalAgendas {
      let starts = day.entries.map { entry in
        switch entry {
        case .meeting(let meeting): meeting.slot.start!.seconds
        case .elsewhere(let occupation): occupation.start.seconds
        }
      }
      #expect(starts == starts.sorted())
      #expect(day.entries.count - day.appointments.count == (day.subject == "A3" ? 1 : 0))
    }
  }
}

@Suite("The agenda at its edges")
struct MeetingAgendaEdgeTests {
  private func network(_ change: (inout Network) -> Void = { _ in }) -> Network {
    var network = SampleEvent.network(["a", "b"], slots: 1, tables: 1)
    network.requests = [MeetingRequest("a", "b")]
    change(&network)
    return network
  }

  private func reasons(_ network: Network) -> [UnmetMeeting.Reason] {
    MeetingAgenda(network, AgendaRequest()).unmet.map(\.reason)
  }

  @Test("nothing asked, no slot, no table, all barred are told apart")
  func empty() {
    func emptiness(_ network: Network) -> MeetingAgenda.Emptiness? {
      if case .nothing(let why) = MeetingAgenda(network, AgendaRequest()).outcome {
        why
      } else {
        nil
      }
    }
    #expect(emptiness(network { $0.requests = [] }) == .noRequests)
    #expect(emptiness(network { $0.slots = [] }) == .noSlots)
    #expect(emptiness(network { $0.slots[0].tables = 0 }) == .noTables)
    #expect(emptiness(network { $0.vetoes = [Veto("b", "a")] }) == .allBarred)
    #expect(emptiness(network()) == nil)
  }

  @Test("each obstacle is named: oneself, absent, veto, no common slot, no table")
  func obstacles() {
    #expect(
      reasons(network { $0.requests = [MeetingRequest("a", "a")] }) == [.obstacle(.sameSubject)])
    #expect(
      reasons(network { $0.associations[1].status = .merged }) == [.obstacle(.absent("b"))])
    #expect(
      reasons(network { $0.vetoes = [Veto("b", "a", scope: .meeting, reason: "x")] })
        == [.obstacle(.veto(reason: "x"))])
    #expect(
      reasons(
        network {
          $0.availability = [Availability(subject: "a", slot: "s1", isAvailable: false)]
        }) == [.obstacle(.noCommonSlot)])
    #expect(
      reasons(
        network {
          $0.slots = [SampleEvent.slot("s1", tables: 0), SampleEvent.slot("s2", tables: 1)]
          $0.availability = [Availability(subject: "a", slot: "s1")]
        }) == [.obstacle(.noTable)])
  }

  @Test(
    "whoever can come in one slot can come in no other; whoever cannot in one can in all others")
  func availability() {
    var two = SampleEvent.network(["a", "b"], slots: 3)
    two.requests = [MeetingRequest("a", "b")]
    two.availability = [
      Availability(subject: "a", slot: "s2"),
      Availability(subject: "b", slot: "s3", isAvailable: false),
    ]
    let pool = AgendaPool(two)
    #expect(pool.free["a"] == [1] && pool.free["b"] == [0, 1])
  }

  @Test("slots that only touch do not overlap; those that share a minute do")
  func overlaps() {
    let day = AgendaDay([
      SampleEvent.slot("a", at: 0, lasting: 30), SampleEvent.slot("b", at: 30, lasting: 30),
      SampleEvent.slot("c", at: 59, lasting: 10), SampleEvent.slot("d"),
    ])
    #expect(day.overlaps == [[0], [1, 2], [1, 2], [3]])
    #expect(day.untimed == ["d"])
  }

  @Test("a workshop that ends when the slot begins is no reason to miss it")
  func touching() {
    for (end, count) in [(30, 1), (31, 0)] {
      var event = SampleEvent.network(["a", "b"], slots: 2)
      event.requests = [MeetingRequest("a", "b")]
      event.slots.removeFirst()
      event.occupations = [
        Occupation(subject: "a", start: SampleEvent.time(0), end: SampleEvent.time(end))
      ]
      let agenda = MeetingAgenda(event, AgendaRequest())
      #expect(agenda.schedule?.meetings.count ?? 0 == count)
    }
  }

  @Test("tables keep their people: who stays at a table need not move")
  func tables() throws {
    var event = SampleEvent.network(["a", "b", "c", "d"], slots: 2)
    event.requests = [
      MeetingRequest("a", "b"), MeetingRequest("c", "d"), MeetingRequest("c", "b"),
      MeetingRequest("a", "d"),
    ]
    let schedule = try #require(MeetingAgenda(event, AgendaRequest()).schedule)
    #expect(schedule.meetings.count == 4)
    // In both slots the tables are 1 and 2, and in the second one of each pair sits where it sat.
    for slot in [0, 1] {
      #expect(schedule.meetings.filter { $0.slot == slot }.map(\.table) == [1, 2])
    }
    for meeting in schedule.meetings where meeting.slot == 1 {
      let before = schedule.meetings.first { $0.slot == 0 && $0.table == meeting.table }!
      #expect(
        !Set([before.planned.a, before.planned.b])
          .isDisjoint(with: [meeting.planned.a, meeting.planned.b]))
    }
  }

  @Test("an earlier agenda whose slots overlap now is a conflict of its participant")
  func conflict() {
    var event = SampleEvent.network(["a", "b", "c"], slots: 0)
    event.slots = [SampleEvent.slot("s1", at: 0), SampleEvent.slot("s2", at: 10)]
    event.requests = [MeetingRequest("a", "b"), MeetingRequest("a", "c")]
    var request = AgendaRequest()
    request.earlier = [PlannedMeeting("s1", "a", "b"), PlannedMeeting("s2", "a", "c")]
    request.mostChanges = 0
    guard case .impossible(let conflict) = MeetingAgenda(event, request).outcome else {
      Issue.record("a cannot sit in both")
      return
    }
    #expect(conflict.constraints == [.onceAtATime("a", ["s1", "s2"]), .maxChanges])
    #expect(conflict.isMinimal)
  }

  @Test("each loss of an earlier agenda is named")
  func losses() {
    var event = SampleEvent.network(["a", "b", "c", "d"], slots: 2, tables: 2)
    event.requests = [MeetingRequest("a", "b"), MeetingRequest("c", "d"), MeetingRequest("a", "d")]
    event.vetoes = [Veto("c", "d", reason: "x")]
    event.availability = [Availability(subject: "d", slot: "s2", isAvailable: false)]
    var request = AgendaRequest()
    request.earlier = [
      PlannedMeeting("s9", "a", "b"), PlannedMeeting("s1", "z", "b"),
      PlannedMeeting("s1", "c", "b"), PlannedMeeting("s2", "a", "d"),
      PlannedMeeting("s1", "d", "c"),
    ]
    let lost = MeetingAgenda(event, request).earlier?.lost ?? []
    #expect(
      Set(lost.map(\.reason)) == [
        .slotGone, .absent("z"), .notRequested, .notFree("d"), .veto(reason: "x"),
      ])
  }

  @Test("stopped at once it tells what it has and a bound that holds")
  func stopped() throws {
    var event = SampleEvent.network(["a", "b", "c"], slots: 2)
    event.requests = [MeetingRequest("a", "b"), MeetingRequest("a", "c"), MeetingRequest("b", "c")]
    let agenda = MeetingAgenda(event, AgendaRequest(), patience: Patience(seconds: 0))
    let schedule = try #require(agenda.schedule)
    #expect(schedule.proof.bound >= 4 && schedule.value >= 2)
    #expect(AgendaCheck(network: event, request: AgendaRequest()).faults(of: schedule) == [])
  }
}
