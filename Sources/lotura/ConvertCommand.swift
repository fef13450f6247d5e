import ArgumentParser
import LoturaCommands

/// `lotura convert`: its options, nothing else.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "A workbook in another form: folder, .xlsx, or a graph for other programs.",
    discussion: """
      folder and xlsx keep every cell; graphml, gexf, json-graph and csv (one edge list) hold the \
      network as it is in force on the as-of date.

      EXAMPLES
        lotura convert --data datasets/example --to xlsx --output example.xlsx
        lotura convert --data datasets/example --to folder --output example-copy
        lotura convert --data datasets/example --to graphml --output example.graphml
      """)

  @Option(help: "folder, xlsx, graphml, gexf, json-graph or csv.")
  var to: ConversionTarget
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if common.output == nil, to == .folder || to == .xlsx {
      throw ValidationError("Say where to write with --output.")
    }
  }

  func run() throws {
    try Run.answer(Convert(to: to), common, common.choices(format: .text))
  }
}

extension ConversionTarget: ExpressibleByArgument {}
