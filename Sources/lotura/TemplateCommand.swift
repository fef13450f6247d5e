import ArgumentParser
import LoturaCommands

/// `lotura template`: its options, nothing else.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "An empty workbook to fill in, with lists and instructions.",
    discussion: """
      `template survey` makes a questionnaire for an association's members instead: the questions \
      of the workbook's survey, or the usual ones where it has none.

      EXAMPLES
        lotura template --output region.xlsx
        lotura template --language eu --output eskualdea.xlsx
        lotura template survey --data datasets/example --output questions.xlsx
      """)

  /// What is to be filled in.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case workbook, survey
  }

  @Argument(help: "What is to be filled in: workbook or survey.")
  var kind: Kind = .workbook

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if common.output == nil {
      throw ValidationError("A template is an .xlsx file: say where with --output region.xlsx.")
    }
  }

  func run() throws {
    switch kind {
    case .workbook: try Run.answer(MakeTemplate(), common, common.choices(format: .xlsx))
    case .survey: try Run.answer(MakeQuestionnaire(), common, common.choices(format: .xlsx))
    }
  }
}
