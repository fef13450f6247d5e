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
      """
      Whose rows say what two have in common: memberships, activities, alignments, partnerships, \
      cooperations (default: the first three).
      """, valueName: "sheets"))
  var features: String?
  @OptionGroup var threads: ThreadsOption
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    var question = PairUp()
    question.sheet = between
    question.measure = measure
    question.candidates = top
    question.threads = threads.threads
    if let features { question.features = features.split(separator: ",").map(String.init) }
    try Run.answer(question, common, common.choices(format: format.format))
  }
}
