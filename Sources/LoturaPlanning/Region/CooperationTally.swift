package import LoturaNetwork

/// What the active associations have done with each other so far.
///
/// Only cooperations of two active associations up to the day of the network are counted. Where an
/// association has not told all its cooperations, there may be more.
package struct CooperationTally: Hashable, Sendable {
  /// How often something was done.
  package struct KindCount: Hashable, Sendable {
    /// What.
    package let kind: Cooperation.Kind
    /// How many times, at least 1.
    package let count: Int
  }

  /// One association's part.
  package struct Part: Hashable, Sendable {
    /// Who.
    package let association: Association.ID
    /// With how many others.
    package let others: Int
    /// How many cooperations.
    package let count: Int
    /// The newest; nil: none.
    package let last: PartialDate?
    /// Whether it has told all of them.
    package let isTold: Bool
  }

  /// By kind, in the order of the kinds; those that never happened are left out.
  package let kinds: [KindCount]
  /// By association, in the order of the ids.
  package let parts: [Part]
  /// How many pairs have done something together.
  package let pairs: Int
  /// How many pairs there are.
  package let allPairs: Int
  /// How many cooperations.
  package let count: Int

  /// The tally of a network. O(cooperations + n²).
  package init(_ network: Network) {
    let active = network.activeAssociations.map { Subject.ID($0.id) }.sorted()
    let ids = Set(active)
    let counted = network.cooperations.filter {
      ids.contains($0.a) && ids.contains($0.b) && $0.date.firstDay <= network.asOf
    }
    count = counted.count
    kinds = Cooperation.Kind.allCases.compactMap { kind in
      let count = counted.count { $0.kind == kind }
      return count == 0 ? nil : KindCount(kind: kind, count: count)
    }
    pairs = Set(counted.map { [$0.a, $0.b] }).count
    allPairs = active.count * (active.count - 1) / 2
    parts = active.map { id in
      let own = counted.filter { $0.a == id || $0.b == id }
      return Part(
        association: Association.ID(id), others: Set(own.map { $0.a == id ? $0.b : $0.a }).count,
        count: own.count, last: own.map(\.date).max { $0.firstDay < $1.firstDay },
        isTold: network.knowledge(of: id, in: .cooperations) == .complete)
    }
  }
}
