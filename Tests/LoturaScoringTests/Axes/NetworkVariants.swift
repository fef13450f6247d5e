import LoturaGraph
import LoturaNetwork

@testable import LoturaScoring

/// The same facts told otherwise: in another order, twice, under other names, in other units.
extension Network {
  /// The rows of every list that the axes read, shuffled, links once more at the end.
  func shuffledAndRepeated(seed: UInt64) -> Network {
    var random = SplitMix64(seed: seed)
    var other = self
    other.associations.shuffle(using: &random)
    other.companies.shuffle(using: &random)
    other.partners.shuffle(using: &random)
    other.sectors.shuffle(using: &random)
    other.priorities.shuffle(using: &random)
    other.capabilities.shuffle(using: &random)
    other.projects.shuffle(using: &random)
    other.groups.shuffle(using: &random)
    other.memberships = (memberships + memberships).shuffled(using: &random)
    other.activities = (activities + activities).shuffled(using: &random)
    other.alignments = (alignments + alignments).shuffled(using: &random)
    other.offers = (offers + offers).shuffled(using: &random)
    other.needs = (needs + needs).shuffled(using: &random)
    other.partnerships = (partnerships + partnerships).shuffled(using: &random)
    other.cooperations = (cooperations + cooperations).shuffled(using: &random)
    other.participations = (participations + participations).shuffled(using: &random)
    other.attendance = (attendance + attendance).shuffled(using: &random)
    other.sectorLinks = (sectorLinks + sectorLinks).shuffled(using: &random)
    other.figures = (figures + figures).shuffled(using: &random)
    other.assessments = (assessments + assessments).shuffled(using: &random)
    return other
  }

  /// Every id but those of measures through a map.
  func renamed(_ map: (String) -> String) -> Network {
    func new<Kind>(_ id: Identifier<Kind>) -> Identifier<Kind> { Identifier(map(id.text)) }
    var other = self
    other.associations = associations.map {
      var renamed = Association(id: new($0.id), name: $0.name)
      (renamed.territory, renamed.maturity) = ($0.territory, $0.maturity)
      (renamed.status, renamed.host) = ($0.status, $0.host.map(new))
      return renamed
    }
    other.companies = companies.map {
      var renamed = Company(id: new($0.id), name: $0.name)
      (renamed.territory, renamed.country) = ($0.territory, $0.country)
      return renamed
    }
    other.partners = partners.map {
      var renamed = Partner(id: new($0.id), name: $0.name)
      (renamed.territory, renamed.country) = ($0.territory, $0.country)
      return renamed
    }
    other.sectors = sectors.map {
      Sector(id: new($0.id), name: $0.name, parent: $0.parent.map(new))
    }
    other.priorities = priorities.map {
      var renamed = Priority(id: new($0.id), name: $0.name, scheme: $0.scheme)
      renamed.weight = $0.weight
      return renamed
    }
    other.projects = projects.map {
      var renamed = Project(id: new($0.id), name: $0.name)
      (renamed.start, renamed.end) = ($0.start, $0.end)
      return renamed
    }
    other.groups = groups.map {
      var renamed = Group(id: new($0.id), name: $0.name)
      (renamed.kind, renamed.start, renamed.end) = ($0.kind, $0.start, $0.end)
      return renamed
    }
    other.renameLinks(of: self, map)
    other.renameFacts(of: self, map)
    return other
  }

  private mutating func renameLinks(of old: Network, _ map: (String) -> String) {
    func new<Kind>(_ id: Identifier<Kind>) -> Identifier<Kind> { Identifier(map(id.text)) }
    memberships = old.memberships.map {
      Membership(association: new($0.association), member: new($0.member), weight: $0.weight)
    }
    activities = old.activities.map {
      Activity(subject: new($0.subject), sector: new($0.sector), share: $0.share)
    }
    alignments = old.alignments.map {
      Alignment(subject: new($0.subject), priority: new($0.priority), intensity: $0.intensity)
    }
    offers = old.offers.map {
      Offer(subject: new($0.subject), capability: new($0.capability), level: $0.level)
    }
    needs = old.needs.map {
      Need(subject: new($0.subject), capability: new($0.capability), level: $0.level)
    }
    partnerships = old.partnerships.map {
      Partnership(association: new($0.association), partner: new($0.partner))
    }
    cooperations = old.cooperations.map {
      Cooperation(new($0.a), new($0.b), kind: $0.kind, date: $0.date, strength: $0.strength)
    }
    participations = old.participations.map {
      Participation(subject: new($0.subject), project: new($0.project))
    }
    attendance = old.attendance.map {
      Attendance(subject: new($0.subject), group: new($0.group), since: $0.since, until: $0.until)
    }
    sectorLinks = old.sectorLinks.map {
      SectorLink(new($0.a), new($0.b), relatedness: $0.relatedness, kind: $0.kind)
    }
  }

  private mutating func renameFacts(of old: Network, _ map: (String) -> String) {
    func new<Kind>(_ id: Identifier<Kind>) -> Identifier<Kind> { Identifier(map(id.text)) }
    figures = old.figures.map {
      Figure(
        subject: new($0.subject), measure: $0.measure, value: $0.value,
        year: ($0.year, $0.scope), unit: $0.unit)
    }
    assessments = old.assessments.map {
      Assessment(
        association: new($0.association), dimension: $0.dimension, level: $0.level, date: $0.date)
    }
    coverage = Dictionary(
      uniqueKeysWithValues: old.coverage.map { key, state in
        (CoverageKey(new(key.subject), key.sheet), state)
      })
    subjectsWithRows = old.subjectsWithRows.mapValues { Set($0.map(new)) }
  }

  /// All weights of memberships, all weights of priorities and all shares times a factor each.
  func scaled(memberships: Double, priorities: Double, shares: Double) -> Network {
    var other = self
    other.memberships = self.memberships.map {
      Membership(
        association: $0.association, member: $0.member, weight: $0.weight * memberships)
    }
    for place in other.priorities.indices { other.priorities[place].weight *= priorities }
    other.activities = activities.map {
      Activity(subject: $0.subject, sector: $0.sector, share: $0.share * shares)
    }
    return other
  }

  /// Every association, company and partner.
  var subjects: [Subject.ID] {
    associations.map { Subject.ID($0.id) } + companies.map { Subject.ID($0.id) }
      + partners.map { Subject.ID($0.id) }
  }
}
