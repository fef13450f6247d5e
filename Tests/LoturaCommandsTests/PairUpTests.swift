import Foundation
import LoturaCommands
import LoturaGraph
import LoturaNetwork
import LoturaReports
import TestSupport
import Testing

@Suite("Who goes with whom, asked as a command")
struct PairUpTests {
  /// a and b share one member of three, b and c two of three, c and d one of three; e has nothing.
  private static let sheets: [(name: String, text: String)] = [
    ("associations", "id,name\na,Ash\nb,Birch\nc,Cedar\nd,Dogwood\ne,Elder\n"),
    ("companies", "id,name\n" + (1...8).map { "c\($0),Company \($0)\n" }.joined()),
    (
      "memberships",
      "association,member\na,c1\na,c2\nb,c2\nb,c3\nb,c4\nc,c3\nc,c4\nc,c5\nd,c5\nd,c6\n"
    ),
  ]

  private func workbook(_ other: [(name: String, text: String)] = []) throws -> WorkbookFolder {
    let names = Set(other.map(\.name))
    return try WorkbookFolder(Self.sheets.filter { !names.contains($0.name) } + other)
  }

  @Test("two middling pairs beat the most alike alone where they add up to more")
  func csv() throws {
    let folder = try workbook()
    // Ruzicka: a–b 1/4, b–c 2/4, c–d 1/4. One pair of 0.5, or two of 0.25: a tie in the sum.
    // A further member shared by a and b (2/4… of a: c1 c2 c3, b: c2 c3 c4 → 2/4) decides.
    let more = try workbook([
      (
        "memberships",
        "association,member\na,c1\na,c2\na,c3\nb,c2\nb,c3\nb,c4\nc,c3\nc,c4\nc,c5\nd,c5\nd,c6\n"
      )
    ])
    // a–b 2/4, b–c 2/4, c–d 1/4, a–c 1/5: a–b with c–d is 0.75.
    let rows = try Asking(more.path).text(PairUp(), .csv).split(whereSeparator: \.isNewline)
    #expect(rows == ["a,b,score", "a,b,0.5", "c,d,0.25"])
    // With one candidate each the choice is smaller: d names c, c names b, b names a, a names b.
    var question = PairUp()
    question.candidates = 1
    #expect(try Asking(more.path).result(question)["candidates"] as? Int == 3)
    let value = try Asking(folder.path).result(PairUp())["value"] as? Double
    #expect(value == 0.5)
  }

  @Test("JSON has the proof, the value, and who is alone")
  func json() throws {
    let folder = try workbook()
    let result = try Asking(folder.path).result(PairUp())
    #expect(result["optimal"] as? Bool == true)
    #expect(result["unlike"] as? [String] == ["e"])
    let pairs = result["pairs"] as? [[String: Any]] ?? []
    let left = result["left_over"] as? [String] ?? []
    #expect(pairs.count * 2 + left.count == 4)
  }

  @Test("as good as trying every pairing, by each measure", arguments: SimilarityMeasure.allCases)
  func bruteForce(measure: SimilarityMeasure) throws {
    for seed in 0..<4 {
      var chance = SplitMix64(seed: UInt64(60 + seed))
      var features = [[Int: Double]](repeating: [:], count: 6)
      var memberships = "association,member,weight\n"
      for association in 0..<6 {
        for member in 1...8 where chance.next() % 3 == 0 {
          let weight = Double(1 + chance.next() % 4) / 4
          features[association][member] = weight
          memberships += "a\(association),c\(member),\(weight)\n"
        }
      }
      let folder = try WorkbookFolder([
        ("associations", "id,name\n" + (0..<6).map { "a\($0),A \($0)\n" }.joined()),
        ("companies", "id,name\n" + (1...8).map { "c\($0),C \($0)\n" }.joined()),
        ("memberships", memberships),
      ])
      var question = PairUp()
      question.measure = measure.rawValue
      let value = try Asking(folder.path).result(question)["value"] as? Double ?? 0
      #expect(abs(value - best(features, measure, [])) < 1e-5, "seed \(seed)")
    }
  }

  /// The greatest sum of scores of pairs, by trying all.
  private func best(
    _ features: [[Int: Double]], _ measure: SimilarityMeasure, _ taken: Set<Int>
  ) -> Double {
    guard let first = features.indices.first(where: { !taken.contains($0) }) else { return 0 }
    var most = best(features, measure, taken.union([first]))
    for other in features.indices where other > first && !taken.contains(other) {
      let rest = best(features, measure, taken.union([first, other]))
      most = max(most, rest + score(features[first], features[other], measure))
    }
    return most
  }

  /// The measures as their definitions have them.
  private func score(
    _ a: [Int: Double], _ b: [Int: Double], _ measure: SimilarityMeasure
  ) -> Double {
    let both = a.keys.filter { b[$0] != nil }.sorted()
    guard !both.isEmpty else { return 0 }
    let shared = both.reduce(0) { $0 + min(a[$1]!, b[$1]!) }
    let (sumA, sumB) = (a.values.sorted().reduce(0, +), b.values.sorted().reduce(0, +))
    func norm(_ x: [Int: Double]) -> Double {
      x.values.sorted().reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    switch measure {
    case .ruzicka: return shared / (sumA + sumB - shared)
    case .cosine: return both.reduce(0) { $0 + a[$1]! * b[$1]! } / (norm(a) * norm(b))
    case .jaccard: return Double(both.count) / Double(a.count + b.count - both.count)
    case .overlap: return shared / min(sumA, sumB)
    }
  }

  @Test("companies can be paired, and by other sheets")
  func options() throws {
    let folder = try workbook([
      ("sectors", "id,name\ns1,Steel\ns2,Sea\n"),
      ("activities", "subject,sector,share\nc1,s1,1\nc2,s1,1\na,s2,1\ne,s2,1\n"),
    ])
    var question = PairUp()
    question.features = ["activities"]
    #expect(
      try Asking(folder.path).text(question, .csv).split(whereSeparator: \.isNewline)
        == ["a,b,score", "a,e,1"])
    question.sheet = "companies"
    #expect(
      try Asking(folder.path).text(question, .csv).split(whereSeparator: \.isNewline)
        == ["a,b,score", "c1,c2,1"])
    for spoil: (inout PairUp) -> Void in [
      { $0.sheet = "sectors" }, { $0.measure = "jacard" }, { $0.features = ["members"] },
      { $0.candidates = 0 },
    ] {
      var question = PairUp()
      spoil(&question)
      #expect(Asking(folder.path).exit(question) == ExitCode.usage.rawValue)
    }
  }

  @Test("people read names, the proof, and who is alone", arguments: Language.allCases)
  func text(language: Language) throws {
    let folder = try workbook()
    var asking = Asking(folder.path)
    asking.choices.language = language
    let text = try asking.text(PairUp(), .md)
    #expect(text.contains("Birch") && text.contains("Elder") && text.contains("`lotura explain "))
    #expect(text.contains("`lotura suggest") && !text.contains("{"))
  }

  @Test("where no two have anything in common there is no pair, exit 1")
  func edges() throws {
    let folder = try workbook([("memberships", "association,member\na,c1\nb,c2\n")])
    let asking = Asking(folder.path)
    #expect(asking.exit(PairUp()) == 1)
    #expect(try asking.text(PairUp(), .md).contains("No two have anything in common"))
    #expect(try asking.text(PairUp(), .csv).split(whereSeparator: \.isNewline) == ["a,b,score"])
  }
}
