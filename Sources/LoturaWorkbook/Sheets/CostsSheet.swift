import LoturaNetwork

extension Sheet {
  /// What a partner would cost in a consortium.
  static let costs = Sheet(
    .costs,
    columns: [
      .required(.subject, .subject),
      .optional(.call, .reference(to: .calls)),
      .required(.budget, .number(.notNegative)),
    ],
    key: [.subject, .call],
    ends: .init(.subject, .call),
    .init(owners: [.subject]))
}

extension RowsInForce {
  /// The costs, by subject and call.
  var costs: [Cost] {
    let (subjects, calls) = (ids(.subject, of: Subject.self), ids(.call, of: Call.self))
    let (named, budgets) = (cells(.call), cells(.budget))
    return values { (row: Int) -> Cost? in
      guard let subject = subjects.id(row), let budget = budgets.number(row), budget >= 0 else {
        return nil
      }
      let call = calls.id(row)
      // A cost for a call that is not in force is no cost for all calls.
      guard call != nil || named.text(row) == nil else { return nil }
      return Cost(subject: subject, call: call, budget: budget)
    }
  }
}
