package import LoturaNetwork

/// What speaks for or against two subjects coming together, as facts that a sentence can name.
///
/// Read from the listed rows: what is not listed is not denied.
package struct PairFacts: Hashable, Sendable {
  /// Members of both, by id.
  package let sharedMembers: [Company.ID]
  /// Priorities that both work on, those with the most common weighted work first, then by id.
  package let sharedPriorities: [Priority.ID]
  /// What b offers beyond what a has and needs, the most filled first, then by id.
  package let filledForA: [Capability.ID]
  /// What a offers beyond what b has and needs, the most filled first, then by id.
  package let filledForB: [Capability.ID]
  /// Gaps of a that b does not fill wholly, the largest rest first, then by id.
  package let openGapsOfA: [Capability.ID]
  /// Gaps of b that a does not fill wholly, the largest rest first, then by id.
  package let openGapsOfB: [Capability.ID]
  /// What both offer, the highest common level first, then by id.
  package let sameServices: [Capability.ID]
  /// How many things they did together: cooperations, common projects, common groups.
  package let cooperationCount: Int
  /// When they last did; what has not ended counts as today. Nil: never, as far as is known.
  package let lastCooperation: PartialDate?
  /// Partners that only one of the two has, by id.
  package let newPartners: [Partner.ID]
  /// How mature a is, 1 … 5; nil: unknown.
  package let maturityOfA: Double?
  /// How mature b is, 1 … 5; nil: unknown.
  package let maturityOfB: Double?
  /// The host of both; nil if they have none in common or one is unknown.
  package let commonHost: Subject.ID?
  /// The smallest territory that holds both; nil if there is none or one is unknown.
  package let commonTerritory: Territory?
  /// Whether the sectors of a are those of its members.
  package let areSectorsOfADerived: Bool
  /// Whether the sectors of b are those of its members.
  package let areSectorsOfBDerived: Bool
}

extension AxisTable {
  /// The facts of any two subjects, seen from a. O(length of their rows).
  package func facts(_ a: Subject.ID, _ b: Subject.ID) -> PairFacts {
    let (x, y) = (profile(of: a), profile(of: b))
    let gapsOfA = measures.complementarity.gaps(of: x.services, filledBy: y.services)
    let gapsOfB = measures.complementarity.gaps(of: y.services, filledBy: x.services)
    let events = measures.cooperation.events(x.cooperation, y.cooperation)
    let (partnersOfA, partnersOfB) = (Set(x.reach.partners.keys), Set(y.reach.partners.keys))
    let territories = x.territory.flatMap { one in y.territory.map { (one, $0) } }
    return PairFacts(
      sharedMembers: measures.overlap.rows.ids(BoundedRuzicka(x.members, y.members).shared),
      sharedPriorities: measures.alignment.rows.ids(
        AxisTable.sharedByAmount(x.priorities, y.priorities)),
      filledForA: capabilities(gapsOfA.map { ($0.capability, $0.filled) }),
      filledForB: capabilities(gapsOfB.map { ($0.capability, $0.filled) }),
      openGapsOfA: capabilities(gapsOfA.map { ($0.capability, $0.size - $0.filled) }),
      openGapsOfB: capabilities(gapsOfB.map { ($0.capability, $0.size - $0.filled) }),
      sameServices: measures.complementarity.offers.ids(
        AxisTable.sharedByAmount(x.services.offers, y.services.offers)),
      cooperationCount: events.count, lastCooperation: events.first?.date,
      newPartners: measures.reach.rows.ids(
        partnersOfA.symmetricDifference(partnersOfB).sorted()),
      maturityOfA: x.maturity, maturityOfB: y.maturity,
      commonHost: x.host.host == y.host.host ? x.host.host : nil,
      commonTerritory: territories.flatMap { measures.territory.common($0, $1) },
      areSectorsOfADerived: x.sectors.isDerived, areSectorsOfBDerived: y.sectors.isDerived)
  }

  /// The capabilities with an amount above 0, the largest first, then by id.
  private func capabilities(_ amounts: [(key: Int, amount: Double)]) -> [Capability.ID] {
    measures.complementarity.offers.ids(AxisTable.byAmount(amounts))
  }

  /// The keys that both have, the largest common amount first, then by id.
  private static func sharedByAmount(_ x: Profile, _ y: Profile) -> [Int] {
    byAmount(BoundedRuzicka(x, y).shared.map { ($0, min(x[$0], y[$0])) })
  }

  private static func byAmount(_ amounts: [(key: Int, amount: Double)]) -> [Int] {
    amounts.filter { $0.amount > 0 }
      .sorted { ($1.amount, $0.key) < ($0.amount, $1.key) }
      .map(\.key)
  }
}
