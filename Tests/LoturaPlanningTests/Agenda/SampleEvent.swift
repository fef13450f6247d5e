import LoturaGraph
import LoturaNetwork

/// Events for tests.
enum SampleEvent {
  /// A slot that begins at a minute of one morning; nil: without a time.
  static func slot(
    _ id: String, at minute: Int? = nil, lasting minutes: Int = 25, tables: Int? = nil
  ) -> Slot {
    var slot = Slot(id: .init(id))
    slot.tables = tables
    if let minute {
      slot.start = time(minute)
      slot.end = time(minute + minutes)
    }
    return slot
  }

  /// A minute after eight o'clock.
  static func time(_ minute: Int) -> DateTime {
    let (hour, rest) = (8 + minute / 60, minute % 60)
    return DateTime("2026-10-14T\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)")!
  }

  /// Associations of these names, and slots half an hour apart.
  static func network(_ names: [String], slots: Int, tables: Int? = nil) -> Network {
    var network = Network(asOf: Day(year: 2026, month: 9, day: 30)!)
    network.associations = names.sorted().map {
      Association(id: .init($0), name: LocalizedName($0))
    }
    network.slots = (0..<slots).map { slot("s\($0 + 1)", at: 30 * $0, tables: tables) }
    return network
  }

  /// A small event with everything in it: overlapping slots, few tables, absences, vetoes, times
  /// elsewhere, an association that is closed.
  static func random(seed: UInt64) -> Network {
    var chance = SplitMix64(seed: seed)
    func below(_ limit: Int) -> Int { Int(chance.next() % UInt64(limit)) }
    let names = (0..<(3 + below(3))).map { "A\($0)" }
    var network = network(names, slots: 0)
    for place in 0..<(1 + below(3)) {
      // Every third event has slots that overlap, every fifth one without a time.
      let gap = seed % 3 == 0 ? 15 : 30
      network.slots.append(
        slot(
          "s\(place)", at: seed % 5 == 0 && place == 1 ? nil : gap * place,
          tables: [nil, 1, 1, 2, 0][below(5)]))
    }
    var asked = Set<[Int]>()
    for _ in 0..<(2 + below(5)) {
      let (a, b) = (below(names.count), below(names.count))
      guard a != b, asked.insert([a, b]).inserted else { continue }
      network.requests.append(
        MeetingRequest(.init(names[a]), .init(names[b]), priority: [1, 2, 3, nil][below(4)]))
    }
    for name in names {
      for slot in network.slots where below(6) == 0 {
        network.availability.append(
          Availability(subject: .init(name), slot: slot.id, isAvailable: below(3) == 0))
      }
      if below(6) == 0 {
        let start = 10 * below(9)
        network.occupations.append(
          Occupation(subject: .init(name), start: time(start), end: time(start + 20)))
      }
    }
    if below(4) == 0 {
      network.vetoes = [
        Veto(
          .init(names[0]), .init(names[1]),
          scope: [.any, .meeting, .liaison, .alliance][below(4)])
      ]
    }
    if below(5) == 0 { network.associations[below(names.count)].status = .closed }
    return network
  }

  /// What may be asked of such an event.
  static func mostPerPerson(seed: UInt64) -> Int? { [nil, 1, 2, nil][Int(seed / 7 % 4)] }
}
