package import LoturaNetwork

/// A network of neutral labels: the same links and weights, nobody's name.
extension Anonymiser {
  /// The network with every id and name replaced, each list in the order of the new ids.
  ///
  /// Territories, countries, figures, years, websites, hosts' names and assessments' dimensions
  /// would name somebody by themselves and are left out; what was computed from them stays in the
  /// answers. O(n log n).
  package func callAsFunction(_ network: Network) -> Network {
    var anonymous = Network(asOf: network.asOf)
    replaceNodes(of: network, in: &anonymous)
    replaceLinks(of: network, in: &anonymous)
    replacePairs(of: network, in: &anonymous)
    anonymous.coverage = Dictionary(
      network.coverage.map { key, knowledge in
        (Network.CoverageKey(id(key.subject), key.sheet), knowledge)
      }
    ) { $1 }
    anonymous.subjectsWithRows = network.subjectsWithRows.mapValues { Set($0.map { id($0) }) }
    return anonymous
  }

  private func replaceNodes(of network: Network, in anonymous: inout Network) {
    anonymous.associations = network.associations.map { known in
      var association = Association(id: id(known.id), name: name(known.id))
      association.shortName = name(known.id).usual
      association.form = known.form
      association.status = known.status
      association.mergedInto = known.mergedInto.map { id($0) }
      association.host = known.host.map { id($0) }
      association.maturity = known.maturity
      return association
    }.sorted { $0.id < $1.id }
    anonymous.companies = network.companies.map { known in
      var company = Company(id: id(known.id), name: name(known.id))
      company.kind = known.kind
      company.size = known.size
      return company
    }.sorted { $0.id < $1.id }
    anonymous.partners = network.partners.map { known in
      var partner = Partner(id: id(known.id), name: name(known.id))
      partner.kind = known.kind
      return partner
    }.sorted { $0.id < $1.id }
    anonymous.sectors = network.sectors.map { known in
      Sector(id: id(known.id), name: name(known.id), parent: known.parent.map { id($0) })
    }.sorted { $0.id < $1.id }
    anonymous.priorities = network.priorities.map { known in
      var priority = Priority(id: id(known.id), name: name(known.id), scheme: "priorities")
      priority.weight = known.weight
      priority.kind = known.kind
      priority.parent = known.parent.map { id($0) }
      return priority
    }.sorted { $0.id < $1.id }
    anonymous.capabilities = network.capabilities
      .map { Capability(id: id($0.id), name: name($0.id)) }.sorted { $0.id < $1.id }
    anonymous.projects = network.projects.map { known in
      var project = Project(id: id(known.id), name: name(known.id))
      project.start = known.start
      project.end = known.end
      return project
    }.sorted { $0.id < $1.id }
    anonymous.groups = network.groups.map { known in
      var group = Group(id: id(known.id), name: name(known.id))
      group.kind = known.kind
      group.start = known.start
      group.end = known.end
      return group
    }.sorted { $0.id < $1.id }
    anonymous.nodes = network.nodes
      .map { NodeEntry(id: id($0.id), sheet: $0.sheet, name: name($0.id)) }
      .sorted { $0.id < $1.id }
  }

  /// Links of one kind of end to another, sorted by their two ends; several of the same two keep
  /// the order that they had.
  private func replaceLinks(of network: Network, in anonymous: inout Network) {
    anonymous.memberships = network.memberships.map {
      Membership(association: id($0.association), member: id($0.member), weight: $0.weight)
    }.sorted { ($0.association, $0.member) < ($1.association, $1.member) }
    anonymous.activities = network.activities.map {
      Activity(subject: id($0.subject), sector: id($0.sector), share: $0.share)
    }.sorted { ($0.subject, $0.sector) < ($1.subject, $1.sector) }
    anonymous.alignments = network.alignments.map {
      Alignment(subject: id($0.subject), priority: id($0.priority), intensity: $0.intensity)
    }.sorted { ($0.subject, $0.priority) < ($1.subject, $1.priority) }
    anonymous.offers = network.offers.map {
      Offer(subject: id($0.subject), capability: id($0.capability), level: $0.level)
    }.sorted { ($0.subject, $0.capability) < ($1.subject, $1.capability) }
    anonymous.needs = network.needs.map {
      Need(subject: id($0.subject), capability: id($0.capability), level: $0.level)
    }.sorted { ($0.subject, $0.capability) < ($1.subject, $1.capability) }
    anonymous.partnerships = network.partnerships.map {
      Partnership(
        association: id($0.association), partner: id($0.partner), kind: $0.kind,
        strength: $0.strength)
    }.sorted { ($0.association, $0.partner) < ($1.association, $1.partner) }
    anonymous.participations = network.participations.map {
      Participation(subject: id($0.subject), project: id($0.project))
    }.sorted { ($0.subject, $0.project) < ($1.subject, $1.project) }
    anonymous.attendance = network.attendance.map {
      Attendance(
        subject: id($0.subject), group: id($0.group), since: $0.since, until: $0.until)
    }.sorted { ($0.subject, $0.group) < ($1.subject, $1.group) }
    anonymous.links = network.links.map { link in
      Link(link.sheet, from: id(link.from), to: id(link.to), weight: link.weight, kind: link.kind)
    }.sorted { ($0.sheet.rawValue, $0.from, $0.to) < ($1.sheet.rawValue, $1.from, $1.to) }
  }

  /// Links of two of a kind; their values put the smaller new id first by themselves.
  private func replacePairs(of network: Network, in anonymous: inout Network) {
    anonymous.cooperations = network.cooperations.map {
      Cooperation(id($0.a), id($0.b), kind: $0.kind, date: $0.date, strength: $0.strength)
    }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    anonymous.sectorLinks = network.sectorLinks.map {
      SectorLink(id($0.a), id($0.b), relatedness: $0.relatedness, kind: $0.kind)
    }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    anonymous.vetoes = network.vetoes.map { self($0) }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    anonymous.followups = network.followups.map {
      Followup(id($0.a), id($0.b), state: $0.state, date: $0.date)
    }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }
}
