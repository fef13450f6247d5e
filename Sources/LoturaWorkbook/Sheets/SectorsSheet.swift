import LoturaNetwork

extension Sheet {
  /// Economic activities, a forest of broader and narrower ones.
  static let sectors = Sheet(
    .sectors,
    columns: Column.named + Column.names + [
      .optional(.scheme, .text),
      .optional(.parent, .reference(to: .sectors)),
    ])
}

extension RowsInForce {
  /// The sectors; one taken from the reference names its parent by text.
  var sectors: [Sector] {
    let (names, parentTexts) = (names, cells(.parent))
    let parents = ids(.parent, of: Sector.self)
    return values { row in
      guard let id = ownID(row, of: Sector.self), let name = names.name(row) else { return nil }
      let parent =
        rows.isReference ? parentTexts.text(row).map { Sector.ID($0) } : parents.id(row)
      return Sector(id: id, name: name, parent: parent)
    }
  }
}
