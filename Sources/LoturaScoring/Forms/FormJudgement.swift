internal import LoturaNetwork

/// Judges which of the four forms fits two associations: fits, conditions, ladder, status.
struct FormJudgement: Sendable {
  private let model: Model
  private let sums: [WeightedSum]

  init(_ model: Model) {
    self.model = model
    sums = Form.allCases.map(model.sum(of:))
  }

  /// What is drawn for a pair.
  struct Draws {
    /// How many, ≥ 0.
    let count: Int
    /// The seed of the run.
    let seed: UInt64

    static let none = Draws(count: 0, seed: 0)
  }

  /// The four fits of a pair, in ladder order, without acceptabilities.
  func fits(_ axes: PairAxes, vetoed: Set<Form>) -> [FormFit] {
    Form.allCases.map { form in
      FormFit(
        form: form, sum: sums[form.rung].readable(axes),
        gates: (model.forms[form]?.gates ?? []).map { $0.judged(axes) },
        isVetoed: vetoed.contains(form), acceptability: nil)
    }
  }

  /// All that the four forms say of a pair; `larger` is whom the other would join.
  func advice(
    _ axes: PairAxes, vetoed: Set<Form>, draws: Draws = .none, larger: Subject.ID? = nil
  ) -> Advice {
    let undrawn = fits(axes, vetoed: vetoed)
    let counts = counts(axes, undrawn, draws)
    let fits = undrawn.map { fit in
      FormFit(
        form: fit.form, sum: fit.sum, gates: fit.gates, isVetoed: fit.isVetoed,
        acceptability: counts.map { Double($0.first[fit.form.rung]) / Double(draws.count) })
    }
    let ladder = FormLadder(fits, within: model.thresholds.ladder)
    return Advice(
      fits: fits, best: ladder.best?.form, second: ladder.second?.form,
      proposed: ladder.proposed?.form,
      verdict: (ladder.margin, status(ladder), larger))
  }

  /// How stable each form's place among the four is, in ladder order; nil where nothing is drawn.
  func stability(_ axes: PairAxes, _ fits: [FormFit], draws: Draws) -> [Stability]? {
    guard let counts = counts(axes, fits, draws) else { return nil }
    return zip(counts.first, counts.top3).map { first, top3 in
      let share = Double(first) / Double(draws.count)
      return Stability(
        first: share, top3: Double(top3) / Double(draws.count), acceptability: share)
    }
  }

  private func counts(
    _ axes: PairAxes, _ fits: [FormFit], _ draws: Draws
  ) -> (first: [Int], top3: [Int])? {
    guard draws.count > 0 else { return nil }
    let label = ["typology", min(axes.a, axes.b).text, max(axes.a, axes.b).text]
    let base = DrawGenerator.base(seed: draws.seed, label: label)
    return FormDraws(axes, fits: fits, model: model, base: base).count(0..<draws.count)
  }

  /// How firm the proposal is. Every number is compared in billionths.
  private func status(_ ladder: FormLadder) -> Advice.Status {
    func reaches(_ value: Double, _ least: Double) -> Bool {
      billionths(value) >= billionths(least)
    }
    let least = model.thresholds
    guard let proposed = ladder.proposed, reaches(proposed.sum.score.used, least.fit) else {
      return .none
    }
    let known = proposed.sum.known
    if let acceptability = proposed.acceptability, reaches(acceptability, least.acceptability),
      reaches(ladder.margin, least.margin), reaches(known, least.knownForAdvice),
      proposed.gates.allSatisfy({ $0.state == .holds })
    {
      return .advice
    }
    return reaches(known, least.knownForLeaning) ? .leaning : .none
  }
}

/// The forms that are not out: the best, the second, and the lightest that delivers nearly as much
/// as the best.
struct FormLadder {
  let best: FormFit?
  let second: FormFit?
  let proposed: FormFit?
  /// fit(best) − fit(second); fit(best) without a second; 0 without any.
  let margin: Double

  /// The ladder of four fits in ladder order; equal fits go to the lighter form.
  init(_ fits: [FormFit], within ladder: Double) {
    let possible = fits.filter { !$0.isOut }
    let ranked = possible.sorted {
      let (left, right) = (billionths($0.sum.score.used), billionths($1.sum.score.used))
      return left != right ? left > right : $0.form < $1.form
    }
    best = ranked.first
    second = ranked.dropFirst().first
    let top = ranked.first.map { billionths($0.sum.score.used) } ?? 0
    proposed =
      possible.first { top - billionths($0.sum.score.used) < billionths(ladder) }
      ?? ranked.first
    let fit = ranked.first?.sum.score.used ?? 0
    margin = fit - (ranked.dropFirst().first?.sum.score.used ?? 0)
  }
}
