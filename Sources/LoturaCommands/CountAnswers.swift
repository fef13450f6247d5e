import LoturaNetwork
import LoturaReports
import LoturaScoreboard
import LoturaTables
import LoturaWorkbook

/// Filled questionnaires, counted: rows for the sheet `survey`, as CSV. Nothing else of them is kept.
package struct CountAnswers: Question, Hashable {
  /// The paths of the files, `.xlsx` or `.csv`.
  package var files: [String]
  /// Whose answers they are, where a file does not say.
  package var association: String?
  /// Of which year, where a file does not say.
  package var year: Int?
  /// Questions beside those of the workbook.
  package var questions: [String] = []

  /// The answers in these files.
  package init(_ files: [String]) { self.files = files }

  /// The rows; exit 65 with everything that is wrong in the files, 1 where nobody answered.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let words = session.words
    var setting = FilledQuestionnaires.Setting(
      questions: session.questions + questions.filter { !session.questions.contains($0) },
      associations: session.network.associations.map(\.id.text))
    if let association {
      setting.association = try session.activeAssociation(.init(association)).text
    }
    setting.year = year
    var filled = FilledQuestionnaires(setting)
    for path in files {
      filled.add(try tables(path, session), called: Self.name(of: path))
    }
    guard filled.issues.isEmpty else {
      let telling = IssueTelling(words)
      let sum = Trouble.errorsInData(filled.issues.count).text(words)
      throw Failure(.dataErrors, session.remarks + [sum] + filled.issues.map(telling.line))
    }
    return Answer(
      bytes: CSVWriter.bytes(of: filled.table), remarks: session.remarks + remarks(filled, words),
      exit: filled.rowCount == 0 ? .none : .done)
  }

  private func remarks(_ filled: FilledQuestionnaires, _ words: Words) -> [String] {
    var remarks: [String] = []
    if filled.rowCount == 0 {
      remarks.append(words(.importNothing))
    } else {
      remarks.append(
        words(.importCounted, count: filled.people, [.n: String(filled.rowCount)]))
      let few = filled.rowCount(below: SurveyBoard.least)
      if few > 0 { remarks.append(words(.importFew, count: few)) }
    }
    if !filled.passedOver.isEmpty {
      let names = words.numerals.list(filled.passedOver.map(shownText))
      remarks.append(words(.importPassedOver, [.names: names]))
    }
    return remarks
  }

  /// A file as tables: one that is no `.xlsx` is read as CSV.
  private func tables(_ path: String, _ session: Session) throws(Failure) -> TableSet {
    if path.lowercased().hasSuffix(".csv") {
      let bytes = try Session.bytes(of: path, option: "import survey", language: session.language)
      return TableSet.read(files: [(Questionnaire.sheet + ".csv", bytes)], name: path)
    }
    do {
      return try TableSet.read(path)
    } catch {
      throw Failure(error, option: "import survey", language: session.language)
    }
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
