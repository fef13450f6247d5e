import LoturaNetwork
import LoturaTables
import Testing

@testable import LoturaWorkbook

@Suite("The official files of CORDIS become a workbook")
struct CordisOfficialTests {
  /// The invented files of the repository.
  private static let example =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    + "/datasets/cordis-example"

  private func example(into region: Workbook? = nil) throws -> CordisImport {
    try CordisImport(CSVFolder(Self.example), fp7: .projects, into: region)
  }

  @Test("parted by semicolons, with decimal commas and dates of two forms")
  func projects() throws {
    #expect(
      try example().lines("projects", ["id", "name", "programme", "start", "end", "as_of"])
        == [
          "199000001|WINDMEND: Mending blades at sea|HE|2023-01-01|2026-12-31|2024-02-01",
          "199000002|GREENCAST: Casting steel with hydrogen|HE|2023-03-01|2026-02-28|2024-02-01",
          "199000003|Clusters that learn from each other|HE|2024-05-01||2024-02-01",
        ])
    #expect(
      try example().lines("projects", ["x_ec_contribution"]) == ["2500000.5", "1500000", "600000"])
  }

  @Test("each organisation is one partner, whatever number of projects it is in")
  func partners() throws {
    let cordis = try example()
    #expect(
      cordis.lines("partners", ["id", "kind", "country", "territory"])
        == [
          "800000001|research|ES|ES212", "800000002|cluster_organisation|FI|FI1C1",
          "800000003|company|GR|EL30", "800000004|company|GB|UKI", "800000005|company|ES|ES213",
          "rcn910006|other|FR|", "800000006|cluster_organisation|HU|HU",
        ])
    #expect(
      cordis.lines("identifiers", ["subject", "scheme", "value"]).contains(
        "800000002|vat|FI00000000"))
  }

  @Test("who took part: twice is once, roles in our words, unknown money is empty")
  func participations() throws {
    #expect(
      try example().lines("participations", ["subject", "project", "role", "contribution"])
        == [
          "800000001|199000001|coordinator|1200000.5", "800000002|199000001|partner|300000",
          "800000003|199000001|partner|1000000", "800000004|199000001|associated|",
          "800000001|199000002|coordinator|700000", "800000005|199000002|partner|700000",
          "rcn910006|199000002|associated|100000", "800000002|199000003|coordinator|300000",
          "800000006|199000003|partner|200000",
        ])
  }

  @Test("EuroSciVoc joins: a project is half its part of the programme, half its fields")
  func activities() throws {
    // The institute: project 1 is ½ HORIZON.2.5, ¼ and ¼ of two fields; project 2 ½ and ½.
    #expect(
      try example().lines("activities", ["subject", "sector", "share"]).prefix(5)
        == [
          "800000001|HE:HORIZON.2.5|0.25", "800000001|/25/73/461|0.125",
          "800000001|/25/73/462|0.125", "800000001|HE:HORIZON.2.4|0.25",
          "800000001|/25/75|0.25",
        ])
  }

  @Test("shares of everybody sum to 1, and every workbook made is free of errors")
  func sums() throws {
    let cordis = try example()
    #expect(cordis.workbook.issues.isEmpty)
    var sums: [String: Double] = [:]
    for line in cordis.lines("activities", ["subject", "share"]) {
      let cells = line.split(separator: "|").map(String.init)
      sums[cells[0], default: 0] += Double(cells[1])!
    }
    #expect(sums.values.allSatisfy { abs($0 - 1) < 1e-5 })
  }

  @Test("all that is odd on purpose is told, and nothing else")
  func oddities() throws {
    #expect(
      try example().counts == [
        "organisation_without_name": 1, "organisation_without_territory": 1,
        "outdated_territory": 3, "organisation_without_pic": 1, "project_without_end": 1,
        "end_before_start": 1, "participation_without_project": 1, "repeated_participation": 1,
        "participation_without_contribution": 1, "field_without_project": 1,
      ])
    #expect(try example().issues.isEmpty)
  }

  // MARK: Added to a region

  /// A region that has one of the organisations under its own id, and one with CORDIS's own.
  private static let region = Sheets([
    "partners": "id,name,x_own\n800000003,Our name for it,kept\n",
    "identifiers": "subject,scheme,value\nmar,pic,800000002\n",
    "activities": "subject,sector,share\nmar,C,1\n",
    "sectors": "id,name\nC,Industry\n",
  ])

  @Test("the region's own rows stay, and a subject with the PIC gets the projects")
  func added() throws {
    let cordis = try example(into: Self.region.read())
    #expect(
      cordis.lines("partners", ["id", "name", "x_own"]).prefix(3)
        == [
          "800000003|Our name for it|kept",
          "800000001|Haizea Research Institute (fictional)|",
          "800000004|Thames Test Centre (fictional)|",
        ])
    #expect(
      cordis.lines("participations", ["subject", "project"]).filter { $0.hasPrefix("mar|") }
        == ["mar|199000001", "mar|199000003"])
    // What it does stays as the region says.
    #expect(
      cordis.lines("activities", ["subject", "sector"]).filter { $0.hasPrefix("mar|") }
        == ["mar|C"])
    #expect(cordis.counts["known_pic"] == 1)
    #expect(cordis.counts["known_id"] == 1)
    #expect(cordis.workbook.issues.isEmpty)
    #expect(cordis.rows.first { $0.sheet == .partners }?.count == 5)
  }

  @Test("added a second time nothing changes")
  func twice() throws {
    let once = try example(into: Self.region.read())
    let twice = try example(into: once.workbook)
    #expect(twice.rows.allSatisfy { $0.count == 0 })
    for table in once.tables {
      #expect(
        twice.lines(table.name, table.header) == once.lines(table.name, table.header),
        "\(table.name)")
    }
  }

  @Test("an id that is something else in the region ends the import")
  func taken() throws {
    let region = Sheets(["companies": "id,name\n800000001,Ours\n"]).read()
    do throws(CordisFailure) {
      _ = try CordisImport(
        { () throws(CordisFailure) in
          do throws(TableFailure) { return try CSVFolder(Self.example) } catch {
            throw .file(error)
          }
        }(), fp7: .projects, into: region)
      Issue.record("800000001 is a company")
    } catch {
      guard case .takenIDs(let ids, 1) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(ids == [.init(id: "800000001", sheet: .companies, imported: .partners)])
    }
  }

  // MARK: Files

  @Test("what is missing or damaged ends the import, and says what")
  func missing() throws {
    func lines(_ files: [String: [UInt8]]) throws -> [String] {
      guard case .failure(.issues(let issues)) = try CordisFolder(bytes: files).read() else {
        return []
      }
      return issues.map(\.line)
    }
    let project = Array("id;title\n1;One\n".utf8)
    #expect(try lines(["project.csv": project]) == ["missing_sheet organization.csv - - -"])
    #expect(
      try lines(["project.csv": Array("name\nx\n".utf8), "organization.csv": project])
        == ["missing_column project.csv - id -"])
    let packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0]
    #expect(
      try lines(["project.csv.gz": packed, "organization.csv": project])
        == ["bad_csv project.csv.gz - - -"])
  }

  @Test("a folder of something else, of both forms, or none is refused")
  func forms() throws {
    guard case .failure(.nothingOfCordis) = try CordisFolder(["a.csv": "id\n"]).read() else {
      Issue.record("a.csv is no file of CORDIS")
      return
    }
    let both = ["project.csv": "id\n", "organisations.csv": "org_id\n"]
    guard case .failure(.bothForms) = try CordisFolder(both).read() else {
      Issue.record("both forms are there")
      return
    }
    #expect(throws: TableFailure.noSuchPath("/nowhere/at/all")) {
      try CSVFolder("/nowhere/at/all")
    }
  }

  @Test("no projects and no organisations are an empty workbook that is right")
  func empty() throws {
    let cordis = try CordisFolder(["project.csv": "id\n", "organization.csv": Self.header]).read()
      .get()
    #expect(cordis.rows.allSatisfy { $0.count == 0 })
    #expect(cordis.workbook.issues.isEmpty)
  }

  private static let header = "projectID;organisationID\n"
}
