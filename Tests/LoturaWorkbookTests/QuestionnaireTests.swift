import LoturaNetwork
import LoturaTables
import Testing

@testable import LoturaWorkbook

@Suite("A questionnaire goes out empty and comes back as counts")
struct QuestionnaireTests {
  private let questions = ["usefulness", "own_question"]

  private func setting(_ questions: [String]? = nil) -> FilledQuestionnaires.Setting {
    FilledQuestionnaires.Setting(
      questions: questions ?? self.questions, associations: ["mar", "bide"])
  }

  private func read(
    _ csv: String, _ change: (inout FilledQuestionnaires.Setting) -> Void = { _ in }
  ) -> FilledQuestionnaires {
    var setting = setting()
    change(&setting)
    var filled = FilledQuestionnaires(setting)
    filled.add(
      TableSet.read(files: [("answers.csv", Array(csv.utf8))], name: "f"), called: "f.csv")
    return filled
  }

  private func rows(_ filled: FilledQuestionnaires) -> [String] {
    let table = filled.table
    return (0..<table.rowCount).map { row in
      table.header.indices.map { table.text(row: row, column: $0) ?? "" }
        .joined(separator: ",")
    }
  }

  @Test("made, filled in and read again it gives the counts", arguments: Language.allCases)
  func roundTrip(language: Language) throws {
    var file = Questionnaire.file(asking: questions, in: language)
    guard case .table(let empty, let columns) = file.sheets[1] else {
      Issue.record("no sheet to answer in")
      return
    }
    #expect(empty.rowCount == 0 && empty.header.prefix(2) == ["association", "year"])
    #expect(empty.header[2].hasPrefix("usefulness: ") && empty.header[3] == "own_question")
    #expect(columns[2].entry == .wholeNumber(least: 1, most: 5))
    let answers = [
      ["mar", "2026", "5", "1"], ["mar", "2026", "4", ""], ["mar", "2026", "", ""],
      ["bide", "2026", "4", "3"], ["mar", "2025", "2", ""],
    ]
    file.sheets[1] = .table(
      Table(name: empty.name, header: empty.header, cells: answers), columns: columns)
    var filled = FilledQuestionnaires(setting())
    let bytes = try XLSXWriter.bytes(of: file)
    filled.add(TableSet.read(xlsx: bytes, name: "filled"), called: "filled.xlsx")
    #expect(filled.issues.isEmpty && filled.people == 4 && filled.passedOver.isEmpty)
    #expect(
      rows(filled) == [
        "bide,2026,own_question,0,0,1,0,0", "bide,2026,usefulness,0,0,0,1,0",
        "mar,2025,usefulness,0,1,0,0,0", "mar,2026,own_question,1,0,0,0,0",
        "mar,2026,usefulness,0,0,0,1,1",
      ])
    #expect(filled.rowCount(below: 2) == 4)
    // The rows are rows of the sheet: a workbook takes them as they are.
    let text = String(decoding: CSVWriter.bytes(of: filled.table), as: UTF8.self)
    let network = Sheets(["survey": text]).network("2026-12-31")
    #expect(Sheets(["survey": text]).issues().isEmpty && network.survey.count == 5)
    #expect(network.survey.last?.known == .counts([0, 0, 0, 1, 1]))
  }

  @Test("the page explains in three languages, and asks for no name")
  func page() {
    guard case .page(let page) = Questionnaire.file(asking: questions, in: .basque).sheets[0] else {
      Issue.record("no page")
      return
    }
    #expect(page.lines.filter { $0.style == .title }.count == 3)
    #expect(page.lines.filter { $0.texts.first == "usefulness" }.count == 3)
    let words = Language.allCases.map(QuestionnaireWords.of)
    #expect(Set(words.map(\.title)).count == 3)
    #expect(words.allSatisfy { Set($0.wordings.keys) == Set(Questionnaire.usualQuestions) })
    #expect(words.allSatisfy { $0.rules.count == words[0].rules.count })
  }

  @Test("what stands beside the answers is not read, and only its heading is told")
  func personal() {
    let filled = read(
      "name,e-mail,association,year,usefulness\nAna,ana@mar.eus,mar,2026,5\nJon,,mar,2026,4\n")
    #expect(filled.issues.isEmpty && filled.passedOver == ["name", "e-mail"])
    #expect(rows(filled) == ["mar,2026,usefulness,0,0,0,1,1"])
    #expect(!"\(filled)".contains("Ana") && !"\(filled)".contains("ana@mar.eus"))
  }

  @Test("association and year can be given for the whole file; a row of its own goes before")
  func defaults() {
    let filled = read("usefulness,year\n5,\n3,2024\n") {
      $0.association = "bide"
      $0.year = 2026
    }
    #expect(
      rows(filled) == ["bide,2024,usefulness,0,0,1,0,0", "bide,2026,usefulness,0,0,0,0,1"])
  }

  @Test("every error is located, and the row counts for nothing")
  func errors() {
    let filled = read(
      "association,year,usefulness\nmra,2026,5\nmar,,4\nmar,2026,6\nmar,2026,2.5\nmar,2026,good\n"
        + ",2026,3\nmar,0,3\nmar,2026,0\n")
    #expect(
      filled.issues.map(\.line) == [
        "unknown_id f.csv 2 association mra", "missing_value f.csv 3 year -",
        "bad_value f.csv 4 usefulness 6", "bad_value f.csv 5 usefulness 2.5",
        "bad_value f.csv 6 usefulness good", "missing_value f.csv 7 association -",
        "bad_value f.csv 8 year 0", "bad_value f.csv 9 usefulness 0",
      ])
    #expect(filled.issues[0].problem == .unknownID(nearest: "mar"))
    #expect(filled.people == 0 && filled.rowCount == 0)
  }

  @Test("a file without a question, an association or a year says which column it lacks")
  func missing() {
    #expect(
      read("mood\n3\n").issues.map(\.line) == [
        "missing_column f.csv 1 association -", "missing_column f.csv 1 year -",
        "missing_column f.csv 1 usefulness -",
      ])
    #expect(read("").issues.map(\.code).contains(.missingColumn))
    #expect(read("association,year,usefulness\n").issues.isEmpty)
    let broken = read("association,year,usefulness\n\"mar,2026,5\n")
    #expect(broken.issues.contains { $0.problem == .unclosedQuote && $0.place.sheet == "f.csv" })
  }

  @Test("several files add up")
  func several() {
    var filled = FilledQuestionnaires(setting())
    for score in [5, 4, 5] {
      let csv = "association;year;usefulness\nmar;2026;\(score)\n"
      filled.add(
        TableSet.read(files: [("answers.csv", Array(csv.utf8))], name: "f"), called: "f\(score)")
    }
    #expect(rows(filled) == ["mar,2026,usefulness,0,0,0,1,2"] && filled.people == 3)
  }
}
