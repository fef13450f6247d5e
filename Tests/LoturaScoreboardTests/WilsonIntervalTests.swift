import Testing

@testable import LoturaScoreboard

@Suite("The Wilson interval of a share of answers")
struct WilsonIntervalTests {
  /// models.md 12.17: 18 of 20. p = .9, z² = 3.841459; middle .9 + .096036 = .996036; half
  /// 1.959964·√(.0045 + .002401) = .162822; whole 1.192073. SciPy 1.17.1,
  /// `binomtest(18, 20).proportion_ci(0.95, "wilson")`: .6989663548, .9721335188 (the model's text
  /// has .972135 for the upper bound, a slip in its last digit).
  @Test("18 of 20 with the best scores: between .699 and .972")
  func byHand() {
    let interval = WilsonInterval(share: 0.9, of: 20)
    #expect(abs(interval.low - 0.698966354772) < 1e-11)
    #expect(abs(interval.high - 0.972133518786) < 1e-11)
  }

  @Test("it holds the share and stays between 0 and 1", arguments: 1...60)
  func bounds(n: Int) {
    for k in 0...n {
      let share = Double(k) / Double(n)
      let interval = WilsonInterval(share: share, of: n)
      #expect(0 <= interval.low && interval.low <= share)
      #expect(share <= interval.high && interval.high <= 1)
      #expect(interval.low < interval.high)
    }
  }
}
