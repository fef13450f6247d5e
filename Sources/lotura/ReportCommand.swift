import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaReports
import LoturaScoring

/// `lotura report KIND`: its options, nothing else.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "A document to hand out: on an association, a pair, a case, the region, an event, …",
    discussion: """
      pair A B   what two have in common, the forms worth discussing, what to ask them
      case ID    a facilitated case: parties, forms, what would change, an agenda (--audience case)
      region     who to bring together first, how close they are, what nobody meets
      policy     how the associations cover the strategy, for an agency's direction
      consortium CALL   who for this call, what each adds, who could be replaced
      association ID    whom it should meet, what it lacks, how it stands, what its members say
      event      the Cluster Day: topics, meetings, tables; with --part the hand-outs to print

      A page needs nothing but itself and prints on A4.

      EXAMPLES
        lotura report pair WIND GRID --data datasets/example --output wind-grid.html
        lotura report region --data datasets/example --language eu --output eskualdea.html
        lotura report policy --format xlsx --output policy.xlsx
        lotura report association AERO --data datasets/example --output aero.html
        lotura report event --part badges --data datasets/example --output badges.html
        lotura report case x-cold --data datasets/example --audience case --output cold.html
      """)

  @Argument(help: "pair, case, region, policy, consortium, association or event.")
  var kind: Report.Kind
  @Argument(
    help: "For pair: the two; for case and association: its id; for consortium: the call's.")
  var ids: [String] = []
  @Option(help: "html, md, xlsx, text or json.")
  var format: ReportFormat = .html
  @Option(
    name: .customLong("kind"),
    help: "For pair: name integration, fusion or all to have them in it.")
  var form: KindArgument?
  @ArgumentParser.Flag(help: "Neutral labels instead of names, and nothing else that identifies.")
  var anonymous = false
  @Option(
    help: ArgumentHelp(
      "For event: only the hand-outs of one sort.",
      valueName: EventReport.Part.allCases.map(\.rawValue).joined(separator: "|")))
  var part: EventReport.Part?
  @OptionGroup var chance: ChanceOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if form != nil, kind != .pair {
      throw ValidationError("Only `report pair` takes --kind.")
    }
    if part != nil, kind != .event {
      throw ValidationError("Only `report event` takes --part.")
    }
  }

  func run() throws {
    var report = Report(kind, ids)
    report.forms = form?.wanted ?? .matchmaking
    report.isAnonymous = anonymous
    report.part = part
    report.isPDF = format == .pdf
    report.request.draws = chance.draws
    report.request.seed = chance.seed
    try Run.answer(report, common, common.choices(format: format.format))
  }
}

/// How a report is written. A PDF is what a browser prints, which the answer says.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case html, md, xlsx, text, json, pdf

  /// The format of the answer.
  var format: Format {
    switch self {
    case .html, .pdf: .html
    case .md: .md
    case .xlsx: .xlsx
    case .text: .text
    case .json: .json
    }
  }
}

extension Report.Kind: ExpressibleByArgument {}
extension EventReport.Part: ExpressibleByArgument {}
