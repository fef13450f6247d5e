internal import LoturaNetwork
internal import LoturaPlanning
internal import LoturaScoring

/// The tables of `liaisons`.
extension LiaisonTelling {
  /// Who serves whom, by officer.
  func planTable(_ found: LiaisonPlan.Found) -> DocumentTable {
    let clients = Dictionary(
      plan.facts.clients.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = found.assignments.sorted {
      ($0.officer, $0.association.text) < ($1.officer, $1.association.text)
    }
    var table = DocumentTable(
      words(.liaisonPlanTable),
      columns: [
        .text(words(.liaisonOfficer)), .text(words(.columnAssociation)),
        .number(words(.liaisonHours)), .number(words(.liaisonWanted)),
        .number(words(.liaisonWorth)),
        .text(words(.liaisonToday)), .text(words(.liaisonKnows)),
      ],
      rows: rows.compactMap { service -> [DocumentTable.Cell]? in
        guard let client = clients[service.association] else { return nil }
        return [
          .text(name(service.officer)), .text(name(service.association)),
          .number(service.hours, decimals: decimals(service.hours)),
          .number(client.wanted, decimals: decimals(client.wanted)),
          .number(service.worth, decimals: 2), .text(today(service, client)),
          .text(knowhow(service, client)),
        ]
      })
    table.terminalLimit = DocumentTable.Limit(rows: 100, columns: 7, characters: 36)
    return table
  }

  private func decimals(_ hours: Double) -> Int { hours == hours.rounded() ? 0 : 1 }

  /// Whether the officer is today's, and whether fixed.
  private func today(_ service: LiaisonPlan.Service, _ client: LiaisonFacts.Client) -> String {
    if client.fixed.contains(service.officer) { return words(.liaisonIsFixed) }
    if client.today.contains(service.officer) { return words(.liaisonIsSame) }
    return client.today.isEmpty ? words(.liaisonIsFirst) : words(.liaisonIsNew)
  }

  /// '4: Basic metals, 80%': the largest part of what the officer knows of the association.
  private func knowhow(
    _ service: LiaisonPlan.Service, _ client: LiaisonFacts.Client
  ) -> String {
    if client.sectors.parts.isEmpty { return words(.liaisonKnowsUnknown) }
    let parts = plan.facts.knowhow(service.officer, of: client).filter { $0.worth > 0 }
    guard let first = parts.first else { return words(.liaisonKnowsNothing) }
    // Several sectors of an association may lie below one that the officer knows.
    let share = parts.filter { $0.listed == first.listed }.reduce(0) { $0 + $1.share }
    let more = parts.contains { $0.listed != first.listed } ? " …" : ""
    let level = words.numerals.short(first.level, upTo: 1)
    return "\(level): \(voice.names.short(first.listed))\(more), "
      + words.numerals.percent(min(1, share))
  }

  /// What each officer has, what the plan takes of it, and what was given: liaison officers first,
  /// then coordinators.
  func officerTable(_ found: LiaisonPlan.Found?) -> DocumentTable {
    let officers = plan.facts.officers
    let order = officers.indices.sorted { x, y in
      let (a, b) = (officers[x].role == .coordinator, officers[y].role == .coordinator)
      return a == b ? officers[x].id < officers[y].id : !a
    }
    return DocumentTable(
      words(.liaisonOfficers),
      columns: [
        .text(words(.liaisonOfficer)), .text(words(.columnRole)), .number(words(.liaisonFullTime)),
        .number(words(.liaisonHasHours)), .number(words(.liaisonTodayHours)),
        .number(words(.liaisonGiven)), .number(words(.liaisonPlanned)),
        .number(words(.liaisonLeft)), .number(words(.columnAssociations)),
      ],
      rows: order.map { place in
        let officer = officers[place]
        let own = found?.assignments.filter { $0.officer == officer.id }
        let used = own.map { $0.reduce(0) { $0 + $1.hours } }
        let today = log.planned(by: officer.id)
        let isOpen = today.unknown > 0
        return [
          .text(name(officer.id)), .text(role(officer)),
          officer.fullTimeShare.map { .number($0, decimals: 2) } ?? .empty,
          cell(officer.hours),
          isOpen
            ? .text("≥ " + hours(today.hours)) : cell(today.hours),
          log.given(by: officer.id).map(cell) ?? (log.isKept ? .text("?") : .empty),
          used.map(cell) ?? .empty, used.map { cell(max(0, officer.hours - $0)) } ?? .empty,
          own.map { .whole($0.count) } ?? .empty,
        ]
      }
    ).withoutEmptyColumns
  }

  private func cell(_ hours: Double) -> DocumentTable.Cell {
    .number(hours, decimals: decimals(hours))
  }

  private func role(_ officer: Officer) -> String {
    words(officer.role == .coordinator ? .liaisonRoleCoordinator : .liaisonRoleLiaison)
  }

  /// Who looks after each association today, and in the plan.
  func changeTable(_ found: LiaisonPlan.Found, all: Bool) -> DocumentTable {
    let changes = plan.changes(found).filter {
      all || $0.kind == .changed || $0.kind == .lost || $0.kind == .first
    }
    return DocumentTable(
      words(.liaisonChangeTable),
      columns: [
        .text(words(.columnAssociation)), .text(words(.liaisonToday)),
        .text(words(.liaisonPlanned)),
      ],
      rows: changes.map { change in
        [
          .text(name(change.association)),
          .text(change.today.isEmpty ? words(.liaisonNobody) : list(change.today)),
          .text(change.planned.isEmpty ? words(.liaisonNobody) : list(change.planned)),
        ]
      })
  }

  /// What was planned, and given: what lies furthest from the plan first, then what is unknown.
  var logTable: DocumentTable {
    let rows = log.rows.sorted { x, y in
      let (a, b) = (abs(x.difference ?? -1), abs(y.difference ?? -1))
      let (isOpen, isOtherOpen) = (x.difference == nil, y.difference == nil)
      if isOpen != isOtherOpen { return !isOpen }
      if !isOpen, a != b { return a > b }
      return (x.officer.text, x.association) < (y.officer.text, y.association)
    }
    return DocumentTable(
      words(.liaisonLogTable),
      columns: [
        .text(words(.liaisonOfficer)), .text(words(.columnAssociation)),
        .number(words(.liaisonTodayHours)), .number(words(.liaisonGiven)),
        .number(words(.liaisonDifference)),
      ],
      rows: rows.map { row in
        [
          .text(name(row.officer)), .text(name(row.association)),
          row.planned.map(cell) ?? (row.isAssigned ? .text("?") : .empty),
          row.given.map(cell) ?? .text("?"), row.difference.map(cell) ?? .empty,
        ]
      })
  }
}
