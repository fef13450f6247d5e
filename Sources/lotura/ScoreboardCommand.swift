public import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaScoreboard

/// `lotura scoreboard [ID]`: its options, nothing else.
struct ScoreboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scoreboard",
    abstract: "How do the associations stand, against their peers and their own past?",
    discussion: """
      With an id: where one association stands in each of its newest figures. Without: what is \
      known of each figure, and with --measure everybody's values. Only figures of one measure, \
      year, scope and unit are compared, and only from five known values on; a comparison that \
      could be subtracted from another, so that fewer remain, is hidden too.

      EXAMPLES
        lotura scoreboard AERO --data datasets/example
        lotura scoreboard --measure turnover --scope members --data datasets/example
        lotura scoreboard AERO --peers 5 --data datasets/example
      """)

  @Argument(help: "The association; without it all.")
  var id: String?
  @Option(help: ArgumentHelp("Only this measure: an id, such as turnover.", valueName: "id"))
  var measure: String?
  @Option(help: ArgumentHelp("Only this year (default: the newest).", valueName: "year"))
  var year: Int?
  @Option(
    help: "Only figures of the association itself, its members or its sector.")
  var scope: Figure.Scope?
  @Option(
    help: ArgumentHelp(
      "Compare with all, with those of the same form, or with the K nearest in size.",
      valueName: "all|form|K"))
  var peers: PeersArgument = .init(.all)
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    var question = ReadScoreboard(id: id.map { .init($0) })
    question.measure = measure
    question.year = year
    question.scope = scope
    question.peers = peers.peers
    try Run.answer(question, common, common.choices(format: format.format))
  }
}

/// What `--peers` takes: `all`, `form`, or a whole number of 1 or more.
struct PeersArgument: ExpressibleByArgument {
  let peers: Peers

  init(_ peers: Peers) { self.peers = peers }

  init?(argument: String) {
    switch argument {
    case "all": peers = .all
    case "form": peers = .form
    default:
      guard let count = Int(argument), count >= 1 else { return nil }
      peers = .nearest(count)
    }
  }

  var defaultValueDescription: String { "all" }
}

extension Figure.Scope: ExpressibleByArgument {}
