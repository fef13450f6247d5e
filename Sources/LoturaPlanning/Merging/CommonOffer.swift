package import LoturaNetwork

/// What the parties of a merger would offer together, what of it is there twice today, and what they
/// would still lack. Only what is listed counts.
package struct CommonOffer: Hashable, Sendable {
  /// What at least one of them offers (level above 0), by id.
  package let offered: [Capability.ID]
  /// What several of them offer, by id.
  package let twice: [Capability.ID]
  /// What one of them needs more of than any of them offers, by id.
  package let lacking: [Capability.ID]
  /// How much is there twice: Σ over capabilities of the levels, as shares of 5, less the largest.
  /// 0 (nothing) and more; nil: a list of offers is not complete.
  package let duplicated: Double?

  /// The common offer of some associations.
  init(_ network: Network, of parts: [Association.ID]) {
    let subjects = Set(parts.map { Subject.ID($0) })
    let levels = Dictionary(
      grouping: network.offers.filter { subjects.contains($0.subject) && $0.level > 0 },
      by: \.capability
    ).mapValues { $0.map(\.level) }
    offered = levels.keys.sorted()
    twice = offered.filter { (levels[$0]?.count ?? 0) > 1 }
    let needs = network.needs.filter { subjects.contains($0.subject) }
    lacking = Set(
      needs.filter { $0.level > levels[$0.capability]?.max() ?? 0 }.map(\.capability)
    ).sorted()
    let isKnown = subjects.allSatisfy { network.knowledge(of: $0, in: .offers) == .complete }
    duplicated =
      isKnown
      ? twice.reduce(0) { sum, capability in
        let all = (levels[capability] ?? []).map { $0 / 5 }
        return sum + all.reduce(0, +) - (all.max() ?? 0)
      } : nil
  }
}

extension Network {
  /// The levels of what somebody offers.
  func levels(of subject: Subject.ID) -> [Capability.ID: Double] {
    Dictionary(
      offers.filter { $0.subject == subject }.map { ($0.capability, $0.level) },
      uniquingKeysWith: { max($0, $1) })
  }
}
