import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaScoring

/// `lotura explorations [ID]`: its options, nothing else.
struct ExplorationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explorations",
    abstract: "Facilitated cases: all of them, or one with its parties.",
    discussion: """
      A case is hidden from every audience below its own; most need --audience case.

      EXAMPLES
        lotura explorations --data datasets/example --audience case
        lotura explorations x-metal --data datasets/example --audience case
      """)

  @Argument(help: "Which case; without it all.")
  var id: String?
  @OptionGroup var chance: ChanceOptions
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    var explorations = Explorations(id: id.map { .init($0) })
    explorations.request.draws = chance.draws
    explorations.request.seed = chance.seed
    try Run.answer(explorations, common, common.choices(format: format.format))
  }
}
