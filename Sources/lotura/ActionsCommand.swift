import ArgumentParser
import LoturaCommands

/// `lotura actions`: its options, nothing else.
struct ActionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: "Action plans side by side: what is planned twice, what nobody plans?",
    discussion: """
      Reads the sheet actions: who means to do what in a year, for how much, and how far it is; \
      what somebody needs and no plan is for; how mature the associations are in each respect. \
      With --overlaps: what several plan at the same time and could do together, who could lead \
      it, and whether they have worked together before. Budgets are only added where they are \
      known, and no saving is guessed.

      EXAMPLES
        lotura actions --data datasets/example
        lotura actions --overlaps --data datasets/example
        lotura actions --overlaps --year 2025 --data datasets/example --format html
      """)

  @Flag(help: "What is planned twice and could be done together.")
  var overlaps = false
  @Option(
    help: ArgumentHelp(
      "The year of the plans (default: the newest with actions planned or under way).",
      valueName: "year"))
  var year: Int?
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let year, !(1...9999).contains(year) {
      throw ValidationError("--year must lie between 1 and 9999.")
    }
  }

  func run() throws {
    var question = Actions()
    question.year = year
    question.looksForOverlaps = overlaps
    try Run.answer(question, common, common.choices(format: format.format))
  }
}
