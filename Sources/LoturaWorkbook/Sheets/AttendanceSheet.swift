import LoturaNetwork

extension Sheet {
  /// Who sits in which working group, and since when.
  static let attendance = Sheet(
    .attendance,
    columns: [
      .required(.subject, .subject),
      .required(.group, .reference(to: .groups)),
      .optional(.since, .date),
      .optional(.until, .date),
      .optional(.role, .code(Attendance.Role.self)),
    ],
    key: [.subject, .group, .since],
    ends: .init(.subject, .group),
    .init(owners: [.subject], time: .pastStay))
}

extension RowsInForce {
  /// The stays, past ones too.
  var attendance: [Attendance] {
    let (subjects, groups) = (ids(.subject, of: Subject.self), ids(.group, of: Group.self))
    let (since, until, roles) = (cells(.since), cells(.until), cells(.role))
    return values { row in
      guard let subject = subjects.id(row), let group = groups.id(row) else { return nil }
      var stay = Attendance(
        subject: subject, group: group, since: since.date(row), until: until.date(row))
      stay.role = roles.code(Attendance.Role.self, row)
      return stay
    }
  }
}
