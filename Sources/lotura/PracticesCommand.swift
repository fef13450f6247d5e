import ArgumentParser
import LoturaCommands
import LoturaNetwork

/// `lotura practices [ID]`: its options, nothing else.
struct PracticesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practices",
    abstract: "Which practices that others took up would fit whom?",
    discussion: """
      Reads the sheets practices and adoptions: what was seen elsewhere, who took it up here, and \
      what would fit somebody who has not: a sum of facts that a person can check, and whom to \
      ask. Names and themes are never compared.

      EXAMPLES
        lotura practices --data datasets/example
        lotura practices BIO --data datasets/example
      """)

  @Argument(help: "For whom (default: the best for each association).")
  var id: String?
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Run.answer(
      Practices(id: id.map { .init($0) }), common, common.choices(format: format.format))
  }
}
