import LoturaNetwork
import LoturaReports
import LoturaScoreboard
import LoturaWorkbook

/// What did the members answer, how sure is that, and what has changed?
package struct ReadSurvey: Question, Hashable {
  /// To which question, as the workbook writes it; nil: to all.
  package var question: String?
  /// In which year; nil: in all.
  package var year: Int?

  /// All answers.
  package init() {}

  /// The answer; exit 1 where nobody answered what was asked.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let board = session.surveyBoard
    if let question, !board.questions.contains(question), !board.questions.isEmpty {
      let nearest = Workbook.nearest(to: question, among: board.questions)
      throw Failure(
        .noInput, .unknownQuestion(question, choices: board.questions, nearest: nearest),
        in: session.language)
    }
    let telling = SurveyTelling(board, question: question, year: year, voice: session.voice)
    return try session.answer(
      to: "survey", telling.telling,
      parameters: [
        "question": .string(orNull: question), "year": .number(orNull: year.map { Double($0) }),
      ], exit: telling.rows.isEmpty ? .none : .done)
  }
}

extension Session {
  /// The survey as this audience may see it: what those before it have seen counts as told.
  var surveyBoard: SurveyBoard {
    var levels: [String: Int] = [:]
    for row in workbook.rows(of: .survey) {
      guard let association = row["association"]?.text, let year = row["year"]?.text,
        let question = row["question"]?.text
      else { continue }
      // Of a repeated row the last counts.
      levels[[association, year, question].joined(separator: "\u{1F}")] =
        Audience.allCases.firstIndex(of: row.access) ?? 0
    }
    return SurveyBoard(network) { answers in
      let key = [answers.association.text, String(answers.year), answers.question]
      return levels[key.joined(separator: "\u{1F}")] ?? 0
    }
  }
}
