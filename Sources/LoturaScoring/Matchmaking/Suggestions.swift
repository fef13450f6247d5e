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

  /// The list of a request; whether a row may show a delicate form that is proposed for its pair.
  func list(
    for id: Subject.ID?, _ request: SuggestionRequest, namesDelicateForms: Bool
  ) -> SuggestionList {
    let field = CandidateField(self, for: id, request)
    let judged =
      switch request.kind {
      case .matchmaking: matchmakingEntries(field, for: id, request)
      case .form, .all: formEntries(field, request)
      }
    let pairOrder =
      judged.vetoed.isEmpty
      ? field.vetoed
      : (field.vetoed + judged.vetoed).sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    return SuggestionList(
      rows: rows(judged.entries, namesDelicateForms), vetoed: pairOrder, out: judged.out,
      filteredOut: field.filteredOut)
  }

  /// A candidate with its sum, before it has a rank.
  struct Entry {
    let axes: PairAxes
    let kind: Suggestion.Kind
    let sum: ReadableSum
    let stability: Stability?
  }

  /// The candidates of a list, and those set apart while judging.
  struct Judged {
    var entries: [Entry] = []
    var vetoed: [SuggestionList.VetoedPair] = []
    var out: [SuggestionList.Pair] = []
  }

  /// Entries with ranks, the best first.
  private func rows(_ entries: [Entry], _ namesDelicateForms: Bool) -> [Suggestion] {
    let scores = entries.map { billionths($0.sum.score.used) }
    let order = entries.indices.sorted {
      scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
    }
    var rows: [Suggestion] = []
    var rank = 1
    for (place, entry) in order.enumerated() {
      if place > 0, scores[entry] < scores[order[place - 1]] { rank = place + 1 }
      rows.append(row(entries[entry], rank: rank, namesDelicateForms))
    }
    return rows
  }

  /// A candidate as a row that can be told.
  func row(_ entry: Entry, rank: Int, _ namesDelicateForms: Bool) -> Suggestion {
    let axes = entry.axes
    let facts = table.facts(axes.a, axes.b)
    return Suggestion(
      pair: (axes.a, axes.b, rank), kind: entry.kind,
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
    _ field: CandidateField, for id: Subject.ID?, _ request: SuggestionRequest
  ) -> Judged {
    let axes = field.axes(table)
    let sum = model.sum(of: request.mode)
    let leading = LeadingRanks(
      weightDraws(of: axes, for: id, request), 0..<max(0, request.draws))
    return Judged(
      entries: axes.enumerated().map { candidate, axes in
        Entry(
          axes: axes, kind: .matchmaking, sum: sum.readable(axes),
          stability: leading.stability(of: candidate))
      })
  }

  private func formEntries(_ field: CandidateField, _ request: SuggestionRequest) -> Judged {
    var judged = Judged()
    for (pair, axes) in zip(field.pairs, field.axes(table)) {
      let fits = forms.fits(axes, vetoed: record.vetoedForms(pair.a, pair.b))
      let fit: FormFit? =
        switch request.kind {
        case .form(let form): fits[form.rung]
        default: FormLadder(fits, within: model.thresholds.ladder).proposed
        }
      if let fit, !fit.isOut {
        let draws = FormJudgement.Draws(count: max(0, request.draws), seed: request.seed)
        judged.entries.append(
          Entry(
            axes: axes, kind: .form(fit.form), sum: fit.sum,
            stability: forms.stability(axes, fits, draws: draws)?[fit.form.rung]))
      } else if let veto = standing(against: fit?.form, pair) {
        judged.vetoed.append(SuggestionList.VetoedPair(a: pair.a, b: pair.b, veto: veto))
      } else {
        judged.out.append(pair)
      }
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
