import LoturaNetwork

extension Sheet {
  /// Who takes part in a facilitated case.
  static let explorationParties = Sheet(
    .explorationParties,
    columns: [
      .required(.exploration, .reference(to: .explorations)),
      .required(.association, .reference(to: .associations)),
      .optional(.role, .text),
    ],
    key: [.exploration, .association],
    ends: .init(.exploration, .association),
    .init(owners: [.association]))
}

extension RowsInForce {
  /// Who takes part in which case, by case, then association.
  var explorationParties: [(exploration: Exploration.ID, party: Exploration.Party)] {
    let cases = ids(.exploration, of: Exploration.self)
    let associations = ids(.association, of: Association.self)
    let roles = cells(.role)
    return values { row in
      guard let exploration = cases.id(row), let association = associations.id(row) else {
        return nil
      }
      return (exploration, Exploration.Party(association, role: roles.text(row)))
    }
  }
}
