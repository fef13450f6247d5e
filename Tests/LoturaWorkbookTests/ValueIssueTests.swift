import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("Issues of values")
struct ValueIssueTests {
  private func associations(_ column: String, _ value: String) -> Sheets {
    Sheets(["associations": "id,name,\(column)\nmar,Sea,\(value)\nbide,Road,\n"])
  }

  @Test("an empty required cell is missing")
  func missing() {
    #expect(
      Sheets([
        "associations": "id,name\n,Sea\nbide,\n",
        "memberships": "association,member\nbide,\n,gurpil\n",
      ]).issues() == [
        "missing_value associations 2 id -", "missing_value associations 3 name -",
        "missing_value memberships 2 member -", "missing_value memberships 3 association -",
      ])
  }

  @Test(
    "numbers are written with digits and a point",
    arguments: [
      "much", "1,5", "0x10", "nan", "inf", "1e999", "1.2.3", "--1", "½", "٣", "1 000", "5%", "1e",
    ])
  func numbers(_ text: String) {
    let issues = associations("support_hours", "\"\(text)\"").read().issues
    #expect(issues.map(\.line) == ["bad_value associations 2 support_hours \(text)"])
    #expect(issues.first?.problem == .notANumber)
  }

  @Test("these are numbers", arguments: ["0", "0.5", ".5", "5.", "1e3", "+2", "007"])
  func goodNumbers(_ text: String) {
    #expect(associations("support_hours", text).issues().isEmpty)
  }

  @Test("a decimal comma is for files with semicolons; one comma, and no point beside it")
  func commas() {
    func issues(_ text: String) -> [String] {
      Sheets(["associations": "id;name;support_hours\nmar;Sea;\(text)\n"]).issues()
    }
    #expect(issues("1,5").isEmpty)
    #expect(issues("1.5").isEmpty)
    #expect(issues("1.234,5") == ["bad_value associations 2 support_hours 1.234,5"])
    #expect(issues("1,2,3") == ["bad_value associations 2 support_hours 1,2,3"])
  }

  @Test(
    "a number outside its range",
    arguments: [
      ("memberships", "association,member,weight", "mar,ontzi,-0.1", "weight"),
      ("activities", "subject,sector,share", "mar,s,1.01", "share"),
      ("alignments", "subject,priority,intensity", "mar,k,2", "intensity"),
      ("offers", "subject,capability,level", "mar,c,5.5", "level"),
      ("needs", "subject,capability,level", "mar,c,-1", "level"),
      ("partnerships", "association,partner,strength", "mar,p,1.5", "strength"),
      ("cooperations", "a,b,kind,date,strength", "mar,bide,contact,2020,-1", "strength"),
      ("sector_links", "a,b,relatedness", "s,s2,3", "relatedness"),
      ("assessments", "association,dimension,level", "mar,d,0", "level"),
      ("votes", "subject,topic,score", "mar,t,6", "score"),
      ("requests", "a,b,priority", "mar,bide,4", "priority"),
      ("requests", "a,b,priority", "mar,bide,1.5", "priority"),
      ("survey", "association,year,question,topbox", "mar,2020,q,1.2", "topbox"),
      ("survey", "association,year,question,n1", "mar,2020,q,-1", "n1"),
      ("figures", "subject,measure,value,year", "mar,staff,3,20.5", "year"),
      ("figures", "subject,measure,value,year", "mar,staff,3,0", "year"),
      ("requirements", "call,kind,value,weight", "call,capability,c,0", "weight"),
      ("requirements", "call,kind,value,minimum", "call,capability,c,0", "minimum"),
      ("costs", "subject,budget", "mar,-5", "budget"),
      ("judgements", "judge,item,rank", "x,y,0", "rank"),
      ("followups", "a,b,useful", "mar,bide,6", "useful"),
    ])
  func ranges(sheet: String, header: String, row: String, column: String) {
    let place = header.split(separator: ",").firstIndex { $0 == column }!
    let issues = Sheets([
      "sectors": "id,name\ns,S\ns2,S2\n", "priorities": "id,name,scheme\nk,K,x\n",
      "capabilities": "id,name\nc,C\n", "partners": "id,name\np,P\n", "topics": "id,name\nt,T\n",
      "calls": "id,name\ncall,Call\n", sheet: "\(header)\n\(row)\n",
    ]).issues()
    #expect(issues == ["bad_value \(sheet) 2 \(column) \(row.split(separator: ",")[place])"])
  }

  @Test("the ends of a range are in it; more than 0 leaves 0 out")
  func ends() {
    #expect(associations("maturity", "1").issues().isEmpty)
    #expect(associations("maturity", "5").issues().isEmpty)
    let problem = Sheets([
      "calls": "id,name\ncall,Call\n",
      "requirements": "call,kind,value,weight\ncall,country,ES,0\n",
    ]).read().issues.first?.problem
    #expect(problem == .outOfRange(low: 0, high: nil, lowIsAllowed: false))
  }

  @Test("a code must be one of the contract's; the likeliest is named")
  func codes() {
    let issues = associations("status", "Merged").read().issues
    #expect(issues.map(\.line) == ["bad_value associations 2 status Merged"])
    #expect(issues.first?.problem == .notOneOf(["active", "merged", "closed"], nearest: "merged"))
    let strange = associations("form", "club").read().issues.first?.problem
    #expect(
      strange == .notOneOf(["priority_cluster", "pre_cluster", "sectoral", "other"], nearest: nil))
  }

  @Test("yes and no are said in six ways")
  func booleans() {
    func issues(_ text: String) -> [String] {
      Sheets([
        "officers": "id,name,hours\no,O,10\n",
        "assignments": "officer,association,fixed\no,mar,\(text)\n",
      ]).issues()
    }
    for text in ["true", "false", "yes", "no", "1", "0", "TRUE", "No", ""] {
      #expect(issues(text).isEmpty)
    }
    for text in ["sí", "bai", "2", "x", "verdadero"] {
      #expect(issues(text) == ["bad_value assignments 2 fixed \(text)"])
    }
  }

  @Test(
    "dates are YYYY, YYYY-MM or YYYY-MM-DD", arguments: ["31/12/2020", "2020-02-30", "May 2020"])
  func dates(_ text: String) {
    let issues = Sheets(["memberships": "association,member,since\nmar,ontzi,\(text)\n"])
      .read().issues
    #expect(issues.map(\.line) == ["bad_value memberships 2 since \(text)"])
    #expect(issues.first?.problem == .notADate)
  }

  @Test(
    "date-times are ISO 8601",
    arguments: [
      ("2026-05-03T09:00", true), ("2026-05-03T09:00:30", true), ("2026-05-03T09:00Z", true),
      ("2026-05-03 09:00", true), ("2026-05-03T09:00:00+02:00", true), ("2026-05-03", false),
      ("2026-05-03T24:00", false), ("2026-02-30T09:00", false), ("2026-05-03T9:00", false),
      ("2026-05-03T09:00+2", false), ("2026-05-03T09:60", false), ("2026-05-03T09:00x", false),
    ])
  func dateTimes(text: String, isGood: Bool) {
    let issues = Sheets(["slots": "id,start\nmorning,\(text)\n"]).issues()
    #expect(issues == (isGood ? [] : ["bad_value slots 2 start \(text)"]))
  }

  @Test("an end before its start, with all the days that each may be")
  func periods() {
    func issues(_ since: String, _ until: String) -> [String] {
      Sheets(["memberships": "association,member,since,until\nmar,ontzi,\(since),\(until)\n"])
        .issues()
    }
    #expect(issues("2020", "2019") == ["bad_value memberships 2 until 2019"])
    #expect(issues("2020-05", "2020").isEmpty)
    #expect(issues("2020-05-02", "2020-05-02").isEmpty)
    #expect(issues("2020-05-02", "2020-05-01") == ["bad_value memberships 2 until 2020-05-01"])
    #expect(issues("", "2019").isEmpty)
    #expect(
      Sheets(["slots": "id,start,end\ns,2026-05-03T09:00+02:00,2026-05-03T08:00+00:00\n"]).issues()
        .isEmpty)
    #expect(
      Sheets(["slots": "id,start,end\ns,2026-05-03T09:00,2026-05-03T08:59\n"]).issues()
        == ["bad_value slots 2 end 2026-05-03T08:59"])
    #expect(
      Sheets(["associations": "id,name,valid_from,valid_to\nmar,Sea,2020,2018\n"]).issues()
        == ["bad_value associations 2 valid_to 2018"])
  }

  @Test("a country is one of the world, and EL is read as GR")
  func countries() {
    func partner(_ text: String) -> Sheets {
      Sheets(["partners": "id,name,country\np,P,\(text)\n"])
    }
    #expect(partner("EL").network().partners.first?.country?.code == "GR")
    #expect(partner("XK").issues().isEmpty)
    for text in ["ESP", "XX", "Spain", "E"] {
      #expect(partner(text).read().issues.map(\.problem) == [.notACountry])
    }
  }

  @Test("a territory that NUTS 2021 does not have is a warning; what is no code, an error")
  func territories() {
    func issues(_ text: String) -> [String] {
      associations("territory", text).issues(reference: .embedded)
    }
    #expect(issues("ES213").isEmpty)
    #expect(issues("ES").isEmpty)
    #expect(issues("US").isEmpty)
    #expect(issues("GR30").isEmpty)
    #expect(issues("ES299") == ["unknown_territory associations 2 territory ES299"])
    #expect(issues("QQ") == ["unknown_territory associations 2 territory QQ"])
    #expect(issues("Bizkaia") == ["bad_value associations 2 territory Bizkaia"])
    #expect(
      associations("territory", "ES299").network().associations.last?.territory?.code == "ES299")
  }

  @Test("a value is told, cut at 80 characters")
  func longValue() {
    let text = String(repeating: "9", count: 100) + "x"
    #expect(
      associations("maturity", text).read().issues.first?.value
        == String(repeating: "9", count: 79) + "…")
  }
}
