import ArgumentParser
import LoturaCommands

/// `lotura model`: its options, nothing else.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "The model in force, as JSON; a --model file is checked.",
    discussion: """
      EXAMPLES
        lotura model --output model.json
        lotura model --model model.json
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Run.answer(ShowModel(), common, common.choices(format: .json))
  }
}
