package import LoturaNetwork
internal import LoturaScoring

/// What becomes of an association's officer: today, and in the plan.
package struct LiaisonChange: Hashable, Sendable {
  /// What sort of change it is.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It keeps exactly the officers of today.
    case same
    /// It gets another officer, or others beside.
    case changed
    /// It has no officer today and gets one.
    case first
    /// It has an officer today and gets none.
    case lost
    /// It has none today and gets none.
    case none
  }

  /// The association.
  package let association: Association.ID
  /// Who looks after it today, by id.
  package let today: [Officer.ID]
  /// Who would, by id.
  package let planned: [Officer.ID]

  /// What sort of change it is.
  package var kind: Kind {
    if planned.isEmpty { return today.isEmpty ? .none : .lost }
    if today.isEmpty { return .first }
    return today == planned ? .same : .changed
  }
}

extension LiaisonPlan {
  /// What becomes of each association's officer, by association. O(associations · officers).
  package func changes(_ found: Found) -> [LiaisonChange] {
    facts.clients.map { client in
      LiaisonChange(
        association: client.id, today: client.today,
        planned: found.assignments.filter { $0.association == client.id }.map(\.officer).sorted())
    }
  }

  /// What should be asked so that the plan rests on less that is assumed.
  package enum Question: Hashable, Sendable {
    /// How many hours the association wants.
    case hours(Association.ID)
    /// In which sectors the association works.
    case sectors(Association.ID)
    /// What the officer knows.
    case expertise(Officer.ID)

    /// Its name and what it is about, as machines read it.
    package var code: [String] {
      switch self {
      case .hours(let association): ["support_hours", association.text]
      case .sectors(let association): ["activities", association.text]
      case .expertise(let officer): ["expertise", officer.text]
      }
    }
  }

  /// What should be asked: hours wanted, then sectors, then expertise; each by id.
  package var questions: [Question] {
    facts.clients.filter(\.isAssumed).map { .hours($0.id) }
      + facts.clients.filter { $0.sectors.knowledge != .complete }.map { .sectors($0.id) }
      + facts.officers.map(\.id).filter(facts.hasNoExpertise).map { .expertise($0) }
  }
}
