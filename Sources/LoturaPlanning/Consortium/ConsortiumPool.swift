internal import LoturaGraph
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

  /// The pool of a call. O(rows + candidates · log candidates).
  package init(
    _ network: Network, _ call: Call, _ request: ConsortiumRequest, model: Model = .standard
  ) {
    self.call = call
    rules = ConsortiumRules(network, call: call)
    let limits = rules.limits(for: call, size: request.size)
    let costs = ConsortiumPool.costs(network, call: call.id)
    let without = Set(request.without)
    let all = ConsortiumPool.applicants(network, costs: costs).filter { !without.contains($0.id) }
    let needsCost = limits.budget != nil || limits.maxShare != nil
    leftOut = needsCost ? all.map(\.id).filter { costs[$0] == nil } : []
    let applicants = needsCost ? all.filter { costs[$0.id] != nil } : all
    let subjects = applicants.map(\.id)
    let place = Dictionary(uniqueKeysWithValues: zip(subjects, subjects.indices))
    let requirements = network.requirements.filter { $0.call == call.id }
    let facts = CandidateFacts(network, requirements, applicants)
    unknown = facts.unknown
    var problem = ConsortiumProblem(
      candidates: applicants.map { .init($0.id, country: $0.country, cost: costs[$0.id]) },
      requirements: requirements, degrees: facts.degrees,
      cooperation: ConsortiumPool.cooperation(network, subjects, model), limits: limits)
    problem.vetoes = ConsortiumPool.vetoes(network, place: place)
    problem.must = Set(request.must.compactMap { place[$0] }).sorted()
    missingMust = Set(request.must.filter { place[$0] == nil }).sorted()
    self.problem = problem
  }

  /// Whether somebody can be a candidate at all: an active association, a partner, or a company
  /// with a row of costs.
  package static func canTakePart(_ id: Subject.ID, in network: Network, call: Call) -> Bool {
    if let association = network.association(.init(id)) { return association.status == .active }
    if network.partner(.init(id)) != nil { return true }
    return network.company(.init(id)) != nil
      && network.costs.contains { $0.subject == id && ($0.call ?? call.id) == call.id }
  }

  /// Costs by subject: the row of the call, else the row without a call.
  private static func costs(_ network: Network, call: Call.ID) -> [Subject.ID: Double] {
    var costs: [Subject.ID: Double] = [:]
    for row in network.costs where row.call == nil { costs[row.subject] = row.budget }
    for row in network.costs where row.call == call { costs[row.subject] = row.budget }
    return costs
  }

  /// Whoever could take part, by id.
  private static func applicants(
    _ network: Network, costs: [Subject.ID: Double]
  ) -> [Applicant] {
    let associations = network.associations.filter { $0.status == .active }.map { Applicant($0) }
    let organisations = associations + network.partners.map { Applicant($0) }
    let known = Set(organisations.map(\.id))
    let companies = costs.keys.filter { !known.contains($0) }
      .compactMap { network.company(.init($0)) }
    return (organisations + companies.map { Applicant($0) }).sorted { $0.id < $1.id }
  }

  /// What candidates are known to have done together, as a symmetric matrix.
  private static func cooperation(
    _ network: Network, _ subjects: [Subject.ID], _ model: Model
  ) -> SparseRows {
    let known = KnownCooperation.all(among: subjects, in: network, model: model)
    return SparseRows.undirected(
      nodeCount: subjects.count, from: known.map { Int32($0.a) }, to: known.map { Int32($0.b) },
      weights: known.map(\.value))
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
