package import LoturaNetwork
internal import LoturaScoring

/// What happens if a member leaves a consortium.
package struct PartnerLeaving: Hashable, Sendable {
  /// The value of the others alone.
  package let value: Double
  /// The constraints that the others alone break, in order.
  package let broken: [ConsortiumConstraint]
  /// The best single replacement, and the value with it; nil: nobody makes it admissible.
  package let replacement: Replacement?

  /// Whether the others can go on alone.
  package var isFeasible: Bool { broken.isEmpty }

  /// Somebody in the place of who left.
  package struct Replacement: Hashable, Sendable {
    /// Who.
    package let id: Subject.ID
    /// The value with them.
    package let value: Double
  }
}

extension ConsortiumProblem {
  /// What happens if a member of a set leaves: the best replacement is admissible and has the greatest
  /// value, the smaller id of equals. O(candidates · degrees of each), and more for those who may be
  /// best.
  package func leaving(_ member: Int, from set: [Int]) -> PartnerLeaving {
    let others = set.filter { $0 != member }
    let vacancy = ConsortiumVacancy(self, beside: others)
    var best: (place: Int, value: Double)?
    for candidate in candidates.indices where !set.contains(candidate) {
      // Only a value that is a billionth larger counts as larger; rounding is far less.
      if let best {
        let least = (Double(billionths(best.value)) + 0.5) / 1e9 - 1e-12
        if vacancy.value(with: candidate) < least { continue }
      }
      guard vacancy.mayAdmit(candidate) else { continue }
      let with = (others + [candidate]).sorted()
      let value = value(of: with)
      guard best.map({ billionths(value) > billionths($0.value) }) ?? true, admits(with) else {
        continue
      }
      best = (candidate, value)
    }
    return PartnerLeaving(
      value: value(of: others), broken: broken(by: others),
      replacement: best.map { .init(id: candidates[$0.place].id, value: $0.value) })
  }
}
