public import ArgumentParser
import LoturaCommands
import LoturaNetwork
import LoturaPlanning

/// `lotura topics`: its options, nothing else.
struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "Which topics to put on the agenda so that every association is represented?",
    discussion: """
      Reads who wants which topic (the sheet votes; a score of 3 or more is a yes, and no row is \
      unknown) and chooses topics for so many slots: pav, the best set of all, proved; mes, with \
      equal shares of the slots for everybody; seqpav, one topic after the other. It says who finds \
      a topic, what is promised to groups, and what one more slot would bring.

      EXAMPLES
        lotura topics --data datasets/example
        lotura topics --data datasets/example --slots 4 --rule mes
        lotura topics --data datasets/example --level basic
      """)

  @Option(help: ArgumentHelp("How many slots the agenda has.", valueName: "n"))
  var slots = 6
  @Option(help: "How topics are chosen: pav, mes or seqpav.")
  var rule: TopicChoice.Rule = .pav
  @Option(
    help: ArgumentHelp(
      "Only topics of this level, and voters whose maturity suits it: basic, intermediate or advanced."
    ))
  var level: Topic.Level?
  @OptionGroup var limit: TimeLimitOption
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(1...ChooseTopics.mostSlots).contains(slots) {
      throw ValidationError("--slots must lie between 1 and \(ChooseTopics.mostSlots).")
    }
  }

  func run() throws {
    var question = ChooseTopics()
    question.slots = slots
    question.rule = rule
    question.level = level
    question.timeLimit = limit.timeLimit
    try Run.answer(question, common, common.choices(format: format.format))
  }
}

extension TopicChoice.Rule: ExpressibleByArgument {}
extension Topic.Level: ExpressibleByArgument {}
