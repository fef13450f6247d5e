public import LoturaNetwork

extension Workbook {
  /// The network of the rows in force on a day, and what is to be said about repeated rows: at most
  /// a thousand of them are listed.
  ///
  /// Ask `hasErrors` first: of a workbook with errors only the rows that can be read are in it.
  /// Long lists are made when they are first asked for, and keep the workbook's cells until then.
  /// - Complexity: O(n log n) in the rows.
  public func network(asOf day: Day) -> (network: Network, warnings: [Issue]) {
    let counted = countedNetwork(asOf: day)
    return (counted.network, counted.warnings)
  }

  /// As above, with the number of warnings, listed or not.
  package func countedNetwork(
    asOf day: Day
  ) -> (network: Network, warnings: [Issue], warningCount: Int) {
    var reading = NetworkReading(self, asOf: day)
    var network = Network(asOf: day)
    let sheets = reading.rowsInForce()
    for rows in sheets {
      rows.add(to: &network)
      rows.addOwners(to: &network)
    }
    network.sortNodes()
    let linking = sheets.filter { $0.rows.sheet.ends != nil }
    network.$links = RowsInForce.deferred(linking.reduce(0) { $0 + $1.kept.count }) {
      linking.flatMap(\.links)
    }
    network.$nodes = RowsInForce.deferred(nodes.count) { [reading] in reading.nodeEntries() }
    return (network, reading.warnings, reading.warningCount)
  }
}

extension NetworkReading {
  /// Every node in force, by id.
  func nodeEntries() -> [NodeEntry] {
    let own = workbook.sheets.map { $0.map(NameCells.init) }
    let adopted = workbook.adopted.map { ($0.sheet.name, NameCells($0)) }
    let index = nodes.index
    return nodes.byRank.indices.compactMap { place in
      guard nodes.holds(nodes.byRank[place]) else { return nil }
      let number = Int(nodes.byRank[place])
      let names =
        index.isReference(number)
        ? adopted.first { $0.0 == index.sheet(number) }?.1 : own[Int(index.sheets[number])]
      let id = nodes.ids[place]
      return NodeEntry(
        id: Identifier(id), sheet: index.sheet(number),
        name: names?.name(index.row(number)) ?? LocalizedName(id))
    }
  }
}

extension RowsInForce {
  /// A list of so many values: made at once where it is short, else when it is first asked for.
  fileprivate static func deferred<Value: Equatable & Sendable>(
    _ count: Int, _ make: @escaping @Sendable () -> [Value]
  ) -> Deferred<[Value]> {
    count <= 1000 ? Deferred(wrappedValue: make()) : Deferred(inPlaceOf: [], make: make)
  }

  private func deferred<Value: Equatable & Sendable>(
    _ make: @escaping @Sendable (RowsInForce) -> [Value]
  ) -> Deferred<[Value]> {
    RowsInForce.deferred(kept.count) { make(self) }
  }

  /// A list of what has an id, by id.
  private func deferred<Value: Equatable & Sendable, Kind>(
    by id: @escaping @Sendable (Value) -> Identifier<Kind>,
    _ make: @escaping @Sendable (RowsInForce) -> [Value]
  ) -> Deferred<[Value]> {
    RowsInForce.deferred(kept.count) { make(self).sorted { id($0) < id($1) } }
  }

  /// Adds these rows to the list of their kind.
  fileprivate func add(to network: inout Network) {
    switch rows.sheet.name {
    case .associations: network.associations += associations
    case .companies: network.$companies = deferred(by: \.id, \.companies)
    case .partners: network.$partners = deferred(by: \.id, \.partners)
    case .sectors: network.sectors += sectors
    case .priorities: network.priorities += priorities
    case .capabilities: network.capabilities += capabilities
    case .projects: network.$projects = deferred(by: \.id, \.projects)
    case .groups: network.groups += groups
    case .memberships: network.$memberships = deferred { $0.memberships }
    case .activities: network.$activities = deferred { $0.activities }
    case .alignments: network.$alignments = deferred { $0.alignments }
    case .offers: network.$offers = deferred { $0.offers }
    case .needs: network.$needs = deferred { $0.needs }
    case .partnerships: network.$partnerships = deferred { $0.partnerships }
    case .cooperations: network.$cooperations = deferred { $0.cooperations }
    case .participations: network.$participations = deferred { $0.participations }
    case .attendance: network.$attendance = deferred { $0.attendance }
    case .sectorLinks: network.sectorLinks += sectorLinks
    case .figures: network.$figures = deferred { $0.figures }
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
    var isOwner = [Bool](repeating: false, count: nodes.rank.count)
    for column in numbers where !column.isEmpty {
      for row in kept where column[Int(row)] >= 0 {
        isOwner[Int(nodes.rank[Int(column[Int(row)])])] = true
      }
    }
    let marks = SubjectMarks(ids: nodes.ids, isMarked: isOwner)
    if kept.count <= 1000 {
      network.subjectsWithRows[rows.sheet.name] = marks.marked
    } else {
      network.subjectsWithRows.set(rows.sheet.name, to: marks)
    }
  }

  /// The rows as links, if both ends are nodes: of several of one kind between the same two, the
  /// largest weight.
  fileprivate var links: [Link] {
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
    sectors.sort { $0.id < $1.id }
    priorities.sort { $0.id < $1.id }
    capabilities.sort { $0.id < $1.id }
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
