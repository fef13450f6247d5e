import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import TestSupport
import Testing

@Suite("Writing a workbook back")
struct RoundTripTests {
  private func tables(_ sheets: [RandomWorkbook.Sheet]) -> TableSet {
    TableSet(
      name: "random",
      tables: sheets.map { Table(name: $0.name, header: $0.header, cells: $0.cells) }, hash: "")
  }

  private func read(_ set: TableSet) -> Workbook {
    Workbook.read(set, audience: .agency, reference: .none)
  }

  private func folder(_ workbook: Workbook) -> TableSet {
    TableSet.read(
      files: workbook.tables.map { ($0.name + ".csv", CSVWriter.bytes(of: $0)) }, name: "random")
  }

  private func texts(_ workbook: Workbook) -> [String] {
    workbook.tables.map {
      $0.name + "\n" + String(decoding: CSVWriter.bytes(of: $0), as: UTF8.self)
    }
  }

  @Test(
    "folder and .xlsx hold the same, and so does what is written from either", arguments: 1...6)
  func bothForms(seed: UInt64) throws {
    let workbook = read(tables(RandomWorkbook(seed: seed).sheets))
    #expect(workbook.issues.isEmpty)
    let folder = read(folder(workbook))
    let file = read(TableSet.read(xlsx: try XLSXWriter.bytes(of: workbook.file), name: "random"))
    #expect(file.issues.isEmpty)
    #expect(texts(folder) == texts(workbook))
    #expect(texts(file) == texts(workbook))
    let day = Sheets.day("2025-01-01")
    #expect(folder.network(asOf: day).network == workbook.network(asOf: day).network)
    #expect(file.network(asOf: day).network == workbook.network(asOf: day).network)
    #expect(file.network(asOf: day).warnings == workbook.network(asOf: day).warnings)
  }

  @Test("the order of rows and of sheets does not matter", arguments: 1...100)
  func order(seed: UInt64) {
    let random = RandomWorkbook(seed: seed)
    let one = read(tables(random.sheets)).network(asOf: Sheets.day("2025-01-01"))
    let other = read(tables(random.shuffled(seed: seed &+ 1000)))
      .network(asOf: Sheets.day("2025-01-01"))
    #expect(one.network == other.network)
    #expect(one.warnings.count == other.warnings.count)
  }

  @Test("writing every row twice changes the warnings and nothing else", arguments: 1...20)
  func twice(seed: UInt64) {
    let random = RandomWorkbook(seed: seed)
    let nodeSheets = [
      "associations", "companies", "partners", "sectors", "priorities", "capabilities", "projects",
      "groups", "topics", "slots", "officers", "practices", "actions",
    ]
    let doubled = random.sheets.map { sheet in
      (
        sheet.name, sheet.header,
        nodeSheets.contains(sheet.name) ? sheet.cells : sheet.cells.flatMap { [$0, $0] }
      )
    }
    let one = read(tables(random.sheets)).network(asOf: Sheets.day("2025-01-01"))
    let two = read(tables(doubled)).network(asOf: Sheets.day("2025-01-01"))
    #expect(one.network == two.network)
    #expect(two.warnings.count > one.warnings.count)
  }

  @Test("people's own columns and sheets are kept, and texts that look like formulas or numbers")
  func own() throws {
    let sheets = Sheets([
      "associations":
        "x_seat,name,id,x_code,note\n\"Pasaia, port\",=1+1,mar,007,\"a \"\"b\"\"\nc\"\n,@Road,bide,1e3,\n",
      "x_history": "who,year\nmar,2004\nmar,007\n",
      "strange": "a,b\n1,2\n",
    ])
    let workbook = sheets.read()
    let expected = [
      "associations\nx_seat,name,id,x_code,note\n\"Pasaia, port\",=1+1,mar,007,\"a \"\"b\"\"\nc\"\n,@Road,bide,1e3,\n",
      "companies\nid,name\nontzi,Ship\ngurpil,Wheel\n",
      "strange\na,b\n1,2\n", "x_history\nwho,year\nmar,2004\nmar,007\n",
    ]
    #expect(texts(workbook) == expected)
    #expect(texts(read(folder(workbook))) == expected)
    let file = TableSet.read(xlsx: try XLSXWriter.bytes(of: workbook.file), name: "test")
    #expect(texts(read(file)) == expected)
  }

  @Test("a decimal comma is written as a point, in columns of numbers only")
  func comma() {
    let workbook = Sheets(["associations": "id;name;maturity;x_own\nmar;1,5;1,5;1,5\n"]).read()
    #expect(texts(workbook)[0] == "associations\nid,name,maturity,x_own\nmar,\"1,5\",1.5,\"1,5\"\n")
  }

  @Test(
    "sheets come in the order of the contract, people's own last; the instructions are not data")
  func order() {
    let workbook = Sheets([
      "x_b": "a\n1\n", "x_a": "a\n1\n", "instructions": "a\n1\n", "votes": "subject,topic\n",
    ]).read()
    #expect(
      workbook.tables.map(\.name) == ["associations", "companies", "votes", "x_a", "x_b"])
  }

  @Test("only what the audience may see is written")
  func audience() {
    let workbook = Sheets([
      "associations": "id,name,access,x_friend\nmar,Sea,case,\nbide,Road,,mar\n",
      "memberships": "association,member\nmar,ontzi\n", "x_own": "who\nmar\nbide\n",
    ]).read(for: .members)
    #expect(
      texts(workbook) == [
        "associations\nid,name,access,x_friend\nbide,Road,,\n",
        "companies\nid,name\nontzi,Ship\ngurpil,Wheel\n", "memberships\nassociation,member\n",
        "x_own\nwho\nbide\n",
      ])
  }
}
