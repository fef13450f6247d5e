import LoturaNetwork

extension Sheet {
  /// Working groups, workshops of a Cluster Day, networks.
  static let groups = Sheet(
    .groups,
    columns: Column.named + [
      .optional(.kind, .code(Group.Kind.self)),
      .optional(.theme, .text),
    ] + Column.startAndEnd)
}

extension RowsInForce {
  /// The groups.
  var groups: [Group] {
    let (names, kind, theme) = (names, cells(.kind), cells(.theme))
    let (start, end) = (cells(.start), cells(.end))
    return values { row in
      guard let id = ownID(row, of: Group.self), let name = names.name(row) else { return nil }
      var group = Group(id: id, name: name)
      group.kind = kind.code(Group.Kind.self, row)
      group.theme = theme.text(row)
      group.start = start.date(row)
      group.end = end.date(row)
      return group
    }
  }
}
