package import LoturaGraph
package import LoturaNetwork
package import LoturaSolver

/// The agenda of a matchmaking event: who meets whom in which slot at which table, what that is worth
/// and whether it is proved; who stays without a meeting and why; or why there is no agenda.
package struct MeetingAgenda: Sendable {
  /// Who takes part, and what was asked for.
  package let pool: AgendaPool
  /// What was asked of it.
  package let request: AgendaRequest
  /// What became of the earlier agenda; nil: there was none.
  package let earlier: EarlierAgenda?
  /// What was found.
  package let outcome: Outcome

  /// What was found.
  package enum Outcome: Sendable {
    /// An agenda with at least one meeting.
    case planned(Schedule)
    /// No meeting is possible at all.
    case nothing(Emptiness)
    /// The earlier agenda cannot be kept with so few changes.
    case impossible(Conflict<AgendaConstraint>)
    /// The search ended before it found anything.
    case undecided(Proof.Termination)
  }

  /// Why no meeting is possible.
  package enum Emptiness: Hashable, Sendable {
    /// Nobody asks for a meeting.
    case noRequests
    /// There are no slots.
    case noSlots
    /// No slot has a table.
    case noTables
    /// Each meeting that was asked for has an obstacle of its own; see `unmet`.
    case allBarred
  }

  /// The agenda of a network.
  ///
  /// - Parameters:
  ///   - network: slots, requests, availability, times elsewhere, vetoes.
  ///   - request: fair or not, the most of one, an earlier agenda.
  ///   - patience: how long the search may go on; the best so far is told with its gap.
  package init(_ network: Network, _ request: AgendaRequest, patience: Patience = .endless) {
    let pool = AgendaPool(network)
    self.pool = pool
    self.request = request
    let earlier = request.earlier.map { EarlierAgenda($0, pool) }
    self.earlier = earlier
    if let nothing = MeetingAgenda.emptiness(pool) {
      outcome = .nothing(nothing)
      return
    }
    var problem = pool.problem(most: request.mostPerPerson, keeping: earlier?.keepable ?? [])
    if let earlier, let most = request.mostChanges {
      problem.keptAtLeast = max(0, earlier.keepable.count - most)
    }
    outcome = MeetingAgenda.solve(problem, pool, isFair: request.isFair, patience)
  }

  /// The agenda; nil: there is none.
  package var schedule: Schedule? {
    if case .planned(let schedule) = outcome { schedule } else { nil }
  }

  /// The meetings that were asked for and do not take place, by ids.
  package var unmet: [UnmetMeeting] {
    if let schedule { return schedule.unmet }
    return pool.wishes.compactMap { wish in
      wish.obstacle.map { UnmetMeeting(wish: wish, reason: .obstacle($0)) }
    }
  }

  private static func emptiness(_ pool: AgendaPool) -> Emptiness? {
    if pool.wishes.isEmpty { return .noRequests }
    if pool.day.slots.isEmpty { return .noSlots }
    if pool.day.slots.allSatisfy({ $0.tables.map { $0 <= 0 } ?? false }) { return .noTables }
    return pool.wishes.contains(where: \.isAdmissible) ? nil : .allBarred
  }

  private static func solve(
    _ problem: AgendaProblem, _ pool: AgendaPool, isFair: Bool, _ patience: Patience
  ) -> Outcome {
    var problem = problem
    let fair = isFair ? problem.fairest(patience: patience) : nil
    if let fair { problem.needs = problem.asked.map { fair.share.least(of: $0) } }
    let start = fair?.plan ?? AgendaPlan(problem.pairs.map(\.kept))
    switch problem.best(from: start, patience: patience) {
    case .infeasible:
      return .impossible(
        problem.conflict(
          subjects: pool.participants, slots: pool.day.slots.map(\.id), patience: patience))
    case .undecided(let end): return .undecided(end)
    case .found(let best):
      return .planned(Schedule(problem, best, fair: fair, pool))
    }
  }
}

extension AgendaPool {
  /// The pairs that can meet, as the search takes them; in the order of the admissible wishes.
  ///
  /// - Parameters:
  ///   - most: the most meetings of one participant; nil: no limit.
  ///   - kept: the meetings of an earlier agenda that could stay.
  package func problem(most: Int? = nil, keeping kept: [PlannedMeeting] = []) -> AgendaProblem {
    let place = Dictionary(
      uniqueKeysWithValues: participants.enumerated().map { ($0.element, $0.offset) })
    let slots = Dictionary(uniqueKeysWithValues: kept.map { ([$0.a, $0.b], $0.slot) })
    let pairs = wishes.filter(\.isAdmissible).map { wish in
      AgendaProblem.Pair(
        place[wish.a] ?? 0, place[wish.b] ?? 0, value: wish.value, slots: wish.slots,
        kept: slots[[wish.a, wish.b]].flatMap { day.place(of: $0) })
    }
    return AgendaProblem(subjects: participants.count, pairs: pairs, day: day, most: most)
  }
}
