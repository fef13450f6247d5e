package import LoturaNetwork

extension Workbook {
  /// What a node is called in a language: its name, or its id where it has none. O(its row).
  package func name(of id: NetworkNode.ID, in language: Language) -> String {
    guard let number = nodes.number(of: id.text) else { return id.text }
    let entry = nodes[number]
    let rows =
      entry.isReference
      ? adopted.first { $0.sheet.name == entry.sheet } : self.rows(in: entry.sheet)
    guard let rows else { return id.text }
    return NameCells(rows).name(entry.row)?.text(in: language) ?? id.text
  }
}
