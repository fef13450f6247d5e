import LoturaNetwork
import Testing

@testable import LoturaScoring

/// Worked example 6: the points of the three associations of network W.
@Suite("Matchmaking of three associations, by hand")
struct MatchmakingExampleTests {
  let scoring = Scoring(AxisWorkedExample.network)

  private func suggestion(_ a: Subject.ID, _ b: Subject.ID, _ mode: Mode) throws -> Suggestion {
    var request = SuggestionRequest()
    request.mode = mode
    request.draws = 0
    return try #require(
      scoring.suggestions(for: a, request).rows.first { $0.b == b }, "\(a), \(b)")
  }

  @Test("6. a and b, balanced: six parts that add up to 65")
  func balanced() throws {
    // C = 5/8, P = 2/3, K = √(5/8), H = 1 − e^−.8, N = 1/3, B = M = ½ (example 5).
    // 100·(.25·.625)                 = 15.625   → 15, rest .625: one more
    // 100·(.20·⅔)                    = 13.333…  → 13
    // 100·(.20·(1 − ((K − .75)/.75)²)) = 19.941…  → 19, rest .941: one more
    // 100·(.15·.550671)              =  8.260…  →  8
    // 100·(.10·⅓)                    =  3.333…  →  3
    // 100·(.10·½(½ + ½))             =  5.000   →  5
    // Together 65.493 → 65; the parts rounded down make 63, so two points are missing.
    let row = try suggestion("a", "b", .balanced)
    #expect(row.contributions.map(\.term.rawValue) == ["C", "P", "Kp", "H", "N", "Z"])
    #expect(row.contributions.map(\.points) == [16, 13, 20, 8, 3, 5])
    #expect(row.points == 65)
    let parts = [15.625, 13.333, 19.941, 8.260, 3.333, 5.000]
    for (contribution, part) in zip(row.contributions, parts) {
      #expect(abs(100 * contribution.weight * contribution.value.used - part) < 5e-4)
    }
    #expect(abs(100 * row.score.used - 65.493) < 5e-4)
    #expect(row.score.isExact)
    #expect(row.known == 1)
    #expect(row.rank == 1)
  }

  @Test("6. a and c: what c offers is unknown, so a quarter of the weight is open")
  func interval() throws {
    // C ∈ [0, ¼], used ¼: ¼·¼ = .0625. P = ¼: .05. K = 0, so K° = 1 − 1 = 0. H = 0. N = 1: .1.
    // B = 3/20, M = ½: Z = ½·.65 = .325: .0325. Together .245; without C .1825.
    let row = try suggestion("a", "c", .balanced)
    #expect(abs(row.score.used - 0.245) < 1e-9)
    #expect(abs(row.score.low - 0.1825) < 1e-9)
    #expect(abs(row.score.high - 0.245) < 1e-9)
    #expect(abs(row.known - 0.75) < 1e-9)
    #expect(row.rank == 2)
  }

  @Test(
    "6. a and b in the other modes",
    arguments: [
      // .25·.625 + .15·⅔ + .20·.997074 + .15·(1 − .550671) + .20·⅓ + .05·½
      ("a", "b", Mode.explore, 0.614731),
      // .20·.625 + .30·⅔ + .10·.997074 + .25·.550671 + .05·⅓ + .10·½
      ("a", "b", .deliver, 0.629042),
      // F(a←b) = ½, G(a←b) = 1: .45·½ + .20·1 + .15·.997074 + .15·⅔ + .05·.550671
      ("a", "b", .learn, 0.702095),
      // F(b←a) = 1, G(b←a) = 0: .45·1 + .20·0 + .15·.997074 + .15·⅔ + .05·.550671
      ("b", "a", .learn, 0.727095),
    ])
  func otherModes(_ a: String, _ b: String, _ mode: Mode, _ expected: Double) throws {
    let row = try suggestion(Subject.ID(a), Subject.ID(b), mode)
    #expect(abs(row.score.used - expected) < 5e-7)
  }
}
