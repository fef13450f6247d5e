import LoturaNetwork

extension Sheet {
  /// How mature associations were found to be.
  static let assessments = Sheet(
    .assessments,
    columns: [
      .required(.association, .reference(to: .associations)),
      .required(.dimension, .text),
      .required(.level, .number(.from(1, to: 5))),
      .optional(.date, .date),
    ],
    key: [.association, .dimension, .date],
    .init(owners: [.association], time: .event))
}

extension RowsInForce {
  /// The assessments.
  var assessments: [Assessment] {
    let associations = ids(.association, of: Association.self)
    let (dimensions, levels, dates) = (cells(.dimension), cells(.level), cells(.date))
    return values { row in
      guard let association = associations.id(row), let dimension = dimensions.text(row),
        let level = levels.number(row)
      else { return nil }
      return Assessment(
        association: association, dimension: dimension, level: level, date: dates.date(row))
    }
  }
}
