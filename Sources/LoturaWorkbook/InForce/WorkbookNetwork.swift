public import LoturaNetwork

extension Workbook {
  /// The network of the rows in force on a day, and what is to be said about repeated rows.
  ///
  /// Ask `hasErrors` first: of a workbook with errors only the rows that can be read are in it.
  /// - Complexity: O(n log n) in the rows.
  public func network(asOf day: Day) -> (network: Network, warnings: [Issue]) {
    var reading = NetworkReading(self, asOf: day)
    var network = Network(asOf: day)
    for rows in reading.rowsInForce() {
      rows.add(to: &network)
      rows.addOwners(to: &network)
    }
    network.sortNodes()
    network.nodes = reading.nodeEntries()
    return (network, reading.warnings)
  }
}

extension NetworkReading {
  /// Every node in force, by id.
  func nodeEntries() -> [NodeEntry] {
    let own = workbook.sheets.map {
      $0.map { RowsInForce($0, kept: [], nodes: workbook.nodes, isInForce: []).names }
    }
    let adopted = workbook.adopted.map {
      ($0.sheet.name, RowsInForce($0, kept: [], nodes: workbook.nodes, isInForce: []).names)
    }
    return byRank.compactMap { number in
      guard isInForce[number] else { return nil }
      let entry = workbook.nodes[number]
      let names =
        entry.isReference
        ? adopted.first { $0.0 == entry.sheet }?.1
        : DataContract.positions[entry.sheet].flatMap { own[$0] }
      return NodeEntry(
        id: Identifier(entry.id), sheet: entry.sheet,
        name: names?.name(entry.row) ?? LocalizedName(entry.id))
    }
  }
}

extension RowsInForce {
  /// Adds these rows to the list of their kind.
  fileprivate func add(to network: inout Network) {
    switch rows.sheet.name {
    case .associations: network.associations += associations
    case .companies: network.companies += companies
    case .partners: network.partners += partners
    case .sectors: network.sectors += sectors
    case .priorities: network.priorities += priorities
    case .capabilities: network.capabilities += capabilities
    case .projects: network.projects += projects
    case .groups: network.groups += groups
    case .memberships: network.memberships += memberships
    case .activities: network.activities += activities
    case .alignments: network.alignments += alignments
    case .offers: network.offers += offers
    case .needs: network.needs += needs
    case .partnerships: network.partnerships += partnerships
    case .cooperations: network.cooperations += cooperations
    case .participations: network.participations += participations
    case .attendance: network.attendance += attendance
    case .sectorLinks: network.sectorLinks += sectorLinks
    case .figures: network.figures += figures
    case .assessments: network.assessments += assessments
    case .vetoes: network.vetoes += vetoes
    case .followups: network.followups += followups
    case .explorations: network.explorations += explorations
    case .explorationParties: network.add(explorationParties)
    case .calls: network.calls += calls
    case .requirements: network.requirements += requirements
    case .costs: network.costs += costs
    case .rules: network.callRules += callRules
    case .judgements: network.judgements += judgements
    case .coverage: network.coverage = coverage
    default: addOfTheYear(to: &network)
    }
    network.links += links
  }

  /// Adds the rows of what the agency does in a year: its day, its officers, its plans.
  private func addOfTheYear(to network: inout Network) {
    switch rows.sheet.name {
    case .officers: network.officers += officers
    case .topics: network.topics += topics
    case .slots: network.slots += slots
    case .actions: network.actions += actions
    case .practices: network.practices += practices
    case .measures: network.measures += measures
    case .votes: network.votes += votes
    case .requests: network.requests += requests
    case .availability: network.availability += availability
    case .occupied: network.occupations += occupations
    case .assignments: network.assignments += assignments
    case .expertise: network.expertise += expertise
    case .activityLog: network.loggedHours += loggedHours
    case .adoptions: network.adoptions += adoptions
    case .survey: network.survey += survey
    default: break
    }
  }

  /// Notes whose rows these are.
  fileprivate func addOwners(to network: inout Network) {
    guard !rows.sheet.owners.isEmpty else { return }
    let numbers = rows.sheet.owners.map(rows.nodeNumbers)
    var isOwner = [Bool](repeating: false, count: nodes.count)
    for row in kept {
      for column in numbers where column[row] >= 0 { isOwner[Int(column[row])] = true }
    }
    let owners = isOwner.indices.filter { isOwner[$0] }.map(nodes.id)
    network.subjectsWithRows[rows.sheet.name] = Set(owners.map { Identifier($0) })
  }

  /// The rows as links, if both ends are nodes: of several of one kind between the same two, the
  /// largest weight.
  private var links: [Link] {
    guard let ends = rows.sheet.ends else { return [] }
    let (from, to) = (
      ids(ends.from, of: NetworkNode.self), ids(ends.to, of: NetworkNode.self)
    )
    let weight = rows.sheet.weight.map(cells)
    let hasRole = rows.sheet.column(.kind) == nil
    let kinds = cells(hasRole ? .role : .kind)
    let links = values { row -> Link? in
      guard var a = from.id(row), var b = to.id(row) else { return nil }
      let kind = kinds.text(row)
      if ends.isUndirected(kind: kind), b < a { swap(&a, &b) }
      return Link(rows.sheet.name, from: a, to: b, weight: weight?.number(row), kind: kind)
    }
    return rows.sheet.key.count == 2 ? links : links.keepingLargest(same: Link.isSame) { $0.weight }
  }
}

extension Link {
  fileprivate static func isSame(_ x: Link, _ y: Link) -> Bool {
    x.from == y.from && x.to == y.to && x.kind == y.kind
  }
}

extension Array {
  /// Of neighbours that are the same, the one with the largest number; a known number before none.
  func keepingLargest(same: (Element, Element) -> Bool, by number: (Element) -> Double?)
    -> [Element]
  {
    reduce(into: []) { kept, next in
      guard let last = kept.last, same(last, next) else {
        kept.append(next)
        return
      }
      let isLarger =
        switch (number(last), number(next)) {
        case (nil, _?): true
        case (let before?, let now?): before < now
        case (_, nil): false
        }
      if isLarger { kept[kept.count - 1] = next }
    }
  }
}

extension Network {
  /// Gives the cases their parties; the sheet of the cases comes first in the contract's order.
  fileprivate mutating func add(
    _ parties: [(exploration: Exploration.ID, party: Exploration.Party)]
  ) {
    for place in explorations.indices {
      explorations[place].parties = parties.filter {
        $0.exploration == explorations[place].id
      }.map(\.party)
    }
  }

  /// Brings the rows of the workbook and those of the reference into one order.
  fileprivate mutating func sortNodes() {
    associations.sort { $0.id < $1.id }
    companies.sort { $0.id < $1.id }
    partners.sort { $0.id < $1.id }
    sectors.sort { $0.id < $1.id }
    priorities.sort { $0.id < $1.id }
    capabilities.sort { $0.id < $1.id }
    projects.sort { $0.id < $1.id }
    groups.sort { $0.id < $1.id }
    officers.sort { $0.id < $1.id }
    topics.sort { $0.id < $1.id }
    slots.sort { $0.id < $1.id }
    actions.sort { $0.id < $1.id }
    practices.sort { $0.id < $1.id }
    measures.sort { $0.id < $1.id }
    callRules.sort { ($0.set.text, $0.code) < ($1.set.text, $1.code) }
  }
}
