package import LoturaNetwork

/// A meeting that was asked for and does not take place, and why.
package struct UnmetMeeting: Hashable, Sendable {
  /// The meeting.
  package let wish: MeetingWish
  /// Why.
  package let reason: Reason

  /// Why a meeting does not take place in a plan. Each can be checked in the plan.
  package enum Reason: Hashable, Sendable {
    /// It cannot, whatever the others do.
    case obstacle(MeetingWish.Obstacle)
    /// These two, or one of them, have as many meetings as one participant may have.
    case personLimit([Subject.ID])
    /// In each of the slots in which both can come, one of the two meets somebody else (`busy` of
    /// them) or, where both were free, all tables are taken (`full` of them).
    case crowded(busy: Int, full: Int)
    /// The search was ended, and this was left.
    case open
  }
}

extension AgendaProblem {
  /// Why a pair does not meet in a plan.
  func reason(
    of pair: Int, in plan: AgendaPlan, subjects names: [Subject.ID]
  ) -> UnmetMeeting.Reason {
    let known = pairs[pair]
    let mine = [known.a, known.b].map { subject in
      zip(pairs, plan.slots).compactMap { $0.a == subject || $0.b == subject ? $1 : nil }
    }
    let limited = zip([known.a, known.b], mine).filter { $1.count >= most }.map { names[$0.0] }
    if !limited.isEmpty, most < slotCount { return .personLimit(limited) }
    var (busy, full) = (0, 0)
    for slot in known.slots {
      let isBusy = mine.contains { $0.contains { overlaps[slot].contains($0) } }
      if isBusy {
        busy += 1
      } else if plan.slots.count(where: { $0 == slot }) >= tables[slot] {
        full += 1
      } else {
        return .open
      }
    }
    return .crowded(busy: busy, full: full)
  }

  /// The plan with every pair that still finds a free slot and table, the most valuable first; and
  /// with meetings moved to earlier slots where those are free for both. Neither changes an
  /// earlier agenda's meetings that stayed. A plan that is best only becomes earlier.
  func completed(_ plan: AgendaPlan) -> AgendaPlan {
    var table = AgendaTable(self)
    for (pair, slot) in plan.slots.enumerated() { if let slot { table.seat(pair, slot) } }
    let order = pairs.indices.sorted { (pairs[$1].value, $0) < (pairs[$0].value, $1) }
    for pair in order where table.slotOf[pair] < 0 {
      if let slot = pairs[pair].slots.first(where: { table.leaving(pair, $0).isEmpty }) {
        table.seat(pair, slot)
      }
    }
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for pair in pairs.indices where table.slotOf[pair] >= 0 {
        let slot = table.slotOf[pair]
        guard pairs[pair].kept != slot else { continue }
        table.unseat(pair)
        let first = pairs[pair].slots.first { $0 >= slot || table.leaving(pair, $0).isEmpty }
        table.seat(pair, first ?? slot)
        if first ?? slot < slot { hasMoved = true }
      }
    }
    return table.plan
  }
}
