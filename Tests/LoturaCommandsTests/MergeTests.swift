import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaScoring
import LoturaTables
import TestSupport
import Testing

@Suite("The command merge")
struct MergeTests {
  private func keys(_ value: Any?) -> Set<String> {
    Set((value as? [String: Any] ?? [:]).keys)
  }

  private func merge(
    _ parts: [Association.ID], _ kind: Form = .fusion, name: Association.ID = "merged",
    write: String? = nil
  ) -> Merge {
    var merge = Merge(parts)
    (merge.kind, merge.name, merge.write) = (kind, name, write)
    return merge
  }

  /// models.md 12, example 9.
  @Test("the shape of the answer, with the numbers worked out by hand")
  func shape() throws {
    let folder = try WorkbookFolder.hand()
    let result = try Asking(folder.path).result(merge(["a", "b"]))
    #expect(keys(result).isSuperset(of: ["merged", "parties", "others", "fit", "note"]))
    let merged = try #require(result["merged"] as? [String: Any])
    #expect(
      keys(merged).isSuperset(of: [
        "id", "members", "double_counted", "duplicated_offers", "maturity", "territory", "host",
        "support_hours", "sectors", "priorities", "offers", "needs", "partners", "figures",
        "states",
      ]))
    #expect(merged["id"] as? String == "merged" && merged["members"] as? Int == 4)
    #expect(merged["double_counted"] as? Int == 1)
    #expect(merged["duplicated_offers"] as? Double == 0.2)
    #expect(merged["maturity"] as? Double == 3.8 && merged["territory"] as? String == "ES21")
    #expect(merged["host"] as? String == "p1" && merged["support_hours"] is NSNull)
    #expect(merged["sectors"] as? [String: Double] == ["M25": 0.8, "M28": 0.2])
    #expect(merged["priorities"] as? [String: Double] == ["p": 1, "q": 0.5])
    #expect(merged["offers"] as? [String: Double] == ["x": 3, "y": 4])
    #expect(merged["needs"] as? [String: Double] == ["x": 5, "y": 4])
    #expect(merged["partners"] as? [String] == ["p1", "p2", "p3"])
    let figures = merged["figures"] as? [[String: Any]] ?? []
    #expect(figures.count == 1 && keys(figures[0]) == ["measure", "year", "scope", "value"])
    #expect(figures[0]["value"] as? Double == 59)
    #expect(
      merged["states"] as? [String: String] == [
        "activities": "complete", "alignments": "complete", "cooperations": "complete",
        "memberships": "complete", "needs": "complete", "offers": "complete",
        "partnerships": "complete",
      ])
    let parties = result["parties"] as? [[String: Any]] ?? []
    #expect(parties.map { $0["id"] as? String } == ["a", "b"])
    let reach: Set = ["need_coverage", "partners", "countries", "members", "priorities"]
    for party in parties {
      #expect(["before", "after", "gain"].allSatisfy { keys(party[$0]) == reach })
    }
    let gain = parties.last?["gain"] as? [String: Double]
    #expect(
      gain == ["need_coverage": 1, "partners": 1, "countries": 0, "members": 2, "priorities": 1])
    let others = result["others"] as? [[String: Any]] ?? []
    #expect(others.map { $0["id"] as? String } == ["c"])
    #expect(keys(others.first) == ["id", "before", "after", "changed"])
    #expect(keys(others.first?["before"]) == ["best", "score"])
    #expect((others.first?["after"] as? [String: Any])?["best"] as? String == "merged")
    let fit = result["fit"] as? [String: Double] ?? [:]
    #expect(abs((fit["value"] ?? 0) - 0.744529) < 1e-6 && fit["low"] == fit["high"])
    #expect(result["into"] is NSNull)
  }

  @Test("integration says who joins whom; what is not complete is null")
  func integration() throws {
    let folder = try WorkbookFolder.hand()
    let result = try Asking(folder.path).result(merge(["b", "a"], .integration))
    #expect(result["into"] as? String == "b")
    let parties = try Asking(folder.path).result(merge(["a", "c"]))["parties"]
    let after = (parties as? [[String: Any]])?.first?["after"] as? [String: Any]
    #expect(after?["need_coverage"] is NSNull && after?["members"] as? Int == 5)
  }

  @Test("wrong parts, names and paths, each with its exit code and one clear sentence")
  func badInput() throws {
    var sheets = HandExampleSheets.sheets
    sheets["associations"] = (sheets["associations"] ?? "") + "wind,Wind,,,\n"
    let folder = try WorkbookFolder(
      sheets.map { ($0.key, $0.value) } + [("topics", "id,name\nt,T\n")])
    let asking = Asking(folder.path)
    let cases: [(Merge, Int32, String)] = [
      (merge(["a"]), 64, "two"), (merge([]), 64, "two"), (merge(["a", "a"]), 64, "a"),
      (merge(["a", "wint"]), 66, "“wind”"), (merge(["a", "t"]), 66, "t"),
      (merge(["a", "m1"]), 66, "m1"), (merge(["a", "b"], name: "c"), 64, "c"),
      (merge(["a", "b"], name: "m1"), 64, "m1"),
      (merge(["a", "b"], write: folder.path), 73, folder.path),
    ]
    for (question, exit, text) in cases {
      guard case .failure(let failure) = asking.ask(question) else {
        Issue.record("\(question) answered")
        continue
      }
      #expect(failure.exit.rawValue == exit, "\(failure.sentences)")
      #expect(failure.sentences.count == 1 && failure.sentences[0].contains(text))
    }
    // The whole may keep the id of one of its parts, as in an integration.
    #expect(asking.exit(merge(["a", "b"], name: "b")) == 0)
    let closed = try WorkbookFolder([("associations", "id,name,status\na,A,\nb,B,\nz,Z,closed\n")])
    #expect(Asking(closed.path).exit(merge(["a", "z"])) == 66)
  }

  @Test("fusion and integration say what they are not, a veto is said first")
  func warnings() throws {
    var sheets = HandExampleSheets.sheets
    sheets["vetoes"] = "a,b,reason\na,b,a lawsuit\n"
    let folder = try WorkbookFolder(sheets.map { ($0.key, $0.value) })
    let asking = Asking(folder.path)
    let line = "This is a starting point for a conversation, not a recommendation."
    for kind in [Form.fusion, .integration] {
      for format in [Format.text, .md, .html, .csv, .json] {
        #expect(try asking.text(merge(["a", "b"], kind), format).contains(line))
      }
    }
    let text = try asking.text(merge(["a", "b"]))
    let veto = try #require(text.firstRange(of: "a lawsuit"))
    let finding = try #require(text.firstRange(of: "Together they would have"))
    #expect(veto.lowerBound < finding.lowerBound)
    let result = try asking.result(merge(["a", "b"]))
    #expect((result["vetoes"] as? [[String]])?.first?.prefix(2) == ["a", "b"])
  }

  @Test(
    "of a convergence or an alliance nothing says that they become one",
    arguments: Language.allCases)
  func together(language: Language) throws {
    let folder = try WorkbookFolder.hand()
    var asking = Asking(folder.path)
    asking.choices.language = language
    let one = [
      "became one", "are one", "una sola.", "elkarte bakarra balira", "elkarte bakarra diren",
    ]
    for kind in [Form.convergence, .alliance] {
      let text = try asking.text(merge(["a", "b"], kind)).replacing("\n", with: " ")
      #expect(!one.contains { text.contains($0) }, "\(text)")
    }
    let fusion = try asking.text(merge(["a", "b"])).replacing("\n", with: " ")
    #expect(one.contains { fusion.contains($0) })
    #expect(!fusion.contains("{") && !fusion.contains("}"))
  }

  @Test("a step and another step say the same as both at once", arguments: [false, true])
  func chain(isSpreadsheet: Bool) throws {
    let folder = try WorkbookFolder.hand()
    let path = folder.path + (isSpreadsheet ? "/after.xlsx" : "/after")
    let asking = Asking(folder.path)
    let answer = try asking.ask(merge(["a", "b"], write: path)).get()
    #expect(answer.writes.map(\.path) == [path])
    #expect(answer.remarks.contains { $0.contains(path) })
    for write in answer.writes {
      switch write {
      case .file(let path, let bytes): try FileOutput.write(bytes, to: path)
      case .folder(let path, let files):
        try FileOutput.write(files.map { ($0.name, $0.bytes) }, toFolder: path)
      }
    }
    func facts(_ result: [String: Any]) -> [String: Any] {
      let merged = result["merged"] as? [String: Any] ?? [:]
      return merged.filter {
        ["members", "offers", "needs", "priorities", "partners", "figures"].contains($0.key)
      }
    }
    let steps = facts(try Asking(path).result(merge(["merged", "c"], name: "abc")))
    let once = facts(try asking.result(merge(["a", "b", "c"], name: "abc")))
    #expect(steps.count == 6)
    #expect(NSDictionary(dictionary: steps) == NSDictionary(dictionary: once))
  }
}
