import LoturaGraph
import Testing

@Suite("The best assignment of rows to columns")
struct AssignmentTests {
  typealias Weights = Assignment.Weights

  /// Checks an assignment and its proof without the algorithm: full size, nobody twice, prices that
  /// no place beats, and as much as they allow.
  private func check(
    _ found: Assignment, _ weights: Weights, _ goal: Assignment.Goal, _ note: String = ""
  ) {
    let chosen = found.columns.enumerated().compactMap { row, column in column.map { (row, $0) } }
    #expect(chosen.count == min(weights.rowCount, weights.columnCount), "full size \(note)")
    #expect(Set(chosen.map(\.1)).count == chosen.count, "a column twice \(note)")
    #expect(found.value == chosen.reduce(0) { $0 + weights[$1.0, $1.1] })
    let sign = goal == .most ? 1.0 : -1.0
    for row in 0..<weights.rowCount {
      for column in 0..<weights.columnCount where weights[row, column].isFinite {
        let left =
          sign * (found.rowPrices[row] + found.columnPrices[column] - weights[row, column])
        #expect(left >= 0, "a place is worth more than its price \(note)")
      }
    }
    let (taken, free) = (Set(chosen.map(\.1)), Set(chosen.map(\.0)))
    if weights.rowCount < weights.columnCount {
      #expect(found.columnPrices.allSatisfy { sign * $0 >= 0 }, "\(note)")
      for column in 0..<weights.columnCount where !taken.contains(column) {
        #expect(found.columnPrices[column] == 0, "\(note)")
      }
    }
    if weights.rowCount > weights.columnCount {
      #expect(found.rowPrices.allSatisfy { sign * $0 >= 0 }, "\(note)")
      for row in 0..<weights.rowCount where !free.contains(row) {
        #expect(found.rowPrices[row] == 0, "\(note)")
      }
    }
    let prices = found.rowPrices.reduce(0, +) + found.columnPrices.reduce(0, +)
    #expect(prices == found.value, "not proved \(note)")
  }

  private func random(
    _ seed: UInt64, _ rows: Int, _ columns: Int, most: UInt64, forbidden percent: UInt64 = 0
  ) -> Weights {
    var chance = SplitMix64(seed: seed)
    return Weights(
      rowCount: rows, columnCount: columns,
      (0..<rows * columns).map { _ in
        let value = Double(chance.next() % (most + 1)) - Double(most / 3)
        return chance.next() % 100 < percent
          ? (chance.next() % 2 == 0 ? .infinity : -.infinity) : value
      })
  }

  @Test("by hand: three rows, three columns")
  func byHand() throws {
    // 7 + 8 + 9 on the diagonal is 24; 5 + 6 + 9 or 1 + 2 + 9 … are less; the least is 1 + 2 + 3.
    let weights = Weights(rowCount: 3, columnCount: 3, [7, 1, 4, 3, 8, 2, 3, 5, 9])
    let most = try #require(Assignment(weights, .most))
    #expect(most.columns == [0, 1, 2] && most.value == 24)
    let least = try #require(Assignment(weights, .least))
    #expect(least.columns == [1, 2, 0] && least.value == 6)
    check(most, weights, .most)
    check(least, weights, .least)
    // Without the place of the 8, row 1 takes 3, row 0 the 4 or row 2 the 9: 1 + 3 + 9 = 13,
    // 4 + 3 + 5 = 12, 7 + 2 + 5 = 14, 1 + 2 + 3 = 6.
    let closed = Weights(rowCount: 3, columnCount: 3, [7, 1, 4, 3, .infinity, 2, 3, 5, 9])
    #expect(Assignment(closed, .most)?.value == 14)
  }

  @Test("as SciPy has it", arguments: GroupsReference.tables)
  func reference(table: ReferenceTable) throws {
    let (least, most) = (Assignment(table.weights, .least), Assignment(table.weights, .most))
    #expect(least?.value == table.least && most?.value == table.most)
    check(try #require(least), table.weights, .least)
    check(try #require(most), table.weights, .most)
  }

  @Test("as good as the best of all assignments, or none where there is none", arguments: 0..<10)
  func bruteForce(block: Int) {
    for seed in block * 40..<(block + 1) * 40 {
      let (rows, columns) = (1 + seed % 5, 1 + seed / 5 % 6)
      let weights = random(
        UInt64(seed), rows, columns, most: [1, 5, 1000][seed % 3],
        forbidden: [0, 20, 50][seed / 3 % 3])
      for goal in [Assignment.Goal.most, .least] {
        let best = brute(weights, goal)
        let found = Assignment(weights, goal)
        #expect(found?.value == best, "seed \(seed)")
        if let found { check(found, weights, goal, "seed \(seed)") }
      }
    }
  }

  /// The best sum of full size by trying every column for one row after the other; nil: none.
  private func brute(_ weights: Weights, _ goal: Assignment.Goal) -> Double? {
    let size = min(weights.rowCount, weights.columnCount)
    var best: Double?
    func decide(_ row: Int, _ taken: Int, _ count: Int, _ sum: Double) {
      guard row < weights.rowCount else {
        guard count == size else { return }
        best = best.map { goal == .most ? max($0, sum) : min($0, sum) } ?? sum
        return
      }
      decide(row + 1, taken, count, sum)
      for column in 0..<weights.columnCount where taken >> column & 1 == 0 {
        let weight = weights[row, column]
        if weight.isFinite { decide(row + 1, taken | 1 << column, count + 1, sum + weight) }
      }
    }
    decide(0, 0, 0, 0)
    return best
  }

  @Test(
    "the proof holds on larger tables of every shape, with few and many weights", arguments: 0..<24)
  func proofs(seed: Int) throws {
    let (rows, columns) = [(40, 40), (25, 60), (60, 25), (50, 51)][seed % 4]
    let weights = random(
      UInt64(900 + seed), rows, columns, most: [1, 6, 1_000_000_000_000][seed / 4 % 3],
      forbidden: UInt64(seed / 12 * 30))
    for goal in [Assignment.Goal.most, .least] {
      check(try #require(Assignment(weights, goal)), weights, goal, "seed \(seed)")
    }
  }

  @Test("more for a row moves the value by as much; turned round it is the same", arguments: 0..<12)
  func theorems(seed: Int) throws {
    let weights = random(UInt64(40 + seed), 9, 9, most: 50)
    let found = try #require(Assignment(weights, .most))
    #expect(Assignment(weights, .most) == found)
    let raised = Weights(
      rowCount: 9, columnCount: 9, weights.values.enumerated().map { $1 + ($0 / 9 == 4 ? 7 : 0) })
    #expect(Assignment(raised, .most)?.value == found.value + 7)
    let turned = Weights(
      rowCount: 9, columnCount: 9, (0..<81).map { weights[$0 % 9, $0 / 9] })
    #expect(Assignment(turned, .most)?.value == found.value)
    let negated = Weights(rowCount: 9, columnCount: 9, weights.values.map { -$0 })
    #expect(Assignment(negated, .least)?.value == -found.value)
  }

  @Test("nothing, one place, all equal, all forbidden, a row or a column forbidden")
  func edges() throws {
    let none = try #require(Assignment(Weights(rowCount: 0, columnCount: 3, []), .most))
    #expect(none.columns.isEmpty && none.value == 0 && none.columnPrices == [0, 0, 0])
    let tall = try #require(Assignment(Weights(rowCount: 2, columnCount: 0, []), .least))
    #expect(tall.columns == [nil, nil])
    let one = Weights(rowCount: 1, columnCount: 1, [-5])
    #expect(Assignment(one, .most)?.value == -5)
    let equal = Weights(rowCount: 4, columnCount: 6, [Double](repeating: 2, count: 24))
    check(try #require(Assignment(equal, .least)), equal, .least)
    #expect(Assignment(Weights(rowCount: 1, columnCount: 1, [.infinity]), .least) == nil)
    let row = Weights(rowCount: 2, columnCount: 2, [1, 2, .infinity, -.infinity])
    #expect(Assignment(row, .most) == nil)
    let column = Weights(rowCount: 2, columnCount: 2, [1, .infinity, 2, .infinity])
    #expect(Assignment(column, .most) == nil)
    let wide = Weights(rowCount: 1, columnCount: 2, [.infinity, 3])
    #expect(Assignment(wide, .least)?.columns == [1])
  }

  @Test("weights that are no whole numbers are proved up to rounding")
  func fractions() throws {
    var chance = SplitMix64(seed: 3)
    let weights = Weights(
      rowCount: 30, columnCount: 30, (0..<900).map { _ in Double(chance.next() % 1000) / 997 })
    let found = try #require(Assignment(weights, .most))
    let prices = found.rowPrices.reduce(0, +) + found.columnPrices.reduce(0, +)
    #expect(abs(prices - found.value) < 1e-9)
  }
}
