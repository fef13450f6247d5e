import ArgumentParser
import LoturaCommands
import LoturaNetwork

/// `lotura learn [ID]`: its options, nothing else.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Who can learn what from whom?",
    discussion: """
      Without an id: the best pairing of all associations, each in one pair at most, proved. With \
      an id: from whom it can learn and whom it can teach, and why. Only those are compared whose \
      maturity is known and who are a level or more apart.

      EXAMPLES
        lotura learn --data datasets/example
        lotura learn GAME --data datasets/example --top 3
      """)

  @Argument(help: "The association asked about.")
  var id: String?
  @Option(help: ArgumentHelp("How many rows of each list at most.", valueName: "n"))
  var top: Int?
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top must be 1 or more.") }
  }

  func run() throws {
    var choices = common.choices(format: format.format)
    choices.top = top
    try Run.answer(Learn(id: id.map { .init($0) }), common, choices)
  }
}
