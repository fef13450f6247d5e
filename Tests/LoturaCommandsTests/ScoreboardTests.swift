import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaScoreboard
import LoturaWorkbook
import Testing

@Suite("The scoreboard, asked as a command")
struct ScoreboardTests {
  /// Seven associations; turnover 2, 4, 4, 5, 10 of the first five, in 2024, 8 of the fifth in 2021;
  /// staff of three; budget in two currencies.
  private func folder() throws -> WorkbookFolder {
    let turnover = ["a,2", "b,4", "c,4", "d,5", "e,10"].map {
      let cells = $0.split(separator: ",")
      return "\(cells[0]),turnover,\(cells[1]),EUR,2024,members,\n"
    }
    let budget = ["a", "b", "c", "d", "e"].map { "\($0),budget,3,EUR,2024,association,\n" }
    return try WorkbookFolder([
      (
        "associations",
        "id,name,form,status\n" + "abcdef".map { "\($0),N\($0),sectoral,\n" }.joined()
          + "g,Ng,other,\nold,Old,other,merged\n"
      ),
      (
        "figures",
        "subject,measure,value,unit,year,scope,access\n" + turnover.joined()
          + "e,turnover,8,EUR,2021,members,\nold,turnover,3,EUR,2024,members,\n"
          + "a,staff,3,persons,2024,,\nb,staff,4,persons,2024,,\nc,staff,0,persons,2024,,agency\n"
          + budget.joined() + "f,budget,3,MEUR,2024,association,\n"
      ),
      (
        "measures",
        "id,name,name_es,unit,direction,minimum_n\nturnover,Turnover,Facturación,EUR,higher,3\n"
          + "staff,Staff,Plantilla,persons,neutral,\n"
      ),
    ])
  }

  private func rows(_ value: [String: Any]) -> [[String: Any]] {
    value["rows"] as? [[String: Any]] ?? []
  }

  private func question(
    _ id: String? = nil, _ change: (inout ReadScoreboard) -> Void = { _ in }
  ) -> ReadScoreboard {
    var question = ReadScoreboard(id: id.map { .init($0) })
    change(&question)
    return question
  }

  /// z of 10 among 2, 4, 4, 5, 10 is 5/3, its percentile 90 (`DistributionTests`); 10 after 8 is a
  /// quarter more.
  @Test("the JSON has its shape, and the numbers are those worked out by hand")
  func shape() throws {
    let folder = try folder()
    let result = try Asking(folder.path).result(question("e") { $0.measure = "turnover" })
    #expect(Set(result.keys) == ["n", "rows", "unknown"] && result["n"] as? Int == 5)
    let row = try #require(rows(result).first)
    #expect(
      Set(row.keys) == [
        "association", "measure", "scope", "year", "value", "unit", "direction", "peers", "n",
        "hidden", "z", "percentile", "median", "q1", "q3", "since", "change", "growth", "earlier",
      ])
    #expect(abs((row["z"] as? Double ?? 0) - 5.0 / 3) < 1e-9)
    #expect(row["percentile"] as? Double == 90 && row["median"] as? Double == 4)
    #expect(row["q1"] as? Double == 4 && row["q3"] as? Double == 5)
    #expect(row["since"] as? Int == 2021 && row["growth"] as? Double == 0.25)
    #expect(row["peers"] as? Int == 7 && row["hidden"] is NSNull)
    let earlier = try #require((row["earlier"] as? [[String: Any]])?.first)
    #expect(earlier["year"] as? Int == 2021 && earlier["hidden"] as? String == "few")
    #expect(earlier["z"] is NSNull && earlier["value"] as? Double == 8)
  }

  @Test("of few, of two units and of what could be subtracted only the own value is told")
  func hidden() throws {
    let folder = try folder()
    let asking = Asking(folder.path)
    let staff = rows(try asking.result(question { $0.measure = "staff" }))
    #expect(staff.count == 3 && staff.allSatisfy { $0["hidden"] as? String == "few" })
    for key in ["z", "percentile", "median", "q1", "q3"] {
      #expect(staff.allSatisfy { $0[key] is NSNull })
    }
    #expect(staff.map { $0["value"] as? Double } == [3, 4, 0])
    let budget = rows(try asking.result(question("a") { $0.measure = "budget" }))
    #expect(budget.map { $0["hidden"] as? String } == ["units"])
    // Five of six sectoral ones are known, and nobody else: the same group as all.
    let form = rows(
      try asking.result(
        question("a") {
          $0.measure = "turnover"
          $0.peers = .form
        }))
    #expect(form.map { $0["n"] as? Int } == [5] && form[0]["z"] is Double)
    let size = rows(try asking.result(question("a") { $0.peers = .nearest(5) }))
    #expect(size.allSatisfy { ["size_unknown", "units"].contains($0["hidden"] as? String) })
  }

  @Test("who may not see a row finds it in no number")
  func audience() throws {
    let folder = try folder()
    var asking = Asking(folder.path)
    asking.choices.audience = .everybody
    let result = try asking.result(question { $0.measure = "staff" })
    #expect(rows(result).map { $0["association"] as? String } == ["a", "b"])
    #expect(result["n"] as? Int == 2)
    #expect(asking.exit(question("c") { $0.measure = "staff" }) == 1)
  }

  @Test("one year, one scope; what nobody has is none, with a sentence")
  func filters() throws {
    let folder = try folder()
    var asking = Asking(folder.path)
    #expect(try rows(asking.result(question { $0.scope = .members })).count == 5)
    #expect(try rows(asking.result(question { $0.year = 2021 })).count == 1)
    #expect(asking.exit(question { $0.scope = .sector }) == 1)
    #expect(asking.exit(question("f") { $0.measure = "turnover" }) == 1)
    for language in Language.allCases {
      asking.choices.language = language
      #expect(try asking.text(question { $0.year = 1999 }).contains("`figures`"))
    }
  }

  @Test("wrong ids and measures are told with the nearest")
  func unknown() throws {
    let folder = try folder()
    let asking = Asking(folder.path)
    #expect(asking.exit(question("zz")) == 66 && asking.exit(question("old")) == 66)
    guard case .failure(let failure) = asking.ask(question { $0.measure = "turnver" }) else {
      Issue.record("answered")
      return
    }
    #expect(failure.exit == .noInput && failure.sentences[0].contains("“turnover”?"))
  }

  @Test("people read the finding first, better only where one way is better")
  func text() throws {
    let folder = try folder()
    let asking = Asking(folder.path)
    let one = try asking.text(question("e"), .md)
    #expect(one.contains("1 figure of Ne can be compared"))
    #expect(one.contains("Better than the middle: Turnover of its members."))
    #expect(one.contains("in the best quarter") && one.contains("+25% since 2021"))
    #expect(one.contains("units differ: EUR and MEUR"))
    let staff = try asking.text(question("a") { $0.measure = "staff" }, .md)
    #expect(!staff.contains("etter") && staff.contains("fewer than 5 values are known"))
    let all = try asking.text(question { $0.measure = "turnover" }, .md)
    #expect(all.contains("the middle half of the 5 known values lies between 4 € and 5 €"))
    #expect(all.contains("not known of Nf and Ng"))
    #expect(all.contains("Nf: what was “Turnover of its members” in 2024?"))
  }

  @Test("a lower value is better where the workbook says so")
  func lower() throws {
    let ids = "abcde".map(String.init)
    let folder = try WorkbookFolder([
      ("associations", "id,name\n" + ids.map { "\($0),N\($0)\n" }.joined()),
      (
        "figures",
        "subject,measure,value,year\n"
          + ids.enumerated().map { "\($1),delay,\($0),2024\n" }.joined()
      ),
      ("measures", "id,name,direction\ndelay,Delay,lower\n"),
    ])
    let asking = Asking(folder.path)
    #expect(try asking.text(question("a"), .md).contains("in the best quarter"))
    #expect(try asking.text(question("e"), .md).contains("Weaker than the middle: Delay."))
    #expect(try asking.text(question("c"), .md).contains("In the middle: Delay."))
  }

  @Test("the answer can be had in every format and language", arguments: Format.allCases)
  func formats(format: Format) throws {
    let folder = try folder()
    var asking = Asking(folder.path)
    asking.choices.format = format
    for language in Language.allCases {
      asking.choices.language = language
      for id in [nil, "e"] {
        #expect(try asking.ask(question(id)).get().bytes.count > 200)
      }
    }
  }

  @Test("an anonymous picture of one shows no value, no name, and nothing that few know")
  func anonymous() throws {
    let example = Asking(Asking.dataset("euskadi"))
    var draw = Draw(.scoreboard)
    draw.id = "aclima"
    let open = try example.text(draw)
    #expect(open.contains("ACLIMA") && open.contains("139"))
    draw.isAnonymous = true
    let hidden = try example.text(draw)
    #expect(!hidden.lowercased().contains("aclima") && !hidden.contains("139"))
    #expect(hidden.contains(">Members<") && !hidden.contains("nvironment"))
    #expect(example.exit(Draw(.scoreboard)) == 0)
    let nobody = try WorkbookFolder([("associations", "id,name\na,A\n")])
    #expect(Asking(nobody.path).exit(Draw(.scoreboard)) == 1)
  }
}
