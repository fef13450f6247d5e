import LoturaNetwork
import LoturaTables

/// Which cells of a column surely hold what it takes, by their bytes.
///
/// It knows the ordinary spelling only; the cells that are left `ValueCheck` reads as text. What is
/// taken here is taken there too. **Time** a few nanoseconds a cell.
struct PlainCheck {
  private let check: ValueCheck

  init(_ check: ValueCheck) { self.check = check }

  /// The rows whose cells are not surely right, ascending; empty ones only where that was asked
  /// for. O(bytes).
  func oddRows(in position: Int, of rows: SheetRows, withEmpty: Bool) -> [Int32] {
    var right = Places()
    switch check.kind {
    case .number(let range):
      return odd(position, rows, withEmpty) { takes($0, range) }
    case .year:
      let range = NumberRange.from(1, to: 9999, whole: true)
      return odd(position, rows, withEmpty) { takes($0, range) }
    case .code(let codes): return oddCodes(codes, position, rows, withEmpty)
    case .boolean:
      return oddCodes(["true", "false", "yes", "no", "1", "0"], position, rows, withEmpty)
    case .date: return odd(position, rows, withEmpty) { PlainCell.days($0) != nil }
    case .country, .territory:
      return odd(position, rows, withEmpty) { right.takes($0, check) }
    default: return odd(position, rows, withEmpty) { _ in false }
    }
  }

  @inline(__always)
  private func odd(
    _ position: Int, _ rows: SheetRows, _ withEmpty: Bool, _ takes: (CellBytes) -> Bool
  ) -> [Int32] {
    var odd: [Int32] = []
    rows.table.withCells { cells in
      for (row, record) in rows.records.enumerated() {
        let cell = cells.cell(Int(record), position)
        if cell.count == 0 ? withEmpty : !takes(cell) {
          odd.append(Int32(truncatingIfNeeded: row))
        }
      }
    }
    return odd
  }

  @inline(__always)
  private func takes(_ cell: CellBytes, _ range: NumberRange) -> Bool {
    PlainCell.number(cell).map { range.problem(with: $0) == nil } ?? false
  }

  /// Short codes are compared as numbers, long ones as bytes.
  private func oddCodes(
    _ codes: [String], _ position: Int, _ rows: SheetRows, _ withEmpty: Bool
  ) -> [Int32] {
    let all = codes.map { Array($0.utf8) }.filter { $0.allSatisfy { 0 < $0 && $0 < 0x80 } }
    let short = all.filter { $0.count <= 8 }.map { $0.withUnsafeBufferPointer(\.word) }
    let long = all.filter { $0.count > 8 }
    return odd(position, rows, withEmpty) { cell in
      if cell.count <= 8 { return cell[cell.count - 1] != 0 && short.contains(cell.word) }
      return long.contains { $0.withUnsafeBufferPointer(cell.isSame) }
    }
  }

  /// Countries and territories that were found right, by their bytes as a number.
  private struct Places {
    private var right: Set<UInt64> = []
    private var last: UInt64 = 0

    mutating func takes(_ cell: CellBytes, _ check: ValueCheck) -> Bool {
      guard cell.count <= 5, cell[cell.count - 1] != 0 else { return false }
      let word = cell.word
      if word == last || right.contains(word) {
        last = word
        return true
      }
      guard check.takes(cell.text) else { return false }
      right.insert(word)
      last = word
      return true
    }
  }
}
