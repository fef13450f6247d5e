import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("What became of suggestions")
struct FollowupTests {
  private static let associations = "id,name\na,Anemone\nb,Briar\nc,Clover\n"
  private static let steps = """
    a,b,kind,state,date,owner,useful,outcome,access
    a,b,alliance,suggested,2024-01-10,off1,,,
    b,a,alliance,met,2024-06-20,off1,4,a good day,
    a,c,,dropped,2023,somebody,1,nothing in common,
    b,c,matchmaking,agreed,2024-12-31,,,,
    b,c,fusion,talking,2024-12-01,off1,5,boards meet,case

    """

  private func workbook(_ followups: String? = FollowupTests.steps) throws -> WorkbookFolder {
    try WorkbookFolder(
      [
        ("associations", FollowupTests.associations),
        ("officers", "id,name,hours\noff1,Olaia,100\n"),
      ] + (followups.map { [("followups", $0)] } ?? []))
  }

  private func file(_ folder: WorkbookFolder) -> String {
    folder.path + "/followups.csv"
  }

  private func text(of path: String) throws -> String {
    // Not by `String(contentsOfFile:)`, which drops a byte order mark.
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// Adds a step and writes what the answer says is to be written.
  private func write(_ add: FollowupAdd, _ asking: Asking) throws -> Answer {
    let answer = try asking.ask(add).get()
    for case .file(let path, let bytes) in answer.writes { try FileOutput.write(bytes, to: path) }
    return answer
  }

  @Test("each pair has its newest state and all its steps in the order of time")
  func pairs() throws {
    let folder = try workbook()
    let pairs = try Asking(folder.path).result(FollowupList())["pairs"] as? [[String: Any]] ?? []
    #expect(
      pairs.map { ($0["a"] as? String ?? "") + ($0["b"] as? String ?? "") }
        == ["bc", "ab", "ac"])
    #expect(pairs.map { $0["state"] as? String } == ["agreed", "met", "dropped"])
    let steps = pairs[1]["steps"] as? [[String: Any]] ?? []
    #expect(steps.map { $0["date"] as? String } == ["2024-01-10", "2024-06-20"])
    // From 20 June 2024 to 1 January 2025: 10 + 31 + 31 + 30 + 31 + 30 + 31 + 1 = 195 days.
    #expect(pairs[1]["days"] as? Int == 195 && pairs[1]["waiting"] as? Bool == true)
    #expect(pairs[2]["waiting"] as? Bool == false)
  }

  @Test("how many reached each stage: each suggestion counts in all stages before its own")
  func reached() throws {
    let folder = try workbook()
    let result = try Asking(folder.path).result(FollowupList())
    let reached = result["reached"] as? [String: [String: Int]] ?? [:]
    #expect(
      reached["alliance"]
        == [
          "suggested": 1, "contacted": 1, "met": 1, "talking": 0, "agreed": 0, "dropped": 0,
        ])
    #expect(
      reached["matchmaking"]
        == [
          "suggested": 1, "contacted": 1, "met": 1, "talking": 1, "agreed": 1, "dropped": 0,
        ])
    #expect(
      reached[""]
        == [
          "suggested": 1, "contacted": 0, "met": 0, "talking": 0, "agreed": 0, "dropped": 1,
        ])
  }

  @Test("who waits, for how long, and how useful it was, is said in a sentence")
  func sentences() throws {
    let folder = try workbook()
    let text = try Asking(folder.path).text(FollowupList(), .md)
    #expect(text.contains("Anemone–Briar (195 days)"))
    // (4 + 1) / 2 = 2.5
    #expect(text.contains("2 steps were rated: 2.5 of 5 on average."))
    #expect(text.contains("Olaia") && !text.contains("off1"))
  }

  @Test("on one day the later state is the newer step")
  func sameDay() throws {
    let folder = try workbook(
      "a,b,kind,state,date\na,b,z,met,2024-05-05\na,b,alliance,talking,2024-05-05\n")
    let pairs = try Asking(folder.path).result(FollowupList())["pairs"] as? [[String: Any]] ?? []
    #expect(pairs.map { $0["state"] as? String } == ["talking"])
  }

  @Test("state, owner and kind choose pairs by their newest step; an owner by id or by name")
  func filters() throws {
    let folder = try workbook()
    let asking = Asking(folder.path)
    func pairs(_ change: (inout FollowupList) -> Void) throws -> [String] {
      var list = FollowupList()
      change(&list)
      let pairs = try asking.result(list)["pairs"] as? [[String: Any]] ?? []
      return pairs.map { ($0["a"] as? String ?? "") + ($0["b"] as? String ?? "") }
    }
    #expect(try pairs { $0.states = [.met, .agreed] } == ["bc", "ab"])
    #expect(try pairs { $0.states = [.suggested] } == [])
    #expect(try pairs { $0.owners = ["off1"] } == ["ab"])
    #expect(try pairs { $0.owners = ["Olaia"] } == ["ab"])
    #expect(try pairs { $0.kinds = ["matchmaking"] } == ["bc"])
    #expect(try pairs { $0.id = "c" } == ["bc", "ac"])
    var none = FollowupList()
    none.states = [.suggested]
    #expect(asking.exit(none) == 1)
    #expect(asking.exit(FollowupList(id: "aa")) == 66)
  }

  @Test("with no followups there is no answer, and it is said how to write one")
  func none() throws {
    let folder = try workbook(nil)
    var asking = Asking(folder.path)
    for language in Language.allCases {
      asking.choices.language = language
      let answer = try asking.ask(FollowupList()).get()
      #expect(answer.exit == .none)
      #expect(String(decoding: answer.bytes, as: UTF8.self).contains("lotura followup add"))
    }
  }

  @Test("a step is added at the end, in the file's own columns; the rest stays to the byte")
  func add() throws {
    let before = "state;b;a;x_mood;date;kind;access\r\nmet;b;a;fine;2024-06-20;alliance;\r\n"
    let folder = try workbook("\u{FEFF}" + before)
    var add = FollowupAdd("c", "a", state: .contacted)
    (add.kind, add.owner, add.useful) = ("alliance", "off1", 4.5)
    add.outcome = "a call; \"soon\""
    let answer = try write(add, Asking(folder.path))
    #expect(
      try text(of: file(folder))
        == "\u{FEFF}state;b;a;x_mood;date;kind;access;owner;useful;outcome\r\n"
        + "met;b;a;fine;2024-06-20;alliance;\r\n"
        + "contacted;a;c;;2025-01-01;alliance;agency;off1;4.5;\"a call; \"\"soon\"\"\"\r\n")
    let told = String(decoding: answer.bytes, as: UTF8.self)
    #expect(told.contains("Anemone") && told.contains("Olaia") && told.contains("the agency"))
    let result = try Asking(folder.path).result(FollowupList(id: "c"))
    let pair = (result["pairs"] as? [[String: Any]])?.first
    #expect((pair?["steps"] as? [[String: Any]])?.first?["outcome"] as? String == add.outcome)
    #expect((pair?["steps"] as? [[String: Any]])?.first?["useful"] as? Double == 4.5)
  }

  @Test("without the sheet it is made, with the columns of the contract")
  func create() throws {
    let folder = try workbook(nil)
    var add = FollowupAdd("a", "b", state: .suggested)
    add.date = PartialDate("2024-05")
    _ = try write(add, Asking(folder.path + "/"))
    #expect(
      try text(of: file(folder))
        == "a,b,kind,state,date,owner,useful,outcome,access\na,b,,suggested,2024-05,,,,agency\n")
  }

  @Test("a fusion or integration is for the case team unless somebody says otherwise")
  func delicate() throws {
    let folder = try workbook(nil)
    var add = FollowupAdd("a", "b", state: .talking)
    add.kind = "fusion"
    let answer = try write(add, Asking(folder.path))
    #expect(String(decoding: answer.bytes, as: UTF8.self).contains("starting point"))
    #expect(try text(of: file(folder)).hasSuffix(",case\n"))
    #expect(Asking(folder.path).exit(FollowupList()) == 1)
    add.access = .members
    _ = try write(add, Asking(folder.path))
    #expect(try text(of: file(folder)).hasSuffix(",members\n"))
  }

  @Test("rows above the audience survive, and nothing is told of them")
  func hidden() throws {
    // The hidden row has an error that only the case team is told of.
    let secret = "b,c,fusion,talking,2024-12-01,off1,99,secret words,case\n"
    let folder = try workbook(FollowupTests.steps + secret)
    var asking = Asking(folder.path)
    asking.choices.audience = .everybody
    var add = FollowupAdd("b", "c", state: .met)
    (add.kind, add.date) = ("fusion", PartialDate("2024-12-01"))
    add.access = .everybody
    let answer = try write(add, asking)
    // The folder's name is of chance, and may hold anything.
    let told = (String(decoding: answer.bytes, as: UTF8.self) + answer.remarks.joined())
      .replacing(folder.path, with: "")
      .replacing(folder.path.split(separator: "/").last ?? "", with: "")
    #expect(!told.contains("secret") && !told.contains("99") && !told.contains("already there"))
    #expect(
      try text(of: file(folder))
        == FollowupTests.steps + secret + "b,c,fusion,met,2024-12-01,,,,public\n")
    asking.choices.audience = .caseTeam
    #expect(asking.exit(add) == 65)
  }

  @Test("a row of the same pair, kind and date: the new one counts, and that is said")
  func repeated() throws {
    let folder = try workbook()
    var add = FollowupAdd("b", "a", state: .talking)
    (add.kind, add.date) = ("alliance", PartialDate("2024-06-20"))
    var asking = Asking(folder.path)
    asking.choices.format = .md
    let answer = try write(add, asking)
    #expect(String(decoding: answer.bytes, as: UTF8.self).contains("the new one counts"))
    let result = try Asking(folder.path).result(FollowupList(id: "a"))
    let pair = (result["pairs"] as? [[String: Any]])?.first
    #expect(pair?["state"] as? String == "talking")
    #expect((pair?["steps"] as? [Any])?.count == 2)
  }

  @Test("nothing is written for one and the same, for unknown ids, or with what cannot be read")
  func refused() throws {
    let folder = try workbook()
    let asking = Asking(folder.path)
    #expect(asking.exit(FollowupAdd("a", "a", state: .met)) == 64)
    guard case .failure(let unknown) = asking.ask(FollowupAdd("a", "bb", state: .met)) else {
      Issue.record("answered")
      return
    }
    #expect(unknown.exit == .noInput && unknown.sentences[0].contains("bb"))
    #expect(asking.exit(FollowupAdd("a", "off1", state: .met)) == 66)
    var wrong = FollowupAdd("a", "b", state: .met)
    wrong.useful = 9
    guard case .failure(let bad) = asking.ask(wrong) else {
      Issue.record("written")
      return
    }
    #expect(bad.exit == .dataErrors && bad.sentences.joined().contains("useful"))
    #expect(try text(of: file(folder)) == FollowupTests.steps)
  }

  @Test("a workbook that is no folder is refused, and it is said how to make one")
  func noFolder() throws {
    let folder = try workbook()
    var convert = Asking(folder.path)
    convert.choices.format = .xlsx
    let bytes = try convert.ask(Convert(to: .xlsx)).get().bytes
    let path = try folder.add("w.xlsx", bytes)
    let add = FollowupAdd("a", "b", state: .met)
    guard case .failure(let book) = Asking(path).ask(add),
      case .failure(let fixed) = Asking(nil).ask(add)
    else {
      Issue.record("answered")
      return
    }
    #expect(book.exit == .usage && book.sentences.joined().contains("lotura convert --to folder"))
    #expect(fixed.exit == .usage && fixed.sentences.joined().contains("lotura convert --to folder"))
    #expect(Asking(folder.path + "/nowhere").exit(add) == 66)
  }

  @Test("every answer can be had in every format", arguments: Format.allCases)
  func formats(format: Format) throws {
    let folder = try workbook()
    var asking = Asking(folder.path)
    asking.choices.format = format
    asking.choices.audience = .caseTeam
    #expect(try asking.ask(FollowupList()).get().bytes.count > 40)
    #expect(try asking.ask(FollowupAdd("a", "b", state: .met)).get().bytes.count > 40)
    guard format == .csv else { return }
    #expect(try asking.text(FollowupList(), .csv).contains("not a recommendation"))
  }
}
