import LoturaNetwork

extension Sheet {
  /// Times when somebody sits elsewhere.
  static let occupied = Sheet(
    .occupied,
    columns: [
      .required(.subject, .subject),
      .required(.start, .dateTime),
      .required(.end, .dateTime),
      .optional(.why, .text),
    ],
    key: [.subject, .start, .end],
    .init(owners: [.subject]))
}

extension RowsInForce {
  /// The times elsewhere, by subject, start and end.
  var occupations: [Occupation] {
    let subjects = ids(.subject, of: Subject.self)
    let (starts, ends, reasons) = (cells(.start), cells(.end), cells(.why))
    return values { row in
      guard let subject = subjects.id(row), let start = starts.dateTime(row),
        let end = ends.dateTime(row)
      else { return nil }
      return Occupation(subject: subject, start: start, end: end, reason: reasons.text(row))
    }
  }
}
