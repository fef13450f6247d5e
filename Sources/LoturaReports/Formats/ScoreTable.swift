package import LoturaNetwork

/// An answer of very many rows of ids and numbers: columns of plain arrays, written without a value
/// of its own for each cell.
///
/// One million rows become CSV in a tenth of a second. Files hold ids and numbers with at most nine
/// decimals, under names that no language changes; people read names, under headings.
package struct ScoreTable: Sendable {
  /// One column.
  package struct Column: Sendable {
    /// The name in files: `a`, `score`.
    package let code: String
    /// The heading for people.
    package let heading: Sentence
    /// What it holds.
    package let values: Values

    /// A column.
    package init(_ code: String, _ heading: Sentence, _ values: Values) {
      self.code = code
      self.heading = heading
      self.values = values
    }
  }

  /// The values of a column, one a row.
  package enum Values: Sendable {
    /// Nodes, as places in the table's ids.
    case nodes([Int32])
    /// Finite numbers; people see them with so many decimals.
    case numbers([Double], decimals: Int)
    /// Whole numbers.
    case whole([Int32])

    var count: Int {
      switch self {
      case .nodes(let nodes): nodes.count
      case .numbers(let numbers, _): numbers.count
      case .whole(let numbers): numbers.count
      }
    }
  }

  private let ids: [NetworkNode.ID]
  private let columns: [Column]
  /// How many rows there are.
  package let rowCount: Int

  /// A table of these columns, all of one length.
  ///
  /// - Parameter ids: the ids of all nodes that columns of nodes point to.
  package init(_ ids: [NetworkNode.ID], _ columns: [Column]) {
    rowCount = columns.first?.values.count ?? 0
    precondition(columns.allSatisfy { [rowCount] in $0.values.count == rowCount }, "one length")
    self.ids = ids
    self.columns = columns
  }
}

// MARK: For people

extension ScoreTable {
  /// The first rows for people, nodes by name.
  ///
  /// - Parameters:
  ///   - caption: what the table shows.
  ///   - rows: how many rows at most; nil: all.
  ///   - name: what a node is called, by its place in the ids.
  /// - Complexity: O(rows shown).
  package func table(
    _ caption: String, first rows: Int?, words: Words, name: (Int32) -> String
  ) -> DocumentTable {
    DocumentTable(
      caption,
      columns: columns.map { column in
        if case .nodes = column.values { return .text(words(column.heading)) }
        return .number(words(column.heading))
      },
      rows: (0..<min(rowCount, rows ?? rowCount)).map { row in
        columns.map { column in
          switch column.values {
          case .nodes(let nodes): .text(name(nodes[row]))
          case .numbers(let numbers, let decimals): .number(numbers[row], decimals: decimals)
          case .whole(let numbers): .whole(Int(numbers[row]))
          }
        }
      })
  }
}

// MARK: For machines

extension ScoreTable {
  /// The table as CSV, as `CSVText` writes it: a header, CRLF, a `'` before what a spreadsheet would
  /// run. O(size).
  package var csv: [UInt8] {
    let texts = NodeTexts(ids) { CSVText.field(.text($0)) }
    var file = Array(columns.map(\.code).joined(separator: ",").utf8) + [0x0D, 0x0A]
    file.reserveCapacity(file.count + rowCount * (12 * columns.count + 2))
    for row in 0..<rowCount {
      for (place, column) in columns.enumerated() {
        if place > 0 { file.append(UInt8(ascii: ",")) }
        write(row, of: column, texts, to: &file)
      }
      file.append(0x0D)
      file.append(0x0A)
    }
    return file
  }

  /// The rows as JSON objects, keys in order. O(size).
  package var json: JSONValue {
    let texts = NodeTexts(ids) { JSONValue.string($0).document(.compact).dropLast().description }
    let sorted = columns.sorted { $0.code < $1.code }
    let keys = sorted.enumerated().map { place, column in
      Array("\(place == 0 ? "{" : ", ")\"\(column.code)\": ".utf8)
    }
    var lines: [UInt8] = []
    lines.reserveCapacity(rowCount * (24 * columns.count + 3))
    for row in 0..<rowCount {
      if row > 0 { lines.append(0x0A) }
      for (place, column) in sorted.enumerated() {
        lines.append(contentsOf: keys[place])
        write(row, of: column, texts, to: &lines)
      }
      lines.append(UInt8(ascii: "}"))
    }
    return rowCount == 0 ? [] : .lines(lines)
  }

  @inline(__always)
  private func write(_ row: Int, of column: Column, _ texts: NodeTexts, to file: inout [UInt8]) {
    switch column.values {
    case .nodes(let nodes): file.append(contentsOf: texts[nodes[row]])
    case .numbers(let numbers, _): DecimalBytes.append(numbers[row], to: &file)
    case .whole(let numbers): DecimalBytes.append(Double(numbers[row]), to: &file)
    }
  }
}

/// The texts of all nodes end to end, as one format writes them.
private struct NodeTexts {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  init(_ ids: [NetworkNode.ID], text: (String) -> String) {
    ends.reserveCapacity(ids.count + 1)
    for id in ids {
      bytes.append(contentsOf: text(id.text).utf8)
      ends.append(bytes.count)
    }
  }

  subscript(node: Int32) -> ArraySlice<UInt8> { bytes[ends[Int(node)]..<ends[Int(node) + 1]] }
}

/// `decimalText` as bytes, without a text in between.
enum DecimalBytes {
  /// Adds a finite number with at most nine decimals. O(1).
  static func append(_ number: Double, to bytes: inout [UInt8]) {
    let magnitude = number.magnitude
    guard magnitude < 1e6 else {
      bytes.append(contentsOf: (decimalText(number) ?? "").utf8)
      return
    }
    var whole = UInt32(magnitude)
    var billionths = UInt32(((magnitude - Double(whole)) * 1e9).rounded())
    if billionths == 1_000_000_000 { (whole, billionths) = (whole + 1, 0) }
    if number < 0, whole > 0 || billionths > 0 { bytes.append(UInt8(ascii: "-")) }
    appendWhole(whole, to: &bytes)
    guard billionths > 0 else { return }
    var digits = 9
    while billionths % 10 == 0 {
      billionths /= 10
      digits -= 1
    }
    bytes.append(UInt8(ascii: "."))
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: digits))
    for place in stride(from: start + digits - 1, through: start, by: -1) {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: billionths % 10)
      billionths /= 10
    }
  }

  private static func appendWhole(_ whole: UInt32, to bytes: inout [UInt8]) {
    if whole >= 10 { appendWhole(whole / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: whole % 10))
  }
}
