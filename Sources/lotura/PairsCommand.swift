import ArgumentParser
import LoturaCommands
import LoturaGraph
import LoturaNetwork

/// `lotura pairs`: its options, nothing else.
struct PairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs",
    abstract: "Who goes with whom: the best pairing of everybody, proved.",
    discussion: """
      Each in one pair at most, from the most alike of each, so that the likeness of all pairs adds \
      up to as much as it can. A plain measure of what two have in common.

      EXAMPLES
        lotura pairs --data datasets/example
        lotura pairs --between companies --measure jaccard --top 5 --format csv
      """)

  @Option(
    help: ArgumentHelp(
      "Who is paired: associations, companies or partners.", valueName: "sheet"))
  var between: String = SheetName.associations.rawValue
  @Option(help: "How likeness is measured: ruzicka, cosine, jaccard or overlap.")
  var measure: String = SimilarityMeasure.ruzicka.rawValue
  @Option(
    help: ArgumentHelp(
      "Among how many most alike of each the partner is looked for (default 20).", valueName: "n"))
  var top: Int = 20
  @Option(
    help: ArgumentHelp(
      "The link sheets that say what two have in common.",
      discussion: "Default: memberships,activities,alignments.", valueName: "sheets"))
  var features: String?
  @OptionGroup var threads: ThreadsOption
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be 1 or more.") }
  }

  func run() throws {
    var question = PairUp()
    question.sheet = try sheet()
    question.measure = try likeness()
    question.candidates = top
    question.threads = threads.threads
    if let features { question.features = try sheets(features) }
    try Run.answer(question, common, common.choices(format: format.format))
  }

  private func sheet() throws -> SheetName {
    guard let sheet = SheetName(rawValue: between), PairUp.sheets.contains(sheet) else {
      throw ValidationError("--between must be associations, companies or partners.")
    }
    return sheet
  }

  private func likeness() throws -> SimilarityMeasure {
    guard let measure = SimilarityMeasure(rawValue: measure) else {
      throw ValidationError("--measure must be ruzicka, cosine, jaccard or overlap.")
    }
    return measure
  }

  private func sheets(_ list: String) throws -> [SheetName] {
    try list.split(separator: ",").map { word in
      guard let sheet = SheetName(rawValue: String(word)) else {
        throw ValidationError("--features: there is no sheet `\(word)`.")
      }
      return sheet
    }
  }
}
