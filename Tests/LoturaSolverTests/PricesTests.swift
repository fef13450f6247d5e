import LoturaGraph
import LoturaSolver
import Testing

@Suite("Prices of constraints", .timeLimit(.minutes(2)))
struct PricesTests {
  @Test("of a transport by hand: an hour of the cheaper giver is worth what it saves")
  func transport() throws {
    // 10 hours from A at 1, the rest of 15 from B at 4: 10·1 + 5·4 = 30. One hour more of A saves
    // 3; one more hour asked for costs 4.
    var programme = Programme(.minimise)
    let a = programme.add(.notNegative, worth: 1)
    let b = programme.add(.notNegative, worth: 4)
    programme.demand([.init(1, a)], .atMost, 10)
    programme.demand([.init(1, b)], .atMost, 20)
    programme.demand([.init(1, a), .init(1, b)], .equal, 15)
    guard case .found(let answer) = programme.solved() else {
      Issue.record("no answer")
      return
    }
    #expect(abs(answer.value - 30) < 1e-9)
    let prices = try #require(answer.prices)
    #expect(zip(prices, [-3, 0, 4]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test("of two machines by hand: 1.5 and 1 when the value is to be large")
  func production() throws {
    // max 3x + 5y; 2y ≤ 12, 3x + 2y ≤ 18, x ≤ 4: x = 2, y = 6, 36. One unit more of the first:
    // y + ½, x − ⅓: +2.5 − 1 = 1.5. Of the second: x + ⅓: 1.
    var programme = Programme(.maximise)
    let x = programme.add(.init(0...4), worth: 3)
    let y = programme.add(.notNegative, worth: 5)
    programme.demand([.init(2, y)], .atMost, 12)
    programme.demand([.init(3, x), .init(2, y)], .atMost, 18)
    guard case .found(let answer) = programme.solved() else {
      Issue.record("no answer")
      return
    }
    let prices = try #require(answer.prices)
    #expect(abs(answer.value - 36) < 1e-9)
    #expect(abs(prices[0] - 1.5) < 1e-9 && abs(prices[1] - 1) < 1e-9)
  }

  @Test("prove every answer of random programmes by duality", arguments: 0..<40)
  func duality(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func below(_ n: UInt64) -> Double { Double(random.next() % n) }
    var programme = Programme(seed % 2 == 0 ? .maximise : .minimise)
    let worth = (0..<5).map { _ in below(9) - 4 }
    let variables = worth.map { programme.add(.init(0...10), worth: $0) }
    var rows: [(factors: [Double], bound: Double)] = []
    for _ in 0..<4 {
      let factors = variables.map { _ in below(7) - 3 }
      let bound = factors.reduce(below(9)) { $0 + $1 }
      rows.append((factors, bound))
      programme.demand(zip(factors, variables).map { .init($0, $1) }, .atMost, bound)
    }
    guard case .found(let answer) = programme.solved() else {
      Issue.record("no answer")
      return
    }
    // Weak duality, written out: any prices of the right sign bound the value; here they meet it.
    let prices = try #require(answer.prices)
    let sign = programme.goal == .maximise ? 1.0 : -1.0
    #expect(prices.allSatisfy { sign * $0 >= -1e-9 })
    let bound =
      zip(prices, rows).reduce(0) { $0 + $1.0 * $1.1.bound }
      + worth.indices.reduce(0) { sum, column in
        let rest = zip(prices, rows).reduce(worth[column]) { $0 - $1.0 * $1.1.factors[column] }
        return sum + (sign * rest > 0 ? 10 * rest : 0)
      }
    #expect(abs(bound - answer.value) < 1e-6)
  }

  @Test("are not told where a variable must be whole")
  func whole() {
    var programme = Programme(.maximise)
    let x = programme.add(.init(0...5, isInteger: true), worth: 1)
    programme.demand([.init(2, x)], .atMost, 7)
    guard case .found(let answer) = programme.solved() else {
      Issue.record("no answer")
      return
    }
    #expect(answer.values == [3] && answer.prices == nil)
  }

  @Test("that prove nothing are refused")
  func wrong() {
    var programme = Programme(.maximise)
    let x = programme.add(.notNegative, worth: 1)
    programme.demand([.init(1, x)], .atMost, 4)
    #expect(programme.areOptimal([4], at: [1]))
    #expect(!programme.areOptimal([4], at: [0.5]))
    #expect(!programme.areOptimal([3], at: [1]))
    #expect(!programme.areOptimal([4], at: [-1]))
    #expect(!programme.areOptimal([4], at: []))
  }
}
