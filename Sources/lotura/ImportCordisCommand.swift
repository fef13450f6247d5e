import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaWorkbook

/// `lotura import cordis FOLDER`: its options, nothing else.
struct ImportCordisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cordis",
    abstract: "Files of CORDIS (FP7, Horizon 2020, Horizon Europe) to a workbook.",
    discussion: """
      Organisations become partners, with their projects, sectors, countries and territories. The \
      workbook goes to --output, the report on everything that is odd to standard output or \
      --report. Two forms are read, .csv or .csv.gz: the official files (project, organization, \
      euroSciVoc, legalBasis) and the tables handed out with Lotura's data.

      EXAMPLES
        lotura import cordis cordis --output cordis-workbook
        lotura import cordis cordis --with datasets/euskadi --output region-and-cordis
        lotura import cordis horizon --output horizon --format html --report odd.html
      """)

  @Argument(help: ArgumentHelp("The folder with the files.", valueName: "folder"))
  var folder: String
  @Option(
    help: ArgumentHelp(
      "Add the rows to a copy of this workbook: a folder or an .xlsx.", valueName: "workbook"))
  var with: String?
  @Option(
    help: ArgumentHelp(
      "Which projects of FP7: none, projects (of the list of projects) or all (the long list of "
        + "who was in which). The two are never added up.",
      valueName: "which"))
  var fp7: CordisImport.FP7 = .projects
  @Option(
    help: ArgumentHelp(
      "The date of the files: YYYY, YYYY-MM or YYYY-MM-DD.", valueName: "date"))
  var snapshot: String?
  @Option(
    help: ArgumentHelp("Write the report to this file, whole or not at all.", valueName: "file"))
  var report: String?
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if common.output == nil { throw ValidationError("Say where to write with --output.") }
    if let snapshot, PartialDate(snapshot) == nil {
      throw ValidationError("--snapshot must be YYYY, YYYY-MM or YYYY-MM-DD.")
    }
  }

  func run() throws {
    var choices = common.choices(format: format.format)
    var question = ImportCordis(folder, to: choices.output ?? "")
    question.region = with
    question.fp7 = fp7
    question.snapshot = snapshot.flatMap { PartialDate($0) }
    choices.output = report
    try Run.answer(question, common, choices)
  }
}

extension CordisImport.FP7: ExpressibleByArgument {}
