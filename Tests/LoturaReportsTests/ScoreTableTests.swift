import LoturaGraph
import LoturaNetwork
import Testing

@testable import LoturaReports

@Suite("Tables of very many rows")
struct ScoreTableTests {
  static let ids: [NetworkNode.ID] = ["=A1", "B,2", "C", "Ñ\"x\"", "\u{1}odd"]

  static func table() -> ScoreTable {
    ScoreTable(
      ids,
      [
        .init("b", .columnB, .nodes([1, 0, 4])), .init("a", .columnA, .nodes([3, 2, 2])),
        .init("score", .columnPoints, .numbers([0.5, 1, 1e-9], decimals: 2)),
        .init("n", .columnRank, .whole([0, -7, 12])),
      ])
  }

  @Test("are CSV as the same table of cells is, with the columns' codes")
  func csv() {
    let names = ScoreTableTests.ids.map(\.text)
    let cells: [[DocumentTable.Cell]] = [
      [.text(names[1]), .text(names[3]), .number(0.5, decimals: 2), .whole(0)],
      [.text(names[0]), .text(names[2]), .number(1, decimals: 2), .whole(-7)],
      [.text(names[4]), .text(names[2]), .number(1e-9, decimals: 2), .whole(12)],
    ]
    let table = DocumentTable(
      "", columns: [.text("b"), .text("a"), .number("score"), .number("n")], rows: cells)
    #expect(String(decoding: ScoreTableTests.table().csv, as: UTF8.self) == CSVText.text(of: table))
  }

  @Test("are the same JSON as a list of objects")
  func json() throws {
    let written = JSONValue.object(["rows": ScoreTableTests.table().json]).document()
    let read = try #require(JSONValue(parsing: Array(written.utf8)))
    let names = ScoreTableTests.ids.map(\.text)
    let rows: JSONValue = [
      ["a": .string(names[3]), "b": .string(names[1]), "score": .number(0.5), "n": 0],
      ["a": .string(names[2]), "b": .string(names[0]), "score": 1, "n": -7],
      ["a": .string(names[2]), "b": .string(names[4]), "score": .number(1e-9), "n": 12],
    ]
    #expect(read == ["rows": rows])
    #expect(ScoreTable(ScoreTableTests.ids, []).json == [])
    #expect(
      JSONValue.object(["rows": ScoreTableTests.table().json]).document(.compact)
        .contains("},{"))
  }

  @Test("show people the first rows, nodes by name")
  func table() {
    let table = ScoreTableTests.table().table("x", first: 2, words: Words(.english)) {
      "<\(ScoreTableTests.ids[Int($0)].text)>"
    }
    #expect(table.rows.count == 2)
    #expect(table.rows[0][0] == .text("<B,2>"))
    #expect(table.rows[1][3] == .whole(-7))
  }

  @Test("write every number as machines read it")
  func numbers() {
    var chance = SplitMix64(seed: 11)
    var numbers: [Double] = [0, -0.0, 1, -1, 0.1 + 0.2, 999_999.999_999_999_9, 1e6, 1e12, -2.5e-10]
    for exponent in -12...8 {
      for _ in 0..<200 {
        let mantissa = Double(chance.next() >> 11) / 9_007_199_254_740_992
        var power = 1.0
        for _ in 0..<abs(exponent) { power *= 10 }
        let number = exponent < 0 ? mantissa / power : mantissa * power
        numbers += [number, -number, (number * 1e4).rounded() / 1e4]
      }
    }
    for number in numbers {
      var bytes: [UInt8] = []
      DecimalBytes.append(number, to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == decimalText(number))
    }
  }
}
