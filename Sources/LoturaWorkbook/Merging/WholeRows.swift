import LoturaNetwork

/// The rows of the one that several became, by sheet, as cells under the names of the contract.
/// Their source says that they are of a what-if, and of whom.
struct WholeRows {
  /// The rows of each sheet that is written anew; a sheet that is not in here is only renamed.
  private(set) var bySheet: [SheetName: [[String: String]]] = [:]

  init(_ merger: Merger) {
    let network = merger.merged()
    let id = merger.id
    let subject = Subject.ID(id)
    let node = NetworkNode.ID(id)
    let parts = merger.parts.map(\.text).joined(separator: ", ")
    if let whole = network.association(id) {
      bySheet[.associations] = [WholeRows.row(of: whole)]
    }
    bySheet[.memberships] = network.memberships.filter { $0.association == id }.map {
      ["association": id.text, "member": $0.member.text, "weight": text($0.weight)]
    }
    bySheet[.activities] = network.activities.filter { $0.subject == subject }.map {
      ["subject": id.text, "sector": $0.sector.text, "share": text($0.share)]
    }
    bySheet[.alignments] = network.alignments.filter { $0.subject == subject }.map {
      ["subject": id.text, "priority": $0.priority.text, "intensity": text($0.intensity)]
    }
    bySheet[.offers] = network.offers.filter { $0.subject == subject }.map {
      ["subject": id.text, "capability": $0.capability.text, "level": text($0.level)]
    }
    bySheet[.needs] = network.needs.filter { $0.subject == subject }.map {
      ["subject": id.text, "capability": $0.capability.text, "level": text($0.level)]
    }
    addTies(network, id, node)
    addFacts(network, id)
    for sheet in bySheet.keys where sheet != .coverage {
      bySheet[sheet] = bySheet[sheet]?.map { row in
        row.merging(["source": "what if: \(parts)"]) { own, _ in own }
      }
    }
  }

  private mutating func addTies(
    _ network: Network, _ id: Association.ID, _ node: NetworkNode.ID
  ) {
    let subject = Subject.ID(id)
    bySheet[.partnerships] = network.partnerships.filter { $0.association == id }.map {
      [
        "association": id.text, "partner": $0.partner.text, "kind": $0.kind?.rawValue ?? "",
        "strength": text($0.strength),
      ]
    }
    bySheet[.cooperations] = network.cooperations.filter { $0.a == subject || $0.b == subject }
      .map {
        [
          "a": $0.a.text, "b": $0.b.text, "kind": $0.kind.rawValue, "date": $0.date.text,
          "strength": text($0.strength),
        ]
      }
    bySheet[.vetoes] = network.vetoes.filter { $0.a == node || $0.b == node }.map {
      ["a": $0.a.text, "b": $0.b.text, "scope": $0.scope.rawValue, "reason": $0.reason ?? ""]
    }
    bySheet[.followups] = network.followups.filter { $0.a == subject || $0.b == subject }.map {
      [
        "a": $0.a.text, "b": $0.b.text, "kind": $0.kind ?? "", "state": $0.state?.rawValue ?? "",
        "date": $0.date?.text ?? "", "owner": $0.owner ?? "", "useful": text($0.useful),
        "outcome": $0.outcome ?? "",
      ]
    }
    bySheet[.explorationParties] = network.explorations.flatMap { exploration in
      exploration.parties.filter { $0.association == id }.map {
        [
          "exploration": exploration.id.text, "association": id.text, "role": $0.role ?? "",
        ]
      }
    }
  }

  private mutating func addFacts(_ network: Network, _ id: Association.ID) {
    let subject = Subject.ID(id)
    bySheet[.figures] = network.figures.filter { $0.subject == subject }.map {
      [
        "subject": id.text, "measure": $0.measure.text, "value": text($0.value),
        "unit": $0.unit ?? "", "year": String($0.year), "scope": $0.scope.rawValue,
      ]
    }
    bySheet[.assessments] = network.assessments.filter { $0.association == id }.map {
      [
        "association": id.text, "dimension": $0.dimension, "level": text($0.level),
        "date": $0.date?.text ?? "",
      ]
    }
    bySheet[.costs] = network.costs.filter { $0.subject == subject }.map {
      ["subject": id.text, "call": $0.call?.text ?? "", "budget": text($0.budget)]
    }
    bySheet[.coverage] = SheetName.allCases.compactMap { sheet in
      network.coverage[.init(subject, sheet)].map {
        ["subject": id.text, "sheet": sheet.rawValue, "state": $0.rawValue]
      }
    }
  }

  private static func row(of whole: Association) -> [String: String] {
    var row = [
      "id": whole.id.text, "name": whole.name.usual, "status": whole.status.rawValue,
    ]
    row["name_eu"] = whole.name.byLanguage[.basque]
    row["name_es"] = whole.name.byLanguage[.spanish]
    row["name_en"] = whole.name.byLanguage[.english]
    row["territory"] = whole.territory?.code
    row["form"] = whole.form?.rawValue
    row["host"] = whole.host?.text
    row["maturity"] = whole.maturity.map { Row.Value.number($0).text }
    row["support_hours"] = whole.supportHours.map { Row.Value.number($0).text }
    return row
  }
}

/// A number as a workbook writes it; nothing where it is unknown.
private func text(_ number: Double?) -> String {
  number.map { Row.Value.number($0).text } ?? ""
}
