import LoturaNetwork

extension Sheet {
  /// Smart-specialisation (RIS3) priorities.
  static let priorities = Sheet(
    .priorities,
    columns: Column.named + Column.names + [
      .required(.scheme, .text),
      .optional(.kind, .code(Priority.Kind.self)),
      .optional(.parent, .reference(to: .priorities)),
      .optional(.weight, .number(.notNegative), or: "1"),
    ])
}

extension RowsInForce {
  /// The priorities; one taken from the reference names its parent by text.
  var priorities: [Priority] {
    let (names, scheme, weight) = (names, cells(.scheme), cells(.weight))
    let (kinds, parentTexts) = (cells(.kind), cells(.parent))
    let parents = ids(.parent, of: Priority.self)
    return values { row in
      guard let id = ownID(row, of: Priority.self), let name = names.name(row),
        let scheme = scheme.text(row), let weight = weight.number(row)
      else { return nil }
      var priority = Priority(id: id, name: name, scheme: scheme)
      priority.weight = weight
      priority.kind = kinds.code(Priority.Kind.self, row)
      priority.parent =
        rows.isReference ? parentTexts.text(row).map { Priority.ID($0) } : parents.id(row)
      return priority
    }
  }
}
