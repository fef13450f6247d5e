internal import LoturaNetwork
internal import LoturaPlanning
internal import LoturaSolver

/// The `result` of `liaisons` for machines.
extension LiaisonTelling {
  /// The plan, or why there is none.
  var json: JSONValue {
    var members = common
    switch plan.outcome {
    case .found(let found): members.merge(self.found(found)) { $1 }
    case .impossible(let impasse):
      members["uncovered"] = .strings(impasse.uncovered.map(\.text))
      members["uncovered_proved"] = .bool(impasse.isProved)
      members["conflict"] = .array(
        impasse.conflict.constraints.map { .strings($0.code) })
      members["conflict_minimal"] = .bool(impasse.conflict.isMinimal)
    case .noOfficers:
      members["uncovered"] = .strings(plan.facts.clients.map(\.id.text))
    case .undecided(let termination):
      members["proof"] = .object([
        "method": method, "optimal": false, "bound": .null, "gap": .null,
        "termination": .string(termination.rawValue),
      ])
    case .noAssociations: break
    }
    return .object(members)
  }

  private var method: JSONValue { plan.request.isShared ? "lp" : "milp" }

  /// What every answer has, plan or none.
  private var common: [String: JSONValue] {
    let facts = plan.facts
    return [
      "assignments": [], "value": .null, "hour_value": .object([:]),
      "needed": .object(
        Dictionary(facts.clients.map { ($0.id.text, .number($0.wanted)) }) { $1 }),
      "unmet": .object([:]), "uncovered": [], "proof": .null, "reason": .string(orNull: reason),
      "assumed": .strings(facts.clients.filter(\.isAssumed).map(\.id.text)),
      "officers": .array(facts.officers.map(officer)), "changes": [],
      "log": [
        "kept": .bool(log.isKept), "after": .string(log.after.description),
        "up_to": .string(log.upTo.description), "rows": .array(log.rows.map(row)),
      ],
      "questions": .array(plan.questions.map { .strings($0.code) }),
    ]
  }

  private func found(_ found: LiaisonPlan.Found) -> [String: JSONValue] {
    let clients = plan.facts.clients
    var members: [String: JSONValue] = [
      "assignments": .array(
        found.assignments.map { service in
          [
            "officer": .string(service.officer.text),
            "association": .string(service.association.text), "hours": .number(service.hours),
            "worth": .number(service.worth), "knows": .array(knowhow(service)),
          ]
        }),
      "value": .number(found.value),
      "hour_value": .object(
        Dictionary(
          zip(plan.facts.officers, found.hourValues).map {
            ($0.id.text, .number(orNull: $1.value))
          }
        ) { $1 }),
      "unmet": .object(
        Dictionary(zip(clients, found.unmet).map { ($0.id.text, .number($1)) }) { $1 }),
      "uncovered": .strings(found.uncovered.map(\.text)),
      "proof": [
        "method": method, "optimal": .bool(found.proof.isOptimal),
        "bound": .number(found.proof.bound), "gap": .number(found.proof.gap),
        "termination": .string(found.proof.termination.rawValue),
      ],
      "first_of_equal": found.isFirstOfEqual.map { .bool($0) } ?? .null,
      "keeping_today": .number(orNull: found.keepingToday),
      "changes": .array(
        plan.changes(found).map {
          [
            "association": .string($0.association.text), "today": .strings($0.today.map(\.text)),
            "planned": .strings($0.planned.map(\.text)), "kind": .string($0.kind.rawValue),
          ]
        }),
    ]
    if let prices = found.prices {
      func byAssociation(_ prices: [Double]) -> JSONValue {
        .object(Dictionary(zip(clients, prices).map { ($0.id.text, .number($1)) }) { $1 })
      }
      members["prices"] = [
        "officers": .object(
          Dictionary(
            zip(plan.facts.officers, prices.officers).map { ($0.id.text, .number($1)) }
          ) { $1 }),
        "wanted": byAssociation(prices.wanted), "least": byAssociation(prices.least),
      ]
    }
    return members
  }

  private func knowhow(_ service: LiaisonPlan.Service) -> [JSONValue] {
    let client = plan.facts.clients.first { $0.id == service.association }
    return client.map { plan.facts.knowhow(service.officer, of: $0) }.map { parts in
      parts.map { part in
        [
          "sector": .string(part.sector.text), "share": .number(part.share),
          "listed": .string(part.listed.text), "level": .number(part.level),
        ]
      }
    } ?? []
  }

  private func officer(_ officer: Officer) -> JSONValue {
    let today = log.planned(by: officer.id)
    return [
      "id": .string(officer.id.text), "role": .string(orNull: officer.role?.rawValue),
      "hours": .number(officer.hours), "fte": .number(orNull: officer.fullTimeShare),
      "planned_today": .number(today.hours), "unknown_today": .number(today.unknown),
      "given": .number(orNull: log.given(by: officer.id)),
    ]
  }

  private func row(_ row: LiaisonLog.Row) -> JSONValue {
    [
      "officer": .string(row.officer.text), "association": .string(row.association.text),
      "assigned": .bool(row.isAssigned), "planned": .number(orNull: row.planned),
      "given": .number(orNull: row.given), "difference": .number(orNull: row.difference),
    ]
  }
}
