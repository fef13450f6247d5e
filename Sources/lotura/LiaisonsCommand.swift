import ArgumentParser
import LoturaCommands
import LoturaPlanning

/// `lotura liaisons`: its options, nothing else.
struct LiaisonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liaisons",
    abstract: "Which officer for which association, proved best; what is one more hour worth?",
    discussion: """
      Gives each association one liaison officer and at least --min-hours, so that the hours are \
      worth most: what the officer knows of its sectors counts, and that it keeps its officer. \
      Says who would change officer, what an hour more of each officer would be worth, and what was \
      planned and given in the last twelve months. Where not all can be served it names the smallest \
      conflict.

      EXAMPLES
        lotura liaisons --data datasets/example
        lotura liaisons --data datasets/example --min-hours 40
        lotura liaisons --data datasets/example --shared
        lotura liaisons --data datasets/example --allow-unserved --format json
      """)

  @Option(
    name: .customLong("min-hours"),
    help: ArgumentHelp(
      "The fewest hours of each association, or all that it wants if that is less.",
      valueName: "h"))
  var leastHours = 1.0
  @Flag(help: "Several officers may share an association.")
  var shared = false
  @Flag(
    name: .customLong("allow-unserved"), help: "Associations may stay without an officer.")
  var allowUnserved = false
  @OptionGroup var limit: TimeLimitOption
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(0...Liaisons.mostHours).contains(leastHours) {
      throw ValidationError("--min-hours must lie between 0 and 8784, the hours of a year.")
    }
  }

  func run() throws {
    var liaisons = Liaisons()
    liaisons.request.leastHours = leastHours
    liaisons.request.isShared = shared
    liaisons.request.mayLeaveUnserved = allowUnserved
    liaisons.timeLimit = limit.timeLimit
    try Run.answer(liaisons, common, common.choices(format: format.format))
  }
}
