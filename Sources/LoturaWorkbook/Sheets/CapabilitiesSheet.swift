import LoturaNetwork

extension Sheet {
  /// What can be offered or needed.
  static let capabilities = Sheet(
    .capabilities,
    columns: Column.named + Column.names + [
      .optional(.kind, .code(["service", "technology", "knowledge", "infrastructure"]))
    ])
}

extension RowsInForce {
  /// The capabilities.
  var capabilities: [Capability] {
    let names = names
    return values { row in
      guard let id = ownID(row, of: Capability.self), let name = names.name(row) else {
        return nil
      }
      return Capability(id: id, name: name)
    }
  }
}
