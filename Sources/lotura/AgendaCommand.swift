import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaPlanning

/// `lotura agenda`: its options, nothing else.
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "The meetings of a matchmaking event: who, when, at which table; proved.",
    discussion: """
      Meetings asked for (`requests`) are given slots so that nobody sits twice at one time, no slot \
      has more meetings than tables, and nobody meets who is under a veto. It says what does not \
      take place and why, how each one fares, and each one's own day. After a cancellation, --keep \
      changes as little as possible of the agenda that people have in their hands.

      EXAMPLES
        lotura agenda --data datasets/example
        lotura agenda --data datasets/example --fair --max-per-person 5
        lotura agenda --data datasets/example --for AERO
        lotura agenda --data datasets/example --format ics --output calendars
        lotura agenda --data datasets/example --keep monday.json --max-changes 4
      """)

  @ArgumentParser.Flag(help: "First let the least served have as much as possible.")
  var fair = false
  @Option(
    name: .customLong("max-per-person"),
    help: ArgumentHelp("The most meetings of one participant.", valueName: "n"))
  var maxPerPerson: Int?
  @Option(
    help: ArgumentHelp(
      "An earlier answer of `agenda --format json` that people have in their hands.",
      valueName: "file.json"))
  var keep: String?
  @Option(
    name: .customLong("max-changes"),
    help: ArgumentHelp(
      "With --keep: how many of its meetings may be dropped or moved.", valueName: "n"))
  var maxChanges: Int?
  @Option(
    name: .customLong("for"), help: ArgumentHelp("One participant's day alone.", valueName: "id"))
  var participant: String?
  @OptionGroup var limit: TimeLimitOption
  @Option(
    help: ArgumentHelp(
      "How to write the answer: text, json, csv, xlsx, md, html or ics.",
      discussion: "ics: one calendar a participant in the folder of --output, or that of --for."))
  var format: AgendaFormat = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    var agenda = Agenda()
    agenda.request.isFair = fair
    agenda.request.mostPerPerson = maxPerPerson
    agenda.request.mostChanges = maxChanges
    agenda.keep = keep
    agenda.participant = participant.map { .init($0) }
    agenda.writesCalendars = format == .ics
    agenda.timeLimit = limit.timeLimit
    try Run.answer(
      agenda, common, common.choices(format: Format(rawValue: format.rawValue) ?? .text))
  }
}

/// How an agenda is written: as any answer, or as calendars.
enum AgendaFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv, xlsx, md, html, ics
}
