import LoturaNetwork

extension Sheet {
  /// What became of suggestions.
  static let followups = Sheet(
    .followups,
    columns: [
      .required(.a, .subject),
      .required(.b, .subject),
      .optional(.kind, .text),
      .optional(.state, .code(Followup.State.self)),
      .optional(.date, .date),
      .optional(.owner, .referenceOrText([.officers])),
      .optional(.useful, .number(.from(1, to: 5))),
      .optional(.outcome, .text),
    ],
    key: [.a, .b, .kind, .date],
    ends: .init(.a, .b, .undirected),
    .init(owners: [.a, .b]))
}

extension RowsInForce {
  /// The followups, each two's by kind and date.
  var followups: [Followup] {
    let (first, second) = (ids(.a, of: Subject.self), ids(.b, of: Subject.self))
    let (states, dates, kinds) = (cells(.state), cells(.date), cells(.kind))
    let (owners, useful, outcomes) = (cells(.owner), cells(.useful), cells(.outcome))
    return values { (row: Int) -> Followup? in
      guard let a = first.id(row), let b = second.id(row) else { return nil }
      var followup = Followup(
        a, b, state: states.code(Followup.State.self, row), date: dates.date(row))
      followup.kind = kinds.text(row)
      followup.owner = owners.text(row)
      followup.useful = useful.number(row)
      followup.outcome = outcomes.text(row)
      return followup
    }
  }
}
