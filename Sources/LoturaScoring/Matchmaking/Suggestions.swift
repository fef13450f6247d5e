package import LoturaNetwork

extension Scoring {
  /// Who could come together, the best first.
  ///
  /// - Parameters:
  ///   - id: the subject whose candidates are ranked; nil: all pairs (a < b; learn: ordered).
  ///   - request: what for, among whom, how often drawn.
  /// - Returns: every candidate pair once: ranked, or set apart with the reason.
  /// - Complexity: O(draws × pairs).
  package func suggestions(
    for id: Subject.ID?, _ request: SuggestionRequest = SuggestionRequest()
  ) -> SuggestionList {
    list(for: id, request, namesDelicateForms: request.kind.namesDelicateForms)
  }

  /// The list of a request.
  ///
  /// - Parameters:
  ///   - namesDelicateForms: whether a row may show a delicate form that is proposed for its pair.
  ///   - only: the one candidate whose row is wanted, with its rank among all; nil: all.
  func list(
    for id: Subject.ID?, _ request: SuggestionRequest, namesDelicateForms: Bool,
    only: Subject.ID? = nil
  ) -> SuggestionList {
    let field = CandidateField(self, for: id, request)
    let judged =
      switch request.kind {
      case .matchmaking: matchmakingEntries(field, for: id, request, only: only)
      case .form, .all: formEntries(field, request, only: only)
      }
    let pairOrder =
      judged.vetoed.isEmpty
      ? field.vetoed
      : (field.vetoed + judged.vetoed).sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    return SuggestionList(
      rows: judged.entries.map { row($0, namesDelicateForms) }, rankedCount: judged.rankedCount,
      vetoed: pairOrder, out: judged.out, filteredOut: field.filteredOut)
  }

  /// A candidate that is listed, with its rank and its sum.
  struct Entry {
    let rank: Int
    let axes: PairAxes
    let kind: Suggestion.Kind
    let sum: ReadableSum
    let stability: Stability?
  }

  /// The candidates that are listed, the best first; how many are ranked; those set apart while
  /// judging.
  struct Judged {
    var entries: [Entry] = []
    var rankedCount = 0
    var vetoed: [SuggestionList.VetoedPair] = []
    var out: [SuggestionList.Pair] = []
  }

  /// Candidates by score, the greatest first and of equal ones the earlier, each with its rank.
  private func ranked(_ scores: [Double]) -> [(rank: Int, candidate: Int)] {
    let scores = scores.map(billionths)
    let order = scores.indices.sorted {
      scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
    }
    var rank = 1
    return order.enumerated().map { place, candidate in
      if place > 0, scores[candidate] < scores[order[place - 1]] { rank = place + 1 }
      return (rank, candidate)
    }
  }

  /// A candidate as a row that can be told.
  func row(_ entry: Entry, _ namesDelicateForms: Bool) -> Suggestion {
    let axes = entry.axes
    let facts = table.facts(axes.a, axes.b)
    return Suggestion(
      pair: (axes.a, axes.b, entry.rank), kind: entry.kind,
      form: shownForm(axes, namesDelicate: namesDelicateForms), sum: entry.sum,
      told: (
        reasons(for: entry.sum, axes, facts), entry.stability,
        flags(for: entry.sum, axes, facts)
      ))
  }

  /// The form proposed by fit, unless it is delicate and nobody asked.
  private func shownForm(_ axes: PairAxes, namesDelicate: Bool) -> Form? {
    guard canTakeForms(axes.a, axes.b),
      let proposed = advice(axes, .none).proposed, namesDelicate || !proposed.isDelicate
    else { return nil }
    return proposed
  }

  private func matchmakingEntries(
    _ field: CandidateField, for id: Subject.ID?, _ request: SuggestionRequest, only: Subject.ID?
  ) -> Judged {
    let sum = model.sum(of: request.mode)
    // Axes are not kept: of very many candidates few are told.
    var draws = weightDraws(of: [], for: id, request)
    var scores: [Double] = []
    for pair in field.pairs {
      let axes = table.axes(pair.a, pair.b)
      scores.append(sum.score(axes).used)
      if request.draws > 0 { draws.add(axes) }
    }
    let ranked = ranked(scores)
    let listed = ranked.filter { only == nil || field.pairs[$0.candidate].b == only }
      .prefix(request.most ?? ranked.count)
    let leading =
      request.draws > 0
      ? LeadingRanks(
        draws, 0..<request.draws,
        of: listed.count < ranked.count ? listed.map(\.candidate) : nil) : nil
    return Judged(
      entries: listed.map { rank, candidate in
        let axes = table.axes(field.pairs[candidate].a, field.pairs[candidate].b)
        return Entry(
          rank: rank, axes: axes, kind: .matchmaking, sum: sum.readable(axes),
          stability: leading?.stability(of: candidate))
      }, rankedCount: ranked.count)
  }

  private func formEntries(
    _ field: CandidateField, _ request: SuggestionRequest, only: Subject.ID?
  ) -> Judged {
    var judged = Judged()
    var fitting: [(axes: PairAxes, fits: [FormFit], fit: FormFit)] = []
    for (pair, axes) in zip(field.pairs, field.axes(table)) {
      let fits = forms.fits(axes, vetoed: record.vetoedForms(pair.a, pair.b))
      let fit: FormFit? =
        switch request.kind {
        case .form(let form): fits[form.rung]
        default: FormLadder(fits, within: model.thresholds.ladder).proposed
        }
      if let fit, !fit.isOut {
        fitting.append((axes, fits, fit))
      } else if let veto = standing(against: fit?.form, pair) {
        judged.vetoed.append(SuggestionList.VetoedPair(a: pair.a, b: pair.b, veto: veto))
      } else {
        judged.out.append(pair)
      }
    }
    let ranked = ranked(fitting.map(\.fit.sum.score.used))
    let draws = FormJudgement.Draws(count: max(0, request.draws), seed: request.seed)
    judged.rankedCount = ranked.count
    let listed = ranked.filter { only == nil || fitting[$0.candidate].axes.b == only }
    judged.entries = listed.prefix(request.most ?? ranked.count).map { rank, candidate in
      let (axes, fits, fit) = fitting[candidate]
      return Entry(
        rank: rank, axes: axes, kind: .form(fit.form), sum: fit.sum,
        stability: forms.stability(axes, fits, draws: draws)?[fit.form.rung])
    }
    return judged
  }

  /// The veto that rules out a form between two; for no form the first that rules out any.
  private func standing(against form: Form?, _ pair: SuggestionList.Pair) -> Veto? {
    record.vetoes(pair.a, pair.b).first { veto in
      form.map { veto.scope.rawValue == $0.rawValue }
        ?? Form.allCases.contains { veto.scope.rawValue == $0.rawValue }
    }
  }
}
