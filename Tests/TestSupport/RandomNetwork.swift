import LoturaGraph
package import LoturaNetwork

/// A small network drawn from a seed, with every sheet that the axes read and every state of
/// knowledge mixed in: 1 … 6 associations (one may have merged), 8 companies, 4 partners.
///
/// Lists are sorted by key and free of repeated keys, as reading a workbook makes them.
package struct RandomNetwork {
  private var random: SplitMix64
  private var network: Network
  private var subjects: [Subject.ID] = []

  /// The network of a seed, as of 2025-01-01. Every call with one seed gives the same.
  package static func make(seed: UInt64) -> Network {
    var maker = RandomNetwork(seed: seed)
    maker.drawActors()
    maker.drawLinksOfAssociations()
    maker.drawLinksOfSubjects()
    maker.drawHistory()
    maker.drawFacts()
    maker.network.noteSubjectsWithRows()
    maker.drawCoverage()
    return maker.network
  }

  private init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    network = Network(asOf: Day(number: 20_089))
  }

  private mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < probability
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &random)]
  }

  /// A date from 2009 to 2025, known to the year, the month or the day.
  private mutating func date() -> PartialDate {
    let year = Int.random(in: 2009...2025, using: &random)
    let month = pick(["01", "06", "12"])
    let text = pick(["\(year)", "\(year)-\(month)", "\(year)-\(month)-15"])
    return PartialDate(text)!
  }

  private mutating func maybeDate() -> PartialDate? { chance(0.6) ? date() : nil }

  private mutating func drawActors() {
    let territories = ["ES21", "ES212", "ES", "FRI15", "EL3"].map { Territory($0)! }
    for number in 1...Int.random(in: 1...6, using: &random) {
      var association = Association(id: .init("a\(number)"), name: LocalizedName("A\(number)"))
      association.territory = chance(0.7) ? pick(territories) : nil
      association.maturity = chance(0.5) ? Double(Int.random(in: 4...20, using: &random)) / 4 : nil
      association.host = chance(0.5) ? pick(["p1", "p2", "m1"]) : nil
      if number == 5 { association.status = .merged }
      network.associations.append(association)
    }
    for number in 1...8 {
      var company = Company(id: .init("m\(number)"), name: LocalizedName("M\(number)"))
      company.country = chance(0.5) ? Country("ES") : nil
      network.companies.append(company)
    }
    for number in 1...4 {
      var partner = Partner(id: .init("p\(number)"), name: LocalizedName("P\(number)"))
      partner.country = chance(0.8) ? Country(pick(["FR", "DE", "GR"])) : nil
      network.partners.append(partner)
    }
    let parents: [Sector.ID?] = [nil, "s1", "s1", "s2", nil, "s5"]
    for (place, parent) in parents.enumerated() {
      let id = Sector.ID("s\(place + 1)")
      network.sectors.append(Sector(id: id, name: LocalizedName(id.text), parent: parent))
    }
    for number in 1...4 {
      var priority = Priority(
        id: .init("k\(number)"), name: LocalizedName("K\(number)"), scheme: "test")
      priority.weight = pick([0, 0.5, 1, 3])
      network.priorities.append(priority)
      let id = Capability.ID("c\(number)")
      network.capabilities.append(Capability(id: id, name: LocalizedName(id.text)))
    }
    subjects =
      network.associations.map { Subject.ID($0.id) } + network.companies.map { Subject.ID($0.id) }
      + network.partners.map { Subject.ID($0.id) }
  }

  private mutating func drawLinksOfAssociations() {
    for association in network.associations.map(\.id) {
      let isTold = (members: chance(0.9), partners: chance(0.8))
      for company in network.companies.map(\.id) where isTold.members && chance(0.4) {
        let weight = pick([1, 1, 1, 0.3, 2, 0])
        network.memberships.append(
          Membership(association: association, member: company, weight: weight))
      }
      for partner in network.partners.map(\.id) where isTold.partners && chance(0.5) {
        network.partnerships.append(Partnership(association: association, partner: partner))
      }
    }
  }

  private mutating func drawLinksOfSubjects() {
    for subject in subjects {
      let isTold = (sectors: chance(0.7), priorities: chance(0.8), services: chance(0.8))
      for sector in network.sectors.map(\.id) where isTold.sectors && chance(0.4) {
        network.activities.append(
          Activity(subject: subject, sector: sector, share: pick([1, 0.5, 0.1, 0])))
      }
      for priority in network.priorities.map(\.id) where isTold.priorities && chance(0.5) {
        network.alignments.append(
          Alignment(subject: subject, priority: priority, intensity: pick([1, 0.5, 0.7, 0])))
      }
      for capability in network.capabilities.map(\.id) where isTold.services {
        if chance(0.5) {
          let level = Double(Int.random(in: 0...5, using: &random))
          network.offers.append(Offer(subject: subject, capability: capability, level: level))
        }
        if chance(0.5) {
          let level = Double(Int.random(in: 0...5, using: &random))
          network.needs.append(Need(subject: subject, capability: capability, level: level))
        }
      }
    }
    if chance(0.7) {
      network.sectorLinks = [
        SectorLink("s1", "s6", relatedness: 0.9),
        SectorLink("s2", "s3", relatedness: pick([0, 0.8, 1])),
        SectorLink("s3", "s6", relatedness: nil),
        SectorLink("s4", "s5", relatedness: 1, kind: .supplies),
      ]
    }
  }

  private mutating func drawHistory() {
    for (place, a) in subjects.enumerated() {
      for b in subjects[(place + 1)...] where chance(0.15) {
        let kind = pick(Cooperation.Kind.allCases)
        let strength: Double? = chance(0.3) ? 0.4 : nil
        network.cooperations.append(
          Cooperation(a, b, kind: kind, date: date(), strength: strength))
      }
    }
    network.cooperations.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    for number in 1...3 {
      var project = Project(id: .init("j\(number)"), name: LocalizedName("J\(number)"))
      (project.start, project.end) = (maybeDate(), maybeDate())
      network.projects.append(project)
      var group = Group(id: .init("g\(number)"), name: LocalizedName("G\(number)"))
      (group.start, group.end) = (maybeDate(), maybeDate())
      group.kind = pick([.workingGroup, .workshop, .network, nil])
      network.groups.append(group)
    }
    for subject in subjects {
      for project in network.projects.map(\.id) where chance(0.3) {
        network.participations.append(Participation(subject: subject, project: project))
      }
      for group in network.groups.map(\.id) where chance(0.3) {
        network.attendance.append(
          Attendance(subject: subject, group: group, since: maybeDate(), until: maybeDate()))
      }
    }
  }

  private mutating func drawFacts() {
    let measures: [Figure.Measure] = ["budget", "members", "staff"]
    for subject in subjects {
      for measure in measures where chance(0.5) {
        let year = Int.random(in: 2019...2026, using: &random)
        let value: Double = pick([0, 1, 10, 20, 35, -1])
        let scope: Figure.Scope = chance(0.7) ? .association : .members
        let unit = chance(0.2) ? pick(["EUR", "kEUR"]) : nil
        network.figures.append(
          Figure(subject: subject, measure: measure, value: value, year: (year, scope), unit: unit))
      }
    }
    for association in network.associations.map(\.id) {
      for dimension in ["governance", "services"] where chance(0.4) {
        let level = Double(Int.random(in: 1...5, using: &random))
        network.assessments.append(
          Assessment(
            association: association, dimension: dimension, level: level, date: maybeDate()))
      }
    }
  }

  private mutating func drawCoverage() {
    let sheets: [SheetName] = [
      .memberships, .activities, .alignments, .offers, .needs, .partnerships, .cooperations,
    ]
    for subject in subjects {
      for sheet in sheets where chance(0.4) {
        network.coverage[.init(subject, sheet)] = pick([.complete, .complete, .partial, .unknown])
      }
    }
  }
}

extension Network {
  /// Fills in who has rows in which sheet, from the rows of the lists that the axes read.
  package mutating func noteSubjectsWithRows() {
    subjectsWithRows = [
      .memberships: Set(memberships.map { Subject.ID($0.association) }),
      .activities: Set(activities.map(\.subject)),
      .alignments: Set(alignments.map(\.subject)),
      .offers: Set(offers.map(\.subject)),
      .needs: Set(needs.map(\.subject)),
      .partnerships: Set(partnerships.map { Subject.ID($0.association) }),
      .cooperations: Set(cooperations.flatMap { [$0.a, $0.b] }),
      .participations: Set(participations.map(\.subject)),
      .attendance: Set(attendance.map(\.subject)),
      .figures: Set(figures.map(\.subject)),
      .assessments: Set(assessments.map { Subject.ID($0.association) }),
    ]
  }
}
