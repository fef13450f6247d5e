import LoturaNetwork

/// Axis T: how near two subjects are in the nested territories of NUTS.
///
/// **Formula.** A code is a chain of levels: country, NUTS 1, 2, 3. T = common leading levels / levels
/// of the longer chain.
/// **Unit** none. **Range** 0 (different countries) … 1 (the same code). **Symmetric.**
/// **Missing data.** A subject without a territory is in its country; without either: 0 … 1.
///
/// **Source.** Our choice; NUTS 2021 (Eurostat).
struct TerritoryCloseness: Sendable {
  private let territories: [Subject.ID: Territory]

  /// The territories of a network's associations, companies and partners.
  init(_ network: Network) {
    var territories: [Subject.ID: Territory] = [:]
    territories.reserveCapacity(
      network.companies.count + network.partners.count + network.associations.count)
    for company in network.companies {
      territories[Subject.ID(company.id)] = company.territory ?? company.country.map(Territory.init)
    }
    for partner in network.partners {
      territories[Subject.ID(partner.id)] = partner.territory ?? partner.country.map(Territory.init)
    }
    for association in network.associations {
      territories[Subject.ID(association.id)] = association.territory
    }
    self.territories = territories
  }

  /// Where a subject is at home; nil: unknown.
  func territory(of subject: Subject.ID) -> Territory? { territories[subject] }

  /// The values that T can have.
  func value(_ a: Territory?, _ b: Territory?) -> Interval {
    guard let a, let b else { return .unknown }
    let levels = max(TerritoryCloseness.levels(a), TerritoryCloseness.levels(b))
    let common = common(a, b).map(TerritoryCloseness.levels) ?? 0
    return Interval(exactly: Double(common) / Double(levels))
  }

  /// The smallest territory that holds both, or nil if they lie in different countries.
  func common(_ a: Territory, _ b: Territory) -> Territory? {
    let length = zip(a.code.utf8, b.code.utf8).prefix { $0 == $1 }.count
    return Territory(String(a.code.prefix(length)))
  }

  /// The country is the first level, and each further character one more.
  private static func levels(_ territory: Territory) -> Int { territory.code.utf8.count - 1 }
}
