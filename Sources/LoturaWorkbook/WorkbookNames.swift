package import LoturaNetwork

extension Workbook {
  /// What a node is called in a language: its name, or its id where it has none. O(its row).
  package func name(of id: NetworkNode.ID, in language: Language) -> String {
    guard let place = place(of: id) else { return id.text }
    return NameCells(place.rows).name(place.row)?.text(in: language) ?? id.text
  }

  /// What a node is called in a sentence, as `Names` has it: of an association the short name, or the
  /// id where it has none and its name is long. O(its row).
  package func shortName(of id: NetworkNode.ID, in language: Language) -> String {
    let full = name(of: id, in: language)
    guard let place = place(of: id), place.rows.sheet.name == .associations else { return full }
    let short = place.rows.cellsOrNone(.shortName).text(place.row)
    return short ?? (full.count <= 24 ? full : id.text)
  }

  /// Where the row of a node is.
  private func place(of id: NetworkNode.ID) -> (rows: SheetRows, row: Int)? {
    guard let number = nodes.number(of: id.text) else { return nil }
    let entry = nodes[number]
    let rows =
      entry.isReference
      ? adopted.first { $0.sheet.name == entry.sheet } : self.rows(in: entry.sheet)
    return rows.map { ($0, entry.row) }
  }
}
