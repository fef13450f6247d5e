import LoturaNetwork

extension Sheet {
  /// What the measures of the scoreboard mean.
  static let measures = Sheet(
    .measures,
    columns: Column.named + Column.names + [
      .optional(.unit, .text),
      .optional(.direction, .code(Measure.Direction.self)),
      .optional(.definition, .text),
      .optional(.minimumN, .number(.count)),
    ])
}

extension RowsInForce {
  /// What the measures mean.
  var measures: [Measure] {
    let (names, units, directions) = (names, cells(.unit), cells(.direction))
    let (definitions, minima) = (cells(.definition), cells(.minimumN))
    return values { row in
      guard let id = ownID(row, of: Figure.self), let name = names.name(row) else { return nil }
      var measure = Measure(id: id, name: name)
      measure.unit = units.text(row)
      measure.direction = directions.code(Measure.Direction.self, row)
      measure.definition = definitions.text(row)
      measure.minimumCount = minima.whole(row)
      return measure
    }
  }
}
