import ArgumentParser
import LoturaCommands

/// `lotura check`: its options, nothing else.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Is my workbook right, and what is still unknown?",
    discussion: """
      Lists every error and warning with its sheet, row and column and how to mend it, then, for \
      each association, what is unknown and how much that widens its scores: what to ask first.

      EXAMPLES
        lotura check --data datasets/example
        lotura check --data region.xlsx --strict --duplicates --format json
      """)

  @Flag(help: "Exit with 1 when there is any warning.")
  var strict = false
  @Flag(help: "Look for names that may mean one organisation; nothing is merged.")
  var duplicates = false
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Run.answer(
      Check(isStrict: strict, looksForDuplicates: duplicates), common,
      common.choices(format: format.format))
  }
}
