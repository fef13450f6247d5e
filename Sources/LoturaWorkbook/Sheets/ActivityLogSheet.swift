import LoturaNetwork

extension Sheet {
  /// Hours that a liaison officer really gave.
  static let activityLog = Sheet(
    .activityLog,
    columns: [
      .required(.officer, .reference(to: .officers)),
      .required(.association, .reference(to: .associations)),
      .required(.date, .date),
      .required(.hours, .number(.notNegative)),
      .optional(.kind, .text),
    ],
    key: [.officer, .association, .date, .kind],
    ends: .init(.officer, .association),
    .init(weight: .hours, owners: [.association]))
}

extension RowsInForce {
  /// The hours given, by officer, association, date and kind.
  var loggedHours: [LoggedHours] {
    let (officers, associations) = (
      ids(.officer, of: Officer.self), ids(.association, of: Association.self)
    )
    let (dates, hours, kinds) = (cells(.date), cells(.hours), cells(.kind))
    return values { row in
      guard let officer = officers.id(row), let association = associations.id(row),
        let date = dates.date(row), let hours = hours.number(row)
      else { return nil }
      return LoggedHours(
        officer: officer, association: association, date: date, hours: hours,
        kind: kinds.text(row))
    }
  }
}
