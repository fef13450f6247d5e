import LoturaNetwork
import Testing

@testable import LoturaScoring

/// Worked example 7: the four forms of two pairs of network W.
@Suite("The four forms of two pairs, by hand")
struct FormExampleTests {
  let scoring = Scoring(AxisWorkedExample.network)

  @Test("7. a and b: the smaller joins the larger")
  func integration() throws {
    let advice = try #require(scoring.advice("a", "b"))
    // Saturated: P' = min(1, ⅔/½) = 1, C' = min(1, ⅝/½) = 1, V' = ⅐/½ = 2/7, O' = .1/.1 = 1,
    // Q' = .25/.2 → 1. X = 1 − K = .209431. A = min(1, 2(1 − ½)) = 1.
    // Fusion: .25·.790569 + .20·1 + .15·½ + .15·.550671 + .10·¾ + .05·2/7 + .05 + .05 = .744529
    #expect(abs(advice.fit(.fusion).sum.score.used - 0.744529) < 5e-7)
    // but B > ½ does not hold at B = ½.
    #expect(advice.fit(.fusion).gates.map(\.state) == [.holds, .fails, .holds, .holds])
    #expect(advice.fit(.fusion).isOut)
    // .25·.790569 + .20 + .15·1 + .10·.550671 + .10·¾ + .05·2/7 + .05·1 + .05 + .05 = .841995
    #expect(abs(advice.fit(.integration).sum.score.used - 0.841995) < 5e-7)
    // K^m = 1 − ((.790569 − .45)/.45)² = .427222:
    // .30 + .20 + .15·.427222 + .10·2/7 + .10·¾ + .10·.550671 + .05·½ = .747722
    #expect(abs(advice.fit(.convergence).sum.score.used - 0.747722) < 5e-7)
    // .30 + .20 + .20·⅓ + .10·.209431 + .10·½ + .10·.550671 = .692677
    #expect(abs(advice.fit(.alliance).sum.score.used - 0.692677) < 5e-7)
    // .841995 − .747722 > .05: no lighter form is proposed instead.
    #expect(advice.best == .integration)
    #expect(advice.second == .convergence)
    #expect(advice.proposed == .integration)
    #expect(abs(advice.margin - 0.094273) < 5e-7)
    #expect(advice.status == .advice)
    #expect(advice.into == "b")  // 40 members > 20
  }

  @Test("7. a and b: how often each form is the best")
  func acceptability() throws {
    let advice = try #require(scoring.advice("a", "b", draws: 10_000, seed: 1))
    let expected: [(Form, Double)] = [
      (.integration, 0.876), (.convergence, 0.099), (.alliance, 0.025), (.fusion, 0),
    ]
    for (form, share) in expected {
      #expect(abs(try #require(advice.fit(form).acceptability) - share) <= 0.005, "\(form)")
    }
  }

  @Test("7. a and c: an alliance fits, but too little is known to advise it")
  func leaning() throws {
    let advice = try #require(scoring.advice("a", "c"))
    // C' ∈ [0, ½]: .30·½ + .20·½ + .20·1 + .10·1 + .10·½ + .10·0 = .60; without C' .45.
    let alliance = advice.fit(.alliance)
    #expect(abs(alliance.sum.score.used - 0.60) < 1e-9)
    #expect(abs(alliance.sum.score.low - 0.45) < 1e-9)
    #expect(abs(alliance.sum.score.high - 0.60) < 1e-9)
    #expect(abs(alliance.sum.known - 0.70) < 1e-9)
    #expect(abs(try #require(alliance.acceptability) - 0.980) <= 0.005)
    #expect(advice.proposed == .alliance)
    #expect(advice.status == .leaning)
    let asked = scoring.explain("a", "c").questions
    #expect(asked.map(\.code) == ["ask_C", "purpose", "lead", "resources"])
  }

  @Test("a form out of reach for lack of draws is a leaning at most")
  func withoutDraws() throws {
    let advice = try #require(scoring.advice("a", "b", draws: 0))
    #expect(advice.status == .leaning)
    #expect(advice.fits.allSatisfy { $0.acceptability == nil })
  }
}
