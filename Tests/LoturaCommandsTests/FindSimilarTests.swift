import Foundation
import LoturaCommands
import LoturaNetwork
import TestSupport
import Testing

extension Asking {
  /// The answer to a question in a format.
  fileprivate func answer(
    _ question: any LoturaCommands.Question, _ format: Format
  ) throws -> Answer {
    var asking = self
    asking.choices.format = format
    return try asking.ask(question).get()
  }
}

@Suite("Who is alike, asked as a command")
struct FindSimilarTests {
  /// Ash and Birch share a company; Cedar shares half a sector with Ash; nothing is told of Dogwood.
  private static let sheets: [(name: String, text: String)] = [
    ("associations", "id,name\na,Ash\nb,Birch\nc,Cedar\nd,Dogwood\n"),
    ("companies", "id,name\nc1,Fir\nc2,Elm\n"),
    ("sectors", "id,name\ns1,Wood\ns2,Water\n"),
    ("memberships", "association,member,weight\na,c1,1\nb,c1,0.5\nb,c2,\n"),
    ("activities", "subject,sector,share\na,s1,1\nc,s1,0.5\nc,s2,0.5\n"),
    ("cooperations", "a,b,kind,date,strength\na,d,contact,2025-01-01,1\n"),
  ]

  private func folder(_ more: [(name: String, text: String)] = []) throws -> WorkbookFolder {
    try WorkbookFolder(Self.sheets + more)
  }

  private func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test("CSV has each one's neighbours, best first, with the score by hand")
  func csv() throws {
    let folder = try folder()
    let csv = try Asking(folder.path).text(FindSimilar(), .csv)
    // a: c1 1, s1 1. b: c1 .5, c2 1 (no weight counts 1). c: s1 .5, s2 .5.
    // a, b: .5 / (2 + 1.5 − .5) = 1/6. a, c: .5 / (2 + 1 − .5) = .2.
    #expect(
      lines(csv) == ["a,b,score", "a,c,0.2", "a,b,0.166666667", "b,a,0.166666667", "c,a,0.2"])
  }

  @Test("measure, features, number and threshold are as asked")
  func options() throws {
    let folder = try folder()
    var find = FindSimilar()
    find.measure = "overlap"
    find.features = ["memberships"]
    // .5 / min(1, 1.5)
    #expect(lines(try Asking(folder.path).text(find, .csv)) == ["a,b,score", "a,b,0.5", "b,a,0.5"])
    find = FindSimilar()
    find.top = 1
    #expect(
      lines(try Asking(folder.path).text(find, .csv)) == [
        "a,b,score", "a,c,0.2", "b,a,0.166666667", "c,a,0.2",
      ])
    find = FindSimilar()
    find.threshold = 0.18
    #expect(
      lines(try Asking(folder.path).text(find, .csv)) == ["a,b,score", "a,c,0.2", "c,a,0.2"])
    find = FindSimilar()
    find.sheet = "companies"
    find.measure = "jaccard"
    #expect(
      lines(try Asking(folder.path).text(find, .csv)) == ["a,b,score", "c1,c2,0.5", "c2,c1,0.5"])
  }

  @Test("JSON has what was compared and who has told nothing")
  func json() throws {
    let folder = try folder()
    let result = try Asking(folder.path).result(FindSimilar())
    #expect(result["nodes"] as? Int == 4 && result["untold"] as? Int == 1)
    #expect(result["features"] as? [String] == ["memberships", "activities", "alignments"])
    #expect((result["rows"] as? [[String: Any]])?.count == 4)
  }

  @Test("people read the finding, each pair once, and who is missing", arguments: Language.allCases)
  func text(language: Language) throws {
    let folder = try folder()
    var asking = Asking(folder.path)
    asking.choices.language = language
    let text = try asking.text(FindSimilar(), .md)
    #expect(text.contains("Ash") && text.contains("Cedar") && !text.contains("Dogwood"))
    #expect(text.components(separatedBy: "Birch").count == 2)
    #expect(!text.contains("{") && text.contains("`suggest"))
  }

  @Test("a word that nobody knows names the nearest, exit 64")
  func unknownWords() throws {
    let folder = try folder()
    var find = FindSimilar()
    find.sheet = "asociations"
    #expect(try failure(find, in: folder).contains("associations"))
    find = FindSimilar()
    find.features = ["memberships", "activites"]
    #expect(try failure(find, in: folder).contains("activities"))
    find = FindSimilar()
    find.measure = "cosin"
    #expect(try failure(find, in: folder).contains("cosine"))
  }

  private func failure(
    _ question: any LoturaCommands.Question, in folder: WorkbookFolder
  ) throws -> String {
    do {
      _ = try Asking(folder.path).text(question, .csv)
      Issue.record("should have failed")
      return ""
    } catch let failure as Failure {
      #expect(failure.exit == .usage)
      return failure.sentences.joined()
    }
  }

  @Test("work that needs more memory than allowed is refused")
  func memory() throws {
    let folder = try folder()
    var find = FindSimilar()
    find.memoryLimit = 100
    #expect(try !failure(find, in: folder).isEmpty)
  }

  @Test("nobody alike is an answer of its own, exit 1")
  func none() throws {
    let folder = try folder()
    var find = FindSimilar()
    find.features = ["alignments"]
    let answer = try Asking(folder.path).answer(find, .text)
    #expect(answer.exit == .none)
  }
}

@Suite("What pairs have in common, asked as a command")
struct ComparePairsTests {
  /// a–x, a–y, b–x, b–y, b–z, x–z by cooperation; y is a member twice over.
  private static let sheets: [(name: String, text: String)] = [
    ("associations", "id,name\na,Ash\nb,Birch\n"),
    ("companies", "id,name\nx,Fir\ny,Elm\nz,Oak\n"),
    ("memberships", "association,member,weight,since\na,x,1,\na,y,1,\nb,x,0.5,\nb,y,1,\nb,z,1,\n"),
    (
      "cooperations",
      "a,b,kind,date,strength\nx,z,contact,2025-01-01,0.2\nb,y,contact,2025-01-01,1\n"
    ),
  ]

  private func ask(_ pairs: String, _ format: Format = .csv) throws -> Answer {
    let folder = try WorkbookFolder(Self.sheets)
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("pairs-\(UUID().uuidString).csv")
    try Data(pairs.utf8).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    return try Asking(folder.path).answer(ComparePairs(path: path.path), format)
  }

  @Test("are counted by hand, in the order of the file")
  func byHand() throws {
    let answer = try ask("b,note,a\nb,,a\nz,,x\n\na,,z\n")
    let lines = String(decoding: answer.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    // Degrees: a 2 (x, y), b 3 (x, y, z), x 3 (a, b, z), y 2 (a, b), z 2 (b, x).
    // a, b share x and y: 1/ln 3 + 1/ln 2 = 2.3529342675; 1/3 + 1/2; 2 · 3.
    // x, z share b: 1/ln 3 = .910239227; 1/3; 3 · 2. z, a share x: the same; 2 · 2.
    #expect(
      lines == [
        "a,b,common,adamic_adar,resource_allocation,preferential",
        "a,b,2,2.352934268,0.833333333,6", "x,z,1,0.910239227,0.333333333,6",
        "z,a,1,0.910239227,0.333333333,4",
      ])
  }

  @Test("an id that nobody has is an error with its row and the nearest id, exit 65")
  func unknown() throws {
    do {
      _ = try ask("a,b\na,b\na,bb\n,x\n")
      Issue.record("should have failed")
    } catch let failure as Failure {
      #expect(failure.exit == .dataErrors)
      #expect(failure.sentences.count == 3)
      #expect(failure.sentences[1].contains("3") && failure.sentences[1].contains("bb"))
      #expect(failure.sentences[2].contains("4"))
    }
  }

  @Test("a file without the columns, or without pairs, is told")
  func shape() throws {
    #expect(throws: Failure.self) { try ask("a,c\na,b\n") }
    #expect(try ask("a,b\n", .text).exit == .none)
    #expect(throws: Failure.self) {
      try Asking(try WorkbookFolder(Self.sheets).path)
        .answer(ComparePairs(path: "/nowhere/pairs.csv"), .csv)
    }
  }
}
