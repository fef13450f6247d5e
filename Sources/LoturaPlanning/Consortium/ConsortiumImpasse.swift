internal import LoturaGraph
package import LoturaNetwork
package import LoturaSolver

/// Why no consortium is possible: the smallest conflict, and the numbers that tell how far away one is.
package struct ConsortiumImpasse: Hashable, Sendable {
  /// Constraints that cannot hold together; none of them is superfluous. Empty: there is no candidate.
  package let conflict: Conflict<ConsortiumConstraint>
  /// How many candidates there are.
  package let candidates: Int
  /// How many different countries the candidates come from, as far as known.
  package let countries: Int
  /// How many different member states of the European Union.
  package let memberStates: Int
  /// How many candidates have no known country.
  package let withoutCountry: Int
  /// For each mandatory requirement of the conflict, by place, how many bring enough of it.
  package let able: [Int: Int]
  /// The cheapest set that meets all other constraints (if there is none, those of the conflict);
  /// nil: the budget is not the matter.
  package let cheapest: Cheapest?

  /// A set and its cost.
  package struct Cheapest: Hashable, Sendable {
    /// Who.
    package let members: [Subject.ID]
    /// The known costs, in EUR.
    package let cost: Double
    /// How far above the budget that is, in EUR.
    package let excess: Double
  }

  /// Why a problem has no admissible set.
  ///
  /// - Parameter missing: who must take part and is no candidate, by id.
  /// - Complexity: one search a constraint.
  init(_ problem: ConsortiumProblem, missing: [Subject.ID], patience: Patience) {
    let known = Set(problem.candidates.map(\.id))
    conflict = Conflict(
      of: ConsortiumImpasse.constraints(of: problem, missing: missing),
      isPossible: { kept in
        let isMissing = kept.contains { constraint in
          if case .must(let id) = constraint { !known.contains(id) } else { false }
        }
        return isMissing ? false : problem.keeping(kept).isFeasible(patience: patience)
      })
    candidates = problem.candidates.count
    let places = ConsortiumProblem.Places(problem.candidates.compactMap(\.country))
    countries = places.distinct
    memberStates = places.memberStates
    withoutCountry = problem.candidates.count { $0.country == nil }
    able = conflict.constraints.reduce(into: [:]) { able, constraint in
      guard case .mandatory(let place) = constraint else { return }
      able[place] = problem.candidates.indices.count { problem.meets($0, place) }
    }
    cheapest = ConsortiumImpasse.cheapest(
      problem, conflict: conflict.constraints, patience: patience)
  }

  /// All constraints in order, those who must take part by id, candidates or not.
  private static func constraints(
    of problem: ConsortiumProblem, missing: [Subject.ID]
  ) -> [ConsortiumConstraint] {
    let musts = problem.must.map { problem.candidates[$0].id }
    let others = problem.constraints.prefix(problem.constraints.count - musts.count)
    return others + (musts + missing).sorted().map { .must($0) }
  }

  private static func cheapest(
    _ problem: ConsortiumProblem, conflict: [ConsortiumConstraint], patience: Patience
  ) -> Cheapest? {
    guard conflict.contains(.budget), let budget = problem.limits.budget else { return nil }
    let others = problem.keeping(problem.constraints.filter { $0 != .budget })
    let core = problem.keeping(conflict.filter { $0 != .budget })
    guard let found = others.cheapest(patience: patience) ?? core.cheapest(patience: patience)
    else { return nil }
    return Cheapest(
      members: found.members.map { problem.candidates[$0].id }, cost: found.cost,
      excess: found.cost - budget)
  }
}
