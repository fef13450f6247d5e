import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaReports
import Testing

@Suite("Who is near, between and deep, asked as a command")
struct RankTests {
  /// Ash – Fir (weight 1), Ash – Pine (3), Birch – Fir; Birch and Cedar cooperate twice; Dogwood is
  /// alone.
  private static let sheets: [(name: String, text: String)] = [
    ("associations", "id,name\na,Ash\nb,Birch\nc,Cedar\nd,Dogwood\n"),
    ("companies", "id,name\nf,Fir\np,Pine\n"),
    ("memberships", "association,member,weight\na,f,1\na,p,3\nb,f,\n"),
    (
      "cooperations",
      "a,b,kind,date,strength\nb,c,contact,2024,0.25\nb,c,agreement,2023,0.5\n"
    ),
  ]

  private func rank(_ change: (inout RankNodes) -> Void) -> RankNodes {
    var rank = RankNodes()
    change(&rank)
    return rank
  }

  private func rows(_ result: [String: Any]) -> [(id: String, score: Double)] {
    (result["rows"] as? [[String: Any]] ?? []).map {
      ($0["id"] as? String ?? "", $0["score"] as? Double ?? .nan)
    }
  }

  @Test("a walk: parallel rows are added, the numbers are those of its equations")
  func walk() throws {
    let folder = try WorkbookFolder(Self.sheets)
    let result = try Asking(folder.path).result(
      rank {
        $0.sources = ["p"]
        $0.damping = 0.5
      })
    // A line p –3– a –1– f –1– b –¾– c. Half of what leaves p comes to a, and so on:
    // c = ½·(3/7)b, b = ½(½f + c), f = ½(¼a + (4/7)b), a = ½(p + ½f), p = ½ + ½·¾·a.
    let scores = Dictionary(uniqueKeysWithValues: rows(result).map { ($0.id, $0.score) })
    let (p, a, f) = (scores["p"] ?? 0, scores["a"] ?? 0, scores["f"] ?? 0)
    let (b, c) = (scores["b"] ?? 0, scores["c"] ?? 0)
    #expect(abs(c - 3.0 / 14 * b) < 2e-9 && abs(b - (f / 4 + c / 2)) < 2e-9)
    #expect(abs(f - (a / 8 + 2.0 / 7 * b)) < 2e-9 && abs(a - (p / 2 + f / 4)) < 2e-9)
    #expect(abs(p - (0.5 + 3.0 / 8 * a)) < 2e-9 && abs(p + a + f + b + c - 1) < 3e-9)
    #expect(rows(result).map(\.id) == ["p", "a", "f", "b", "c"])
    #expect(result["nodes"] as? Int == 5 && result["links"] as? Int == 4)
    let end = result["convergence"] as? [String: Any]
    #expect(end?["reason"] as? String == "converged")
    #expect((end?["error_bound_billionths"] as? Double ?? 2) <= 1)
  }

  @Test("betweenness of all or from a sample, and depth")
  func others() throws {
    let folder = try WorkbookFolder(Self.sheets)
    let asking = Asking(folder.path)
    // On the line p a f b c: through f pass 2 · 2 pairs, through a and b 1 · 3.
    let between = try asking.result(rank { $0.measure = .betweenness })
    #expect(rows(between).map(\.id) == ["f", "a", "b", "c", "p"])
    #expect(rows(between).map(\.score) == [4, 3, 3, 0, 0])
    #expect(between["convergence"] == nil)
    let sample = try asking.result(
      rank {
        $0.measure = .betweenness
        $0.sources = ["p", "p"]
      })
    #expect(rows(sample).map(\.id) == ["a", "f", "b", "c", "p"])
    #expect(rows(sample).map(\.score) == [1.5, 1, 0.5, 0, 0])
    let core = try asking.result(
      rank {
        $0.measure = .core
        $0.top = 2
      })
    #expect(rows(core).map(\.id) == ["a", "b"] && rows(core).map(\.score) == [1, 1])
  }

  @Test("CSV: from,id,score for walks, id,score for the rest; all, or the first of each source")
  func files() throws {
    let folder = try WorkbookFolder(Self.sheets)
    let asking = Asking(folder.path)
    let seeds = try folder.add("seeds.txt", Array("id,note\np,x\nd,y\nc,z\n".utf8))
    let two = try asking.text(
      rank {
        $0.sourceFile = seeds
        $0.firstSources = 2
        $0.top = 2
      }, .csv)
    let lines = two.split(whereSeparator: \.isNewline)
    #expect(lines[0] == "from,id,score" && lines.count == 4)
    #expect(lines[1].hasPrefix("p,p,0.") && lines[2].hasPrefix("p,a,0.") && lines[3] == "d,d,1")
    let all = try asking.text(
      rank {
        $0.sources = ["d"]
        $0.top = 0
      }, .csv)
    #expect(
      all.split(whereSeparator: \.isNewline).dropFirst() == [
        "d,d,1", "d,a,0", "d,b,0", "d,c,0", "d,f,0", "d,p,0",
      ])
    let core = try asking.text(rank { $0.measure = .core }, .csv)
    #expect(core == "id,score\r\na,1\r\nb,1\r\nc,1\r\nf,1\r\np,1\r\n")
  }

  @Test("other links, another graph; threads change nothing")
  func links() throws {
    let folder = try WorkbookFolder(Self.sheets)
    let asking = Asking(folder.path)
    let members = try asking.result(
      rank {
        $0.sources = ["a"]
        $0.sheets = [.memberships]
      })
    #expect(Set(rows(members).map(\.id)) == ["a", "b", "f", "p"])
    for measure in RankTelling.Measure.allCases {
      let texts = try [1, 3].map { threads in
        try asking.text(
          rank {
            $0.measure = measure
            $0.sources = measure == .core ? [] : ["a", "b", "c", "f", "p"]
            $0.threads = threads
          }, .csv)
      }
      #expect(texts[0] == texts[1])
    }
  }

  @Test(
    "what the numbers mean, and what they do not, in every language", arguments: Language.allCases)
  func told(_ language: Language) throws {
    let folder = try WorkbookFolder(Self.sheets)
    var asking = Asking(folder.path)
    asking.choices.language = language
    let words = Words(language)
    let walk = try asking.text(rank { $0.sources = ["p"] }, .md)
    #expect(walk.contains("Pine") && walk.contains("Ash") && walk.contains(words(.rankNotWalks)))
    #expect(walk.contains(words(.rankUnlinked, count: 1)) && !walk.contains("{"))
    let alone = try asking.text(rank { $0.sources = ["d"] }, .md)
    #expect(alone.contains(words(.rankAlone, [.name: "Dogwood"])))
    let many = try asking.text(rank { $0.sources = ["a", "b"] }, .html)
    #expect(many.contains("Birch") && many.contains("Cedar"))
    let between = try asking.text(rank { $0.measure = .betweenness }, .md)
    #expect(between.contains("Fir") && between.contains(words(.rankNotBetween)))
    let core = try asking.text(rank { $0.measure = .core }, .md)
    #expect(core.contains(words(.rankMeaningCore)) && core.contains(words(.rankNotCore)))
  }

  @Test("wrong questions: no source, an unknown id and its nearest, a source for depth, a bad file")
  func troubles() throws {
    let folder = try WorkbookFolder(Self.sheets)
    let asking = Asking(folder.path)
    func failure(_ question: RankNodes) -> Failure? {
      if case .failure(let failure) = asking.ask(question) { failure } else { nil }
    }
    let none = failure(RankNodes())
    #expect(none?.exit == .usage && none?.sentences.first?.contains("--from-file") == true)
    let core = failure(
      rank {
        $0.measure = .core
        $0.sources = ["a"]
      })
    #expect(core?.exit == .usage && core?.sentences.first?.contains("--measure core") == true)
    #expect(asking.exit(rank { $0.sourceFile = folder.path + "/nothing.csv" }) == 66)
    let noColumn = try folder.add("ids.txt", Array("name\na\n".utf8))
    #expect(asking.exit(rank { $0.sourceFile = noColumn }) == 65)
    let small = failure(
      rank {
        $0.measure = .core
        $0.memoryLimit = 10
      })
    #expect(small?.exit == .usage && small?.sentences.first?.contains("--memory-limit") == true)
  }

  @Test("an unknown id: exit 66, and which may have been meant")
  func unknownID() throws {
    let asking = Asking(Asking.dataset("example"))
    guard case .failure(let failure) = asking.ask(rank { $0.sources = ["WIMD"] }) else {
      Issue.record("an answer for nobody")
      return
    }
    #expect(failure.exit == .noInput && failure.sentences.first?.contains("WIND") == true)
  }

  @Test("no links at all: nothing to list, exit 1")
  func noLinks() throws {
    let folder = try WorkbookFolder([("associations", "id,name\na,Ash\n")])
    #expect(Asking(folder.path).exit(rank { $0.measure = .betweenness }) == 1)
    #expect(try Asking(folder.path).text(rank { $0.measure = .core }).contains("memberships"))
  }
}
