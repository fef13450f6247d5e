package import LoturaGraph
internal import LoturaNetwork
internal import LoturaScoring
package import LoturaSolver

/// A consortium and what is proved of it.
package struct ConsortiumChoice: Hashable, Sendable {
  /// The members' places, rising.
  package let members: [Int]
  /// v(S).
  package let value: Double
  /// The known costs, in EUR.
  package let cost: Double
  /// Whether no admissible one is worth more.
  package let proof: Proof
  /// Whether, among those of equal value, it is shown to be the one that comes first: the cheapest,
  /// then the smallest, then the first by ids.
  package let isFirstOfEqual: Bool
}

/// What the search for the best consortium gave.
package enum ConsortiumOutcome: Hashable, Sendable {
  /// The best found.
  case found(ConsortiumChoice)
  /// No set satisfies all constraints.
  case infeasible
  /// The search ended before it found a set or showed that there is none.
  case undecided(Proof.Termination, bound: Double)

  /// The best found; nil: none.
  package var choice: ConsortiumChoice? {
    if case .found(let choice) = self { choice } else { nil }
  }
}

extension ConsortiumProblem {
  /// The admissible set of the greatest value; among equal values (q) the cheapest, then the smallest,
  /// then the first by sorted ids.
  ///
  /// - Parameters:
  ///   - earlier: sets from which the answer must differ in at least two.
  ///   - patience: how long; when it is over, the best so far and how much better another could be.
  /// - Complexity: exponential at worst; a few hundred candidates are usually a matter of
  ///   milliseconds.
  package func best(
    apartFrom earlier: [[Int]] = [], patience: Patience = .endless
  ) -> ConsortiumOutcome {
    let small = withoutDominated(apartFrom: earlier)
    let place = Dictionary(uniqueKeysWithValues: zip(small.places, small.places.indices))
    let outcome = small.problem.search(
      apartFrom: earlier.map { $0.compactMap { place[$0] } }, patience: patience)
    guard case .found(let choice) = outcome, small.places.count < candidates.count else {
      return outcome
    }
    return .found(
      ConsortiumChoice(
        members: choice.members.map { small.places[$0] }, value: choice.value, cost: choice.cost,
        proof: choice.proof, isFirstOfEqual: choice.isFirstOfEqual))
  }

  /// The same without leaving anybody out beforehand.
  func search(apartFrom earlier: [[Int]], patience: Patience) -> ConsortiumOutcome {
    var search = ConsortiumSearch(self, .value, apartFrom: earlier, patience: patience)
    search.run()
    guard let first = search.best else {
      return search.stopped.map { .undecided($0, bound: search.openBound) } ?? .infeasible
    }
    if let end = search.stopped {
      let bound = max(search.openBound, first.value)
      return .found(choice(first, .stopped(end, value: first.value, bound: bound), isFirst: false))
    }
    let (found, isFirst) = firstOfEqual(first, apartFrom: earlier, patience: patience)
    return .found(choice(found, .optimal(found.value), isFirst: isFirst))
  }

  /// Whether any set satisfies the constraints; nil: patience was over before that was decided.
  package func isFeasible(patience: Patience = .endless) -> Bool? {
    var search = ConsortiumSearch(
      onlyRules.withoutDominated.problem, .any, patience: patience)
    search.run()
    return search.best != nil ? true : search.stopped == nil ? false : nil
  }

  /// The cheapest admissible set, by known costs; nil: there is none, or patience was over.
  package func cheapest(patience: Patience = .endless) -> (members: [Int], cost: Double)? {
    let small = onlyRules.withoutDominated
    var any = ConsortiumSearch(small.problem, .any, patience: patience)
    any.run()
    guard let first = any.best else { return nil }
    var search = ConsortiumSearch(
      small.problem, .cost(0), startingFrom: (first, []), patience: patience)
    search.run()
    guard search.stopped == nil else { return nil }
    return search.best.map { ($0.members.map { small.places[$0] }, $0.cost) }
  }

  /// The problem with the same constraints in which nothing is worth anything: only the mandatory
  /// requirements are left, and who meets them. More candidates are alike in it.
  private var onlyRules: ConsortiumProblem {
    let kept = mandatory.map { requirements[$0] }
    let entries = candidates.indices.flatMap { i in
      mandatory.indices.filter { meets(i, mandatory[$0]) }.map { (i, $0) }
    }
    var problem = ConsortiumProblem(
      candidates: candidates, requirements: kept,
      degrees: SparseRows(
        rowCount: candidates.count, columnCount: kept.count, rows: entries.map { Int32($0.0) },
        columns: entries.map { Int32($0.1) }, weights: Array(repeating: 1, count: entries.count)),
      cooperation: SparseRows(
        columnCount: candidates.count,
        rowStart: Array(repeating: 0, count: candidates.count + 1), column: [], weight: []),
      limits: limits)
    problem.seats = seats
    problem.mandatory = Array(kept.indices)
    problem.vetoes = vetoes
    problem.must = must
    return problem
  }

  /// Among the sets of the greatest value the one that comes first: one question after the other.
  private func firstOfEqual(
    _ first: ConsortiumSearch.Found, apartFrom earlier: [[Int]], patience: Patience
  ) -> (ConsortiumSearch.Found, isFirst: Bool) {
    let q = billionths(first.value)
    var found = first
    var prices: [Double] = []
    func run(_ aim: ConsortiumSearch.Aim, from start: ConsortiumSearch.Found?) -> Bool {
      var search = ConsortiumSearch(
        self, aim, apartFrom: earlier, startingFrom: (start, prices), patience: patience)
      search.run()
      if let better = search.best { found = better }
      if search.isOfCosts { prices = search.rootPrices }
      return search.stopped == nil
    }
    guard run(.cost(q), from: found), run(.size(q, cost: found.cost), from: found) else {
      return (found, false)
    }
    let isFirst = run(.order(q, cost: found.cost, size: found.members.count), from: nil)
    return (found, isFirst)
  }

  private func choice(
    _ found: ConsortiumSearch.Found, _ proof: Proof, isFirst: Bool
  ) -> ConsortiumChoice {
    ConsortiumChoice(
      members: found.members, value: found.value, cost: found.cost, proof: proof,
      isFirstOfEqual: isFirst)
  }
}
