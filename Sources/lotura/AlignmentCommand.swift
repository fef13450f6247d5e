import ArgumentParser
import LoturaCommands

/// `lotura alignment`: its options, nothing else.
struct AlignmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alignment",
    abstract: "Associations by priorities: served, unserved, crowded, and not known.",
    discussion: """
      Reads the sheets priorities and alignments: who works on which priority of a \
      smart-specialisation strategy and how much, on which many stand, and which nobody serves. \
      A priority is unserved only where every association has told all its priorities.

      EXAMPLES
        lotura alignment --data datasets/example
        lotura alignment --scheme ris3-2030
        lotura alignment --data datasets/example --format xlsx --output alignment.xlsx
      """)

  @Option(
    help: ArgumentHelp(
      "The strategy (default: each on which somebody works today).", valueName: "name"))
  var scheme: String?
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Run.answer(
      Alignments(scheme: scheme), common, common.choices(format: format.format))
  }
}
