internal import LoturaNetwork
internal import LoturaPlanning

/// The tables of the paper on one association.
extension AssociationReport {
  /// What its own row says, and who looks after it.
  var factTable: DocumentTable {
    let officers = network.assignments.filter { $0.association == association.id }.map { row in
      let name = names.full(row.officer)
      return row.hours.map {
        words(.reportAssociationHours, [.name: name, .value: words.numerals.short($0)])
      } ?? name
    }
    let members = network.memberships.filter { $0.association == association.id && $0.weight > 0 }
    let isWhole = network.knowledge(of: id, in: .memberships) == .complete
    let facts: [(Sentence, String?)] = [
      (
        .reportMembers, members.isEmpty ? nil : (isWhole ? "" : "≥ ") + setting.whole(members.count)
      ),
      (.reportAssociationFounded, association.founded.map { String($0) }),
      (.reportAssociationHost, association.host.map { names.full($0) }),
      (.reportAssociationMaturity, maturity.map { words.numerals.number($0, decimals: 1) }),
      (.reportAssociationOfficer, officers.isEmpty ? nil : words.numerals.list(officers)),
      (.reportAssociationWants, association.supportHours.map { words.numerals.short($0) }),
      (.reportAssociationPage, association.website.map(shownAddress)),
    ]
    return DocumentTable(
      "", columns: [.text(""), .text("")],
      rows: facts.map { [.text(words($0.0)), .text($0.1 ?? words(.unknownValue))] })
  }

  /// Balances in which it stands on one side.
  func own(
    _ balances: [CapabilityBalance], _ side: (CapabilityBalance) -> [CapabilityBalance.Claim]
  ) -> [CapabilityBalance] {
    balances.compactMap { balance in
      level(side(balance)).map { (balance, $0) }
    }.enumerated().sorted {
      ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
    }.map(\.element.0)
  }

  private func level(_ claims: [CapabilityBalance.Claim]) -> Double? {
    claims.first { $0.association == association.id }?.level
  }

  /// Who else offers a capability, the highest level first.
  func givers(of balance: CapabilityBalance) -> [CapabilityBalance.Claim] {
    balance.offers.filter { $0.association != association.id }
  }

  private func list(_ claims: [CapabilityBalance.Claim]) -> String {
    let others = claims.filter { $0.association != association.id }
    let told = others.prefix(6).map { claim in
      "\(names.short(claim.association)) \(words.numerals.short(claim.level))"
    }
    let more = others.count > 6 ? " (+\(others.count - 6))" : ""
    return told.isEmpty
      ? words(.reportAssociationNobody) : told.joined(separator: " · ") + more
  }

  /// What it lacks: its own level, and who could give it.
  var needTable: DocumentTable {
    DocumentTable(
      words(.reportAssociationNeeds),
      columns: [
        .text(words(.reportCapability)), .number(words(.reportAssociationLevel)),
        .number(words(.reportAssociationOwn)), .text(words(.reportAssociationGivers)),
      ],
      rows: own(balances) { $0.needs }.map { balance in
        [
          .text(names.full(balance.capability)),
          level(balance.needs).map { .number($0, decimals: 1) } ?? .empty,
          level(balance.offers).map { .number($0, decimals: 1) } ?? .empty,
          .text(list(balance.offers)),
        ]
      })
  }

  /// What it offers: at which level, and who lacks it.
  var offerTable: DocumentTable {
    DocumentTable(
      words(.reportAssociationOffers),
      columns: [
        .text(words(.reportCapability)), .number(words(.reportAssociationLevel)),
        .text(words(.reportAssociationTakers)),
      ],
      rows: own(balances) { $0.offers }.map { balance in
        [
          .text(names.full(balance.capability)),
          level(balance.offers).map { .number($0, decimals: 1) } ?? .empty,
          .text(list(balance.needs)),
        ]
      })
  }

  /// Its priorities, and who else works on them.
  var priorityTable: DocumentTable {
    let own = network.alignments.filter { $0.subject == id && $0.intensity > 0 }
      .sorted { ($1.intensity, $0.priority) < ($0.intensity, $1.priority) }
    let active = Set(network.activeAssociations.map { Subject.ID($0.id) })
    return DocumentTable(
      words(.reportAssociationPriorities),
      columns: [
        .text(words(.reportPriority)), .number(words(.reportAssociationShare)),
        .text(words(.reportAssociationShares)),
      ],
      rows: own.map { row in
        let others = network.alignments.filter {
          $0.priority == row.priority && $0.subject != id && $0.intensity > 0
            && active.contains($0.subject)
        }.map(\.subject)
        return [
          .text(names.full(row.priority)), .number(row.intensity, decimals: 1),
          .text(
            others.isEmpty ? words(.reportAssociationNobody) : setting.names(others, upTo: 10)),
        ]
      })
  }

  /// The groups of today in which it sits, does not sit, or of which that is not known.
  func seats(_ isMeant: (GroupBook.Presence) -> Bool) -> [Group.ID] {
    guard let groups else { return [] }
    return groups.rosters.filter { $0.season == .today }
      .filter { isMeant(groups.presence(of: association.id, in: $0)) }.map(\.group.id)
  }

  /// The groups of today in which it sits.
  var ownGroups: [Group.ID] {
    seats { if case .sits = $0 { true } else { false } }
  }

  var groupBlocks: [Document.Block] {
    let told: [(Sentence, [Group.ID])] = [
      (.reportAssociationSits, ownGroups),
      (.reportAssociationAbsent, seats { $0 == .absent || $0 == .left }),
      (.reportAssociationUntold, seats { $0 == .unknown }),
    ]
    let lines = told.filter { !$0.1.isEmpty }.map { sentence, ids in
      words(sentence, [.names: words.numerals.list(ids.map { names.full($0) })])
    }
    return lines.isEmpty
      ? [.paragraph(words(.reportAssociationNoGroups))] : [.list(lines, isNumbered: false)]
  }

  /// Its own actions of the year that is told.
  var planTable: DocumentTable? {
    guard let plans else { return nil }
    return DocumentTable(
      words(.reportAssociationPlan),
      columns: [
        .text(words(.twiceAction)), .text(words(.columnKind)), .text(words(.columnStands)),
        .text(words(.twiceFrom)), .text(words(.twiceUntil)), .number(words(.twiceBudget)),
      ],
      rows: plans.actions(of: association.id).map { action in
        [
          .text(action.name), .text(orEmpty: action.kind.map { words.name(of: $0) }),
          .text(words.name(of: action.status)), .text(orEmpty: action.start?.text),
          .text(orEmpty: action.end?.text),
          action.budget.map { .whole(Int($0.rounded())) } ?? .empty,
        ]
      })
  }
}
