import LoturaNetwork

extension Sheet {
  /// Which liaison officer looks after which association at present.
  static let assignments = Sheet(
    .assignments,
    columns: [
      .required(.officer, .reference(to: .officers)),
      .required(.association, .reference(to: .associations)),
      .optional(.hours, .number(.notNegative)),
      .optional(.fixed, .boolean),
    ],
    key: [.officer, .association],
    ends: .init(.officer, .association),
    .init(weight: .hours, owners: [.association]))
}

extension RowsInForce {
  /// The assignments of today, by officer and association.
  var assignments: [Assignment] {
    let (officers, associations) = (
      ids(.officer, of: Officer.self), ids(.association, of: Association.self)
    )
    let (hours, fixed) = (cells(.hours), cells(.fixed))
    return values { row in
      guard let officer = officers.id(row), let association = associations.id(row) else {
        return nil
      }
      return Assignment(
        officer: officer, association: association, hours: hours.number(row),
        isFixed: fixed.boolean(row) ?? false)
    }
  }
}
