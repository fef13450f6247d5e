import LoturaNetwork

extension Sheet {
  /// Cluster liaison officers.
  static let officers = Sheet(
    .officers,
    columns: Column.named + [
      .required(.hours, .number(.notNegative)),
      .optional(.languages, .text),
      .optional(.role, .code(Officer.Role.self)),
      .optional(.fte, .number(.notNegative)),
    ])
}

extension RowsInForce {
  /// The officers.
  var officers: [Officer] {
    let (names, hours, languages) = (names, cells(.hours), cells(.languages))
    let (roles, shares) = (cells(.role), cells(.fte))
    return values { (row: Int) -> Officer? in
      guard let id = ownID(row, of: Officer.self), let name = names.name(row),
        let hours = hours.number(row), hours >= 0
      else { return nil }
      var officer = Officer(id: id, name: name, hours: hours)
      officer.languages = languages.text(row)
      officer.role = roles.code(Officer.Role.self, row)
      officer.fullTimeShare = shares.number(row)
      return officer
    }
  }
}
