package import LoturaNetwork

/// Something that somebody needs or works on, and that no action of the year addresses.
///
/// Dropped actions address nothing. It is *sure* only where everybody has told all its actions, and
/// each action of the year says what it is for; else no such action is *known*. **Source.** Our choice.
package struct PlanGap: Hashable, Sendable {
  /// What is missing in the plans.
  package enum Matter: Hashable, Sendable {
    /// A capability that somebody needs.
    case capability(Capability.ID)
    /// A priority that somebody works on.
    case priority(Priority.ID)

    /// Its id.
    package var id: NetworkNode.ID {
      switch self {
      case .capability(let id): NetworkNode.ID(id)
      case .priority(let id): NetworkNode.ID(id)
      }
    }
  }

  /// Somebody who needs it or works on it.
  package struct Claim: Hashable, Sendable {
    /// Who.
    package let association: Association.ID
    /// The level of the need, above 0 … 5, or the intensity of the work, above 0 … 1.
    package let level: Double
  }

  /// What no action addresses.
  package let matter: Matter
  /// Who needs it or works on it, the highest level first, equals by id.
  package let claims: [Claim]
  /// The dropped actions of the year that were for it, by association, then id.
  package let dropped: [Action]
  /// The newest earlier year in which an action for it was not dropped; nil: none is known.
  package let lastYear: Int?
  /// Whether it is sure that no action addresses it.
  package let isSure: Bool
}

extension ActionPlans {
  /// What somebody needs and no action of the year builds: highest need first, then most who need it,
  /// then by id. O(needs log needs + capabilities × actions).
  package func capabilityGaps(_ network: Network) -> [PlanGap] {
    gaps(
      network, .capability,
      network.needs.map { ($0.subject, $0.capability.text, $0.level) }
    ) { .capability(.init($0)) }
  }

  /// What somebody works on and no action of the year serves: highest intensity first, then most who
  /// work on it, then by id. O(alignments log alignments + priorities × actions).
  package func priorityGaps(_ network: Network) -> [PlanGap] {
    gaps(
      network, .priority,
      network.alignments.map { ($0.subject, $0.priority.text, $0.intensity) }
    ) { .priority(.init($0)) }
  }

  private func gaps(
    _ network: Network, _ respect: Respect,
    _ rows: [(subject: Subject.ID, key: String, level: Double)],
    matter: (String) -> PlanGap.Matter
  ) -> [PlanGap] {
    guard let year else { return [] }
    let active = Set(associations)
    let told = actions.filter { $0.status != .dropped }
    let addressed = Set(told.compactMap { $0.key(respect) })
    let isSure = untold.isEmpty && undated.isEmpty && told.allSatisfy { $0.key(respect) != nil }
    let own = rows.filter { $0.level > 0 && active.contains(.init($0.subject)) }
    return Dictionary(grouping: own, by: \.key).filter { !addressed.contains($0.key) }
      .map { key, rows in
        let levels = Dictionary(
          rows.map { (Association.ID($0.subject), $0.level) }, uniquingKeysWith: max)
        let before = network.actions.filter {
          active.contains($0.association) && $0.status != .dropped && $0.key(respect) == key
        }.flatMap { Array($0.years) }
        return PlanGap(
          matter: matter(key),
          claims: levels.map { PlanGap.Claim(association: $0.key, level: $0.value) }
            .sorted { ($1.level, $0.association) < ($0.level, $1.association) },
          dropped: actions.filter { $0.status == .dropped && $0.key(respect) == key },
          lastYear: before.filter { $0 < year }.max(), isSure: isSure)
      }.sorted { left, right in
        let (x, y) = (left.claims[0].level, right.claims[0].level)
        return x != y
          ? x > y
          : (right.claims.count, left.matter.id) < (left.claims.count, right.matter.id)
      }
  }
}
