package import LoturaGraph
internal import LoturaSolver

/// The greatest least share that a plan can give, with a plan that gives it.
package struct FairAgenda: Hashable, Sendable {
  /// The plan.
  package let plan: AgendaPlan
  /// Its least share.
  package let share: MetShare
  /// No plan gives a greater least share than this.
  package let bound: MetShare

  /// Whether no plan gives a greater least share.
  package var isProved: Bool { !(share < bound) }
}

extension AgendaProblem {
  /// The plan whose least share met / asked is greatest.
  ///
  /// **Method.** Only finitely many shares are possible; a binary search asks of one after the other
  /// whether a plan can give it to everybody.
  ///
  /// - Parameter patience: when it is over, the best so far and what cannot be exceeded.
  /// - Returns: nil: nobody can meet anybody, or no plan satisfies the demands, or none was found.
  package func fairest(patience: Patience = .endless) -> FairAgenda? {
    let asked = asked
    guard asked.contains(where: { $0 > 0 }), case .found(let plan) = anyPlan(patience: patience)
    else { return nil }
    var best = (plan: plan, share: leastShare(of: plan, asked))
    let shares = possibleShares(asked)
    var high = shares.count - 1
    while patience.end == nil {
      // The place of the greatest share that is known to be possible.
      let low = shares.lastIndex { !(best.share < $0) } ?? 0
      guard low < high else { break }
      let middle = (low + high + 1) / 2
      var problem = self
      problem.needs = asked.map { shares[middle].least(of: $0) }
      switch problem.anyPlan(patience: patience) {
      case .found(let plan): best = (plan, leastShare(of: plan, asked))
      case .infeasible: high = middle - 1
      case .undecided:
        return FairAgenda(plan: best.plan, share: best.share, bound: max(best.share, shares[high]))
      }
    }
    return FairAgenda(plan: best.plan, share: best.share, bound: max(best.share, shares[high]))
  }

  /// The least share that a plan gives to anybody who could meet somebody.
  package func leastShare(of plan: AgendaPlan) -> MetShare? {
    asked.contains { $0 > 0 } ? leastShare(of: plan, asked) : nil
  }

  private func leastShare(of plan: AgendaPlan, _ asked: [Int]) -> MetShare {
    zip(plan.met(in: self), asked).lazy.filter { $0.1 > 0 }
      .map { MetShare(met: $0.0, asked: $0.1) }.min() ?? MetShare(met: 0, asked: 1)
  }

  /// All shares that somebody could have, up to what the one who can have least could have at best;
  /// rising, each once, 0 first.
  private func possibleShares(_ asked: [Int]) -> [MetShare] {
    var ceiling = MetShare(met: 1, asked: 1)
    var shares: Set<MetShare> = [MetShare(met: 0, asked: 1), ceiling]
    for (subject, pairs) in pairsOfSubject.enumerated() where asked[subject] > 0 {
      let slots = Set(pairs.flatMap { self.pairs[$0].slots })
      let room = min(most, slots.count)
      let reach = pairs.map { self.pairs[$0].value }.sorted(by: >).prefix(room).reduce(0, +)
      ceiling = min(ceiling, MetShare(met: reach, asked: asked[subject]))
      for met in 0...reach { shares.insert(reduced(met, asked[subject])) }
    }
    return shares.filter { !(ceiling < $0) }.sorted()
  }

  private func reduced(_ met: Int, _ asked: Int) -> MetShare {
    var (a, b) = (met, asked)
    while b != 0 { (a, b) = (b, a % b) }
    return MetShare(met: met / a, asked: asked / a)
  }
}

extension AgendaProblem {
  /// Whether any plan satisfies the demands.
  enum Possibility: Hashable {
    case found(AgendaPlan)
    case infeasible
    case undecided
  }

  /// Some plan that satisfies the demands: needs and pairs to keep.
  func anyPlan(patience: Patience) -> Possibility {
    var search = AgendaSearch(self, from: AgendaPlan(pairs.map(\.kept)))
    if pairs.count <= AgendaProblem.few {
      search.run(steps: firstSteps, until: 0, patience: patience)
    }
    if let plan = search.best { return .found(plan) }
    let whole = AgendaRelaxation(aggregated: self)
    switch whole.programme(isWhole: true).solved(SolveLimits(patience: patience)) {
    case .infeasible: return .infeasible
    case .found(let answer):
      var seating = AgendaSeating(self, wanted: whole.wanted(answer.values))
      _ = seating.run(steps: laterSteps, patience: patience)
      search.begin(with: seating.plan)
    case .unbounded, .nothingFound: break
    }
    search.run(steps: firstSteps, until: 0, patience: patience)
    if let plan = search.best { return .found(plan) }
    let relaxation = AgendaRelaxation(self)
    return switch relaxation.programme(isWhole: true).solved(SolveLimits(patience: patience)) {
    case .infeasible: .infeasible
    case .found(let answer): .found(relaxation.plan(of: answer.values))
    case .unbounded, .nothingFound: .undecided
    }
  }
}
