import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaPlanning

/// `lotura consortium CALL`: its options, nothing else.
struct ConsortiumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consortium",
    abstract: "The best consortium for a call, proved; or why none is possible.",
    discussion: """
      Chooses partners so that what the call asks for is covered best, within its budget and rules; \
      says what each adds, what remains open, which rules are kept, what happens if somebody leaves, \
      and what else would be good. Where none is possible it names the smallest conflict.

      EXAMPLES
        lotura consortium call-blue --data datasets/example
        lotura consortium call-blue --data datasets/example --must PORT --without p02
        lotura consortium call-care --data datasets/example --size 4 --alternatives 3
      """)

  @Argument(help: "The call's id.")
  var call: String
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Who must take part: one id or several.", valueName: "id"))
  var must: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Who must not take part: one id or several.", valueName: "id"))
  var without: [String] = []
  @Option(help: ArgumentHelp("Exactly so many partners.", valueName: "n"))
  var size: Int?
  @Option(help: ArgumentHelp("How many alternatives are told.", valueName: "k"))
  var alternatives = 2
  @OptionGroup var limit: TimeLimitOption
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    var consortium = Consortium(.init(call))
    consortium.request.must = must.map { .init($0) }
    consortium.request.without = without.map { .init($0) }
    consortium.request.size = size
    consortium.request.alternatives = alternatives
    consortium.timeLimit = limit.timeLimit
    try Run.answer(consortium, common, common.choices(format: format.format))
  }
}
