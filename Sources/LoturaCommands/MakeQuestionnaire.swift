import LoturaNetwork
import LoturaReports
import LoturaTables
import LoturaWorkbook

/// A questionnaire for an association's members, as `.xlsx`: the questions of the workbook's survey,
/// or the usual ones.
package struct MakeQuestionnaire: Question, Hashable {
  /// The question.
  package init() {}

  /// The bytes of the file.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    // A file for people speaks the environment's language, whatever machines' formats do.
    let language = choices.language ?? surroundings.language ?? .english
    do {
      return Answer(
        bytes: try XLSXWriter.bytes(
          of: Questionnaire.file(asking: session.questions, in: language)),
        remarks: session.remarks)
    } catch {
      throw Failure(.defect, .defect("\(error)"), in: language)
    }
  }
}

extension Session {
  /// The questions of the survey in the workbook, else the usual ones.
  var questions: [String] {
    let asked = Set(network.survey.map(\.question)).sorted()
    return asked.isEmpty ? Questionnaire.usualQuestions : asked
  }
}
