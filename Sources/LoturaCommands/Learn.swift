package import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaScoring

/// Who can learn what from whom?
package struct Learn: Question, Hashable {
  /// Whose teachers and learners; nil: the best pairing of all.
  package var id: Subject.ID?

  /// The best pairing of all, or the pairs of one.
  package init(id: Subject.ID? = nil) { self.id = id }

  /// The answer; exit 1 where nobody can learn from anybody, with the reason.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let one = try id.map { id throws(Failure) in
      try session.activeAssociation(Association.ID(id))
    }
    let learning = LearningPairs(Scoring(session.network, model: session.model))
    let telling = LearnTelling(
      learning, of: one, top: choices.top,
      isShort: choices.top == nil && choices.format == .text, voice: session.voice)
    return try session.answer(
      to: "learn", telling.telling,
      parameters: [
        "id": .string(orNull: one?.text), "top": .number(orNull: choices.top.map(Double.init)),
      ], exit: telling.isNone ? .none : .done)
  }
}
