/// One record more at the end of a CSV file, every other byte as it was.
///
/// The file keeps its delimiter, its line ends and its byte order mark. Columns that its header
/// lacks are added at the end of the header, in place of headings that are empty there; records
/// that are then shorter end in empty cells.
package enum CSVAppending {
  /// The file with a record more.
  ///
  /// - Parameters:
  ///   - record: the columns' names and texts; an empty text leaves the cell empty.
  ///   - file: the file's bytes; nothing but a byte order mark and blank lines: a new sheet with
  ///     these columns.
  /// - Complexity: O(bytes).
  package static func appended(
    _ record: [(column: String, text: String)], to file: [UInt8]
  ) -> [UInt8] {
    let mark = file.starts(with: byteOrderMark) ? byteOrderMark : []
    guard file.dropFirst(mark.count).contains(where: { !blanks.contains($0) }) else {
      let rows = [record.map(\.column), record.map(\.text)]
      return mark + rows.flatMap { line($0, comma, [0x0A]) }
    }
    let end = headerEnd(of: file)
    let delimiter = CSVReader.delimiter(of: file)
    let lineEnd = lineEnd(of: file, at: end)
    var problems = SheetProblems(sheet: "")
    var columns = CSVReader.table(name: "", bytes: Array(file[..<end]), problems: &problems).header
    let missing = record.map(\.column).filter { !columns.contains($0) }
    var header = file[..<end]
    if !missing.isEmpty {
      while let last = header.last, last == delimiter || blanks.contains(last) {
        header.removeLast()
      }
      columns += Array(repeating: "", count: max(0, fields(of: header, delimiter) - columns.count))
      columns += missing
    }
    var result = Array(header)
    for column in missing { result += [delimiter] + quoted(column, delimiter) }
    result += file[end...]
    if result.last != lineEnd.last { result += lineEnd }
    let texts = Dictionary(record.map { ($0.column, $0.text) }) { first, _ in first }
    return result + line(columns.map { texts[$0] ?? "" }, delimiter, lineEnd)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let blanks: [UInt8] = [0x20, 0x0A, 0x0D]
  private static let comma = UInt8(ascii: ",")

  /// Where the header's line ends: the place of its line end, or of the file's.
  private static func headerEnd(of file: [UInt8]) -> Int {
    var isQuoted = false
    for (place, byte) in file.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == 0x0D { return place }
    }
    return file.count
  }

  /// How many cells a line has.
  private static func fields(of line: ArraySlice<UInt8>, _ delimiter: UInt8) -> Int {
    var isQuoted = false
    var count = 1
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == delimiter { count += 1 }
    }
    return count
  }

  private static func lineEnd(of file: [UInt8], at place: Int) -> [UInt8] {
    guard place < file.count else { return [0x0A] }
    if file[place] == 0x0A { return [0x0A] }
    return place + 1 < file.count && file[place + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }

  private static func line(_ texts: [String], _ delimiter: UInt8, _ end: [UInt8]) -> [UInt8] {
    Array(texts.map { quoted($0, delimiter) }.joined(separator: [delimiter])) + end
  }

  private static func quoted(_ text: String, _ delimiter: UInt8) -> [UInt8] {
    let special: [UInt8] = [delimiter, 0x22, 0x0A, 0x0D] + Array(",;\t".utf8)
    guard text.utf8.contains(where: special.contains) else { return Array(text.utf8) }
    let doubled = text.utf8.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] }
    return [0x22] + doubled + [0x22]
  }
}
