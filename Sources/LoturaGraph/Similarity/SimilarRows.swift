/// For each of some rows the rows most like it, best first.
public struct SimilarRows: Sendable, Equatable {
  /// The first place of each asked row's list, and the count of all at the end.
  public internal(set) var rowStart: [Int] = [0]
  /// The number of the row that is alike.
  public internal(set) var neighbour: [Int32] = []
  /// How alike it is, > 0 and ≤ 1.
  public internal(set) var score: [Double] = []

  /// The places in `neighbour` and `score` of the list of an asked row. O(1).
  public func places(of asked: Int) -> Range<Int> { rowStart[asked]..<rowStart[asked + 1] }
}
