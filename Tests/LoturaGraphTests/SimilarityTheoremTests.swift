import LoturaGraph
import Testing

@Suite("Theorems and edges of the similarity join")
struct SimilarityTheoremTests {
  @Test("is symmetric: who is alike is alike back", arguments: SimilarityMeasure.allCases)
  func symmetry(measure: SimilarityMeasure) throws {
    let rows = SimilarityJoinTests.chance(300, columns: 40, perRow: 6, seed: 21, levels: 50)
    let found = try SimilarityJoin(measure).run(on: rows)
    var scores: [[Int32]: Double] = [:]
    for row in 0..<rows.rowCount {
      for place in found.places(of: row) {
        scores[[Int32(row), found.neighbour[place]]] = found.score[place]
      }
    }
    #expect(scores.count > 1000)
    for (pair, score) in scores {
      #expect(scores[[pair[1], pair[0]]] == score)
      #expect(score > 0 && score <= 1)
    }
  }

  @Test("of doubled weights is the same", arguments: SimilarityMeasure.allCases)
  func scale(measure: SimilarityMeasure) throws {
    let rows = SimilarityJoinTests.chance(400, columns: 50, perRow: 7, seed: 8, levels: 30)
    let doubled = SparseRows(
      columnCount: rows.columnCount, rowStart: rows.rowStart, column: rows.column,
      weight: rows.weight.map { 2 * $0 })
    let join = SimilarityJoin(measure, top: 6)
    #expect(try join.run(on: rows) == join.run(on: doubled))
  }

  @Test("orders the measures: Ruzicka is at most overlap, Jaccard is Ruzicka of ones")
  func order() {
    let rows = SimilarityJoinTests.chance(60, columns: 15, perRow: 6, seed: 5, levels: 9)
    let ones = SparseRows(
      columnCount: rows.columnCount, rowStart: rows.rowStart, column: rows.column,
      weight: rows.weight.map { $0 > 0 ? 1 : 0 })
    for a in 0..<60 {
      for b in 0..<60 {
        let ruzicka = SimilarityMeasure.ruzicka.score(a, b, in: rows)
        #expect(ruzicka <= SimilarityMeasure.overlap.score(a, b, in: rows))
        #expect(
          SimilarityMeasure.jaccard.score(a, b, in: rows)
            == SimilarityMeasure.ruzicka.score(a, b, in: ones))
      }
    }
  }

  @Test("gives identical rows the score 1 and names the first of them")
  func ties() throws {
    // 700 rows with one and the same column: every pair is a tie at 1.
    let count = 700
    let rows = SparseRows(
      columnCount: 1, rowStart: Array(0...count), column: [Int32](repeating: 0, count: count),
      weight: [Double](repeating: 0.3, count: count))
    for measure in SimilarityMeasure.allCases {
      let found = try SimilarityJoin(measure, top: 3).run(on: rows)
      #expect(found.score.allSatisfy { $0 == 1 })
      #expect(Array(found.neighbour[found.places(of: 0)]) == [1, 2, 3])
      #expect(Array(found.neighbour[found.places(of: 2)]) == [0, 1, 3])
      #expect(Array(found.neighbour[found.places(of: 699)]) == [0, 1, 2])
    }
  }

  @Test("takes scores of one step for a tie")
  func steps() throws {
    // Ruzicka with row 0 = (1): row 1 = (1 − 2·10⁻¹⁰), row 2 = (1 − 10⁻¹⁰): both of step 10⁹.
    let rows = SimilarityJoinTests.rows([[1], [1 - 2e-10], [1 - 1e-10], [1 - 1e-8]])
    let found = try SimilarityJoin(.ruzicka, top: 2).run(on: rows)
    #expect(Array(found.neighbour[found.places(of: 0)]) == [1, 2])
    // A threshold is compared by its step, too.
    let open = try SimilarityJoin(.ruzicka, threshold: 1).run(on: rows)
    #expect(Array(open.neighbour[open.places(of: 0)]) == [1, 2])
  }

  @Test("of nothing is nothing", arguments: SimilarityMeasure.allCases)
  func nothing(measure: SimilarityMeasure) throws {
    let none = SparseRows(columnCount: 0, rowStart: [0], column: [], weight: [])
    #expect(try SimilarityJoin(measure, top: 3).run(on: none).rowStart == [0])
    let empty = SparseRows(columnCount: 2, rowStart: [0, 0, 0], column: [], weight: [])
    #expect(try SimilarityJoin(measure).run(on: empty).rowStart == [0, 0, 0])
    let zeros = SparseRows(columnCount: 1, rowStart: [0, 1, 2], column: [0, 0], weight: [0, 0])
    #expect(try SimilarityJoin(measure).run(on: zeros).rowStart == [0, 0, 0])
    let pair = SimilarityJoinTests.rows([[1], [1]])
    #expect(try SimilarityJoin(measure, top: 0).run(on: pair).rowStart == [0, 0, 0])
    #expect(try SimilarityJoin(measure).run(on: pair, for: []).rowStart == [0])
  }

  @Test("bears very large and very small weights")
  func extremes() throws {
    let rows = SimilarityJoinTests.rows([[1e200, 1e200], [1e200, 0], [1e-200, 1e-200]])
    let found = try SimilarityJoin(.cosine).run(on: rows)
    let first = found.places(of: 0)
    #expect(Array(found.neighbour[first]) == [2, 1])
    #expect(abs(found.score[first.lowerBound] - 1) < 1e-15)
    #expect(abs(found.score[first.lowerBound + 1] - 0.5.squareRoot()) < 1e-15)
  }

  @Test("stops when there are more pairs than allowed")
  func tooMany() throws {
    let rows = SimilarityJoinTests.rows([[1], [1], [1]])
    #expect(throws: SimilarityJoin.TooManyPairs.self) {
      try SimilarityJoin(.cosine).run(on: rows, pairLimit: 5)
    }
    #expect(try SimilarityJoin(.cosine).run(on: rows, pairLimit: 6).neighbour.count == 6)
  }

  @Test("says that it needs more memory for more rows, entries, neighbours and threads")
  func memory() {
    func bytes(_ rows: Int, _ entries: Int, _ top: Int, _ threads: Int) -> Int {
      SimilarityJoin.bytesNeeded(rows: rows, entries: entries, top: top, threads: threads)
    }
    #expect(bytes(100_000, 1_500_000, 10, 1) < 256 << 20)
    #expect(bytes(200_000, 1_500_000, 10, 1) > bytes(100_000, 1_500_000, 10, 1))
    #expect(bytes(100_000, 3_000_000, 10, 1) > bytes(100_000, 1_500_000, 10, 1))
    #expect(bytes(100_000, 1_500_000, 20, 1) > bytes(100_000, 1_500_000, 10, 1))
    #expect(bytes(100_000, 1_500_000, 10, 2) > bytes(100_000, 1_500_000, 10, 1))
  }
}
