package import LoturaNetwork

/// An answer for people, before it is text, HTML or a spreadsheet: a title and blocks in order.
package struct Document: Hashable, Sendable {
  /// The language it is written in: numbers and screen readers follow it.
  package var language: Language
  /// What it is about.
  package var title: String
  /// What it says, in order.
  package var blocks: [Block]
  /// The answer as plain tables for files (CSV: the first; XLSX: all). Empty: the tables among the
  /// blocks.
  package var fileTables: [DocumentTable]
  /// What stands at its head where it is handed out; nil: an answer at the desk.
  package var cover: DocumentCover?

  /// A document; without `fileTables` its files hold the tables among the blocks.
  package init(
    language: Language, title: String, blocks: [Block] = [], fileTables: [DocumentTable] = []
  ) {
    self.language = language
    self.title = title
    self.blocks = blocks
    self.fileTables = fileTables
  }

  /// One piece of a document.
  package enum Block: Hashable, Sendable {
    /// A heading below the title; level 1 is the highest.
    case heading(String, level: Int)
    case paragraph(String)
    /// Something to notice.
    case note(String, Tone)
    /// Points under each other, numbered or not.
    case list([String], isNumbered: Bool)
    case table(DocumentTable)
    /// A table for those who check every number: HTML folds it up, text and Markdown leave it out.
    case details(DocumentTable)
    /// Small print at the end: the data, the day, the audience.
    case footnote(String)
    /// A picture where pictures can be, its description in words elsewhere.
    case picture(DocumentPicture)
    /// Questions with room to write the answers by hand.
    case questions([String])
    /// Things to cut out or to put up.
    case handouts([Handout], Handout.Size)
  }

  /// How urgent a note is.
  package enum Tone: String, CaseIterable, Hashable, Sendable {
    case note, warning, error
  }

  /// The tables for files, and if there are none those among the blocks.
  package var tables: [DocumentTable] {
    guard fileTables.isEmpty else { return fileTables }
    return blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}

/// A table of typed cells under headings.
package struct DocumentTable: Hashable, Sendable {
  /// What it shows; in a spreadsheet the name of its sheet.
  package var caption: String
  /// Its columns.
  package var columns: [Column]
  /// Its rows, one cell a column.
  package var rows: [[Cell]]
  /// Whether the last row is a sum, to be set apart.
  package var hasTotal: Bool
  /// How much of it a terminal shows; nil: all. Every other format holds all.
  package var terminalLimit: Limit?

  /// A table; every row has a cell for each column.
  package init(_ caption: String, columns: [Column], rows: [[Cell]], hasTotal: Bool = false) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "one cell a column")
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.hasTotal = hasTotal
  }

  /// The most rows and columns that are shown of a table, and characters of a cell, each at least 1.
  package struct Limit: Hashable, Sendable {
    /// Rows, from the first.
    package var rows: Int
    /// Columns, from the left.
    package var columns: Int
    /// Characters of a text; a longer one ends in `…`.
    package var characters: Int

    /// The most rows, columns and characters.
    package init(rows: Int, columns: Int, characters: Int) {
      self.rows = rows
      self.columns = columns
      self.characters = characters
    }
  }

  /// The table without the columns in which no row has anything. O(cells).
  package var withoutEmptyColumns: DocumentTable {
    let kept = columns.indices.filter { column in rows.contains { $0[column] != .empty } }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in kept.map { row[$0] } }
    return table
  }

  /// The table under a heading that says what it shows already.
  package var withoutCaption: DocumentTable {
    var table = self
    table.caption = ""
    return table
  }

  /// What a terminal shows of it. O(cells).
  package var cut: DocumentTable {
    guard let limit = terminalLimit else { return self }
    func short(_ cell: Cell) -> Cell {
      guard case .text(let text) = cell, text.count > limit.characters else { return cell }
      return .text(text.prefix(limit.characters - 1) + "…")
    }
    var first = self
    first.rows = Array(rows.prefix(limit.rows))
    let shown = first.withoutEmptyColumns
    return DocumentTable(
      caption, columns: Array(shown.columns.prefix(limit.columns)),
      rows: shown.rows.map { $0.prefix(limit.columns).map(short) })
  }

  /// A column: its heading, and on which side its cells stand.
  package struct Column: Hashable, Sendable {
    /// The heading.
    package var heading: String
    /// Whether the cells are numbers and stand to the right.
    package var isNumeric: Bool

    /// A column of text.
    package static func text(_ heading: String) -> Column {
      Column(heading: heading, isNumeric: false)
    }

    /// A column of numbers.
    package static func number(_ heading: String) -> Column {
      Column(heading: heading, isNumeric: true)
    }
  }

  /// One cell.
  package enum Cell: Hashable, Sendable {
    /// Not known, or there is none: an empty cell, never 0.
    case empty
    case text(String)
    /// A number, shown to people with so many decimals; files hold up to nine.
    case number(Double, decimals: Int)
    /// A share 0 … 1, shown to people in whole percents; files hold the share.
    case share(Double)

    /// A whole number.
    package static func whole(_ number: Int) -> Cell { .number(Double(number), decimals: 0) }
    /// A text, or empty.
    package static func text(orEmpty text: String?) -> Cell { text.map { .text($0) } ?? .empty }
  }
}

extension DocumentTable.Cell {
  /// What people read, in the numbers of a language.
  package func text(in language: Language) -> String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number, let decimals):
      Numerals(language).number(number, decimals: decimals)
    case .share(let share): Numerals(language).percent(share)
    }
  }

  /// What files hold: text, or a number with a point and at most nine decimals.
  package var plainText: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number, _), .share(let number): decimalText(number) ?? ""
    }
  }
}
