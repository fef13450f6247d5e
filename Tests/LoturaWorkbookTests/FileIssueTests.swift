import FoundationEssentials
import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("Issues of files")
struct FileIssueTests {
  private func issues(_ set: TableSet) -> [LoturaWorkbook.Issue] {
    Workbook.read(set, audience: .agency, reference: .none).issues
  }

  @Test(
    "a CSV file that breaks the rules says where",
    arguments: [
      ("id,name\nmar,Se\"a\n", "bad_csv associations 2 name -"),
      ("id,name\nmar,\"Sea\" side\n", "bad_csv associations 2 name -"),
      ("id,name\nbide,Road\nmar,\"Sea\n", "bad_csv associations 3 name -"),
      ("id,name\nmar,Sea,here\n", "bad_csv associations 2 - -"),
      ("id,name,note,note\nmar,Sea,,\n", "bad_csv associations 1 note -"),
    ])
  func badCSV(text: String, expected: String) {
    #expect(Sheets(only: ["associations": text]).issues() == [expected])
  }

  @Test("a cell of ten million characters is a bad value at its place, and no crash")
  func hugeCell() {
    let text = String(repeating: "m", count: 10_000_000)
    let issues = Sheets(["associations": "id,name\nmar,\(text)\n"]).read().issues
    #expect(issues.map(\.line) == ["bad_value associations 2 name -"])
    #expect(issues.map(\.problem) == [.cellTooLong(10_000_000)])
  }

  @Test("what a spreadsheet could not compute is told with its place")
  func formulas() {
    let table = Table(
      name: "associations", header: ["id", "name", "maturity", "founded"],
      cells: [["mar", "Sea", "", ""]])
    let set = TableSet(
      name: "test", tables: [table],
      problems: [
        TableProblem(.formulaWithoutValue, sheet: "associations", row: 2, column: "maturity"),
        TableProblem(.errorValue("#N/A"), sheet: "associations", row: 2, column: "founded"),
      ], hash: "")
    #expect(
      issues(set).map(\.line) == [
        "bad_value associations 2 founded #N/A",
        "formula_without_value associations 2 maturity -",
      ])
    #expect(issues(set).map(\.severity) == [.error, .warning])
  }

  @Test("a spreadsheet that is cut off is one issue, wherever it was cut")
  func truncated() throws {
    let bytes = try XLSXWriter.bytes(of: Sheets().read().file)
    for part in 1...9 {
      let set = TableSet.read(xlsx: Array(bytes.prefix(bytes.count * part / 10)), name: "test")
      #expect(issues(set).map(\.line) == ["bad_xlsx - - - -"])
    }
  }

  @Test("one sheet that cannot be read is an issue of that sheet, and is not called absent")
  func oneSheet() {
    let set = TableSet(
      name: "test", tables: [],
      problems: [TableProblem(.unreadable("a document type"), sheet: "associations")], hash: "")
    #expect(issues(set).map(\.line) == ["bad_xlsx associations - - -"])
  }

  @Test("whatever is odd about the instructions is passed over")
  func instructions() {
    #expect(Sheets(["instructions": "read\nthis,and,\"th\"is\n"]).issues().isEmpty)
  }

  @Test("a folder without associations says so; files that are no .csv are passed over")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/lotura-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = ["companies.csv": "id,name\nontzi,Ship\n", "README.md": "id\n", "old.txt": "x"]
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    #expect(issues(try TableSet.read(folder)).map(\.line) == ["missing_sheet associations 1 - -"])
    try Data("id,name\nmar,Sea\n".utf8).write(to: URL(filePath: folder + "/associations.csv"))
    #expect(issues(try TableSet.read(folder)).isEmpty)
  }

  @Test("columns may come in any order")
  func columnOrder() {
    let one = Sheets(["memberships": "association,member,weight\nmar,ontzi,0.5\n"])
    let other = Sheets(["memberships": "weight,member,association\n0.5,ontzi,mar\n"])
    #expect(other.issues().isEmpty)
    #expect(one.network() == other.network())
    #expect(one.network().memberships.map(\.weight) == [0.5])
  }

  @Test("an empty cell is unknown, and 0 is a known zero")
  func emptyOrZero() {
    let network = Sheets(["associations": "id,name,support_hours\nmar,Sea,0\nbide,Road,\n"])
      .network()
    #expect(network.associations.map(\.supportHours) == [nil, 0])  // bide, mar
  }

  @Test("what is said to be complete names a subject, a sheet and a state")
  func coverage() {
    #expect(
      Sheets([
        "coverage":
          "subject,sheet,state\nnobody,offers,complete\nmar,offer,complete\nmar,needs,all\n"
      ]).issues() == [
        "unknown_id coverage 2 subject nobody", "bad_value coverage 3 sheet offer",
        "bad_value coverage 4 state all",
      ])
  }

  @Test("errors stop a run and warnings do not: each code is one or the other")
  func severities() {
    // As the contract lists them, and two that were added: formulas without a value, names alike.
    let warnings: Set<LoturaWorkbook.Issue.Code> = [
      .unknownSheet, .unknownColumn, .unknownTerritory, .repeatedRow, .formulaWithoutValue,
      .nearDuplicate,
    ]
    let problems: [LoturaWorkbook.Issue.Problem] = [
      .missingSheet, .missingColumn, .missingValue, .notANumber,
      .outOfRange(low: 0, high: 1, lowIsAllowed: true), .notAWholeNumber,
      .notOneOf([], nearest: nil), .notADate, .notADateTime, .notABoolean, .notACountry,
      .notATerritory, .endsBeforeStart(column: "since"), .linkToItself,
      .wrongKindOfID(foundIn: .companies), .notUTF8, .strayQuote, .textAfterQuote, .unclosedQuote,
      .tooManyCells(3), .cellTooLong(40_000), .repeatedColumn, .unreadableFile(""), .idTooLong,
      .idWithControlCharacter, .idWithBlankAround, .duplicateID(sheet: .companies, row: 2),
      .unknownID(nearest: nil), .cycle([]), .unknownSheet(nearest: nil),
      .unknownColumn(nearest: nil), .unknownTerritory, .repeatedRow(firstRow: 2),
      .formulaWithoutValue, .errorValue, .nearDuplicate(sheet: .companies, id: "", name: ""),
      .moreTopThanAnswers(top: 3), .answersDoNotAddUp(sum: 3), .damagedPacking(""),
    ]
    let issues = problems.map { LoturaWorkbook.Issue($0, at: .init(sheet: nil)) }
    #expect(Set(issues.map(\.code)) == Set(LoturaWorkbook.Issue.Code.allCases))
    for issue in issues {
      #expect((issue.severity == .warning) == warnings.contains(issue.code))
    }
  }
}
