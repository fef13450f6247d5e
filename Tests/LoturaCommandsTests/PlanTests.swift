import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("Action plans, alignment and practices, asked as commands")
struct PlanTests {
  private let example: Asking = {
    var asking = Asking(Asking.dataset("example"))
    asking.choices.asOf = PartialDate("2026-09-30")?.firstDay
    return asking
  }()
  private let euskadi: Asking = {
    var asking = Asking(Asking.dataset("euskadi"))
    asking.choices.asOf = PartialDate("2026-09-30")?.firstDay
    return asking
  }()

  private func actions(overlaps: Bool = false, year: Int? = nil) -> Actions {
    var question = Actions()
    question.looksForOverlaps = overlaps
    question.year = year
    return question
  }

  /// The answer in words, on one line.
  private func read(_ asking: Asking, _ question: any LoturaCommands.Question) throws -> String {
    try asking.text(question).split { $0.isWhitespace }.joined(separator: " ")
  }

  private func rows(_ result: [String: Any], _ key: String) -> [[String: Any]] {
    result[key] as? [[String: Any]] ?? []
  }

  /// The rows of a sheet of the example, by column.
  private func sheet(_ name: String) throws -> [[String: String]] {
    let text = try String(
      contentsOfFile: Asking.dataset("example") + "/\(name).csv", encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
  }

  // MARK: Actions

  @Test("the plans of a year add up to the rows of the sheet", arguments: [2024, 2025, 2026])
  func sums(_ year: Int) throws {
    let own = try sheet("actions").filter { $0["year"] == String(year) }
    let result = try example.result(actions(year: year))
    let total = result["total"] as? [String: Any] ?? [:]
    #expect(total["actions"] as? Int == own.count)
    let kept = own.filter { $0["status"] != "dropped" }
    #expect(
      total["known_budget"] as? Double
        == kept.compactMap { Double($0["budget"] ?? "") }.reduce(0, +))
    #expect(total["budgets_unknown"] as? Int == kept.filter { $0["budget"] == "" }.count)
    for key in ["associations", "by_priority", "by_capability", "by_kind"] {
      #expect(
        rows(result, key).reduce(0) { $0 + ($1["actions"] as? Int ?? 0) } == own.count, "\(key)")
    }
    #expect(rows(result, "associations").count == 18)
  }

  @Test("without a year the newest with something planned or under way is taken, and said")
  func newest() throws {
    #expect(try example.result(actions())["year"] as? Int == 2026)
    let text = try example.text(actions(), .md)
    #expect(text.contains("2026 is the newest year with actions planned or under way."))
    #expect(text.contains("Of 3 the budgets are not known"))
    #expect(!(try example.text(actions(year: 2026), .md)).contains("newest year"))
  }

  /// Needs of the example that no action of 2026 in force is for, counted from the sheets.
  @Test("gaps are the needs that no action of the year is for")
  func gaps() throws {
    let planned = Set(
      try sheet("actions").filter { $0["year"] == "2026" && $0["status"] != "dropped" }
        .compactMap { $0["capability"] })
    let associations = Set(try sheet("associations").filter { $0["status"] == "" }.map { $0["id"] })
    let needed = Set(
      try sheet("needs").filter { associations.contains($0["subject"]) }.compactMap {
        $0["capability"]
      })
    let result = try example.result(actions())
    let told = rows(result, "gaps").filter { $0["kind"] as? String == "capability" }
    #expect(Set(told.compactMap { $0["id"] as? String }) == needed.subtracting(planned))
    #expect(told.first?["id"] as? String == "cap-logistics")
    // LANG has not told its plan, so nothing is sure.
    #expect(told.allSatisfy { $0["sure"] as? Bool == false })
  }

  @Test("artificial intelligence is planned twice in September 2026; ICT could help")
  func overlaps() throws {
    let result = try example.result(actions(overlaps: true))
    let first = try #require(rows(result, "overlaps").first)
    #expect(first["id"] as? String == "cap-ai")
    #expect(first["associations"] as? [String] == ["GRID", "WIND"])
    #expect(first["known_budget"] as? Double == 205_000)
    let pair = try #require(rows(first, "pairs").first)
    #expect(pair["same"] as? String == "capability_and_kind" && pair["days"] as? Int == 30)
    let lead = first["lead"] as? [String: Any] ?? [:]
    #expect(rows(lead, "able").isEmpty)
    #expect(rows(lead, "outside").map { $0["id"] as? String } == ["ICT"])
    let past = rows(result, "past").map { $0["id"] as? String ?? "" }
    #expect(past == ["cap-market", "cap-export", "cap-talent", "cap-ai"])
    let text = try example.text(actions(overlaps: true), .md)
    #expect(text.contains("Artificial intelligence (GRID and WIND)"))
    #expect(text.contains("nothing is guessed here") && text.contains("lotura explain GRID WIND"))
  }

  @Test("nothing to tell ends with 1 and says what to fill in, or which years there are")
  func none() throws {
    for overlaps in [false, true] {
      #expect(euskadi.exit(actions(overlaps: overlaps)) == 1)
      #expect(try read(euskadi, actions(overlaps: overlaps)).contains("sheet `actions`"))
      #expect(example.exit(actions(overlaps: overlaps, year: 1990)) == 1)
      #expect(
        try example.text(actions(overlaps: overlaps, year: 1990), .md).contains(
          "2024, 2025 and 2026"))
    }
    #expect(euskadi.exit(Practices()) == 1)
    #expect(try read(euskadi, Practices()).contains("sheet `practices`"))
    let alone = try WorkbookFolder([
      ("associations", "id,name\na,A\nb,B\n"), ("capabilities", "id,name\nx,X\n"),
      ("actions", "id,association,name,year,capability\n1,a,One,2025,x\n2,a,Two,2025,x\n"),
    ])
    #expect(Asking(alone.path).exit(actions(overlaps: true)) == 1)
    #expect(
      try Asking(alone.path).text(actions(overlaps: true), .md).contains(
        "nobody to compare it with"))
    #expect(Asking(alone.path).exit(actions()) == 0)
  }

  @Test("a veto is told with its reason, and its pair is nowhere a proposal")
  func veto() throws {
    let folder = try WorkbookFolder([
      ("associations", "id,name\na,A\nb,B\n"), ("capabilities", "id,name\nx,X\n"),
      (
        "actions",
        "id,association,name,year,capability,status\n1,a,One,2025,x,planned\n2,b,Two,2025,x,\n"
      ), ("vetoes", "a,b,scope,reason\na,b,meeting,a lawsuit\n"),
    ])
    let asking = Asking(folder.path)
    #expect(asking.exit(actions(overlaps: true)) == 1)
    #expect(try asking.text(actions(overlaps: true), .md).contains("A and B (a lawsuit)"))
    #expect(rows(try asking.result(actions(overlaps: true)), "overlaps").isEmpty)
  }

  // MARK: Alignment

  /// Each order below is that of the ids, parts below their whole.
  @Test("the public facts of 2026: ten priorities, one association that has not told")
  func alignment() throws {
    let result = try euskadi.result(Alignments())
    let priorities = rows(result, "priorities")
    #expect(result["schemes"] as? [String] == ["ris3-2030"] && priorities.count == 10)
    let order = priorities.map { $0["id"] as? String ?? "" }
    #expect(
      order == [
        "P30-CE", "P30-PH", "I30-HA", "P30-SI", "I30-EM", "T30-CI", "T30-CR", "T30-EI", "I30-CE",
        "T30-FO",
      ])
    #expect(priorities.map { $0["depth"] as? Int } == [0, 0, 1, 0, 1, 0, 0, 0, 1, 0])
    #expect(priorities.allSatisfy { $0["untold"] as? [String] == ["basquefik"] })
    #expect(priorities[3]["state"] as? String == "crowded")
    #expect(rows(priorities[3], "served_by").count == 12)
    #expect(priorities[1]["on_a_part"] as? [String] == ["food"])
  }

  @Test("a strategy is asked for by name; one that is over says so, one that is none is corrected")
  func schemes() throws {
    #expect(
      try example.result(Alignments(scheme: "ametsaldea-s3"))["schemes"] as? [String]
        == ["ametsaldea-s3"])
    #expect(euskadi.exit(Alignments(scheme: "ris3-2020")) == 1)
    #expect(try euskadi.text(Alignments(scheme: "ris3-2020"), .md).contains("is in force on"))
    var then = euskadi
    then.choices.asOf = PartialDate("2019-06-01")?.firstDay
    #expect(rows(try then.result(Alignments()), "priorities").count == 7)
    guard case .failure(let failure) = euskadi.ask(Alignments(scheme: "ris3-203")) else {
      Issue.record("answered")
      return
    }
    #expect(failure.exit == .noInput && failure.sentences[0].contains("ris3-2030"))
  }

  @Test("a priority of the strategy that nobody uses is unserved, or not known while one is silent")
  func unserved() throws {
    let folder = try WorkbookFolder([
      ("associations", "id,name\na,A\nb,B\n"), ("alignments", "subject,priority\na,P30-SI\n"),
    ])
    func states() throws -> Set<String> {
      Set(
        rows(try Asking(folder.path).result(Alignments()), "priorities")
          .compactMap { $0["state"] as? String })
    }
    #expect(try states() == ["served", "unknown"])
    _ = try folder.add("coverage.csv", Array("subject,sheet,state\nb,alignments,complete\n".utf8))
    #expect(try states() == ["served", "unserved"])
    #expect(try Asking(folder.path).text(Alignments(), .md).contains("Nobody works on"))
    let bare = try WorkbookFolder([("associations", "id,name\na,A\n")])
    #expect(Asking(bare.path).exit(Alignments()) == 1)
  }

  // MARK: Practices

  @Test("each association gets its fits, and the parts of each add up")
  func practices() throws {
    let result = try example.result(Practices())
    #expect(rows(result, "associations").count == 18 && rows(result, "practices").count == 12)
    #expect(result["nobody"] as? [String] == ["pr-twin"])
    for association in rows(result, "associations") {
      for fit in rows(association, "fits") {
        let parts = rows(fit, "parts").compactMap { $0["points"] as? Int }
        #expect(parts.reduce(0, +) == fit["points"] as? Int && parts.count == 4)
        #expect(!(fit["ask"] as? [String] ?? []).contains(association["id"] as? String ?? ""))
      }
    }
    let one = rows(try example.result(Practices(id: "BIO")), "associations")
    #expect(one.count == 1)
    #expect(rows(one[0], "fits").first?["practice"] as? String == "pr-desk")
  }

  @Test("whom it is for must be an active association")
  func subject() {
    #expect(example.exit(Practices(id: "BIOO")) == 66)
    #expect(example.exit(Practices(id: "TOOLS")) == 66)
    #expect(example.exit(Practices(id: "p01")) == 66)
    #expect(example.exit(Practices(id: "WINE")) == 0)
  }

  @Test("rows above the audience are nowhere in an answer")
  func audience() throws {
    let folder = try WorkbookFolder([
      ("associations", "id,name\na,A\nb,B\n"), ("capabilities", "id,name\nx,X\n"),
      (
        "actions",
        "id,association,name,year,capability,budget,access\n1,a,Open,2025,x,10,\n"
          + "2,b,Hidden,2025,x,777,case\n"
      ), ("practices", "id,name\np,P\n"),
      ("adoptions", "practice,association,state,access\np,b,hidden state,case\n"),
      ("vetoes", "a,b,reason,access\na,b,hidden reason,case\n"),
    ])
    var asking = Asking(folder.path)
    let questions: [any LoturaCommands.Question] = [
      actions(), actions(overlaps: true), Practices(),
    ]
    for audience in [Audience.everybody, .members, .agency] {
      asking.choices.audience = audience
      for question in questions {
        let text = try asking.text(question, .json)
        #expect(!text.lowercased().contains("hidden") && !text.contains("777"))
      }
    }
    asking.choices.audience = .caseTeam
    #expect(try asking.text(actions(), .json).contains("777"))
    #expect(try asking.text(actions(overlaps: true), .json).contains("hidden reason"))
  }

  /// Formats and languages, each format in one of the languages.
  static let spread: [(Format, Language)] = Format.allCases.enumerated().map { place, format in
    (format, Language.allCases[place % 3])
  }

  @Test("every answer can be had in every format and language", arguments: spread)
  func formats(_ format: Format, _ language: Language) throws {
    for var asking in [example, euskadi] {
      asking.choices.format = format
      asking.choices.language = language
      let questions: [any LoturaCommands.Question] = [
        actions(), actions(overlaps: true), Alignments(), Practices(),
      ]
      for question in questions {
        let bytes = try asking.ask(question).get().bytes
        #expect(bytes.count > 40)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("{count}"))
      }
    }
  }

  @Test("names and texts that attack are told as they are")
  func hostile() throws {
    let attack = "<script>alert(1)</script>"
    let folder = try WorkbookFolder([
      ("associations", "id,name\na,\(attack)\nb,B\n"), ("capabilities", "id,name\nx,\(attack)\n"),
      (
        "actions",
        "id,association,name,capability,year\n1,a,\(attack),x,2025\n2,b,\(attack),x,2025\n"
      ), ("assessments", "association,dimension,level\na,\(attack),3\n"),
      ("practices", "id,name,theme,network\np,\(attack),\(attack),\(attack)\n"),
      ("adoptions", "practice,association,state\np,a,\(attack)\n"),
      ("priorities", "id,name,scheme\nq,\(attack),\(attack)\n"),
      ("alignments", "subject,priority\na,q\n"),
    ])
    let asking = Asking(folder.path)
    let questions: [any LoturaCommands.Question] = [
      actions(), actions(overlaps: true), Alignments(), Practices(),
    ]
    for question in questions {
      #expect(!(try asking.text(question, .html)).contains("<script>alert"))
      #expect(asking.exit(question) == 0)
    }
  }
}
