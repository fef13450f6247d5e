import LoturaGraph
package import LoturaNetwork
package import LoturaPlanning
import LoturaReports

/// Which topics to put on the agenda so that every association is represented?
package struct ChooseTopics: Question, Hashable {
  /// How many slots the agenda has, 1 … 999.
  package var slots = 6
  /// By which rule.
  package var rule = TopicChoice.Rule.pav
  /// Only topics and voters of this level; nil: all.
  package var level: Topic.Level?
  /// Seconds after which the best so far is the answer; nil: no limit.
  package var timeLimit: Double?

  /// Six slots, the best set of all, every level.
  package init() {}

  /// Interrupted, it gives the best choice found so far, with its gap.
  package var givesBestSoFar: Bool { true }

  /// The most slots of an agenda.
  package static let mostSlots = 999

  /// The answer; exit 1 where nothing is chosen, with the reason.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    guard (1...Self.mostSlots).contains(slots) else {
      throw Failure(
        .usage,
        .badNumber(
          option: "--slots", value: String(slots), low: 1, high: Double(Self.mostSlots)),
        in: session.language)
    }
    let choice = TopicChoice(
      TopicElection(session.network, level: level), by: rule, slots: slots,
      Patience(seconds: timeLimit, isInterrupted: surroundings.isInterrupted))
    let telling = TopicsTelling(choice, voice: session.voice)
    return try session.answer(
      to: "topics", telling.telling,
      parameters: [
        "slots": .number(slots), "rule": .string(rule.rawValue),
        "level": .string(orNull: level?.rawValue), "time_limit": .number(orNull: timeLimit),
      ], exit: choice.obstacle == nil ? .done : .none)
  }
}
