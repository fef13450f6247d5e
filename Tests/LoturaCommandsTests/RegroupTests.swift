import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaScoring
import TestSupport
import Testing

@Suite("The best whole map, asked as a command")
struct RegroupTests {
  /// What the JSON says of the best maps.
  private struct Told {
    let plans: [(value: Double, groups: [[String]])]
    let proof: [String: Any]
    let result: [String: Any]

    init(_ result: [String: Any]) {
      self.result = result
      let plans = result["plans"] as? [[String: Any]] ?? []
      self.plans = plans.map {
        ($0["value"] as? Double ?? .nan, $0["groups"] as? [[String]] ?? [])
      }
      proof = result["proof"] as? [String: Any] ?? [:]
    }
  }

  private func regroup(_ kind: SuggestionRequest.Kind = .form(.convergence)) -> Regroup {
    var question = Regroup()
    question.request.kind = kind
    return question
  }

  private func workbook(_ extra: [(name: String, text: String)] = []) throws -> WorkbookFolder {
    try WorkbookFolder(HandExample.sheets + extra)
  }

  /// The score of every pair that `suggest` lists under a kind, by the two ids.
  private func scores(
    _ asking: Asking, _ kind: SuggestionRequest.Kind
  ) throws -> [[String]: Double] {
    var question = Suggest()
    question.request.draws = 0
    question.request.kind = kind
    let rows = try asking.result(question)["rows"] as? [[String: Any]] ?? []
    var scores: [[String]: Double] = [:]
    for row in rows {
      guard let a = row["a"] as? String, let b = row["b"] as? String,
        let score = row["score"] as? [String: Any]
      else { continue }
      scores[[a, b].sorted()] = score["value"] as? Double ?? score["assumed"] as? Double
    }
    return scores
  }

  @Test(
    "the maps of both datasets are admissible and worth what the scores of `suggest` make them",
    arguments: ["example", "euskadi"])
  func certificate(_ dataset: String) throws {
    let asking = Asking(Asking.dataset(dataset))
    for kind: SuggestionRequest.Kind in [.matchmaking, .form(.alliance), .form(.convergence)] {
      let told = Told(try asking.result(regroup(kind)))
      let scores = try scores(asking, kind)
      let threshold = kind == .matchmaking ? 0.5 : 0.6
      #expect(told.result["theta"] as? Double == threshold)
      #expect(told.proof["optimal"] as? Bool == true && told.proof["gap"] as? Double == 0)
      #expect(told.proof["method"] as? String == (dataset == "example" ? "subset-dp" : "milp"))
      #expect(told.plans.count == 3)
      let everybody = Set(scores.keys.flatMap { $0 })
      for plan in told.plans {
        let members = plan.groups.flatMap { $0 }
        #expect(members.count == Set(members).count && everybody.isSubset(of: members))
        var sum = 0.0
        for group in plan.groups where group.count > 1 {
          #expect(group.count <= 3 && group == group.sorted())
          let pairs = group.indices.flatMap { one in
            group[(one + 1)...].map { scores[[group[one], $0]] }
          }
          let known = pairs.compactMap { $0 }
          #expect(known.count == pairs.count, "\(group) holds a pair that must stay apart")
          sum +=
            Double(group.count - 1) * (known.reduce(0, +) / Double(known.count) - threshold)
        }
        // Scores are printed with nine decimals.
        #expect(abs(sum - plan.value) < 1e-7)
        #expect(plan.value <= told.proof["bound"] as? Double ?? -1)
      }
      #expect(told.plans.map(\.value) == told.plans.map(\.value).sorted(by: >))
    }
  }

  @Test("the JSON has its shape")
  func shape() throws {
    let folder = try workbook()
    let result = try Asking(folder.path).result(regroup())
    #expect(Set(result.keys) == ["plans", "proof", "theta", "today", "obstacle"])
    let told = Told(result)
    #expect(Set(told.proof.keys) == ["method", "optimal", "bound", "gap", "termination"])
    // Section 12.7: convergence of a and b fits .747722.
    #expect(told.plans.first?.groups == [["a", "b"], ["c"]])
    #expect(abs((told.plans.first?.value ?? 0) - 0.147722) < 1e-6)
    #expect(result["today"] as? Int == 0 && result["obstacle"] is NSNull)
  }

  @Test("people read the map, how far the next one is, what is uncertain, and what to run next")
  func text() throws {
    let text = try Asking(Asking.dataset("example")).text(regroup(), .md)
    #expect(text.contains("Proved: no other map is worth more."))
    #expect(text.contains("The next map is worth"))
    #expect(text.contains("As long as facts are missing"))
    #expect(text.contains("lotura merge ") && text.contains("--kind convergence"))
    #expect(text.contains("lotura explain "))
  }

  @Test("without time today's map is told, and nothing is called proved")
  func noTime() throws {
    for dataset in ["example", "euskadi"] {
      let asking = Asking(Asking.dataset(dataset))
      var question = regroup()
      let best = Told(try asking.result(question)).plans[0].value
      question.timeLimit = 0
      let told = Told(try asking.result(question))
      #expect(told.plans.map(\.value) == [0])
      #expect(told.proof["optimal"] as? Bool == false)
      #expect(told.proof["termination"] as? String == "time_limit")
      #expect((told.proof["bound"] as? Double ?? 0) >= best)
      let text = try asking.text(question, .md)
      #expect(text.contains("Not proved") && !text.contains("Proved:"))
      #expect(asking.exit(question) == 0)
    }
    #expect(regroup().givesBestSoFar)
  }

  @Test("where there is no map it says why, with exit 1; a size below one is a wrong option")
  func obstacles() throws {
    let folder = try workbook([("vetoes", "a,b\na,b\na,c\nb,c\n")])
    let asking = Asking(folder.path)
    for (count, largest, words) in [
      (4, 3, "3 associations cannot be divided into exactly 4 groups"),
      (1, 2, "3 associations cannot be divided into exactly 1 group"),
      (2, 3, "leave no map with exactly 2 groups"),
    ] {
      var question = regroup()
      question.request.groupCount = count
      question.request.largest = largest
      #expect(asking.exit(question) == 1)
      #expect(try asking.text(question, .md).contains(words))
      #expect(Told(try asking.result(question)).result["obstacle"] is String)
    }
    #expect(Told(try asking.result(regroup())).plans.map(\.groups) == [[["a"], ["b"], ["c"]]])
    #expect(try asking.text(regroup(), .md).contains("The best map is today's"))
    var none = regroup()
    none.request.largest = 0
    #expect(asking.exit(none) == 64)

    let nobody = try WorkbookFolder([("associations", "id,name,status\na,A,dissolved\n")])
    #expect(Asking(nobody.path).exit(regroup()) == 1)
    let alone = try WorkbookFolder([("associations", "id,name\na,A\n")])
    #expect(Told(try Asking(alone.path).result(regroup())).plans.map(\.groups) == [[["a"]]])
  }

  @Test(
    "fusion and integration are named only when asked for, with their line in every format",
    arguments: [Format.text, .json, .md, .html])
  func delicate(_ format: Format) throws {
    let asking = Asking(Asking.dataset("example"))
    func read(_ kind: SuggestionRequest.Kind) throws -> String {
      try asking.text(regroup(kind), format).split { $0.isWhitespace }.joined(separator: " ")
    }
    for kind: SuggestionRequest.Kind in [.form(.fusion), .form(.integration)] {
      #expect(try read(kind).contains(Words(.english)(.delicateLine)))
    }
    let usual = try read(.form(.convergence)).lowercased()
    #expect(!usual.contains("fusion") && !usual.contains("integration"))
  }

  @Test("the answer can be had in every format and language", arguments: Format.allCases)
  func formats(format: Format) throws {
    let folder = try workbook()
    var asking = Asking(folder.path)
    asking.choices.format = format
    for language in Language.allCases {
      asking.choices.language = language
      #expect(try asking.ask(regroup()).get().bytes.count > 40)
    }
  }
}
