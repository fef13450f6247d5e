package import LoturaNetwork
package import LoturaTables

/// An empty workbook to fill in: every sheet with its headings, lists of codes and bounds, and a
/// first page that explains each sheet and column in three languages.
///
/// Read as it is, it is a workbook in which nobody is: nothing is wrong with it, and nobody can be
/// compared. Whoever fills in one association has a workbook, and mends nothing else.
package enum Template {
  /// The file, to be written by `XLSXWriter`; the explanations come first in this language.
  package static func file(in language: Language) -> WorkbookFile {
    WorkbookFile(
      sheets: [.page(instructions(in: language))]
        + DataContract.sheets.map { sheet in
          .table(
            Table(
              name: sheet.name.rawValue, header: sheet.allColumns.map(\.name.rawValue), cells: []),
            columns: sheet.allColumns.map { column($0, of: sheet, in: language) })
        })
  }

  private static func column(
    _ column: Column, of sheet: Sheet, in language: Language
  ) -> WorkbookFile.Column {
    var shown = WorkbookFile.Column(column)
    shown.note = languages(from: language).map { language in
      let words = SheetWords.column(column.name, of: sheet.name, in: language)
      return "\(words.heading): \(words.meaning)"
    }.joined(separator: "\n\n")
    // Room for words where words go; nil: as wide as the heading.
    shown.width = column.name == .name ? 36 : column.kind == .text ? 24 : nil
    return shown
  }

  private static func instructions(in language: Language) -> WorkbookFile.Page {
    let languages = languages(from: language)
    let first = InstructionWords.of(language)
    var lines: [WorkbookFile.Line] = []
    for language in languages {
      let words = InstructionWords.of(language)
      lines.append(.init(.title, [words.title]))
      lines += words.rules.map { .init(.plain, ["", "", $0]) }
    }
    for sheet in DataContract.sheets {
      lines.append(
        .init(
          .heading,
          [sheet.name.rawValue, ""]
            + languages.map { language in
              let words = SheetWords.sheet(sheet.name, in: language)
              return "\(words.heading): \(words.meaning)"
            }))
      lines += sheet.columns.map { column in
        .init(
          .plain,
          [column.name.rawValue, condition(of: column, first)]
            + languages.map { SheetWords.column(column.name, of: sheet.name, in: $0).meaning })
      }
    }
    return .init(
      name: WorkbookReading.instructions, widths: [20, 34, 60, 60, 60], lines: lines)
  }

  /// What must stand in a column: whether it must be filled, which codes, what empty counts as.
  private static func condition(of column: Column, _ words: InstructionWords) -> String {
    var parts: [String] = []
    if column.isRequired { parts.append(words.required) }
    switch column.kind {
    case .code(let codes) where codes.count <= 12, .openCode(let codes) where codes.count <= 12:
      parts.append("\(words.codes): " + codes.joined(separator: ", "))
    default: break
    }
    if let fallback = column.fallback { parts.append("\(words.usual) = \(fallback)") }
    return parts.joined(separator: "; ")
  }

  /// The three languages, this one first, then in the order of the region: eu, es, en.
  private static func languages(from first: Language) -> [Language] {
    [first] + [.basque, .spanish, .english].filter { $0 != first }
  }
}
