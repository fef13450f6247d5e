import LoturaNetwork

/// Whether a cell surely holds what its column takes, by its bytes.
///
/// It knows the ordinary spelling only: `false` says nothing, and `ValueCheck` reads the text. What
/// it takes `ValueCheck` takes too. **Time** a few nanoseconds a cell.
struct PlainCheck {
  private let kind: Kind
  private let check: ValueCheck
  /// Countries and territories that were found right, by their bytes as a number.
  private var right: Set<UInt64> = []
  private var lastRight: UInt64 = 0

  private enum Kind {
    case number(NumberRange)
    /// Short codes as numbers, long ones as bytes.
    case codes([UInt64], long: [[UInt8]])
    case date, place, none
  }

  init(_ check: ValueCheck) {
    self.check = check
    switch check.kind {
    case .number(let range): kind = .number(range)
    case .year: kind = .number(.from(1, to: 9999, whole: true))
    case .code(let codes): kind = Self.codes(codes)
    case .boolean: kind = Self.codes(["true", "false", "yes", "no", "1", "0"])
    case .date: kind = .date
    case .country, .territory: kind = .place
    default: kind = .none
    }
  }

  private static func codes(_ codes: [String]) -> Kind {
    let all = codes.map { Array($0.utf8) }.filter { $0.allSatisfy { 0 < $0 && $0 < 0x80 } }
    return .codes(
      all.filter { $0.count <= 8 }.map { $0.withUnsafeBufferPointer(\.word) },
      long: all.filter { $0.count > 8 })
  }

  /// Whether the column surely takes this.
  @inline(__always)
  mutating func takes(_ cell: CellBytes) -> Bool {
    switch kind {
    case .number(let range):
      guard let number = PlainCell.number(cell) else { return false }
      return range.problem(with: number) == nil
    case .codes(let words, let long):
      if cell.count <= 8 { return cell[cell.count - 1] != 0 && words.contains(cell.word) }
      return long.contains { $0.withUnsafeBufferPointer(cell.isSame) }
    case .date: return PlainCell.days(cell) != nil
    case .place: return takesPlace(cell)
    case .none: return false
    }
  }

  private mutating func takesPlace(_ cell: CellBytes) -> Bool {
    guard cell.count <= 5, cell[cell.count - 1] != 0 else { return false }
    let word = cell.word
    if word == lastRight || right.contains(word) {
      lastRight = word
      return true
    }
    guard check.problem(with: cell.text) == nil else { return false }
    right.insert(word)
    lastRight = word
    return true
  }
}
