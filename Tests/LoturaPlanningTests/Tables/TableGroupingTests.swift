import LoturaGraph
import LoturaSolver
import Testing

@testable import LoturaPlanning

@Suite("Level tracks and mixed tables")
struct TableGroupingTests {
  private func squares(_ tables: [[Int]], _ levels: [Double]) -> Double {
    tables.reduce(0) { sum, table in
      let mean = table.reduce(0) { $0 + levels[$1] } / Double(table.count)
      return sum + table.reduce(0) { $0 + (levels[$1] - mean) * (levels[$1] - mean) }
    }
  }

  /// 1, 1.5 | 3, 3.5 | 5: 2·.0625 + 2·.0625 + 0 = .25.
  @Test("five people at tables of two: 1 and 1.5, 3 and 3.5, 5 alone")
  func tracks() throws {
    let levels = [5, 1, 3.5, 1.5, 3]
    let task = SeatingTask(people: 5, seats: 2, rounds: 1)
    let tracks = try #require(LevelTracks(task, levels: levels, seed: 1, starts: 3, .endless))
    #expect(tracks.tracks == [[1, 3], [4, 2], [0]])
    #expect(abs(tracks.squares - 0.25) < 1e-12 && tracks.proof.isOptimal && !tracks.isMoved)
  }

  @Test("tracks are those of the least sum of squares among all seatings", arguments: 0..<60)
  func tracksByForce(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let people = Int.random(in: 2...7, using: &chance)
    let levels = (0..<people).map { _ in Double(Int.random(in: 2...10, using: &chance)) / 2 }
    let apart = seed % 2 == 0 || people < 4 ? [] : [SeatingTask.Pair(0, 1)]
    let task = SeatingTask(
      people: people, seats: Int.random(in: 2...4, using: &chance), rounds: 1, apart: apart)
    let all = SeatingOracle(task: task).rounds.map { squares($0, levels) }
    let tracks = LevelTracks(task, levels: levels, seed: seed, starts: 3, .endless)
    guard let least = all.min() else {
      #expect(tracks == nil)
      return
    }
    let found = try #require(tracks)
    #expect(SeatingOracle(task: task).fault(of: Seating(rounds: [found.tracks])) == nil)
    #expect(abs(found.squares - squares(found.tracks, levels)) < 1e-9)
    // Without vetoes the cuts of the sorted line have the larger tracks first, as the rule says; of
    // all orders of sizes another may be better.
    if found.isMoved { #expect(found.squares < least + 1e-9) }
    if Set(task.sizes).count == 1 { #expect(found.squares < least + 1e-9) }
  }

  @Test("mixed tables have the greatest sum of distances of all seatings", arguments: 0..<60)
  func mixedByForce(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed &+ 900)
    let people = Int.random(in: 2...7, using: &chance)
    var worth = Array(repeating: Array(repeating: 0.0, count: people), count: people)
    for a in 0..<people {
      for b in (a + 1)..<people {
        worth[a][b] = Double(Int.random(in: 0...20, using: &chance)) / 20
        worth[b][a] = worth[a][b]
      }
    }
    let task = SeatingTask(
      people: people, seats: Int.random(in: 2...4, using: &chance), rounds: 1,
      apart: people > 4 ? [SeatingTask.Pair(1, 2)] : [])
    let sums = TableGrouping.Worth(pairs: worth)
    let best = SeatingOracle(task: task).rounds.map { TableGrouping.value($0, sums) }.max()
    let found = TableGrouping(task, sums, seed: seed, starts: 3, .endless)
    #expect((found == nil) == (best == nil))
    guard let found, let best else { return }
    #expect(abs(found.value - best) < 1e-9 && found.proof.isOptimal)
    #expect(SeatingOracle(task: task).fault(of: Seating(rounds: [found.tables])) == nil)
  }
}
