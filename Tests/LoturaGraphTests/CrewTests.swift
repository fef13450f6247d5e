import LoturaGraph
import Synchronization
import Testing

@Suite("A crew of threads")
struct CrewTests {
  @Test("does every step once, whatever its size", arguments: [1, 2, 3, 8])
  func everyStepOnce(size: Int) {
    for (count, block) in [(0, 4), (1, 4), (7, 4), (8, 4), (1000, 7), (5, 100)] {
      let times = Mutex([Int](repeating: 0, count: count))
      Crew(size).forEachBlock(of: count, by: block) { worker, steps in
        #expect((0..<size).contains(worker))
        #expect(!steps.isEmpty && steps.count <= block)
        times.withLock { for step in steps { $0[step] += 1 } }
      }
      #expect(times.withLock { $0 } == [Int](repeating: 1, count: count))
    }
  }

  @Test("never lets two threads use one scratch space at a time")
  func scratchOfOneWorker() {
    let isBusy = Mutex([Bool](repeating: false, count: 4))
    Crew(4).forEachBlock(of: 400, by: 1) { worker, _ in
      #expect(
        isBusy.withLock { busy in
          defer { busy[worker] = true }
          return !busy[worker]
        })
      isBusy.withLock { $0[worker] = false }
    }
  }

  @Test("tells how far it is, up to the end", arguments: [1, 3])
  func progress(size: Int) {
    let told = Mutex<[Int]>([])
    let crew = Crew(size) { done, total in
      #expect(total == 10)
      told.withLock { $0.append(done) }
    }
    crew.forEachBlock(of: 10, by: 4) { _, _ in }
    #expect(told.withLock { $0.count == 3 && $0.last == 10 && $0 == $0.sorted() })
  }

  @Test("of fewer than one is one")
  func atLeastOne() {
    #expect(Crew(0).size == 1)
    #expect(Crew(-3).size == 1)
  }
}
