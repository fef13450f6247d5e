import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaScoring
import LoturaWorkbook
import Testing

@Suite("Facilitated cases")
struct ExplorationsTests {
  /// A region with a case for each of two audiences; the second can be left out.
  private func folder(withSecret: Bool = true) throws -> WorkbookFolder {
    let access = ",access\n"
    return try WorkbookFolder([
      ("associations", "id,name\na,Anemone\nb,Briar\nc,Clover\n"),
      (
        "explorations",
        "id,name,kind,state,opened,closed" + access
          + "x-open,Open talks,convergence,talking,2024-12-01,,agency\n"
          + (withSecret ? "x-secret,Quiet merger,fusion,talking,2024-06,,case\n" : "")
          + "x-past,Old alliance,alliance,stopped,2020,2021-05,agency\n"
      ),
      (
        "exploration_parties",
        "exploration,association,role" + access
          + "x-open,a,host,agency\nx-open,b,joins,agency\n"
          + (withSecret
            ? "x-secret,a,quiet host,case\nx-secret,b,,case\nx-secret,c,,case\nx-open,c,hushed,case\n"
            : "")
      ),
      (
        "followups",
        "a,b,kind,state,date,outcome" + access
          + "a,b,convergence,met,2024-12-20,two calendars,agency\n"
          + (withSecret ? "a,b,fusion,talking,2024-12-24,whispered,case\n" : "")
      ),
      (
        "vetoes",
        "a,b,scope,reason" + access + "b,a,meeting,an old quarrel,agency\n"
          + (withSecret ? "a,c,fusion,a silent no,case\n" : "")
      ),
    ])
  }

  private func asking(_ folder: WorkbookFolder, _ audience: Audience) -> Asking {
    var asking = Asking(folder.path)
    asking.choices.audience = audience
    return asking
  }

  private func explorations(_ id: String?) -> Explorations {
    var question = Explorations(id: id.map { .init($0) })
    question.request.draws = 50
    return question
  }

  @Test("the list says how far each case is and how long it has been open")
  func list() throws {
    let folder = try folder()
    let result = try asking(folder, .caseTeam).result(explorations(nil))
    let cases = result["cases"] as? [[String: Any]] ?? []
    #expect(cases.map { $0["id"] as? String } == ["x-open", "x-past", "x-secret"])
    // From 1 December to 1 January: 31 days. Closed: none. From 1 June 2024: 30 + 31 + 31 + 30 + 31 +
    // 30 + 31 = 214.
    #expect(cases.map { $0["days_open"] as? Int } == [31, nil, 214])
    #expect(result["note"] as? String != nil)
    let open = try asking(folder, .agency).result(explorations(nil))
    #expect(open["note"] == nil)
  }

  @Test("a case is told with its parties, their pairs, vetoes, followups, questions and gaps")
  func dossier() throws {
    let folder = try folder()
    let result = try asking(folder, .caseTeam).result(explorations("x-secret"))
    #expect((result["parties"] as? [Any])?.count == 3)
    let pairs = result["pairs"] as? [[String: Any]] ?? []
    #expect(
      pairs.map { ($0["a"] as? String ?? "") + ($0["b"] as? String ?? "") }
        == ["ab", "ac", "bc"])
    #expect((pairs[0]["fits"] as? [String: Any])?.count == 4)
    #expect((result["vetoes"] as? [[String]]) == [["a", "b", "meeting"], ["a", "c", "fusion"]])
    let steps = result["followups"] as? [[String: Any]] ?? []
    #expect(steps.map { $0["date"] as? String } == ["2024-12-20", "2024-12-24"])
    #expect((result["questions"] as? [Any])?.isEmpty == false)
    let unknown = result["unknown"] as? [[String: Any]] ?? []
    #expect(Set(unknown.compactMap { $0["association"] as? String }) == ["a", "b", "c"])
    let text = try asking(folder, .caseTeam).text(explorations("x-secret"), .md)
    for part in ["quiet host", "a silent no", "whispered", "214 days", "not a recommendation"] {
      #expect(text.contains(part), "\(text)")
    }
    #expect(text.contains("lotura merge a b c --kind fusion"))
  }

  @Test("fusion and integration are not told of a case that does not explore them")
  func forms() throws {
    let folder = try folder()
    let result = try asking(folder, .agency).result(explorations("x-open"))
    let pairs = result["pairs"] as? [[String: Any]] ?? []
    #expect(
      pairs.map { Set(($0["fits"] as? [String: Any] ?? [:]).keys) } == [
        ["alliance", "convergence"]
      ]
    )
    for format in [Format.text, .json, .csv, .html] {
      let text = try asking(folder, .agency).text(explorations("x-open"), format).lowercased()
      #expect(!text.contains("fusion") && !text.contains("integration"))
    }
    let team = try asking(folder, .caseTeam).result(explorations("x-open"))
    let fits = (team["pairs"] as? [[String: Any]])?.first?["fits"] as? [String: Any]
    #expect(fits?.count == 4)
  }

  @Test("a hidden case cannot be told from one that is not there", arguments: Format.allCases)
  func hidden(format: Format) throws {
    let (with, without) = (try folder(), try folder(withSecret: false))
    for audience in [Audience.everybody, .members, .agency] {
      for id in [nil, "x-open", "x-past", "x-secret", "x-secre", "X-SECRET", "c"] {
        var first = asking(with, audience)
        var second = asking(without, audience)
        first.choices.format = format
        second.choices.format = format
        let (one, other) = (first.ask(explorations(id)), second.ask(explorations(id)))
        switch (one, other) {
        case (.failure(let one), .failure(let other)):
          #expect(one == other)
          #expect(one.exit == .noInput)
          // The id that was typed is told back; nothing else may name the case.
          let rest = one.sentences.joined().split(separator: "”").dropFirst().joined()
          #expect(!rest.contains("secret"))
        case (.success(let one), .success(let other)):
          #expect(one.exit == other.exit && one.remarks == other.remarks)
          guard format != .xlsx else { continue }
          // The fingerprint of the bytes and the folder's name differ, nothing else.
          func lines(_ answer: Answer, _ name: String) -> String {
            String(decoding: answer.bytes, as: UTF8.self)
              .replacing(name.split(separator: "/").last ?? "", with: "")
              .replacing(#/"hash": ?"[0-9a-f]+"/#, with: "")
          }
          #expect(lines(one, with.path) == lines(other, without.path))
          let text = String(decoding: one.bytes, as: UTF8.self)
          for word in ["secret", "Quiet", "hushed", "whispered", "silent"] {
            #expect(!text.contains(word))
          }
        default: Issue.record("\(audience) \(id ?? "all"): one answers, the other does not")
        }
      }
    }
    #expect(asking(with, .caseTeam).exit(explorations("x-secret")) == 0)
  }

  @Test("no question of another command names a hidden case")
  func elsewhere() throws {
    let folder = try folder()
    let questions: [any LoturaCommands.Question] =
      [Check(looksForDuplicates: true), Show(id: "a"), Show(id: "x-open"), FollowupList()]
      + ConversionTarget.allCases.filter { $0 != .xlsx }.map { Convert(to: $0) }
    for question in questions {
      let answer = try asking(folder, .agency).ask(question).get()
      let files = (answer.folder ?? []).map { String(decoding: $0.bytes, as: UTF8.self) }
      let text = String(decoding: answer.bytes, as: UTF8.self) + files.joined()
      for word in ["x-secret", "Quiet", "hushed", "whispered", "silent"] {
        #expect(!text.contains(word), "\(question) tells \(word)")
      }
    }
    #expect(asking(folder, .agency).exit(Show(id: "x-secret")) == 66)
  }

  @Test("a case without two active parties says so; no case at all is no answer")
  func few() throws {
    let folder = try folder()
    let past = try asking(folder, .agency).text(explorations("x-past"), .md)
    #expect(past.contains("Fewer than two parties"))
    #expect(!past.contains("lotura merge"))
    var everybody = asking(folder, .everybody)
    for language in Language.allCases {
      everybody.choices.language = language
      #expect(everybody.exit(explorations(nil)) == 1)
    }
  }
}
