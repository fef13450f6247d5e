internal import LoturaGraph
internal import LoturaNetwork
internal import LoturaScoring

/// Somebody who may take part, with what their own row says.
struct Applicant {
  let id: Subject.ID
  /// Where they are at home; nil: unknown.
  let country: Country?
  /// What kind of partner they are; nil: unknown.
  let kind: String?

  init(_ partner: Partner) {
    id = Subject.ID(partner.id)
    country = partner.country ?? partner.territory?.country
    kind = partner.kind?.rawValue
  }

  init(_ company: Company) {
    id = Subject.ID(company.id)
    country = company.country ?? company.territory?.country
    kind = company.kind.rawValue
  }

  /// An association is a cluster organisation.
  init(_ association: Association) {
    id = Subject.ID(association.id)
    country = association.territory?.country
    kind = Partner.Kind.clusterOrganisation.rawValue
  }
}

/// What candidates bring of what a call asks for.
///
/// Capability: level/5. Sector: 1 if a share > 0 in it or below it. Priority: the intensity. Kind of
/// partner: 1 if it is that kind (an association is a cluster organisation). Country: 1 if it is
/// that country. **Unknown** is what no row says of somebody whose list is not complete; of a
/// partner's kind or a country, an empty cell.
///
/// Each sheet that is asked about is gone through once, each row that matters found by its ids:
/// O(rows + candidates · requirements that are unknown of them).
struct CandidateFacts {
  /// c_ir > 0: a row a candidate, a column a requirement.
  let degrees: SparseRows
  /// For each candidate the requirements of which it is unknown whether they bring it.
  let unknown: [[Int]]

  /// What is known of candidates, who are given by id.
  init(
    _ network: Network, _ requirements: [Requirement], _ candidates: [Applicant]
  ) {
    var listing = Listing(requirements.count)
    listing.readSheets(network, requirements, candidates.map(\.id))
    listing.readOwnRows(requirements, candidates)
    let known = listing.sorted
    let columns = known.map { Int32($0.key % max(1, requirements.count)) }
    let isSomething = known.indices.filter { known[$0].degree > 0 }
    degrees = SparseRows(
      rowCount: candidates.count, columnCount: requirements.count,
      rows: isSomething.map { Int32(known[$0].key / requirements.count) },
      columns: isSomething.map { columns[$0] }, weights: isSomething.map { known[$0].degree })
    unknown = CandidateFacts.unknown(network, requirements, candidates, known: known)
  }

  /// What neither a row nor the completeness of a list settles.
  private static func unknown(
    _ network: Network, _ requirements: [Requirement], _ candidates: [Applicant],
    known: [Listing.Entry]
  ) -> [[Int]] {
    let sheets = requirements.map { CandidateFacts.sheet(of: $0.subject) }
    let asked = SheetName.allCases.filter { sheets.contains($0) }
    var next = 0
    return candidates.enumerated().map { i, candidate in
      let first = next
      while next < known.count, known[next].key < (i + 1) * requirements.count { next += 1 }
      let open = asked.filter { network.knowledge(of: candidate.id, in: $0) != .complete }
      guard !open.isEmpty || candidate.kind == nil || candidate.country == nil else { return [] }
      let settled = Set(known[first..<next].map { $0.key % requirements.count })
      return requirements.indices.filter { row in
        guard !settled.contains(row) else { return false }
        return sheets[row].map { open.contains($0) } ?? true
      }
    }
  }

  /// The sheet that says who brings something; nil: their own row.
  private static func sheet(of subject: Requirement.Subject) -> SheetName? {
    switch subject {
    case .capability: .offers
    case .priority: .alignments
    case .sector: .activities
    case .partnerKind, .country: nil
    }
  }
}

/// What is known of who brings what, as it is read.
private struct Listing {
  /// A candidate and a requirement, as candidate · requirements + requirement, and the degree.
  struct Entry {
    let key: Int
    let degree: Double
  }

  private let count: Int
  private var entries: [Entry] = []

  init(_ requirementCount: Int) { count = requirementCount }

  /// By candidate, then requirement; of several the last that was read.
  var sorted: [Entry] {
    let order = entries.indices.sorted { (entries[$0].key, $0) < (entries[$1].key, $1) }
    var sorted: [Entry] = []
    sorted.reserveCapacity(order.count)
    for place in order {
      if sorted.last?.key == entries[place].key { sorted.removeLast() }
      sorted.append(entries[place])
    }
    return sorted
  }

  private mutating func add(_ candidate: Int, _ rows: [Int], _ degree: Double) {
    for row in rows { entries.append(Entry(key: candidate * count + row, degree: degree)) }
  }

  mutating func readSheets(
    _ network: Network, _ requirements: [Requirement], _ subjects: [Subject.ID]
  ) {
    var capabilities: [Capability.ID: [Int]] = [:]
    var priorities: [Priority.ID: [Int]] = [:]
    var sectors: [Sector.ID: [Int]] = [:]
    for (row, requirement) in requirements.enumerated() {
      switch requirement.subject {
      case .capability(let id): capabilities[id, default: []].append(row)
      case .priority(let id): priorities[id, default: []].append(row)
      case .sector(let id): sectors[id, default: []].append(row)
      case .partnerKind, .country: break
      }
    }
    if !capabilities.isEmpty {
      var places = SubjectsInRows(subjects)
      for row in network.offers {
        guard let i = places[row.subject], let rows = capabilities[row.capability] else { continue }
        add(i, rows, min(1, max(0, row.level / 5)))
      }
    }
    if !priorities.isEmpty {
      var places = SubjectsInRows(subjects)
      for row in network.alignments {
        guard let i = places[row.subject], let rows = priorities[row.priority] else { continue }
        add(i, rows, row.intensity)
      }
    }
    guard !sectors.isEmpty else { return }
    let within = Listing.within(network, sectors)
    var places = SubjectsInRows(subjects)
    for row in network.activities where row.share > 0 {
      guard let i = places[row.subject], let rows = within[row.sector] else { continue }
      add(i, rows, 1)
    }
  }

  /// For each sector the requirements that it, or a sector above it, is asked for by.
  private static func within(
    _ network: Network, _ asked: [Sector.ID: [Int]]
  ) -> [Sector.ID: [Int]] {
    let parents = Dictionary(
      network.sectors.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    var within = asked
    for sector in network.sectors {
      var rows = Set(asked[sector.id] ?? [])
      var next = sector.parent
      // Reading forbids circles; a network built by a program may have one.
      for _ in 0...parents.count {
        guard let above = next else { break }
        rows.formUnion(asked[above] ?? [])
        next = parents[above] ?? nil
      }
      if !rows.isEmpty { within[sector.id] = rows.sorted() }
    }
    return within
  }

  /// What the candidates' own rows say: their kinds and countries.
  mutating func readOwnRows(_ requirements: [Requirement], _ candidates: [Applicant]) {
    for (row, requirement) in requirements.enumerated() {
      for (i, candidate) in candidates.enumerated() {
        let isIt: Bool? =
          switch requirement.subject {
          case .partnerKind(let kind): candidate.kind.map { $0 == kind.rawValue }
          case .country(let country): candidate.country.map { $0 == country }
          case .capability, .priority, .sector: nil
          }
        if let isIt { add(i, [row], isIt ? 1 : 0) }
      }
    }
  }
}
