import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("Names that may be one organisation")
struct NearDuplicateTests {
  private func found(_ names: [String]) -> [String] {
    let rows = names.enumerated().map { "c\($0),\"\($1)\"\n" }.joined()
    let workbook = Sheets(["companies": "id,name\n" + rows]).read()
    return NearDuplicates.issues(of: workbook).map(\.line)
  }

  @Test(
    "capital letters, accents, points, legal forms and the order of words do not matter",
    arguments: [
      ("Zubiak, S. Coop.", "ZUBIAK S.COOP"), ("Ikerlan Móvil SL", "Movil Ikerlan, S.L."),
      ("Cañón S.A.", "Canon"), ("Garbiñe GmbH", "garbine"), ("L'Atelier", "LAtelier"),
      ("Iku\u{308}n Berri", "Ikün Berri"), ("A.B.C. Taldea", "ABC Taldea"),
    ])
  func folded(one: String, other: String) {
    #expect(found([one, "Something else", other]) == ["near_duplicate companies 4 name \(other)"])
  }

  @Test("one letter in six may differ, at most two")
  func letters() {
    // 5 letters: none; 6: one; 12: two; 13: not three.
    #expect(found(["argia", "argi"]).isEmpty)
    #expect(found(["argiak", "argiek"]) == ["near_duplicate companies 3 name argiek"])
    #expect(found(["argiak", "orgiek"]).isEmpty)
    #expect(found(["etxegintzako", "etxegintzkao"]).count == 1)
    #expect(found(["etxegintzakoa", "etxegontzakue"]).isEmpty)
    #expect(found(["etxegintzakoa", "etxegontzakoe"]).isEmpty == false)
  }

  @Test("numbers and short words part names")
  func marks() {
    #expect(found(["Berrikuntza gunea 12", "Berrikuntza gunea 13"]).isEmpty)
    #expect(found(["Berrikuntza taldea A", "Berrikuntza taldea B"]).isEmpty)
    #expect(found(["Berrikuntza taldea A", "Berrikuntza taldea A"]).count == 1)
  }

  @Test("a name that is only a legal form is compared as it is")
  func onlyForm() {
    #expect(found(["S.A.", "S.L."]).isEmpty)
    #expect(found(["S.A.", "SA"]).count == 1)
    #expect(found(["---", "..."]).isEmpty)
  }

  @Test("the other name is told with its id; different kinds of things are not compared")
  func other() {
    let workbook = Sheets([
      "companies": "id,name\nx,Itsasoko Indarra SA\ny,Itsasoko Indarra\n",
      "partners": "id,name\nz,Itsasoko Indarra\n",
    ]).read()
    let issues = NearDuplicates.issues(of: workbook)
    #expect(
      issues.map(\.problem) == [
        .nearDuplicate(sheet: .companies, id: "x", name: "Itsasoko Indarra SA")
      ])
    #expect(issues.first?.severity == .warning)
    #expect(workbook.network(asOf: Sheets.day("2025-01-01")).network.companies.count == 2)
  }
}
