import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaPlanning

/// `lotura tables`: its options, nothing else.
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Who sits where in each round, so that as many as possible meet?",
    discussion: """
      Rotating tables: everybody sits once a round, and as many different pairs as possible share \
      a table; says how many could at most, and whether that is reached. Tracks: people of like \
      maturity together. Mixed: at every table people as different as possible in maturity and \
      sector. Vetoes of scope any and meeting always hold.

      EXAMPLES
        lotura tables --data datasets/example
        lotura tables --data datasets/example --rounds 5 --size 3
        lotura tables --data datasets/example --group g-talent --rounds 2
        lotura tables --data datasets/example --mode mixed --size 5
      """)

  @OptionGroup var asked: TableOptions
  @Option(help: "rotating, tracks (of like maturity) or mixed.")
  var mode: TablePlan.Mode = .rotating
  @Option(
    name: .customLong("time-limit"),
    help: ArgumentHelp(
      "Seconds of work, counted in steps, so that the answer does not depend on the machine.",
      valueName: "s"))
  var timeLimit: Double?
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    var tables = Tables()
    tables.request = asked.request
    tables.request.mode = mode
    tables.timeLimit = timeLimit
    try Run.answer(tables, common, common.choices(format: format.format))
  }
}

/// What tables are asked for, in `tables` and in `draw tables`.
struct TableOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many rounds (rotating tables; default 3).", valueName: "r"))
  var rounds: Int?
  @Option(help: ArgumentHelp("The most at a table (default 4).", valueName: "s"))
  var size: Int?
  @Option(
    help: ArgumentHelp(
      "Seat who attends this group today (default: all active associations).", valueName: "id"))
  var group: String?
  @Option(help: ArgumentHelp("The seed of the chance (default 1).", valueName: "n"))
  var seed: UInt64?

  /// Whether any of them was given.
  var isGiven: Bool { rounds != nil || size != nil || group != nil || seed != nil }

  /// The request, rotating.
  var request: TablePlan.Request {
    var request = TablePlan.Request()
    request.rounds = rounds ?? request.rounds
    request.seats = size ?? request.seats
    request.group = group.map { .init($0) }
    request.seed = seed ?? request.seed
    return request
  }
}

extension TablePlan.Mode: ExpressibleByArgument {}
