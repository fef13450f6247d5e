import LoturaNetwork
import LoturaReports
import LoturaTables
import LoturaWorkbook

/// An empty workbook to fill in, as `.xlsx`: header styles, lists of codes, instructions.
package struct MakeTemplate: Question, Hashable {
  /// The question.
  package init() {}

  /// The bytes of the file.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let language = choices.language ?? surroundings.language ?? .english
    do {
      return Answer(bytes: try XLSXWriter.bytes(of: Template.file(in: language)))
    } catch {
      throw Failure(.defect, .defect("\(error)"), in: language)
    }
  }
}
