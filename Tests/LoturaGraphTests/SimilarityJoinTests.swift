import LoturaGraph
import Testing

@Suite("Similarity join")
struct SimilarityJoinTests {
  /// Rows of weights in which 0 is no entry.
  static func rows(_ dense: [[Double]], columns: Int? = nil) -> SparseRows {
    var (row, column, weight) = ([Int32](), [Int32](), [Double]())
    for (number, weights) in dense.enumerated() {
      for (place, value) in weights.enumerated() where value != 0 {
        row.append(Int32(number))
        column.append(Int32(place))
        weight.append(value)
      }
    }
    return SparseRows(
      rowCount: dense.count, columnCount: columns ?? dense.first?.count ?? 0, rows: row,
      columns: column, weights: weight)
  }

  /// Rows of chance; few different weights, so that there are many ties.
  static func chance(
    _ count: Int, columns: Int, perRow: Int, seed: UInt64, levels: UInt64 = 4
  ) -> SparseRows {
    var chance = SplitMix64(seed: seed)
    var (row, column, weight) = ([Int32](), [Int32](), [Double]())
    for number in 0..<count {
      var taken: Set<Int> = []
      for _ in 0..<Int(chance.next() % UInt64(perRow + 1)) {
        // The smaller of two: some columns are popular.
        let place = Int(min(chance.next() % UInt64(columns), chance.next() % UInt64(columns)))
        guard taken.insert(place).inserted else { continue }
        row.append(Int32(number))
        column.append(Int32(place))
        weight.append(Double(chance.next() % levels) / 4)
      }
    }
    return SparseRows(
      rowCount: count, columnCount: columns, rows: row, columns: column, weights: weight)
  }

  /// A list by scoring everybody.
  static func list(
    of row: Int, in rows: SparseRows, _ join: SimilarityJoin
  ) -> [(neighbour: Int32, score: Double)] {
    let least = SimilarityMeasure.step(join.threshold)
    var all: [(neighbour: Int32, score: Double)] = []
    for other in 0..<rows.rowCount where other != row {
      let score = join.measure.score(row, other, in: rows)
      guard score > 0, SimilarityMeasure.step(score) >= least else { continue }
      all.append((Int32(other), score))
    }
    all.sort {
      let (a, b) = (SimilarityMeasure.step($0.score), SimilarityMeasure.step($1.score))
      return a != b ? a > b : $0.neighbour < $1.neighbour
    }
    return Array(all.prefix(join.top ?? Int.max))
  }

  @Test("scores pairs as the formulas say")
  func byHand() throws {
    // a = (2, 1, 0), b = (1, 3, 0), c = (0, 0, 5), d = (2, 1, 0)
    let rows = Self.rows([[2, 1, 0], [1, 3, 0], [0, 0, 5], [2, 1, 0]])
    // Σ min(a, b) = 1 + 1 = 2; Σa = 3, Σb = 4: 2 / (3 + 4 − 2) = 0.4; 2 / min(3, 4) = 2/3;
    // a·b = 2 + 3 = 5, ‖a‖ = √5, ‖b‖ = √10: 5 / √50 = 1/√2; columns {0, 1} both: 1.
    #expect(SimilarityMeasure.ruzicka.score(0, 1, in: rows) == 0.4)
    #expect(SimilarityMeasure.overlap.score(0, 1, in: rows) == 2.0 / 3)
    #expect(abs(SimilarityMeasure.cosine.score(0, 1, in: rows) - 0.5.squareRoot()) < 1e-15)
    #expect(SimilarityMeasure.jaccard.score(0, 1, in: rows) == 1)
    #expect(SimilarityMeasure.allCases.allSatisfy { $0.score(0, 2, in: rows) == 0 })
    let found = try SimilarityJoin(.ruzicka, top: 2).run(on: rows)
    #expect(found.rowStart == [0, 2, 4, 4, 6])
    #expect(found.neighbour == [3, 1, 0, 3, 0, 1])
    #expect(found.score == [1, 0.4, 0.4, 0.4, 1, 0.4])
    #expect(found.places(of: 1) == 2..<4)
  }

  @Test("finds what SciPy and scikit-learn find", arguments: SimilarityReference.cases.indices)
  func fromElsewhere(number: Int) throws {
    let reference = SimilarityReference.cases[number]
    let measure = try #require(SimilarityMeasure(rawValue: reference.measure))
    let rows = Self.rows(reference.sixteenths.map { $0.map { Double($0) / 16 } })
    let found = try SimilarityJoin(measure, top: 3).run(on: rows)
    for row in 0..<rows.rowCount {
      #expect(Array(found.neighbour[found.places(of: row)]) == reference.neighbours[row])
      for (mine, theirs) in zip(found.score[found.places(of: row)], reference.scores[row]) {
        #expect(abs(mine - theirs) < 1e-11)
      }
    }
  }

  @Test(
    "finds what scoring all pairs finds, digit for digit", arguments: SimilarityMeasure.allCases)
  func bruteForce(measure: SimilarityMeasure) throws {
    let limits: [(top: Int?, threshold: Double)] = [
      (1, 0), (3, 0), (10, 0), (nil, 0), (nil, 0.5), (4, 0.3), (nil, 1), (500, 0),
    ]
    // Few columns: whole tiles are looked at; many: postings are walked.
    for (seed, columns) in [3, 12, 60, 400].enumerated() {
      let rows = Self.chance(150, columns: columns, perRow: 9, seed: UInt64(seed))
      for limit in limits {
        let join = SimilarityJoin(measure, top: limit.top, threshold: limit.threshold)
        let found = try join.run(on: rows)
        for row in 0..<rows.rowCount {
          let expected = Self.list(of: row, in: rows, join)
          #expect(Array(found.neighbour[found.places(of: row)]) == expected.map(\.neighbour))
          #expect(Array(found.score[found.places(of: row)]) == expected.map(\.score))
        }
      }
    }
  }

  @Test("finds the same where rows make several tiles", arguments: SimilarityMeasure.allCases)
  func tiles(measure: SimilarityMeasure) throws {
    let rows = Self.chance(33_000, columns: 60, perRow: 4, seed: 11, levels: 40)
    let join = SimilarityJoin(measure, top: 7)
    let asked: [Int32] = [32_999, 16_500, 16_500, 7]
    let found = try join.run(on: rows, for: asked)
    for (place, row) in asked.enumerated() {
      let expected = Self.list(of: Int(row), in: rows, join)
      #expect(Array(found.neighbour[found.places(of: place)]) == expected.map(\.neighbour))
      #expect(Array(found.score[found.places(of: place)]) == expected.map(\.score))
    }
  }

  @Test("does not depend on threads", arguments: SimilarityMeasure.allCases)
  func threads(measure: SimilarityMeasure) throws {
    let rows = Self.chance(3000, columns: 300, perRow: 8, seed: 3, levels: 100)
    let join = SimilarityJoin(measure, top: 5)
    #expect(try join.run(on: rows) == join.run(on: rows, crew: Crew(4)))
    let open = SimilarityJoin(measure, threshold: 0.4)
    #expect(try open.run(on: rows) == open.run(on: rows, crew: Crew(3)))
  }
}
