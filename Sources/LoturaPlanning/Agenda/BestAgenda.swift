package import LoturaGraph
package import LoturaSolver

/// The best plan that was found, and what is proved of it.
package struct BestAgenda: Hashable, Sendable {
  /// The plan.
  package let plan: AgendaPlan
  /// Σ value of its meetings.
  package let value: Int
  /// No plan has a greater value than this bound says.
  package let proof: Proof
  /// Whether no plan of the same value leaves more pairs in their earlier slot.
  package let keepsMost: Bool
}

/// What the search for an agenda gave.
package enum AgendaOutcome: Hashable, Sendable {
  /// The best found.
  case found(BestAgenda)
  /// No plan satisfies the demands.
  case infeasible
  /// The search ended before it found a plan or showed that there is none.
  case undecided(Proof.Termination)
}

extension AgendaProblem {
  /// The plan of the greatest value; among those, one that leaves most pairs in their earlier slot.
  ///
  /// A search by small steps finds plans; linear programmes say how good any plan can be. Where
  /// both meet, the plan is proved. Else the whole programme is solved, from the plan on. Which of
  /// several equal plans comes out has no meaning, and is the same for the same problem.
  ///
  /// - Parameters:
  ///   - start: a plan to begin with.
  ///   - patience: how long; when it is over, the best so far and how much better another could be.
  /// - Complexity: exponential at worst; 300 pairs and 12 slots are usually a matter of a second.
  package func best(
    from start: AgendaPlan? = nil, patience: Patience = .endless
  ) -> AgendaOutcome {
    var bound = countedBound
    var search = AgendaSearch(self, from: start)
    // A few meetings are planned before a solver has started.
    if pairs.count <= AgendaProblem.few {
      search.run(steps: firstSteps, until: bound, patience: patience)
      if search.bestWorth >= bound { return found(search.best, bound, .optimal) }
    }
    func isDone() -> Bool { search.bestWorth >= bound || patience.end != nil }
    let whole = AgendaRelaxation(aggregated: self)
    if let relaxed = whole.relaxed(patience: patience) { bound = min(bound, relaxed.bound) }
    if let seated = seated(whole, &bound, patience: patience) { search.begin(with: seated) }
    search.run(steps: firstSteps, until: bound, patience: patience)
    if !isDone() { close(&search, &bound, patience: patience) }
    if search.bestWorth >= bound { return found(search.best, bound, .optimal) }
    if bound < 0 { return .infeasible }
    let end = patience.end
    return found(
      search.best, bound, end == .interrupted ? .interrupted : end == nil ? .failure : .timeLimit)
  }

  /// How many pairs are few.
  static let few = 40

  /// A bound by counting alone: nobody has more than the best meetings that their slots have room
  /// for, and a meeting is half of each of its two; nor are there more meetings than tables. O(n log n).
  private var countedBound: Int {
    let worths = pairs.map { $0.value * scale + ($0.kept == nil ? 0 : 1) }
    var slotsOf = Array(repeating: Set<Int>(), count: subjects)
    for pair in pairs {
      slotsOf[pair.a].formUnion(pair.slots)
      slotsOf[pair.b].formUnion(pair.slots)
    }
    func best(_ worths: [Int], _ count: Int) -> Int {
      worths.sorted(by: >).prefix(count).reduce(0, +)
    }
    let halves = pairsOfSubject.enumerated().reduce(0) { sum, next in
      sum + best(next.element.map { worths[$0] }, min(most, slotsOf[next.offset].count))
    }
    return min(halves / 2, best(worths, tables.reduce(0, +)))
  }

  /// Steps before a bound is known: enough for problems without conflicts.
  var firstSteps: Int { 60 + 2 * pairs.count }
  /// Steps towards a good bound, before the whole programme is asked.
  var laterSteps: Int { 200 + 10 * pairs.count }

  /// A plan for the best set of pairs, if slots are counted and not told apart; `bound` becomes what
  /// that set is worth. It may hold only some of the pairs.
  private func seated(
    _ relaxation: AgendaRelaxation, _ bound: inout Int, patience: Patience
  ) -> AgendaPlan? {
    guard
      case .found(let answer) = relaxation.programme(isWhole: true)
        .solved(SolveLimits(patience: patience)), answer.proof.isOptimal
    else { return nil }
    bound = min(bound, Int(answer.value.rounded()))
    var seating = AgendaSeating(self, wanted: relaxation.wanted(answer.values))
    _ = seating.run(steps: laterSteps, patience: patience)
    return seating.plan
  }

  /// Brings plan and bound together by the programme with a column for each pair and slot.
  ///
  /// A column that falls short of its cost by more than bound − target cannot be in a plan worth the
  /// target; what is left is small and is solved whole. If it does not reach the target no plan
  /// does, and the bound sinks. `bound` −1: no plan satisfies the demands.
  private func close(
    _ search: inout AgendaSearch, _ bound: inout Int, patience: Patience
  ) {
    let relaxation = AgendaRelaxation(self)
    let relaxed = relaxation.relaxed(patience: patience)
    if let relaxed {
      bound = min(bound, relaxed.bound)
      search.begin(with: relaxation.plan(of: relaxed.values))
      search.run(steps: firstSteps, until: bound, patience: patience)
    }
    // How far below the bound the next question looks; nil: everywhere.
    var depth: Int? = relaxed == nil ? nil : 0
    while search.bestWorth < bound, patience.end == nil {
      let target = depth.map { max(search.bestWorth + 1, bound - $0) } ?? 0
      let left = relaxed.flatMap { relaxed in
        depth.map { _ in
          relaxed.shortfall.map { $0 <= relaxed.exactBound - Double(target) + 1e-6 }
        }
      }
      let solution = relaxation.programme(isWhole: true, left: left)
        .solved(SolveLimits(patience: patience), startingFrom: search.best.map(relaxation.values))
      switch solution {
      case .found(let answer):
        search.begin(with: relaxation.plan(of: answer.values))
        let reach = Int((answer.proof.bound + 1e-6).rounded(.down))
        bound = min(bound, max(reach, target - 1, search.bestWorth))
        guard answer.proof.isOptimal else { return }
        depth = depth.map { 2 * $0 + 1 }
      case .infeasible:
        bound = depth == nil ? -1 : bound
        if bound < 0 { return }
        depth = nil
      case .unbounded, .nothingFound: return
      }
    }
  }

  private func found(
    _ plan: AgendaPlan?, _ bound: Int, _ end: Proof.Termination
  ) -> AgendaOutcome {
    guard let plan else { return .undecided(end) }
    let (worth, value) = (plan.worth(in: self), plan.value(in: self))
    let limit = max(value, end == .optimal ? value : bound / scale)
    return .found(
      BestAgenda(
        plan: plan, value: value,
        proof: .stopped(end, value: Double(value), bound: Double(limit)),
        keepsMost: end == .optimal || worth >= bound))
  }
}
