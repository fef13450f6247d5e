import LoturaCommands
import LoturaNetwork
import LoturaScoring
import Testing

@Suite("How a question ends")
struct ExitTests {
  @Test("errors in the data end every question with 65; only check still answers")
  func errors() throws {
    let folder = try WorkbookFolder([
      ("associations", "id,name\na,A\na,B\n"), ("needs", "subject,capability\nq,r\n"),
    ])
    let asking = Asking(folder.path)
    let questions: [any LoturaCommands.Question] = [
      Show(id: "a"), Suggest(), Explain(a: "a", b: "b"), Draw(.region), Convert(to: .csv),
      Convert(to: .xlsx),
    ]
    for question in questions {
      guard case .failure(let failure) = asking.ask(question) else {
        Issue.record("\(question) answered")
        continue
      }
      // The sum of the errors, then each of the three on a line with its place.
      #expect(failure.exit == .dataErrors && failure.sentences.count == 4)
      #expect(failure.sentences.contains { $0.contains("associations, row 3, column id") })
    }
    let check = try asking.ask(Check()).get()
    #expect(check.exit == .dataErrors && !check.bytes.isEmpty)
  }

  @Test("what the workbook does not have ends with 66 and suggests the nearest")
  func unknown() throws {
    let folder = try WorkbookFolder([
      ("associations", "id,name,status\nwind,Wind,\ngrid,Grid,\nold,Old,closed\n"),
      ("capabilities", "id,name\nskill,Skill\n"),
    ])
    let asking = Asking(folder.path)
    let questions: [any LoturaCommands.Question] = [
      Show(id: "wint"), Suggest(id: "wint"), Explain(a: "grid", b: "wint"),
    ]
    for question in questions {
      guard case .failure(let failure) = asking.ask(question) else { continue }
      #expect(failure.exit == .noInput && failure.sentences.count == 1)
      #expect(failure.sentences[0].contains("“wint”") && failure.sentences[0].contains("“wind”"))
    }
    #expect(questions.map { asking.exit($0) } == [66, 66, 66])
    #expect(asking.exit(Suggest(id: "skill")) == 66)
    #expect(asking.exit(Suggest(id: "old")) == 66)
    #expect(asking.exit(Explain(a: "wind", b: "old")) == 66)
    #expect(Asking("/nowhere").exit(Check()) == 66)
  }

  @Test("wrong use ends with 64")
  func usage() throws {
    let folder = try WorkbookFolder.hand()
    let asking = Asking(folder.path)
    #expect(asking.exit(Explain(a: "a", b: "a")) == 64)
    #expect(asking.exit(Draw(.ego)) == 64)
    var suggest = Suggest()
    suggest.request.candidates = .partners
    #expect(asking.exit(suggest) == 64)
    suggest.id = "a"
    #expect(asking.exit(suggest) == 0)
    suggest.request.kind = .form(.alliance)
    #expect(asking.exit(suggest) == 64)
  }

  @Test("nobody to suggest or to draw ends with 1 and says so")
  func none() throws {
    let folder = try WorkbookFolder([("associations", "id,name\n")])
    let asking = Asking(folder.path)
    let answer = try asking.ask(Suggest()).get()
    #expect(answer.exit == .none && answer.bytes.count > 40)
    #expect(asking.exit(Check()) == 0)
    for kind in Draw.Kind.allCases where ![.ego, .merge, .consortium].contains(kind) {
      let picture = try asking.ask(Draw(kind)).get()
      #expect(picture.exit == .none && picture.bytes.count > 200)
    }
    let one = try WorkbookFolder([("associations", "id,name\na,A\n")])
    #expect(Asking(one.path).exit(Suggest(id: "a")) == 1)
  }

  @Test("associations of which only the name is known get intervals and questions, no failure")
  func names() throws {
    let folder = try WorkbookFolder([("associations", "id,name\na,A\nb,B\nc,C\n")])
    let asking = Asking(folder.path)
    let explained = try asking.result(Explain(a: "a", b: "b"))
    let score = explained["score"] as? [String: Any]
    #expect((score?["high"] as? Double ?? 0) > (score?["low"] as? Double ?? 1))
    #expect((explained["questions"] as? [String] ?? []).contains { $0.hasPrefix("ask_") })
    #expect(asking.exit(Suggest()) == 0)
    for kind in Draw.Kind.allCases where kind != .consortium {
      var draw = Draw(kind)
      draw.id = kind == .ego ? "a" : nil
      draw.parts = kind == .merge ? ["a", "b"] : []
      #expect(try asking.ask(draw).get().bytes.count > 200)
    }
  }

  @Test("a pair under a veto is explained, and the veto is said")
  func veto() throws {
    var sheets = HandExampleSheets.sheets
    sheets["vetoes"] = "a,b,reason\na,b,a lawsuit\n"
    let folder = try WorkbookFolder(sheets.map { ($0.key, $0.value) })
    let answer = try Asking(folder.path).ask(Explain(a: "a", b: "b")).get()
    #expect(answer.exit == .done && answer.remarks.contains { $0.contains("a lawsuit") })
    let vetoed = try Asking(folder.path).result(Suggest())["vetoed"] as? [[String]]
    #expect(vetoed == [["a", "b", "a lawsuit"]])
  }

  @Test("without data the embedded dataset answers and says that it does")
  func embedded() throws {
    let answer = try Asking(nil).ask(Show(id: "gaia")).get()
    #expect(answer.exit == .done && answer.remarks.contains { $0.contains("euskadi") })
    var asking = Asking(nil)
    let folder = try WorkbookFolder.hand()
    asking.surroundings.dataVariable = folder.path
    #expect(asking.exit(Show(id: "m1")) == 0)
    asking.surroundings.dataVariable = "/nowhere"
    guard case .failure(let failure) = asking.ask(Check()) else { return }
    #expect(failure.sentences[0].contains("LOTURA_DATA"))
  }
}
