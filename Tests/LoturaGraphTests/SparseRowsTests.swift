import LoturaGraph
import Testing

@Suite("Sparse rows")
struct SparseRowsTests {
  /// A matrix as rows of all its weights.
  static func dense(_ rows: SparseRows) -> [[Double]] {
    (0..<rows.rowCount).map { row in
      var weights = [Double](repeating: 0, count: rows.columnCount)
      for entry in rows.entries(ofRow: row) {
        weights[Int(rows.column[entry])] = rows.weight[entry]
      }
      return weights
    }
  }

  @Test("are put in order, and weights at one place are added")
  func byHand() {
    // (1,2) 3 · (0,1) 1 · (1,0) 2 · (1,2) 4  →  0: 1→1   1: 0→2, 2→3+4
    let rows = SparseRows(
      rowCount: 3, columnCount: 3, rows: [1, 0, 1, 1], columns: [2, 1, 0, 2],
      weights: [3, 1, 2, 4])
    #expect(rows.rowStart == [0, 1, 3, 3])
    #expect(rows.column == [1, 0, 2])
    #expect(rows.weight == [1, 2, 7])
    #expect(rows.transposed.rowStart == [0, 1, 2, 3])
    #expect(rows.transposed.column == [1, 0, 1])
    #expect(rows.transposed.weight == [2, 1, 7])
  }

  @Test("of links hold each link from both its ends, a loop once")
  func undirected() {
    let rows = SparseRows.undirected(
      nodeCount: 3, from: [0, 1, 2, 1], to: [1, 0, 2, 2], weights: [1, 2, 5, 4])
    #expect(SparseRowsTests.dense(rows) == [[0, 3, 0], [3, 0, 4], [0, 4, 5]])
  }

  @Test("of links are the rows of all their ends, added in the order given", arguments: 1...30)
  func undirectedAsEntries(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let ends = (0..<60).map { _ in Int32(chance.next() % 12) }
    let (from, to) = (Array(ends[..<30]), Array(ends[30...]))
    let weights = (0..<30).map { _ in Double.random(in: 0...1, using: &chance) }
    let others = from.indices.filter { from[$0] != to[$0] }
    // Each link from its one end and from its other, one after the other.
    let both = from.indices.flatMap { others.contains($0) ? [$0, $0] : [$0] }
    var seen: Set<Int> = []
    let firsts = both.map { seen.insert($0).inserted }
    let expected = SparseRows(
      rowCount: 12, columnCount: 12, rows: zip(both, firsts).map { $1 ? from[$0] : to[$0] },
      columns: zip(both, firsts).map { $1 ? to[$0] : from[$0] }, weights: both.map { weights[$0] })
    #expect(
      SparseRows.undirected(nodeCount: 12, from: from, to: to, weights: weights) == expected)
  }

  @Test("are what a matrix of all places is, on seeded chance")
  func againstDense() {
    var chance = SplitMix64(seed: 5)
    for _ in 0..<100 {
      let (n, m) = (Int(chance.next() % 9), Int(chance.next() % 9) + 1)
      var sums = [[Double]](repeating: [Double](repeating: 0, count: m), count: n)
      var (rows, columns, weights): ([Int32], [Int32], [Double]) = ([], [], [])
      for _ in 0..<(n == 0 ? 0 : Int(chance.next() % 30)) {
        let (row, column) = (Int(chance.next() % UInt64(n)), Int(chance.next() % UInt64(m)))
        let weight = Double(chance.next() % 8 + 1) / 4  // sums of quarters are exact
        sums[row][column] += weight
        rows.append(Int32(row))
        columns.append(Int32(column))
        weights.append(weight)
      }
      let sparse = SparseRows(
        rowCount: n, columnCount: m, rows: rows, columns: columns, weights: weights)
      #expect(SparseRowsTests.dense(sparse) == sums)
      #expect(sparse.transposed.transposed == sparse)
      for row in 0..<n {
        let places = sparse.entries(ofRow: row).map { sparse.column[$0] }
        #expect(places == places.sorted() && Set(places).count == places.count)
      }
    }
  }
}
