import LoturaNetwork

extension Sheet {
  /// Facilitated cases: associations that explore coming together.
  static let explorations = Sheet(
    .explorations,
    columns: Column.named + [
      .optional(.kind, .code(["fusion", "integration", "convergence", "alliance"])),
      .optional(.state, .code(["idea", "talking", "agreed", "done", "stopped"])),
      .optional(.opened, .date),
      .optional(.closed, .date),
    ])
}

extension RowsInForce {
  /// The cases by id, yet without their parties.
  var explorations: [Exploration] {
    let (kinds, states) = (cells(.kind), cells(.state))
    let (opened, closed) = (cells(.opened), cells(.closed))
    return values { (row: Int) -> Exploration? in
      guard let id = ownID(row, of: Exploration.self), let name = names.name(row) else {
        return nil
      }
      var exploration = Exploration(id: id, name: name)
      exploration.kind = kinds.code(Exploration.Kind.self, row)
      exploration.state = states.code(Exploration.State.self, row)
      exploration.opened = opened.date(row)
      exploration.closed = closed.date(row)
      return exploration
    }.sorted { $0.id < $1.id }
  }
}
