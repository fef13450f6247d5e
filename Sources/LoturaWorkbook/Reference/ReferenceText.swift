/// Reference rows as they are in the program: lines sorted by id, found by halving.
///
/// Unpacking is one pass over the bytes for the ends of lines; a row is cut into cells when it is
/// asked for. So a run that uses four sectors does not pay for a thousand.
struct ReferenceText: Sendable {
  /// The columns' names.
  let header: [String]
  private let bytes: [UInt8]
  /// Where each line begins, and one more.
  private let starts: [Int]
  private let constant: [String]
  private let nameColumn: Int?
  private let alikeCount: Int

  /// - Parameters:
  ///   - text: a header, then one line a row, sorted by id; cells parted by tabs.
  ///   - constant: columns that are the same in every row: a line each, name and text.
  ///   - alike: columns that repeat `name`, parted by blanks.
  init(_ text: String, constant: String, alike: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    for (position, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(position + 1)
    }
    starts.append(bytes.count + 1)
    self.starts = starts
    let own = Self.cells(bytes[0..<starts[1] - 1])
    let fixed = constant.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let repeating = alike.split(separator: " ").map(String.init)
    header = own + fixed.map { $0[0] } + repeating
    self.constant = fixed.map { $0[1] }
    nameColumn = own.firstIndex(of: ColumnName.name.rawValue)
    alikeCount = repeating.count
  }

  /// The rows of an id; none if it has none. O(log rows).
  func rows(of id: String) -> [[String]] {
    let wanted = Array(id.utf8)
    var (low, high) = (1, starts.count - 1)
    while low < high {
      let middle = low + (high - low) / 2
      if idBytes(middle).lexicographicallyPrecedes(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var rows: [[String]] = []
    while low < starts.count - 1, idBytes(low).elementsEqual(wanted) {
      rows.append(row(low))
      low += 1
    }
    return rows
  }

  /// Every id, sorted; an id of several rows once.
  var allIDs: [String] {
    (1..<starts.count - 1).map { String(decoding: idBytes($0), as: UTF8.self) }
      .reduce(into: []) { ids, id in if ids.last != id { ids.append(id) } }
  }

  private func idBytes(_ line: Int) -> ArraySlice<UInt8> {
    bytes[starts[line]..<starts[line + 1] - 1].prefix { $0 != UInt8(ascii: "\t") }
  }

  private func row(_ line: Int) -> [String] {
    let own = Self.cells(bytes[starts[line]..<starts[line + 1] - 1])
    let name = nameColumn.map { own[$0] } ?? ""
    return own + constant + Array(repeating: name, count: alikeCount)
  }

  private static func cells(_ line: ArraySlice<UInt8>) -> [String] {
    line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
