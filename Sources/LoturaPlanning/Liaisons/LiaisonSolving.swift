package import LoturaGraph
package import LoturaSolver

/// The best hours of a task, found and proved by `LoturaSolver`.
extension LiaisonTask {
  /// What came of a task.
  package enum Outcome: Hashable, Sendable {
    /// Hours that keep every rule.
    case found(Answer)
    /// No hours keep every rule.
    case impossible
    /// The search ended before it found any, or showed that there are none.
    case undecided(Proof.Termination)
  }

  /// Hours that keep every rule, and what is proved of them.
  package struct Answer: Hashable, Sendable {
    /// Who serves each association where one officer does; nil: nobody may. Empty with shared hours.
    package let officers: [Int?]
    /// Hours by association, then officer.
    package let hours: [[Double]]
    /// What they are worth.
    package let value: Double
    /// What is proved of the value.
    package let proof: Proof
    /// Prices that prove the value, with shared hours and if it is optimal.
    package var prices: Prices?
  }

  /// What an hour more, wanted or available, would be worth at shared hours: `w(a, o) ≤ officers[o] +
  /// wanted[a] − least[a]` wherever the officer may serve, and Σ price · bound is the value. Whoever
  /// adds that up has the proof.
  package struct Prices: Hashable, Sendable {
    /// By officer, ≥ 0.
    package let officers: [Double]
    /// By association: for an hour more wanted, ≥ 0.
    package let wanted: [Double]
    /// By association: what an hour of its least costs, ≥ 0.
    package let least: [Double]
  }

  /// The best hours, as far as patience goes.
  package func best(_ patience: Patience = .endless) -> Outcome {
    guard associations.allSatisfy({ !needsOfficer[$0] || !allowed($0).isEmpty }) else {
      return .impossible
    }
    return isShared ? bestShared(patience) : bestOfOneEach(patience, worth: nil)
  }
}

// MARK: One officer each

extension LiaisonTask {
  /// One place of the programme: an officer who may serve an association.
  private struct Choice {
    let association: Int
    let officer: Int
    let serves: Programme.Variable
    let hours: Programme.Variable
  }

  /// - Parameter least: what the hours must be worth; a demand that ends a hopeless search at once.
  private func bestOfOneEach(_ patience: Patience, worth least: Double?) -> Outcome {
    var programme = Programme(.maximise)
    let choices = addChoices(to: &programme)
    if let least {
      programme.demand(
        choices.map { .init(worth[$0.association][$0.officer], $0.hours) }, .atLeast,
        least - 1e-6 * max(1, least))
    }
    let start = firstFit.flatMap { chosen in
      hours(serving: chosen).map { given in
        choices.flatMap { choice in
          let isChosen = chosen[choice.association] == choice.officer
          return [isChosen ? 1 : 0, given[choice.association][choice.officer]]
        }
      }
    }
    let limits = SolveLimits(patience: patience)
    switch programme.solved(limits, startingFrom: start) {
    case .infeasible, .unbounded: return .impossible
    case .nothingFound(let termination, _): return .undecided(termination)
    case .found(let found):
      var chosen: [Int?] = associations.map { _ in nil }
      for choice in choices where found[choice.serves] > 0.5 {
        chosen[choice.association] = choice.officer
      }
      // A whole choice that the solver's slack lets through and hours do not.
      guard let given = hours(serving: chosen) else { return .undecided(.failure) }
      let value = value(of: given)
      let proof: Proof =
        found.proof.isOptimal
        ? .optimal(value)
        : .stopped(
          found.proof.termination, value: value, bound: max(value, found.proof.bound))
      return .found(Answer(officers: chosen, hours: given, value: value, proof: proof))
    }
  }

  private func addChoices(to programme: inout Programme) -> [Choice] {
    var choices: [Choice] = []
    for association in associations {
      let able = allowed(association)
      let most = wanted[association]
      var own: [Choice] = []
      for officer in able {
        let serves = programme.add(
          able.count == 1 ? Programme.Domain(1...1, isInteger: true) : .binary)
        let hours = programme.add(
          Programme.Domain(0...most), worth: worth[association][officer])
        programme.demand([.init(1, hours), .init(-most, serves)], .atMost, 0)
        if least[association] > 0 {
          programme.demand([.init(1, hours), .init(-least[association], serves)], .atLeast, 0)
        }
        own.append(
          Choice(association: association, officer: officer, serves: serves, hours: hours))
      }
      if able.count > 1 { programme.demand(own.map { .init(1, $0.serves) }, .equal, 1) }
      choices += own
    }
    for officer in officers {
      programme.demand(
        choices.filter { $0.officer == officer }.map { .init(1, $0.hours) }, .atMost,
        hours[officer])
    }
    return choices
  }

  /// A first way to serve everybody, for the search to begin with: the greatest least first, by
  /// whoever is worth most and has hours left. Nil: that way fails, others may not.
  private var firstFit: [Int?]? {
    var rest = hours
    var chosen: [Int?] = associations.map { _ in nil }
    for association in associations.sorted(by: { (least[$0], $1) > (least[$1], $0) }) {
      let able = allowed(association)
      if able.isEmpty, !needsOfficer[association] { continue }
      let fitting = able.filter { rest[$0] >= least[association] }
      let best = fitting.max {
        let gain = [$0, $1].map { worth[association][$0] * min(rest[$0], wanted[association]) }
        return gain[0] < gain[1]
      }
      guard let best else { return nil }
      chosen[association] = best
      // What is left for the least hours of the others, not what it will get in the end.
      rest[best] -= least[association]
    }
    return chosen
  }
}

// MARK: The first of equals

extension LiaisonTask {
  /// The first in order of all answers as good as this one (one officer each), and whether that is
  /// shown: for each association in turn, the earlier officers are tried.
  ///
  /// - Precondition: the answer is optimal.
  /// - Complexity: at most one search for each association and officer.
  package func first(of answer: Answer, _ patience: Patience) -> (answer: Answer, isFirst: Bool) {
    guard !isShared else { return (answer, false) }
    var (best, task) = (answer, self)
    let prices = hourPrices(patience)
    for association in associations {
      for officer in allowed(association) {
        guard let now = best.officers[association], officer < now else { break }
        if patience.end != nil { return (best, false) }
        let other = task.giving(association, to: officer)
        // Most choices cannot be as good at these prices, and need no search.
        if other.bound(at: prices) < answer.value - LiaisonTask.slack * max(1, answer.value) {
          continue
        }
        switch other.bestOfOneEach(patience, worth: answer.value) {
        case .found(let other) where LiaisonTask.areEqual(other.value, answer.value):
          best = Answer(
            officers: other.officers, hours: other.hours, value: other.value,
            proof: .optimal(other.value))
        case .found(let other):
          if !other.proof.isOptimal { return (best, false) }
        case .impossible: break
        case .undecided: return (best, false)
        }
      }
      if let chosen = best.officers[association] { task = task.giving(association, to: chosen) }
    }
    return (best, true)
  }
}

// MARK: Bounds

extension LiaisonTask {
  /// What an hour of each officer would be worth if hours were shared; 0 where that is not known.
  private func hourPrices(_ patience: Patience) -> [Double] {
    let relaxed = LiaisonTask(
      hours: hours,
      wanting: Wanted(wanted: wanted, least: least, needsOfficer: needsOfficer), worth: worth,
      isAllowed: isAllowed, isShared: true)
    guard case .found(let answer) = relaxed.best(patience), let prices = answer.prices else {
      return hours.map { _ in 0 }
    }
    return prices.officers
  }

  /// No hours with one officer each are worth more, whatever prices ≥ 0 officers' hours have: all
  /// hours are sold, and each association takes the officer who is best beyond the price
  /// (Lagrange's relaxation). O(associations · officers).
  func bound(at prices: [Double]) -> Double {
    let sold = zip(hours, prices).reduce(0) { $0 + $1.0 * $1.1 }
    return associations.reduce(sold) { sum, association in
      let best = allowed(association).map { officer in
        let gain = worth[association][officer] - prices[officer]
        return max(least[association] * gain, wanted[association] * gain)
      }.max()
      return sum + (best ?? 0)
    }
  }
}

// MARK: Shared hours

extension LiaisonTask {
  private func bestShared(_ patience: Patience) -> Outcome {
    var programme = Programme(.maximise)
    let places = associations.flatMap { association in
      allowed(association).map { (association: association, officer: $0) }
    }
    // What is wanted bounds them by a constraint, so that its price is known.
    let variables = places.map { place in
      programme.add(.notNegative, worth: worth[place.association][place.officer])
    }
    func terms(_ isWanted: ((association: Int, officer: Int)) -> Bool) -> [Programme.Term] {
      zip(places, variables).filter { isWanted($0.0) }.map { .init(1, $0.1) }
    }
    for officer in officers {
      programme.demand(terms { $0.officer == officer }, .atMost, hours[officer])
    }
    for association in associations {
      programme.demand(terms { $0.association == association }, .atMost, wanted[association])
    }
    for association in associations {
      programme.demand(terms { $0.association == association }, .atLeast, least[association])
    }
    switch programme.solved(SolveLimits(patience: patience)) {
    case .infeasible, .unbounded: return .impossible
    case .nothingFound(let termination, _): return .undecided(termination)
    case .found(let found):
      var given = associations.map { _ in officers.map { _ in 0.0 } }
      for (place, variable) in zip(places, variables) {
        // Crumbs of rounding are no hours.
        let hours = found[variable]
        given[place.association][place.officer] = hours < 1e-7 ? 0 : hours
      }
      let value = value(of: given)
      return .found(
        Answer(
          officers: [], hours: given, value: value,
          proof: found.proof.isOptimal
            ? .optimal(value)
            : .stopped(
              found.proof.termination, value: value, bound: max(value, found.proof.bound)),
          prices: found.prices.map(prices)))
    }
  }

  private func prices(_ prices: [Double]) -> Prices {
    let associations = wanted.count
    return Prices(
      officers: prices[..<hours.count].map { max(0, $0) },
      wanted: prices[hours.count..<hours.count + associations].map { max(0, $0) },
      least: prices[(hours.count + associations)...].map { max(0, -$0) })
  }
}
