import LoturaGraph
import Testing

@testable import LoturaScoreboard

@Suite("Nobody can subtract their way to a small group")
struct SmallGroupsTests {
  /// Whether each of these totals of so many equal things is told, in order.
  private func told(_ count: Int, _ totals: [Set<Int>]) -> [Bool] {
    var groups = SmallGroups(weights: Array(repeating: 1, count: count), least: 5)
    return totals.map { groups.tell($0) }
  }

  @Test("a group of five beside six would give one away; beside ten it does not")
  func difference() {
    #expect(told(6, [Set(0..<6), Set(0..<5)]) == [true, false])
    #expect(
      told(10, [Set(0..<10), Set(0..<5), Set(5..<10), Set(0..<6)]) == [true, true, true, false])
  }

  /// Two groups that overlap in one: their sum without the total is that one, though no two of the
  /// three differ by fewer than five.
  @Test("three totals that are harmless two by two can give one away together")
  func three() {
    let (all, one, other) = (Set(0..<19), Set(0..<10), Set(9..<19))
    let pairs = [(all, one), (all, other), (one, other), (other, one)]
    #expect(pairs.allSatisfy { $0.subtracting($1).count >= 5 })
    #expect(told(19, [all, one, other]) == [true, true, false])
  }

  @Test("a row of few answers hides the next smallest one, so that five remain unseen")
  func complement() {
    // 3 answers are few; 20 − 12 − 5 would be those 3, so the row of 5 is hidden too.
    var groups = SmallGroups(weights: [12, 5, 3], least: 5)
    let total = groups.tell([0, 1, 2])
    let rows = (0..<3).map { groups.tell(single: $0) }
    #expect(total && rows == [true, false, false])
  }

  @Test("what stands for nobody is no secret; fewer than the least are never told")
  func edges() {
    var groups = SmallGroups(weights: [0, 4, 5], least: 5)
    let told = [[0, 1], [2], [0, 2], [1, 2], []].map { groups.tell($0) }
    #expect(told == [false, true, true, false, false])
  }

  @Test("an exact search over all combinations finds nothing in what was told", arguments: 1...60)
  func snooper(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let weights = (0..<9).map { _ in Int.random(in: 0...7, using: &random) }
    var groups = SmallGroups(weights: weights, least: 5)
    var told: [Set<Int>] = []
    var refused: [Set<Int>] = []
    var open: Set<Int> = []
    for _ in 0..<6 {
      let total = Set((0..<9).filter { _ in Bool.random(using: &random) })
      if groups.tell(total) { told.append(total) } else { refused.append(total) }
    }
    for thing in 0..<9 where groups.tell(single: thing) { open.insert(thing) }
    let secret = Dictionary(
      uniqueKeysWithValues: (0..<9).filter { !open.contains($0) && weights[$0] > 0 }
        .map { ($0, weights[$0]) })
    let least = Snooper(totals: told, count: 9).leastSupport(secret, below: 5)
    #expect(least == nil, "\(told) of \(weights), open \(open): \(least ?? 0)")
    // What was refused would have told of few, beside what was told before or after.
    for total in refused where total.reduce(0, { $0 + weights[$1] }) >= 5 {
      #expect(Snooper(totals: told + [total], count: 9).leastSupport(secret, below: 5) != nil)
    }
  }
}
