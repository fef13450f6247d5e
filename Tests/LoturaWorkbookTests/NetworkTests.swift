import LoturaNetwork
import LoturaWorkbook
import Testing

@Suite("The network of a workbook")
struct NetworkTests {
  @Test("every column of an association arrives; empty ones take their default or stay unknown")
  func associations() throws {
    let header =
      "id,name,name_eu,name_es,name_en,short_name,territory,form,founded,status,merged_into,host,"
      + "maturity,support_hours,website\n"
    let network = Sheets([
      "associations": header
        + "mar,Sea,Itsasoa,Mar,Sea!,S,ES213,pre_cluster,1998,merged,bide,ontzi,3.5,0,https://x.eu\n"
        + "bide,Road,,,,,,,,,,,,,\n"
    ]).network()
    var mar = Association(
      id: "mar",
      name: LocalizedName(
        "Sea", byLanguage: [.basque: "Itsasoa", .spanish: "Mar", .english: "Sea!"]))
    mar.shortName = "S"
    mar.territory = Territory("ES213")
    mar.form = .preCluster
    mar.founded = 1998
    mar.status = .merged
    mar.mergedInto = "bide"
    mar.host = "ontzi"
    mar.maturity = 3.5
    mar.supportHours = 0
    mar.website = "https://x.eu"
    #expect(network.associations == [Association(id: "bide", name: LocalizedName("Road")), mar])
    #expect(network.activeAssociations.map(\.id) == ["bide"])
  }

  @Test("a Cluster Day: topics, votes, slots, requests, times; empty cells stay unknown")
  func clusterDay() {
    let network = Sheets([
      "topics": "id,name,cost,level\nu,U,,\nt,T,2,advanced\n",
      "votes": "subject,topic,score\nmar,t,\nmar,u,0\n",
      "slots": "id,start,end,tables\ns,2026-05-07T09:30,2026-05-07T10:00,4\nr,,,\n",
      "requests": "a,b,priority\nmar,bide,1\nbide,mar,\n",
      "availability": "subject,slot,available\nmar,s,\nbide,s,no\n",
      "occupied": "subject,start,end,why\nmar,2026-05-07T09:45,2026-05-07T11:00,opens\n",
    ]).network()
    var topic = Topic(id: "t", name: LocalizedName("T"))
    (topic.cost, topic.level) = (2, .advanced)
    #expect(network.topics == [topic, Topic(id: "u", name: LocalizedName("U"))])
    #expect(
      network.votes == [
        Vote(subject: "mar", topic: "t", score: 5), Vote(subject: "mar", topic: "u", score: 0),
      ])
    #expect(network.slots.map(\.id) == ["r", "s"] && network.slots.map(\.tables) == [nil, 4])
    #expect(network.slot("r")?.stretch == nil)
    #expect(
      network.requests == [
        MeetingRequest("bide", "mar"), MeetingRequest("mar", "bide", priority: 1),
      ])
    #expect(
      network.availability == [
        Availability(subject: "bide", slot: "s", isAvailable: false),
        Availability(subject: "mar", slot: "s"),
      ])
    let elsewhere = network.occupations.first?.stretch
    #expect(network.occupations.map(\.reason) == ["opens"])
    #expect(network.slot("s")?.stretch.flatMap { elsewhere?.overlaps($0) } == true)
  }

  @Test("officers, plans, practices, measures and answers arrive with every column")
  func year() {
    let network = Sheets([
      "sectors": "id,name\nx,X\n", "capabilities": "id,name\nc,C\n",
      "officers": "id,name,hours,languages,role,fte\no,O,120.5,eu es,coordinator,0.1\np,P,0,,,\n",
      "assignments": "officer,association,hours,fixed\no,mar,30,true\no,bide,,\n",
      "expertise": "officer,sector,level\no,x,\n",
      "activity_log": "officer,association,date,hours,kind\no,mar,2026-02,3,board\n",
      "actions":
        "id,association,name,year,capability,kind,budget,start,end,status\n"
        + "a,mar,Go,2026,c,training,,2026-03,,planned\n",
      "practices": "id,name,network,theme,year,url,country\nr,R,N,fees,2020,https://r.eu,EL\n",
      "adoptions": "practice,association,date,state\nr,mar,2024,done\n",
      "measures": "id,name,unit,direction,definition,minimum_n\nm,M,EUR,lower,What,7\n",
      "survey":
        "association,year,question,n1,n2,n3,n4,n5,n,topbox\n"
        + "mar,2025,q,,,1,2,,,\nmar,2024,q,,,,,,,0.9\n",
    ]).network()
    #expect(network.officer("o")?.hours == 120.5 && network.officer("o")?.role == .coordinator)
    #expect(network.officer("o")?.fullTimeShare == 0.1 && network.officer("p")?.hours == 0)
    #expect(
      network.assignments == [
        Assignment(officer: "o", association: "bide"),
        Assignment(officer: "o", association: "mar", hours: 30, isFixed: true),
      ])
    #expect(network.expertise == [Expertise(officer: "o", sector: "x", level: 3)])
    #expect(
      network.loggedHours == [
        LoggedHours(
          officer: "o", association: "mar", date: PartialDate("2026-02")!, hours: 3, kind: "board")
      ])
    var action = Action(id: "a", association: "mar", name: "Go")
    (action.year, action.capability, action.kind) = (2026, "c", .training)
    (action.start, action.status) = (PartialDate("2026-03"), .planned)
    #expect(network.actions == [action])
    var practice = Practice(id: "r", name: LocalizedName("R"))
    (practice.network, practice.theme, practice.year) = ("N", "fees", 2020)
    (practice.url, practice.country) = ("https://r.eu", Country("GR"))
    #expect(network.practice("r") == practice)
    #expect(
      network.adoptions == [
        Adoption(practice: "r", association: "mar", date: PartialDate("2024"), state: "done")
      ])
    #expect(network.measure("m")?.direction == .lower && network.measure("m")?.minimumCount == 7)
    #expect(network.survey.map(\.known.count) == [nil, 3])
    #expect(network.survey.map(\.known.topBox) == [0.9, 2.0 / 3])
  }

  @Test("links take the contract's defaults where a cell is empty or the column absent")
  func defaults() {
    let network = Sheets([
      "sectors": "id,name\ns,S\n", "priorities": "id,name,scheme\nk,K,x\n",
      "capabilities": "id,name\nc,C\n", "partners": "id,name\np,P\n",
      "memberships": "association,member,weight\nmar,ontzi,\nmar,gurpil,0\n",
      "activities": "subject,sector\nmar,s\n", "alignments": "subject,priority\nmar,k\n",
      "offers": "subject,capability\nmar,c\n", "needs": "subject,capability,level\nmar,c,\n",
      "partnerships": "association,partner\nmar,p\n", "vetoes": "a,b\nmar,bide\n",
      "figures": "subject,measure,value,year\nmar,staff,3,2020\n",
    ]).network()
    #expect(
      network.memberships == [
        Membership(association: "mar", member: "gurpil", weight: 0),
        Membership(association: "mar", member: "ontzi", weight: 1),
      ])
    #expect(network.activities == [Activity(subject: "mar", sector: "s", share: 1)])
    #expect(network.alignments == [Alignment(subject: "mar", priority: "k", intensity: 1)])
    #expect(network.offers == [Offer(subject: "mar", capability: "c", level: 3)])
    #expect(network.needs == [Need(subject: "mar", capability: "c", level: 3)])
    #expect(network.partnerships == [Partnership(association: "mar", partner: "p")])
    #expect(network.vetoes == [Veto("bide", "mar", scope: .any)])
    #expect(
      network.figures == [
        Figure(subject: "mar", measure: "staff", value: 3, year: (2020, .association))
      ])
    #expect(network.priorities.map(\.weight) == [1])
  }

  @Test("a row outside its validity is not there; the days of a partial date all count")
  func validity() {
    let sheets = Sheets([
      "memberships": "association,member,valid_from,valid_to\nmar,ontzi,2020-05,2021\n"
    ])
    for (day, count) in [
      ("2020-04-30", 0), ("2020-05-01", 1), ("2021-12-31", 1), ("2022-01-01", 0),
    ] {
      #expect(sheets.network(day).memberships.count == count)
    }
  }

  @Test("a link to a node that is not in force is not in force")
  func linkToPast() {
    let sheets = Sheets([
      "companies": "id,name,valid_to\nontzi,Ship,2019\ngurpil,Wheel,\n",
      "memberships": "association,member\nmar,ontzi\nmar,gurpil\n",
      "associations": "id,name,host\nmar,Sea,ontzi\nbide,Road,\n",
    ])
    #expect(sheets.network("2019-06-01").memberships.count == 2)
    let later = sheets.network("2020-01-01")
    #expect(later.memberships.map(\.member) == ["gurpil"])
    #expect(later.associations.last?.host == nil)
    #expect(later.nodes.map(\.id.text) == ["bide", "gurpil", "mar"])
    #expect(later.links.map(\.to.text) == ["gurpil"])
  }

  @Test("memberships and partnerships hold from since to until; stays that are over are kept")
  func stays() {
    let sheets = Sheets([
      "partners": "id,name\np,P\n", "groups": "id,name,kind\ng,G,workshop\n",
      "memberships": "association,member,since,until\nmar,ontzi,2020,2021-06\n",
      "partnerships": "association,partner,since\nmar,p,2020-03\n",
      "attendance": "subject,group,since,until\nmar,g,2020,2020\nbide,g,2030,\n",
    ])
    func counts(_ day: String) -> [Int] {
      let network = sheets.network(day)
      return [network.memberships.count, network.partnerships.count, network.attendance.count]
    }
    #expect(counts("2019-12-31") == [0, 0, 0])
    #expect(counts("2020-02-01") == [1, 0, 1])
    #expect(counts("2021-06-30") == [1, 1, 1])
    #expect(counts("2021-07-01") == [0, 1, 1])
    #expect(sheets.network("2025-01-01").attendance.first?.until == PartialDate("2020"))
  }

  @Test("what has not happened yet does not count")
  func events() {
    let sheets = Sheets([
      "cooperations": "a,b,kind,date\nmar,bide,contact,2025\nmar,bide,agreement,2026-02\n",
      "assessments": "association,dimension,level,date\nmar,d,3,2025-01-02\nmar,d,2,\n",
    ])
    let network = sheets.network("2025-01-01")
    #expect(network.cooperations.map(\.kind) == [.contact])
    #expect(network.assessments.map(\.level) == [2])
    #expect(sheets.network("2026-02-01").cooperations.count == 2)
  }

  @Test("a repeated link: the last row counts, and it is told with the first row")
  func repeated() {
    let sheets = Sheets([
      "memberships": """
      association,member,weight
      mar,ontzi,0.2
      mar,gurpil,0.5
      mar,ontzi,0.4
      mar,ontzi,0.3
      """
    ])
    #expect(sheets.network().memberships.map(\.weight) == [0.5, 0.3])
    let warnings = sheets.read().network(asOf: Sheets.day("2025-01-01")).warnings
    #expect(
      warnings.map(\.line) == [
        "repeated_row memberships 4 - -", "repeated_row memberships 5 - -",
      ])
    #expect(warnings.map(\.problem) == [.repeatedRow(firstRow: 2), .repeatedRow(firstRow: 2)])
    #expect(warnings.map(\.severity) == [.warning, .warning])
  }

  @Test("rows out of force are no repetition")
  func repeatedOutOfForce() {
    let sheets = Sheets([
      "memberships": """
      association,member,weight,valid_from,valid_to
      mar,ontzi,1,,2019
      mar,ontzi,2,2020,
      """
    ])
    #expect(sheets.warnings().isEmpty)
    #expect(sheets.network("2018-01-01").memberships.map(\.weight) == [1])
    #expect(sheets.network("2025-01-01").memberships.map(\.weight) == [2])
  }

  @Test("two dates of joining are two rows of one membership: the largest weight counts")
  func severalKeys() {
    let sheets = Sheets([
      "partners": "id,name\np,P\n",
      "memberships": "association,member,since,weight\nmar,ontzi,2010,2\nmar,ontzi,2015,1\n",
      "partnerships": """
      association,partner,kind,since,strength
      mar,p,agreement,2010,
      mar,p,agreement,2012,0.4
      mar,p,agreement,2014,0.3
      mar,p,contact,2012,0.9
      """,
    ])
    #expect(sheets.warnings().isEmpty)
    #expect(sheets.network().memberships.map(\.weight) == [2])
    #expect(
      sheets.network().partnerships == [
        Partnership(association: "mar", partner: "p", kind: .agreement, strength: 0.4),
        Partnership(association: "mar", partner: "p", kind: .contact, strength: 0.9),
      ])
  }

  @Test(
    "what makes two rows the same",
    arguments: [
      ("cooperations", "a,b,kind,date", "mar,bide,contact,2020", "bide,mar,contact,2020", true),
      ("cooperations", "a,b,kind,date", "mar,bide,contact,2020", "mar,bide,contact,2020-01", false),
      ("cooperations", "a,b,kind,date", "mar,bide,contact,2020", "mar,bide,agreement,2020", false),
      ("sector_links", "a,b,kind", "s,t,similar", "t,s,", true),
      ("sector_links", "a,b,kind", "s,t,supplies", "t,s,supplies", false),
      ("sector_links", "a,b,kind", "s,t,supplies", "s,t,similar", false),
      ("vetoes", "a,b,scope", "mar,bide,any", "bide,mar,", true),
      ("vetoes", "a,b,scope", "mar,bide,fusion", "bide,mar,any", false),
      ("requests", "a,b,priority", "mar,bide,1", "bide,mar,1", false),
      ("requests", "a,b,priority", "mar,bide,1", "mar,bide,2", true),
      (
        "figures", "subject,measure,value,year,scope", "mar,m,1,2020,", "mar,m,2,2020,association",
        true
      ),
      (
        "figures", "subject,measure,value,year,scope", "mar,m,1,2020,", "mar,m,2,2020,sector", false
      ),
      ("figures", "subject,measure,value,year,scope", "mar,m,1,2020,", "mar,m,1,2021,", false),
      ("assessments", "association,dimension,level,date", "mar,d,1,2020", "mar,d,2,2020", true),
      ("assessments", "association,dimension,level,date", "mar,d,1,2020", "mar,d,1,", false),
      ("survey", "association,year,question,n1", "mar,2020,q,1", "mar,2020,q,2", true),
      ("attendance", "subject,group,since", "mar,g,2010", "mar,g,2012", false),
      ("attendance", "subject,group,since", "mar,g,2010", "mar,g,2010", true),
      ("activities", "subject,sector,share", "mar,s,1", "mar,s,0.5", true),
      ("rules", "id,key,value", "r,min_partners,1", "r,min_partners,2", true),
      ("rules", "id,key,value", "r,min_partners,1", "r,max_partners,1", false),
      ("costs", "subject,call,budget", "mar,,1", "mar,,2", true),
      ("requirements", "call,kind,value", "c,country,ES", "c,country,FR", false),
      (
        "activity_log", "officer,association,date,hours", "o,mar,2020-01-01,1",
        "o,mar,2020-01-02,1", false
      ),
    ])
  func keys(sheet: String, header: String, first: String, second: String, isSame: Bool) {
    let sheets = Sheets([
      "sectors": "id,name\ns,S\nt,T\n", "groups": "id,name\ng,G\n", "calls": "id,name\nc,C\n",
      "officers": "id,name,hours\no,O,1\n", sheet: "\(header)\n\(first)\n\(second)\n",
    ])
    #expect(sheets.issues().isEmpty)
    #expect(sheets.warnings() == (isSame ? ["repeated_row \(sheet) 3 - -"] : []))
  }

  @Test("a subject has rows if one is in force, be it a known zero")
  func owners() {
    let network = Sheets([
      "capabilities": "id,name\nc,C\n", "offers": "subject,capability,level\nmar,c,0\n",
      "needs": "subject,capability,valid_to\nmar,c,2001\n",
      "memberships": "association,member,weight\nmar,ontzi,0\n",
      "cooperations": "a,b,kind,date\nbide,ontzi,contact,2020\n",
      "coverage": "subject,sheet,state\nbide,offers,complete\nmar,offers,partial\n",
    ]).network()
    #expect(network.subjectsWithRows[.offers] == ["mar"])
    #expect(network.subjectsWithRows[.needs] == [])
    #expect(network.subjectsWithRows[.memberships] == ["mar"])
    #expect(network.subjectsWithRows[.cooperations] == ["bide", "ontzi"])
    #expect(network.knowledge(of: "mar", in: .offers) == .partial)
    #expect(network.knowledge(of: "bide", in: .offers) == .complete)
    #expect(network.knowledge(of: "mar", in: .needs) == .unknown)
  }

  @Test("every sheet whose rows join two nodes gives links, with its own weight and kind")
  func links() {
    let network = Sheets([
      "topics": "id,name\nt,T\n", "officers": "id,name,hours\no,O,100\n",
      "votes": "subject,topic,score\nmar,t,\nbide,t,0\n",
      "assignments": "officer,association,hours\no,mar,12\n",
      "cooperations": """
      a,b,kind,date,strength
      mar,bide,contact,2020,0.2
      mar,bide,contact,2021,0.7
      mar,bide,agreement,2021,
      """,
      "requests": "a,b,priority\nmar,bide,1\n",
    ]).network()
    #expect(
      network.links == [
        Link(.cooperations, from: "bide", to: "mar", weight: nil, kind: "agreement"),
        Link(.cooperations, from: "bide", to: "mar", weight: 0.7, kind: "contact"),
        Link(.votes, from: "bide", to: "t", weight: 0),
        Link(.votes, from: "mar", to: "t", weight: 5),
        Link(.requests, from: "mar", to: "bide"),
        Link(.assignments, from: "o", to: "mar", weight: 12),
      ])
  }

  @Test("every row of every node sheet is a node, by id, with its name")
  func nodes() {
    let nodes = Sheets([
      "slots": "id\nearly\n", "measures": "id,name\nstaff,Staff\n",
    ]).network().nodes
    #expect(nodes.map(\.id.text) == ["bide", "early", "gurpil", "mar", "ontzi", "staff"])
    #expect(
      nodes.map(\.sheet) == [
        .associations, .slots, .companies, .associations, .companies, .measures,
      ])
    #expect(nodes[1].name.usual == "early")
  }
}
