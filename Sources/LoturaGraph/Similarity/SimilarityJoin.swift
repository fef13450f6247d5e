import Synchronization

/// All pairs of alike rows, exactly: for each row the `top` most similar, or all from `threshold`.
///
/// For each row the postings of its columns are added up (Gustavson 1978), so that only rows that
/// share a column are met, and each pair's sum is the one that `SimilarityMeasure` defines, digit
/// for digit. A sum below the bar that follows from the row's worst place so far is passed over
/// (the bar is a little too low, never too high); the rest is scored and offered to a heap. Lists
/// are in a total order (step of the score, then smaller number), so that neither the order in
/// which pairs are met nor the number of threads matters.
///
/// Time: O(Σ postings of the row's columns), the sum over all asked rows. Memory: `bytesNeeded`.
public struct SimilarityJoin: Sendable, Hashable {
  /// How likeness is measured.
  public var measure: SimilarityMeasure
  /// How many a row at most, ≥ 0; nil: all from the threshold.
  public var top: Int?
  /// The least score, 0 ... 1, compared by its step; scores are > 0 in any case.
  public var threshold: Double

  /// A join.
  ///
  /// - Parameters:
  ///   - measure: how likeness is measured.
  ///   - top: how many a row at most, ≥ 0; nil: all from the threshold.
  ///   - threshold: the least score, 0 ... 1.
  public init(_ measure: SimilarityMeasure, top: Int? = nil, threshold: Double = 0) {
    self.measure = measure
    self.top = top
    self.threshold = threshold
  }

  /// More pairs were found than allowed.
  public struct TooManyPairs: Error, Hashable, Sendable {
    /// How many were allowed.
    public let limit: Int
  }

  /// The lists of all rows, or of some.
  ///
  /// - Parameters:
  ///   - rows: the rows, fewer than 2³¹; the weights of any two have a finite sum.
  ///   - asked: numbers of the rows whose lists are wanted; nil: all, in their order.
  ///   - crew: who works.
  ///   - pairLimit: how many pairs may be found in all; useful without `top`.
  public func run(
    on rows: SparseRows, for asked: [Int32]? = nil, crew: Crew = .single, pairLimit: Int = .max
  ) throws(TooManyPairs) -> SimilarRows {
    switch measure {
    case .ruzicka: try run(rows, asked, crew, pairLimit, as: Ruzicka.self)
    case .cosine: try run(rows, asked, crew, pairLimit, as: Cosine.self)
    case .jaccard: try run(rows, asked, crew, pairLimit, as: Jaccard.self)
    case .overlap: try run(rows, asked, crew, pairLimit, as: Overlap.self)
    }
  }

  private func run<Likeness: RowLikeness>(
    _ rows: SparseRows, _ asked: [Int32]?, _ crew: Crew, _ pairLimit: Int,
    as likeness: Likeness.Type
  ) throws(TooManyPairs) -> SimilarRows {
    let lists = PostingLists(rows, width: JoinShape.width(for: rows), as: likeness)
    defer { lists.deallocate() }
    let count = asked?.count ?? rows.rowCount
    let block = top == nil ? JoinShape.openBlock : JoinShape.block
    let found = Atomic<Int>(0)
    var parts = [SimilarRows](repeating: SimilarRows(), count: (count + block - 1) / block)
    rows.withPointers { start, column, weight in
      let sweeps = (0..<crew.size).map { _ in
        JoinSweep<Likeness>(lists, self, block: block, (start, column, weight))
      }
      parts.withUnsafeMutableBufferPointer { parts in
        crew.forEachBlock(of: count, by: block) { worker, steps in
          guard found.load(ordering: .relaxed) <= pairLimit else { return }
          let part = sweeps[worker].lists(of: steps.count) { place in
            asked.map { Int($0[steps.lowerBound + place]) } ?? steps.lowerBound + place
          }
          found.add(part.neighbour.count, ordering: .relaxed)
          parts[steps.lowerBound / block] = part
        }
      }
      for sweep in sweeps { sweep.deallocate() }
    }
    guard found.load(ordering: .relaxed) <= pairLimit else {
      throw TooManyPairs(limit: pairLimit)
    }
    return SimilarRows(joining: &parts)
  }

  /// About how many bytes a join needs beside its rows.
  ///
  /// - Parameters:
  ///   - rows: how many rows there are, all asked for.
  ///   - entries: how many entries they have.
  ///   - top: how many neighbours a row may have.
  ///   - threads: how many threads work.
  public static func bytesNeeded(rows: Int, entries: Int, top: Int, threads: Int) -> Int {
    let lists = 28 * entries + 8 * rows + 8 * (entries + rows)
    let best = min(top, rows)
    let results = 2 * (12 * best + 8) * rows
    return lists + results + max(1, threads) * (8 * rows + 16 * JoinShape.block * 2 * best)
  }
}

/// How a join is cut into tiles of rows and blocks of rows.
enum JoinShape {
  /// How many rows are compared with a tile before the next tile is taken.
  static let block = 512
  /// The same where lists may be long.
  static let openBlock = 32
  /// The sums of so many rows fit into the second cache beside a tile's postings.
  static let leastWidth = 16_384
  /// A tile should have so many postings a list, as rows meet them, to be worth a visit.
  static let leastPostings = 32.0

  /// How many rows a tile should have. O(m).
  static func width(for rows: SparseRows) -> Int {
    guard rows.rowCount > leastWidth, rows.entryCount > 0 else { return max(1, rows.rowCount) }
    var length = [Int](repeating: 0, count: rows.columnCount)
    for column in rows.column { length[Int(column)] += 1 }
    let steps = length.reduce(0.0) { $0 + Double($1) * Double($1) }
    let lengthMet = steps / Double(rows.entryCount)
    // No more starts of lists than entries.
    let most = min(lengthMet / leastPostings, Double(rows.entryCount) / Double(rows.columnCount))
    let tiles = max(1, min(rows.rowCount / leastWidth, Int(most)))
    return (rows.rowCount + tiles - 1) / tiles
  }
}
