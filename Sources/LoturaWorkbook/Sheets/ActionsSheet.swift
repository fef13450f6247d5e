import LoturaNetwork

extension Sheet {
  /// Action plans: what an association means to do.
  static let actions = Sheet(
    .actions,
    columns: [
      .required(.id, .ownID),
      .required(.association, .reference(to: .associations)),
      .required(.name, .text),
      .optional(.year, .year),
      .optional(.priority, .reference(to: .priorities)),
      .optional(.capability, .reference(to: .capabilities)),
      .optional(.kind, .code(Action.Kind.self)),
      .optional(.budget, .number(.notNegative)),
      .optional(.start, .date),
      .optional(.end, .date),
      .optional(.status, .code(Action.Status.self)),
    ],
    .init(owners: [.association]))
}

extension RowsInForce {
  /// The lines of the action plans.
  var actions: [Action] {
    let associations = ids(.association, of: Association.self)
    let (priorities, capabilities) = (
      ids(.priority, of: Priority.self), ids(.capability, of: Capability.self)
    )
    let (names, years, kinds) = (cells(.name), cells(.year), cells(.kind))
    let (budgets, states) = (cells(.budget), cells(.status))
    let (starts, ends) = (cells(.start), cells(.end))
    return values { (row: Int) -> Action? in
      guard let id = ownID(row, of: Action.self), let association = associations.id(row),
        let name = names.text(row)
      else { return nil }
      var action = Action(id: id, association: association, name: name)
      (action.priority, action.capability) = (priorities.id(row), capabilities.id(row))
      (action.year, action.budget) = (years.whole(row), budgets.number(row))
      action.kind = kinds.code(Action.Kind.self, row)
      action.status = states.code(Action.Status.self, row)
      (action.start, action.end) = (starts.date(row), ends.date(row))
      return action
    }
  }
}
