/// A table as CSV: RFC 4180 with commas and LF, UTF-8 without a byte order mark.
///
/// Every record has as many fields as the header. Quotation marks stand only where the text needs
/// them for `CSVReader` to read the same text back. Same table, same bytes.
package enum CSVWriter {
  /// The bytes of the file. O(cells).
  package static func bytes(of table: Table) -> [UInt8] {
    var file: [UInt8] = []
    guard !table.header.isEmpty || table.rowCount > 0 else { return file }
    for (column, name) in table.header.enumerated() {
      if column > 0 { file.append(UInt8(ascii: ",")) }
      append(Array(name.utf8)[...], to: &file)
    }
    file.append(UInt8(ascii: "\n"))
    for row in 0..<table.rowCount {
      for column in table.header.indices {
        if column > 0 { file.append(UInt8(ascii: ",")) }
        append(table.bytes(row: row, column: column), to: &file)
      }
      file.append(UInt8(ascii: "\n"))
    }
    return file
  }

  private static func append(_ text: ArraySlice<UInt8>, to file: inout [UInt8]) {
    guard text.first == 0xEF || text.contains(where: { special.contains($0) }) else {
      file.append(contentsOf: text)
      return
    }
    file.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { file.append(byte) }
      file.append(byte)
    }
    file.append(UInt8(ascii: "\""))
  }

  /// Semicolon and tab, too: in a header they could be taken for the delimiter. A text that begins
  /// with the first byte of a byte order mark is quoted for the same reason.
  private static let special: [UInt8] = Array(",;\t\"\n\r".utf8)
}
