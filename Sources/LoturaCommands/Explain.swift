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
    var telling = ExplainTelling(
      scoring.explain(a, b, request), mode: request.mode, voice: session.voice
    ).telling
    let veto = scoring.veto(a, b).map { veto in
      let (one, other) = (session.voice.names.short(veto.a), session.voice.names.short(veto.b))
      return Trouble.vetoedPair(one, other, reason: veto.reason).text(session.words)
    }
    if let veto { telling.document.blocks.insert(.note(veto, .warning), at: 0) }
    return try session.answer(
      to: "explain", telling,
      parameters: [
        "a": .string(a.text), "b": .string(b.text), "mode": .string(request.mode.rawValue),
        "kind": .string(request.kind.code), "draws": .number(request.draws),
        "seed": .number(Double(request.seed)),
      ], remarks: [veto].compactMap { $0 })
  }

  /// The two, checked: known, different, none of them a merged or closed association, and both
  /// active associations where a form is asked about.
  func pair(in session: Session) throws(Failure) -> (Subject.ID, Subject.ID) {
    let pair = (try session.subject(a), try session.subject(b))
    guard pair.0 != pair.1 else {
      throw Failure(.usage, .samePair(a.text), in: session.language)
    }
    for id in [pair.0, pair.1] where !session.canBeCompared(id) {
      throw Failure(.noInput, .notComparable(id.text), in: session.language)
    }
    if request.kind != .matchmaking {
      for id in [pair.0, pair.1] where !session.isActiveAssociation(id) {
        throw Failure(.noInput, .notComparable(id.text), in: session.language)
      }
    }
    return pair
  }
}
