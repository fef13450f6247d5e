package import LoturaNetwork

/// Who takes part in an event, when each is free, and which meetings were asked for.
package struct AgendaPool: Sendable {
  /// The slots.
  package let day: AgendaDay
  /// All meetings asked for, one a pair, by ids; those that cannot take place say why.
  package let wishes: [MeetingWish]
  /// Whoever is named in a request and can come, by id.
  package let participants: [Subject.ID]
  /// Associations that are named in a request and are merged or closed, by id.
  package let absent: [Subject.ID]
  /// For each participant the slots in which they are free, by place.
  package let free: [Subject.ID: Set<Int>]
  /// For each participant the times when they sit elsewhere on the days of the event, the earliest
  /// first.
  package let elsewhere: [Subject.ID: [Occupation]]
  /// Whose times elsewhere cannot be read (they end before they begin, or one end has a zone and the
  /// other has none), so that nothing is known of them; by id.
  package let unreadable: [Subject.ID]
  /// Who says nothing about when they can come, and is taken to be free; by id.
  package let untold: [Subject.ID]
  /// How many requests name no priority.
  package let withoutPriority: Int

  /// The pool of a network.
  package init(_ network: Network) {
    let day = AgendaDay(network.slots)
    self.day = day
    let named = Set(network.requests.flatMap { [$0.a, $0.b] }).sorted()
    absent = named.filter { network.association(.init($0)).map { $0.status != .active } ?? false }
    let absentees = Set(absent)
    participants = named.filter { !absentees.contains($0) }
    let (available, occupations) = (
      Dictionary(grouping: network.availability, by: \.subject),
      Dictionary(grouping: network.occupations, by: \.subject)
    )
    var free: [Subject.ID: Set<Int>] = [:]
    var elsewhere: [Subject.ID: [Occupation]] = [:]
    for id in participants {
      let taken = occupations[id] ?? []
      free[id] = AgendaPool.freeSlots(day, available[id] ?? [], taken)
      elsewhere[id] = AgendaPool.during(day, taken)
    }
    self.free = free
    self.elsewhere = elsewhere
    unreadable = participants.filter { id in
      (occupations[id] ?? []).contains { $0.stretch == nil }
    }
    untold = participants.filter { available[$0] == nil }
    withoutPriority = network.requests.count { $0.priority == nil }
    wishes = AgendaPool.wishes(network, day, free: free)
  }

  /// The slots in which somebody is free: those they say they are, where they say so of any; else
  /// all but those they say they are not; and never while they sit elsewhere.
  private static func freeSlots(
    _ day: AgendaDay, _ said: [Availability], _ taken: [Occupation]
  ) -> Set<Int> {
    let yes = Set(said.filter(\.isAvailable).map(\.slot))
    let no = Set(said.filter { !$0.isAvailable }.map(\.slot))
    let stretches = taken.compactMap(\.stretch)
    return Set(
      day.slots.indices.filter { place in
        let slot = day.slots[place]
        guard yes.isEmpty ? !no.contains(slot.id) : yes.contains(slot.id) else { return false }
        guard let stretch = slot.stretch else { return true }
        return !stretches.contains { $0.overlaps(stretch) }
      })
  }

  /// The times elsewhere that lie on the days of the event.
  private static func during(_ day: AgendaDay, _ taken: [Occupation]) -> [Occupation] {
    guard let days = day.days else { return [] }
    return taken.filter { occupation in
      guard let stretch = occupation.stretch else { return false }
      return stretch.start.day <= days.upperBound && days.lowerBound <= stretch.end.day
    }.sorted { ($0.start.seconds, $0.end.seconds) < ($1.start.seconds, $1.end.seconds) }
  }

  private static func wishes(
    _ network: Network, _ day: AgendaDay, free: [Subject.ID: Set<Int>]
  ) -> [MeetingWish] {
    var values: [PairKey: Int] = [:]
    for request in network.requests {
      values[PairKey(request.a, request.b), default: 0] += MeetingWish.value(of: request)
    }
    var vetoes: [PairKey: Veto] = [:]
    for veto in network.vetoes where veto.scope.barsMeetings {
      let key = PairKey(.init(veto.a), .init(veto.b))
      vetoes[key] = vetoes[key] ?? veto
    }
    return values.keys.sorted().map { pair in
      let common = (free[pair.a] ?? []).intersection(free[pair.b] ?? []).sorted()
      let slots = common.filter { (day.slots[$0].tables ?? 1) > 0 }
      let obstacle: MeetingWish.Obstacle? =
        if pair.a == pair.b {
          .sameSubject
        } else if let absent = [pair.a, pair.b].first(where: { free[$0] == nil }) {
          .absent(absent)
        } else if let veto = vetoes[pair] {
          .veto(reason: veto.reason)
        } else if common.isEmpty {
          .noCommonSlot
        } else if slots.isEmpty {
          .noTable
        } else {
          nil
        }
      return MeetingWish(
        a: pair.a, b: pair.b, value: values[pair] ?? 0, slots: obstacle == nil ? slots : [],
        obstacle: obstacle)
    }
  }
}

/// Two subjects without an order.
private struct PairKey: Hashable, Comparable {
  let a: Subject.ID
  let b: Subject.ID

  init(_ one: Subject.ID, _ other: Subject.ID) {
    a = min(one, other)
    b = max(one, other)
  }

  static func < (left: PairKey, right: PairKey) -> Bool {
    (left.a, left.b) < (right.a, right.b)
  }
}
