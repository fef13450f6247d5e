import LoturaGraph
import LoturaNetwork
import Testing

@testable import LoturaScoring

@Suite("Ranks when weights and unknowns vary")
struct RankAcceptabilityTests {
  let model = Model.standard

  private func draws(_ candidates: [PairAxes], _ sum: WeightedSum, _ c: Double = 20) -> WeightDraws
  {
    WeightDraws(candidates, sum: sum, concentration: c, base: 42)
  }

  private func candidates(_ count: Int, seed: UInt64, exact: Double = 0.5) -> [PairAxes] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map {
      RandomAxes.make("a", Subject.ID("b\($0)"), exact: exact, using: &random)
    }
  }

  // MARK: Closed forms

  @Test("drawn weights have the means of their Dirichlet distribution")
  func dirichletMeans() {
    let shapes = [5.0, 4, 4, 3, 2, 2]  // 20·w of balanced: means .25 .20 .20 .15 .10 .10
    var means = shapes.map { _ in 0.0 }
    var weights = means
    let count = 40_000
    for draw in 0..<count {
      var random = DrawGenerator(base: 9, draw: draw)
      random.weights(shapes.map(GammaShape.init), into: &weights)
      for term in shapes.indices { means[term] += weights[term] / Double(count) }
    }
    for (mean, shape) in zip(means, shapes) { #expect(abs(mean - shape / 20) < 0.005) }
  }

  @Test(
    "a uniform unknown beats a fixed value as often as it lies above it", arguments: [0.2, 0.7])
  func uniformPairwise(fixed: Double) {
    // One term of weight 1: S is the axis itself. P[U > x] = 1 − x.
    let sum = WeightedSum([WeightedTerm(.priorities, 1)], model: model)
    let open = RandomAxes.flat(
      0, [.priorityAlignment: Estimate(low: 0, high: 1, used: 0.5)], b: "b")
    let known = RandomAxes.flat(fixed, b: "c")
    let count = 100_000
    let ranks = RankAcceptability(draws([open, known], sum), 0..<count)
    #expect(abs(ranks.winning(0, over: 1) - (1 - fixed)) < 0.005)
    #expect(abs(ranks.share(of: 0, atRank: 1) - (1 - fixed)) < 0.005)
  }

  // MARK: Theorems

  @Test("shares of ranks and of wins add up to one", arguments: 1...20)
  func sums(seed: UInt64) {
    let count = 5
    let ranks = RankAcceptability(
      draws(candidates(count, seed: seed), model.sum(of: .balanced)), 0..<200)
    for one in 0..<count {
      let row = (1...count).reduce(0.0) { $0 + ranks.share(of: one, atRank: $1) }
      let column = (0..<count).reduce(0.0) { $0 + ranks.share(of: $1, atRank: one + 1) }
      #expect(abs(row - 1) < 1e-9 && abs(column - 1) < 1e-9)
      for other in 0..<count where other != one {
        #expect(abs(ranks.winning(one, over: other) + ranks.winning(other, over: one) - 1) < 1e-9)
      }
    }
  }

  @Test("draws can be counted in parts, in any order", arguments: 1...10)
  func parts(seed: UInt64) {
    let all = draws(candidates(4, seed: seed), model.sum(of: .explore))
    let whole = LeadingRanks(all, 0..<300)
    let parts = [200..<300, 0..<70, 70..<200].map { LeadingRanks(all, $0) }
    for candidate in 0..<4 {
      #expect(parts.reduce(0) { $0 + $1.first[candidate] } == whole.first[candidate])
      #expect(parts.reduce(0) { $0 + $1.top3[candidate] } == whole.top3[candidate])
    }
  }

  @Test("the first and the first three are the ranks 1 and 1 to 3", arguments: 1...10)
  func leading(seed: UInt64) {
    let all = draws(candidates(6, seed: seed), model.sum(of: .balanced))
    let (leading, ranks) = (LeadingRanks(all, 0..<100), RankAcceptability(all, 0..<100))
    for candidate in 0..<6 {
      let top = (1...3).reduce(0.0) { $0 + ranks.share(of: candidate, atRank: $1) }
      #expect(
        abs(Double(leading.first[candidate]) / 100 - ranks.share(of: candidate, atRank: 1)) < 1e-9)
      #expect(abs(Double(leading.top3[candidate]) / 100 - top) < 1e-9)
    }
  }

  @Test("weights that hardly vary leave the leader first", arguments: 1...10)
  func concentrated(seed: UInt64) throws {
    let all = candidates(4, seed: seed, exact: 1)
    let sum = model.sum(of: .balanced)
    let scores = all.map { sum.score($0).used }
    let leader = try #require(scores.indices.max { scores[$0] < scores[$1] })
    let ranks = RankAcceptability(draws(all, sum, 1e9), 0..<100)
    #expect(ranks.share(of: leader, atRank: 1) == 1)
  }

  // MARK: Edges

  @Test("equal candidates: the smaller id stands first, and each wins half")
  func ties() {
    let equal = [RandomAxes.flat(0.4, b: "b"), RandomAxes.flat(0.4, b: "c")]
    let ranks = RankAcceptability(draws(equal, model.sum(of: .balanced)), 0..<50)
    #expect(ranks.share(of: 0, atRank: 1) == 1)
    #expect(ranks.winning(0, over: 1) == 0.5)
  }

  @Test("no candidate, and no draw")
  func nothing() {
    #expect(RankAcceptability(draws([], model.sum(of: .balanced)), 0..<10).candidateCount == 0)
    let undrawn = LeadingRanks(
      draws([RandomAxes.flat(1)], model.sum(of: .balanced)), 0..<0)
    #expect(undrawn.stability(of: 0) == nil)
  }
}
