package import LoturaNetwork
import LoturaReports
package import LoturaScoring

/// Why this score; what would change it; what must we ask them?
package struct Explain: Question, Hashable {
  /// The one the suggestion is for.
  package var a: Subject.ID
  /// The other.
  package var b: Subject.ID
  /// Mode, draws and seed.
  package var request = SuggestionRequest()

  /// The explanation of a pair, balanced.
  package init(a: Subject.ID, b: Subject.ID) {
    self.a = a
    self.b = b
  }

  /// The answer.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let (a, b) = try pair(in: session)
    let scoring = Scoring(session.network, model: session.model)
    var asked = request
    asked.candidates = session.candidates(of: b)
    let telling = ExplainTelling(
      scoring.explain(a, b, asked), mode: request.mode, voice: session.voice
    ).telling
    return try session.answer(
      to: "explain", telling,
      parameters: [
        "a": .string(a.text), "b": .string(b.text), "mode": .string(request.mode.rawValue),
        "draws": .number(request.draws), "seed": .number(Double(request.seed)),
      ])
  }

  /// The two, checked: known, different, and the first an active association.
  private func pair(in session: Session) throws(Failure) -> (Subject.ID, Subject.ID) {
    let pair = (try session.subject(a), try session.subject(b))
    guard pair.0 != pair.1 else {
      throw Failure(.usage, .samePair(a.text), in: session.language)
    }
    for id in [pair.0, pair.1] where !session.canBeCompared(id) {
      throw Failure(.noInput, .notComparable(id.text), in: session.language)
    }
    return pair
  }
}
