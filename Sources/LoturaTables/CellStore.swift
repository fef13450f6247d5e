/// The cells of a table in one array of bytes.
///
///     bytes:  A B C , A t h e n a \n D E , …   the cells' texts, UTF-8, blanks around them cut off
///     ends:  -1     3             10      13 … for each record where it begins, then where each of
///                                              its cells ends
///     rows:   0                    3       …   where each record's entries begin in `ends`
///
/// A text begins `gap` bytes after the entry before its own: 1 where the file lies here as it is,
/// delimiters and line ends between the cells, 0 where the texts were packed together. A record
/// holds no cells after its last filled one, and a blank record no entry at all.
/// **Memory** the file's bytes, or 1 byte a byte of text; 4 bytes a cell, 8 bytes a record. Offsets
/// are 32 bits: a table holds less than 4 GiB of text.
struct CellStore: Sendable {
  var bytes: [UInt8] = []
  var ends: [UInt32] = [0]
  var rows: [UInt32] = [0]
  var gap: UInt32 = 0

  var rowCount: Int { rows.count - 1 }

  /// Where a cell's text lies in `bytes`; empty where the record holds no such cell.
  func range(row: Int, column: Int) -> Range<Int> {
    let place = Int(rows[row]) + column + 1
    guard place < Int(rows[row + 1]) else { return 0..<0 }
    return Int(ends[place - 1] &+ gap)..<Int(ends[place])
  }

  /// Closes a record of packed texts, of which there are so many bytes, and opens the next: drops
  /// the empty cells at its end.
  mutating func endRow(at end: Int) {
    let first = Int(rows[rows.count - 1])
    var count = ends.count
    while count > first + 1, ends[count - 1] == ends[count - 2] {
      ends.removeLast()
      count -= 1
    }
    if count == first + 1 {
      // The next record begins where this blank one did.
      ends[first] = UInt32(truncatingIfNeeded: end)
      rows.append(UInt32(first))
    } else {
      rows.append(UInt32(count))
      ends.append(UInt32(truncatingIfNeeded: end))
    }
  }
}

extension CellStore {
  /// A store of these texts, blanks around them cut off.
  init(_ cells: [[String]]) {
    rows.reserveCapacity(cells.count + 1)
    for record in cells {
      for text in record { append(text) }
      endRow(at: bytes.count)
    }
  }

  /// Adds a cell to the record that is open.
  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8.trimmed)
    ends.append(UInt32(bytes.count))
  }
}

/// The cells of a table where they lie, for loops over very many of them: see `CellStore`.
///
/// Only inside `Table.withCells`: the bytes are the table's.
@unsafe package struct CellView {
  /// The bytes of the table's texts.
  package let bytes: UnsafePointer<UInt8>
  /// For each record where it begins, then where each of its cells ends.
  package let ends: UnsafePointer<UInt32>
  /// Where each record's entries begin in `ends`, and one more.
  package let rows: UnsafePointer<UInt32>
  /// How many bytes lie between the entry before a cell's own and the cell's first byte.
  package let gap: UInt32

  init(
    bytes: UnsafePointer<UInt8>, ends: UnsafePointer<UInt32>, rows: UnsafePointer<UInt32>,
    gap: UInt32
  ) {
    unsafe self.bytes = bytes
    unsafe self.ends = ends
    unsafe self.rows = rows
    unsafe self.gap = gap
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
