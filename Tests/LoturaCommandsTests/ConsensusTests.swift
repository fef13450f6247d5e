import Foundation
import LoturaCommands
import LoturaNetwork
import Testing

@Suite("One ranking from several people's, asked as a command")
struct ConsensusTests {
  private func keys(_ value: Any?) -> Set<String> {
    Set((value as? [String: Any] ?? [:]).keys)
  }

  private func workbook(_ judgements: String) throws -> WorkbookFolder {
    try WorkbookFolder([
      ("associations", "id,name\na,Anemone\nb,Briar\n"), ("judgements", judgements),
    ])
  }

  /// Ana: a, b, talk. Jon: b, a; talk left out. Miren: a and b first, talk after.
  private let three = """
    judge,item,rank,context
    Ana,a,1,
    Ana,b,2,
    Ana,talk,3,
    Jon,b,1,
    Jon,a,2,
    Miren,a,1,
    Miren,b,1,
    Miren,talk,2,

    """

  @Test("the JSON has its shape, and the numbers are those worked out by hand")
  func shape() throws {
    let folder = try workbook(three)
    let result = try Asking(folder.path).result(RankTogether())
    #expect(
      keys(result) == [
        "context", "judges", "ranking", "disagreements", "preferences", "unique", "winner",
        "exchangeable", "pairs", "distances", "left_out", "proof",
      ])
    let ranking = result["ranking"] as? [[String: Any]] ?? []
    #expect(ranking.map { $0["item"] as? String } == ["a", "b", "talk"])
    #expect(ranking.map { $0["name"] as? String } == ["Anemone", "Briar", "talk"])
    #expect(ranking.map { $0["first"] as? Int } == [1, 1, 3])
    #expect(ranking.map { $0["last"] as? Int } == [2, 2, 3])
    #expect(ranking.map { $0["judges"] as? Int } == [3, 3, 2])
    // Ana states 3, Jon 1, Miren 2. a and b stand 1 to 1: one of the two is gone against.
    #expect(result["preferences"] as? Int == 6 && result["disagreements"] as? Int == 1)
    #expect(result["unique"] as? Bool == false && result["winner"] is NSNull)
    #expect(result["exchangeable"] as? [[String]] == [["a", "b"]])
    #expect(keys(result["proof"]) == ["optimal", "bound", "gap", "termination"])
    #expect((result["proof"] as? [String: Any])?["optimal"] as? Bool == true)
    let left = result["left_out"] as? [[String: Any]] ?? []
    #expect(left.map { $0["judge"] as? String } == ["Jon"])
    let pairs = result["pairs"] as? [[String: Any]] ?? []
    #expect(pairs.map { $0["agree"] as? Int } == [1, 2, 2])
    #expect(pairs.map { $0["silent"] as? Int } == [1, 1, 1])
  }

  @Test("people read the names, who left out what, and what could be exchanged")
  func text() throws {
    let folder = try workbook(three)
    let text = try Asking(folder.path).text(RankTogether(), .md)
    #expect(text.contains("any of these could come first: “Anemone” or “Briar”."))
    #expect(text.contains("“Anemone” and “Briar” could change places at no cost"))
    #expect(text.contains("Jon did not rank “talk”"))
    #expect(text.contains("One judge gave two the same rank"))
  }

  @Test("who comes first is said where one does, and a judge of one preference is not called far")
  func first() throws {
    // a before b: 2 to 1; a and b before talk: 1 to 0.
    let rows =
      "judge,item,rank\nAna,a,1\nAna,b,2\nAna,talk,3\nJon,b,1\nJon,a,2\nMiren,a,1\nMiren,b,2\n"
    let folder = try workbook(rows)
    let text = try Asking(folder.path).text(RankTogether(), .md)
    #expect(text.contains("“Anemone” comes first, then “Briar” and “talk”. Taken two by two, it"))
    #expect(!text.contains("What does Jon see"))
  }

  @Test("with several contexts one must be named; a wrong name suggests the nearest")
  func contexts() throws {
    let rows = "judge,item,rank,context\nAna,a,1,topics\nAna,b,2,topics\nJon,b,1,pairs\nJon,a,1,\n"
    let folder = try workbook(rows)
    let asking = Asking(folder.path)
    guard case .failure(let several) = asking.ask(RankTogether()),
      case .failure(let unknown) = asking.ask(RankTogether(context: "topcs"))
    else {
      Issue.record("answered")
      return
    }
    #expect(several.exit == .usage && several.sentences[0].contains("pairs or topics"))
    #expect(unknown.exit == .noInput && unknown.sentences[0].contains("mean “topics”"))
    #expect(asking.exit(RankTogether(context: "topics")) == 0)
    let nameless = try asking.result(RankTogether(context: ""))
    #expect(nameless["judges"] as? [String] == ["Jon"] && nameless["context"] is NSNull)
  }

  @Test("without judgements there is no answer, and it is said in three languages")
  func none() throws {
    let folder = try WorkbookFolder([("associations", "id,name\na,A\n")])
    var asking = Asking(folder.path)
    for language in Language.allCases {
      asking.choices.language = language
      let answer = try asking.ask(RankTogether()).get()
      #expect(answer.exit == .none)
      #expect(String(decoding: answer.bytes, as: UTF8.self).contains("`judgements`"))
    }
  }

  @Test("of 25 items in a circle, without time, the answer says what is not proved")
  func outOfTime() throws {
    var rows = "judge,item,rank\n"
    for judge in 0..<5 {
      for item in 0..<25 {
        rows += "j\(judge),i\(item + 10),\(1 + (item * 7 + judge * 5) % 25)\n"
      }
    }
    let folder = try workbook(rows)
    let asking = Asking(folder.path)
    var question = RankTogether()
    question.timeLimit = 0
    let proof = try asking.result(question)["proof"] as? [String: Any] ?? [:]
    #expect(proof["optimal"] as? Bool == false)
    #expect(proof["termination"] as? String == "time_limit")
    #expect(try asking.text(question, .md).contains("was not settled in the time given"))
    #expect(question.givesBestSoFar)
  }

  @Test("the answer can be had in every format", arguments: Format.allCases)
  func formats(format: Format) throws {
    let folder = try workbook(three)
    var asking = Asking(folder.path)
    asking.choices.format = format
    #expect(try asking.ask(RankTogether()).get().bytes.count > 40)
  }
}
