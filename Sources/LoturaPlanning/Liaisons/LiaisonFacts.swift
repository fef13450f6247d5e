package import LoturaNetwork
package import LoturaScoring

/// What a network says of officers and of the associations that they look after.
///
/// **Hours wanted.** Unknown: the mean of the known ones; if none is known, the hours of all officers
/// divided by the number of associations. **Expertise** e = Σ share · level/5 over the sectors of the
/// association, each at the level of the nearest sector at or above it that is listed for the
/// officer; a sector that is not listed, and unknown shares, add 0. **Worth of an hour**
/// 1 + e + ¼ if the officer looks after the association today: 1 … 2¼.
/// **Source.** Our choice.
package struct LiaisonFacts: Sendable {
  /// An association and the hours it wants.
  package struct Client: Hashable, Sendable {
    /// Who.
    package let id: Association.ID
    /// Hours wanted in a year, ≥ 0.
    package let wanted: Double
    /// Whether the hours are assumed, for want of a number.
    package let isAssumed: Bool
    /// In which sectors it works.
    package let sectors: SectorMix
    /// Who looks after it today, by id.
    package let today: [Officer.ID]
    /// Which officers are fixed, by id.
    package let fixed: [Officer.ID]
  }

  /// Where an officer's expertise for an association comes from: one sector of it.
  package struct Knowhow: Hashable, Sendable {
    /// The sector of the association.
    package let sector: Sector.ID
    /// Its share of the association's work.
    package let share: Double
    /// The sector at or above it that is listed for the officer.
    package let listed: Sector.ID
    /// The officer's level there, 0 … 5.
    package let level: Double

    /// What it adds to e.
    package var worth: Double { share * level / 5 }
  }

  /// All officers, by id.
  package let officers: [Officer]
  /// The active associations, by id.
  package let clients: [Client]
  /// Vetoes of scope any or liaison between an officer and an active association.
  package let vetoes: [Veto]
  /// Which level each officer has in which sector.
  private let levels: [Officer.ID: [Sector.ID: Double]]
  private let parents: [Sector.ID: Sector.ID]

  /// The facts of a judged network. O(rows).
  package init(_ scoring: Scoring) {
    let network = scoring.network
    officers = network.officers
    let active = network.activeAssociations
    let known = active.compactMap(\.supportHours)
    let usual =
      known.isEmpty
      ? network.officers.reduce(0) { $0 + $1.hours } / Double(max(1, active.count)) : known.mean
    let officerIDs = Set(network.officers.map(\.id))
    let rows = network.assignments.filter { officerIDs.contains($0.officer) }
    clients = active.map { association in
      let own = rows.filter { $0.association == association.id }
      return Client(
        id: association.id, wanted: association.supportHours ?? usual,
        isAssumed: association.supportHours == nil,
        sectors: scoring.table.sectors(of: Subject.ID(association.id)),
        today: Set(own.map(\.officer)).sorted(),
        fixed: Set(own.filter(\.isFixed).map(\.officer)).sorted())
    }
    let clientIDs = Set(active.map(\.id.text))
    vetoes = network.vetoes.filter { veto in
      guard veto.scope == .any || veto.scope == .liaison else { return false }
      let ends = [veto.a.text, veto.b.text]
      return ends.contains(where: clientIDs.contains)
        && ends.contains { officerIDs.contains(Officer.ID($0)) }
    }
    levels = Dictionary(grouping: network.expertise, by: \.officer).mapValues { rows in
      Dictionary(rows.map { ($0.sector, $0.level) }, uniquingKeysWith: max)
    }
    parents = network.sectors.reduce(into: [:]) { $0[$1.id] = $1.parent }
  }

  /// Where the expertise of an officer for an association comes from, the largest part first.
  package func knowhow(_ officer: Officer.ID, of client: Client) -> [Knowhow] {
    let known = levels[officer] ?? [:]
    let parts = client.sectors.parts.compactMap { part -> Knowhow? in
      guard let listed = nearest(part.sector, in: known), let level = known[listed] else {
        return nil
      }
      return Knowhow(sector: part.sector, share: part.share, listed: listed, level: level)
    }
    return parts.sorted { ($1.worth, $0.sector) < ($0.worth, $1.sector) }
  }

  /// What an hour of an officer is worth to an association: 1 … 2¼.
  package func worth(_ officer: Officer.ID, for client: Client) -> Double {
    let parts = knowhow(officer, of: client).sorted { $0.sector < $1.sector }
    let expertise = min(1, parts.reduce(0) { $0 + $1.worth })
    return 1 + expertise + (client.today.contains(officer) ? 0.25 : 0)
  }

  /// The veto between an officer and an association; nil: none.
  package func veto(_ officer: Officer.ID, _ client: Association.ID) -> Veto? {
    let ends = Veto(NetworkNode.ID(officer), NetworkNode.ID(client))
    return vetoes.first { $0.a == ends.a && $0.b == ends.b }
  }

  /// Whether no expertise is listed for an officer.
  package func hasNoExpertise(_ officer: Officer.ID) -> Bool { levels[officer] == nil }

  /// The sector itself, or the nearest above it, that is listed.
  private func nearest(_ sector: Sector.ID, in known: [Sector.ID: Double]) -> Sector.ID? {
    var seen: Set<Sector.ID> = []
    var next: Sector.ID? = sector
    while let current = next, seen.insert(current).inserted {
      if known[current] != nil { return current }
      next = parents[current]
    }
    return nil
  }
}
