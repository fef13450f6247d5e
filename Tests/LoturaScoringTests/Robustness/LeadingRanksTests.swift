import LoturaGraph
import LoturaNetwork
import Testing

@testable import LoturaScoring

@Suite("Who leads when weights and unknowns vary")
struct LeadingRanksTests {
  let model = Model.standard

  private func draws(_ candidates: [PairAxes], _ mode: Mode, _ concentration: Double = 20)
    -> WeightDraws
  {
    WeightDraws(candidates, sum: model.sum(of: mode), concentration: concentration, base: 42)
  }

  /// Many alike, as partners are of whom little is known, some of whom much is known, some equal.
  private func candidates(_ count: Int, seed: UInt64) -> [PairAxes] {
    var random = SplitMix64(seed: seed)
    let unknown = Dictionary(
      uniqueKeysWithValues: Axis.allCases.map { ($0, Estimate(low: 0, high: 1, used: 0.3)) })
    var made: [PairAxes] = []
    for number in 0..<count {
      let id = Subject.ID("b\(number)")
      switch number % 5 {
      case 0: made.append(RandomAxes.make("a", id, exact: 0.7, using: &random))
      case 1 where number > 5:
        made.append(PairAxes(a: "a", b: id, values: made[number - 5].values))
      case 2:
        let low = Double.random(in: 0...0.9, using: &random)
        var axes = unknown
        axes[.priorCooperation] = Estimate(low: low, high: 1, used: low)
        axes[.sectorRelatedness] = Estimate(exactly: 0)
        made.append(RandomAxes.flat(0, axes, b: id))
      default: made.append(RandomAxes.flat(0, unknown, b: id))
      }
    }
    return made
  }

  /// The slow way: every score of every draw, sorted.
  private func slow(_ draws: WeightDraws, _ count: Int) -> (first: [Int], top3: [Int]) {
    var first = [Int](repeating: 0, count: draws.candidateCount)
    var top3 = first
    var bench = draws.bench()
    for number in 0..<count {
      draws.draw(number, on: &bench)
      let scores = bench.scores
      let order = scores.indices.sorted {
        scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
      }
      if let best = order.first { first[best] += 1 }
      for leader in order.prefix(3) { top3[leader] += 1 }
    }
    return (first, top3)
  }

  @Test("leaving out who cannot lead changes no count", arguments: Mode.allCases, 1...4)
  func bruteForce(mode: Mode, seed: UInt64) {
    for count in [1, 2, 3, 4, 40, 700] {
      let all = draws(candidates(count, seed: seed), mode, seed.isMultiple(of: 2) ? 20 : 2)
      let fast = LeadingRanks(all, 0..<60)
      let slow = slow(all, 60)
      #expect(fast.first == slow.first, "\(count)")
      #expect(fast.top3 == slow.top3, "\(count)")
    }
  }

  @Test("who is watched has the counts of all", arguments: Mode.allCases, 1...4)
  func watched(mode: Mode, seed: UInt64) {
    let all = draws(candidates(300, seed: seed), mode)
    let whole = LeadingRanks(all, 0..<80)
    for chosen in [[0], [7, 3, 299], Array(stride(from: 0, to: 300, by: 11))] {
      let some = LeadingRanks(all, 0..<80, of: chosen)
      for candidate in chosen {
        #expect(some.stability(of: candidate) == whole.stability(of: candidate))
      }
      #expect(some.stability(of: 1) == nil)
    }
  }

  @Test("equal candidates: the one named first leads, in whatever block it stands")
  func ties() {
    let equal = (0..<600).map { RandomAxes.flat(0.4, b: Subject.ID("b\($0)")) }
    let ranks = LeadingRanks(draws(equal, .balanced), 0..<20)
    #expect(ranks.first[0] == 20 && ranks.top3[0...2].allSatisfy { $0 == 20 })
    #expect(ranks.top3[3...].allSatisfy { $0 == 0 })
    let last = LeadingRanks(draws(equal, .balanced), 0..<20, of: [599, 2])
    #expect(last.stability(of: 599) == Stability(first: 0, top3: 0))
    #expect(last.stability(of: 2) == Stability(first: 0, top3: 1))
  }

  @Test("any number of a draw is had without those before it")
  func jumps() {
    var walking = SplitMix64(seed: 7)
    let still = walking
    for count in 0..<50 { #expect(still.next(after: count) == walking.next()) }
  }

  @Test("nobody, nobody watched, and no draw")
  func nothing() {
    #expect(LeadingRanks(draws([], .learn), 0..<5).first.isEmpty)
    let one = draws([RandomAxes.flat(1)], .learn)
    #expect(LeadingRanks(one, 0..<5, of: []).stability(of: 0) == nil)
    #expect(LeadingRanks(one, 0..<0).stability(of: 0) == nil)
    #expect(LeadingRanks(one, 0..<5).stability(of: 0) == Stability(first: 1, top3: 1))
  }
}
