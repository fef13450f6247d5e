import LoturaNetwork
import LoturaTables

extension CordisReading {
  /// Reads the tables as they are handed out. Files are read in an order in which each finds what
  /// it points to.
  mutating func readHandedOut(fp7: CordisImport.FP7) throws(CordisFailure) {
    let longList = fp7 == .all ? try longListOfFP7() : nil
    guard
      let organisations = try needed(
        "organisations", needs: [.organisationID],
        uses: [.name, .shortName, .activityType, .isSmall, .country, .nuts, .city])
    else { return try check() }
    read(organisations: organisations)
    try markListedClusters()
    guard
      let projects = try needed(
        "projects", needs: [.projectID],
        uses: [
          .programme, .grantID, .acronym, .title, .startDate, .endDate, .theme, .totalCost,
        ])
    else { return try check() }
    read(projects: projects, fp7: fp7, longList: longList)
    guard
      let participations = try needed(
        "participations", needs: [.projectID, .organisationID], uses: [.role, .contribution])
    else { return try check() }
    read(participations: participations)
    if let longList {
      try read(longList: longList)
    } else if folder.file("fp7_participations") != nil {
      oddities.note(.longListNotRead, "fp7_participations")
    }
    try readFieldsAndTopics()
    noteOthers()
  }

  private mutating func read(organisations table: CordisTable) {
    var leftOut = 0
    for row in table.records {
      guard let id = id(table, row, .organisationID) else {
        leftOut += 1
        continue
      }
      guard organisations[id] == nil else {
        oddities.note(.repeatedOrganisation, id)
        continue
      }
      var organisation = CordisFacts.Organisation(id: id)
      organisation.pic = CordisReading.pic(id)
      organisation.name = table.text(row, .name)
      organisation.shortName = table.text(row, .shortName)
      organisation.activityType = table.text(row, .activityType)
      organisation.isSmall = table.text(row, .isSmall)
      organisation.country = table.text(row, .country)
      organisation.nuts = table.text(row, .nuts)
      organisation.city = table.text(row, .city)
      organisation.asOf = snapshot ?? CordisReading.year(ofSource: table.text(row, .nameSource))
      add(organisation)
    }
    close(table, leftOut: leftOut)
  }

  /// The organisations of a list of cluster organisations, where the folder has one, are marked.
  private mutating func markListedClusters() throws(CordisFailure) {
    guard folder.file("cluster_organisations") != nil,
      let table = try optional("cluster_organisations", needs: [.organisationID])
    else { return }
    for row in table.records {
      guard let id = table.text(row, .organisationID), let place = organisations[id] else {
        continue
      }
      facts.organisations[place].isListedCluster = true
    }
    close(table, leftOut: 0)
  }

  private mutating func read(
    projects table: CordisTable, fp7: CordisImport.FP7, longList: LongList?
  ) {
    var leftOut = 0
    for row in table.records {
      guard let id = id(table, row, .projectID) else {
        leftOut += 1
        continue
      }
      let programme = table.text(row, .programme)
      let grant = table.text(row, .grantID)
      if programme == "FP7", !isTaken(grant, fp7, longList) {
        leftOutProjects.insert(id)
        oddities.note(.leftOutFP7, id)
        continue
      }
      guard projects[id] == nil else {
        oddities.note(.repeatedProject, id)
        continue
      }
      var project = CordisFacts.Project(id: id)
      project.programme = programme
      project.grant = grant
      project.isGuessed = ["amount", "participants"].contains(table.text(row, .grantMatch))
      project.acronym = table.text(row, .acronym)
      project.title = table.text(row, .title)
      project.call = table.text(row, .topic)
      project.totalCost = amount(table, row, .totalCost)
      project.contribution = amount(table, row, .maxContribution)
      project.asOf = snapshot ?? programme.flatMap { CordisReading.releases[$0] }
      let (start, end) = (date(table, row, .startDate), date(table, row, .endDate))
      setTime(&project, start: start, end: end)
      let themes = CordisTheme.list(table.text(row, .theme) ?? "", programme: programme ?? "EU")
      project.themes = places(of: themes)
      add(project)
    }
    close(table, leftOut: leftOut)
  }

  /// Of when the tables that are handed out are, as they say of themselves.
  private static let releases = ["H2020": "2020-12", "FP7": "2022-05"]

  private func isTaken(
    _ grant: String?, _ fp7: CordisImport.FP7, _ longList: LongList?
  ) -> Bool {
    switch fp7 {
    case .none: false
    case .projects: true
    case .all: grant.map { longList?.grants.contains($0) ?? false } ?? false
    }
  }

  private mutating func read(participations table: CordisTable) {
    var leftOut = 0
    for row in table.records {
      guard let project = required(table, row, .projectID),
        let organisation = required(table, row, .organisationID)
      else {
        leftOut += 1
        continue
      }
      if leftOutProjects.contains(project) { continue }
      guard let projectPlace = projects[project] else {
        oddities.note(.participationWithoutProject, "\(organisation) – \(project)")
        continue
      }
      guard let organisationPlace = organisations[organisation] else {
        oddities.note(.participationWithoutOrganisation, "\(organisation) – \(project)")
        continue
      }
      add(
        CordisFacts.Participation(
          organisation: organisationPlace, project: projectPlace,
          role: role(table.text(row, .role)), contribution: amount(table, row, .contribution)))
    }
    close(table, leftOut: leftOut)
  }
}

// MARK: - The long list of FP7

extension CordisReading {
  /// The list of who was in which project of FP7, without dates, roles and money.
  struct LongList {
    let participations: CordisTable
    /// Grant numbers by which its projects are known to be in the list of projects.
    var grants: Set<String> = []
  }

  private mutating func longListOfFP7() throws(CordisFailure) -> LongList? {
    guard
      let table = try optional(
        "fp7_participations", needs: [.projectRecord, .organisationID], uses: [.grantID])
    else { return nil }
    var list = LongList(participations: table)
    for row in table.records {
      if let grant = table.text(row, .grantID) { list.grants.insert(grant) }
    }
    return list
  }

  private mutating func read(longList list: LongList) throws(CordisFailure) {
    guard
      let table = try optional(
        "fp7_organisations", needs: [.organisationID],
        uses: [.name, .shortName, .country, .nuts, .city, .pic])
    else { return }
    var places: [String: Int] = [:]
    var leftOut = 0
    for row in table.records {
      guard let key = id(table, row, .organisationID) else {
        leftOut += 1
        continue
      }
      places[key] = place(ofFP7: key, in: table, row)
    }
    close(table, leftOut: leftOut)
    read(list.participations, organisations: places)
  }

  /// Where an organisation of the long list stands: with the one of its PIC, or for itself.
  private mutating func place(ofFP7 key: String, in table: CordisTable, _ row: Int) -> Int {
    let pic = table.text(row, .pic)
    if pic != nil, table.text(row, .picFoundBy) == "name" {
      oddities.note(.joinedByName, "\(key) = \(pic ?? "")")
    }
    let id = pic ?? key
    if let known = organisations[id] { return known }
    var organisation = CordisFacts.Organisation(id: id)
    organisation.pic = pic ?? CordisReading.pic(key)
    organisation.name = table.text(row, .name)
    organisation.shortName = table.text(row, .shortName)
    organisation.country = table.text(row, .country)
    organisation.nuts = table.text(row, .nuts)
    organisation.city = table.text(row, .city)
    organisation.asOf = snapshot ?? "2016"
    return add(organisation)
  }

  private mutating func read(_ table: CordisTable, organisations places: [String: Int]) {
    var leftOut = 0
    for row in table.records {
      guard let record = required(table, row, .projectRecord),
        let key = required(table, row, .organisationID)
      else {
        leftOut += 1
        continue
      }
      // The list of projects says more about these.
      if let grant = table.text(row, .grantID), projects[grant] != nil { continue }
      let id = "rcn" + record
      guard let organisation = places[key] else {
        oddities.note(.participationWithoutOrganisation, "\(key) – \(id)")
        continue
      }
      var project = CordisFacts.Project(id: id)
      project.programme = "FP7"
      project.asOf = snapshot ?? "2016"
      let place = projects[id] ?? add(project)
      add(CordisFacts.Participation(organisation: organisation, project: place))
    }
    close(table, leftOut: leftOut)
  }
}

// MARK: - Fields and topics

extension CordisReading {
  private mutating func readFieldsAndTopics() throws(CordisFailure) {
    if let table = try optional("euroscivoc", needs: [.projectID, .code], uses: [.path]) {
      readFields(table, project: .projectID, code: .code, path: .path)
    }
    guard let table = try optional("he_topics", needs: [.projectID, .topic]) else { return }
    oddities.setTotal(table.records.count, of: .topicWithoutProject)
    for row in table.records {
      guard let id = table.text(row, .projectID), let topic = table.text(row, .topic) else {
        continue
      }
      guard let place = projects[id] else {
        oddities.note(.topicWithoutProject, "\(id): \(topic)")
        continue
      }
      if facts.projects[place].call == nil { facts.projects[place].call = topic }
    }
    close(table, leftOut: 0)
  }

  /// Fields of science: each is a sector, and what the project is about where there is one.
  mutating func readFields(
    _ table: CordisTable, project: CordisColumn, code: CordisColumn, path: CordisColumn
  ) {
    oddities.setTotal(table.records.count, of: .fieldWithoutCode, .fieldWithoutProject)
    for row in table.records {
      let id = table.text(row, project) ?? "—"
      let place = projects[id]
      if place == nil {
        oddities.note(
          .fieldWithoutProject, "\(id): \(table.text(row, path) ?? table.text(row, code) ?? "—")")
      }
      guard let code = table.text(row, code),
        let field = facts.sectors.place(ofField: code, path: table.text(row, path))
      else {
        oddities.note(.fieldWithoutCode, "\(id): \(table.text(row, path) ?? "—")")
        continue
      }
      guard let place else { continue }
      if !facts.projects[place].fields.contains(field) {
        facts.projects[place].fields.append(field)
      }
    }
    close(table, leftOut: 0)
  }
}

// MARK: - Steps

extension CordisReading {
  /// Takes in an organisation; its place.
  @discardableResult
  mutating func add(_ organisation: CordisFacts.Organisation) -> Int {
    organisations[organisation.id] = facts.organisations.count
    facts.organisations.append(organisation)
    return facts.organisations.count - 1
  }

  /// Takes in a project; its place.
  @discardableResult
  mutating func add(_ project: CordisFacts.Project) -> Int {
    projects[project.id] = facts.projects.count
    facts.projects.append(project)
    return facts.projects.count - 1
  }

  /// The places of themes as sectors, each once.
  mutating func places(of themes: [CordisTheme]) -> [Int] {
    var places: [Int] = []
    for theme in themes {
      if !theme.isKnown, !facts.sectors.has(theme) { oddities.note(.unknownTheme, theme.id) }
      let place = facts.sectors.place(of: theme)
      if !places.contains(place) { places.append(place) }
    }
    return places
  }

  /// A participant identification code: nine digits; nil: it is another key.
  static func pic(_ id: String) -> String? {
    id.utf8.count == 9 && id.utf8.allSatisfy { (48...57).contains($0) } ? id : nil
  }

  /// The year at the end of a source's short name, such as `dashboard2021`.
  private static func year(ofSource name: String?) -> String? {
    guard let name else { return nil }
    let year = String(name.suffix(4))
    return year.utf8.allSatisfy { (48...57).contains($0) } && PartialDate(year) != nil ? year : nil
  }
}
