import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaScoring
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("Formats of answers")
struct FormatTests {
  static let questions: [any LoturaCommands.Question] = {
    var suggest = Suggest()
    suggest.request.draws = 50
    var explain = Explain(a: "a", b: "b")
    explain.request.draws = 50
    return [Check(), Show(id: "a"), suggest, explain]
  }()

  @Test("the same question twice gives the same bytes in every format", arguments: Format.allCases)
  func twice(_ format: Format) throws {
    let folder = try WorkbookFolder.hand()
    var asking = Asking(folder.path)
    asking.choices.format = format
    for question in Self.questions {
      let first = try asking.ask(question).get().bytes
      #expect(try !first.isEmpty && first == asking.ask(question).get().bytes)
    }
  }

  @Test(".xlsx and CSV forms of one workbook give the same result", arguments: ["hand", "example"])
  func forms(_ name: String) throws {
    let folder = try WorkbookFolder.hand()
    let source = name == "hand" ? folder.path : Asking.dataset("example")
    var whole = Asking(source)
    whole.choices.audience = .caseTeam
    let file = try folder.add("copy.xlsx", whole.ask(Convert(to: .xlsx)).get().bytes)
    var questions = Self.questions
    if name == "example" {
      var suggest = Suggest()
      suggest.request.draws = 10
      var explain = Explain(a: "WIND", b: "GRID")
      explain.request.draws = 10
      questions = [Check(), Show(id: "AERO"), suggest, explain]
    }
    for question in questions {
      // For everybody's eyes: rows that are left out of a copy would move the others up.
      var (one, other) = (Asking(source), Asking(file))
      one.choices.audience = .caseTeam
      other.choices.audience = .caseTeam
      #expect(try one.result(question) as NSDictionary == other.result(question) as NSDictionary)
    }
  }

  @Test("a folder and back loses nothing: the same bytes of every sheet")
  func folderAndBack() throws {
    let folder = try WorkbookFolder.hand()
    let files = try #require(try Asking(folder.path).ask(Convert(to: .folder)).get().folder)
    let copy = try WorkbookFolder([])
    for file in files { _ = try copy.add(file.name, file.bytes) }
    #expect(try Asking(copy.path).ask(Convert(to: .folder)).get().folder == files)
  }

  @Test("JSON ends with one newline, has sorted keys and no number longer than nine decimals")
  func json() throws {
    let text = try Asking(Asking.dataset("example")).text(Suggest(id: "AERO"), .json)
    #expect(text.hasSuffix("}\n") && !text.hasSuffix("\n\n"))
    #expect(text.firstMatch(of: /\.\d{10}/) == nil)
    let top = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }
      .map { $0.prefix { $0 != ":" } }
    #expect(top == top.sorted() && top.count == 6)
  }

  @Test("a text that a spreadsheet would run gets an apostrophe in CSV, and none elsewhere")
  func formula() throws {
    let folder = try WorkbookFolder([
      ("associations", "id,name\n=1+1,@SUM(A1)\nb,+B\n")
    ])
    let asking = Asking(folder.path)
    let csv = try asking.text(Suggest(), .csv)
    #expect(csv.contains("'=1+1") && csv.contains("'@SUM(A1)") && csv.contains("'+B"))
    #expect(try !asking.text(Suggest(), .json).contains("'=1+1"))
    let files = try #require(try asking.ask(Convert(to: .folder)).get().folder)
    let sheet = try #require(files.first { $0.name == "associations.csv" })
    #expect(String(decoding: sheet.bytes, as: UTF8.self).contains("\n=1+1,@SUM(A1)"))
  }

  @Test("a spreadsheet of an answer reads as one again, its header as in CSV")
  func spreadsheet() throws {
    let folder = try WorkbookFolder.hand()
    var asking = Asking(folder.path)
    let csv = try asking.text(Suggest(), .csv)
    asking.choices.format = .xlsx
    asking.choices.language = .english
    let set = TableSet.read(xlsx: try asking.ask(Suggest()).get().bytes, name: "answer")
    #expect(set.problems.isEmpty && set.tables.first?.rowCount == 3)
    let header = csv.split(whereSeparator: \.isNewline).first ?? ""
    #expect(set.tables.first?.header.first.map { header.hasPrefix($0) } == true)
  }

  @Test("no answer writes NaN or infinity", arguments: ["example", "euskadi"])
  func finite(_ name: String) throws {
    var suggest = Suggest()
    suggest.request.draws = 10
    for format in [Format.json, .csv] {
      let text = try Asking(Asking.dataset(name)).text(suggest, format)
      #expect(text.firstMatch(of: /[:,]\s*-?(nan|inf)/.ignoresCase()) == nil)
    }
  }
}
