import ArgumentParser
import LoturaCommands
import LoturaNetwork

/// `lotura communities`: its options, nothing else.
struct CommunitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "communities",
    abstract: "Which groups hang together?",
    discussion: """
      Groups of associations, companies, partners, sectors and priorities that are linked among \
      each other more than chance would link them, with the modularity. Every group is connected. \
      CSV and JSON hold each node with the number of its group.

      EXAMPLES
        lotura communities --data datasets/example
        lotura communities --resolution 2 --data datasets/example --format csv
      """)

  @Option(help: ArgumentHelp("The greater, the smaller the groups (0 to 1000).", valueName: "g"))
  var resolution: Double = 1
  @Option(help: ArgumentHelp("The seed of chance: the same seed, the same answer.", valueName: "n"))
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("How many groups are described at most (default 10).", valueName: "n"))
  var top: Int?
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top must be 1 or more.") }
  }

  func run() throws {
    var choices = common.choices(format: format.format)
    choices.top = top
    var question = FindCommunities()
    question.resolution = resolution
    question.seed = seed
    try Run.answer(question, common, choices)
  }
}
