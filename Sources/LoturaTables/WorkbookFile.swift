/// What an `.xlsx` file is to show: tables to fill in or to read, and pages of text.
package struct WorkbookFile: Sendable {
  /// The sheets, in the order of the tabs.
  package var sheets: [Sheet]

  /// A file of these sheets.
  package init(sheets: [Sheet]) { self.sheets = sheets }

  /// One tab of the file.
  package enum Sheet: Sendable {
    /// Records under a header, one column description a column of the table's header. Columns
    /// without a description are text.
    case table(Table, columns: [Column])
    /// Text for people, such as instructions.
    case page(Page)

    /// The name on the tab.
    package var name: String {
      switch self {
      case .table(let table, _): table.name
      case .page(let page): page.name
      }
    }
  }

  /// How a column of a table is shown and what may be entered into it.
  package struct Column: Sendable {
    /// How the texts of its cells are stored.
    package var kind: CellKind
    /// Whether each record must have it: its heading is darker.
    package var isRequired: Bool
    /// What may be entered.
    package var entry: Entry
    /// A note on the heading, such as the column's name and meaning in three languages; at most
    /// 32 767 characters.
    package var note: String?
    /// The width in characters; nil = by the heading and the first records.
    package var width: Double?

    /// A column; without a word about it, optional text.
    package init(
      _ kind: CellKind = .text, isRequired: Bool = false, entry: Entry = .anything,
      note: String? = nil, width: Double? = nil
    ) {
      self.kind = kind
      self.isRequired = isRequired
      self.entry = entry
      self.note = note
      self.width = width
    }
  }

  /// How a column's texts are stored. A text that is none of its kind is stored as text.
  package enum CellKind: Hashable, Sendable {
    /// As it is, even if it looks like a number or a formula.
    case text
    /// As a number where the text is a finite one that a spreadsheet keeps without loss.
    case number
    /// `true` and `false` as truth values.
    case boolean
  }

  /// What may be entered into a column's cells. A spreadsheet shows a choice, or refuses.
  package enum Entry: Hashable, Sendable {
    /// Whatever is typed.
    case anything
    /// One of these codes, offered as a list. A list of any length; a spreadsheet's own limit of
    /// 255 characters is got round with a hidden sheet.
    case oneOf([String])
    /// A number between these bounds; nil = no bound.
    case number(least: Double?, most: Double?)
    /// A whole number between these bounds; nil = no bound.
    case wholeNumber(least: Int?, most: Int?)
  }

  /// A tab with text for people.
  package struct Page: Sendable {
    /// The name on the tab.
    package var name: String
    /// The columns' widths in characters.
    package var widths: [Double]
    /// The lines from top to bottom.
    package var lines: [Line]

    /// A page.
    package init(name: String, widths: [Double], lines: [Line]) {
      self.name = name
      self.widths = widths
      self.lines = lines
    }
  }

  /// One line of a page, its texts side by side in the columns.
  package struct Line: Sendable {
    /// How a line is printed.
    package enum Style: Hashable, Sendable {
      /// Large and bold.
      case title
      /// Bold, on the colour of headings, across all columns of the page.
      case heading
      /// One sentence, running on over the columns beside it.
      case text
      /// Plain, wrapped inside its column.
      case plain
    }

    /// How it is printed.
    package var style: Style
    /// Its texts, one a column; an empty one leaves the cell empty.
    package var texts: [String]

    /// A line.
    package init(_ style: Style, _ texts: [String]) {
      self.style = style
      self.texts = texts
    }
  }
}

/// Why an `.xlsx` file cannot be written.
package enum WorkbookFileFailure: Error, Hashable, Sendable {
  /// A name no tab can have: empty, over 31 characters, with one of `[ ] : * ? / \`, or used twice
  /// (upper and lower case are the same).
  case badSheetName(String)
  /// A text of more than 32 767 characters, or that grows beyond it when written; `row` as people
  /// see it, `column` counted from 1.
  case cellTooLong(sheet: String, row: Int, column: Int)
  /// More rows or columns than a spreadsheet holds.
  case tooLarge(sheet: String)
  /// The temporary file could not be written or read back.
  case notWritten(FileTrouble)
}
