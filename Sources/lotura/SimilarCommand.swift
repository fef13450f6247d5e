import ArgumentParser
import LoturaCommands

/// `lotura similar`: its options, nothing else.
struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Who is alike, by what is written down of them? For very many of them.",
    discussion: """
      A plain measure of the rows as they are written down, exact, for very many nodes. It knows \
      nothing of what is unknown and says nothing about who should cooperate: for that there is \
      `suggest`.

      EXAMPLES
        lotura similar --data datasets/example
        lotura similar --data datasets/example --between companies --measure jaccard --top 3
        lotura similar --data datasets/example --threshold 0.2 --format csv
        lotura similar --data datasets/example --pairs pairs.csv --measure neighbours
      """)

  @Option(
    help: ArgumentHelp(
      "Who: associations (default), companies, partners, sectors or priorities.",
      valueName: "sheet"))
  var between: String?
  @Option(
    help: ArgumentHelp(
      """
      Whose rows are the features: memberships, activities, alignments, partnerships, \
      cooperations (default: the first three).
      """, valueName: "sheets"))
  var features: String?
  @Option(
    help: ArgumentHelp(
      "ruzicka, cosine, jaccard or overlap; with --pairs: neighbours.", valueName: "measure"))
  var measure: String?
  @Option(
    help: ArgumentHelp(
      "How many of each; 0: all (default: 10, with --threshold all).", valueName: "n"))
  var top: Int?
  @Option(help: ArgumentHelp("Only scores of at least this, 0 to 1.", valueName: "score"))
  var threshold: Double?
  @Option(
    help: ArgumentHelp(
      "A CSV file with columns `a` and `b`: what have the two of each pair in common?",
      valueName: "file"))
  var pairs: String?
  @OptionGroup var threads: ThreadsOption
  @OptionGroup var memory: MemoryLimitOption
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let top, top < 0 { throw ValidationError("--top must be 0 or more.") }
    if let threshold, !(threshold >= 0 && threshold <= 1) {
      throw ValidationError("--threshold must lie between 0 and 1.")
    }
    if pairs != nil {
      if let measure, measure != "neighbours" {
        throw ValidationError("With --pairs the measure is neighbours.")
      }
      if between != nil || features != nil || top != nil || threshold != nil {
        throw ValidationError(
          "--pairs goes with none of --between, --features, --top, --threshold.")
      }
    } else if measure == "neighbours" {
      throw ValidationError("--measure neighbours needs --pairs FILE.")
    }
  }

  func run() throws {
    let choices = common.choices(format: format.format)
    if let pairs {
      var compare = ComparePairs(path: pairs)
      compare.threads = threads.threads
      compare.memoryLimit = memory.memoryLimit?.bytes
      return try Run.answer(compare, common, choices)
    }
    var find = FindSimilar()
    if let between { find.sheet = between }
    if let features { find.features = features.split(separator: ",").map(String.init) }
    if let measure { find.measure = measure }
    find.top = top
    find.threshold = threshold
    find.threads = threads.threads
    find.memoryLimit = memory.memoryLimit?.bytes
    try Run.answer(find, common, choices)
  }
}
