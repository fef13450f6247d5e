import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaScoring
import Testing

@Suite("The JSON shapes of the commands")
struct JSONShapeTests {
  private func keys(_ value: Any?) -> Set<String> {
    Set((value as? [String: Any] ?? [:]).keys)
  }

  @Test("the envelope names the program, the command, the data, the options and the warnings")
  func envelope() throws {
    let folder = try WorkbookFolder.hand()
    let json = try Asking(folder.path).json(Suggest())
    #expect(
      keys(json) == ["lotura", "command", "data", "parameters", "result", "warnings"])
    #expect(json["command"] as? String == "suggest")
    let data = json["data"] as? [String: Any] ?? [:]
    #expect(keys(data) == ["name", "hash", "as_of"])
    #expect(data["as_of"] as? String == "2025-01-01")
    #expect((data["hash"] as? String)?.count == 64)
    #expect(
      keys(json["parameters"]) == [
        "as_of", "audience", "model", "id", "mode", "with", "kind", "draws", "seed", "top",
        "country", "sector", "priority", "hide", "since",
      ])
  }

  /// models.md 12: a and b meet with 65 = 16 + 13 + 20 + 8 + 3 + 5.
  @Test("a row of suggest has its fields, and its points are those worked out by hand")
  func suggest() throws {
    let folder = try WorkbookFolder.hand()
    let result = try Asking(folder.path).result(Suggest())
    #expect(keys(result) == ["rows", "vetoed"])
    let rows = result["rows"] as? [[String: Any]] ?? []
    try #require(rows.count == 3)
    let first = rows[0]
    #expect(
      keys(first) == [
        "rank", "a", "b", "kind", "form", "score", "known", "points", "contributions", "reasons",
        "stability", "flags",
      ])
    #expect(first["a"] as? String == "a" && first["b"] as? String == "b")
    #expect(first["kind"] as? String == "matchmaking" && first["rank"] as? Int == 1)
    #expect(first["points"] as? Int == 65 && first["known"] as? Double == 1)
    let parts = first["contributions"] as? [[String: Any]] ?? []
    #expect(parts.map { $0["axis"] as? String } == ["C", "P", "Kp", "H", "N", "Z"])
    #expect(parts.map { $0["points"] as? Int } == [16, 13, 20, 8, 3, 5])
    #expect(parts.allSatisfy { keys($0) == ["axis", "weight", "value", "points"] })
    #expect(keys(first["score"]) == ["value", "low", "high"])
    #expect(keys(first["stability"]) == ["first", "top3"])
    // Integration is proposed for a and b: too delicate to be named without being asked for.
    #expect(first["form"] is NSNull)
    // a and c: C of [0, ¼] is used as ¼, so the score reaches from .1825 to .245.
    let second = try #require(rows.first { $0["b"] as? String == "c" && $0["a"] as? String == "a" })
    let score = second["score"] as? [String: Double] ?? [:]
    #expect(abs((score["low"] ?? 0) - 0.1825) < 1e-9 && abs((score["high"] ?? 0) - 0.245) < 1e-9)
    #expect(second["known"] as? Double == 0.75)
  }

  @Test("a row of a form has its acceptability instead of ranks")
  func form() throws {
    let folder = try WorkbookFolder.hand()
    var suggest = Suggest()
    suggest.request.kind = .form(.alliance)
    let rows = try Asking(folder.path).result(suggest)["rows"] as? [[String: Any]] ?? []
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { keys($0["stability"]) == ["acceptability"] })
    #expect(rows.allSatisfy { $0["kind"] as? String == "alliance" })
  }

  /// models.md 12: p = 4/5 for the one shared member; integration into b, for 40 > 20.
  @Test("explain has the row, the chance, the axes with inputs, four forms, changes, questions")
  func explain() throws {
    let folder = try WorkbookFolder.hand()
    let result = try Asking(folder.path).result(Explain(a: "a", b: "b"))
    #expect(
      keys(result).isSuperset(of: [
        "rank", "a", "b", "kind", "form", "score", "known", "points", "contributions", "reasons",
        "stability", "flags", "pvalue", "qvalue", "best", "proposed", "status", "margin", "into",
        "axes", "kinds", "advice", "changes", "questions", "question_texts", "note",
      ]))
    #expect(abs((result["pvalue"] as? Double ?? 0) - 0.8) < 1e-9)
    #expect(result["proposed"] as? String == "integration" && result["into"] as? String == "b")
    #expect(result["status"] as? String == "advice" && result["advice"] as? String == "integration")
    #expect(abs((result["margin"] as? Double ?? 0) - 0.094273) < 1e-6)
    let axes = result["axes"] as? [String: [String: Any]] ?? [:]
    #expect(
      Set(axes.keys) == [
        "O", "Q", "K", "P", "C", "Fab", "Fba", "V", "N", "B", "M", "Gab", "Gba", "T", "H", "L",
      ])
    #expect(axes.values.allSatisfy { keys($0).isSuperset(of: ["value", "low", "high", "inputs"]) })
    #expect(axes["O"]?["value"] as? Double == 0.1)
    #expect(axes.values.contains { !keys($0["inputs"]).isEmpty })
    let kinds = result["kinds"] as? [String: [String: Any]] ?? [:]
    #expect(Set(kinds.keys) == ["fusion", "integration", "convergence", "alliance"])
    for kind in kinds.values {
      #expect(
        keys(kind).isSuperset(of: ["fit", "known", "gates", "vetoed", "out", "acceptability"]))
      for gate in kind["gates"] as? [[String: Any]] ?? [] {
        #expect(keys(gate) == ["gate", "holds", "value", "needs"])
        #expect(["holds", "fails", "open"].contains(gate["holds"] as? String))
      }
    }
    #expect(kinds["fusion"]?["out"] as? Bool == true)
    let codes = result["questions"] as? [String] ?? []
    #expect(codes.count == (result["question_texts"] as? [String])?.count)
    for change in result["changes"] as? [[String: Any]] ?? [] {
      #expect(keys(change).isSuperset(of: ["what", "from", "to", "effect"]))
    }
  }

  @Test("what is wholly unknown has a null value, and what is used meanwhile")
  func unknown() throws {
    let folder = try WorkbookFolder([("associations", "id,name\na,A\nb,B\n")])
    let axes =
      try Asking(folder.path).result(Explain(a: "a", b: "b"))["axes"] as? [String: [String: Any]]
    let overlap = try #require(axes?["O"])
    #expect(overlap["value"] is NSNull && overlap["low"] as? Double == 0)
    #expect(overlap["high"] as? Double == 1 && overlap["assumed"] as? Double == 0.02)
  }

  @Test("check counts the rows of each sheet of the graph and lists issues and unknowns")
  func check() throws {
    let folder = try WorkbookFolder.hand()
    let result = try Asking(folder.path).result(Check())
    #expect(keys(result) == ["nodes", "links", "rows", "issues", "issues_total", "unknown"])
    #expect(
      keys(result["rows"]) == [
        "associations", "companies", "sectors", "priorities", "partners", "capabilities",
        "projects", "groups", "memberships", "activities", "alignments", "offers", "needs",
        "partnerships",
        "cooperations", "participations", "attendance", "sector_links",
      ])
    let rows = try #require(result["rows"] as? [String: Int])
    #expect(rows["memberships"] == 8)
    let sums = try #require(result["nodes"] as? Int) + #require(result["links"] as? Int)
    #expect(sums == rows.values.reduce(0, +))
    let bad = try WorkbookFolder([("associations", "id,name\na,A\na,B\n,C\n")])
    let issues = try Asking(bad.path).result(Check())["issues"] as? [[String: Any]] ?? []
    #expect(issues.count == 2)
    #expect(
      issues.allSatisfy {
        keys($0) == ["severity", "code", "sheet", "row", "column", "value", "message"]
      })
    #expect(Set(issues.map { $0["code"] as? String }) == ["duplicate_id", "missing_value"])
  }

  @Test("a size ratio without bound is left out, for JSON has no word for it")
  func ratio() throws {
    var sheets = HandExampleSheets.sheets
    sheets["figures"] = "subject,measure,value,year\na,members,0,2024\nb,members,40,2024\n"
    let folder = try WorkbookFolder(sheets.map { ($0.key, $0.value) })
    let asking = Asking(folder.path)
    var explain = Explain(a: "a", b: "b")
    explain.request.draws = 20
    let text = try asking.text(explain, .json)
    #expect(!text.lowercased().contains("inf") && !text.contains("nan,"))
    let axes = try asking.result(explain)["axes"] as? [String: [String: Any]]
    let inputs = axes?["B"]?["inputs"] as? [String: Any]
    #expect(inputs?["measures"] != nil && inputs?["ratio"] == nil)
    let told = try asking.text(explain)
    #expect(told.firstMatch(of: /\binf\b|∞/) == nil)
  }

  @Test("show tells every row that speaks of the node")
  func show() throws {
    let folder = try WorkbookFolder.hand()
    let result = try Asking(folder.path).result(Show(id: "a"))
    #expect(keys(result) == ["id", "name", "sheet", "rows"])
    let rows = result["rows"] as? [[String: Any]] ?? []
    // Its own, 1 activity, 2 alignments, 1 cooperation, 1 of coverage, 1 figure, 3 memberships,
    // 1 need, 2 offers, 2 partnerships.
    #expect(rows.count == 15)
    #expect(
      rows.allSatisfy {
        keys($0) == ["sheet", "row", "values", "source", "as_of", "confidence"]
      })
  }
}
