/// The entries of rows by tiles of rows, and in a tile column by column:
///
///     tile 0: rows 0 ..< width        column 0: [rows…]  column 1: [rows…]  …
///     tile 1: rows width ..< 2 width  column 0: [rows…]  …
///
/// The sums of a tile's rows lie in `width` places, which stay in the fast cache, as does the tile,
/// while all rows of a block are compared with it. Entries of weight 0 are left out.
///
/// Memory: at most 20 bytes an entry, 8 a row, 8 a column and tile; freed by `deallocate`.
struct PostingLists {
  let rowCount: Int
  let columnCount: Int
  /// How many rows a tile has; the last may have fewer.
  let width: Int
  /// What scores of a row are measured by.
  let size: UnsafeMutablePointer<Double>
  /// The first posting of column c in tile t, at t · columns + c; and the count of all at the end.
  let start: UnsafeMutablePointer<Int>
  /// The row of a posting.
  let row: UnsafeMutablePointer<Int32>
  /// Its prepared weight.
  let value: UnsafeMutablePointer<Double>
  /// The size of its row, beside it, so that the sweep need not jump for it.
  let rowSize: UnsafeMutablePointer<Double>

  /// How many places are free behind the last row, to look at strips of so many.
  static let room = 32

  /// How many tiles there are.
  var tileCount: Int { (rowCount + width - 1) / width }

  /// O(n + columns · tiles + m).
  init<Likeness: RowLikeness>(_ rows: SparseRows, width: Int, as likeness: Likeness.Type) {
    rowCount = rows.rowCount
    columnCount = rows.columnCount
    self.width = max(1, width)
    let places = (rowCount + self.width - 1) / self.width * columnCount + 2
    size = .allocate(capacity: rowCount + Self.room)
    size.initialize(repeating: 0, count: rowCount + Self.room)
    start = .allocate(capacity: places)
    row = .allocate(capacity: rows.entryCount)
    value = .allocate(capacity: rows.entryCount)
    rowSize = .allocate(capacity: rows.entryCount)
    start.initialize(repeating: 0, count: places)
    rows.withPointers { rowStart, column, weight in
      for row in 0..<rowCount {
        size[row] = Likeness.size(of: rows.weight[rows.entries(ofRow: row)])
        let next = start + (row / self.width * columnCount + 2)
        for entry in rowStart[row]..<rowStart[row + 1] where weight[entry] > 0 {
          next[Int(column[entry])] += 1
        }
      }
      for place in 1..<places { start[place] += start[place - 1] }
      for row in 0..<rowCount {
        let next = start + (row / self.width * columnCount + 1)
        for entry in rowStart[row]..<rowStart[row + 1] where weight[entry] > 0 {
          let place = next[Int(column[entry])]
          next[Int(column[entry])] = place + 1
          self.row[place] = Int32(truncatingIfNeeded: row)
          value[place] = Likeness.prepared(weight[entry], size: size[row])
          rowSize[place] = size[row]
        }
      }
    }
  }

  /// Frees the lists.
  func deallocate() {
    size.deallocate()
    start.deallocate()
    row.deallocate()
    value.deallocate()
    rowSize.deallocate()
  }
}

extension SparseRows {
  /// The starts of rows, the columns and the weights as pointers, for loops that cannot afford
  /// checks.
  func withPointers<Result>(
    _ body: (UnsafePointer<Int>, UnsafePointer<Int32>, UnsafePointer<Double>) -> Result
  ) -> Result {
    rowStart.withUnsafeBufferPointer { start in
      column.withUnsafeBufferPointer { column in
        weight.withUnsafeBufferPointer { weight in
          // Arrays without elements may have no address; then nothing is read there.
          let nowhere = UnsafeRawPointer(start.baseAddress.unsafelyUnwrapped)
          return body(
            start.baseAddress.unsafelyUnwrapped,
            column.baseAddress ?? nowhere.assumingMemoryBound(to: Int32.self),
            weight.baseAddress ?? nowhere.assumingMemoryBound(to: Double.self))
        }
      }
    }
  }
}
