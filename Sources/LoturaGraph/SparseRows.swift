/// A sparse matrix of weights ≥ 0, stored by rows (compressed sparse rows).
///
///     row 0           row 1        …
///     ├──────────────┤├───────────┤
///     column: [ 1,  4,     0,  2,  … ]    ascending inside a row, each column once
///     weight: [.5,  1,     2, .1,  … ]
///
/// Shape: n rows, m entries. Memory: 8(n + 1) + 12m bytes.
public struct SparseRows: Sendable, Equatable {
  /// How many columns there are.
  public let columnCount: Int
  /// The first entry of each row, and the entry count at the end. Length n + 1, ascending.
  public let rowStart: [Int]
  /// The column of each entry.
  public let column: [Int32]
  /// The weight of each entry, finite and ≥ 0.
  public let weight: [Double]

  /// How many rows there are.
  public var rowCount: Int { rowStart.count - 1 }
  /// How many entries there are.
  public var entryCount: Int { column.count }

  /// The entries of a row, as places in `column` and `weight`. O(1).
  public func entries(ofRow row: Int) -> Range<Int> { rowStart[row]..<rowStart[row + 1] }

  /// A matrix of rows that are in order already.
  ///
  /// - Precondition: the arrays have the lengths and orders that the properties state.
  public init(columnCount: Int, rowStart: [Int], column: [Int32], weight: [Double]) {
    precondition(rowStart.first == 0 && rowStart.last == column.count, "rows cover the entries")
    precondition(column.count == weight.count, "a weight an entry")
    self.columnCount = columnCount
    self.rowStart = rowStart
    self.column = column
    self.weight = weight
  }

  /// A matrix of entries in any order; the weights of entries at one place are added, in the order
  /// in which they are given.
  ///
  /// Two counting sorts, by column and then by row: O(n + columns + m) time.
  ///
  /// - Parameters:
  ///   - rows: the row of each entry, 0 ..< `rowCount`.
  ///   - columns: the column of each entry, 0 ..< `columnCount`.
  ///   - weights: the weight of each entry, finite and ≥ 0.
  /// - Precondition: the three arrays are of one length, and every place is in the matrix.
  public init(
    rowCount: Int, columnCount: Int, rows: [Int32], columns: [Int32], weights: [Double]
  ) {
    precondition(rows.count == columns.count && rows.count == weights.count, "three columns")
    precondition(rows.allSatisfy { (0..<Int32(rowCount)).contains($0) }, "rows of the matrix")
    let byColumn = SparseRows.order(columns, keys: columnCount)
    var next = [Int](repeating: 0, count: rowCount + 1)
    for row in rows { next[Int(row) + 1] += 1 }
    for row in 0..<rowCount { next[row + 1] += next[row] }
    var rowStart = next
    var column = [Int32](repeating: 0, count: rows.count)
    var weight = [Double](repeating: 0, count: rows.count)
    // Every row was found to be one of the matrix, so that no place lies outside the arrays.
    next.withUnsafeMutableBufferPointer { next in
      column.withUnsafeMutableBufferPointer { column in
        weight.withUnsafeMutableBufferPointer { weight in
          for entry in byColumn {
            let row = Int(rows[Int(entry)])
            let place = next[row]
            next[row] = place &+ 1
            column[place] = columns[Int(entry)]
            weight[place] = weights[Int(entry)]
          }
        }
      }
    }
    SparseRows.addRepeated(&rowStart, &column, &weight)
    self.init(columnCount: columnCount, rowStart: rowStart, column: column, weight: weight)
  }

  /// Adds the weights of entries of one place, which stand side by side.
  private static func addRepeated(
    _ rowStart: inout [Int], _ column: inout [Int32], _ weight: inout [Double]
  ) {
    var kept = 0
    for row in 0..<(rowStart.count - 1) {
      let entries = rowStart[row]..<rowStart[row + 1]
      rowStart[row] = kept
      let first = kept
      for entry in entries {
        if kept > first, column[kept - 1] == column[entry] {
          weight[kept - 1] += weight[entry]
          continue
        }
        column[kept] = column[entry]
        weight[kept] = weight[entry]
        kept += 1
      }
    }
    rowStart[rowStart.count - 1] = kept
    column.removeLast(column.count - kept)
    weight.removeLast(weight.count - kept)
  }

  /// The places of keys in ascending order, equal keys in their order.
  ///
  /// - Precondition: 0 ≤ key < `count`.
  private static func order(_ keys: [Int32], keys count: Int) -> [Int32] {
    precondition(keys.allSatisfy { (0..<Int32(count)).contains($0) }, "columns of the matrix")
    var next = [Int](repeating: 0, count: count + 1)
    for key in keys { next[Int(key) + 1] += 1 }
    for key in 0..<count { next[key + 1] += next[key] }
    return [Int32](unsafeUninitializedCapacity: keys.count) { order, filled in
      next.withUnsafeMutableBufferPointer { next in
        for place in 0..<keys.count {
          let key = Int(keys[place])
          order[next[key]] = Int32(truncatingIfNeeded: place)
          next[key] &+= 1
        }
      }
      filled = keys.count
    }
  }

  /// The undirected graph of links as a symmetric matrix: each link in the rows of both its ends, a
  /// loop once; parallel links are added. O(n + m).
  ///
  /// - Parameters:
  ///   - nodeCount: how many nodes there are.
  ///   - from: one end of each link.
  ///   - to: the other end.
  ///   - weights: the weight of each link, finite and ≥ 0.
  public static func undirected(
    nodeCount: Int, from: [Int32], to: [Int32], weights: [Double]
  ) -> SparseRows {
    precondition(from.count == to.count && from.count == weights.count, "three columns")
    var start = [Int](repeating: 0, count: nodeCount + 1)
    for link in from.indices {
      start[Int(from[link]) + 1] += 1
      if from[link] != to[link] { start[Int(to[link]) + 1] += 1 }
    }
    for row in 0..<nodeCount { start[row + 1] += start[row] }
    var next = start
    let entries = [Entry](unsafeUninitializedCapacity: start[nodeCount]) { entries, filled in
      for link in from.indices {
        let (a, b) = (from[link], to[link])
        entries.initializeElement(at: next[Int(a)], to: Entry(column: b, weight: weights[link]))
        next[Int(a)] += 1
        guard a != b else { continue }
        entries.initializeElement(at: next[Int(b)], to: Entry(column: a, weight: weights[link]))
        next[Int(b)] += 1
      }
      filled = start[nodeCount]
    }
    return inOrder(start, entries)
  }

  /// A place in a row, and what stands there.
  private struct Entry {
    let column: Int32
    let weight: Double
  }

  /// A symmetric matrix of rows whose entries are in any order: read row by row into columns they
  /// are in order, and by symmetry these columns are its rows. Entries at one place are added.
  private static func inOrder(_ start: [Int], _ entries: [Entry]) -> SparseRows {
    let count = start.count - 1
    var next = start
    var column = [Int32](repeating: 0, count: entries.count)
    var weight = [Double](repeating: 0, count: entries.count)
    var hasParallel = false
    column.withUnsafeMutableBufferPointer { column in
      weight.withUnsafeMutableBufferPointer { weight in
        for row in 0..<count {
          for entry in entries[start[row]..<start[row + 1]] {
            let place = next[Int(entry.column)]
            next[Int(entry.column)] = place + 1
            let isFirst = place == start[Int(entry.column)]
            if !isFirst, column[place - 1] == Int32(row) { hasParallel = true }
            (column[place], weight[place]) = (Int32(row), entry.weight)
          }
        }
      }
    }
    return hasParallel
      ? added(start, column, weight)
      : SparseRows(columnCount: count, rowStart: start, column: column, weight: weight)
  }

  /// Neighbouring entries at one place become one.
  private static func added(
    _ start: [Int], _ column: [Int32], _ weight: [Double]
  ) -> SparseRows {
    var (rowStart, columns, weights) = ([0], [Int32](), [Double]())
    for row in 0..<(start.count - 1) {
      for entry in start[row]..<start[row + 1] {
        if entry > start[row], column[entry - 1] == column[entry] {
          weights[weights.count - 1] += weight[entry]
        } else {
          columns.append(column[entry])
          weights.append(weight[entry])
        }
      }
      rowStart.append(columns.count)
    }
    return SparseRows(
      columnCount: start.count - 1, rowStart: rowStart, column: columns, weight: weights)
  }

  /// Rows for columns and columns for rows. O(n + columns + m).
  public var transposed: SparseRows {
    var start = [Int](repeating: 0, count: columnCount + 1)
    for place in column { start[Int(place) + 1] += 1 }
    for place in 0..<columnCount { start[place + 1] += start[place] }
    var next = start
    var rows = [Int32](repeating: 0, count: entryCount)
    var weights = [Double](repeating: 0, count: entryCount)
    for row in 0..<rowCount {
      for entry in entries(ofRow: row) {
        let place = next[Int(column[entry])]
        next[Int(column[entry])] += 1
        rows[place] = Int32(row)
        weights[place] = weight[entry]
      }
    }
    return SparseRows(columnCount: rowCount, rowStart: start, column: rows, weight: weights)
  }
}
