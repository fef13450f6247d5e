package import LoturaNetwork
package import LoturaSolver

/// A planned day: the meetings slot by slot, what is proved of them, who gets how much.
package struct Schedule: Hashable, Sendable {
  /// A meeting of the day.
  package struct Meeting: Hashable, Sendable {
    /// Its slot, by place in the day.
    package let slot: Int
    /// Slot and who meets.
    package let planned: PlannedMeeting
    /// The number of the table, 1 ….
    package let table: Int
    /// What it is worth, 1 … 8.
    package let value: Int
    /// Where it was in the earlier agenda; nil: it is new, or there is none.
    package let earlierSlot: Slot.ID?
  }

  /// How a participant fares.
  package struct Fare: Hashable, Sendable {
    /// Who.
    package let subject: Subject.ID
    /// How many meetings they have.
    package let meetings: Int
    /// How many they asked for, or were asked for.
    package let requested: Int
    /// How much of what they could have is met; nil: nothing could be.
    package let share: MetShare?
  }

  /// The meetings, by slot in the order of time, then table.
  package let meetings: [Meeting]
  /// Σ value.
  package let value: Int
  /// What is proved of the value (of a fair agenda: among those with this least share).
  package let proof: Proof
  /// The least share of all who could meet somebody.
  package let leastShare: MetShare
  /// No agenda gives a greater least share than this; nil: that was not asked.
  package let leastShareBound: MetShare?
  /// The meetings asked for that do not take place, by ids.
  package let unmet: [UnmetMeeting]
  /// How each participant fares, by id.
  package let fares: [Fare]
  /// The meetings of the earlier agenda that could have stayed and were dropped, by slot.
  package let dropped: [PlannedMeeting]
  /// Whether no agenda of this value changes less of the earlier one.
  package let changesLeast: Bool

  /// Those that were moved to another slot.
  package var moved: [Meeting] {
    meetings.filter { $0.earlierSlot != nil && $0.earlierSlot != $0.planned.slot }
  }

  init(_ problem: AgendaProblem, _ best: BestAgenda, fair: FairAgenda?, _ pool: AgendaPool) {
    let plan = problem.completed(best.plan)
    let wishes = pool.wishes.filter(\.isAdmissible)
    let tables = TableNumbers(problem, plan).table
    var meetings: [Meeting] = []
    var dropped: [PlannedMeeting] = []
    for (place, wish) in wishes.enumerated() {
      let earlier = problem.pairs[place].kept.map { pool.day.slots[$0].id }
      if let slot = plan.slots[place] {
        meetings.append(
          Meeting(
            slot: slot, planned: PlannedMeeting(pool.day.slots[slot].id, wish.a, wish.b),
            table: tables[place] ?? 1, value: wish.value, earlierSlot: earlier))
      } else if let earlier {
        dropped.append(PlannedMeeting(earlier, wish.a, wish.b))
      }
    }
    self.meetings = meetings.sorted { ($0.slot, $0.table) < ($1.slot, $1.table) }
    self.dropped = dropped.sorted()
    value = plan.value(in: problem)
    proof =
      value == best.value
      ? best.proof
      : .stopped(best.proof.termination, value: Double(value), bound: best.proof.bound)
    changesLeast = best.keepsMost
    leastShare = problem.leastShare(of: plan) ?? MetShare(met: 0, asked: 1)
    leastShareBound = fair?.bound
    unmet = Schedule.unmet(problem, plan, pool)
    fares = Schedule.fares(problem, plan, pool)
  }

  private static func unmet(
    _ problem: AgendaProblem, _ plan: AgendaPlan, _ pool: AgendaPool
  ) -> [UnmetMeeting] {
    var place = 0
    return pool.wishes.compactMap { wish in
      if let obstacle = wish.obstacle {
        return UnmetMeeting(wish: wish, reason: .obstacle(obstacle))
      }
      defer { place += 1 }
      guard plan.slots[place] == nil else { return nil }
      let reason = problem.reason(of: place, in: plan, subjects: pool.participants)
      return UnmetMeeting(wish: wish, reason: reason)
    }
  }

  private static func fares(
    _ problem: AgendaProblem, _ plan: AgendaPlan, _ pool: AgendaPool
  ) -> [Fare] {
    let (met, asked) = (plan.met(in: problem), problem.asked)
    let counts = problem.pairsOfSubject.map { $0.count { plan.slots[$0] != nil } }
    return pool.participants.enumerated().map { place, id in
      Fare(
        subject: id, meetings: counts[place],
        requested: pool.wishes.count { $0.a == id || $0.b == id },
        share: asked[place] > 0 ? MetShare(met: met[place], asked: asked[place]) : nil)
    }
  }
}
