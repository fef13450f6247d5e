package import LoturaNetwork
package import LoturaTables

/// A questionnaire for an association's members: a page that explains, and a sheet with one row for
/// each person's answers, 1 … 5. It asks for nothing that says who somebody is.
///
/// The heading of a question is its code, a colon and its wording in the language of the file, so
/// that people can read it and `FilledQuestionnaires` can still count it.
package enum Questionnaire {
  /// The sheet in which people answer.
  package static let sheet = "answers"

  /// What is asked where a workbook has no survey yet.
  package static let usualQuestions = ["usefulness", "voice_heard", "cluster_day", "workshops"]

  /// The file, to be written by `XLSXWriter`.
  package static func file(asking questions: [String], in language: Language) -> WorkbookFile {
    let fixed: [(name: String, words: KeyPath<QuestionnaireWords, String>)] = [
      (ColumnName.association.rawValue, \.association), (ColumnName.year.rawValue, \.year),
    ]
    let headings = questions.map { heading($0, in: language) }
    let columns =
      fixed.map { column in
        WorkbookFile.Column(
          column.name == "year" ? .number : .text, isRequired: true,
          entry: column.name == "year" ? .wholeNumber(least: 1, most: 9999) : .anything,
          note: note(in: language) { $0[keyPath: column.words] }, width: 14)
      }
      + questions.enumerated().map { place, question in
        WorkbookFile.Column(
          .number, entry: .wholeNumber(least: 1, most: 5),
          note: note(in: language) { words in
            [words.wordings[question] ?? question, words.scale].joined(separator: "\n")
          },
          width: Double(min(70, max(14, headings[place].count))))
      }
    return WorkbookFile(sheets: [
      .page(instructions(asking: questions, in: language)),
      .table(
        Table(name: sheet, header: fixed.map(\.name) + headings, cells: []), columns: columns),
    ])
  }

  /// What is asked; a question of people's own is its code.
  package static func wording(_ question: String, in language: Language) -> String {
    QuestionnaireWords.of(language).wordings[question] ?? question
  }

  /// The heading of a question: its code, and what is asked where that is known.
  static func heading(_ question: String, in language: Language) -> String {
    let wording = QuestionnaireWords.of(language).wordings[question]
    return wording.map { "\(question): \($0)" } ?? question
  }

  /// The code in a heading: what stands before the first colon.
  static func code(ofHeading heading: String) -> String {
    String(heading.prefix { $0 != ":" }.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func note(
    in language: Language, _ text: (QuestionnaireWords) -> String
  ) -> String {
    languages(from: language).map { text(.of($0)) }.joined(separator: "\n\n")
  }

  private static func instructions(
    asking questions: [String], in language: Language
  ) -> WorkbookFile.Page {
    var lines: [WorkbookFile.Line] = []
    for words in languages(from: language).map(QuestionnaireWords.of) {
      lines.append(.init(.title, [words.title]))
      lines += words.rules.map { .init(.plain, ["", $0]) }
      lines.append(.init(.plain, ["", words.scale]))
      lines.append(.init(.heading, [words.questions, ""]))
      lines += questions.map { .init(.plain, [$0, words.wordings[$0] ?? ""]) }
    }
    return .init(name: WorkbookReading.instructions, widths: [24, 90], lines: lines)
  }

  private static func languages(from first: Language) -> [Language] {
    [first] + [.basque, .spanish, .english].filter { $0 != first }
  }
}
