import ArgumentParser
import LoturaCommands

/// `lotura import`: what brings data of other kinds into a workbook.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring other data into a workbook: CORDIS, questionnaires.",
    discussion: """
      EXAMPLES
        lotura template survey --data datasets/example --output questions.xlsx
        lotura import cordis cordis --output cordis-workbook
        lotura import survey filled.xlsx --data datasets/example --output survey.csv
      """,
    subcommands: [ImportCordisCommand.self, ImportSurveyCommand.self])
}

/// `lotura import survey FILE…`: its options, nothing else.
struct ImportSurveyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey", abstract: "Filled questionnaires to rows of the sheet survey, as CSV.",
    discussion: """
      Each row of a file is one person's answers, 1 to 5; files are .xlsx (made by `lotura template \
      survey`) or .csv. Only counts are kept: a column that is no question is not read. With --data \
      the workbook says which associations and questions there are.
      """)

  @Argument(help: ArgumentHelp("The filled questionnaires, .xlsx or .csv.", valueName: "file"))
  var files: [String]
  @Option(
    help: ArgumentHelp("Whose answers they are, where a row does not say.", valueName: "id"))
  var association: String?
  @Option(help: ArgumentHelp("Of which year, where a row does not say.", valueName: "year"))
  var year: Int?
  @Option(
    help: ArgumentHelp("One more question, by its heading; may be repeated.", valueName: "name"))
  var question: [String] = []
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let year, !(1...9999).contains(year) {
      throw ValidationError("--year must lie between 1 and 9999.")
    }
  }

  func run() throws {
    var count = CountAnswers(files)
    count.association = association
    count.year = year
    count.questions = question
    try Run.answer(count, common, common.choices(format: .csv))
  }
}
