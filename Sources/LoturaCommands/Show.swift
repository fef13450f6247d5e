package import LoturaNetwork
import LoturaReports
import LoturaWorkbook

/// All that is known about one node, with sources.
package struct Show: Question, Hashable {
  /// The id of the node.
  package let id: NetworkNode.ID

  /// The node of an id.
  package init(id: NetworkNode.ID) { self.id = id }

  /// Every row that speaks of the node, its own first.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let rows = session.workbook.rows(about: id)
    guard let first = rows.first(where: { $0["id"]?.text == id.text }) ?? rows.first else {
      throw session.unknown(id.text)
    }
    let node =
      session.network.node(id)
      ?? NodeEntry(
        id: id, sheet: first.sheet, name: LocalizedName(first["name"]?.text ?? id.text))
    let own = rows.filter { $0 == first }
    let others = rows.filter { $0 != first }
    let telling = ShowTelling(node, rows: (own + others).map(told), voice: session.voice).telling
    return try session.answer(to: "show", telling, parameters: ["id": .string(id.text)])
  }

  /// A row as reports tell it: its filled cells, people's own too, its validity and note.
  private func told(_ row: Row) -> ShowTelling.Row {
    var cells = row.cells.filter { !$0.isDefault }.compactMap { cell in
      cell.value.map { ShowTelling.Row.Cell(cell.column, text: $0.text) }
    }
    cells += row.ownCells.map { ShowTelling.Row.Cell($0.column, text: $0.text) }
    for (column, text) in [
      ("valid_from", row.validFrom?.text), ("valid_to", row.validTo?.text), ("note", row.note),
    ] {
      if let text { cells.append(ShowTelling.Row.Cell(column, text: text)) }
    }
    return ShowTelling.Row(
      sheet: row.sheet.rawValue, row: row.number, cells: cells,
      origin: (row.source, row.asOf?.text, row.confidence))
  }
}
