import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("What a workbook takes from the reference")
struct ReferenceTests {
  private let activities = ["activities": "subject,sector\nmar,01.11\n"]

  @Test("a sector that is used and not defined comes with its parents")
  func parents() {
    let workbook = Sheets(activities).read(reference: .embedded)
    #expect(workbook.issues.isEmpty)
    let network = workbook.network(asOf: Sheets.day("2025-01-01")).network
    #expect(network.sectors.map(\.id.text) == ["01", "01.1", "01.11", "A"])
    #expect(network.sectors.map { $0.parent?.text } == ["A", "01", "01.1", nil])
    #expect(network.nodes.map(\.id.text).contains("01.11"))
    #expect(workbook.rows(of: .sectors).allSatisfy { $0.number == nil })
    #expect(!workbook.tables.contains { $0.name == "sectors" })
  }

  @Test("a priority that is used and not defined comes with its parent and its place")
  func priorities() {
    let workbook = Sheets([
      "associations": "id,name\nmar,Sea\n", "alignments": "subject,priority\nmar,I30-HA\n",
    ]).read(reference: .embedded)
    let network = workbook.network(asOf: Sheets.day("2026-01-01")).network
    #expect(network.priorities.map(\.id.text) == ["I30-HA", "P30-PH"])
    #expect(network.priorities.map { $0.parent?.text } == ["P30-PH", nil])
    #expect(network.priorities.map(\.kind) == [.initiative, .priority])
  }

  @Test("the reference tells the whole of a strategy that is in force on a day")
  func strategies() {
    let today = ReferenceSheets.embedded.priorities(asOf: Sheets.day("2026-01-01"))
    #expect(today.map(\.id) == today.map(\.id).sorted())
    // datasets/reference/priorities.csv: 3 priorities, 4 niches, 3 initiatives of 2030.
    #expect(today.filter { $0.scheme == "ris3-2030" }.count == 10)
    #expect(today.first { $0.id == "I30-EM" }?.parent == "P30-SI")
    #expect(today.first { $0.id == "P30-SI" }?.name.text(in: .spanish) == "Industria inteligente")
    let then = ReferenceSheets.embedded.priorities(asOf: Sheets.day("2019-01-01"))
    #expect(Set(then.map(\.scheme)) == ["ris3-2020"] && then.count == 7)
    #expect(ReferenceSheets.embedded.schemes.contains("ris3-2020"))
    #expect(ReferenceSheets.none.schemes.isEmpty)
    #expect(ReferenceSheets.none.priorities(asOf: Sheets.day("2019-01-01")).isEmpty)
  }

  @Test("the workbook's own rows win")
  func own() {
    let workbook = Sheets(activities.merging(["sectors": "id,name,parent\n01,Ours,\n"]) { $1 })
      .read(reference: .embedded)
    let sectors = workbook.network(asOf: Sheets.day("2025-01-01")).network.sectors
    #expect(sectors.map(\.id.text) == ["01", "01.1", "01.11"])
    #expect(sectors.first?.name.usual == "Ours")
  }

  @Test("an ancestor whose id is an association's stays an ancestor")
  func taken() {
    let workbook = Sheets(
      activities.merging(["associations": "id,name\nmar,Sea\nA,Other\n"]) { $1 }
    ).read(reference: .embedded)
    #expect(workbook.issues.isEmpty)
    let network = workbook.network(asOf: Sheets.day("2025-01-01")).network
    #expect(network.sectors.map(\.id.text) == ["01", "01.1", "01.11", "A"])
    #expect(network.node("A")?.sheet == .associations)
  }

  @Test("an unknown sector is unknown, and the nearest of the reference is named")
  func unknown() {
    let issues = Sheets(["activities": "subject,sector\nmar,01.111\n"]).read(reference: .embedded)
      .issues
    #expect(issues.map(\.line) == ["unknown_id activities 2 sector 01.111"])
    #expect(issues.first?.problem == .unknownID(nearest: "01.11"))
  }

  @Test("a call may name rules of the reference, and no others")
  func rules() {
    func issues(_ rules: String) -> [String] {
      Sheets(["calls": "id,name,rules\nc,C,\(rules)\n"]).issues(reference: .embedded)
    }
    #expect(issues("HE-RIA").isEmpty)
    #expect(issues("HE-XYZ") == ["unknown_id calls 2 rules HE-XYZ"])
  }

  @Test("tables of one's own may be the reference; their validity counts")
  func tables() {
    let priorities = Table(
      name: "priorities", header: ["id", "name", "scheme", "valid_to"],
      cells: [["k", "K", "old", "2020"], ["l", "L", "new", ""]])
    let workbook = Sheets(["alignments": "subject,priority\nmar,k\nmar,l\n"])
      .read(reference: ReferenceSheets([priorities]))
    #expect(workbook.issues.isEmpty)
    let later = workbook.network(asOf: Sheets.day("2021-01-01")).network
    #expect(later.priorities.map(\.id.text) == ["l"])
    #expect(later.alignments.map(\.priority.text) == ["l"])
  }

  @Test("the program holds every sector, priority, rule and territory of datasets/reference")
  func embedded() throws {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let set = try TableSet.read("/\(folder)/datasets/reference")
    for (sheet, user, column) in [
      ("sectors", "activities", "subject,sector"), ("priorities", "alignments", "subject,priority"),
    ] {
      let table = try #require(set.tables.first { $0.name == sheet })
      let ids = (0..<table.rowCount).compactMap { table.text(row: $0, column: 0) }
      let links = ids.map { "mar,\($0)\n" }.joined()
      let workbook = Sheets([user: "\(column)\n" + links]).read(reference: .embedded)
      #expect(workbook.issues.isEmpty)
      let rows = workbook.rows(of: SheetName(rawValue: sheet)!)
      #expect(rows.count == ids.count)
      let expected = Workbook.read(
        TableSet(
          name: "r",
          tables: [table, Table(name: "associations", header: ["id", "name"], cells: [])],
          hash: ""),
        audience: .agency, reference: .none
      ).rows(of: SheetName(rawValue: sheet)!)
      func told(_ rows: [Row]) -> Set<String> {
        Set(
          rows.map { row in
            let cells = row.cells.map { "\($0.column)=\($0.value?.text ?? "")" }
            return (cells + [row.source ?? "", row.asOf?.text ?? "", row.note ?? ""])
              .joined(separator: "|")
          })
      }
      #expect(told(rows) == told(expected))
    }
    let rules = try #require(set.tables.first { $0.name == "rules" })
    for id in Set((0..<rules.rowCount).compactMap { rules.text(row: $0, column: 0) }) {
      let workbook = Sheets(["calls": "id,name,rules\nc,C,\(id)\n"]).read(reference: .embedded)
      #expect(workbook.issues.isEmpty)
      #expect(
        workbook.rows(of: .rules).count
          == (0..<rules.rowCount).count { rules.text(row: $0, column: 0) == id })
    }
    let territories = try #require(set.tables.first { $0.name == "x_territories" })
    let rows = (0..<territories.rowCount).compactMap { row in
      territories.text(row: row, column: 0).map { "n\(row),N,\($0)\n" }
    }
    #expect(
      Sheets(["associations": "id,name,territory\n" + rows.joined()]).issues(reference: .embedded)
        .isEmpty)
  }

  @Test(
    "the datasets of the repository have no issue", arguments: ["euskadi", "example", "reference"])
  func datasets(_ name: String) throws {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let set = try TableSet.read("/\(folder)/datasets/\(name)")
    let workbook = Workbook.read(set, audience: .caseTeam, reference: .embedded)
    #expect(workbook.issues.map(\.line) == [])
    #expect(workbook.network(asOf: Sheets.day("2026-01-01")).warnings.map(\.line) == [])
  }
}
