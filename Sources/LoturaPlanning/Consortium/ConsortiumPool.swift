package import LoturaNetwork
package import LoturaScoring

/// Who could take part in a consortium for a call, what they bring, and the rules: a network read
/// into a problem.
///
/// **Candidates:** active associations, partners, and companies with a row of costs for the call or
/// for no call, without those who are not wanted. Where the call has a budget, or its rules a greatest
/// share, whoever's cost is unknown is left out.
package struct ConsortiumPool: Sendable {
  /// The call.
  package let call: Call
  /// Its rules.
  package let rules: ConsortiumRules
  /// The problem: candidates, what they bring, constraints.
  package let problem: ConsortiumProblem
  /// Whoever is left out because their cost is unknown, by id.
  package let leftOut: [Subject.ID]
  /// Whoever must take part and is left out, by id.
  package let missingMust: [Subject.ID]
  /// For each candidate the places of the requirements of which it is unknown whether they bring it.
  package let unknown: [[Int]]

  /// The pool of a call. O(rows + candidates²).
  package init(
    _ network: Network, _ call: Call, _ request: ConsortiumRequest, table: AxisTable
  ) {
    self.call = call
    rules = ConsortiumRules(network, call: call)
    let limits = rules.limits(for: call, size: request.size)
    let costs = ConsortiumPool.costs(network, call: call.id)
    let all = ConsortiumPool.subjects(network, costs: costs)
      .filter { !request.without.contains($0) }
    let needsCost = limits.budget != nil || limits.maxShare != nil
    leftOut = needsCost ? all.filter { costs[$0] == nil } : []
    let subjects = needsCost ? all.filter { costs[$0] != nil } : all
    let requirements = network.requirements.filter { $0.call == call.id }
    let facts = CandidateFacts(network, requirements)
    let degrees = subjects.flatMap { subject in requirements.map { facts.degree(subject, $0) } }
    unknown = subjects.map { subject in
      requirements.indices.filter { facts.degree(subject, requirements[$0]) == nil }
    }
    var problem = ConsortiumProblem(
      candidates: subjects.map {
        .init($0, country: facts.country(of: $0), cost: costs[$0])
      },
      requirements: requirements, degrees: degrees.map { $0 ?? 0 },
      cooperation: table.knownCooperation(among: subjects), limits: limits)
    let place = Dictionary(uniqueKeysWithValues: zip(subjects, subjects.indices))
    problem.vetoes = ConsortiumPool.vetoes(network, place: place)
    problem.must = Set(request.must.compactMap { place[$0] }).sorted()
    missingMust = Set(request.must.filter { place[$0] == nil }).sorted()
    self.problem = problem
  }

  /// Whether somebody can be a candidate at all: an active association, a partner, or a company
  /// with a row of costs.
  package static func canTakePart(_ id: Subject.ID, in network: Network, call: Call) -> Bool {
    subjects(network, costs: costs(network, call: call.id)).contains(id)
  }

  /// Costs by subject: the row of the call, else the row without a call.
  private static func costs(_ network: Network, call: Call.ID) -> [Subject.ID: Double] {
    var costs: [Subject.ID: Double] = [:]
    for row in network.costs where row.call == nil { costs[row.subject] = row.budget }
    for row in network.costs where row.call == call { costs[row.subject] = row.budget }
    return costs
  }

  private static func subjects(_ network: Network, costs: [Subject.ID: Double]) -> [Subject.ID] {
    let associations = network.activeAssociations.map { Subject.ID($0.id) }
    let partners = network.partners.map { Subject.ID($0.id) }
    let companies = network.companies.map { Subject.ID($0.id) }.filter { costs[$0] != nil }
    return (associations + partners + companies).sorted()
  }

  /// The vetoes of scope any or consortium between candidates, in pair order, each pair once.
  private static func vetoes(
    _ network: Network, place: [Subject.ID: Int]
  ) -> [ConsortiumProblem.Pair] {
    let pairs = network.vetoes.filter { $0.scope == .any || $0.scope == .consortium }
      .compactMap { veto -> ConsortiumProblem.Pair? in
        guard let a = place[Subject.ID(veto.a)], let b = place[Subject.ID(veto.b)] else {
          return nil
        }
        return .init(a, b)
      }
    return Set(pairs).sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }
}
