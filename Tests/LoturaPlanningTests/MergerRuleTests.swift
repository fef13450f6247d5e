import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import Testing

/// The network of some sheets on New Year's Day 2025.
func network(_ sheets: [(name: String, text: String)]) -> Network {
  let files = sheets.map { ("\($0.name).csv", Array($0.text.utf8)) }
  return Workbook.read(TableSet.read(files: files, name: "n"), audience: .agency)
    .network(asOf: Day(year: 2025, month: 1, day: 1)!).network
}

@Suite("What becomes of each fact when some become one")
struct MergerRuleTests {
  /// Three associations and three members: a has m1 and m2, b has m2 with weight 2, c none said.
  private func region(_ more: [(name: String, text: String)]) -> Network {
    let named = Set(more.map(\.name))
    let plain: [(name: String, text: String)] = [
      ("associations", "id,name\na,A\nb,B\nc,C\n"), ("companies", "id,name\nm1,M\nm2,N\n"),
      ("memberships", "association,member,weight\na,m1,1\na,m2,1\nb,m2,2\n"),
    ]
    return network(plain.filter { !named.contains($0.name) } + more)
  }

  private func merged(_ more: [(name: String, text: String)]) -> Network {
    Merger(["a", "b"], as: "ab", in: region(more)).merged()
  }

  private func figures(_ text: String) -> [Double] {
    merged([("figures", text)]).figures.filter { $0.subject == "ab" }.map(\.value)
  }

  @Test("amounts add up, but not where one is unknown or in another unit")
  func amounts() {
    let head = "subject,measure,value,unit,year\n"
    #expect(figures(head + "a,budget,10,EUR,2024\nb,budget,5,EUR,2024\n") == [15])
    #expect(figures(head + "a,budget,10,EUR,2024\nb,budget,5,EUR,2023\n") == [])
    #expect(figures(head + "a,budget,10,EUR,2024\nb,budget,5,kEUR,2024\n") == [])
    #expect(figures(head + "a,exports,0,EUR,2024\nb,exports,0,EUR,2024\n") == [0])
  }

  @Test("other measures are a mean weighted by memberships: (2·4 + 2·2)/4 = 3")
  func means() {
    let head = "subject,measure,value,year\n"
    #expect(figures(head + "a,satisfaction,4,2024\nb,satisfaction,2,2024\n") == [3])
    // Known of one only: that one's.
    #expect(figures(head + "a,satisfaction,4,2024\n") == [4])
    // A list that is not complete: both weigh 1, though b's memberships weigh 3 of 5.
    let network = region([
      ("figures", head + "a,satisfaction,5,2024\nb,satisfaction,2,2024\n"),
      ("memberships", "association,member,weight\na,m1,1\na,m2,1\nb,m2,3\n"),
      ("coverage", "subject,sheet,state\nb,memberships,partial\n"),
    ])
    let values = Merger(["a", "b"], as: "ab", in: network).merged().figures.map(\.value)
    #expect(values == [3.5])
  }

  @Test("the number of members: figures or complete lists, less those counted twice")
  func memberFigures() {
    // a says 30, b's list has 1; m2 is in both: 30 + 1 − 1
    #expect(figures("subject,measure,value,year\na,members,30,2024\n") == [30])
    // of its members' members nothing can be said twice: mean (2·30 + 2·10)/4
    let rows =
      "subject,measure,value,year,scope\na,members,30,2024,sector\nb,members,10,2024,sector\n"
    #expect(figures(rows) == [20])
  }

  @Test("priorities, offers and needs: the largest of each; sectors of different weight")
  func lists() {
    let whole = merged([
      ("sectors", "id,name\ns,S\nt,T\n"),
      ("activities", "subject,sector,share\na,s,0.2\na,t,0.2\nb,t,0.7\n"),
      ("capabilities", "id,name\nx,X\n"), ("offers", "subject,capability,level\na,x,2\nb,x,4\n"),
      ("needs", "subject,capability,level\na,x,5\n"),
      ("priorities", "id,name,scheme\np,P,z\n"),
      ("alignments", "subject,priority,intensity\na,p,0.3\nb,p,0.1\n"),
    ])
    #expect(whole.offers.map(\.level) == [4] && whole.needs.map(\.level) == [5])
    #expect(whole.alignments.map(\.intensity) == [0.3])
    // a: ½ s, ½ t of weight 2; b: t of weight 2. s = ¼, t = ¾
    #expect(whole.activities.map(\.share) == [0.25, 0.75])
  }

  @Test("of equal cooperations the stronger stays, where nothing is said by its usual strength")
  func cooperations() {
    let network = region([
      (
        "cooperations",
        "a,b,kind,date,strength\na,c,agreement,2024,\nc,b,agreement,2024,0.1\n"
          + "a,c,contact,2023,\nb,c,contact,2023,0.7\na,b,contact,2023,1\n"
      )
    ])
    let whole = Merger(
      ["a", "b"], as: "ab", in: network, usualStrengths: [.agreement: 0.8, .contact: 0.1]
    ).merged()
    // Unsaid .8 against .1; unsaid .1 against .7; the contact of a and b is inside.
    #expect(whole.cooperations.map(\.kind) == [.agreement, .contact])
    #expect(whole.cooperations.map(\.strength) == [nil, 0.7])
  }

  @Test("vetoes of both, with the reasons of both; the veto between them is gone")
  func vetoes() {
    let whole = merged([
      ("vetoes", "a,b,scope,reason\na,c,any,one\nc,b,any,other\na,b,fusion,they\nb,c,fusion,more\n")
    ])
    #expect(whole.vetoes.map(\.reason) == ["one; other", "more"])
    #expect(whole.vetoes.allSatisfy { $0.a == "ab" && $0.b == "c" })
  }

  @Test("stays in groups and parts in projects are a union; of one stay the longer")
  func union() {
    let whole = merged([
      ("groups", "id,name\ng,G\n"), ("projects", "id,name\nq,Q\n"),
      (
        "attendance",
        "subject,group,since,until\na,g,2020,2021\nb,g,2020,2023\nb,g,2024,\nc,g,2020,\n"
      ),
      ("participations", "subject,project\na,q\nb,q\nc,q\n"),
    ])
    let stays = whole.attendance.filter { $0.subject == "ab" }
    #expect(stays.map { $0.until?.text } == ["2023", nil])
    #expect(whole.participations.map(\.subject) == ["ab", "c"])
  }

  @Test(
    "territory: what they share, of at least a country",
    arguments: [
      ("ES211", "ES212", "ES21"), ("ES21", "ES212", "ES21"), ("ES21", "ES3", "ES"),
      ("ES21", "FRI1", nil), ("ES21", "", nil),
    ])
  func territory(one: String, other: String, common: String?) {
    let whole = merged([("associations", "id,name,territory\na,A,\(one)\nb,B,\(other)\nc,C,\n")])
    #expect(whole.association("ab")?.territory?.code == common)
  }

  @Test("host: that of the largest, and unknown where that is unknown; hours add up")
  func host() {
    let network = region([
      ("associations", "id,name,host,support_hours\na,A,h,100\nb,B,k,\nc,C,,\n"),
      ("partners", "id,name\nh,H\nk,K\n"),
    ])
    func whole(_ largest: Association.ID?) -> Association? {
      Merger(["a", "b"], as: "ab", largest: largest, in: network).merged().association("ab")
    }
    #expect(whole("a")?.host == "h" && whole("b")?.host == "k" && whole(nil)?.host == nil)
    #expect(whole(nil)?.supportHours == 100)
  }

  @Test("who is known to have nothing changes nothing, whatever its own row says")
  func nothing() throws {
    let sheets = [
      "memberships", "activities", "alignments", "offers", "needs", "partnerships", "cooperations",
    ]
    let network = region([
      (
        "associations",
        "id,name,territory,maturity,host\na,A,ES211,4,h\nb,B,,,\nz,Z,FRI1,1,k\nc,C,,,\n"
      ),
      ("partners", "id,name\nh,H\nk,K\n"),
      ("figures", "subject,measure,value,year\na,budget,7,2024\na,members,9,2024\n"),
      ("coverage", "subject,sheet,state\n" + sheets.map { "z,\($0),complete\n" }.joined()),
    ])
    #expect(network.isKnownEmpty("z") && !network.isKnownEmpty("a") && !network.isKnownEmpty("c"))
    let merged = Merger(["a", "z"], as: "a", largest: "a", in: network).merged()
    let (before, after) = (
      try #require(network.association("a")), try #require(merged.association("a"))
    )
    #expect(after.territory == before.territory && after.host == before.host)
    #expect(after.maturity == before.maturity)
    #expect(
      merged.figures.filter { $0.subject == "a" } == network.figures.filter { $0.subject == "a" })
  }

  @Test("an association that was merged into a part was merged into the whole")
  func mergedInto() {
    let whole = merged([
      ("associations", "id,name,status,merged_into\na,A,,\nb,B,,\nc,C,merged,b\n")
    ])
    #expect(whole.association("c")?.mergedInto == "ab")
  }
}
