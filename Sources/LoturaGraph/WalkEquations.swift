/// The equations of the shares of a walker who begins again with probability 1 − d, made ready to be
/// solved for many beginnings.
///
/// With W the symmetric weights, D their row sums (the strengths) and x = D·z the shares,
///
///     K·z = (1 − d)·e_source,   K = D − d·W,
///
/// and K is symmetric, positive definite and diagonally dominant. The rows are kept in descending
/// order of their degrees: the busiest columns then lie together in fast memory.
///
/// Shape: n rows, m entries (loops are in the diagonal). Memory: 36n + 12m bytes.
struct WalkEquations: Sendable {
  /// The probability d of going on. 0 ≤ d < 1.
  let damping: Double
  /// The node of each row.
  let node: [Int32]
  /// The row of each node.
  let row: [Int32]
  /// The first entry of each row, and the entry count at the end.
  let start: [Int]
  /// The first entry of each row that lies in a later column; those before it in earlier ones.
  let middle: [Int]
  /// The column of each entry.
  let column: [Int32]
  /// The damped weight of each entry, the greatest weight counting 1; ≥ 0.
  let weight: [Double]
  /// D: the sum of the weights of each row, loops included.
  let strength: [Double]
  /// The diagonal of K; 0 where the strength is 0.
  let diagonal: [Double]

  /// The least weight that counts, as a share of the greatest: squares of what is less than that
  /// times smaller than the rest would leave the range of numbers.
  private static let negligible = 1e-100

  /// The equations of a symmetric matrix of weights. O(n + m).
  init(of graph: SparseRows, damping: Double) {
    let count = graph.rowCount
    let order = DegreeOrder.busiestFirst(graph.rowStart)
    let row = DegreeOrder.places(order)
    let greatest = graph.weight.max() ?? 0
    var start = [Int](repeating: 0, count: count + 1)
    var middle = [Int](repeating: 0, count: count)
    var column = [Int32](repeating: 0, count: graph.entryCount)
    var weight = [Double](repeating: 0, count: graph.entryCount)
    var strength = [Double](repeating: 0, count: count)
    var diagonal = strength
    var end = 0
    column.withUnsafeMutableBufferPointer { column in
      weight.withUnsafeMutableBufferPointer { weight in
        for place in 0..<count {
          let entries = graph.entries(ofRow: Int(order[place]))
          var (first, last, sum, loop) = (end, end + entries.count, 0.0, 0.0)
          for entry in entries {
            let share = greatest > 0 ? graph.weight[entry] / greatest : 0
            guard share >= WalkEquations.negligible else { continue }
            sum += share
            let other = row[Int(graph.column[entry])]
            if Int(other) == place {
              loop = share
            } else if Int(other) < place {
              (column[first], weight[first]) = (other, damping * share)
              first += 1
            } else {
              last -= 1
              (column[last], weight[last]) = (other, damping * share)
            }
          }
          // What was left out leaves a gap between the two parts.
          let later = end + entries.count - last
          for entry in 0..<later where first != last {
            column[first + entry] = column[last + entry]
            weight[first + entry] = weight[last + entry]
          }
          (middle[place], end) = (first, first + later)
          start[place + 1] = end
          (strength[place], diagonal[place]) = (sum, sum - damping * loop)
        }
      }
    }
    self.damping = damping
    (node, self.row, self.start, self.middle) = (order, row, start, middle)
    (self.column, self.weight, self.strength, self.diagonal) = (column, weight, strength, diagonal)
  }
}

extension WalkEquations {
  /// The equations in memory, for inner loops that checks of bounds would slow down.
  struct Rows {
    let count: Int
    let start: UnsafePointer<Int>
    let middle: UnsafePointer<Int>
    let column: UnsafePointer<Int32>
    let weight: UnsafePointer<Double>
    let diagonal: UnsafePointer<Double>
    /// 1/diagonal; 0 where that is 0.
    let inverse: UnsafePointer<Double>
    /// The sum of the absolute values of each column of K on and below the diagonal.
    let columnSum: UnsafePointer<Double>
  }

  /// Lends the equations for the time of a computation.
  func withRows(_ compute: (Rows) -> Void) {
    let inverse = diagonal.map { $0 > 0 ? 1 / $0 : 0 }
    // Symmetry: what is below the diagonal in a column is after it in the row.
    let columnSum = diagonal.indices.map { row in
      diagonal[row] + weight[middle[row]..<start[row + 1]].reduce(0, +)
    }
    start.withUnsafeBufferPointer { start in
      middle.withUnsafeBufferPointer { middle in
        column.withUnsafeBufferPointer { column in
          weight.withUnsafeBufferPointer { weight in
            diagonal.withUnsafeBufferPointer { diagonal in
              inverse.withUnsafeBufferPointer { inverse in
                columnSum.withUnsafeBufferPointer { columnSum in
                  guard let a = start.baseAddress, let b = middle.baseAddress,
                    let c = column.baseAddress, let d = weight.baseAddress,
                    let e = diagonal.baseAddress, let f = inverse.baseAddress,
                    let g = columnSum.baseAddress
                  else { return }
                  compute(
                    Rows(
                      count: diagonal.count, start: a, middle: b, column: c, weight: d,
                      diagonal: e, inverse: f, columnSum: g))
                }
              }
            }
          }
        }
      }
    }
  }
}
