package import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaScoring

/// Which practices that others took up would fit whom?
package struct Practices: Question, Hashable {
  /// For whom; nil: for each active association.
  package var id: Subject.ID?

  /// What would fit each, or this one.
  package init(id: Subject.ID? = nil) { self.id = id }

  /// The answer; exit 1 where there is no practice, or none that anybody could take up from another.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let one = try association(in: session)
    let practices = PracticeFits(Scoring(session.network, model: session.model))
    let parts = (one.map { [$0] } ?? practices.associations).map {
      PracticesTelling.Part($0, fits: practices.fits(for: $0))
    }
    let telling = PracticesTelling(practices, parts, for: one, voice: session.voice)
    return try session.answer(
      to: "practices", telling.telling, parameters: ["id": .string(orNull: one?.text)],
      exit: telling.isEmpty ? .none : .done)
  }

  /// The one that was named: an active association.
  private func association(in session: Session) throws(Failure) -> Association.ID? {
    guard let id else { return nil }
    return try session.activeAssociation(id.text).id
  }
}
