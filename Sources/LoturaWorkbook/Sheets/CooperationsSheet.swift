import LoturaNetwork

extension Sheet {
  /// What two subjects did together.
  static let cooperations = Sheet(
    .cooperations,
    columns: [
      .required(.a, .subject),
      .required(.b, .subject),
      .required(.kind, .code(Cooperation.Kind.self)),
      .required(.date, .date),
      .optional(.strength, .number(.share)),
    ],
    key: [.a, .b, .kind, .date],
    ends: .init(.a, .b, .undirected),
    .init(weight: .strength, owners: [.a, .b], time: .event))
}

extension RowsInForce {
  /// The cooperations.
  var cooperations: [Cooperation] {
    let (first, second) = (ids(.a, of: Subject.self), ids(.b, of: Subject.self))
    let (kinds, dates, strength) = (cells(.kind), cells(.date), cells(.strength))
    return values { row in
      guard let a = first.id(row), let b = second.id(row),
        let kind = kinds.code(Cooperation.Kind.self, row), let date = dates.date(row)
      else { return nil }
      return Cooperation(a, b, kind: kind, date: date, strength: strength.number(row))
    }
  }
}
