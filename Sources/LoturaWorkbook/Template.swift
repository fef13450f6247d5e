package import LoturaNetwork
package import LoturaTables

/// An empty workbook to fill in: every sheet with its headings, what may be entered into each
/// column, and instructions in three languages.
///
/// Headings are the names of the contract, for the reader looks for these; what they mean stands in
/// a note on each and on the first page, the reader's language first. Read as it is, the template is
/// a workbook in which nobody is: nothing in it is wrong, and nobody can be compared. So whoever
/// fills in one association has a workbook, and mends nothing else.
package enum Template {
  /// The template, with instructions and notes in this language first. O(sheets and columns).
  package static func file(in language: Language) -> WorkbookFile {
    let languages = [language] + Language.allCases.filter { $0 != language }
    let sheets = DataContract.sheets.map { sheet in
      WorkbookFile.Sheet.table(
        Table(name: sheet.name.rawValue, header: sheet.allColumns.map(\.name.rawValue), cells: []),
        columns: sheet.allColumns.map { column in
          var described = WorkbookFile.Column(column)
          described.note = note(on: column.name, in: sheet.name, languages)
          described.width = width(of: column)
          return described
        })
    }
    return WorkbookFile(sheets: [.page(instructions(languages))] + sheets)
  }

  /// Room for words where words go; nil: as wide as the heading.
  private static func width(of column: Column) -> Double? {
    if column.name == .name { return 36 }
    return column.kind == .text ? 24 : nil
  }

  /// What a column is called and means, a language a paragraph.
  private static func note(
    on column: ColumnName, in sheet: SheetName, _ languages: [Language]
  ) -> String {
    languages.map { language in
      let wording = Wording.of(column, in: sheet, language)
      return "\(wording.heading): \(wording.meaning)"
    }.joined(separator: "\n\n")
  }
}

// The page of instructions: a part for each language.
extension Template {
  private static func instructions(_ languages: [Language]) -> WorkbookFile.Page {
    WorkbookFile.Page(
      name: WorkbookReading.instructions, widths: [18, 26, 86, 18, 50],
      lines: languages.flatMap(part))
  }

  private static func part(in language: Language) -> [WorkbookFile.Line] {
    let words = InstructionWording.of(language)
    let rules = words.rules.map { WorkbookFile.Line(.text, [$0]) }
    let sheets = DataContract.sheets.flatMap { sheet in
      let wording = Wording.of(sheet.name, in: language)
      return [gap, .init(.heading, [sheet.name.rawValue, wording.heading, wording.meaning])]
        + sheet.columns.map { line(on: $0, in: sheet.name, language) }
    }
    // Which sheet does not matter to a column that every one has.
    let everywhere =
      [gap, .init(.heading, [words.everywhere])]
      + Column.common.map { line(on: $0, in: .associations, language) }
    return [.init(.title, [words.title])] + rules + sheets + everywhere + [gap, gap]
  }

  private static let gap = WorkbookFile.Line(.plain, [])

  /// A column: its name, what it is called, what it means, whether it may stay empty, its codes.
  private static func line(
    on column: Column, in sheet: SheetName, _ language: Language
  ) -> WorkbookFile.Line {
    let words = InstructionWording.of(language)
    let wording = Wording.of(column.name, in: sheet, language)
    let emptiness =
      column.isRequired ? words.required : column.fallback.map { "\(words.empty) \($0)" } ?? ""
    let codes =
      switch column.kind {
      case .code(let codes): "\(words.codes) " + codes.joined(separator: ", ")
      case .openCode(let codes): codes.joined(separator: ", ") + " …"
      default: ""
      }
    return .init(
      .plain, [column.name.rawValue, wording.heading, wording.meaning, emptiness, codes])
  }
}
