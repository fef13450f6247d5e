import LoturaGraph
import LoturaSolver
import Testing

@testable import LoturaPlanning

@Suite("Rotating tables")
struct RotatingTablesTests {
  private func found(_ task: SeatingTask, steps: Int = 20_000) -> (Seating, Proof)? {
    if case .found(let seating, let proof) = RotatingTables.best(task, seed: 1, steps: steps) {
      return (seating, proof)
    }
    return nil
  }

  /// Two tables of two, three rounds: three perfect matchings hold all 4·3/2 = 6 pairs.
  @Test("four people, two at a table, three rounds: all six pairs, proved")
  func four() throws {
    let task = SeatingTask(people: 4, seats: 2, rounds: 3)
    #expect(task.sizes == [2, 2] && task.bound == 6)
    let (seating, proof) = try #require(found(task))
    #expect(seating.meetings == 6 && proof.isOptimal)
    #expect(SeatingOracle(task: task).fault(of: seating) == nil)
  }

  /// min(15, 2·6, ⌊6·min(5, 4)/2⌋) = 12, but a second table of three takes two from one table.
  @Test("six people at tables of three, two rounds: bound 12, and 10 is the best, proved")
  func six() throws {
    let task = SeatingTask(people: 6, seats: 3, rounds: 2)
    #expect(task.bound == 12)
    let (seating, proof) = try #require(found(task))
    #expect(seating.meetings == 10 && proof.isOptimal)
  }

  @Test("seven people at tables of three: 3, 2, 2")
  func seven() {
    #expect(TableSizes.sizes(people: 7, seats: 3) == [3, 2, 2])
    #expect(TableSizes.sizes(people: 0, seats: 3) == [])
    #expect(TableSizes.sizes(people: 2, seats: 9) == [2])
  }

  @Test("500 drawn tasks with vetoes agree with all ways to sit", arguments: 0..<20)
  func bruteForce(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let people = Int.random(in: 2...6, using: &chance)
      let seats = Int.random(in: 2...4, using: &chance)
      let rounds = Int.random(in: 1...(people > 5 ? 2 : 3), using: &chance)
      let pairs = (0..<people).flatMap { a in
        ((a + 1)..<people).map { SeatingTask.Pair(a, $0) }
      }
      let apart = pairs.filter { _ in Int.random(in: 0..<5, using: &chance) == 0 }
      let task = SeatingTask(people: people, seats: seats, rounds: rounds, apart: apart)
      let oracle = SeatingOracle(task: task)
      switch RotatingTables.best(task, seed: seed, steps: 2000) {
      case .found(let seating, let proof):
        let best = try #require(oracle.best)
        #expect(oracle.fault(of: seating) == nil)
        #expect(seating.meetings == best.meetings, "\(task)")
        #expect(seating.repetition == best.repetition, "\(task)")
        #expect(proof.isOptimal && best.meetings <= task.closeBound)
        #expect(task.closeBound <= task.bound)
      case .impossible: #expect(oracle.best == nil)
      case .undecided: Issue.record("a small task must be decided")
      }
    }
  }

  @Test("larger tasks keep the rules and the bound; more rounds never meet fewer", arguments: 0..<8)
  func large(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let people = Int.random(in: 12...30, using: &chance)
    let seats = Int.random(in: 3...6, using: &chance)
    let apart = (0..<3).map { SeatingTask.Pair($0, $0 + 5) }
    var before = 0
    for rounds in 1...4 {
      let task = SeatingTask(people: people, seats: seats, rounds: rounds, apart: apart)
      guard
        case .found(let seating, let proof) = RotatingTables.best(task, seed: seed, steps: 10_000)
      else {
        Issue.record("there is room for all")
        return
      }
      #expect(SeatingOracle(task: task).fault(of: seating) == nil)
      #expect(seating.meetings <= task.closeBound && seating.meetings <= Int(proof.bound + 1e-9))
      #expect(seating.meetings >= before)
      before = seating.meetings
    }
  }

  @Test("the same seed gives the same tables")
  func same() throws {
    let task = SeatingTask(people: 17, seats: 4, rounds: 4)
    let (one, other) = (
      try #require(found(task, steps: 20_000)), try #require(found(task, steps: 20_000))
    )
    #expect(one.0 == other.0 && one.1 == other.1)
  }

  @Test("more people who must stay apart than tables: no seating, and it is shown")
  func impossible() {
    // Three who bear nobody of each other, at two tables.
    let apart = [SeatingTask.Pair(0, 1), .init(1, 2), .init(0, 2)]
    let task = SeatingTask(people: 6, seats: 3, rounds: 1, apart: apart)
    guard case .impossible = RotatingTables.best(task, seed: 1, steps: 1000) else {
      Issue.record("two tables cannot keep three apart")
      return
    }
    #expect(SeatingOracle(task: task).best == nil)
  }
}
