import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("Issues of sheets and columns")
struct SheetAndColumnIssueTests {
  @Test("an association with nothing but a name is a workbook")
  func least() {
    let sheets = Sheets(only: ["associations": "id,name\nmar,Sea\n"])
    #expect(sheets.issues().isEmpty)
    #expect(sheets.network().associations.map(\.id.text) == ["mar"])
    #expect(sheets.network().knowledge(of: "mar", in: .memberships) == .unknown)
  }

  @Test("only associations is required")
  func missingSheet() {
    #expect(Sheets(only: [:]).issues() == ["missing_sheet associations 1 - -"])
    #expect(
      Sheets(only: ["companies": "id,name\n"]).issues() == ["missing_sheet associations 1 - -"])
  }

  @Test("a sheet without a header is absent")
  func blankSheet() {
    #expect(Sheets(["offers": ""]).issues().isEmpty)
    #expect(Sheets(["associations": ""]).issues() == ["missing_sheet associations 1 - -"])
  }

  @Test("a required column that is absent is an error, even without rows")
  func missingColumn() {
    #expect(
      Sheets(["figures": "subject,value\n"]).issues() == [
        "missing_column figures 1 measure -", "missing_column figures 1 year -",
      ])
    #expect(
      Sheets(["offers": "capability\n"]).issues() == ["missing_column offers 1 subject -"])
  }

  @Test("an unknown sheet or column is a warning, and the nearest is named")
  func unknown() {
    let issues = Sheets([
      "membership": "association,member\n", "associations": "id,name,teritory\nmar,Sea,\nbide,R,\n",
    ]).read().issues
    #expect(
      issues.map(\.line) == [
        "unknown_column associations 1 teritory -", "unknown_sheet membership 1 - -",
      ])
    #expect(issues.map(\.severity) == [.warning, .warning])
    #expect(
      issues.map(\.problem) == [
        .unknownColumn(nearest: "territory"), .unknownSheet(nearest: "memberships"),
      ])
  }

  @Test("names are exact: Associations is not associations")
  func exactNames() {
    let issues = Sheets(only: ["Associations": "id,name\nmar,Sea\n"]).read().issues
    #expect(
      issues.map(\.line) == [
        "missing_sheet associations 1 - -", "unknown_sheet Associations 1 - -",
      ])
    #expect(issues.last?.problem == .unknownSheet(nearest: "associations"))
  }

  @Test("what begins with x_, the instructions, and columns without name or text are passed over")
  func own() {
    #expect(
      Sheets([
        "x_history": "who,what\nmar,1\n", "instructions": "read,this\nnow,1\n",
        "associations": "id,name,x_seat,,\nmar,Sea,Pasaia,,\nbide,Road,,,\n",
      ]).issues().isEmpty)
    #expect(
      Sheets(["associations": "id,,name\nmar,,Sea\nbide,here,Road\n"]).issues()
        == ["unknown_column associations 1  -"])
  }

  @Test("every row of every sheet may carry source, date, confidence, validity, note and access")
  func common() {
    let header = "id,name,source,as_of,confidence,valid_from,valid_to,note,access\n"
    #expect(
      Sheets(["associations": header + "mar,Sea,web,2020-05,A,2019,2030,n,members\n"]).issues()
        .isEmpty)
    #expect(
      Sheets(["associations": header + "mar,Sea,,May,D,19,2030-02-30,n,secret\n"])
        .issues(for: .caseTeam) == [
          "bad_value associations 2 as_of May", "bad_value associations 2 confidence D",
          "bad_value associations 2 valid_from 19", "bad_value associations 2 valid_to 2030-02-30",
          "bad_value associations 2 access secret",
        ])
  }

  @Test("issues come by sheet of the contract, then row, then column of the contract")
  func order() {
    let sheets = Sheets([
      "offers": "level,capability,subject\n9,none,nobody\n",
      "associations": "maturity,name,id\n9,,bad\tid\n0,B,b\n",
    ])
    #expect(
      sheets.issues() == [
        "bad_id associations 2 id bad\tid", "missing_value associations 2 name -",
        "bad_value associations 2 maturity 9", "bad_value associations 3 maturity 0",
        "unknown_id offers 2 subject nobody", "unknown_id offers 2 capability none",
        "bad_value offers 2 level 9",
      ])
  }

  @Test("what cannot be read of a file is an issue, and is not said twice")
  func unreadable() {
    var bytes = Array("id,name\nmar,Caf".utf8)
    bytes += [0xE9] + Array("\nbide,\"Ro\"ad\n".utf8)
    let set = TableSet.read(files: [("associations.csv", bytes)], name: "test")
    let workbook = Workbook.read(set, audience: .agency, reference: .none)
    #expect(
      workbook.issues.map(\.line) == [
        "not_utf8 associations 2 name -", "bad_csv associations 3 name -",
      ])
    #expect(workbook.hasErrors)
  }

  @Test("a file that is no spreadsheet is one issue")
  func noSpreadsheet() {
    let set = TableSet.read(xlsx: Array("PK no".utf8), name: "test")
    let issues = Workbook.read(set, audience: .agency, reference: .none).issues
    #expect(issues.map(\.line) == ["bad_xlsx - - - -"])
  }

  @Test("rows are counted as records, blank ones too")
  func rowNumbers() {
    #expect(
      Sheets(["associations": "id,name\nmar,\"Sea\nand more\"\n\n,\nbide,\n"]).issues()
        == ["missing_value associations 5 name -"])
  }

  @Test("semicolons, tabs, a byte order mark and lines of Windows read the same")
  func dialects() {
    let comma = "id,name,maturity\r\nmar,Sea,1.5\r\nbide,Road,\r\n"
    let expected = Sheets(["associations": comma]).network()
    for delimiter in [";", "\t"] {
      let text =
        "\u{FEFF}"
        + comma.split(separator: ",", omittingEmptySubsequences: false).joined(separator: delimiter)
      for decimal in [".", ","] {
        let written = String(text.map { $0 == "." ? Character(decimal) : $0 })
        let sheets = Sheets(["associations": written])
        #expect(sheets.issues().isEmpty)
        #expect(sheets.network() == expected)
      }
    }
    #expect(
      Sheets(["associations": "id,name,maturity\nmar,Sea,\"1,5\"\n"]).issues()
        == ["bad_value associations 2 maturity 1,5"])
  }
}
