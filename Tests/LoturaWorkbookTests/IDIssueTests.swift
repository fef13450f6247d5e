import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("Issues of ids")
struct IDIssueTests {
  @Test("an id has 1 to 64 characters, without control characters or blanks around it")
  func badIDs() {
    let longest = String(repeating: "ñ", count: 64)
    func problem(_ id: String) -> [LoturaWorkbook.Issue.Problem] {
      Sheets(["associations": "id,name\n\"\(id)\",A\n"]).read().issues.map(\.problem)
    }
    #expect(problem(longest).isEmpty)
    #expect(problem(longest + "n") == [.idTooLong])
    #expect(problem("a\u{7}b") == [.idWithControlCharacter])
    #expect(problem("a\u{85}b") == [.idWithControlCharacter])
    #expect(problem("a\nb") == [.idWithControlCharacter])
    #expect(problem("a\u{A0}") == [.idWithBlankAround])
    #expect(problem("a b").isEmpty)
    // Blanks of ASCII around a cell are no part of it.
    #expect(problem(" a ").isEmpty)
    #expect(
      Sheets(["associations": "id,name\n\(longest)n,A\n"]).issues()
        == ["bad_id associations 2 id \(longest)n"])
  }

  @Test("64 letters with their accents apart are 64 characters")
  func accentsApart() {
    let id = String(repeating: "n\u{303}", count: 64)
    #expect(Sheets(["associations": "id,name\n\(id),A\n"]).issues().isEmpty)
  }

  @Test("one id names one node, in whatever sheet and whenever it holds")
  func duplicates() {
    let issues = Sheets([
      "associations": "id,name,valid_from,valid_to\nmar,Sea,,2010\nmar,New sea,2011,\n",
      "partners": "id,name\nontzi,Partner\n",
    ]).read().issues
    #expect(
      issues.map(\.line) == [
        "duplicate_id associations 3 id mar", "duplicate_id partners 2 id ontzi",
      ])
    #expect(
      issues.map(\.problem) == [
        .duplicateID(sheet: .associations, row: 2), .duplicateID(sheet: .companies, row: 2),
      ])
  }

  @Test("é in one character or in two is the same id; capital letters are others")
  func equivalentIDs() {
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    #expect(
      Sheets(["associations": "id,name\n\(composed),A\n\(decomposed),B\n"]).issues()
        == ["duplicate_id associations 3 id \(decomposed)"])
    let sheets = Sheets([
      "associations": "id,name\n\(composed),A\nCAFE,B\n",
      "memberships": "association,member\n\(decomposed),ontzi\n",
    ])
    #expect(sheets.issues().isEmpty)
    // The link's end is spelled as the node's own row spells it.
    let end = sheets.network().memberships.first?.association.text
    #expect(end.map { Array($0.utf8) } == Array(composed.utf8))
  }

  @Test("an unknown id is an error, and the likeliest is named")
  func unknown() {
    let issues = Sheets(["memberships": "association,member\nmra,ontzi\nmar,zzz\n"]).read().issues
    #expect(
      issues.map(\.line) == [
        "unknown_id memberships 2 association mra", "unknown_id memberships 3 member zzz",
      ])
    #expect(
      issues.map(\.problem) == [.unknownID(nearest: "mar"), .unknownID(nearest: nil)])
  }

  @Test("an id of another kind of thing is not accepted")
  func wrongKind() {
    let issues = Sheets(["memberships": "association,member\nontzi,gurpil\n"]).read().issues
    #expect(issues.map(\.line) == ["unknown_id memberships 2 association ontzi"])
    #expect(issues.map(\.problem) == [.wrongKindOfID(foundIn: .companies)])
  }

  @Test("nothing is linked to itself")
  func itself() {
    for (sheet, text) in [
      ("vetoes", "a,b\nmar,mar\n"), ("cooperations", "a,b,kind,date\nmar,mar,contact,2020\n"),
      ("requests", "a,b\nmar,mar\n"), ("followups", "a,b\nmar,mar\n"),
    ] {
      let issues = Sheets([sheet: text]).read().issues
      #expect(issues.map(\.line) == ["bad_value \(sheet) 2 b mar"])
      #expect(issues.map(\.problem) == [.linkToItself])
    }
    #expect(
      Sheets(["sectors": "id,name\ns,S\n", "sector_links": "a,b\ns,s\n"]).issues()
        == ["bad_value sector_links 2 b s"])
  }

  @Test("a veto may name an officer, for liaison")
  func officer() {
    let sheets = Sheets([
      "officers": "id,name,hours\no,O,10\n", "vetoes": "a,b,scope\no,mar,liaison\n",
    ])
    #expect(sheets.issues().isEmpty)
    #expect(sheets.network().vetoes == [Veto("mar", "o", scope: .liaison)])
  }

  @Test("sectors above each other in a circle are one error, at the smallest id")
  func circles() {
    let issues = Sheets([
      "sectors": "id,name,parent\nc,C,a\nb,B,c\na,A,b\nin,In,a\nown,Own,own\n"
    ]).read().issues
    #expect(
      issues.map(\.line) == ["cycle sectors 4 parent b", "cycle sectors 6 parent own"])
    #expect(issues.map(\.problem) == [.cycle(["a", "b", "c"]), .cycle(["own"])])
  }

  @Test("priorities and mergers have no circles either")
  func otherCircles() {
    #expect(
      Sheets(["priorities": "id,name,scheme,parent\nk,K,x,l\nl,L,x,k\n"]).issues()
        == ["cycle priorities 2 parent l"])
    #expect(
      Sheets(["associations": "id,name,merged_into\nmar,Sea,bide\nbide,Road,mar\n"]).issues()
        == ["cycle associations 3 merged_into mar"])
  }

  @Test("a long chain of parents is no circle, and its end is found")
  func chain() {
    let rows = (0..<3000).map { "s\($0),S,\($0 == 0 ? "" : "s\($0 - 1)")\n" }
    #expect(Sheets(["sectors": "id,name,parent\n" + rows.joined()]).issues().isEmpty)
  }

  @Test("a host is a partner or a company; what it was merged into, an association")
  func hosts() {
    let header = "id,name,host,merged_into\n"
    #expect(
      Sheets(["associations": header + "mar,Sea,ontzi,bide\nbide,Road,,\n"]).issues().isEmpty)
    #expect(
      Sheets(["associations": header + "mar,Sea,bide,ontzi\nbide,Road,,\n"]).issues() == [
        "unknown_id associations 2 merged_into ontzi", "unknown_id associations 2 host bide",
      ])
  }

  @Test("what a call asks for is an id or a code, as its kind says")
  func requirements() {
    let issues = Sheets([
      "calls": "id,name\ncall,Call\n", "capabilities": "id,name\nc,C\n",
      "requirements": """
      call,kind,value
      call,capability,c
      call,capability,mar
      call,sector,zz
      call,partner_kind,company
      call,partner_kind,firm
      call,country,ES
      call,country,Spain
      call,skill,c
      """,
    ]).issues()
    #expect(
      issues == [
        "unknown_id requirements 3 value mar", "unknown_id requirements 4 value zz",
        "bad_value requirements 6 value firm", "bad_value requirements 8 value Spain",
        "bad_value requirements 9 kind skill",
      ])
  }
}
