@testable import LoturaTables

/// An `.xlsx` file written out by hand, so that a test can show exactly what stands in it.
struct TestWorkbook {
  var parts: [(path: String, bytes: [UInt8])]

  /// A workbook of these sheets, in the shape of LibreOffice: relative targets, shared texts.
  init(
    sheets: [(name: String, xml: [UInt8])], strings: String = "<sst><si><t>shared</t></si></sst>",
    formats: [String] = ["0", "14"], properties: String = "", custom: String = ""
  ) {
    let styles =
      "<styleSheet><numFmts>\(custom)</numFmts><cellStyleXfs><xf numFmtId=\"22\"/></cellStyleXfs>"
      + "<cellXfs>" + formats.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
      + "</cellXfs></styleSheet>"
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var tabs = ""
    var related = ""
    for (place, sheet) in sheets.enumerated() {
      // Numbers run backwards: a sheet is found by its relationship, not by its name or place.
      let number = sheets.count - place
      tabs += "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" r:id=\"rId\(number)\"/>"
      related +=
        "<Relationship Id=\"rId\(number)\" Type=\"\(type)/worksheet\" "
        + "Target=\"worksheets/sheet\(number).xml\"/>"
    }
    related += "<Relationship Id=\"s\" Type=\"\(type)/styles\" Target=\"styles.xml\"/>"
    related += "<Relationship Id=\"t\" Type=\"\(type)/sharedStrings\" Target=\"/xl/texts.xml\"/>"
    parts = [
      (
        "_rels/.rels",
        Array(
          ("<Relationships><Relationship Id=\"a\" Type=\"\(type)/officeDocument\" "
            + "Target=\"xl/workbook.xml\"/></Relationships>").utf8)
      ),
      (
        "xl/workbook.xml",
        Array(
          "<workbook xmlns:r=\"\(type)\">\(properties)<sheets>\(tabs)</sheets></workbook>".utf8)
      ),
      ("xl/_rels/workbook.xml.rels", Array("<Relationships>\(related)</Relationships>".utf8)),
      ("xl/styles.xml", Array(styles.utf8)),
      ("xl/texts.xml", Array(strings.utf8)),
    ]
    for (place, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/sheet\(sheets.count - place).xml", sheet.xml))
    }
  }

  /// A workbook of one sheet `s` with these rows.
  init(
    rows: String, strings: String = "<sst/>", formats: [String] = ["0", "14"],
    properties: String = "", custom: String = ""
  ) {
    let xml = "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
    self.init(
      sheets: [(name: "s", xml: Array(xml.utf8))], strings: strings, formats: formats,
      properties: properties, custom: custom)
  }

  /// The file.
  var bytes: [UInt8] {
    var archive = TestArchive()
    for part in parts { archive.add(part.path, part.bytes) }
    return archive.bytes
  }

  /// What is read from it.
  func read() -> TableSet { TableSet.read(xlsx: bytes, name: "w") }

  /// Replaces a part, or takes it away.
  func with(_ path: String, _ bytes: [UInt8]?) -> TestWorkbook {
    var changed = self
    changed.parts.removeAll { $0.path == path }
    if let bytes { changed.parts.append((path, bytes)) }
    return changed
  }
}

/// A ZIP archive, for tests: files stored as they are, or as a run of blanks that packs very well.
///
/// **Source.** PKWARE 2022 (the format), Deutsch 1996 (deflate).
struct TestArchive {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  var bytes: [UInt8] {
    files + directory
      + number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(files.count, 4) + number(0, 2)
  }

  /// Adds a file. `claimed` is the size that the directory tells, `flags` are its marks.
  mutating func add(
    _ path: String, _ bytes: [UInt8], claimed: Int? = nil, flags: Int = 0, checksum: UInt32? = nil
  ) {
    let checksum = checksum ?? Self.checksum(bytes)
    add(path, packed: bytes, entry(flags, 0, checksum, bytes.count, claimed ?? bytes.count))
  }

  /// Adds a file of blanks, 258 of them in 13 bits: the shortest that deflate's fixed codes allow.
  mutating func addBlanks(_ path: String, runs: Int) {
    var bits: [UInt8] = [1, 1, 0]  // last block, fixed codes
    bits += [0, 1, 0, 1, 0, 0, 0, 0]  // the literal 0x20: code 0x30 + 0x20
    for _ in 0..<runs { bits += [1, 1, 0, 0, 0, 1, 0, 1] + [0, 0, 0, 0, 0] }
    bits += [0, 0, 0, 0, 0, 0, 0]
    bits += Array(repeating: 0, count: (8 - bits.count % 8) % 8)
    let packed = stride(from: 0, to: bits.count, by: 8).map { start in
      (0..<8).reduce(UInt8(0)) { $0 | bits[start + $1] << UInt8($1) }
    }
    add(path, packed: packed, entry(0, 8, 0, packed.count, 1 + runs * 258))
  }

  private mutating func add(_ path: String, packed: [UInt8], _ entry: [UInt8]) {
    let name = Array(path.utf8)
    directory +=
      number(0x0201_4B50, 4) + number(20, 2) + entry + number(name.count, 2)
      + [UInt8](repeating: 0, count: 12) + number(files.count, 4) + name
    files +=
      number(0x0403_4B50, 4) + entry + number(name.count, 2) + number(0, 2) + name + packed
    count += 1
  }

  private func entry(
    _ flags: Int, _ method: Int, _ checksum: UInt32, _ packed: Int, _ size: Int
  ) -> [UInt8] {
    number(20, 2) + number(flags, 2) + number(method, 2) + number(0, 2) + number(33, 2)
      + number(Int(checksum), 4) + number(packed, 4) + number(size, 4)
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32 as ZIP has it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes { sum = (sum >> 8) ^ sums[Int((sum ^ UInt32(byte)) & 255)] }
    return ~sum
  }

  /// What each byte adds to a checksum.
  private static let sums: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in
      sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1
    }
  }
}
