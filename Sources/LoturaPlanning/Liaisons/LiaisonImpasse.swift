internal import LoturaGraph
package import LoturaNetwork
package import LoturaSolver

/// Something that a plan of liaison officers must satisfy.
///
/// The cases stand in the order in which a conflict is looked for.
package enum LiaisonConstraint: Hashable, Sendable {
  /// Somebody said that the two must not work together.
  case veto(Officer.ID, Association.ID)
  /// The officer is fixed for the association.
  case fixed(Officer.ID, Association.ID)
  /// The association must get its officer and its least hours.
  case served(Association.ID)
  /// An officer has no more hours than these.
  case hours(Officer.ID)

  /// Its name and what it is about, as machines read it.
  package var code: [String] {
    switch self {
    case .veto(let officer, let association): ["veto", officer.text, association.text]
    case .fixed(let officer, let association): ["fixed", officer.text, association.text]
    case .served(let association): ["served", association.text]
    case .hours(let officer): ["hours", officer.text]
    }
  }
}

/// Why not every association can be served: the smallest conflict, and how many can.
package struct LiaisonImpasse: Hashable, Sendable {
  /// Constraints that cannot hold together; none of them is superfluous.
  package let conflict: Conflict<LiaisonConstraint>
  /// Who stays without an officer when as many as possible are served, by id.
  package let uncovered: [Association.ID]
  /// Whether it is proved that no more can be served, and that these are the first in order.
  package let isProved: Bool

  /// Why a task of these facts has no answer. One search a constraint, and one an association.
  init(_ facts: LiaisonFacts, _ request: LiaisonRequest, _ patience: Patience) {
    let task = facts.task(request)
    let officers = facts.officers.map(\.id)
    let vetoes = facts.clients.flatMap { client in
      officers.filter { facts.veto($0, client.id) != nil }
        .map { LiaisonConstraint.veto($0, client.id) }
    }
    let fixed = facts.clients.flatMap { client in
      client.fixed.map { LiaisonConstraint.fixed($0, client.id) }
    }
    // Who must be served only because somebody is fixed needs no constraint of their own.
    let served =
      request.mayLeaveUnserved ? [] : facts.clients.map { LiaisonConstraint.served($0.id) }
    conflict = Conflict(of: vetoes + fixed + served + officers.map { .hours($0) }) { kept in
      LiaisonImpasse.isPossible(facts, task, Set(kept), patience)
    }
    let service = LiaisonService(
      least: task.least, hours: task.hours.map { $0 }, isAllowed: task.isAllowed,
      isShared: request.isShared)
    let most = service.firstOfMost(patience)
    uncovered = zip(facts.clients, most.served).filter { !$0.1 }.map(\.0.id)
    isProved = most.isProved
  }

  /// Whether these constraints alone can hold; nil: not decided in time.
  private static func isPossible(
    _ facts: LiaisonFacts, _ task: LiaisonTask, _ kept: Set<LiaisonConstraint>,
    _ patience: Patience
  ) -> Bool? {
    let rows = facts.clients.enumerated().map { place, client in
      let fixed = client.fixed.filter { kept.contains(.fixed($0, client.id)) }
      let isServed = kept.contains(.served(client.id))
      let isAllowed = facts.officers.map { officer in
        guard !kept.contains(.veto(officer.id, client.id)) else { return false }
        return task.isShared
          ? fixed.isEmpty || fixed.contains(officer.id) : fixed.allSatisfy { $0 == officer.id }
      }
      return (
        least: isServed ? task.least[place] : 0, isAllowed: isAllowed,
        wanting: isServed || !fixed.isEmpty
          ? LiaisonService.Care.served : LiaisonService.Care.unserved
      )
    }
    let service = LiaisonService(
      least: rows.map(\.least),
      hours: facts.officers.map { kept.contains(.hours($0.id)) ? $0.hours : nil },
      isAllowed: rows.map(\.isAllowed), isShared: task.isShared)
    let most = service.most(rows.map(\.wanting), patience)
    if most.served != nil { return true }
    return most.termination == .optimal ? false : nil
  }
}
