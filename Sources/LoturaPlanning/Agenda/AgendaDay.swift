package import LoturaNetwork

/// The slots of an event in the order of time, and which of them overlap.
///
/// Two slots overlap if each begins before the other ends. A slot without a beginning or an end, or
/// that ends before it begins, is compared with no other: it is taken to be apart from all. Size:
/// the square of the slots.
package struct AgendaDay: Hashable, Sendable {
  /// The slots, the earliest first; those without a time last, by id.
  package let slots: [Slot]
  /// For each slot those that overlap it, itself among them, rising.
  package let overlaps: [[Int]]

  /// The day of these slots.
  package init(_ slots: [Slot]) {
    let sorted = slots.sorted { left, right in
      switch (left.stretch, right.stretch) {
      case (let one?, let other?):
        (one.start.seconds, one.end.seconds, left.id)
          < (other.start.seconds, other.end.seconds, right.id)
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): left.id < right.id
      }
    }
    self.slots = sorted
    overlaps = sorted.indices.map { one in
      sorted.indices.filter { other in
        guard one != other else { return true }
        guard let mine = sorted[one].stretch, let theirs = sorted[other].stretch else {
          return false
        }
        return mine.overlaps(theirs)
      }
    }
  }

  /// The slots of which no time is known, so that nothing can be compared with them.
  package var untimed: [Slot.ID] { slots.filter { $0.stretch == nil }.map(\.id) }

  /// Whether some two slots overlap.
  package var hasOverlaps: Bool { overlaps.contains { $0.count > 1 } }

  /// The first and the last day of the event; nil: no slot has a time.
  package var days: ClosedRange<Day>? {
    let stretches = slots.compactMap(\.stretch)
    guard let first = stretches.map(\.start.day).min(), let last = stretches.map(\.end.day).max()
    else { return nil }
    return first...max(first, last)
  }

  /// The place of a slot; nil: there is none.
  package func place(of slot: Slot.ID) -> Int? { slots.firstIndex { $0.id == slot } }

  /// Sets of slots of which each two overlap, so that every overlap lies in one of them and every
  /// slot in some: at any moment somebody can sit in one slot of a set at most. O(slots³).
  var moments: [[Int]] {
    var covered = Set<[Int]>()
    var moments: [[Int]] = []
    func grown(_ seed: [Int]) -> [Int] {
      var set = seed
      for slot in slots.indices where !set.contains(slot) {
        if set.allSatisfy({ overlaps[$0].contains(slot) }) { set.append(slot) }
      }
      return set.sorted()
    }
    for one in slots.indices {
      let others = overlaps[one].filter { $0 > one }
      for other in others where !covered.contains([one, other]) {
        let set = grown([one, other])
        for (place, first) in set.enumerated() {
          for second in set[(place + 1)...] { covered.insert([first, second]) }
        }
        moments.append(set)
      }
      if overlaps[one].count == 1 { moments.append([one]) }
    }
    return moments
  }
}
