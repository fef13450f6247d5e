import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaPlanning
import LoturaWorkbook
import Testing

@Suite("Liaison officers, asked as a command")
struct LiaisonsTests {
  /// Section 12.16 as a workbook.
  static let sheets: [(name: String, text: String)] = [
    ("associations", "id,name,support_hours\na,A,80\nb,B,40\nc,C,30\n"),
    ("officers", "id,name,hours,role,fte\no1,One,100,liaison,0.2\no2,Two,50,coordinator,\n"),
    ("sectors", "id,name,parent\nM,M,\nM25,M25,M\nJ,J,\n"),
    ("activities", "subject,sector\na,M25\nb,J\nc,J\n"),
    ("expertise", "officer,sector,level\no1,M,5\no2,J,0\n"),
  ]

  static func asking(_ extra: [(name: String, text: String)] = []) throws -> (
    Asking, WorkbookFolder
  ) {
    let replaced = Set(extra.map(\.name))
    let folder = try WorkbookFolder(sheets.filter { !replaced.contains($0.name) } + extra)
    return (Asking(folder.path), folder)
  }

  private func liaisons(_ change: (inout LiaisonRequest) -> Void = { _ in }) -> Liaisons {
    var question = Liaisons()
    change(&question.request)
    return question
  }

  @Test("the JSON has its shape, and the numbers of the worked example")
  func shape() throws {
    let (asking, _folder) = try Self.asking()
    defer { withExtendedLifetime(_folder) {} }
    let result = try asking.result(liaisons())
    for key in [
      "assignments", "value", "hour_value", "needed", "unmet", "uncovered", "proof", "assumed",
      "officers", "changes", "log", "questions", "first_of_equal", "keeping_today", "reason",
    ] {
      #expect(result.keys.contains(key), "\(key)")
    }
    #expect(result["value"] as? Double == 220)
    #expect(result["hour_value"] as? [String: Double] == ["o1": 1, "o2": 0])
    #expect(result["needed"] as? [String: Double] == ["a": 80, "b": 40, "c": 30])
    #expect(result["unmet"] as? [String: Double] == ["a": 0, "b": 0, "c": 10])
    let rows = result["assignments"] as? [[String: Any]] ?? []
    #expect(rows.map { $0["association"] as? String } == ["a", "b", "c"])
    #expect(rows.map { $0["officer"] as? String } == ["o1", "o2", "o1"])
    #expect(rows.map { $0["hours"] as? Double } == [80, 40, 20])
    let proof = result["proof"] as? [String: Any] ?? [:]
    #expect(proof["optimal"] as? Bool == true && proof["bound"] as? Double == 220)
    #expect((result["uncovered"] as? [String])?.isEmpty == true && result["reason"] is NSNull)
    let shared = try asking.result(liaisons { $0.isShared = true })
    #expect(
      abs((shared["value"] as? Double ?? 0) - 230) < 1e-6 && shared["prices"] is [String: Any])
  }

  @Test(
    "the plans of the example keep every rule, and are worth what the workbook makes them",
    arguments: [false, true])
  func certificate(isShared: Bool) throws {
    let asking = Asking(Asking.dataset("example"))
    let result = try asking.result(liaisons { $0.isShared = isShared })
    let rows = result["assignments"] as? [[String: Any]] ?? []
    let needed = result["needed"] as? [String: Double] ?? [:]
    var (byOfficer, byAssociation): ([String: Double], [String: Double]) = ([:], [:])
    var value = 0.0
    for row in rows {
      let hours = row["hours"] as? Double ?? .nan
      byOfficer[row["officer"] as? String ?? "", default: 0] += hours
      byAssociation[row["association"] as? String ?? "", default: 0] += hours
      value += hours * (row["worth"] as? Double ?? .nan)
      #expect((1...2.25).contains(row["worth"] as? Double ?? 0))
    }
    #expect(needed.count == 18 && byAssociation.count == 18)
    #expect(isShared || rows.count == 18)
    for officer in result["officers"] as? [[String: Any]] ?? [] {
      #expect(
        byOfficer[officer["id"] as? String ?? "", default: 0]
          <= (officer["hours"] as? Double ?? 0) + 1e-6)
    }
    for (id, hours) in byAssociation {
      #expect(hours >= 1 - 1e-6 && hours <= (needed[id] ?? 0) + 1e-6, "\(id)")
    }
    #expect(abs(value - (result["value"] as? Double ?? 0)) < 1e-4)
    // 1 600 hours are there, 1 800 wanted: LANG's unknown ones are 1 700 / 17.
    #expect(needed["LANG"] == 100 && result["assumed"] as? [String] == ["LANG"])
    #expect(abs(byOfficer.values.reduce(0, +) - 1600) < 1e-6)
    // Fixed, and vetoed.
    func officers(_ id: String) -> [String] {
      rows.filter { $0["association"] as? String == id }.compactMap { $0["officer"] as? String }
    }
    #expect(officers("WINE") == ["off-dani"] && officers("LANG") == ["off-beñat"])
    #expect(!officers("PORT").contains("off-dani"))
    let worths = (result["hour_value"] as? [String: Double] ?? [:]).values
    #expect(worths.count == 5 && worths.allSatisfy { (0...2.25).contains($0) })
  }

  @Test("people read the finding, who changes, what an hour is worth, and what was given")
  func text() throws {
    var asking = Asking(Asking.dataset("example"))
    asking.choices.asOf = PartialDate("2026-09-30")!.firstDay
    let text = try asking.text(liaisons(), .md)
    for part in [
      "Every association has an officer", "Proved: no other plan", "would change officer:",
      "Elur Izarmendi coordinates the programme", "it would go to", "From 1 October 2025",
      "may not see are not counted", "How many hours LANG want is not known; 100 are assumed",
      "Of PORT only some sectors are known", "What to ask next",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    asking.choices.audience = .caseTeam
    #expect(try !asking.text(liaisons(), .md).contains("may not see are not counted"))
  }

  @Test("without a log, without assignments, without hours: each is said, none is taken for zero")
  func unknown() throws {
    let (asking, _folder) = try Self.asking([
      ("associations", "id,name\na,A\nb,B\nc,C\n"), ("activities", "subject,sector\na,M25\n"),
      ("expertise", "officer,sector,level\no1,M,5\n"),
    ])
    defer { withExtendedLifetime(_folder) {} }
    let text = try asking.text(liaisons(), .md)
    #expect(text.contains("No hours are logged"))
    #expect(text.contains("Nobody is assigned today"))
    #expect(text.contains("No association has said how many hours it wants; 50 are assumed"))
    #expect(text.contains("In which sectors B and C work is not known"))
    #expect(text.contains("No expertise is listed for Two"))
    let result = try asking.result(liaisons())
    #expect(
      result["questions"] as? [[String]] == [
        ["support_hours", "a"], ["support_hours", "b"], ["support_hours", "c"],
        ["activities", "b"], ["activities", "c"], ["expertise", "o2"],
      ])
    let log = result["log"] as? [String: Any] ?? [:]
    #expect(log["kept"] as? Bool == false)
  }

  @Test("where not all can be served: exit 1, the smallest conflict, and who stays without")
  func impossible() throws {
    let (asking, _folder) = try Self.asking([
      (
        "vetoes", "a,b,scope,reason\no1,b,liaison,a quarrel\no2,b,any,\n"
      )
    ])
    defer { withExtendedLifetime(_folder) {} }
    #expect(asking.exit(liaisons()) == 1)
    let result = try asking.result(liaisons())
    #expect(
      result["conflict"] as? [[String]] == [
        ["veto", "o1", "b"], ["veto", "o2", "b"], ["served", "b"],
      ])
    #expect(result["uncovered"] as? [String] == ["b"] && result["value"] is NSNull)
    let text = try asking.text(liaisons(), .md)
    #expect(text.contains("a quarrel") && text.contains("At most 2 of 3 can be served"))
    #expect(asking.exit(liaisons { $0.mayLeaveUnserved = true }) == 0)
    #expect(
      try asking.text(liaisons { $0.mayLeaveUnserved = true }, .md)
        .contains("Without any hour: B"))
    let (tight, _other) = try Self.asking()
    defer { withExtendedLifetime(_other) {} }
    let told = try tight.text(liaisons { $0.leastHours = 80 }, .md)
    #expect(told.contains("A (80), B (40) and C (30); together 150"))
    #expect(told.contains("One (100) and Two (50); together 150"))
  }

  @Test("nobody to serve, nobody who serves, wrong hours: a sentence and the right exit code")
  func badInput() throws {
    #expect(Asking(Asking.dataset("euskadi")).exit(liaisons()) == 1)
    #expect(
      try Asking(Asking.dataset("euskadi")).text(liaisons(), .md).contains("has no officers"))
    let (nobody, _folder) = try Self.asking([("associations", "id,name,status\na,A,closed\n")])
    defer { withExtendedLifetime(_folder) {} }
    // Rows of a closed association are no error here: expertise and activities stay.
    #expect([1, 65].contains(nobody.exit(liaisons())))
    let (asking, _other) = try Self.asking()
    defer { withExtendedLifetime(_other) {} }
    for hours in [-1, .nan, .infinity, 8785] {
      #expect(asking.exit(liaisons { $0.leastHours = hours }) == 64)
    }
    var stopped = liaisons()
    stopped.timeLimit = 0
    let text = try asking.text(stopped, .md)
    #expect(text.contains("Not proved") && stopped.givesBestSoFar)
    #expect(text.contains("Not known, for time was up: One and Two"))
  }

  @Test("an officer with too few hours for anybody serves nobody, and is told")
  func idle() throws {
    let (asking, _folder) = try Self.asking([
      ("officers", "id,name,hours\no1,One,200\no2,Two,0.5\n")
    ])
    defer { withExtendedLifetime(_folder) {} }
    let result = try asking.result(liaisons())
    let rows = result["assignments"] as? [[String: Any]] ?? []
    #expect(rows.allSatisfy { $0["officer"] as? String == "o1" } && rows.count == 3)
    #expect(try asking.text(liaisons(), .md).contains("Two has 0.5 hours"))
  }

  @Test("one association only is served by whoever knows most")
  func alone() throws {
    let (asking, _folder) = try Self.asking([
      ("associations", "id,name,support_hours\na,A,80\n"),
      ("activities", "subject,sector\na,M25\n"),
    ])
    defer { withExtendedLifetime(_folder) {} }
    #expect(try asking.result(liaisons())["value"] as? Double == 160)
  }

  @Test("the answer can be had in every format and language", arguments: Format.allCases)
  func formats(format: Format) throws {
    let (made, _folder) = try Self.asking([("assignments", "officer,association\no2,a\n")])
    defer { withExtendedLifetime(_folder) {} }
    var asking = made
    asking.choices.format = format
    for language in Language.allCases {
      asking.choices.language = language
      for least in [1.0, 80] {
        let answer = try asking.ask(liaisons { $0.leastHours = least }).get()
        #expect(answer.bytes.count > 40)
        let text = String(decoding: answer.bytes, as: UTF8.self)
        #expect(![Format.text, .md, .csv].contains(format) || !text.contains("{"))
      }
    }
  }
}
