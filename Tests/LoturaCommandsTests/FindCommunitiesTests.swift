import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaReports
import TestSupport
import Testing

@Suite("Which groups hang together, asked as a command")
struct FindCommunitiesTests {
  /// Two triangles of two companies and an association each, joined by one cooperation; d is alone.
  private static let sheets: [(name: String, text: String)] = [
    ("associations", "id,name\na,Ash\nb,Birch\nd,Dogwood\n"),
    ("companies", "id,name\nc1,Fir\nc2,Elm\nc3,Oak\nc4,Yew\n"),
    ("memberships", "association,member\na,c1\na,c2\nb,c3\nb,c4\n"),
    (
      "cooperations",
      "a,b,kind,date,strength\nc1,c2,contact,2025-01-01,1\nc3,c4,contact,2025-01-01,1\na,b,contact,2025-01-01,1\n"
    ),
    ("officers", "id,name,hours\no1,Olmo,10\n"),
  ]

  private func workbook(_ other: [(name: String, text: String)] = []) throws -> WorkbookFolder {
    let names = Set(other.map(\.name))
    return try WorkbookFolder(Self.sheets.filter { !names.contains($0.name) } + other)
  }

  @Test("two triangles are two groups; files hold every node of the graph and its group")
  func csv() throws {
    let folder = try workbook()
    let csv = try Asking(folder.path).text(FindCommunities(), .csv)
    #expect(
      csv.split(whereSeparator: \.isNewline) == [
        "id,community", "a,0", "b,1", "c1,0", "c2,0", "c3,1", "c4,1", "d,2",
      ])
  }

  @Test("JSON has the modularity, the groups, who links them, and who has no link")
  func json() throws {
    let folder = try workbook()
    let result = try Asking(folder.path).result(FindCommunities())
    // W = 7, each triangle holds 3 and has volume 7: 6/7 − ½.
    #expect(abs((result["modularity"] as? Double ?? 0) - (6.0 / 7 - 0.5)) < 1e-9)
    #expect(result["count"] as? Int == 3 && result["sizes"] as? [Int] == [3, 3, 1])
    let groups = result["groups"] as? [[String: Any]] ?? []
    #expect(groups.count == 2 && groups[0]["leading_associations"] as? [String] == ["a"])
    #expect(groups[0]["companies"] as? Int == 2 && groups[0]["partners"] as? Int == 0)
    // Six of the seven ends of links at a group's nodes lead inside.
    #expect(abs((groups[0]["inside"] as? Double ?? 0) - 6.0 / 7) < 1e-9)
    let bridges = result["bridges"] as? [[String: Any]] ?? []
    #expect(bridges.map { $0["id"] as? String } == ["a", "b"])
    #expect(abs((bridges[0]["share"] as? Double ?? 0) - 1.0 / 3) < 1e-9)
    #expect(result["unlinked"] as? [String] == ["d"])
    #expect((result["rows"] as? [[String: Any]])?.count == 7)
  }

  @Test("people read names, what is inside, and whom to ask", arguments: Language.allCases)
  func text(language: Language) throws {
    let folder = try workbook()
    var asking = Asking(folder.path)
    asking.choices.language = language
    let text = try asking.text(FindCommunities(), .md)
    #expect(text.contains("Ash") && text.contains("Fir") == false)
    #expect(text.contains("Dogwood") && text.contains("`lotura suggest a"))
    #expect(text.contains(Words(language).numerals.percent(6.0 / 7)))
    #expect(!text.contains("{"))
  }

  @Test("`--top` says how many groups are described; `--resolution` how large they are")
  func options() throws {
    let folder = try workbook()
    var asking = Asking(folder.path)
    asking.choices.top = 1
    let result = try asking.result(FindCommunities())
    #expect((result["groups"] as? [Any])?.count == 1)
    #expect((result["sizes"] as? [Int])?.count == 3)
    #expect(try asking.text(FindCommunities(), .md).contains("One smaller group is not shown"))
    var question = FindCommunities()
    question.resolution = 0
    #expect(try asking.result(question)["sizes"] as? [Int] == [6, 1])
    question.resolution = 1000
    #expect(try asking.result(question)["count"] as? Int == 7)
    question.resolution = -1
    #expect(asking.exit(question) == ExitCode.usage.rawValue)
    question.resolution = .nan
    #expect(asking.exit(question) == ExitCode.usage.rawValue)
  }

  @Test("parallel rows add up, also of different sheets")
  func parallel() throws {
    // a–b weighs 6 in all, 1 a kind, against 1 for every other link: they come together.
    let kinds = [
      "joint_project", "agreement", "joint_service", "joint_event", "working_group", "contact",
    ]
    let often = kinds.enumerated().map { place, kind in
      "\(place % 2 == 0 ? "a,b" : "b,a"),\(kind),2025-01-01,1\n"
    }.joined()
    let folder = try workbook([
      (
        "cooperations",
        "a,b,kind,date,strength\n\(often)c1,c2,contact,2025-01-01,1\nc3,c4,contact,2025-01-01,1\n"
      )
    ])
    let csv = try Asking(folder.path).text(FindCommunities(), .csv)
    #expect(csv.contains("a,0") && csv.contains("b,0"))
  }

  @Test("without a link nobody is in a group; without a node there is no answer")
  func edges() throws {
    let folder = try workbook([
      ("memberships", "association,member\n"), ("cooperations", "a,b,kind,date\n"),
    ])
    let asking = Asking(folder.path)
    #expect(try asking.text(FindCommunities(), .md).contains("No link is in force"))
    #expect(try asking.result(FindCommunities())["modularity"] as? Double == 0)
    #expect(asking.exit(FindCommunities()) == 0)
    let empty = try WorkbookFolder([("associations", "id,name\n")])
    #expect(Asking(empty.path).exit(FindCommunities()) == 1)
  }
}
