internal import LoturaNetwork
package import LoturaScoring

/// An explanation for a paper that is handed out: only the forms that may be named on it.
extension Explanation {
  /// The explanation with these forms alone; what would name another is left out.
  ///
  /// - Parameter topics: what to ask beside the facts, as the forms that are left suggest.
  package func naming(_ forms: [Form], topics: [Question.Topic]) -> Explanation {
    func shown(_ form: Form?) -> Form? { form.flatMap { forms.contains($0) ? $0 : nil } }
    let restricted = advice.map { advice in
      let proposed = shown(advice.proposed)
      return Advice(
        fits: advice.fits.filter { forms.contains($0.form) }.map { fit in
          // How often it is the best of all four would tell of those that are not named.
          FormFit(
            form: fit.form, sum: fit.sum, gates: fit.gates, isVetoed: fit.isVetoed,
            acceptability: forms.count < advice.fits.count ? nil : fit.acceptability)
        }, best: shown(advice.best),
        second: shown(advice.second), proposed: proposed,
        verdict: (
          advice.margin, proposed == nil ? .none : advice.status,
          forms.contains(.integration) ? advice.into : nil
        ))
    }
    let own = Suggestion(
      pair: (suggestion.a, suggestion.b, suggestion.rank), kind: suggestion.kind,
      form: shown(suggestion.form),
      sum: ReadableSum(
        score: suggestion.score, known: suggestion.known, points: suggestion.points,
        contributions: suggestion.contributions),
      told: (suggestion.reasons, suggestion.stability, suggestion.flags))
    return Explanation(
      suggestion: own, axes: axes, advice: restricted,
      changes: changes.filter { change in
        guard case .advice(let from, let to) = change.effect else { return true }
        return [from, to].allSatisfy { $0.map(forms.contains) ?? true }
      },
      questions: questions.filter { if case .axis = $0 { true } else { false } }
        + topics.map(Question.topic))
  }
}
