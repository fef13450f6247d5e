import LoturaNetwork

/// What makes two rows of a sheet the same: its two ends, and whatever else its key has.
///
/// Ends are the places of their ids in the order of all ids, so that keys sort as the ids do; −1
/// where the key has no such end. The rest is text, and is only made for rows with the same ends.
struct RowKeys {
  private let first: [Int32]
  private let second: [Int32]
  private let rank: [Int32]
  private let rest: [Part]
  private let kind: Cells?
  private let ends: Sheet.Ends?

  private enum Part {
    case text(Cells)
    case number(Cells)
  }

  /// The keys of a sheet's rows; `rank` is the place of each node's id in the order of all.
  init(_ rows: SheetRows, _ rank: [Int32]) {
    var ends: [[Int32]] = []
    var rest: [Part] = []
    for name in rows.sheet.key {
      guard let index = rows.index(of: name), let cells = rows.cells(name) else { continue }
      if case .reference = rows.columns[index].kind, ends.count < 2 {
        ends.append(rows.nodes[index])
      } else if case .year = rows.columns[index].kind {
        rest.append(.number(cells))
      } else {
        rest.append(.text(cells))
      }
    }
    first = ends.first ?? []
    second = ends.count > 1 ? ends[1] : []
    self.rank = rank
    self.rest = rest
    self.ends = rows.sheet.ends.flatMap { $0.order == .directed ? nil : $0 }
    kind = rows.cells(.kind)
  }

  /// Whether two ends alone make the key.
  var isPair: Bool { rest.isEmpty }

  /// The two ends of a row.
  @inline(__always)
  func pair(_ row: Int) -> (first: Int32, second: Int32) {
    let (x, y) = (place(first, row), place(second, row))
    if let ends, y < x, ends.isUndirected(kind: kind?.text(row)) { return (y, x) }
    return (x, y)
  }

  @inline(__always)
  private func place(_ numbers: [Int32], _ row: Int) -> Int32 {
    guard !numbers.isEmpty, numbers[row] >= 0 else { return -1 }
    return rank[Int(numbers[row])]
  }

  /// The other cells of a row's key as written, one after the other.
  func rest(_ row: Int) -> String {
    rest.map { part in
      switch part {
      case .text(let cells): cells.text(row) ?? ""
      case .number(let cells): cells.whole(row).map(String.init) ?? cells.text(row) ?? ""
      }
    }.joined(separator: "\u{1F}")
  }
}

extension Sheet.Ends {
  /// Whether a link of this kind is the same both ways.
  func isUndirected(kind: @autoclosure () -> String?) -> Bool {
    switch order {
    case .directed: false
    case .undirected: true
    case .directedIf(let directed): kind() != directed
    }
  }
}

/// The rows of a sheet, those with one key beside each other: by key, then as they stand.
struct KeyedRows {
  /// The last row of each key, by key.
  private(set) var kept: [Int32] = []
  /// Rows whose key an earlier row has, and the first row with it, by row.
  private(set) var repeated: [(row: Int32, first: Int32)] = []

  /// Of these rows, which ascend. O(rows log rows), O(rows) where two ends make the key.
  init(_ rows: [Int32], keys: RowKeys, nodeCount: Int) {
    let sorted = KeyedRows.sorted(rows, keys, nodeCount)
    kept.reserveCapacity(rows.count)
    var start = 0
    while start < sorted.count {
      let pair = sorted[start].pair
      var end = start + 1
      while end < sorted.count, sorted[end].pair == pair { end += 1 }
      if end == start + 1 {
        kept.append(sorted[start].row)
      } else {
        add(sorted[start..<end].map { ($0.row, keys.isPair ? "" : keys.rest(Int($0.row))) })
      }
      start = end
    }
    repeated.sort { $0.row < $1.row }
  }

  /// Adds rows with the same two ends.
  private mutating func add(_ rows: [(row: Int32, rest: String)]) {
    let sorted = rows.sorted { $0.rest != $1.rest ? $0.rest < $1.rest : $0.row < $1.row }
    var first = 0
    for place in sorted.indices {
      if place > 0, sorted[place].rest == sorted[place - 1].rest {
        repeated.append((sorted[place].row, sorted[first].row))
        kept[kept.count - 1] = sorted[place].row
      } else {
        first = place
        kept.append(sorted[place].row)
      }
    }
  }

  private struct Keyed {
    let pair: UInt64
    let row: Int32
  }

  /// By pair, then row. Pairs and rows go into one number where there is room for both.
  private static func sorted(_ rows: [Int32], _ keys: RowKeys, _ nodeCount: Int) -> [Keyed] {
    let endBits = bits(nodeCount + 1)
    let rowBits = bits(Int(rows.last ?? 0) + 1)
    func pair(_ row: Int32) -> UInt64 {
      let ends = keys.pair(Int(row))
      return UInt64(ends.first + 1) << UInt64(endBits) | UInt64(ends.second + 1)
    }
    guard 2 * endBits + rowBits <= 64 else {
      return rows.map { Keyed(pair: pair($0), row: $0) }.sorted {
        $0.pair != $1.pair ? $0.pair < $1.pair : $0.row < $1.row
      }
    }
    var words = rows.map { pair($0) << UInt64(rowBits) | UInt64($0) }
    if !isAscending(words) {
      if words.count < 2000 {
        words.sort()
      } else {
        RadixSort.sort(&words, by: rowBits..<rowBits + 2 * endBits)
      }
    }
    let mask: UInt64 = (1 << UInt64(rowBits)) - 1
    return words.map {
      Keyed(pair: $0 >> UInt64(rowBits), row: Int32(truncatingIfNeeded: $0 & mask))
    }
  }

  private static func isAscending(_ words: [UInt64]) -> Bool {
    var last: UInt64 = 0
    for word in words {
      guard word >= last else { return false }
      last = word
    }
    return true
  }

  /// How many bits the numbers 0 ..< `count` need.
  private static func bits(_ count: Int) -> Int { max(1, Int.bitWidth - count.leadingZeroBitCount) }
}
