import LoturaGraph
import Testing

@testable import LoturaTables

@Suite("CSV in which nothing has to be moved")
struct PlainCSVTests {
  /// What the two scans make of a file: header, cells, decimal comma apart.
  private func both(
    _ text: String
  ) -> (plain: (header: [String], cells: [[String?]])?, packed: Table, problems: [TableProblem]) {
    var bytes = Array(text.utf8)
    let delimiter = CSVReader.delimiter(of: bytes)
    let plain = bytes.withUnsafeBufferPointer { file in
      PlainCSVScan.cells(of: file, delimiter: delimiter).map { found in
        var store = found.cells
        store.bytes = Array(file)
        return (
          found.header,
          Table(name: "s", header: found.header, store: store, allowsDecimalComma: false).everyCell
        )
      }
    }
    var problems: [TableProblem] = []
    var store = CellStore()
    var header: [String] = []
    bytes.withUnsafeMutableBufferPointer { buffer in
      var scan = CSVScan(buffer, delimiter: delimiter, problems: SheetProblems(sheet: "s"))
      scan.run()
      (problems, store, header) = (scan.problems.problems, scan.cells, scan.header)
    }
    store.bytes = bytes
    let table = Table(name: "s", header: header, store: store, allowsDecimalComma: false)
    return (plain, table, problems)
  }

  @Test("what is plain is read as packing reads it, and without a problem", arguments: 1...300)
  func same(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let pieces = ["a", "bc", "Ω", ",", ",", "\n", "\n", "1.5", "\u{1}", " ", "\"", "\r\n", "é"]
    // Half of the files have neither marks nor blanks.
    let most = seed % 2 == 0 ? 9 : pieces.count
    let text =
      "id,name,x\n"
      + (0..<Int.random(in: 0...120, using: &chance)).map { _ in
        pieces[Int.random(in: 0..<most, using: &chance)]
      }.joined()
    let (plain, packed, problems) = both(text)
    guard let plain else { return }
    #expect(problems.isEmpty)
    #expect(plain.header == packed.header)
    #expect(plain.cells == packed.everyCell)
  }

  @Test(
    "files that must be packed are left alone",
    arguments: [
      "a,b\n\"x\",1\n", "a,b\r\nx,1\r\n", "a,b\nx ,1\n", "a,b\n\tx,1\n", "a ,b\nx,1\n",
      "a,b\nx,1,2\n", "", "a,b", "\n",
    ])
  func notPlain(text: String) {
    guard text != "\n" else {
      // A header without a name, and no record.
      #expect(both(text).plain?.header == [])
      return
    }
    #expect(both(text).plain == nil)
  }

  @Test("bytes that are no text are left to the scan that says where they are")
  func notUTF8() {
    let bytes = Array("a,b\nx".utf8) + [0xFF] + Array(",1\n".utf8)
    bytes.withUnsafeBufferPointer { #expect(PlainCSVScan.cells(of: $0, delimiter: 0x2C) == nil) }
    #expect(readCSV(bytes).problems.map(\.kind) == [.notUTF8])
  }

  @Test("blank records, short records and empty cells keep their places")
  func places() throws {
    let plain = try #require(both("a,b,c\n\n,,\nx\n,y,\n1,2,3,,\nend").plain)
    #expect(
      plain.cells == [
        [nil, nil, nil], [nil, nil, nil], ["x", nil, nil], [nil, "y", nil], ["1", "2", "3"],
        ["end", nil, nil],
      ])
  }

  @Test("a byte order mark is passed over")
  func mark() throws {
    let plain = try #require(both("\u{FEFF}a,b\nx,y\n").plain)
    #expect(plain.header == ["a", "b"])
    #expect(plain.cells == [["x", "y"]])
  }
}
