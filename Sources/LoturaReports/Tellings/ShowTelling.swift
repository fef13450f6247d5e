package import LoturaNetwork

/// The answer to `show`: all that the workbook says of one node, with who says so and since when.
package struct ShowTelling: Sendable {
  /// One row of the workbook.
  package struct Row: Hashable, Sendable {
    /// One cell: the column's name in the data contract, its heading for people, what it says.
    package struct Cell: Hashable, Sendable {
      /// The name in the data contract.
      package var column: String
      /// The heading in the language of the answer.
      package var heading: String
      /// What it says, as written.
      package var text: String

      /// A cell; without a heading its column's name stands for it.
      package init(_ column: String, heading: String? = nil, text: String) {
        self.column = column
        self.heading = heading ?? column
        self.text = text
      }
    }

    /// The sheet it stands in.
    package var sheet: String
    /// The row that people see, 1 = header; nil: it is from the reference, not the workbook.
    package var row: Int?
    /// Its filled cells, without those below.
    package var cells: [Cell]
    /// Who says so; nil: not said.
    package var source: String?
    /// Of which date; nil: not said.
    package var asOf: String?
    /// A, B or C; nil: not said.
    package var confidence: String?

    /// A row and where it comes from.
    package init(
      sheet: String, row: Int?, cells: [Cell],
      origin: (source: String?, asOf: String?, confidence: String?) = (nil, nil, nil)
    ) {
      self.sheet = sheet
      self.row = row
      self.cells = cells
      (source, asOf, confidence) = origin
    }
  }

  private let node: NodeEntry
  private let rows: [Row]
  private let voice: Voice
  private var words: Words { voice.words }

  /// A node, and the rows that speak of it in the order of the workbook: its own first.
  package init(_ node: NodeEntry, rows: [Row], voice: Voice) {
    self.node = node
    self.rows = rows
    self.voice = voice
  }

  /// The answer, told. O(cells).
  package var telling: Telling {
    let name = node.name.text(in: words.language)
    let sheets = rows.map(\.sheet).reduce(into: [String]()) { seen, sheet in
      if !seen.contains(sheet) { seen.append(sheet) }
    }
    let tables = sheets.map { sheet in
      var table = table(sheet, rows.filter { $0.sheet == sheet }).withoutEmptyColumns
      if sheet != node.sheet.rawValue {
        table.terminalLimit = DocumentTable.Limit(rows: 10, columns: 7)
      }
      return table
    }
    return Telling(
      document: Document(
        language: words.language, title: words(.showTitle, [.name: name, .id: node.id.text]),
        blocks: [
          .paragraph(
            words(.showKind, [.sheet: words.name(of: node.sheet)]) + " "
              + words(.showRows, count: rows.count))
        ] + tables.map { .table($0) }, fileTables: [fileTable]),
      result: [
        "id": .string(node.id.text), "name": .string(name),
        "sheet": .string(node.sheet.rawValue), "rows": .array(rows.map(json)),
      ])
  }

  /// The rows of one sheet: side by side, or one cell a line where there is a single wide row.
  private func table(_ sheet: String, _ rows: [Row]) -> DocumentTable {
    let heading = SheetName(rawValue: sheet).map { capitalised(words.name(of: $0)) } ?? sheet
    let isOwn = sheet == node.sheet.rawValue
    guard rows.count > 1 || rows[0].cells.count <= 4 else { return tall(heading, rows[0]) }
    let columns = rows.flatMap(\.cells).reduce(into: [Row.Cell]()) { seen, cell in
      if !seen.contains(where: { $0.column == cell.column }) { seen.append(cell) }
    }.filter { column in
      // A column that says in every row of whom the answer is says nothing.
      isOwn
        || !rows.allSatisfy { row in
          row.cells.first { $0.column == column.column }?.text == node.id.text
        }
    }
    let count = words.numerals.number(Double(rows.count), decimals: 0)
    return DocumentTable(
      rows.count > 1 ? "\(heading) (\(count))" : heading,
      columns: [.number(words(.columnRow))] + columns.map { .text($0.heading) } + origins,
      rows: rows.map { row in
        [place(of: row)]
          + columns.map { column in
            .text(orEmpty: row.cells.first { $0.column == column.column }.map(shown))
          } + origin(of: row)
      })
  }

  private func tall(_ heading: String, _ row: Row) -> DocumentTable {
    let cells: [[DocumentTable.Cell]] = row.cells.map { [.text($0.heading), .text(shown($0))] }
    let origins = zip(self.origins.map(\.heading), origin(of: row)).filter { $0.1 != .empty }
    return DocumentTable(
      heading, columns: [.text(words(.columnColumn)), .text(words(.columnValue))],
      rows: [[.text(words(.columnRow)), place(of: row)]] + cells
        + origins.map { [.text($0.0), $0.1] })
  }

  /// A cell, with the name beside it where it is the id of another node.
  private func shown(_ cell: Row.Cell) -> String {
    let name = voice.names.full(NetworkNode.ID(cell.text))
    let isNamed = name == cell.text || cell.column == "id" || cell.text == node.id.text
    return isNamed ? cell.text : "\(cell.text) (\(name))"
  }

  private var origins: [DocumentTable.Column] {
    [
      .text(words(.columnSource)), .text(words(.columnAsOf)), .text(words(.columnConfidence)),
    ]
  }

  private func origin(of row: Row) -> [DocumentTable.Cell] {
    [row.source, row.asOf, row.confidence].map { .text(orEmpty: $0) }
  }

  /// One cell a record, which any number of sheets fits into.
  private var fileTable: DocumentTable {
    DocumentTable(
      node.id.text,
      columns: [
        .text(words(.columnSheet)), .number(words(.columnRow)), .text(words(.columnColumn)),
        .text(words(.columnValue)),
      ] + origins,
      rows: rows.flatMap { row in
        row.cells.map { cell in
          [.text(row.sheet), place(of: row), .text(cell.column), .text(cell.text)]
            + origin(of: row)
        }
      })
  }

  private func place(of row: Row) -> DocumentTable.Cell { row.row.map { .whole($0) } ?? .empty }

  private func json(_ row: Row) -> JSONValue {
    [
      "sheet": .string(row.sheet), "row": .number(orNull: row.row.map { Double($0) }),
      "values": .object(
        Dictionary(row.cells.map { ($0.column, JSONValue.string($0.text)) }) { $1 }),
      "source": .string(orNull: row.source), "as_of": .string(orNull: row.asOf),
      "confidence": .string(orNull: row.confidence),
    ]
  }
}
