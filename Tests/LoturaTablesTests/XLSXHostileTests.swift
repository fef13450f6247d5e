import Testing

@testable import LoturaTables

@Suite("Spreadsheets that mean harm, or came to some")
struct XLSXHostileTests {
  private let row = "<row><c t='str'><v>a</v></c></row><row><c><v>1</v></c></row>"

  /// The words of the only problem, which concerns the whole file or the sheet named.
  private func refusal(_ bytes: [UInt8], sheet: String? = nil) -> String? {
    let set = TableSet.read(xlsx: bytes, name: "w")
    guard set.tables.isEmpty, set.problems.count == 1, set.problems[0].sheet == sheet,
      case .unreadable(let words) = set.problems[0].kind
    else { return nil }
    return words
  }

  private func refusal(_ workbook: TestWorkbook, sheet: String? = nil) -> String? {
    refusal(workbook.bytes, sheet: sheet)
  }

  private func sheet(_ xml: String) -> TestWorkbook {
    TestWorkbook(sheets: [(name: "s", xml: Array(xml.utf8))])
  }

  @Test("a document type is refused in every part")
  func doctype() {
    let bad = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
    let words = "a document type, which no spreadsheet has"
    #expect(
      refusal(sheet(bad + "<worksheet>&e;</worksheet>"), sheet: "s")?.hasSuffix(words) == true)
    let workbook = TestWorkbook(rows: row)
    for path in ["_rels/.rels", "xl/workbook.xml", "xl/texts.xml", "xl/styles.xml"] {
      #expect(refusal(workbook.with(path, Array((bad + "<x/>").utf8)))?.hasSuffix(words) == true)
    }
  }

  @Test("what unpacks to far more than it should is refused while it unpacks")
  func bomb() {
    // 270 000 runs of 258 blanks: 70 MB in 440 kB, more than 64 MB and than 100 times the file.
    var archive = TestArchive()
    for part in TestWorkbook(rows: row).parts where part.path != "xl/worksheets/sheet1.xml" {
      archive.add(part.path, part.bytes)
    }
    archive.addBlanks("xl/worksheets/sheet1.xml", runs: 270_000)
    #expect(refusal(archive.bytes, sheet: "s") == "too large when unpacked")
  }

  @Test("what comes out is counted over all files, whatever the directory claims")
  func limits() throws {
    var archive = TestArchive()
    archive.add("a", [UInt8](repeating: 7, count: 600))
    archive.add("b", [UInt8](repeating: 7, count: 600))
    let limits = ZipLimits(entries: 2, bytes: 1000, ratio: 1, freeBytes: 2000)
    let zip = try ZipArchive(archive.bytes, limits: limits)
    func all(_ path: String) throws -> Int {
      let entry = try #require(try zip.entry(path))
      var count = 0
      while let piece = try entry.next() { count += piece.count }
      return count
    }
    #expect(try all("a") == 600)
    #expect(throws: ZipFailure.tooLarge) { try all("b") }
    archive.add("c", [])
    #expect(throws: ZipFailure.tooManyEntries) { try ZipArchive(archive.bytes, limits: limits) }
    #expect(try zip.entry("d") == nil)
  }

  @Test("a false size, a false checksum and a mark of encryption are refused")
  func lies() {
    let workbook = TestWorkbook(rows: row)
    func lying(claimed: Int? = nil, flags: Int = 0, checksum: UInt32? = nil) -> String? {
      var archive = TestArchive()
      for part in workbook.parts {
        if part.path == "xl/worksheets/sheet1.xml" {
          archive.add(part.path, part.bytes, claimed: claimed, flags: flags, checksum: checksum)
        } else {
          archive.add(part.path, part.bytes)
        }
      }
      return refusal(archive.bytes, sheet: "s") ?? refusal(archive.bytes)
    }
    #expect(lying(claimed: 10)?.hasPrefix("the archive is damaged") == true)
    #expect(lying(claimed: 4_000_000_000)?.hasPrefix("the archive is damaged") == true)
    #expect(lying(checksum: 1) == "the archive is damaged: CRC error")
    #expect(lying(flags: 1) == "locked with a password")
  }

  @Test("a file that is cut off anywhere is refused or read, never a crash")
  func cut() throws {
    let bytes = TestWorkbook(rows: row).bytes
    for length in stride(from: 0, to: bytes.count - 1, by: 37) {
      #expect(refusal(Array(bytes[..<length]))?.hasPrefix("the archive is damaged") == true)
    }
  }

  @Test("an old .xls file, or one locked with a password, says so")
  func old() {
    let bytes: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
    #expect(refusal(bytes) == "an old .xls file, or locked with a password")
  }

  @Test("elements too deep, attributes too many and tags without end are refused")
  func shape() {
    let deep = String(repeating: "<a>", count: 5000)
    #expect(refusal(sheet(deep), sheet: "s")?.hasSuffix("too deep inside one another") == true)
    let wide = "<a " + (0..<500).map { "x\($0)='1' " }.joined() + "/>"
    #expect(refusal(sheet(wide), sheet: "s")?.hasSuffix("too many attributes") == true)
    let long = "<a x='" + String(repeating: "m", count: 5_000_000)
    #expect(refusal(sheet(long), sheet: "s")?.hasSuffix("a tag that does not end") == true)
  }

  @Test(
    "references beyond a spreadsheet, backwards, or absurd are refused",
    arguments: [
      "<row r='1048577'/>", "<row r='0'/>", "<row r='-5'/>", "<row r='99999999999999999999'/>",
      "<row r='x'/>", "<row r='2'/><row r='2'/>", "<row><c r='XFE1'/></row>",
      "<row><c r='AAAAAAAAAAAAAAAAAAAAAAAA1'/></row>", "<row><c r='B1'/><c r='A1'/></row>",
      "<row><c r='1'/></row>", "<row><c r=''/></row>",
    ])
  func references(rows: String) {
    #expect(
      refusal(TestWorkbook(rows: rows), sheet: "s")?.contains("out of order or out of range")
        == true)
  }

  @Test("a workbook of more tabs than anybody has is refused, all of them one part or not")
  func tabs() {
    let tab = "<sheet name='s' id='rId1'/>"
    let tabs = String(repeating: tab, count: 5001)
    let workbook = TestWorkbook(rows: row).with(
      "xl/workbook.xml", Array("<workbook>\(tabs)</workbook>".utf8))
    #expect(refusal(workbook) == "xl/workbook.xml names too many parts")
    let one = "<Relationship Id='a' Type='t' Target='b'/>"
    let list = "<Relationships>\(String(repeating: one, count: 5001))</Relationships>"
    #expect(
      refusal(workbook.with("_rels/.rels", Array(list.utf8))) == "_rels/.rels names too many parts")
  }

  @Test("the last cell of a spreadsheet is read without room for all the others")
  func lastCell() {
    let rows =
      "<row r='1'><c r='A1' t='str'><v>a</v></c><c r='XFD1' t='str'><v>z</v></c></row>"
      + "<row r='1048576'><c r='XFD1048576'><v>5</v></c></row>"
    let set = TestWorkbook(rows: rows).read()
    #expect(set.problems.isEmpty)
    #expect(set.tables[0].rowCount == 1_048_575)
    #expect(set.tables[0].text(row: 1_048_574, column: 16_383) == "5")
  }

  @Test("a shared text or a part that is not there is named")
  func missing() {
    let workbook = TestWorkbook(rows: "<row><c t='s'><v>0</v></c></row>")
    let words = "xl/worksheets/sheet1.xml names a shared text that is not there"
    #expect(refusal(workbook, sheet: "s") == words)
    for index in ["-1", "x", "99999999999999999999"] {
      let bad = TestWorkbook(rows: "<row><c t='s'><v>\(index)</v></c></row>")
      #expect(refusal(bad, sheet: "s") == words)
    }
    let sheet = workbook.with("xl/worksheets/sheet1.xml", nil)
    #expect(refusal(sheet, sheet: "s") == "xl/worksheets/sheet1.xml is missing")
    for path in ["_rels/.rels", "xl/workbook.xml", "xl/texts.xml", "xl/styles.xml"] {
      #expect(refusal(workbook.with(path, nil)) == "\(path) is missing")
    }
    #expect(refusal(TestArchive().bytes) == "_rels/.rels is missing")
  }
}
