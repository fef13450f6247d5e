import LoturaNetwork

extension Sheet {
  /// The performance scoreboard: what a measure was for a subject in a year.
  static let figures = Sheet(
    .figures,
    columns: [
      .required(.subject, .subject),
      .required(.measure, .referenceOrText([.measures])),
      .required(.value, .number(.any)),
      .optional(.unit, .text),
      .required(.year, .year),
      .optional(.scope, .code(Figure.Scope.self), or: "association"),
    ],
    key: [.subject, .measure, .year, .scope],
    .init(owners: [.subject]))
}

extension RowsInForce {
  /// The figures.
  var figures: [Figure] {
    let subjects = ids(.subject, of: Subject.self)
    let (measures, numbers, units) = (cells(.measure), cells(.value), cells(.unit))
    let (years, scopes) = (cells(.year), cells(.scope))
    return values { row in
      guard let subject = subjects.id(row), let measure = measures.text(row),
        let value = numbers.number(row), let year = years.whole(row),
        let scope = scopes.code(Figure.Scope.self, row)
      else { return nil }
      return Figure(
        subject: subject, measure: Figure.Measure(measure), value: value, year: (year, scope),
        unit: units.text(row))
    }
  }
}
