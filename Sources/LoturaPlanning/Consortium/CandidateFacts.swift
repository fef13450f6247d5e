internal import LoturaNetwork

/// What candidates bring of what a call asks for.
///
/// Capability: level/5. Sector: 1 if a share > 0 in it or below it. Priority: the intensity. Kind of
/// partner: 1 if it is that kind (an association is a cluster organisation). Country: 1 if it is
/// that country. **Unknown** (nil) is what no row says of somebody whose list is not complete; of a
/// partner's kind or a country, an empty cell.
struct CandidateFacts {
  private let network: Network
  private var levels: [Key<Capability>: Double] = [:]
  private var intensities: [Key<Priority>: Double] = [:]
  private var sectors: [Subject.ID: Set<Sector.ID>] = [:]
  /// Each sector that is asked for with all below it.
  private var below: [Sector.ID: Set<Sector.ID>] = [:]

  private struct Key<Kind>: Hashable {
    let subject: Subject.ID
    let what: Identifier<Kind>
  }

  init(_ network: Network, _ requirements: [Requirement]) {
    self.network = network
    for row in network.offers {
      levels[.init(subject: row.subject, what: row.capability)] = row.level
    }
    for row in network.alignments {
      intensities[.init(subject: row.subject, what: row.priority)] = row.intensity
    }
    for row in network.activities where row.share > 0 {
      sectors[row.subject, default: []].insert(row.sector)
    }
    let parents = Dictionary(
      network.sectors.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    for requirement in requirements {
      guard case .sector(let root) = requirement.subject else { continue }
      below[root] = Set(
        network.sectors.map(\.id).filter { CandidateFacts.lies($0, in: root, parents) } + [root])
    }
  }

  private static func lies(
    _ sector: Sector.ID, in root: Sector.ID, _ parents: [Sector.ID: Sector.ID?]
  ) -> Bool {
    var next: Sector.ID? = sector
    // Reading forbids circles; a network built by a program may have one.
    for _ in 0...parents.count {
      guard let sector = next else { return false }
      if sector == root { return true }
      next = parents[sector] ?? nil
    }
    return false
  }

  /// How well somebody brings what is asked for, 0 … 1; nil: unknown.
  func degree(_ subject: Subject.ID, _ requirement: Requirement) -> Double? {
    switch requirement.subject {
    case .capability(let id):
      return levels[.init(subject: subject, what: id)].map { min(1, max(0, $0 / 5)) }
        ?? zero(subject, .offers)
    case .priority(let id):
      return intensities[.init(subject: subject, what: id)] ?? zero(subject, .alignments)
    case .sector(let id):
      let isThere = !(sectors[subject] ?? []).isDisjoint(with: below[id] ?? [])
      return isThere ? 1 : zero(subject, .activities)
    case .partnerKind(let kind):
      return self.kind(of: subject).map { $0 == kind.rawValue ? 1 : 0 }
    case .country(let country): return self.country(of: subject).map { $0 == country ? 1 : 0 }
    }
  }

  /// 0 where the list is complete; else unknown.
  private func zero(_ subject: Subject.ID, _ sheet: SheetName) -> Double? {
    network.knowledge(of: subject, in: sheet) == .complete ? 0 : nil
  }

  private func kind(of subject: Subject.ID) -> String? {
    if let partner = network.partner(.init(subject)) { return partner.kind?.rawValue }
    if let company = network.company(.init(subject)) { return company.kind.rawValue }
    return Partner.Kind.clusterOrganisation.rawValue
  }

  /// Where somebody is at home; nil: unknown.
  func country(of subject: Subject.ID) -> Country? {
    if let partner = network.partner(.init(subject)) {
      return partner.country ?? partner.territory?.country
    }
    if let company = network.company(.init(subject)) {
      return company.country ?? company.territory?.country
    }
    return network.association(.init(subject))?.territory?.country
  }
}
