import LoturaNetwork
import LoturaTables
import Testing

@testable import LoturaWorkbook

@Suite("A workbook with very many issues")
struct IssueLimitTests {
  @Test("the first thousand errors are listed in the order of the contract, and all are counted")
  func manyBadCells() {
    // 50 000 rows with four bad cells each: an unknown id twice, a number, a date.
    let bad = (0..<50_000).map { "x\($0 % 3),y,much,soon\n" }.joined()
    let sheets = Sheets([
      "memberships": "association,member,weight,since\n" + bad,
      // A warning before all of them: it gives way to the errors.
      "companies": "id,name,territory\nontzi,Ship,ES999\n",
    ])
    let workbook = sheets.read(reference: .embedded)
    #expect(workbook.errorCount == 200_000)
    #expect(workbook.warningCount == 1)
    #expect(workbook.hasErrors)
    #expect(workbook.issues.count == 1000)
    let expected = (2..<252).flatMap { row in
      ["association", "member", "weight", "since"].map {
        Issue.Place(sheet: "memberships", row: row, column: $0)
      }
    }
    #expect(workbook.issues.map(\.place) == expected)
    #expect(workbook.issues.allSatisfy { $0.severity == .error })
  }

  @Test("few errors and very many warnings: every error is listed among them")
  func manyWarnings() {
    let rows = (0..<3000).map { "c\($0),C,ES999,\($0 == 2999 ? "XX" : "ES")\n" }.joined()
    let workbook = Sheets(["companies": "id,name,territory,country\n" + rows])
      .read(reference: .embedded)
    #expect(workbook.errorCount == 1)
    #expect(workbook.warningCount == 3000)
    #expect(workbook.issues.count == 1000)
    // 999 warnings of the first rows, then the error of the last one.
    #expect(workbook.issues.last?.severity == .error)
    #expect(workbook.issues.last?.place.row == 3001)
    #expect(workbook.issues.dropLast().map { $0.place.row ?? 0 } == Array(2...1000))
  }

  @Test("what the reader of files no longer lists is counted too")
  func unreadableRows() {
    let rows = (0..<1500).map { "a\($0),A,,,,,,,,,,,,,,,,,,,,,,,extra\n" }.joined()
    let workbook = Sheets(only: ["associations": "id,name\n" + rows]).read()
    #expect(workbook.errorCount == 1500)
    #expect(workbook.issues.count == 1000)
  }

  @Test("repeated rows are listed up to a thousand and all counted")
  func manyRepeats() {
    let rows = String(repeating: "mar,ontzi\n", count: 4001)
    let workbook = Sheets(["memberships": "association,member\n" + rows]).read()
    let counted = workbook.countedNetwork(asOf: Sheets.day("2025-01-01"))
    #expect(counted.warningCount == 4000)
    #expect(counted.warnings.map { $0.place.row ?? 0 } == Array(3...1002))
    #expect(counted.network.memberships.count == 1)
  }

  @Test("issues that come in any order are the first of all, as if sorted at once")
  func anyOrder() {
    var list = IssueList()
    // 7919 is prime: every row of 1 … 5000 once, out of order.
    for turn in 0..<5000 {
      let row = 1 + turn * 7919 % 5000
      list.note(Issue(.missingValue, at: .init(sheet: "votes", row: row, column: "topic")))
    }
    list.note(Issue(.missingSheet, at: .init(sheet: "associations", row: 1)))
    #expect(list.errorCount == 5001)
    #expect(list.listed.map { $0.place.row ?? 0 } == [1] + Array(1...999))
    #expect(list.listed[0].place.sheet == "associations")
  }
}
