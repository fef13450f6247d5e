internal import Glibc
internal import LoturaNetwork

/// What would change the rank or the advice of a pair: terms of its sum, single facts, unknowns.
struct WhatWouldChange {
  private let scoring: Scoring
  private let axes: PairAxes
  private let request: SuggestionRequest
  private let sum: WeightedSum
  /// Scores of a's other candidates, in billionths, with the plain score.
  private let others: [(rounded: Int, score: Double)]
  private let now: Standing

  /// Where a pair stands: its rank among a's candidates, and the form that is advised.
  private struct Standing {
    let rank: Int
    let advice: Form?
  }

  init(_ scoring: Scoring, _ axes: PairAxes, _ request: SuggestionRequest) {
    self.scoring = scoring
    self.axes = axes
    self.request = request
    sum = request.sum(under: scoring.model)
    others = WhatWouldChange.others(scoring, axes, request)
    now = WhatWouldChange.standing(scoring, axes, request, among: others)
  }

  /// First the terms (the smallest change first), then single facts, then unknowns in axis order.
  var changes: [Change] { termChanges + factChanges + unknownChanges }
}

// The terms: exact, because the sum is linear in them.
extension WhatWouldChange {
  /// For each term the value at which b equals the next better score; kept up to 1.
  private var termChanges: [Change] {
    let score = sum.score(axes).used
    let better = others.filter { $0.rounded > billionths(score) }
    guard let next = better.min(by: { $0.rounded < $1.rounded }) else { return [] }
    let rank = 1 + others.count { $0.rounded > next.rounded }
    let reached = Change.Effect.rank(from: now.rank, to: rank)
    let needs = zip(sum.terms, sum.rules).compactMap { term, rule in
      term.weight > 0 ? (term.term, rule, (next.score - score) / term.weight) : nil
    }
    let kept = needs.enumerated().filter { _, need in
      billionths(need.1.estimate(axes).used + need.2) <= billionths(1)
    }
    let ordered = kept.sorted { ($0.element.2, $0.offset) < ($1.element.2, $1.offset) }
    return ordered.flatMap { _, need in
      let used = need.1.estimate(axes).used
      let change = Change(.term(need.0), from: used, to: min(1, used + need.2), effect: reached)
      return [change] + sectorLikeness(need.1, at: change.to, reached)
    }
  }

  /// The likeness of sectors at which a peak has a value: m ± m·√(1 − x), the nearer to today's.
  private func sectorLikeness(
    _ rule: TermRule, at value: Double, _ effect: Change.Effect
  ) -> [Change] {
    guard case .peak(let middle) = rule.shape else { return [] }
    let now = axes[rule.axis].used
    let away = middle * (1 - value).squareRoot()
    let ends = [middle - away, middle + away].filter { 0 <= $0 && $0 <= 1 }
    guard let needed = ends.min(by: { abs($0 - now) < abs($1 - now) }) else { return [] }
    return [Change(.sectorLikeness, from: now, to: needed, effect: effect)]
  }
}

// Single facts: the whole network is judged again with one row more.
extension WhatWouldChange {
  private var factChanges: [Change] {
    let edits = NetworkEdit.all(axes, scoring.network)
    return edits.flatMap { edit in
      let changed = Scoring(edit.network, model: scoring.model)
      let axes = changed.table.axes(axes.a, axes.b)
      let standing = WhatWouldChange.standing(
        changed, axes, request, among: WhatWouldChange.others(changed, axes, request))
      let (from, to) =
        edit.what == .cooperation
        ? (self.axes[.priorCooperation].used, axes[.priorCooperation].used) : (edit.from, edit.to)
      return effects(standing).map { Change(edit.what, from: from, to: to, effect: $0) }
    }
  }
}

// Unknowns: each inexact axis at its two ends, all else as it is.
extension WhatWouldChange {
  private var unknownChanges: [Change] {
    axesInUse.filter { !axes[$0].isExact }.flatMap { axis in
      let estimate = axes[axis]
      let ends = [estimate.low, estimate.high].map { end in
        (end, WhatWouldChange.standing(scoring, at(axis, end), request, among: others))
      }
      let isMostValuable = ends[0].1.advice != ends[1].1.advice
      return ends.flatMap { end, standing in
        effects(standing).map {
          Change(
            .unknown(axis), from: estimate.used, to: end, effect: $0,
            isMostValuable: isMostValuable)
        }
      }
    }
  }

  /// The axes that the sum or, for two associations, any form uses; in axis order.
  private var axesInUse: [Axis] {
    var used = Set(sum.axes)
    if scoring.canTakeForms(axes.a, axes.b) {
      for form in Form.allCases {
        used.formUnion(scoring.model.sum(of: form).axes)
        used.formUnion((scoring.model.forms[form]?.gates ?? []).map(\.axis))
      }
    }
    return Axis.allCases.filter(used.contains)
  }

  private func at(_ axis: Axis, _ value: Double) -> PairAxes {
    var values = axes.values
    values[axis.position] = Estimate(exactly: value)
    return PairAxes(a: axes.a, b: axes.b, values: values)
  }
}

extension WhatWouldChange {
  /// What is different from today.
  private func effects(_ standing: Standing) -> [Change.Effect] {
    var effects: [Change.Effect] = []
    if standing.rank != now.rank { effects.append(.rank(from: now.rank, to: standing.rank)) }
    if standing.advice != now.advice {
      effects.append(.advice(from: now.advice, to: standing.advice))
    }
    return effects
  }

  /// The scores of a's candidates other than b that are ranked.
  private static func others(
    _ scoring: Scoring, _ axes: PairAxes, _ request: SuggestionRequest
  ) -> [(rounded: Int, score: Double)] {
    let sum = request.sum(under: scoring.model)
    let field = CandidateField(scoring, for: axes.a, request)
    return field.pairs.filter { $0.b != axes.b }.compactMap { pair in
      let other = scoring.table.axes(pair.a, pair.b)
      if case .form(let form) = request.kind {
        let vetoed = scoring.record.vetoedForms(pair.a, pair.b)
        if scoring.forms.fits(other, vetoed: vetoed)[form.rung].isOut { return nil }
      }
      let score = sum.score(other).used
      return (billionths(score), score)
    }
  }

  private static func standing(
    _ scoring: Scoring, _ axes: PairAxes, _ request: SuggestionRequest,
    among others: [(rounded: Int, score: Double)]
  ) -> Standing {
    let score = billionths(request.sum(under: scoring.model).score(axes).used)
    let draws = FormJudgement.Draws(count: max(0, request.draws), seed: request.seed)
    let advice =
      scoring.canTakeForms(axes.a, axes.b) && draws.count > 0
      ? scoring.advice(axes, draws) : nil
    return Standing(
      rank: 1 + others.count { $0.rounded > score },
      advice: advice?.status == .advice ? advice?.proposed : nil)
  }
}
