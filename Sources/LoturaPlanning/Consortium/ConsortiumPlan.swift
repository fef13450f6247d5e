package import LoturaGraph
package import LoturaNetwork
package import LoturaScoring
package import LoturaSolver

/// The best consortium for a call: who, what each adds, what remains open, who could be replaced, what
/// else would be good; or why there is none.
package struct ConsortiumPlan: Sendable {
  /// Who could take part, and the rules.
  package let pool: ConsortiumPool
  /// What was found.
  package let outcome: Outcome
  /// The rules one by one.
  package let rules: [ConsortiumRuleCheck]
  /// What to ask, the greatest gain first.
  package let questions: [ConsortiumQuestion]

  /// What was found.
  package enum Outcome: Hashable, Sendable {
    /// A consortium.
    case found(Consortium)
    /// None is possible.
    case impossible(ConsortiumImpasse)
    /// The search ended before it found one or showed that there is none.
    case undecided(Proof.Termination, bound: Double)
  }

  /// A consortium, explained.
  package struct Consortium: Hashable, Sendable {
    /// The members' places among the candidates, rising.
    let places: [Int]
    /// The members, by id.
    package let partners: [Partner]
    /// v(S), 0 … 1.1.
    package let value: Double
    /// The known costs, in EUR.
    package let cost: Double
    /// What is proved of it.
    package let proof: Proof
    /// Whether it is shown to come first among those of equal value.
    package let isFirstOfEqual: Bool
    /// How far each requirement is met, 0 … 1, in sheet order.
    package let coverage: [Double]
    /// Of the value, what comes from having worked together, 0 … .1.
    package let together: Double
    /// Other good ones, each differing in at least two from those before it, the best first.
    package let alternatives: [Alternative]
    /// Who could coordinate: the one who adds most, the smaller id of equals. A suggestion of ours.
    package let coordinator: Subject.ID
  }

  /// A member.
  package struct Partner: Hashable, Sendable {
    /// Who.
    package let id: Subject.ID
    /// Where they are at home; nil: unknown.
    package let country: Country?
    /// What they cost, in EUR; nil: unknown.
    package let cost: Double?
    /// Which requirements they bring enough of (a degree of at least .6), by place.
    package let covers: [Int]
    /// Their Shapley share; the shares sum to the value.
    package let share: Double
    /// What happens if they leave.
    package let leaving: PartnerLeaving
  }

  /// Another good consortium.
  package struct Alternative: Hashable, Sendable {
    /// The members, by id.
    package let members: [Subject.ID]
    /// v(S).
    package let value: Double
    /// The known costs, in EUR.
    package let cost: Double
    /// Whether it is proved to be the best of those that differ.
    package let isProved: Bool
  }

  /// The plan for a call.
  ///
  /// - Parameters:
  ///   - network: who there is, what they bring and what they would cost.
  ///   - call: the call.
  ///   - request: who must, who must not, how many.
  ///   - model: how much what two did together counts.
  ///   - patience: how long the search may go on; the best so far is told with its gap.
  package init(
    _ network: Network, _ call: Call, _ request: ConsortiumRequest, model: Model = .standard,
    patience: Patience = .endless
  ) {
    let pool = ConsortiumPool(network, call, request, model: model)
    self.pool = pool
    let problem = pool.problem
    let outcome = pool.missingMust.isEmpty ? problem.best(patience: patience) : .infeasible
    switch outcome {
    case .found(let choice):
      self.outcome = .found(
        Consortium(choice, pool, alternatives: request.alternatives, patience: patience))
      rules = pool.checks(of: choice.members)
      questions = pool.questions(about: choice.members)
    case .infeasible:
      let impasse = ConsortiumImpasse(problem, missing: pool.missingMust, patience: patience)
      self.outcome = .impossible(impasse)
      rules = pool.checks(of: nil)
      questions = pool.questions(missing: impasse.able.keys.sorted())
    case .undecided(let end, let bound):
      self.outcome = .undecided(end, bound: bound)
      rules = pool.checks(of: nil)
      questions = []
    }
  }

  /// The consortium; nil: there is none.
  package var consortium: Consortium? {
    if case .found(let consortium) = outcome { consortium } else { nil }
  }

  /// Who of the consortium brings enough of a requirement, by id.
  package func covering(_ requirement: Int) -> [Subject.ID] {
    (consortium?.partners ?? []).filter { $0.covers.contains(requirement) }.map(\.id)
  }
}

extension ConsortiumPlan.Consortium {
  fileprivate init(
    _ choice: ConsortiumChoice, _ pool: ConsortiumPool, alternatives: Int, patience: Patience
  ) {
    let problem = pool.problem
    let members = choice.members
    let shares = problem.shares(of: members)
    places = members
    partners = zip(members, shares).map { member, share in
      ConsortiumPlan.Partner(
        id: problem.candidates[member].id, country: problem.candidates[member].country,
        cost: problem.candidates[member].cost,
        covers: problem.requirements.indices.filter { problem.meets(member, $0) }, share: share,
        leaving: problem.leaving(member, from: members))
    }
    value = choice.value
    cost = choice.cost
    proof = choice.proof
    isFirstOfEqual = choice.isFirstOfEqual
    coverage = problem.coverages(by: members)
    together = problem.pairWorth * problem.togetherness(of: members)
    // The first of equals stays: a later one must be strictly greater.
    coordinator =
      partners.reduce(partners[0]) { best, next in
        billionths(next.share) > billionths(best.share) ? next : best
      }.id
    self.alternatives = ConsortiumPlan.alternatives(
      to: members, problem, count: alternatives, patience: patience)
  }
}

extension ConsortiumPlan {
  fileprivate static func alternatives(
    to members: [Int], _ problem: ConsortiumProblem, count: Int, patience: Patience
  ) -> [Alternative] {
    var earlier = [members]
    var found: [Alternative] = []
    while found.count < count, patience.end == nil {
      guard let next = problem.best(apartFrom: earlier, patience: patience).choice else { break }
      earlier.append(next.members)
      found.append(
        Alternative(
          members: next.members.map { problem.candidates[$0].id }, value: next.value,
          cost: next.cost, isProved: next.proof.isOptimal))
    }
    return found
  }
}

extension ConsortiumPlan {
  /// Candidates outside the consortium who would raise the coverage of a requirement, the rules and
  /// the budget aside: those who bring most first, then by id.
  package func helpers(requirement: Int) -> [Subject.ID] {
    let problem = pool.problem
    guard let consortium else { return [] }
    let members = consortium.places
    let covered = problem.coverage(requirement, by: members)
    return problem.candidates.indices.filter { i in
      problem.degree(i, requirement) > 0 && !members.contains(i)
        && problem.coverage(requirement, by: members + [i]) > covered + 1e-9
    }.sorted {
      (problem.degree($1, requirement), $0) < (problem.degree($0, requirement), $1)
    }.map { problem.candidates[$0].id }
  }
}
