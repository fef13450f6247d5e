package import LoturaNetwork

/// What became of an earlier agenda that people have in their hands.
///
/// A change is a meeting of the earlier agenda that could stay as it is and is dropped or moved to
/// another slot. A meeting that cannot stay (its slot is gone, somebody cannot come any more) is no
/// change: nobody chose it. A meeting that is new is none either.
package struct EarlierAgenda: Hashable, Sendable {
  /// Why an earlier meeting cannot stay as it is.
  package enum Loss: Hashable, Sendable {
    /// There is no such slot any more.
    case slotGone
    /// Somebody takes no part any more: asks for nothing, is asked by nobody, or is merged or closed.
    case absent(Subject.ID)
    /// Nobody asks for this meeting any more.
    case notRequested
    /// There is a veto now; its reason as written.
    case veto(reason: String?)
    /// Somebody is not free in this slot any more.
    case notFree(Subject.ID)
    /// The slot has no table any more.
    case noTable
  }

  /// A meeting that cannot stay, and why.
  package struct Lost: Hashable, Sendable {
    /// The meeting as it was.
    package let meeting: PlannedMeeting
    /// Why.
    package let reason: Loss
  }

  /// The meetings that could stay, one a pair, by slot, then ids.
  package let keepable: [PlannedMeeting]
  /// Those that cannot.
  package let lost: [Lost]

  /// An earlier agenda against who and what there is now; of a pair that it names twice, the first
  /// counts.
  init(_ meetings: [PlannedMeeting], _ pool: AgendaPool) {
    let wishes = Dictionary(
      uniqueKeysWithValues: pool.wishes.map { ([$0.a, $0.b], $0) })
    var seen = Set<[Subject.ID]>()
    var keepable: [PlannedMeeting] = []
    var lost: [Lost] = []
    for meeting in meetings.sorted() where seen.insert([meeting.a, meeting.b]).inserted {
      let wish = wishes[[meeting.a, meeting.b]]
      if let reason = EarlierAgenda.loss(of: meeting, wish, pool) {
        lost.append(Lost(meeting: meeting, reason: reason))
      } else {
        keepable.append(meeting)
      }
    }
    self.keepable = keepable
    self.lost = lost
  }

  private static func loss(
    of meeting: PlannedMeeting, _ wish: MeetingWish?, _ pool: AgendaPool
  ) -> Loss? {
    if let gone = [meeting.a, meeting.b].first(where: { pool.free[$0] == nil }) {
      return .absent(gone)
    }
    guard let slot = pool.day.place(of: meeting.slot) else { return .slotGone }
    guard let wish else { return .notRequested }
    if case .veto(let reason)? = wish.obstacle { return .veto(reason: reason) }
    let busy = [meeting.a, meeting.b].first { !(pool.free[$0]?.contains(slot) ?? false) }
    if let busy { return .notFree(busy) }
    return wish.slots.contains(slot) ? nil : .noTable
  }
}
