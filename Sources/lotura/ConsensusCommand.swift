import ArgumentParser
import LoturaCommands

/// `lotura consensus`: its options, nothing else.
struct ConsensusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consensus",
    abstract: "Which ranking agrees best with those of several people?",
    discussion: """
      Reads the sheet judgements and gives the ranking that goes against the fewest preferences \
      between two (Kemeny's). It is the best of all as long as no more than 20 items go in circles, \
      which takes at most 5 MiB; beyond, it says how much better another could be. Also: where \
      people disagree most, who is how far from the ranking, and what to ask them.

      EXAMPLES
        lotura consensus --context topics-2026 --data datasets/example
        lotura consensus --context pairs-2026 --data datasets/example --format html
      """)

  @Option(
    help: ArgumentHelp(
      "Which rankings: the context in the sheet judgements.",
      discussion: "Needed where there are several; \"\" names those without a context.",
      valueName: "name"))
  var context: String?
  @Option(
    help: ArgumentHelp(
      "Seconds after which the best so far is given, where more than 20 items go in circles.",
      valueName: "seconds"))
  var timeLimit = 60.0
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(0...1_000_000).contains(timeLimit) {
      throw ValidationError("--time-limit must lie between 0 and 1000000.")
    }
  }

  func run() throws {
    var question = RankTogether(context: context)
    question.timeLimit = timeLimit
    try Run.answer(question, common, common.choices(format: format.format))
  }
}
