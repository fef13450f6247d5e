public import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaWorkbook

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The workbook: a folder of CSV files or an .xlsx.",
      discussion: "Without it LOTURA_DATA, else the embedded dataset of the Basque Country.",
      valueName: "path"))
  var data: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day on which rows are in force (default: today).", valueName: "date"))
  var asOf: DayArgument?

  @Option(help: "The language of texts: en, es or eu (default: the environment's).")
  var language: Language?

  @Option(help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"))
  var output: String?

  @Option(help: "Who the answer is for: public, members, agency or case.")
  var audience: Audience = .agency

  @Option(
    help: ArgumentHelp(
      "A file that overrides parts of the model (see `lotura model`).", valueName: "file.json"))
  var model: String?

  @Flag(help: "No notes on stderr.")
  var quiet = false

  /// The choices of the run, in this format.
  func choices(format: Format) -> Choices {
    var choices = Choices()
    choices.data = data
    choices.asOf = asOf?.day
    choices.language = language
    choices.format = format
    choices.output = output
    choices.audience = audience
    choices.model = model
    return choices
  }
}

/// How an answer in words or tables is written.
struct FormatOption: ParsableArguments {
  @Option(help: "How to write the answer: text, json, csv, xlsx, md or html.")
  var format: Format = .text
}

/// A date of the command line: `YYYY-MM-DD`.
struct DayArgument: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let date = PartialDate(argument), date.firstDay == date.lastDay else { return nil }
    day = date.firstDay
  }
}

extension Language: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
extension Format: ExpressibleByArgument {}
