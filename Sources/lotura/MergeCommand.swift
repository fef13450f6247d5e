public import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaScoring

/// `lotura merge A B [C…]`: its options, nothing else.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "What if these became one? Before and after for all parties and the scoreboard.",
    discussion: """
      Rebuilds the region with one association in place of several and compares: members, partners, \
      countries, priorities, needs that are met, figures, and whom the others would meet first. \
      Nothing is decided by it.

      EXAMPLES
        lotura merge STEEL CAST --data datasets/example --kind convergence
        lotura merge WIND GRID --data datasets/example --kind fusion
        lotura merge WIND GRID --data datasets/example --name ENERGY --write energy.xlsx
      """)

  @Argument(help: "Who would become one: two associations or more.")
  var parts: [String]
  @Option(help: "The form: fusion, integration, convergence or alliance.")
  var kind: Form = .fusion
  @Option(help: ArgumentHelp("The id of the one they become.", valueName: "id"))
  var name = "merged"
  @Option(
    help: ArgumentHelp(
      "Write the workbook as it would be to this folder, or file ending in .xlsx.",
      valueName: "path"))
  var write: String?
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    var merge = Merge(parts.map { .init($0) })
    merge.kind = kind
    merge.name = .init(name)
    merge.write = write
    try Run.answer(merge, common, common.choices(format: format.format))
  }
}

extension Form: ExpressibleByArgument {}
