import LoturaGraph
import Testing

@Suite("The chance of an overlap")
struct HypergeometricTailTests {
  // MARK: 1. By hand

  @Test("three marked of six, two drawn")
  func byHand() {
    let draw = HypergeometricTail(total: 6, marked: 3, drawn: 2)
    // 15 ways to draw two; 3 draw none marked, 9 one, 3 two.
    #expect(draw.chance(ofAtLeast: 0) == 1)
    #expect(abs(draw.chance(ofAtLeast: 1) - 12.0 / 15) < 1e-15)
    #expect(abs(draw.chance(ofAtLeast: 2) - 3.0 / 15) < 1e-15)
    #expect(draw.chance(ofAtLeast: 3) == 0)
  }

  // MARK: 2. From elsewhere

  @Test("agrees with exact fractions to eleven digits", arguments: HypergeometricReference.cases)
  func fromElsewhere(_ reference: HypergeometricReference) {
    let draw = HypergeometricTail(
      total: reference.total, marked: reference.marked, drawn: reference.drawn)
    let chance = draw.chance(ofAtLeast: reference.count)
    #expect(abs(chance - reference.expected) <= 1e-11 * reference.expected)
  }

  // MARK: 3. By brute force: look at every draw

  @Test("counts the draws of at most nine things", arguments: 1...9)
  func byBruteForce(total: Int) {
    for marked in 0...total {
      var ways = [[Int]](repeating: [Int](repeating: 0, count: total + 1), count: total + 1)
      for draw in 0..<(1 << total) {
        let found = (draw & ((1 << marked) - 1)).nonzeroBitCount
        for count in 0...found { ways[draw.nonzeroBitCount][count] += 1 }
      }
      for drawn in 0...total {
        let draws = HypergeometricTail(total: total, marked: marked, drawn: drawn)
        for count in 0...total {
          let expected = Double(ways[drawn][count]) / Double(ways[drawn][0])
          #expect(abs(draws.chance(ofAtLeast: count) - expected) < 1e-14)
        }
      }
    }
  }

  // MARK: 4. Theorems

  @Test(
    "never rises with the count, and does not know marked from drawn",
    arguments: 1...100 as ClosedRange<UInt64>)
  func theorems(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let total = Int.random(in: 1...300, using: &random)
    let marked = Int.random(in: 0...total, using: &random)
    let drawn = Int.random(in: 0...total, using: &random)
    let draw = HypergeometricTail(total: total, marked: marked, drawn: drawn)
    let mirrored = HypergeometricTail(total: total, marked: drawn, drawn: marked)
    let chances = (0...(min(marked, drawn) + 1)).map(draw.chance)
    #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(chances.allSatisfy { (0...1).contains($0) })
    #expect(chances == (0...(min(marked, drawn) + 1)).map(mirrored.chance))
  }

  // MARK: 5. Edges

  @Test("nothing, everything, and a chance too small to write")
  func edges() {
    #expect(HypergeometricTail(total: 0, marked: 0, drawn: 0).chance(ofAtLeast: 0) == 1)
    #expect(HypergeometricTail(total: 0, marked: 0, drawn: 0).chance(ofAtLeast: 1) == 0)
    #expect(HypergeometricTail(total: 5, marked: 0, drawn: 3).chance(ofAtLeast: 0) == 1)
    // Four marked of five, three drawn: at least two must be marked.
    #expect(HypergeometricTail(total: 5, marked: 4, drawn: 3).chance(ofAtLeast: 2) == 1)
    let rare = HypergeometricTail(total: 1_000_000, marked: 5000, drawn: 5000)
    #expect((0...1e-290).contains(rare.chance(ofAtLeast: 4000)))
  }
}

@Suite("Chances corrected for how many were looked at")
struct BenjaminiHochbergTests {
  @Test("three pairs, by hand")
  func byHand() {
    // Ascending .01, .02, .2: .01·3 = .03, .02·3/2 = .03, .2·3/3 = .2.
    let corrected = BenjaminiHochberg.corrected([0.2, 0.01, 0.02])
    #expect(zip(corrected, [0.2, 0.03, 0.03]).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test("agrees with SciPy", arguments: BenjaminiHochbergReference.cases)
  func fromElsewhere(_ reference: BenjaminiHochbergReference) {
    let corrected = BenjaminiHochberg.corrected(reference.chances)
    #expect(zip(corrected, reference.expected).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("never below the chance itself, in the same order", arguments: 1...50)
  func theorems(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let chances = (0..<seed).map { _ in Double(Int.random(in: 0...20, using: &random)) / 20 }
    let corrected = BenjaminiHochberg.corrected(chances)
    for (one, ofOne) in zip(chances, corrected) {
      #expect(one <= ofOne && ofOne <= 1)
      for (other, ofOther) in zip(chances, corrected) where one <= other {
        #expect(ofOne <= ofOther)
      }
    }
  }

  @Test("none, and one")
  func edges() {
    #expect(BenjaminiHochberg.corrected([]).isEmpty)
    #expect(BenjaminiHochberg.corrected([0.3]) == [0.3])
  }
}
