internal import LoturaGraph

extension SparseRows {
  /// The weight at a place; 0 where there is no entry. O(log entries of the row).
  func weight(_ row: Int, _ column: Int) -> Double {
    var low = rowStart[row]
    var high = rowStart[row + 1]
    while low < high {
      let middle = (low + high) / 2
      if self.column[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < rowStart[row + 1] && self.column[low] == column ? weight[low] : 0
  }

  /// Only some rows, in this order; of columns those with a new place ≥ 0 (nil: all stay), whose
  /// order must stay. O(entries of these rows).
  func keeping(rows: [Int], columns place: [Int32]? = nil) -> SparseRows {
    var rowStart = [0]
    rowStart.reserveCapacity(rows.count + 1)
    var column: [Int32] = []
    var weight: [Double] = []
    for row in rows {
      for entry in entries(ofRow: row) {
        let new = place.map { $0[Int(self.column[entry])] } ?? self.column[entry]
        guard new >= 0 else { continue }
        column.append(new)
        weight.append(self.weight[entry])
      }
      rowStart.append(column.count)
    }
    return SparseRows(
      columnCount: place == nil ? columnCount : rows.count, rowStart: rowStart, column: column,
      weight: weight)
  }
}
