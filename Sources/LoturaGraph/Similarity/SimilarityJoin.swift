/// All pairs of alike rows, exactly: for each row the `top` most similar, or all from `threshold`.
public struct SimilarityJoin: Sendable {
  /// How likeness is measured.
  public var measure: SimilarityMeasure
  /// How many a row at most; nil: all from the threshold.
  public var top: Int?
  /// The least score, by its step; scores are > 0 in any case.
  public var threshold: Double

  /// A join.
  public init(_ measure: SimilarityMeasure, top: Int? = nil, threshold: Double = 0) {
    self.measure = measure
    self.top = top
    self.threshold = threshold
  }

  /// The lists of all rows, or of the given ones in their order.
  public func run(on rows: SparseRows, for asked: [Int32]? = nil, crew: Crew = .single)
    -> SimilarRows
  {
    switch measure {
    case .ruzicka: sweep(rows, asked, crew, Ruzicka.self)
    case .cosine: sweep(rows, asked, crew, Cosine.self)
    case .jaccard: sweep(rows, asked, crew, Jaccard.self)
    case .overlap: sweep(rows, asked, crew, Overlap.self)
    }
  }

  private func sweep<Likeness: RowLikeness>(
    _ rows: SparseRows, _ asked: [Int32]?, _ crew: Crew, _ likeness: Likeness.Type
  ) -> SimilarRows {
    let lists = PostingLists(rows, width: SimilarityJoin.testWidth, as: likeness)
    defer { lists.deallocate() }
    let count = asked?.count ?? rows.rowCount
    let blockSize = SimilarityJoin.testBlock
    var blocks = [SimilarRows](repeating: SimilarRows(), count: (count + blockSize - 1) / blockSize)
    rows.withPointers { start, column, weight in
      let sweeps = (0..<crew.size).map { _ in
        JoinSweep<Likeness>(lists, self, block: blockSize, (start, column, weight))
      }
      blocks.withUnsafeMutableBufferPointer { blocks in
        crew.forEachBlock(of: count, by: blockSize) { worker, steps in
          blocks[steps.lowerBound / blockSize] = sweeps[worker].lists(of: steps.count) {
            place in asked.map { Int($0[steps.lowerBound + place]) } ?? steps.lowerBound + place
          }
        }
      }
      for sweep in sweeps { sweep.deallocate() }
    }
    var result = SimilarRows()
    let pairs = blocks.reduce(0) { $0 + $1.neighbour.count }
    result.rowStart.reserveCapacity(count + 1)
    result.neighbour.reserveCapacity(pairs)
    result.score.reserveCapacity(pairs)
    for place in blocks.indices {
      let base = result.neighbour.count
      for end in blocks[place].rowStart.dropFirst() { result.rowStart.append(base + end) }
      result.neighbour += blocks[place].neighbour
      result.score += blocks[place].score
      blocks[place] = SimilarRows()
    }
    return result
  }
  nonisolated(unsafe) public static var testWidth = 1 << 30
  nonisolated(unsafe) public static var testBlock = 256
  nonisolated(unsafe) public static var testDense = 0.3
}
