import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("The data contract")
struct ContractTests {
  @Test("every sheet and column has a heading and a meaning in three languages")
  func words() {
    for language in Language.allCases {
      for sheet in DataContract.sheets {
        let words = SheetWords.sheet(sheet.name, in: language)
        #expect(!words.meaning.isEmpty, "\(language) \(sheet.name)")
        for column in sheet.allColumns {
          let words = SheetWords.column(column.name, of: sheet.name, in: language)
          #expect(!words.meaning.isEmpty, "\(language) \(sheet.name).\(column.name)")
          #expect(!words.meaning.contains("|"))
        }
      }
    }
    // One language is not another.
    #expect(SheetWords.sheet(.needs, in: .basque).heading == "Beharrak")
    #expect(SheetWords.sheet(.needs, in: .spanish).heading == "Necesidades")
    #expect(SheetWords.column(.level, of: .topics, in: .english).meaning == "For whom it is meant.")
  }

  @Test("keys, ends, weights and owners are columns of their sheet")
  func columns() {
    for sheet in DataContract.sheets {
      let names = Set(sheet.columns.map(\.name))
      #expect(names.count == sheet.columns.count, "\(sheet.name)")
      #expect(names.isSuperset(of: sheet.key))
      #expect(names.isSuperset(of: sheet.owners))
      if let ends = sheet.ends { #expect(names.isSuperset(of: [ends.from, ends.to])) }
      if let weight = sheet.weight { #expect(names.contains(weight)) }
      #expect(sheet.isNodeSheet != !sheet.key.isEmpty, "\(sheet.name)")
    }
    #expect(DataContract.sheets.count == 46)
    #expect(DataContract.sheets.filter(\.isNodeSheet).count == 16)
  }

  @Test(
    "the template reads as a workbook in which nobody is, and nothing is wrong",
    arguments: Language.allCases)
  func template(_ language: Language) throws {
    let file = Template.file(in: language)
    #expect(file.sheets.map(\.name) == ["instructions"] + SheetName.allCases.map(\.rawValue))
    let set = TableSet.read(xlsx: try XLSXWriter.bytes(of: file), name: "template")
    #expect(set.problems.allSatisfy { $0.sheet == "instructions" })
    let workbook = Workbook.read(set, audience: .agency, reference: .none)
    #expect(workbook.issues.isEmpty)
    #expect(workbook.tables.count == 46)
    #expect(workbook.network(asOf: Sheets.day("2025-01-01")).network.nodes.isEmpty)
  }

  @Test("the template offers codes as lists, and tells each column in three languages, one first")
  func entries() throws {
    guard case .table(let table, let columns) = Template.file(in: .basque).sheets[1] else {
      Issue.record("associations is no table")
      return
    }
    let status = try #require(table.position(of: "status"))
    #expect(columns[status].entry == .oneOf(["active", "merged", "closed"]))
    let id = try #require(table.position(of: "id"))
    #expect(columns[id].isRequired)
    let note = try #require(columns[id].note)
    #expect(note.hasPrefix("ID: Beste orriek"))
    #expect(note.contains("\nId: El nombre corto") && note.contains("\nId: The short name"))
  }

  @Test("what a mistake says is bounded: 1000 unknown ids among 2000 are read at once")
  func manyUnknown() {
    let companies = (0..<2000).map { "company-\($0),C\n" }.joined()
    let links = (0..<1000).map { "mar,campany-\($0)\n" }.joined()
    let issues = Sheets([
      "companies": "id,name\n" + companies, "memberships": "association,member\n" + links,
    ]).read().issues
    #expect(issues.count == 1000)
    #expect(issues.first?.problem == .unknownID(nearest: "company-0"))
    #expect(issues.last?.problem == .unknownID(nearest: nil))
  }
}

@Suite("Rows of a workbook")
struct RowTests {
  private let workbook = Sheets([
    "associations":
      "id,name,maturity,x_seat,source,access\nmar,Sea,3,Pasaia,web,members\nbide,Road,,,,\n",
    "memberships": "association,member\nmar,ontzi\nbide,gurpil\n",
  ]).read()

  @Test("a row has its cells as values, its defaults marked, and its source")
  func row() throws {
    let row = try #require(workbook.rows(of: .associations).first)
    #expect(row.number == 2)
    #expect(row["maturity"] == .number(3))
    #expect(row["id"]?.text == "mar")
    #expect(row["status"] == .text("active"))
    #expect(row.cells.first { $0.column == "status" }?.isDefault == true)
    #expect(row["territory"] == nil)
    #expect(row.ownCells.map(\.column) == ["x_seat"])
    #expect(row.ownCells.map(\.text) == ["Pasaia"])
    #expect(row.source == "web")
    #expect(row.access == .members)
  }

  @Test("all rows about a node: its own, and those that point to it")
  func about() {
    #expect(workbook.rows(about: "mar").map(\.sheet) == [.associations, .memberships])
    #expect(workbook.rows(about: "nobody").isEmpty)
    #expect(workbook.nearestID(to: "ontzy", in: [.companies]) == "ontzi")
  }
}
