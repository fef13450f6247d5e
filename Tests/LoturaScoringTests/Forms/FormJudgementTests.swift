import LoturaGraph
import LoturaNetwork
import Testing

@testable import LoturaScoring

@Suite("Conditions, ladder and vetoes of the four forms")
struct FormJudgementTests {
  let judgement = FormJudgement(.standard)

  @Test("a condition holds at every value, at none, or is open", arguments: 1...100)
  func gatesByBruteForce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let ends = [0, 1].map { _ in Int.random(in: 0...20, using: &random) }.sorted()
    let axes = RandomAxes.flat(
      0,
      [.sizeBalance: Estimate(low: Double(ends[0]) / 20, high: Double(ends[1]) / 20, used: 0)])
    for comparison in [Gate.Comparison.atLeast, .moreThan, .atMost, .lessThan] {
      let gate = Gate(.sizeBalance, comparison, 0.5)
      let met = (ends[0]...ends[1]).map { twentieths in
        switch comparison {
        case .atLeast: twentieths >= 10
        case .moreThan: twentieths > 10
        case .atMost: twentieths <= 10
        case .lessThan: twentieths < 10
        }
      }
      let expected: GateResult.State =
        met.allSatisfy(\.self) ? .holds : met.contains(true) ? .open : .fails
      #expect(gate.judged(axes).state == expected, "\(gate.code) on \(ends)")
    }
  }

  @Test("the last bit of a computation decides no condition")
  func lastBit() {
    let gate = Gate(.sizeBalance, .moreThan, 0.5)
    #expect(gate.judged(RandomAxes.flat(0.5.nextUp)).state == .fails)
  }

  @Test("a lighter form within the ladder is proposed instead of the best")
  func ladder() {
    // All axes 1 but K = .45: fusion .25·.45 + .75 = .8625; convergence 1 (K^m at its peak);
    // alliance .30 + .20 + .20 + .10·.55 + .10 + .10 = .955: within .05 of convergence.
    let axes = RandomAxes.flat(1, [.sectorRelatedness: Estimate(exactly: 0.45)])
    let advice = judgement.advice(axes, vetoed: [])
    #expect(advice.best == .convergence)
    #expect(advice.proposed == .alliance)
    #expect(abs(advice.margin - 0.045) < 1e-9)
  }

  @Test("all vetoed: no form, no margin, no status")
  func allVetoed() {
    let advice = judgement.advice(
      RandomAxes.flat(1), vetoed: Set(Form.allCases), draws: .init(count: 20, seed: 1))
    #expect(advice.best == nil && advice.proposed == nil && advice.margin == 0)
    #expect(advice.status == .none)
    #expect(advice.fits.allSatisfy { $0.acceptability == 0 })
  }

  @Test("a veto of one form changes no other fit and raises no optimum", arguments: 1...50)
  func vetoes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let axes = RandomAxes.make("a", "b", using: &random)
    let free = judgement.advice(axes, vetoed: [])
    for form in Form.allCases {
      let bound = judgement.advice(axes, vetoed: [form])
      for other in Form.allCases where other != form {
        #expect(bound.fit(other) == free.fit(other))
      }
      let (best, second) = (
        try #require(free.best), bound.best.map { bound.fit($0).sum.score.used }
      )
      #expect((second ?? 0) <= free.fit(best).sum.score.used)
    }
  }

  @Test("acceptabilities are shares of the draws in which a form is left", arguments: 1...8)
  func acceptabilities(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let axes = RandomAxes.make("a", "b", using: &random)
    let advice = judgement.advice(axes, vetoed: [], draws: .init(count: 100, seed: 3))
    // Alliance has no condition, so in every draw some form is the best.
    #expect(abs(advice.fits.reduce(0) { $0 + ($1.acceptability ?? 0) } - 1) < 1e-9)
    #expect(advice.fits.allSatisfy { !$0.isOut || $0.acceptability == 0 })
    let again = judgement.advice(axes.mirrored, vetoed: [], draws: .init(count: 100, seed: 3))
    #expect(again.fits.map(\.acceptability) == advice.fits.map(\.acceptability))
  }

  /// A model in which all four forms are one and the same sum, without conditions.
  private var even: Model {
    var model = Model.standard
    for form in Form.allCases {
      model.forms[form] = Model.FormModel(
        terms: [WeightedTerm(.maturityCloseness, 1)], gates: [], questions: [])
    }
    return model
  }

  @Test("of forms that are equal in a draw the lightest is the best, the heaviest the last")
  func tiesInDraws() throws {
    // One term of weight 1: its drawn weight is g/g = 1, so all fits are M itself in every draw.
    let judgement = FormJudgement(even)
    let axes = RandomAxes.flat(
      0.5, [.maturityCloseness: Estimate(low: 0.2, high: 0.9, used: 0.5)])
    let draws = FormJudgement.Draws(count: 50, seed: 1)
    let free = judgement.advice(axes, vetoed: [], draws: draws)
    #expect(free.fits.map(\.acceptability) == [1, 0, 0, 0])
    #expect(free.best == .alliance && free.second == .convergence && free.margin == 0)
    let bound = judgement.advice(axes, vetoed: [.alliance, .convergence], draws: draws)
    #expect(bound.fits.map(\.acceptability) == [0, 0, 1, 0])
    let stability = try #require(
      judgement.stability(axes, judgement.fits(axes, vetoed: []), draws: draws))
    #expect(stability.map(\.top3) == [1, 1, 1, 0])
    let ofThree = try #require(
      judgement.stability(axes, judgement.fits(axes, vetoed: [.alliance]), draws: draws))
    #expect(ofThree.map(\.top3) == [0, 1, 1, 1])
  }

  /// Network W, a and b: integration fits .841995, .094273 before convergence, best in .876 of the
  /// draws, all known.
  @Test(
    "each threshold of advice counts, and reaching it is enough",
    arguments: [
      (\Model.Thresholds.fit, 0.842, Advice.Status.none), (\.fit, 0.8419, .advice),
      (\.margin, 0.0943, .leaning), (\.margin, 0.0942, .advice),
      (\.acceptability, 0.89, .leaning), (\.acceptability, 0.86, .advice),
      (\.knownForAdvice, 1, .advice),
    ] as [(WritableKeyPath<Model.Thresholds, Double> & Sendable, Double, Advice.Status)])
  func thresholds(
    _ threshold: WritableKeyPath<Model.Thresholds, Double> & Sendable, _ value: Double,
    _ status: Advice.Status
  ) throws {
    var model = Model.standard
    model.thresholds[keyPath: threshold] = value
    let scoring = Scoring(AxisWorkedExample.network, model: model)
    #expect(try #require(scoring.advice("a", "b", draws: 2_000, seed: 1)).status == status)
  }

  /// Network W, a and c: alliance fits .60, of which .70 is known.
  @Test(
    "what must be known for advice, and for a leaning",
    arguments: [(0.70, 0.34, Advice.Status.advice), (0.71, 0.70, .leaning), (0.9, 0.71, .none)])
  func known(forAdvice: Double, forLeaning: Double, status: Advice.Status) throws {
    var model = Model.standard
    (model.thresholds.knownForAdvice, model.thresholds.knownForLeaning) = (forAdvice, forLeaning)
    let scoring = Scoring(AxisWorkedExample.network, model: model)
    let advice = try #require(scoring.advice("a", "c", draws: 500, seed: 1))
    // Convergence: C' ½, P' ½, K^m 0, V unknown, T 0, H 0, M ½: far below.
    #expect(advice.status == status)
  }
}
