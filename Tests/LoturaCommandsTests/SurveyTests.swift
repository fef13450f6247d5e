import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("The survey, asked as a command")
struct SurveyTests {
  /// 18 of 20, then 4 of 10 the year before; three answers; a published share; nobody.
  private let rows = """
    association,year,question,n1,n2,n3,n4,n5,n,topbox,access
    a,2024,useful,0,1,1,10,8,,,
    a,2023,useful,2,2,2,2,2,,,
    b,2024,useful,0,0,0,1,2,,,
    c,2024,useful,0,0,0,4,3,,,
    d,2024,useful,,,,,,,0.9,
    e,2024,useful,0,0,0,0,0,,,
    f,2024,useful,0,0,1,0,1,,,members

    """

  private func folder(_ survey: String) throws -> WorkbookFolder {
    try WorkbookFolder([
      ("associations", "id,name\n" + "abcdef".map { "\($0),N\($0)\n" }.joined()),
      ("survey", survey),
    ])
  }

  private func list(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }

  private func question(
    _ name: String? = nil, year: Int? = nil
  ) -> ReadSurvey {
    var question = ReadSurvey()
    (question.question, question.year) = (name, year)
    return question
  }

  @Test("the JSON has its shape, and the numbers are those of models.md 12.17")
  func shape() throws {
    let folder = try folder(rows.replacing(",members", with: ","))
    let result = try Asking(folder.path).result(question(year: 2024))
    #expect(Set(result.keys) == ["all", "rows"])
    let told = list(result["rows"])
    #expect(told.map { $0["association"] as? String } == ["a", "b", "c", "d", "e", "f"])
    #expect(
      Set(told[0].keys) == [
        "association", "year", "question", "n", "share", "mean", "low", "high", "since", "change",
        "p", "changed", "hidden",
      ])
    #expect(told[0]["n"] as? Int == 20 && told[0]["share"] as? Double == 0.9)
    #expect(abs((told[0]["low"] as? Double ?? 0) - 0.698966) < 1e-6)
    #expect(abs((told[0]["high"] as? Double ?? 0) - 0.972134) < 1e-6)
    #expect(told[0]["changed"] as? Bool == true && told[0]["since"] as? Int == 2023)
    // Three answers, and two: what is left of the sum are those five.
    #expect(told.map { $0["hidden"] as? String } == [nil, "few", nil, nil, nil, "few"])
    #expect(told[3]["share"] as? Double == 0.9 && told[3]["low"] is NSNull)
    #expect(told[4]["n"] as? Int == 0 && told[4]["share"] is NSNull)
    let all = try #require(list(result["all"]).first)
    // 20 + 3 + 7 + 2 answers, 18 + 3 + 7 + 1 of them with the best scores.
    #expect(all["n"] as? Int == 32 && all["share"] as? Double == 29.0 / 32)
    #expect(all["not_counted"] as? [String] == ["d", "e"])
  }

  /// For everybody the three are the only few: c is hidden for them. Members see two answers more,
  /// and must not find them as the difference of the two sums.
  @Test("the sums of two audiences do not tell what lies between them")
  func audiences() throws {
    let folder = try folder(rows)
    var asking = Asking(folder.path)
    asking.choices.audience = .everybody
    let open = try asking.result(question(year: 2024))
    #expect(
      list(open["rows"]).map { $0["hidden"] as? String } == [nil, "few", "subtraction", nil, nil])
    let sum = try #require(list(open["all"]).first)
    #expect(sum["n"] as? Int == 30)
    asking.choices.audience = .agency
    let more = try #require(list(try asking.result(question(year: 2024))["all"]).first)
    #expect(more["n"] as? Int == 30 && more["share"] as? Double == sum["share"] as? Double)
    #expect((more["not_counted"] as? [String])?.contains("f") == true)
  }

  @Test("people read all together first, then each, and what is hidden")
  func text() throws {
    let folder = try folder(rows)
    var asking = Asking(folder.path)
    asking.choices.audience = .everybody
    let text = try asking.text(question("useful"), .md)
    #expect(text.contains("93% of 30 answers were a 4 or a 5"))
    #expect(text.contains("hidden: fewer than 5") && text.contains("for others"))
    #expect(text.contains("how many answered is not known of Nd"))
    #expect(text.contains("Na: what has become better since 2023"))
  }

  @Test("an unknown question suggests the nearest; nothing asked is none, in three languages")
  func none() throws {
    let folder = try folder(rows)
    let asking = Asking(folder.path)
    guard case .failure(let failure) = asking.ask(question("usefull")) else {
      Issue.record("answered")
      return
    }
    #expect(failure.exit == .noInput && failure.sentences[0].contains("“useful”?"))
    #expect(asking.exit(question(year: 1999)) == 1)
    let nobody = try WorkbookFolder([("associations", "id,name\na,A\n")])
    var empty = Asking(nobody.path)
    for language in Language.allCases {
      empty.choices.language = language
      let answer = try empty.ask(question("anything")).get()
      #expect(answer.exit == .none)
      #expect(String(decoding: answer.bytes, as: UTF8.self).contains("`survey`"))
    }
  }

  @Test("more top answers than answers stop the run, and check says how to mend it")
  func errors() throws {
    let folder = try folder(
      "association,year,question,n1,n2,n3,n4,n5,n\na,2024,useful,0,0,0,6,5,10\n")
    let asking = Asking(folder.path)
    #expect(asking.exit(question()) == 65)
    #expect(try asking.text(Check(), .md).contains("11 of them gave a 4 or a 5"))
  }

  @Test("the answer can be had in every format and language", arguments: Format.allCases)
  func formats(format: Format) throws {
    let folder = try folder(rows)
    var asking = Asking(folder.path)
    asking.choices.format = format
    for language in Language.allCases {
      asking.choices.language = language
      #expect(try asking.ask(question()).get().bytes.count > 200)
    }
  }
}

@Suite("Questionnaires, made and counted as commands")
struct QuestionnaireCommandTests {
  private func folder() throws -> WorkbookFolder {
    try WorkbookFolder([
      ("associations", "id,name,status,access\na,Anemone,,\nb,Briar,,\nold,Old,closed,\n"),
      ("survey", "association,year,question,n4\na,2024,useful,6\n"),
    ])
  }

  private func count(
    _ files: [String], _ change: (inout CountAnswers) -> Void = { _ in }
  ) -> CountAnswers {
    var count = CountAnswers(files)
    change(&count)
    return count
  }

  @Test("a questionnaire asks the workbook's questions, and comes back empty as nothing")
  func empty() throws {
    let folder = try folder()
    let asking = Asking(folder.path)
    let bytes = try asking.ask(MakeQuestionnaire()).get().bytes
    let path = try folder.add("questions.xlsx", bytes)
    let tables = try TableSet.read(path).tables
    #expect(tables.last?.header == ["association", "year", "useful"])
    let answer = try asking.ask(count([path])).get()
    #expect(answer.exit == .none)
    #expect(
      String(decoding: answer.bytes, as: UTF8.self)
        == "association,year,question,n1,n2,n3,n4,n5\n")
    #expect(answer.remarks.contains { $0.contains("Nobody has answered") })
  }

  @Test("filled files become rows that the workbook takes, and names go nowhere")
  func counted() throws {
    let folder = try folder()
    let asking = Asking(folder.path)
    let one = try folder.add("one.csv", Array("name,useful,mood\nAna,5,1\nJon,4,2\n".utf8))
    let two = try folder.add("two.CSV", Array("useful;association\n5;b\n".utf8))
    let answer = try asking.ask(
      count([one, two]) {
        $0.association = "a"
        $0.year = 2024
        $0.questions = ["mood"]
      }
    ).get()
    let text = String(decoding: answer.bytes, as: UTF8.self)
    #expect(
      text == """
        association,year,question,n1,n2,n3,n4,n5
        a,2024,mood,1,1,0,0,0
        a,2024,useful,0,0,0,1,1
        b,2024,useful,0,0,0,0,1

        """)
    #expect(answer.remarks.contains { $0.contains("3 people") && $0.contains("3 rows") })
    #expect(answer.remarks.contains { $0.contains("Not read") && $0.contains("name") })
    #expect(answer.remarks.contains { $0.contains("fewer than 5 answers") })
    #expect(!answer.remarks.joined().contains("Ana"))
  }

  @Test("what is wrong is told with file, row and column; nothing is counted")
  func errors() throws {
    let folder = try folder()
    let asking = Asking(folder.path)
    let path = try folder.add(
      "bad.csv", Array("association,year,useful\na,2024,7\nc,2024,5\n".utf8))
    guard case .failure(let failure) = asking.ask(count([path])) else {
      Issue.record("counted")
      return
    }
    #expect(failure.exit == .dataErrors)
    #expect(failure.sentences.contains { $0.contains("bad.csv") && $0.contains("row 2") })
    #expect(failure.sentences.contains { $0.contains("row 3, column association") })
    #expect(asking.exit(count(["/nowhere.csv"])) == 66)
    #expect(asking.exit(count(["/nowhere.xlsx"])) == 66)
    #expect(asking.exit(count([path]) { $0.association = "old" }) == 66)
    let empty = try folder.add("empty.csv", [])
    #expect(asking.exit(count([empty])) == 65)
  }
}
