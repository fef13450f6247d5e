/// CSV as RFC 4180 has it, and as the spreadsheets of Spain and France write it, to a table.
///
/// The delimiter is the one of `,` `;` tab that the header row holds most often outside quotation
/// marks (equal: in this order). Lines end in LF, CRLF or CR; a byte order mark is passed over. A
/// record shorter than the header is filled up with empty cells; cells beyond the header are a
/// problem unless they are empty. A field is quoted if its first byte is a quotation mark: blanks
/// before one make it stray. After a problem reading goes on, so that all of them are found.
/// **Memory** the file's bytes, which become the table's, 4 bytes a cell and 8 a record. **Time**
/// linear: most files are plain (`PlainCSVScan`); of others the texts are packed (`CSVScan`).
/// **Source.** Shafranovich 2005.
enum CSVReader {
  /// The table that these bytes say.
  static func table(
    name: String, bytes: consuming [UInt8], problems: inout SheetProblems
  ) -> Table {
    guard bytes.count < Int(UInt32.max) else {
      problems.note(.unreadable("larger than 4 GiB"))
      return Table(name: name, header: [], cells: [])
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      // UTF-16: every cell would be wrong, and one sentence mends them all.
      problems.note(.notUTF8, row: 1)
      return Table(name: name, header: [], cells: [])
    }
    let delimiter = delimiter(of: bytes)
    if let plain = unsafe bytes.withUnsafeBufferPointer({
      unsafe PlainCSVScan.cells(of: $0, delimiter: delimiter)
    }) {
      var store = plain.cells
      store.bytes = bytes
      problems.noteRepeats(in: plain.header)
      return Table(
        name: name, header: plain.header, store: store,
        allowsDecimalComma: delimiter != UInt8(ascii: ","))
    }
    var store = CellStore()
    var header: [String] = []
    var kept = 0
    unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      var scan = unsafe CSVScan(buffer, delimiter: delimiter, problems: problems)
      scan.run()
      problems = scan.problems
      store = scan.cells
      header = scan.header
      kept = scan.kept
    }
    bytes.removeLast(bytes.count - kept)
    store.bytes = bytes
    return Table(
      name: name, header: header, store: store,
      allowsDecimalComma: delimiter != UInt8(ascii: ","))
  }

  static func delimiter(of bytes: [UInt8]) -> UInt8 {
    var counts: [(delimiter: UInt8, count: Int)] = [
      (UInt8(ascii: ","), 0), (UInt8(ascii: ";"), 0), (UInt8(ascii: "\t"), 0),
    ]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      for slot in counts.indices where counts[slot].delimiter == byte { counts[slot].count += 1 }
    }
    return counts.reduce(counts[0]) { $1.count > $0.count ? $1 : $0 }.delimiter
  }
}
