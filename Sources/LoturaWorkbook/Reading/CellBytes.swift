internal import Glibc
import LoturaNetwork
import LoturaTables

/// The bytes of a cell's text where they lie in the table: no text is made of them.
typealias CellBytes = UnsafeBufferPointer<UInt8>

extension CellView {
  /// The bytes of a cell's text; none where it is empty. O(1).
  ///
  /// - Parameters:
  ///   - record: 0 ..< the table's `rowCount`, which is not looked at again.
  ///   - column: a position in its header.
  @inline(__always)
  func cell(_ record: Int, _ column: Int) -> CellBytes {
    let place = Int(rows[record]) &+ column &+ 1
    guard place < Int(rows[record &+ 1]) else { return CellBytes(start: nil, count: 0) }
    let start = Int(ends[place &- 1] &+ gap)
    return CellBytes(start: bytes + start, count: Int(ends[place]) &- start)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether no byte lies beyond ASCII.
  @inline(__always)
  var isASCII: Bool {
    if count <= 8 { return word & 0x8080_8080_8080_8080 == 0 }
    var seen: UInt64 = 0
    guard let base = baseAddress.map(UnsafeRawPointer.init) else { return true }
    var place = 0
    while place + 8 <= count {
      seen |= base.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      place += 8
    }
    seen |= base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    return seen & 0x8080_8080_8080_8080 == 0
  }

  /// Up to eight bytes as a number, the first one lowest, filled up with zeros.
  @inline(__always)
  var word: UInt64 {
    guard let base = baseAddress.map(UnsafeRawPointer.init), count > 0 else { return 0 }
    if count == 8 { return UInt64(littleEndian: base.loadUnaligned(as: UInt64.self)) }
    if count >= 4 {
      let low = UInt64(UInt32(littleEndian: base.loadUnaligned(as: UInt32.self)))
      let high = UInt64(
        UInt32(littleEndian: base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)))
      return low | high << UInt64(8 * (count - 4))
    }
    let (first, middle, last) = (self[0], self[count >> 1], self[count - 1])
    return UInt64(first) | UInt64(middle) << UInt64(8 * (count >> 1))
      | UInt64(last) << UInt64(8 * (count - 1))
  }

  /// Up to eight bytes themselves, of more a hash: equal texts have equal keys.
  @inline(__always)
  var key: UInt64 {
    guard count > 8, let base = baseAddress.map(UnsafeRawPointer.init) else { return word }
    var hash = UInt64(truncatingIfNeeded: count)
    var place = 0
    while place + 8 < count {
      hash = CellBytes.mixed(hash, base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    return CellBytes.mixed(hash, base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ UInt64(littleEndian: word)) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }

  /// Whether these are the same bytes.
  @inline(__always)
  func isSame(as other: CellBytes) -> Bool {
    guard count == other.count else { return false }
    guard count > 0, let base = baseAddress, let base2 = other.baseAddress else { return true }
    return memcmp(base, base2, count) == 0
  }

  /// The text that the bytes are.
  var text: String { String(decoding: self, as: UTF8.self) }
}

/// The ordinary spelling of numbers and dates, read from bytes.
///
/// Whatever is not spelled so gives nil, and is read as text (`CellText`, `PartialDate`): that it
/// gives nil says nothing about the cell. What is read here is the same value bit for bit.
enum PlainCell {
  /// A number of up to fifteen digits, with a point between them or without, or with `-` before.
  ///
  /// Both the digits as a whole number and the power of ten are exact in binary, so that their one
  /// division is rounded correctly: Clinger 1990, fast case.
  @inline(__always)
  static func number(_ cell: CellBytes) -> Double? {
    var place = 0
    let isNegative = cell.count > 0 && cell[0] == UInt8(ascii: "-")
    if isNegative { place = 1 }
    guard cell.count - place <= 16 else { return nil }
    var whole: Int64 = 0
    var point = -1
    let first = place
    while place < cell.count {
      let digit = cell[place] &- 0x30
      if digit <= 9 {
        whole = whole &* 10 &+ Int64(digit)
      } else {
        guard cell[place] == UInt8(ascii: "."), point < 0, place > first else { return nil }
        point = place
      }
      place += 1
    }
    let digits = place - first - (point < 0 ? 0 : 1)
    guard digits > 0, digits <= 15, point != place - 1 else { return nil }
    let value =
      point < 0 ? Double(whole) : Double(whole) / powers[place - 1 - point]
    return isNegative ? -value : value
  }

  private static let powers: [Double] = (0...15).map { power in
    (0..<power).reduce(1.0) { product, _ in product * 10 }
  }

  /// The first and the last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  static func days(_ cell: CellBytes) -> (first: Day, last: Day)? {
    guard let year = digits(cell, 0, 4) else { return nil }
    switch cell.count {
    case 4: return interval(Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31))
    case 7:
      guard cell[4] == UInt8(ascii: "-"), let month = digits(cell, 5, 2),
        let first = Day(year: year, month: month, day: 1)
      else { return nil }
      let next =
        month == 12
        ? Day(year: year, month: 12, day: 31)
        : Day(year: year, month: month + 1, day: 1).map { Day(number: $0.number - 1) }
      return interval(first, next)
    case 10:
      guard cell[4] == UInt8(ascii: "-"), cell[7] == UInt8(ascii: "-"),
        let month = digits(cell, 5, 2), let day = digits(cell, 8, 2)
      else { return nil }
      let only = Day(year: year, month: month, day: day)
      return interval(only, only)
    default: return nil
    }
  }

  private static func interval(_ first: Day?, _ last: Day?) -> (first: Day, last: Day)? {
    guard let first, let last else { return nil }
    return (first, last)
  }

  private static func digits(_ cell: CellBytes, _ start: Int, _ count: Int) -> Int? {
    guard cell.count >= start + count else { return nil }
    var number = 0
    for place in start..<start + count {
      let digit = cell[place] &- 0x30
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// Whether this is surely an id without fault: up to 64 letters of ASCII that are no control
  /// characters, no blank around them.
  static func isID(_ cell: CellBytes) -> Bool {
    guard !cell.isEmpty, cell.count <= 64, cell[0] != 0x20, cell[cell.count - 1] != 0x20 else {
      return false
    }
    var isPlain = true
    for byte in cell where byte < 0x20 || byte > 0x7E { isPlain = false }
    return isPlain
  }
}
