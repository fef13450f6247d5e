package import LoturaNetwork

/// What is asked of a plan of liaison officers.
package struct LiaisonRequest: Hashable, Sendable {
  /// The fewest hours that each association gets, or all that it wants if that is less; ≥ 0.
  package var leastHours = 1.0
  /// Whether several officers may share an association.
  package var isShared = false
  /// Whether associations may stay without an officer.
  package var mayLeaveUnserved = false

  /// One officer and at least one hour for each association.
  package init() {}
}

extension LiaisonFacts {
  /// Whether an officer may serve an association: no veto, and nobody else is fixed.
  ///
  /// Where several are fixed, one officer cannot do it, and several can if hours may be shared.
  package func allows(
    _ officer: Officer.ID, _ client: Client, isShared: Bool
  ) -> Bool {
    guard veto(officer, client.id) == nil else { return false }
    return isShared
      ? client.fixed.isEmpty || client.fixed.contains(officer)
      : client.fixed.allSatisfy { $0 == officer }
  }

  /// The facts as numbers.
  package func task(_ request: LiaisonRequest) -> LiaisonTask {
    let wanted = clients.map(\.wanted)
    let demand =
      request.mayLeaveUnserved
      ? LiaisonTask.Wanted(
        wanted: wanted, least: wanted.map { _ in 0 },
        needsOfficer: clients.map { !$0.fixed.isEmpty })
      : LiaisonTask.Wanted(wanted: wanted, least: request.leastHours)
    return LiaisonTask(
      hours: officers.map(\.hours), wanting: demand,
      worth: clients.map { client in officers.map { worth($0.id, for: client) } },
      isAllowed: clients.map { client in
        officers.map { allows($0.id, client, isShared: request.isShared) }
      }, isShared: request.isShared)
  }
}
