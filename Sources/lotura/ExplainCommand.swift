import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaScoring

/// `lotura explain A B`: its options, nothing else.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why this score; what would change it; what must we ask them?",
    discussion: """
      Shows the sum of one pair term by term, the four forms with their conditions, how stable \
      the rank is, what would change it, and the questions to ask.

      EXAMPLES
        lotura explain WIND GRID --data datasets/example
        lotura explain WIND GRID --data datasets/example --kind alliance
        lotura explain gaia eiken --language es
      """)

  @Argument(help: "The one the suggestion is for.")
  var a: String
  @Argument(help: "The other.")
  var b: String
  @Option(help: "What the meeting is for: balanced, explore, deliver or learn.")
  var mode: Mode = .balanced
  @Option(
    help: "Whose sum is explained: matchmaking, a form, or all (the form proposed for the two).")
  var kind: KindArgument = .matchmaking
  @OptionGroup var chance: ChanceOptions
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    var explain = Explain(a: .init(a), b: .init(b))
    explain.request.mode = mode
    explain.request.kind = kind.wanted
    explain.request.draws = chance.draws
    explain.request.seed = chance.seed
    try Run.answer(explain, common, common.choices(format: format.format))
  }
}
