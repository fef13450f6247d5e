import LoturaNetwork
import LoturaTables

extension CordisReading {
  /// Reads the files as CORDIS publishes them: parted by semicolons, one folder a programme.
  mutating func readOfficial() throws(CordisFailure) {
    guard
      let projects = try needed(
        "project", needs: [.id],
        uses: [
          .acronym, .title, .officialStart, .officialEnd, .officialCost, .legalBasis, .topics,
          .frameworkProgramme,
        ])
    else { return try check() }
    read(officialProjects: projects)
    guard
      let organisations = try needed(
        "organization", needs: [.officialProject, .officialOrganisation],
        uses: [
          .name, .country, .nutsCode, .officialActivityType, .role, .officialContribution,
        ])
    else { return try check() }
    read(officialOrganisations: organisations)
    if let table = try optional(
      "euroscivoc", needs: [.officialProject, .fieldCode], uses: [.fieldPath])
    {
      readFields(table, project: .officialProject, code: .fieldCode, path: .fieldPath)
    }
    if let table = try optional("legalbasis", needs: [.officialProject, .legalBasis, .title]) {
      read(legalBasis: table)
    }
    noteOthers()
  }

  private mutating func read(officialProjects table: CordisTable) {
    var leftOut = 0
    for row in table.records {
      guard let id = id(table, row, .id) else {
        leftOut += 1
        continue
      }
      guard projects[id] == nil else {
        oddities.note(.repeatedProject, id)
        continue
      }
      var project = CordisFacts.Project(id: id)
      project.programme = CordisReading.programme(table.text(row, .frameworkProgramme))
      project.grant = id
      project.acronym = table.text(row, .acronym)
      project.title = table.text(row, .title)
      project.call = table.text(row, .topics)
      project.totalCost = amount(table, row, .officialCost)
      project.contribution = amount(table, row, .officialMaxContribution)
      project.asOf = snapshot ?? table.text(row, .contentUpdateDate).flatMap(CordisReading.date)
      let (start, end) = (date(table, row, .officialStart), date(table, row, .officialEnd))
      setTime(&project, start: start, end: end)
      if let basis = table.text(row, .legalBasis) {
        project.themes = places(of: [theme(basis, of: project)])
      }
      add(project)
    }
    close(table, leftOut: leftOut)
  }

  /// Each record is one who took part; what is said of the organisation is taken from the first
  /// record that says it.
  private mutating func read(officialOrganisations table: CordisTable) {
    var leftOut = 0
    for row in table.records {
      guard let project = required(table, row, .officialProject),
        let place = organisation(of: row, in: table)
      else {
        leftOut += 1
        continue
      }
      guard let projectPlace = projects[project] else {
        oddities.note(
          .participationWithoutProject, "\(facts.organisations[place].id) – \(project)")
        continue
      }
      add(
        CordisFacts.Participation(
          organisation: place, project: projectPlace, role: role(table.text(row, .role)),
          contribution: amount(table, row, .officialContribution)))
    }
    close(table, leftOut: leftOut)
  }

  /// The place of the organisation of a record: by its PIC, else by its record number.
  private mutating func organisation(of row: Int, in table: CordisTable) -> Int? {
    let pic = table.text(row, .officialOrganisation)
    guard let id = pic ?? table.text(row, .record).map({ "rcn" + $0 }) else {
      note(.missingValue, table.place(row, .officialOrganisation))
      return nil
    }
    if let problem = CellText.problem(withID: id) {
      note(problem, table.place(row, .officialOrganisation), id)
      return nil
    }
    if pic == nil, organisations[id] == nil { oddities.note(.organisationWithoutPIC, id) }
    let place = organisations[id] ?? add(CordisFacts.Organisation(id: id))
    var known = facts.organisations[place]
    let name = table.text(row, .name)
    if let name, let earlier = known.name, earlier != name {
      oddities.note(.severalNames, "\(id): \(earlier) / \(name)")
    }
    known.pic = known.pic ?? pic
    known.name = known.name ?? name
    known.shortName = known.shortName ?? table.text(row, .officialShortName)
    known.activityType = known.activityType ?? table.text(row, .officialActivityType)
    known.isSmall = known.isSmall ?? table.text(row, .officialSmall)
    known.country = known.country ?? table.text(row, .country)
    known.nuts = known.nuts ?? table.text(row, .nutsCode)
    known.city = known.city ?? table.text(row, .city)
    known.website = known.website ?? table.text(row, .website)
    known.vat = known.vat ?? table.text(row, .vatNumber)
    known.asOf =
      known.asOf ?? snapshot ?? table.text(row, .contentUpdateDate).flatMap(CordisReading.date)
    facts.organisations[place] = known
    return place
  }

  /// What parts of programmes are called, and the parts of projects that name none themselves.
  private mutating func read(legalBasis table: CordisTable) {
    for row in table.records {
      guard let id = table.text(row, .officialProject), let place = projects[id],
        let basis = table.text(row, .legalBasis)
      else { continue }
      let theme = theme(basis, of: facts.projects[place])
      if facts.projects[place].themes.isEmpty {
        facts.projects[place].themes = places(of: [theme])
      }
      if let title = table.text(row, .title) { facts.sectors.name(theme, title) }
    }
    close(table, leftOut: 0)
  }

  private func theme(_ basis: String, of project: CordisFacts.Project) -> CordisTheme {
    CordisTheme.legalBasis(basis, project.programme ?? "EU")
  }

  /// The programme by the short name that is used here.
  private static func programme(_ text: String?) -> String? {
    guard let text else { return nil }
    return text.uppercased().hasPrefix("HORIZON") ? "HE" : text
  }
}
