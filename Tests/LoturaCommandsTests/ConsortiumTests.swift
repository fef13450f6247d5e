import LoturaCommands
import LoturaNetwork
import LoturaPlanning
import LoturaReports
import Testing

@Suite("lotura consortium")
struct ConsortiumTests {
  /// Example 11 of the specification as a workbook; its hand-computed answers are in the tests.
  private func example(
    rules: String = "", countries: [String] = ["ES", "ES", "ES", "ES"], budget: String = "100"
  ) throws -> WorkbookFolder {
    let rows = zip(["p", "q", "r", "s"], countries).map { "\($0),\($0.uppercased()),\($1)\n" }
    var sheets = [
      ("associations", "id,name\nA,Association\n"),
      ("partners", "id,name,country\n" + rows.joined()),
      ("capabilities", "id,name\nx,Xylophones\ny,Yachts\n"),
      (
        "offers",
        "subject,capability,level\np,x,5\nq,x,3\nq,y,5\nr,y,4\ns,x,4\n"
      ),
      ("costs", "subject,call,budget\np,k,100\nq,k,60\nr,k,40\ns,,40\ns,other,1\n"),
      (
        "calls",
        "id,name,rules,max_partners,max_budget\nk,The call,\(rules.isEmpty ? "" : "R"),2,\(budget)\n"
          + "other,Another,,,\n"
      ),
      (
        "requirements",
        "call,kind,value,weight\nk,capability,x,2\nk,capability,y,1\n"
      ),
    ]
    if !rules.isEmpty { sheets.append(("rules", "id,key,value,valid_to\n" + rules)) }
    return try WorkbookFolder(sheets)
  }

  private func partners(_ result: [String: Any]) -> [String] {
    (result["partners"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }

  @Test("JSON: {q, s} is worth 13/15, shares 8/15 and 1/3, alternatives 4/5 and 11/15")
  func json() throws {
    let folder = try example()
    let result = try Asking(folder.path).result(Consortium("k"))
    #expect(result["feasible"] as? Bool == true && partners(result) == ["q", "s"])
    #expect(result["value"] as? Double == 0.866_666_667 && result["cost"] as? Double == 100)
    #expect(result["p"] as? Int == 2)
    #expect(result["left_out"] as? [String] == ["A"])
    let rows = try #require(result["partners"] as? [[String: Any]])
    #expect(rows.map { $0["shapley"] as? Double } == [0.533_333_333, 0.333_333_333])
    #expect(rows.map { $0["covers"] as? [Int] } == [[0, 1], [0]])
    let leaving = try #require(rows[0]["if_leaves"] as? [String: Any])
    #expect(leaving["replacement"] as? String == "r")
    #expect(leaving["replacement_value"] as? Double == 0.8)
    #expect(leaving["feasible"] as? Bool == true)
    let alternatives = try #require(result["alternatives"] as? [[String: Any]])
    #expect(alternatives.map { $0["partners"] as? [String] } == [["r", "s"], ["q", "r"]])
    #expect(alternatives.map { $0["value"] as? Double } == [0.8, 0.733_333_333])
    let proof = try #require(result["proof"] as? [String: Any])
    #expect(proof["optimal"] as? Bool == true && proof["gap"] as? Double == 0)
    let covered = try #require(result["covered"] as? [[String: Any]])
    #expect(covered.map { $0["value"] as? String } == ["x", "y"])
    #expect(covered.map { $0["coverage"] as? Double } == [0.8, 1])
  }

  @Test("JSON of the impossible: feasible false, nobody, no value, the conflict; exit 1")
  func conflict() throws {
    let folder = try example(rules: "R,min_partners,2,\n", budget: "70")
    let asking = Asking(folder.path)
    let result = try asking.result(Consortium("k"))
    #expect(result["feasible"] as? Bool == false && partners(result).isEmpty)
    #expect(result["value"] is Void? || "\(result["value"] ?? "")" == "<null>")
    #expect(result["conflict"] as? [[String]] == [["min_size"], ["budget"]])
    #expect(asking.exit(Consortium("k")) == 1)
    let text = try asking.text(Consortium("k"))
    // The cheapest two are r and s: 80, ten above the budget.
    for part in ["at least 2 partners", "a budget of 70 EUR", "80 EUR", "10 EUR above"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("too few countries: the sentence names how many there are")
  func countries() throws {
    let folder = try example(
      rules: "R,min_countries,3,\n", countries: ["ES", "FR", "ES", ""])
    let asking = Asking(folder.path)
    #expect(
      try asking.result(Consortium("k"))["conflict"] as? [[String]] == [["min_countries"]])
    let text = try asking.text(Consortium("k")).replacing("\n", with: " ")
    #expect(text.contains("at least 3 different countries"))
    #expect(text.contains("come from 2 different countries"))
    #expect(text.contains("Of 1 candidate the country is unknown"))
  }

  @Test("the text opens with who and whether it is proved, and its points add up")
  func text() throws {
    let folder = try example()
    let text = try Asking(folder.path).text(Consortium("k"))
    // 86.7 is shown as 87; 53.3 and 33.3 as 54 and 33: the point left over goes to q, by place.
    #expect(text.contains("Q and S: these 2 partners reach 87 points. Proved"))
    #expect(text.contains("They cost 100 EUR; the budget of the call is 100 EUR."))
    #expect(text.contains("Xylophones: covered to 80%. Who would add to it: P."))
  }

  @Test("rules out of force, and rules that cannot be checked, are said loudly")
  func rules() throws {
    let old = try example(rules: "R,min_countries,2,2020\n")
    let text = try Asking(old.path).text(Consortium("k"))
    #expect(text.contains("WARNING") && text.contains("not one of them is in force"))
    let result = try Asking(old.path).result(Consortium("k"))
    #expect((result["rules_source"] as? [String: Any])?["state"] as? String == "out_of_force")
    let strange = try example(rules: "R,min_small_firms,1,\n")
    let rules = try Asking(strange.path).result(Consortium("k"))["rules"] as? [[String: Any]]
    #expect(rules?.last?["key"] as? String == "min_small_firms")
    #expect(rules?.last?["holds"] is Bool == false)
    #expect(
      try Asking(strange.path).text(Consortium("k")).contains("check them by hand: min_small"))
  }

  @Test("every option changes the answer")
  func options() throws {
    let folder = try example()
    let asking = Asking(folder.path)
    var question = Consortium("k")
    question.request.must = ["r"]
    #expect(partners(try asking.result(question)) == ["r", "s"])
    question.request = .init()
    question.request.without = ["s"]
    #expect(partners(try asking.result(question)) == ["q"])
    question.request = .init()
    question.request.size = 1
    #expect(partners(try asking.result(question)) == ["q"])
    question.request = .init()
    question.request.alternatives = 1
    #expect((try asking.result(question)["alternatives"] as? [Any])?.count == 1)
    question.timeLimit = 0
    let proof = try asking.result(question)["proof"] as? [String: Any]
    // So small a call is proved at its root; a bound is never below the value.
    #expect((proof?["bound"] as? Double ?? 0) >= 0.866_666_6)
  }

  @Test("wrong use and unknown ids say what is wrong, with the nearest id")
  func wrongUse() throws {
    let folder = try example()
    let asking = Asking(folder.path)
    func sentence(_ change: (inout Consortium) -> Void) -> (Int32, String) {
      var question = Consortium("k")
      change(&question)
      guard case .failure(let failure) = asking.ask(question) else { return (0, "") }
      return (failure.exit.rawValue, failure.sentences.joined())
    }
    let unknown = sentence { $0.call = "othr" }
    #expect(unknown.0 == 66 && unknown.1.contains("other"))
    #expect(sentence { $0.call = "p" }.0 == 66)
    #expect(sentence { $0.request.must = ["nobody"] }.0 == 66)
    #expect(sentence { $0.request.without = ["nobody"] }.0 == 66)
    #expect(
      sentence {
        $0.request.must = ["p"]
        $0.request.without = ["p"]
      }.0 == 64)
    #expect(sentence { $0.request.size = 0 }.0 == 64)
    let large = sentence { $0.request.size = 3 }
    #expect(large.0 == 64 && large.1.contains("2"))
    #expect(sentence { $0.request.alternatives = -1 }.0 == 64)
    let none = try WorkbookFolder([("associations", "id,name\nA,Association\n")])
    guard case .failure(let failure) = Asking(none.path).ask(Consortium("k")) else {
      Issue.record("there is no call")
      return
    }
    #expect(failure.exit == .noInput && failure.sentences.joined().contains("no calls"))
  }

  @Test("a call with nobody to take part has no conflict and says so")
  func nobody() throws {
    let folder = try WorkbookFolder([
      ("associations", "id,name,status\nA,Association,closed\n"), ("calls", "id,name\nk,Call\n"),
    ])
    let asking = Asking(folder.path)
    let result = try asking.result(Consortium("k"))
    #expect(result["conflict"] as? [[String]] == [])
    #expect(asking.exit(Consortium("k")) == 1)
    #expect(try asking.text(Consortium("k")).contains("There is no candidate"))
  }

  @Test("all formats and languages are whole", arguments: Language.allCases)
  func languages(language: Language) throws {
    var asking = Asking(Asking.dataset("example"))
    asking.choices.language = language
    asking.choices.asOf = PartialDate("2026-09-30")!.firstDay
    for call in ["call-blue", "call-care", "call-loop", "call-small", "call-home"] {
      for format in [Format.text, .md, .html, .csv] {
        let text = try asking.text(Consortium(.init(call)), format)
        #expect(!text.contains("{") || format == .html, "\(call) \(format)")
        #expect(!text.contains("consortium") || language == .english || format == .html, "\(call)")
      }
    }
  }
}
