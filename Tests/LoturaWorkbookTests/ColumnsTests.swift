import LoturaNetwork
import LoturaTables
import TestSupport
import Testing

@testable import LoturaWorkbook

@Suite("A workbook as columns of numbers")
struct ColumnsTests {
  private func workbook(_ sheets: [RandomWorkbook.Sheet]) -> Workbook {
    Workbook.read(
      TableSet(
        name: "random",
        tables: sheets.map { Table(name: $0.name, header: $0.header, cells: $0.cells) }, hash: ""),
      audience: .agency, reference: .none)
  }

  private func expectSame(_ workbook: Workbook, _ day: String) {
    let day = Sheets.day(day)
    let expected = NetworkColumns(workbook.network(asOf: day).network)
    let columns = workbook.columns(asOf: day)
    #expect(columns.ids == expected.ids)
    #expect(columns.sheets == expected.sheets)
    #expect(columns.links == expected.links)
  }

  @Test("they are the columns of its network", arguments: 1...40)
  func same(seed: UInt64) {
    let random = RandomWorkbook(seed: seed, associations: 2 + Int(seed % 9))
    let workbook = workbook(random.sheets)
    for day in ["2013-01-01", "2020-06-15", "2025-01-01", "2040-01-01"] {
      expectSame(workbook, day)
    }
    expectSame(self.workbook(random.shuffled(seed: seed)), "2025-01-01")
  }

  @Test("very many rows too, in any order, each key once")
  func many() {
    // 3000 rows of 60 × 50 pairs out of order, of which every seventh comes twice.
    var cells = (0..<3000).map { ["a\($0 * 7 % 60)", "m\($0 * 11 % 50)", "0.\(1 + $0 % 9)"] }
    cells += cells.enumerated().filter { $0.offset % 7 == 0 }.map { [$1[0], $1[1], "3"] }
    let workbook = workbook([
      ("associations", ["id", "name"], (0..<60).map { ["a\($0)", "A"] }),
      ("companies", ["id", "name"], (0..<50).map { ["m\($0)", "M"] }),
      ("memberships", ["association", "member", "weight"], cells),
    ])
    expectSame(workbook, "2025-01-01")
    let links = workbook.columns(asOf: Sheets.day("2025-01-01")).links[.memberships]
    // 60 × 50 with 7 and 60, 11 and 50 coprime: row mod 300 gives 300 pairs.
    #expect(links?.count == 300)
    #expect(links?.weight.allSatisfy { $0 == 3 } == true)
  }

  @Test("undirected rows, rows of several kinds, ids beyond ASCII, ends out of force")
  func edges() {
    let sheets = Sheets([
      "associations": "id,name,valid_to\nmar,Sea,\nbide,Road,2019\nñu,Ñ,\nn\u{303}a,Ñ,\n",
      "cooperations": """
      a,b,kind,date,strength
      ñu,mar,contact,2020,0.2
      mar,ñu,contact,2021-05,0.7
      mar,ñu,agreement,2021,
      bide,mar,contact,2018,1
      n\u{303}a,ontzi,contact,2020,.5

      """,
      "sectors": "id,name\nS,S\nT,T\n",
      "sector_links": "a,b,relatedness,kind\nT,S,0.5,\nS,T,0.4,supplies\nT,S,0.3,supplies\n",
      "vetoes": "a,b\nñu,mar\n",
    ])
    let workbook = sheets.read()
    #expect(!workbook.hasErrors)
    for day in ["2018-06-01", "2025-01-01"] { expectSame(workbook, day) }
    let columns = workbook.columns(asOf: Sheets.day("2025-01-01"))
    let cooperations = columns.links[.cooperations]
    // ñ comes after every letter of ASCII: mar, ontzi, ña, ñu; bide is gone; ña–ontzi, mar–ñu by agreement (1: unknown), by contact.
    #expect(columns.ids.map(\.text) == ["S", "T", "gurpil", "mar", "ontzi", "n\u{303}a", "ñu"])
    #expect(cooperations?.weight.sorted() == [0.5, 0.7, 1])
  }

  @Test("no row, no sheet")
  func empty() {
    let columns = Sheets(only: [:]).read().columns(asOf: Sheets.day("2025-01-01"))
    #expect(columns.ids.isEmpty)
    #expect(columns.links.isEmpty)
    #expect(Sheets().read().columns(asOf: Sheets.day("2025-01-01")).links.isEmpty)
  }
}
