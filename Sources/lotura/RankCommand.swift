import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaReports

/// `lotura rank`: its options, nothing else.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Who is near to somebody along the links; who lies between others; how deep?",
    discussion: """
      A plain measure of links as they are written down, for very many of them. It says nothing \
      about who should cooperate: for that there is `suggest`.

      EXAMPLES
        lotura rank --data datasets/example --from WIND
        lotura rank --data datasets/example --from WIND GRID --top 3 --format csv
        lotura rank --data datasets/example --measure betweenness --top 5
        lotura rank --data datasets/example --measure core --links memberships
      """)

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Where walks, or ways, begin: ids of any sheet.", valueName: "id"))
  var from: [String] = []
  @Option(
    name: .customLong("from-file"),
    help: ArgumentHelp("A CSV file with more of them in its column `id`.", valueName: "file"))
  var fromFile: String?
  @Option(help: ArgumentHelp("Only the first of them.", valueName: "n"))
  var first: Int?
  @Option(
    help: "pagerank (near to the sources), betweenness (between others) or core (how deep).")
  var measure: RankTelling.Measure = .pagerank
  @Option(
    help: ArgumentHelp(
      "pagerank: the chance of going on at each step of the walk.", valueName: "share"))
  var damping = 0.85
  @Option(
    help: ArgumentHelp(
      "pagerank: the greatest error of all numbers of a walk together.", valueName: "error"))
  var tolerance = 1e-9
  @Option(
    help: ArgumentHelp(
      "How many for each source; 0: all (default: 10, of betweenness and core all).",
      valueName: "n"))
  var top: Int?
  @Option(
    help: ArgumentHelp(
      "Whose rows are the links, such as memberships,activities (default: all five sheets).",
      discussion: "memberships, activities, alignments, partnerships, cooperations.",
      valueName: "sheets"))
  var links: LinksArgument?
  @OptionGroup var threads: ThreadsOption
  @OptionGroup var memory: MemoryLimitOption
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let top, top < 0 { throw ValidationError("--top must be 0 or more.") }
    if let first, first < 1 { throw ValidationError("--first must be 1 or more.") }
    if !(damping >= 0 && damping < 1) {
      throw ValidationError("--damping must be 0 or more and less than 1.")
    }
    if !(tolerance > 0) { throw ValidationError("--tolerance must be more than 0.") }
  }

  func run() throws {
    var rank = RankNodes()
    rank.measure = measure
    rank.sources = from
    rank.sourceFile = fromFile
    rank.firstSources = first
    rank.damping = damping
    rank.tolerance = tolerance
    rank.top = top
    if let links { rank.sheets = links.sheets }
    rank.threads = threads.threads
    rank.memoryLimit = memory.memoryLimit?.bytes
    try Run.answer(rank, common, common.choices(format: format.format))
  }
}

/// What `--links` takes: sheets of links, separated by commas.
struct LinksArgument: ExpressibleByArgument {
  let sheets: [SheetName]

  init?(argument: String) {
    let names = argument.split(separator: ",").map(String.init)
    let known: [SheetName] = [
      .memberships, .activities, .alignments, .partnerships, .cooperations,
    ]
    let sheets = known.filter { names.contains($0.rawValue) }
    guard !sheets.isEmpty, sheets.count == names.count else { return nil }
    self.sheets = sheets
  }
}

extension RankTelling.Measure: ExpressibleByArgument {}
