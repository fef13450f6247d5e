import LoturaNetwork
import LoturaTables

/// The rows of a workbook that facts of CORDIS become.
///
/// Organisations are `partners`; what they do (`activities`) is what their projects are about: each
/// project counts one, half of it for the parts of the programme it was called for and half for its
/// fields of science, in equal parts, or all for whichever of the two is known. Numbers of projects
/// and not money: the money of many is unknown, and would count as nothing. An organisation whose
/// projects are about nothing that is known has no row: unknown.
struct CordisSheets {
  let facts: CordisFacts
  var oddities: CordisOddities
  /// The sheets that rows were made of, in the order of the contract.
  private(set) var sheets: [Made] = []
  private(set) var clusterCount = 0

  /// Rows of one sheet.
  struct Made {
    let name: SheetName
    let header: [String]
    var rows: [[String]]
  }

  /// What every row says of its source.
  static let source = "CORDIS"
  static let credit = "CORDIS, © European Union"

  init(_ facts: CordisFacts, _ oddities: CordisOddities) {
    self.facts = facts
    self.oddities = oddities
  }

  /// Makes all rows; those that the region's workbook has already are not made.
  mutating func make(_ adding: CordisAdding?) {
    sheets = []
    let projectIDs = self.projectIDs
    sheets.append(sectors())
    sheets.append(partners(adding))
    sheets.append(projects(projectIDs))
    sheets.append(activities(adding))
    sheets.append(participations(projectIDs))
    sheets.append(identifiers)
  }

  /// Keeps, of the rows of each sheet, those that a test lets pass.
  mutating func keep(_ passes: (Made, [String]) -> Bool) {
    for place in sheets.indices {
      let made = sheets[place]
      sheets[place].rows = made.rows.filter { passes(made, $0) }
    }
  }

  /// The sheets as a workbook of their own, which needs the sheet of associations, though it is
  /// empty.
  var standAlone: [Table] {
    let columns = DataContract.sheet(.associations).columns.map(\.name.rawValue)
    let associations = Table(name: SheetName.associations.rawValue, header: columns, cells: [])
    return [associations]
      + sheets.map { Table(name: $0.name.rawValue, header: $0.header, cells: $0.rows) }
  }

  /// The subject that an organisation is: the region's own where it has the PIC.
  private func subject(_ organisation: CordisFacts.Organisation) -> String {
    organisation.known ?? organisation.id
  }

  /// The ids of projects: a key that is an organisation's too gets a word in front.
  private var projectIDs: [String] {
    let taken = Set(facts.organisations.map(\.id))
    return facts.projects.map { taken.contains($0.id) ? "project:\($0.id)" : $0.id }
  }
}

// MARK: - Nodes

extension CordisSheets {
  private func sectors() -> Made {
    Made(
      name: .sectors, header: ["id", "name", "name_es", "scheme", "parent", "source"],
      rows: facts.sectors.rows.map {
        [$0.id, $0.name, $0.spanish ?? "", $0.scheme, $0.parent ?? "", Self.credit]
      })
  }

  private mutating func partners(_ adding: CordisAdding?) -> Made {
    var places = CordisPlaces(ReferenceSheets.embedded)
    var names: [String: String] = [:]
    var rows: [[String]] = []
    for organisation in facts.organisations where organisation.known == nil {
      let country = places.country(of: organisation, &oddities)
      let territory = places.territory(of: organisation, in: country, &oddities)
      noteName(organisation, country, &names)
      let kind = kind(of: organisation)
      if kind == .clusterOrganisation { clusterCount += 1 }
      if kind == nil { oddities.note(.organisationWithoutKind, organisation.id) }
      let changed = organisation.nuts.flatMap { $0 == territory?.code ? nil : $0 }
      rows.append([
        organisation.id, organisation.name ?? organisation.id, kind?.rawValue ?? "",
        country?.code ?? "", territory?.code ?? "", organisation.website ?? "",
        organisation.shortName ?? "", organisation.city ?? "", organisation.activityType ?? "",
        organisation.isSmall ?? "", changed ?? "", Self.credit, organisation.asOf ?? "", "B",
        organisation.name == nil ? "no name in the source: the id stands for it" : "",
      ])
    }
    oddities.setTotal(
      rows.count, of: .organisationWithoutName, .organisationWithoutCountry, .unknownCountry,
      .organisationWithoutTerritory, .outdatedTerritory, .unknownTerritory,
      .organisationWithoutKind, .organisationWithoutProject, .sameName, .damagedName)
    let active = Set(facts.participations.map(\.organisation))
    for (place, organisation) in facts.organisations.enumerated() where !active.contains(place) {
      oddities.note(.organisationWithoutProject, Self.label(organisation))
    }
    return Made(
      name: .partners,
      header: [
        "id", "name", "kind", "country", "territory", "website", "x_short_name", "x_city",
        "x_activity_type", "x_sme", "x_nuts", "source", "as_of", "confidence", "note",
      ], rows: rows)
  }

  private mutating func noteName(
    _ organisation: CordisFacts.Organisation, _ country: Country?, _ names: inout [String: String]
  ) {
    guard let name = organisation.name else {
      oddities.note(.organisationWithoutName, organisation.id)
      return
    }
    if DamagedText.isSeen(in: name) { oddities.note(.damagedName, Self.label(organisation)) }
    let key = "\(country?.code ?? "")/\(name.lowercased())"
    if let earlier = names[key] {
      oddities.note(.sameName, "\(name): \(earlier), \(organisation.id)")
    } else {
      names[key] = organisation.id
    }
  }

  /// What an organisation is called in a report.
  static func label(_ organisation: CordisFacts.Organisation) -> String {
    organisation.name.map { "\($0) (\(organisation.id))" } ?? organisation.id
  }

  /// What sort of partner it is: a cluster organisation by its name, else by its type of activity;
  /// nil: unknown.
  private func kind(of organisation: CordisFacts.Organisation) -> Partner.Kind? {
    if organisation.isListedCluster || organisation.name.map(ClusterName.says) ?? false {
      return .clusterOrganisation
    }
    return switch organisation.activityType {
    case "HES", "REC": .research
    case "PRC": .company
    case "PUB", "OTH": .other
    default: nil
    }
  }

  private mutating func projects(_ ids: [String]) -> Made {
    let active = Set(facts.participations.map(\.project))
    var rows: [[String]] = []
    for (place, project) in facts.projects.enumerated() {
      let id = ids[place]
      if id != project.id { oddities.note(.takenProjectID, project.id) }
      if project.name == nil { oddities.note(.projectWithoutName, id) }
      if project.start == nil { oddities.note(.projectWithoutStart, id) }
      if project.end == nil { oddities.note(.projectWithoutEnd, id) }
      if project.themes.isEmpty, project.fields.isEmpty { oddities.note(.projectWithoutTheme, id) }
      if project.isGuessed { oddities.note(.guessedGrant, "\(id) = \(project.grant ?? "")") }
      if !active.contains(place) { oddities.note(.projectWithoutParticipant, id) }
      rows.append([
        id, project.name ?? id, project.programme ?? "", project.call ?? "", project.start ?? "",
        project.end ?? "", project.totalCost ?? "", project.grant ?? "",
        project.contribution ?? "", Self.credit, project.asOf ?? "",
        project.isGuessed ? "C" : "B", note(on: project),
      ])
    }
    oddities.setTotal(
      rows.count, of: .projectWithoutName, .projectWithoutStart, .projectWithoutEnd,
      .projectWithoutTheme, .guessedGrant, .projectWithoutParticipant)
    return Made(
      name: .projects,
      header: [
        "id", "name", "programme", "call", "start", "end", "budget", "x_grant",
        "x_ec_contribution", "source", "as_of", "confidence", "note",
      ], rows: rows)
  }

  private func note(on project: CordisFacts.Project) -> String {
    if project.name == nil { return "no title in the source: the id stands for it" }
    return project.isGuessed
      ? "grant number, title and call found by equal amounts or participants, not by a key" : ""
  }
}

// MARK: - Links

extension CordisSheets {
  private mutating func participations(_ ids: [String]) -> Made {
    let facts = self.facts
    let rows = facts.participations.map { participation in
      if participation.contribution == nil {
        oddities.note(
          .participationWithoutContribution,
          "\(facts.organisations[participation.organisation].id) – \(ids[participation.project])")
      }
      return [
        subject(facts.organisations[participation.organisation]), ids[participation.project],
        participation.role?.rawValue ?? "", participation.contribution ?? "", Self.source,
      ]
    }
    oddities.setTotal(rows.count, of: .participationWithoutContribution)
    return Made(
      name: .participations, header: ["subject", "project", "role", "contribution", "source"],
      rows: rows)
  }

  private func activities(_ adding: CordisAdding?) -> Made {
    var shares = [[(sector: Int, weight: Double)]](
      repeating: [], count: facts.organisations.count)
    for participation in facts.participations {
      let project = facts.projects[participation.project]
      for (sector, weight) in CordisSheets.parts(of: project) {
        let organisation = participation.organisation
        if let place = shares[organisation].firstIndex(where: { $0.sector == sector }) {
          shares[organisation][place].weight += weight
        } else {
          shares[organisation].append((sector, weight))
        }
      }
    }
    var rows: [[String]] = []
    for (place, organisation) in facts.organisations.enumerated() {
      let subject = subject(organisation)
      guard !shares[place].isEmpty, !(adding?.saysWhatDoes(subject) ?? false) else { continue }
      let sum = shares[place].reduce(0) { $0 + $1.weight }
      for (sector, weight) in shares[place] {
        let share = (weight / sum * 1e6).rounded() / 1e6
        rows.append([
          subject, facts.sectors.rows[sector].id, Row.Value.number(share).text, Self.source,
        ])
      }
    }
    return Made(
      name: .activities, header: ["subject", "sector", "share", "source"], rows: rows)
  }

  /// What a project is about, in parts that sum to 1; none where nothing is known.
  static func parts(of project: CordisFacts.Project) -> [(sector: Int, weight: Double)] {
    let known = [project.themes, project.fields].filter { !$0.isEmpty }
    return known.flatMap { sectors in
      sectors.map { ($0, 1 / Double(known.count * sectors.count)) }
    }
  }

  private var identifiers: Made {
    var rows: [[String]] = []
    for organisation in facts.organisations {
      if let pic = organisation.pic, organisation.known == nil {
        rows.append([organisation.id, "pic", pic, Self.source])
      }
      if let vat = organisation.vat, organisation.known == nil {
        rows.append([organisation.id, "vat", vat, Self.source])
      }
    }
    return Made(
      name: .identifiers, header: ["subject", "scheme", "value", "source"], rows: rows)
  }
}
