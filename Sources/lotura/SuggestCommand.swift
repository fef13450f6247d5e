public import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaScoring

/// `lotura suggest [ID]`: its options, nothing else.
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Who should meet or cooperate with whom, and in which form?",
    discussion: """
      Without an id: all pairs of active associations. Fusion and integration are shown only when \
      asked for by --kind, for naming a candidate is delicate.

      EXAMPLES
        lotura suggest --data datasets/example --top 5
        lotura suggest AERO --data datasets/example --mode explore
        lotura suggest AERO --data datasets/example --with partners --country FR
        lotura suggest AERO --data datasets/example --with partners --kind cluster_organisation
        lotura suggest --data datasets/example --kind convergence --format csv
      """)

  @Argument(help: "The association to suggest for.")
  var id: String?
  @Option(help: "What the meeting is for: balanced, explore, deliver or learn.")
  var mode: Mode = .balanced
  @Option(help: "Who may be suggested: associations, partners or companies.")
  var with: SuggestionRequest.Candidates = .associations
  @Option(
    help: ArgumentHelp(
      "matchmaking, alliance, convergence, integration, fusion, or all forms.",
      discussion: "With --with partners: only partners of this kind; may be given again."))
  var kind: [WishedKind] = []
  @Option(help: ArgumentHelp("How many rows at most.", valueName: "n"))
  var top: Int?
  @OptionGroup var chance: ChanceOptions
  @Option(help: ArgumentHelp("Only candidates of this country.", valueName: "code"))
  var country: [CountryArgument] = []
  @Option(help: ArgumentHelp("Only candidates of this sector or one below it.", valueName: "id"))
  var sector: [String] = []
  @Option(help: ArgumentHelp("Only candidates working on this priority.", valueName: "id"))
  var priority: [String] = []
  @Option(help: "Leave out what a followup says was dropped: `--hide dropped`.")
  var hide: HideArgument?
  @Option(
    help: ArgumentHelp("Only what is new against an earlier JSON answer.", valueName: "file.json"))
  var since: String?
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if kind.compactMap(\.form).count > 1 {
      throw ValidationError("--kind takes one form, or kinds of partners.")
    }
    if let top, top < 1 { throw ValidationError("--top must be 1 or more.") }
  }

  func run() throws {
    var choices = common.choices(format: format.format)
    choices.top = top
    var suggest = Suggest(id: id.map { .init($0) })
    suggest.request.mode = mode
    suggest.request.candidates = with
    suggest.request.kind = kind.compactMap(\.form).first?.wanted ?? .matchmaking
    suggest.request.filter.partnerKinds = kind.compactMap(\.partner)
    suggest.request.draws = chance.draws
    suggest.request.seed = chance.seed
    suggest.request.filter.countries = country.map(\.country)
    suggest.request.filter.sectors = sector.map { .init($0) }
    suggest.request.filter.priorities = priority.map { .init($0) }
    suggest.request.filter.hidesDropped = hide == .dropped
    suggest.since = since
    try Run.answer(suggest, common, choices)
  }
}

/// Where there is chance: how many draws, from which seed.
struct ChanceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many draws of weights and unknowns; 0: none.", valueName: "n"))
  var draws = 10_000
  @Option(help: ArgumentHelp("The seed of chance: the same seed, the same answer.", valueName: "n"))
  var seed: UInt64 = 1

  func validate() throws {
    if !(0...1_000_000).contains(draws) {
      throw ValidationError("--draws must lie between 0 and 1000000.")
    }
  }
}

/// What `--kind` takes.
enum KindArgument: String, CaseIterable, ExpressibleByArgument {
  case matchmaking, alliance, convergence, integration, fusion, all

  var wanted: SuggestionRequest.Kind {
    switch self {
    case .matchmaking: .matchmaking
    case .alliance: .form(.alliance)
    case .convergence: .form(.convergence)
    case .integration: .form(.integration)
    case .fusion: .form(.fusion)
    case .all: .all
    }
  }
}

/// What `--kind` takes where it may also name kinds of partners.
enum WishedKind: ExpressibleByArgument {
  case form(KindArgument)
  case partner(Partner.Kind)

  init?(argument: String) {
    if let form = KindArgument(rawValue: argument) {
      self = .form(form)
    } else if let partner = Partner.Kind(rawValue: argument) {
      self = .partner(partner)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    KindArgument.allCases.map(\.rawValue) + Partner.Kind.allCases.map(\.rawValue)
  }

  /// The form, or matchmaking, or all; nil: a kind of partner.
  var form: KindArgument? { if case .form(let form) = self { form } else { nil } }
  /// The kind of partner; nil: a form.
  var partner: Partner.Kind? { if case .partner(let kind) = self { kind } else { nil } }
}

/// What `--country` takes: two letters.
struct CountryArgument: ExpressibleByArgument {
  let country: Country

  init?(argument: String) {
    guard let country = Country(argument) else { return nil }
    self.country = country
  }
}

/// What `--hide` takes.
enum HideArgument: String, CaseIterable, ExpressibleByArgument {
  case dropped
}

extension Mode: ExpressibleByArgument {}
extension SuggestionRequest.Candidates: ExpressibleByArgument {}
