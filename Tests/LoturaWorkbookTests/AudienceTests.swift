import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("What an audience sees")
struct AudienceTests {
  @Test("each audience sees its own rows and those of the ones before it")
  func rising() {
    let sheets = Sheets([
      "associations": """
      id,name,access
      a,A,
      b,B,public
      c,C,members
      d,D,agency
      e,E,case
      """
    ])
    func seen(_ audience: Audience) -> String {
      sheets.network(for: audience).associations.map(\.id.text).joined()
    }
    #expect(seen(.everybody) == "ab")
    #expect(seen(.members) == "abc")
    #expect(seen(.agency) == "abcd")
    #expect(seen(.caseTeam) == "abcde")
  }

  @Test("rows that point to a hidden row go with it, and so on")
  func cascade() {
    let sheets = Sheets([
      "companies": "id,name,access\nsecret,Secret,case\ngurpil,Wheel,\n",
      "associations":
        "id,name,host,merged_into\nmar,Sea,,\nhosted,Hosted,secret,\nold,Old,,hosted\n",
      "memberships": "association,member\nmar,secret\nhosted,gurpil\nmar,gurpil\n",
      "cooperations": "a,b,kind,date\nmar,old,contact,2020\n",
      "actions": "id,association,name\nact,old,Act\n",
    ])
    let network = sheets.network(for: .agency)
    #expect(network.nodes.map(\.id.text) == ["gurpil", "mar"])
    #expect(network.memberships.map(\.member.text) == ["gurpil"])
    #expect(network.links.count == 1)
    #expect(network.subjectsWithRows[.cooperations] == [])
    #expect(sheets.issues(for: .agency).isEmpty)
    #expect(sheets.network(for: .caseTeam).nodes.count == 6)
  }

  @Test("an id that somebody else has in a row that is seen is not hidden")
  func seenElsewhere() {
    let sheets = Sheets([
      "associations": "id,name,access\nmar,Sea,case\nmar,Sea,\n",
      "memberships": "association,member\nmar,ontzi\n",
    ])
    #expect(sheets.issues(for: .agency).isEmpty)
    #expect(sheets.network(for: .agency).memberships.count == 1)
    #expect(sheets.issues(for: .caseTeam) == ["duplicate_id associations 3 id mar"])
  }

  @Test("of rules the rows above the audience go; calls go only with the last of them")
  func rules() {
    func calls(_ access: String) -> [String] {
      let workbook = Sheets([
        "rules": "id,key,value,access\nr,min_partners,3,case\nr,max_partners,9,\(access)\n",
        "calls": "id,name,rules\nc,C,r\n",
      ]).read(for: .agency)
      #expect(workbook.issues.isEmpty)
      return workbook.rows(of: .calls).map(\.sheet.rawValue)
    }
    #expect(calls("") == ["calls"])
    #expect(calls("case") == [])
  }

  @Test("an access that is no code hides its row, and only that is said of it")
  func badAccess() {
    let sheets = Sheets([
      "associations": "id,name,maturity,access\nmar,Sea,99,secert\nbide,Road,,\n",
      "x_own": "who,access\nmar,secert\n",
    ])
    #expect(
      sheets.issues(for: .everybody) == [
        "bad_value associations 2 access secert", "bad_value x_own 2 access secert",
      ])
    #expect(sheets.network(for: .everybody).associations.map(\.id.text) == ["bide"])
  }

  @Test("a hidden id is neither suggested nor called unknown nor told as a duplicate")
  func suggestions() {
    let sheets = Sheets([
      "associations": "id,name,access\nmar,Sea,\nmartin,Martin,case\n",
      "companies": "id,name\nontzi,Ship\nmartin,Other\n",
      "offers": "subject,capability\nmartim,c\n", "capabilities": "id,name\nc,C\n",
      "needs": "subject,capability\nmartin,c\n",
    ])
    let issues = sheets.read(for: .agency).issues
    // The company is seen, so its id may be told.
    #expect(issues.map(\.problem) == [.unknownID(nearest: "martin")])
    var without = sheets
    without.texts["companies"] = "id,name\nontzi,Ship\n"
    #expect(without.read(for: .agency).issues.map(\.problem) == [.unknownID(nearest: nil)])
    #expect(without.read(for: .caseTeam).issues.map(\.problem) == [.unknownID(nearest: "martin")])
  }

  @Test("no text of a workbook tells a hidden id or name", arguments: 1...25)
  func neverLeaks(seed: UInt64) {
    let workbook = SecretWorkbook(seed: seed)
    let read = Workbook.read(workbook.set, audience: .agency, reference: .embedded)
    let (network, warnings) = read.network(asOf: Sheets.day("2025-01-01"))
    var told = ""
    dump(read.issues, to: &told)
    dump(warnings, to: &told)
    dump(network, to: &told)
    dump(SheetName.allCases.flatMap { read.rows(of: $0) }, to: &told)
    dump(NearDuplicates.issues(of: read), to: &told)
    for table in read.tables {
      told += String(decoding: CSVWriter.bytes(of: table), as: UTF8.self)
    }
    #expect(told.contains("seen"))
    #expect(!told.contains("hush"), "\(told.split(separator: "\n").filter { $0.contains("hush") })")
    // The case team sees them, so the search can find them.
    let all = Workbook.read(workbook.set, audience: .caseTeam, reference: .embedded)
    #expect("\(all.rows(of: .associations))".contains("hush"))
  }
}
