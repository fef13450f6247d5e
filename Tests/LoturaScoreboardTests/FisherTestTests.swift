import Testing

@testable import LoturaScoreboard

@Suite("Whether two shares differ by more than chance")
struct FisherTestTests {
  /// Fisher's lady: 3 of 4 and 1 of 4. Splits 0 … 4 of 4 hits in 8: 1, 16, 36, 16, 1 of 70. No
  /// likelier than 16: 1 + 16 + 16 + 1 = 34 of 70.
  @Test("by hand: the lady who tastes tea")
  func byHand() {
    #expect(abs(FisherTest.pValue((3, 4), (1, 4)) - 34.0 / 70) < 1e-12)
    #expect(abs(FisherTest.pValue((4, 4), (0, 4)) - 2.0 / 70) < 1e-12)
  }

  @Test("SciPy says the same")
  func fromElsewhere() {
    for (a, n, b, m, chance) in ScoreboardReference.tests {
      let p = FisherTest.pValue((a, n), (b, m))
      #expect(abs(p - chance) <= 1e-9, "\(a)/\(n) and \(b)/\(m): \(p), \(chance)")
    }
  }

  @Test("it is the same for both orders of the groups, and for misses", arguments: 0...6)
  func symmetric(n: Int) {
    for m in 0...6 {
      for (a, b) in (0...n).flatMap({ a in (0...m).map { (a, $0) } }) {
        let p = FisherTest.pValue((a, n), (b, m))
        #expect(p > 0 && p <= 1)
        #expect(abs(p - FisherTest.pValue((b, m), (a, n))) < 1e-12)
        #expect(abs(p - FisherTest.pValue((n - a, n), (m - b, m))) < 1e-12)
      }
    }
  }

  @Test("equal shares, or nobody asked, are no difference")
  func edges() {
    #expect(FisherTest.pValue((5, 10), (5, 10)) == 1)
    #expect(FisherTest.pValue((0, 0), (3, 5)) == 1)
    #expect(FisherTest.pValue((1_000_000, 1_000_000), (0, 1)) < 1e-5)
  }
}
