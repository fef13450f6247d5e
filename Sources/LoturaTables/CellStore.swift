/// The cells of a table, end to end in one array of bytes.
///
///     bytes:  A B C A t h e n a D E …      text of all cells, UTF-8, blanks around it cut off
///     ends:   0   3           9   11 …     one entry a cell, ascending; a leading 0 (or an offset)
///     rows:   0           2        …       where each record's cells begin in `ends`
///
/// A record holds no cells after its last filled one, so blank records cost four bytes.
/// **Memory** 1 byte a byte of text, 4 bytes a cell, 4 bytes a record. Offsets are 32 bits: a table
/// holds less than 4 GiB of text.
struct CellStore: Sendable {
  var bytes: [UInt8] = []
  var ends: [UInt32] = [0]
  var rows: [UInt32] = [0]

  var rowCount: Int { rows.count - 1 }

  /// Where a cell's text lies in `bytes`; empty where the record holds no such cell.
  func range(row: Int, column: Int) -> Range<Int> {
    let cell = Int(rows[row]) + column
    guard cell < Int(rows[row + 1]) else { return 0..<0 }
    return Int(ends[cell])..<Int(ends[cell + 1])
  }

  /// Closes a record: drops the empty cells at its end.
  mutating func endRow() {
    let first = Int(rows[rows.count - 1])
    var count = ends.count - 1
    while count > first, ends[count] == ends[count - 1] {
      ends.removeLast()
      count -= 1
    }
    rows.append(UInt32(count))
  }
}

extension CellStore {
  /// A store of these texts, blanks around them cut off.
  init(_ cells: [[String]]) {
    rows.reserveCapacity(cells.count + 1)
    for record in cells {
      for text in record { append(text) }
      endRow()
    }
  }

  /// Adds a cell to the record that is open.
  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8.trimmed)
    ends.append(UInt32(bytes.count))
  }
}

extension UInt8 {
  /// Whether this byte is a blank of ASCII: space, tab, line feed or carriage return.
  @inline(__always)
  var isBlank: Bool {
    self <= 0x20 && (self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D)
  }
}

extension BidirectionalCollection<UInt8> {
  /// These bytes without the blanks around them.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isBlank }),
      let last = lastIndex(where: { !$0.isBlank })
    else { return self[endIndex..<endIndex] }
    return self[first...last]
  }
}
