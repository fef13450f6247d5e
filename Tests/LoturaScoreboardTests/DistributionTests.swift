import LoturaGraph
import Testing

@testable import LoturaScoreboard

@Suite("Where a value stands among others")
struct DistributionTests {
  /// 2, 4, 4, 5, 10: mean 25/5 = 5; squares 9 + 1 + 1 + 0 + 25 = 36, 36/4 = 9, deviation 3.
  @Test("mean, deviation, z, percentile and quartiles by hand")
  func byHand() {
    let among = Distribution([10, 4, 2, 5, 4])
    #expect(among.mean == 5 && among.deviation == 3)
    // (10 − 5)/3, (2 − 5)/3.
    #expect(among.z(of: 10) == 5.0 / 3 && among.z(of: 2) == -1)
    // Of 4: one less, two equal: 100·(1 + 1)/5. Of 10: 100·(4 + ½)/5. Of 2: 100·½/5.
    #expect([4, 10, 2].map { among.percentile(of: $0) } == [40, 90, 10])
    // Places 4p = 1, 2, 3 of 2, 4, 4, 5, 10.
    #expect([0.25, 0.5, 0.75].map { among.quantile($0) } == [4, 4, 5])
  }

  /// 1, 2, 3, 4, 5, 10: places 5p = 1.25, 2.5, 3.75.
  @Test("between two neighbours the quantile is part of the way")
  func between() {
    let spread = Spread(Distribution([1, 2, 3, 4, 5, 10]))
    #expect(spread.lower == 2.25 && spread.median == 3.5 && spread.upper == 4.75)
    #expect(spread.n == 6)
  }

  @Test("NumPy and SciPy say the same", arguments: ScoreboardReference.standings)
  func fromElsewhere(_ known: ScoreboardReference) {
    let among = Distribution(known.values)
    for (value, (z, percentile)) in zip(known.values, zip(known.z, known.percentiles)) {
      #expect(abs(among.z(of: value) - z) < 1e-9)
      #expect(abs(among.percentile(of: value) - percentile) < 1e-9)
    }
    for (p, expected) in zip([0.25, 0.5, 0.75], known.quartiles) {
      #expect(abs(among.quantile(p) - expected) <= 1e-12 * abs(expected))
    }
  }

  @Test("z sums to 0, percentiles average 50, in any order of the values", arguments: 1...40)
  func theorems(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let values = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      Double(Int.random(in: -20...20, using: &random)) * 1e5
    }
    let among = Distribution(values)
    #expect(abs(values.map { among.z(of: $0) }.reduce(0, +)) < 1e-9)
    let percentiles = values.map { among.percentile(of: $0) }.reduce(0, +)
    #expect(abs(percentiles / Double(values.count) - 50) < 1e-9)
    #expect(Distribution(values.shuffled(using: &random)) == among)
    let (low, high) = (values.min()!, values.max()!)
    #expect([0, 0.25, 0.5, 0.75, 1].allSatisfy { (low...high).contains(among.quantile($0)) })
  }

  @Test("of equal values each is in the middle, even such as no binary number is")
  func equal() {
    let among = Distribution([0.1, 0.1, 0.1])
    #expect(among.deviation == 0 && among.z(of: 0.1) == 0 && among.percentile(of: 0.1) == 50)
    #expect(among.quantile(0.25) == 0.1)
    let one = Distribution([7])
    #expect(one.z(of: 7) == 0 && one.percentile(of: 7) == 50 && one.quantile(0.75) == 7)
  }
}
