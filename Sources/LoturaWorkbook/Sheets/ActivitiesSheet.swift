import LoturaNetwork

extension Sheet {
  /// What subjects do: their sectors.
  static let activities = Sheet(
    .activities,
    columns: [
      .required(.subject, .subject),
      .required(.sector, .reference(to: .sectors)),
      .optional(.share, .number(.share), or: "1"),
    ],
    key: [.subject, .sector],
    ends: .init(.subject, .sector),
    .init(weight: .share, owners: [.subject]))
}

extension RowsInForce {
  /// The activities.
  var activities: [Activity] {
    let (subjects, sectors) = (ids(.subject, of: Subject.self), ids(.sector, of: Sector.self))
    let shares = cells(.share)
    return values { row in
      guard let subject = subjects.id(row), let sector = sectors.id(row),
        let share = shares.number(row)
      else { return nil }
      return Activity(subject: subject, sector: sector, share: share)
    }
  }
}
