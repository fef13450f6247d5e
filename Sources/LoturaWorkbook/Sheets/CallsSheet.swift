import LoturaNetwork

extension Sheet {
  /// Calls for proposals.
  static let calls = Sheet(
    .calls,
    columns: Column.named + [
      .optional(.programme, .text),
      .optional(.opens, .date),
      .optional(.deadline, .date),
      .optional(.rules, .rulesID),
      .optional(.maxPartners, .number(.whole(from: 1))),
      .optional(.maxBudget, .number(.notNegative)),
    ])
}

extension RowsInForce {
  /// The calls, by id.
  var calls: [Call] {
    let (programmes, opens, deadlines) = (cells(.programme), cells(.opens), cells(.deadline))
    let (rules, partners, budgets) = (cells(.rules), cells(.maxPartners), cells(.maxBudget))
    return values { (row: Int) -> Call? in
      guard let id = ownID(row, of: Call.self), let name = names.name(row) else { return nil }
      var call = Call(id: id, name: name)
      call.programme = programmes.text(row)
      call.opens = opens.date(row)
      call.deadline = deadlines.date(row)
      call.rules = rules.text(row).map { Identifier($0) }
      call.maxPartners = partners.whole(row)
      call.maxBudget = budgets.number(row)
      return call
    }.sorted { $0.id < $1.id }
  }
}
