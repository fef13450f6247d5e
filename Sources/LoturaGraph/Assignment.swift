/// The best assignment of rows to columns of a table of numbers: each row and each column at most
/// once, all of the fewer of the two, with prices that prove it.
///
/// **Method.** Shortest augmenting paths: rows first bid for their cheapest columns, then each row
/// that is left finds the cheapest way of exchanges to a free column.
/// **Exact.** Whole weights of which n and their sums stay below 2⁵³ give whole prices that add up to
/// the value; with other weights the prices prove it up to rounding.
/// **Ties.** Of several best assignments always the same one.
/// **Complexity.** O(n²·m) time for n ≤ m at worst, near O(n·m) on most tables; 8nm bytes and O(m).
/// **Source.** Jonker & Volgenant 1987; rectangular tables: Crouse 2016.
public struct Assignment: Hashable, Sendable {
  /// What is best.
  public enum Goal: Hashable, Sendable {
    /// The greatest sum.
    case most
    /// The least sum.
    case least
  }

  /// A table of weights by row and column.
  public struct Weights: Hashable, Sendable {
    /// How many rows there are.
    public let rowCount: Int
    /// How many columns there are.
    public let columnCount: Int
    /// Row after row; an infinite weight, of either sign, forbids its place; never NaN.
    public let values: [Double]

    /// A table.
    ///
    /// - Precondition: a value a place.
    public init(rowCount: Int, columnCount: Int, _ values: [Double]) {
      precondition(values.count == rowCount * columnCount, "a value a place")
      self.rowCount = rowCount
      self.columnCount = columnCount
      self.values = values
    }

    /// The weight at a place. O(1).
    public subscript(row: Int, column: Int) -> Double { values[row * columnCount + column] }
  }

  /// By row: its column; nil: none, where there are fewer columns than rows.
  public let columns: [Int?]
  /// The sum of the chosen weights.
  public let value: Double
  /// By row: its price.
  ///
  /// The prices of a row and a column together are nowhere less than the weight there (for `least`:
  /// more), and those of whoever has no partner are 0, the others of its side ≥ 0 (`least`: ≤ 0).
  /// So no assignment is better than the sum of all prices, which is `value`.
  public let rowPrices: [Double]
  /// By column: its price.
  public let columnPrices: [Double]

  /// The best assignment; nil where the forbidden places leave none of full size.
  public init?(_ weights: Weights, _ goal: Goal) {
    let isTall = weights.rowCount > weights.columnCount
    let search = AssignmentSearch(weights, isTransposed: isTall, isNegated: goal == .most)
    guard search.run() else { return nil }
    let sign = goal == .most ? -1.0 : 1.0
    // −0 is 0 for whoever reads it.
    let short = search.shortPrices.map { sign * $0 + 0 }
    let long = search.longPrices.map { sign * $0 + 0 }
    let partners = search.partners
    if isTall {
      var columns = [Int?](repeating: nil, count: weights.rowCount)
      for (column, row) in partners.enumerated() { columns[row] = column }
      self.columns = columns
    } else {
      columns = partners
    }
    (rowPrices, columnPrices) = isTall ? (long, short) : (short, long)
    value = columns.enumerated().reduce(0) { sum, pair in
      sum + (pair.element.map { weights[pair.offset, $0] } ?? 0)
    }
  }
}
