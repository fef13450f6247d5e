import LoturaNetwork

extension Sheet {
  /// What a liaison officer knows.
  static let expertise = Sheet(
    .expertise,
    columns: [
      .required(.officer, .reference(to: .officers)),
      .required(.sector, .reference(to: .sectors)),
      .optional(.level, .number(.from(0, to: 5)), or: "3"),
    ],
    key: [.officer, .sector],
    ends: .init(.officer, .sector),
    .init(weight: .level))
}

extension RowsInForce {
  /// What officers know, by officer and sector.
  var expertise: [Expertise] {
    let (officers, sectors) = (ids(.officer, of: Officer.self), ids(.sector, of: Sector.self))
    let levels = cells(.level)
    return values { row in
      guard let officer = officers.id(row), let sector = sectors.id(row),
        let level = levels.number(row)
      else { return nil }
      return Expertise(officer: officer, sector: sector, level: level)
    }
  }
}
