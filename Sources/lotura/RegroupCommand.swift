import ArgumentParser
import LoturaCommands
import LoturaPlanning
import LoturaScoring

/// `lotura regroup`: its options, nothing else.
struct RegroupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regroup",
    abstract: "The best whole map: which groupings of all associations, proved best?",
    discussion: """
      Divides all active associations into groups so that the numbers of organisations saved, \
      weighed by how well the pairs of each group fit, are greatest; and says how far the next best \
      maps are. Today's map is worth 0.

      EXAMPLES
        lotura regroup --data datasets/example
        lotura regroup --data datasets/example --max-group 2 --best 5
        lotura regroup --data datasets/example --kind alliance --groups 12
      """)

  @Option(
    name: .customLong("max-group"),
    help: ArgumentHelp("The most associations in a group.", valueName: "n"))
  var largest = 3
  @Option(help: ArgumentHelp("Exactly so many groups, those of one too.", valueName: "k"))
  var groups: Int?
  @Option(help: ArgumentHelp("How many of the best maps are listed.", valueName: "k"))
  var best = 3
  @Option(help: "What the fit is of: matchmaking, alliance, convergence, integration or fusion.")
  var kind: RegroupKind = .convergence
  @OptionGroup var limit: TimeLimitOption
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if largest < 1 { throw ValidationError("--max-group must be at least 1.") }
    if let groups, groups < 1 { throw ValidationError("--groups must be at least 1.") }
    if !(1...100).contains(best) { throw ValidationError("--best must lie between 1 and 100.") }
  }

  func run() throws {
    var regroup = Regroup()
    regroup.request.kind = kind.wanted
    regroup.request.largest = largest
    regroup.request.groupCount = groups
    regroup.request.listed = best
    regroup.timeLimit = limit.timeLimit
    try Run.answer(regroup, common, common.choices(format: format.format))
  }
}

/// What `regroup --kind` takes.
enum RegroupKind: String, CaseIterable, ExpressibleByArgument {
  case matchmaking, alliance, convergence, integration, fusion

  var wanted: SuggestionRequest.Kind {
    switch self {
    case .matchmaking: .matchmaking
    case .alliance: .form(.alliance)
    case .convergence: .form(.convergence)
    case .integration: .form(.integration)
    case .fusion: .form(.fusion)
    }
  }
}

/// How long a search may go on.
struct TimeLimitOption: ParsableArguments {
  @Option(
    name: .customLong("time-limit"),
    help: ArgumentHelp(
      "Seconds after which the best found so far is the answer, with what it may lack.",
      valueName: "s"))
  var timeLimit: Double?

  func validate() throws {
    if let timeLimit, !(timeLimit >= 0 && timeLimit.isFinite) {
      throw ValidationError("--time-limit must be a number of seconds, 0 or more.")
    }
  }
}
