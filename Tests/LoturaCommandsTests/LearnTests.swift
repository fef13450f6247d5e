import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaReports
import TestSupport
import Testing

@Suite("Who learns from whom, asked as a command")
struct LearnTests {
  /// a needs x 5 and has x 1, b offers x 3: F = ½; two levels ahead: G = 1. c offers nothing known.
  private static let sheets: [(name: String, text: String)] = [
    ("associations", "id,name,maturity\na,Ash,2\nb,Birch,4\nc,Cedar,3\nd,Dogwood,\n"),
    ("capabilities", "id,name\nx,Xylography\n"),
    ("needs", "subject,capability,level\na,x,5\n"),
    ("offers", "subject,capability,level\na,x,1\nb,x,3\n"),
    ("companies", "id,name\nc1,Fir\n"),
  ]

  private func workbook(_ other: [(name: String, text: String)] = []) throws -> WorkbookFolder {
    let names = Set(other.map(\.name))
    return try WorkbookFolder(Self.sheets.filter { !names.contains($0.name) } + other)
  }

  private func pairs(_ result: [String: Any]) -> [String] {
    (result["pairs"] as? [[String: Any]] ?? []).map {
      "\($0["learner"] as? String ?? "")<\($0["teacher"] as? String ?? "")"
    }
  }

  @Test("the best pairing has the shape that other programs read")
  func shape() throws {
    let folder = try workbook()
    let result = try Asking(folder.path).result(Learn())
    // a<b gains ¾. a<c and c<b lead by one level: at most ½·(½ + ½·1).
    #expect(pairs(result) == ["a<b"])
    #expect(result["value"] as? Double == 0.75)
    let pair = (result["pairs"] as? [[String: Any]])?.first ?? [:]
    #expect(pair["gain"] as? Double == 0.75 && pair["lead"] as? Double == 1)
    #expect(pair["filled"] as? [String] == ["x"])
    #expect(result["unknown_maturity"] as? [String] == ["d"])
    #expect(result["left_over"] as? [String] == ["c"])
  }

  @Test("for one: from whom it can learn, then whom it can teach, each with what is not known")
  func one() throws {
    let folder = try workbook()
    let asking = Asking(folder.path)
    let result = try asking.result(Learn(id: "c"))
    #expect(pairs(result) == ["c<b", "a<c"])
    #expect(result["in_best_pairing"] is NSNull)
    let missing = (result["pairs"] as? [[String: Any]])?.first?["missing"] as? [[String]]
    #expect(missing == [["c", "needs"], ["c", "offers"]])
    let text = try asking.text(Learn(id: "c"), .md)
    #expect(text.contains("Cedar would gain most from Birch"))
    #expect(text.contains("Ash would gain most from Cedar"))
    #expect(text.contains("needs of Cedar; offers of Cedar"))
    #expect(
      text.contains("in the best pairing of all, Cedar is in no pair")
        || text.contains("In the best pairing of all, Cedar is in no pair"))
    let ash = try asking.text(Learn(id: "a"), .md)
    #expect(ash.contains("1.00·(½+½·0.50)") && ash.contains("Xylography"))
    #expect(ash.contains("In the best pairing of all, Ash learns from Birch."))
  }

  @Test("`--top` cuts each list")
  func top() throws {
    let folder = try workbook()
    var asking = Asking(folder.path)
    asking.choices.top = 1
    #expect(pairs(try asking.result(Learn(id: "a"))) == ["a<b"])
    #expect(pairs(try asking.result(Learn(id: "c"))) == ["c<b", "a<c"])
  }

  @Test("a veto keeps two apart and is told with its reason")
  func veto() throws {
    let folder = try workbook([("vetoes", "a,b,scope,reason\na,b,meeting,an old quarrel\n")])
    let asking = Asking(folder.path)
    #expect(!pairs(try asking.result(Learn())).contains("a<b"))
    let text = try asking.text(Learn(), .md)
    #expect(text.contains("Ash from Birch (gain 0.75). Reason: an old quarrel."))
  }

  @Test("nobody to learn from: a sentence, and it ends with 1")
  func none() throws {
    let cases = [
      ("id,name,maturity\na,Ash,2\n", "fewer than two active associations"),
      ("id,name,maturity\na,Ash,2\nb,Birch,\n", "maturity of fewer than two"),
      ("id,name,maturity\na,Ash,2\nb,Birch,2.5\n", "ahead of another by a level"),
    ]
    for (rows, says) in cases {
      let folder = try WorkbookFolder([("associations", rows)])
      var asking = Asking(folder.path)
      for language in Language.allCases {
        asking.choices.language = language
        let answer = try asking.ask(Learn()).get()
        #expect(answer.exit == .none)
        let text = String(decoding: answer.bytes, as: UTF8.self).replacing("\n", with: " ")
        if language == .english { #expect(text.contains(says), "\(text)") }
      }
    }
    let folder = try workbook()
    let unknown = try Asking(folder.path).ask(Learn(id: "d")).get()
    #expect(unknown.exit == .none)
    #expect(
      String(decoding: unknown.bytes, as: UTF8.self).contains("maturity of Dogwood is not known"))
  }

  @Test("an id that is not there, or is no active association, is told with the nearest")
  func ids() throws {
    let folder = try workbook([
      ("associations", "id,name,maturity,status\nash,Ash,2,\nb,Birch,4,merged\n"),
      ("needs", "subject,capability,level\n"), ("offers", "subject,capability,level\n"),
    ])
    let asking = Asking(folder.path)
    #expect(asking.exit(Learn(id: "b")) == 66 && asking.exit(Learn(id: "c1")) == 66)
    guard case .failure(let failure) = asking.ask(Learn(id: "asj")) else {
      Issue.record("answered")
      return
    }
    #expect(failure.exit == .noInput && failure.sentences[0].contains("ash"))
  }

  @Test("on the example: each in one pair at most, and each gain is its product")
  func certificate() throws {
    var asking = Asking(Asking.dataset("example"))
    asking.choices.asOf = PartialDate("2026-09-30")!.firstDay
    let result = try asking.result(Learn())
    let rows = result["pairs"] as? [[String: Any]] ?? []
    let ids = rows.flatMap { [$0["learner"] as? String ?? "", $0["teacher"] as? String ?? ""] }
    #expect(rows.count >= 5 && Set(ids).count == ids.count)
    for row in rows {
      let fill = row["fill"] as? [String: Any] ?? [:]
      let used = fill["value"] as? Double ?? fill["assumed"] as? Double ?? .nan
      let product = (row["lead"] as? Double ?? .nan) * (0.5 + 0.5 * used)
      #expect(abs((row["gain"] as? Double ?? 0) - product) < 1e-8)
      let pair = Explain(
        a: .init(row["learner"] as? String ?? ""), b: .init(row["teacher"] as? String ?? ""))
      let axes = try asking.result(pair)["axes"] as? [String: [String: Any]] ?? [:]
      #expect(axes["Gab"]?["value"] as? Double == row["lead"] as? Double)
    }
    let sum = rows.reduce(0) { $0 + ($1["gain"] as? Double ?? 0) }
    #expect(abs((result["value"] as? Double ?? 0) - sum) < 1e-7)
    // The pair apart by a lawsuit is told, not made.
    #expect((result["vetoed"] as? [[Any]])?.contains { $0[0] as? String == "PORT" } == true)
  }

  @Test("the answer can be had in every format and language", arguments: Format.allCases)
  func formats(format: Format) throws {
    let folder = try workbook()
    var asking = Asking(folder.path)
    asking.choices.format = format
    for language in Language.allCases {
      asking.choices.language = language
      #expect(try asking.ask(Learn(id: "a")).get().bytes.count > 40)
    }
  }
}
