public import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaWorkbook

/// `lotura followup`: `list` and `add`.
struct FollowupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followup",
    abstract: "What became of suggestions: list them, or add a step.",
    discussion: """
      EXAMPLES
        lotura followup --data datasets/example
        lotura followup list FOOD --data datasets/example
        lotura followup add FOOD HEALTH --state met --data my-region
      """,
    subcommands: [FollowupListCommand.self, FollowupAddCommand.self],
    defaultSubcommand: FollowupListCommand.self)
}

/// `lotura followup list`: its options, nothing else.
struct FollowupListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "How far each pair has come, and what waits.")

  @Argument(help: "Whose suggestions; without it everybody's.")
  var id: String?
  @Option(
    help: "Only pairs that are at this state now.")
  var state: [Followup.State] = []
  @Option(
    help: ArgumentHelp("Only pairs that this officer looks after, by id or name.", valueName: "who")
  )
  var owner: [String] = []
  @Option(help: "Only suggestions of this kind: matchmaking, or a form.")
  var kind: [String] = []
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    var list = FollowupList(id: id.map { .init($0) })
    list.states = state
    list.owners = owner
    list.kinds = kind
    try Run.answer(list, common, common.choices(format: format.format))
  }
}

/// `lotura followup add A B`: its options, nothing else.
struct FollowupAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a step to the workbook's folder.")

  @Argument(help: "One of the two.")
  var a: String
  @Argument(help: "The other.")
  var b: String
  @Option(help: "How far they are.")
  var state: Followup.State
  @Option(help: "What was suggested: matchmaking, or a form.")
  var kind: String?
  @Option(help: ArgumentHelp("When (default: the day of the run).", valueName: "date"))
  var date: PartialDateArgument?
  @Option(help: ArgumentHelp("Who looks after it: an officer's id, or a name.", valueName: "who"))
  var owner: String?
  @Option(help: ArgumentHelp("How useful it was, 1 to 5.", valueName: "n"))
  var useful: Double?
  @Option(help: ArgumentHelp("What came of it, in a few words.", valueName: "text"))
  var outcome: String?
  @Option(
    help: ArgumentHelp(
      "Who may see the row.",
      discussion: "Without it case for fusion and integration, else agency."))
  var access: Audience?
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let useful, !(1...5).contains(useful) {
      throw ValidationError("--useful must lie between 1 and 5.")
    }
  }

  func run() throws {
    var add = FollowupAdd(.init(a), .init(b), state: state)
    add.kind = kind
    add.date = date?.date
    add.owner = owner
    add.useful = useful
    add.outcome = outcome
    add.access = access
    try Run.answer(add, common, common.choices(format: format.format))
  }
}

/// A date of the command line, known to the year, the month or the day.
struct PartialDateArgument: ExpressibleByArgument {
  let date: PartialDate

  init?(argument: String) {
    guard let date = PartialDate(argument) else { return nil }
    self.date = date
  }
}

extension Followup.State: ExpressibleByArgument {}
