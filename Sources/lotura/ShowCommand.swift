import ArgumentParser
import LoturaCommands
import LoturaNetwork

/// `lotura show ID`: its options, nothing else.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "All that is known about one node, with sources.",
    discussion: """
      EXAMPLES
        lotura show AERO --data datasets/example
        lotura show gaia --format json
      """)

  @Argument(help: "The id of an association, company, partner, sector, priority, … .")
  var id: String
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Run.answer(Show(id: .init(id)), common, common.choices(format: format.format))
  }
}
