import LoturaNetwork

extension Sheet {
  /// Cooperation projects.
  static let projects = Sheet(
    .projects,
    columns: Column.named + [
      .optional(.programme, .text),
      .optional(.call, .referenceOrText([.calls])),
    ] + Column.startAndEnd
      + [.optional(.budget, .number(.notNegative))])
}

extension RowsInForce {
  /// The projects.
  var projects: [Project] {
    let (names, start, end) = (names, cells(.start), cells(.end))
    return values { row in
      guard let id = ownID(row, of: Project.self), let name = names.name(row) else { return nil }
      var project = Project(id: id, name: name)
      project.start = start.date(row)
      project.end = end.date(row)
      return project
    }
  }
}
