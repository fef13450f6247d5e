package import LoturaNetwork

extension Scoring {
  /// Everything that can be said of one pair: its sum, its axes, the four forms, what would change
  /// it, what to ask.
  ///
  /// b's rank is that among the candidates of its own kind (associations, partners, companies),
  /// without a filter; a pair that is vetoed or out stands where its score would put it, without
  /// stability. The form shown is the proposed one, delicate or not. For two who cannot take a form
  /// every kind is matchmaking.
  ///
  /// - Parameter request: mode, kind, draws and seed.
  /// - Complexity: O(draws × candidates), and five more tables of axes.
  package func explain(
    _ a: Subject.ID, _ b: Subject.ID, _ request: SuggestionRequest = SuggestionRequest()
  ) -> Explanation {
    let axes = table.axesWithInputs(a, b)
    let advice = advice(a, b, draws: max(0, request.draws), seed: request.seed)
    let asked = request.narrowed(to: b, advice, in: network)
    return Explanation(
      suggestion: suggestion(axes, asked), axes: axes, advice: advice,
      changes: WhatWouldChange(self, axes, asked).changes,
      questions: questions(axes, advice, mode: asked.mode))
  }

  /// The pair's row in the list of a; where it is set apart there, the row that it would be.
  private func suggestion(_ axes: PairAxes, _ request: SuggestionRequest) -> Suggestion {
    if let row = list(for: axes.a, request, namesDelicateForms: true, only: axes.b).rows.first {
      return row
    }
    let list = list(for: axes.a, request, namesDelicateForms: true)
    let kind: Suggestion.Kind =
      if case .form(let form) = request.kind { .form(form) } else { .matchmaking }
    let sum = request.sum(under: model).readable(axes)
    let better = list.rows.count {
      billionths($0.score.used) > billionths(sum.score.used)
    }
    return row(
      Entry(rank: 1 + better, axes: axes, kind: kind, sum: sum, stability: nil), true)
  }
}

extension SuggestionRequest {
  /// The request as it can be put to one pair: candidates of b's kind, no filter, one sum.
  fileprivate func narrowed(
    to b: Subject.ID, _ advice: Advice?, in network: Network
  ) -> SuggestionRequest {
    var asked = self
    asked.filter = Filter()
    asked.candidates =
      network.partner(Partner.ID(b)) != nil
      ? .partners : network.company(Company.ID(b)) != nil ? .companies : .associations
    switch (advice, kind) {
    case (nil, _): asked.kind = .matchmaking
    case (let advice?, .all):
      asked.kind = advice.proposed.map { .form($0) } ?? .matchmaking
    default: break
    }
    return asked
  }

  /// The sum that ranks the rows of a request for one kind.
  func sum(under model: Model) -> WeightedSum {
    if case .form(let form) = kind { model.sum(of: form) } else { model.sum(of: mode) }
  }
}
