/// For each of some rows the rows most like it, best first.
public struct SimilarRows: Sendable, Equatable {
  /// The first place of each asked row's list, and the count of all at the end.
  public private(set) var rowStart: [Int] = [0]
  /// The number of the row that is alike.
  public private(set) var neighbour: [Int32] = []
  /// How alike it is, > 0 and ≤ 1.
  public private(set) var score: [Double] = []

  /// No rows.
  init() {}

  /// One after the other; the parts are emptied on the way.
  init(joining parts: inout [SimilarRows]) {
    let pairs = parts.reduce(0) { $0 + $1.neighbour.count }
    rowStart.reserveCapacity(parts.reduce(1) { $0 + $1.rowStart.count - 1 })
    neighbour.reserveCapacity(pairs)
    score.reserveCapacity(pairs)
    for place in parts.indices {
      let base = neighbour.count
      for end in parts[place].rowStart.dropFirst() { rowStart.append(base + end) }
      neighbour += parts[place].neighbour
      score += parts[place].score
      parts[place] = SimilarRows()
    }
  }

  /// Adds the list of one more row.
  mutating func append(_ candidates: UnsafeMutableBufferPointer<Candidate>) {
    for candidate in candidates {
      neighbour.append(candidate.neighbour)
      score.append(candidate.score)
    }
    rowStart.append(neighbour.count)
  }

  /// The places in `neighbour` and `score` of the list of an asked row. O(1).
  public func places(of asked: Int) -> Range<Int> { rowStart[asked]..<rowStart[asked + 1] }
}
