/// A sum of weighted terms that a pair can be put into: a matchmaking mode, or a form.
struct WeightedSum: Sendable {
  /// The terms with their weights, in the model's order.
  let terms: [WeightedTerm]
  /// How each of them is computed.
  let rules: [TermRule]

  /// The sum of some terms under a model.
  init(_ terms: [WeightedTerm], model: Model) {
    self.terms = terms
    rules = terms.map { model.rule($0.term) }
  }

  /// The axes that any of the terms is computed from, in axis order.
  var axes: [Axis] { Axis.allCases.filter { axis in rules.contains { $0.uses(axis) } } }

  /// S = Σ w·x of a pair: used value and bounds. Range 0 … 1.
  func score(_ axes: PairAxes) -> Estimate { total(rules.map { $0.estimate(axes) }) }

  /// The sum of a pair with its parts in whole points.
  func readable(_ axes: PairAxes) -> ReadableSum {
    let values = rules.map { $0.estimate(axes) }
    let (points, parts) = wholePoints(zip(terms, values).map { 100 * $0.weight * $1.used })
    let known = zip(terms, values).reduce(0) { $0 + ($1.1.isExact ? $1.0.weight : 0) }
    return ReadableSum(
      score: total(values), known: min(1, known), points: points,
      contributions: terms.indices.map {
        Contribution(
          term: terms[$0].term, weight: terms[$0].weight, value: values[$0], points: parts[$0])
      })
  }

  private func total(_ values: [Estimate]) -> Estimate {
    var (low, high, used) = (0.0, 0.0, 0.0)
    for (term, value) in zip(terms, values) {
      low += term.weight * value.low
      high += term.weight * value.high
      used += term.weight * value.used
    }
    return Estimate(low: min(1, low), high: min(1, high), used: min(1, used))
  }
}
