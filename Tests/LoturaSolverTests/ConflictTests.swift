import LoturaGraph
import LoturaSolver
import Testing

@Suite("A smallest conflict")
struct ConflictTests {
  @Test("of x ≥ 3, x ≤ 5, x ≤ 2 the first and the last cannot hold together")
  func byHand() {
    let conflict = Conflict(of: ["x ≥ 3", "x ≤ 5", "x ≤ 2"]) { kept in
      !(kept.contains("x ≥ 3") && kept.contains("x ≤ 2"))
    }
    #expect(conflict.constraints == ["x ≥ 3", "x ≤ 2"])
    #expect(conflict.isMinimal)
  }

  @Test("dropping any one constraint makes the rest possible", arguments: 0..<100)
  func minimal(seed: UInt64) {
    // A set is impossible if it holds one of some random cores.
    var random = SplitMix64(seed: seed)
    let cores = (0..<3).map { _ in
      Set((0..<(1 + Int(random.next() % 3))).map { _ in Int(random.next() % 8) })
    }
    func isPossible(_ kept: [Int]) -> Bool { !cores.contains { $0.isSubset(of: kept) } }
    let conflict = Conflict(of: Array(0..<8), isPossible: isPossible)
    #expect(!isPossible(conflict.constraints))
    for one in conflict.constraints {
      #expect(isPossible(conflict.constraints.filter { $0 != one }))
    }
  }

  @Test("a test that could not be decided is told")
  func undecided() {
    let conflict = Conflict(of: [1, 2]) { _ in nil }
    #expect(conflict.constraints == [1, 2])
    #expect(!conflict.isMinimal)
  }
}
