import ArgumentParser
import LoturaCommands

/// `lotura template`: its options, nothing else.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "An empty workbook to fill in, with lists and instructions.",
    discussion: """
      EXAMPLES
        lotura template --output region.xlsx
        lotura template --language eu --output eskualdea.xlsx
      """)

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if common.output == nil {
      throw ValidationError("A template is an .xlsx file: say where with --output region.xlsx.")
    }
  }

  func run() throws {
    try Run.answer(MakeTemplate(), common, common.choices(format: .xlsx))
  }
}
