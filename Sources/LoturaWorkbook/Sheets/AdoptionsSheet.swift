import LoturaNetwork

extension Sheet {
  /// Who took up a best practice.
  static let adoptions = Sheet(
    .adoptions,
    columns: [
      .required(.practice, .reference(to: .practices)),
      .required(.association, .reference(to: .associations)),
      .optional(.date, .date),
      .optional(.state, .text),
    ],
    key: [.practice, .association],
    ends: .init(.practice, .association),
    .init(owners: [.association]))
}

extension RowsInForce {
  /// Who took up what, by practice and association.
  var adoptions: [Adoption] {
    let (practices, associations) = (
      ids(.practice, of: Practice.self), ids(.association, of: Association.self)
    )
    let (dates, states) = (cells(.date), cells(.state))
    return values { row in
      guard let practice = practices.id(row), let association = associations.id(row) else {
        return nil
      }
      return Adoption(
        practice: practice, association: association, date: dates.date(row),
        state: states.text(row))
    }
  }
}
