import ArgumentParser
import LoturaCommands

/// `lotura survey`: its options, nothing else.
struct SurveyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey",
    abstract: "What did the members answer, how sure is that, and what has changed?",
    discussion: """
      Of each question the share of answers that are a 4 or a 5, between which bounds it lies, the \
      mean, and whether it has changed by more than chance. Fewer than five answers are hidden, and \
      whatever would give them away. A questionnaire is made by `lotura template survey`; filled \
      ones are counted by `lotura import survey`.

      EXAMPLES
        lotura survey --data datasets/example
        lotura survey --question usefulness --year 2025 --data datasets/example
      """)

  @Option(
    help: ArgumentHelp("Only this question, as the workbook writes it.", valueName: "question"))
  var question: String?
  @Option(
    help: ArgumentHelp("Only this year (default: all; people read the newest).", valueName: "year"))
  var year: Int?
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    var ask = ReadSurvey()
    ask.question = question
    ask.year = year
    try Run.answer(ask, common, common.choices(format: format.format))
  }
}
