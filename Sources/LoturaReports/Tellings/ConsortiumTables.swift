internal import LoturaNetwork
internal import LoturaPlanning
internal import LoturaScoring

/// The tables of `consortium`.
extension ConsortiumTelling {
  /// Who takes part, what each costs, brings and adds; the points add up to the shown total.
  func partnerTable(_ found: ConsortiumPlan.Consortium) -> DocumentTable {
    let points = wholePoints(found.partners.map { $0.share * 100 })
    var rows: [[DocumentTable.Cell]] = zip(found.partners, points.parts).map { partner, points in
      [
        .text(voice.names.full(partner.id)), .text(orEmpty: partner.country?.code),
        partner.cost.map { .number($0, decimals: 0) } ?? .text(words(.unknownValue)),
        .text(partner.covers.map { name(ofRequirement: $0) }.joined(separator: "; ")),
        .whole(points),
      ]
    }
    rows.append([
      .text(words(.total)), .empty, .number(found.cost, decimals: 0), .empty,
      .whole(points.total),
    ])
    return DocumentTable(
      words(.consortiumPartners),
      columns: [
        .text(words(.consortiumPartner)), .text(words(.consortiumCountry)),
        .number(words(.consortiumCostColumn)), .text(words(.consortiumBrings)),
        .number(words(.columnPoints)),
      ], rows: rows, hasTotal: true)
  }

  /// What is asked for, how far it is covered, and by whom.
  func requirementTable(_ found: ConsortiumPlan.Consortium) -> DocumentTable {
    DocumentTable(
      words(.consortiumRequirements),
      columns: [
        .text(words(.consortiumAsked)), .text(words(.consortiumMust)),
        .number(words(.consortiumWeight)), .number(words(.consortiumCovered)),
        .text(words(.consortiumBy)),
      ],
      rows: plan.pool.problem.requirements.enumerated().map { place, requirement in
        [
          .text(name(ofRequirement: place)),
          .text(words(requirement.isMandatory ? .yes : .no)),
          .number(requirement.weight, decimals: requirement.weight.rounded() == requirement.weight ? 0 : 1),
          .share(found.coverage[place]),
          .text(plan.covering(place).map { voice.names.short($0) }.joined(separator: ", ")),
        ]
      })
  }

  /// The rules one by one.
  var ruleTable: DocumentTable {
    DocumentTable(
      words(.consortiumRules),
      columns: [
        .text(words(.consortiumRule)), .number(words(.consortiumNeeds)),
        .number(words(.consortiumHas)), .text(words(.consortiumHolds)),
      ],
      rows: plan.rules.map { rule in
        let needs: DocumentTable.Cell =
          switch rule.needs {
          case .number(let number): cell(number, of: rule)
          case .text(let text): .text(shownText(text))
          }
        let holds: String =
          if !rule.isChecked {
            words(.consortiumNotChecked)
          } else if let holds = rule.holds {
            words(holds ? .yes : .no)
          } else {
            ""
          }
        return [
          .text(name(of: rule)), needs, rule.has.map { cell($0, of: rule) } ?? .empty,
          .text(holds),
        ]
      })
  }

  private func cell(_ number: Double, of rule: ConsortiumRuleCheck) -> DocumentTable.Cell {
    if rule.key == "max_share" { return .share(number) }
    return .number(number, decimals: number == number.rounded() ? 0 : 2)
  }

  /// What happens if one leaves.
  func leavingTable(_ found: ConsortiumPlan.Consortium) -> DocumentTable {
    DocumentTable(
      words(.consortiumLeaves),
      columns: [
        .text(words(.consortiumPartner)), .number(words(.consortiumWithout)),
        .text(words(.consortiumBroken)), .text(words(.consortiumInstead)),
        .number(words(.consortiumThen)),
      ],
      rows: found.partners.map { partner in
        let leaving = partner.leaving
        return [
          .text(voice.names.short(partner.id)), .number(leaving.value * 100, decimals: 0),
          .text(leaving.broken.map { text(of: $0) }.joined(separator: "; ")),
          .text(leaving.replacement.map { voice.names.short($0.id) } ?? words(.consortiumNobodyElse)),
          leaving.replacement.map { .number($0.value * 100, decimals: 0) } ?? .empty,
        ]
      })
  }

  /// Other good consortia; none: no table.
  func alternativeTable(_ found: ConsortiumPlan.Consortium) -> [DocumentTable] {
    guard !found.alternatives.isEmpty else { return [] }
    return [
      DocumentTable(
        words(.consortiumAlternatives),
        columns: [
          .text(words(.consortiumMembers)), .number(words(.columnPoints)),
          .number(words(.consortiumCostColumn)), .text(words(.consortiumProved)),
        ],
        rows: found.alternatives.map { alternative in
          [
            .text(alternative.members.map { voice.names.short($0) }.joined(separator: ", ")),
            .number(alternative.value * 100, decimals: 0),
            .number(alternative.cost, decimals: 0),
            .text(words(alternative.isProved ? .yes : .no)),
          ]
        })
    ]
  }
}
