import LoturaNetwork

extension Sheet {
  /// How complete the rows of a subject are in a sheet.
  static let coverage = Sheet(
    .coverage,
    columns: [
      .required(.subject, .subject),
      .required(.sheet, .code(SheetName.self)),
      .required(.state, .code(Knowledge.self)),
    ],
    key: [.subject, .sheet])
}

extension RowsInForce {
  /// What people said about how complete rows are.
  var coverage: [Network.CoverageKey: Knowledge] {
    let subjects = ids(.subject, of: Subject.self)
    let (names, states) = (cells(.sheet), cells(.state))
    return kept.lazy.map(Int.init).reduce(into: [:]) { coverage, row in
      guard let subject = subjects.id(row), let sheet = names.code(SheetName.self, row),
        let state = states.code(Knowledge.self, row)
      else { return }
      coverage[.init(subject, sheet)] = state
    }
  }
}
