import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaPlanning
import LoturaReports
import TestSupport
import Testing

@Suite("Topics for the day, asked as a command")
struct TopicsTests {
  /// Example 13 as a workbook; v5 has no vote, c1 is a company.
  private static let sheets: [(name: String, text: String)] = [
    (
      "associations",
      "id,name,maturity\nv1,Ash,2\nv2,Birch,2\nv3,Cedar,3\nv4,Dogwood,4\nv5,Elm,\n"
    ),
    ("companies", "id,name\nc1,Fir\n"),
    ("topics", "id,name,cost,level\nA,Apples,,basic\nB,Bees,,basic\nC,Corn,,advanced\nD,Dew,,\n"),
    (
      "votes",
      "subject,topic,score\nv1,A,5\nv1,B,\nv1,D,3\nv2,A,4\nv2,B,4\nv2,D,4\nv3,A,3\nv3,B,3\nv4,C,5\n"
        + "v4,A,0\nc1,C,5\n"
    ),
  ]

  private func workbook(_ other: [(name: String, text: String)] = []) throws -> WorkbookFolder {
    let names = Set(other.map(\.name))
    return try WorkbookFolder(Self.sheets.filter { !names.contains($0.name) } + other)
  }

  private func question(
    _ slots: Int, _ rule: TopicChoice.Rule = .pav, level: Topic.Level? = nil
  ) -> ChooseTopics {
    var question = ChooseTopics()
    (question.slots, question.rule, question.level) = (slots, rule, level)
    return question
  }

  @Test("example 13 has the shape that other programs read")
  func shape() throws {
    let folder = try workbook()
    let asking = Asking(folder.path)
    let result = try asking.result(question(2))
    #expect(result["selected"] as? [String] == ["A", "B"])
    #expect(result["pav_score"] as? Double == 4.5)
    let voters = result["satisfaction"] as? [[String: Any]] ?? []
    #expect(voters.map { $0["association"] as? String } == ["v1", "v2", "v3", "v4"])
    #expect(voters.map { $0["approved"] as? Int } == [2, 2, 2, 0])
    #expect(voters.map { $0["represented"] as? Bool } == [true, true, true, false])
    #expect(result["guarantee_sizes"] as? [Int] == [2, 4])
    #expect((result["guarantee"] as? String)?.contains("any 2 associations") == true)
    #expect(result["silent"] as? [String] == ["v5"])
    #expect(result["not_counted"] as? [String] == ["c1"])
    #expect(result["by_equal_shares"] == nil)
    let more = result["one_more"] as? [String: Any] ?? [:]
    #expect(more["joins"] as? [String] == ["C"])
    #expect(more["newly_represented"] as? [String] == ["v4"])
    let shares = try asking.result(question(3, .mes))
    #expect(shares["selected"] as? [String] == ["A", "B", "C"])
    #expect(shares["by_equal_shares"] as? Int == 2 && shares["pav_score"] as? Double == 5.5)
    #expect(shares["proof"] == nil)
  }

  @Test("people read who finds nothing and what they wanted, and who has not voted")
  func sentences() throws {
    let folder = try workbook()
    let text = try Asking(folder.path).text(question(2), .md)
    #expect(text.contains("3 of the 4 associations that voted find at least one"))
    #expect(text.contains("Proved: no other choice represents them better (score 4.5)."))
    #expect(text.contains("Without a topic that they want: Dogwood."))
    #expect(text.contains("Dogwood wants “Corn”."))
    #expect(text.contains("Among any 2 associations that want the same topic, at least one finds"))
    #expect(text.contains("It would bring “Corn”. Dogwood would then find a topic"))
    #expect(text.contains("Not known: Elm has not voted. That is not a no"))
  }

  @Test("a level takes its topics and its voters, and names whom it cannot place")
  func level() throws {
    let folder = try workbook()
    let result = try Asking(folder.path).result(question(1, level: .basic))
    #expect(result["selected"] as? [String] == ["A"])
    let voters = result["satisfaction"] as? [[String: Any]] ?? []
    #expect(voters.map { $0["association"] as? String } == ["v1", "v2"])
    #expect(result["unknown_maturity"] as? [String] == ["v5"])
    #expect(result["without_level"] as? [String] == ["D"])
    #expect(result["exchanges"] as? [[String]] == [["A", "B"]])
  }

  @Test("no topics, no votes, nothing wanted, nothing that fits: a sentence, and it ends with 1")
  func none() throws {
    let cases: [(sheet: String, text: String, says: String)] = [
      ("topics", "id,name\n", "no topics"),
      ("votes", "subject,topic,score\n", "sheet `votes`"),
      ("votes", "subject,topic,score\nv1,A,2\n", "a 3 or more"),
      ("topics", "id,name,cost\nA,Apples,7\nB,Bees,7\nC,Corn,7\nD,Dew,7\n", "more than 6 slots"),
    ]
    for none in cases {
      var sheets = [(name: none.sheet, text: none.text)]
      if none.sheet == "topics", none.text == "id,name\n" {
        sheets.append(("votes", "subject,topic,score\n"))
      }
      let folder = try workbook(sheets)
      var asking = Asking(folder.path)
      for language in Language.allCases {
        asking.choices.language = language
        let answer = try asking.ask(question(6)).get()
        #expect(answer.exit == .none)
        let text = String(decoding: answer.bytes, as: UTF8.self).replacing("\n", with: " ")
        if language == .english { #expect(text.contains(none.says), "\(text)") }
      }
      #expect(try asking.result(question(6))["reason"] is String)
    }
  }

  @Test("slots below 1 or beyond reason are wrong use")
  func slots() throws {
    let folder = try workbook()
    for slots in [0, -3, 1000] {
      #expect(Asking(folder.path).exit(question(slots)) == 64)
    }
    #expect(Asking(folder.path).exit(question(999)) == 0)
  }

  @Test("interrupted, or without time, the best so far is given with what it may lack")
  func interrupted() throws {
    let folder = try workbook()
    var asking = Asking(folder.path)
    asking.surroundings.isInterrupted = { true }
    #expect(question(2).givesBestSoFar)
    let result = try asking.result(question(2))
    #expect((result["selected"] as? [String])?.count == 2)
    #expect(result["one_more"] is NSNull)
  }

  @Test(
    "on the example, by every rule: affordable, and the score is what the votes make it",
    arguments: TopicChoice.Rule.allCases)
  func certificate(rule: TopicChoice.Rule) throws {
    var asking = Asking(Asking.dataset("example"))
    asking.choices.asOf = PartialDate("2026-09-30")!.firstDay
    let result = try asking.result(question(6, rule))
    let votes = try String(
      contentsOfFile: Asking.dataset("example") + "/votes.csv", encoding: .utf8)
    let selected = Set(result["selected"] as? [String] ?? [])
    var counts: [Substring: Int] = [:]
    for row in votes.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      // An empty score is a full one.
      if (Double(cells[2]) ?? 5) >= 3, selected.contains(String(cells[1])) {
        counts[cells[0], default: 0] += 1
      }
    }
    let score = counts.values.reduce(0.0) { sum, count in
      (1...count).reduce(sum) { $0 + 1 / Double($1) }
    }
    #expect(abs((result["pav_score"] as? Double ?? 0) - score) < 1e-8)
    let told = (result["satisfaction"] as? [[String: Any]] ?? []).filter {
      $0["represented"] as? Bool == true
    }
    #expect(told.count == counts.count)
    let costs = (result["topics"] as? [[String: Any]] ?? []).compactMap { $0["cost"] as? Double }
    #expect(costs.reduce(0, +) <= 6 && costs.count == selected.count)
  }

  @Test("the answer can be had in every format and language", arguments: Format.allCases)
  func formats(format: Format) throws {
    let folder = try workbook()
    var asking = Asking(folder.path)
    asking.choices.format = format
    for language in Language.allCases {
      asking.choices.language = language
      let bytes = try asking.ask(question(2, .mes)).get().bytes
      #expect(
        bytes.count > 40
          && (format == .xlsx || !String(decoding: bytes, as: UTF8.self).contains("{")
            || format == .json || format == .html)
      )
    }
  }
}
