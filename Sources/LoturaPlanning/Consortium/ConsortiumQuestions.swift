package import LoturaNetwork
internal import LoturaScoring

/// Somebody of whom it is unknown whether they bring something, where that could change the answer.
package struct ConsortiumQuestion: Hashable, Sendable {
  /// Whom to ask.
  package let subject: Subject.ID
  /// What about: places of requirements that are not fully met, or not met by enough.
  package let requirements: [Int]
  /// By how much the value could rise at most, if they brought all of it, alone or in the place of
  /// one other.
  package let gain: Double
}

extension ConsortiumPool {
  /// What to ask, the greatest gain first: unknown counts 0 in the value, so an answer can only help.
  ///
  /// O(candidates · members · degrees of each), for candidates of whom something is unknown.
  func questions(about set: [Int]) -> [ConsortiumQuestion] {
    let value = problem.value(of: set)
    let coverages = problem.coverages(by: set)
    let open = problem.requirements.indices.filter { coverages[$0] < 1 - 1e-9 }
    let places = ([nil] + set).map { OpenPlace(problem, in: set, of: $0) }
    return problem.candidates.indices.compactMap { i -> ConsortiumQuestion? in
      let unknown = self.unknown[i].filter { open.contains($0) }
      guard !unknown.isEmpty else { return nil }
      let gain = bestValue(i, bringing: unknown, set, places) - value
      guard gain > 1e-9 else { return nil }
      return .init(subject: problem.candidates[i].id, requirements: unknown, gain: gain)
    }.sorted {
      (billionths($1.gain), $0.subject) < (billionths($0.gain), $1.subject)
    }
  }

  /// A place for one more in a set, beside all or instead of one.
  private struct OpenPlace {
    let out: Int?
    let others: [Int]
    let vacancy: ConsortiumVacancy

    init(_ problem: ConsortiumProblem, in set: [Int], of out: Int?) {
      self.out = out
      others = set.filter { $0 != out }
      vacancy = ConsortiumVacancy(problem, beside: others)
    }
  }

  /// The best value if somebody brought all that is unknown of them; 0: they cannot take part.
  private func bestValue(
    _ i: Int, bringing unknown: [Int], _ set: [Int], _ places: [OpenPlace]
  ) -> Double {
    if let own = places.first(where: { $0.out == i }) {
      return own.vacancy.value(with: i, bringing: unknown)
    }
    var best = 0.0
    for place in places where place.vacancy.mayAdmit(i, bringing: unknown) {
      let value = place.vacancy.value(with: i, bringing: unknown)
      guard value > best else { continue }
      let broken = problem.broken(by: (place.others + [i]).sorted()) { member, row in
        member == i && unknown.contains(row) || problem.meets(member, row)
      }
      if broken.isEmpty { best = value }
    }
    return best
  }

  /// Whom to ask where somebody is missing for a mandatory requirement.
  func questions(missing places: [Int]) -> [ConsortiumQuestion] {
    problem.candidates.indices.compactMap { i in
      let unknown = self.unknown[i].filter { places.contains($0) }
      guard !unknown.isEmpty else { return nil }
      return .init(subject: problem.candidates[i].id, requirements: unknown, gain: 0)
    }
  }
}
