package import LoturaNetwork

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
  /// O(candidates · members · value).
  func questions(about set: [Int]) -> [ConsortiumQuestion] {
    let value = problem.value(of: set)
    let open = problem.requirements.indices.filter { problem.coverage($0, by: set) < 1 - 1e-9 }
    return problem.candidates.indices.compactMap { i -> ConsortiumQuestion? in
      let unknown = self.unknown[i].filter { open.contains($0) }
      guard !unknown.isEmpty else { return nil }
      let gain = bestValue(i, bringing: unknown, set) - value
      guard gain > 1e-9 else { return nil }
      return .init(subject: problem.candidates[i].id, requirements: unknown, gain: gain)
    }.sorted { ($1.gain, $0.subject) < ($0.gain, $1.subject) }
  }

  /// The best value if somebody brought all that is unknown of them.
  private func bestValue(_ i: Int, bringing unknown: [Int], _ set: [Int]) -> Double {
    let asked = problem.bringing(unknown, by: i)
    guard !set.contains(i) else { return asked.value(of: set) }
    let others = [set] + set.indices.map { out in set.filter { $0 != set[out] } }
    return others.reduce(0) { best, others in
      let with = (others + [i]).sorted()
      let value = asked.value(of: with)
      return value > best && asked.admits(with) ? value : best
    }
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

extension ConsortiumProblem {
  /// The problem if somebody brought all of some requirements.
  func bringing(_ requirements: [Int], by candidate: Int) -> ConsortiumProblem {
    var degrees = degrees
    for row in requirements { degrees[candidate * self.requirements.count + row] = 1 }
    var problem = ConsortiumProblem(
      candidates: candidates, requirements: self.requirements, degrees: degrees,
      cooperation: cooperation, limits: limits)
    problem.vetoes = vetoes
    problem.must = must
    problem.mandatory = mandatory
    return problem
  }
}
