import Testing

@testable import LoturaScoreboard

@Suite("The Wilson interval of a share of answers")
struct WilsonIntervalTests {
  /// 18 of 20: p = .9, z² = 3.841459; middle .9 + .096036 = .996036; half
  /// 1.959964·√(.0045 + .0024009) = .162817; whole 1.192073; (.996036 ± .162817)/1.192073.
  @Test("18 of 20 with the best scores: between .699 and .972")
  func byHand() {
    let interval = WilsonInterval(share: 0.9, of: 20)
    #expect(abs(interval.low - 0.698966) < 1e-6 && abs(interval.high - 0.972134) < 1e-6)
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
