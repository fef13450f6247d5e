import LoturaGraph
import LoturaNetwork
import Testing

@testable import LoturaScoring

@Suite("Sums of terms, and their points")
struct WeightedSumTests {
  let model = Model.standard

  private func sum(_ name: String) throws -> WeightedSum {
    if let mode = Mode(rawValue: name) { return model.sum(of: mode) }
    return model.sum(of: try #require(Form(rawValue: name)))
  }

  // MARK: From elsewhere

  @Test("agree with NumPy: bounds, points and the proposed form", arguments: NumPyTerms.cases)
  func fromElsewhere(_ reference: NumPyTerms) throws {
    let axes = RandomAxes.read(reference.axes)
    for (name, expected) in reference.sums.sorted(by: { $0.key < $1.key }) {
      let readable = try sum(name).readable(axes)
      let found = [readable.score.low, readable.score.high, readable.score.used]
      for (value, expected) in zip(found, expected) {
        #expect(abs(value - expected) < 1e-9, "\(name)")
      }
      #expect(
        [readable.points] + readable.contributions.map(\.points) == reference.points[name],
        "\(name)")
    }
    let advice = FormJudgement(model).advice(axes, vetoed: [])
    #expect(advice.proposed?.rawValue == reference.proposed)
  }

  // MARK: Brute force

  @Test("missing points go where the rests are largest", arguments: 1...200)
  func pointsByBruteForce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Hundredths with ties on purpose.
    let parts = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      Double(Int.random(in: 0...60, using: &random)) / 4
    }
    let (total, shown) = wholePoints(parts)
    // Quarters are exact, so whole numbers can judge.
    let quarters = parts.map { Int($0 * 4) }
    #expect(total == (quarters.reduce(0, +) + 2) / 4)
    #expect(shown.reduce(0, +) == total)
    let missing = total - quarters.reduce(0) { $0 + $1 / 4 }
    // Of all choices of so many parts, the first with the greatest sum of rests.
    let choices = (0..<1 << parts.count).filter { $0.nonzeroBitCount == missing }
    func chosen(_ choice: Int) -> [Int] { parts.indices.filter { choice & 1 << $0 != 0 } }
    let best = choices.max { one, other in
      let rests = [one, other].map { chosen($0).reduce(0) { $0 + quarters[$1] % 4 } }
      return rests[0] != rests[1]
        ? rests[0] < rests[1] : chosen(other).lexicographicallyPrecedes(chosen(one))
    }
    let expected = parts.indices.map { quarters[$0] / 4 + ((best ?? 0) & 1 << $0 != 0 ? 1 : 0) }
    #expect(shown == expected)
  }

  @Test("a term's bounds hold every value of its axes, and are reached", arguments: 1...60)
  func boundsByBruteForce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let axes = RandomAxes.make("a", "b", exact: 0.2, using: &random)
    for term in Term.allCases {
      let rule = model.rule(term)
      let bounds = rule.estimate(axes)
      let (x, y) = (axes[rule.axis], axes[rule.other])
      let steps = (0...400).map { Double($0) / 400 }
      let values = steps.map {
        rule.value(x.low + (x.high - x.low) * $0, y.low + (y.high - y.low) * $0)
      }
      #expect(values.allSatisfy { bounds.low - 1e-12 <= $0 && $0 <= bounds.high + 1e-12 })
      // A step of 1/400 misses a peak by at most ½·width/400.
      #expect(abs((values.min() ?? 0) - bounds.low) < 1e-9, "\(term)")
      #expect(abs((values.max() ?? 0) - bounds.high) < 1e-4, "\(term)")
    }
  }

  // MARK: Theorems

  @Test("every sum is in 0 … 1, its parts add up, and known is what is exact", arguments: 1...200)
  func theorems(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let axes = RandomAxes.make("a", "b", using: &random)
    for sum in Mode.allCases.map(model.sum(of:)) + Form.allCases.map(model.sum(of:)) {
      let readable = sum.readable(axes)
      let score = readable.score
      #expect(0 <= score.low && score.low <= score.used && score.used <= score.high)
      #expect(score.high <= 1)
      #expect(readable.contributions.reduce(0) { $0 + $1.points } == readable.points)
      let open = readable.contributions.filter { !$0.value.isExact }.reduce(0) { $0 + $1.weight }
      #expect(abs(readable.known + open - 1) < 1e-9)
    }
  }

  // MARK: Edges

  @Test("nothing known at all: every score may be anything its terms allow")
  func nothingKnown() {
    let unknown = Estimate(low: 0, high: 1, used: 0.5)
    let axes = PairAxes(a: "a", b: "b", values: Axis.allCases.map { _ in unknown })
    let readable = model.sum(of: .balanced).readable(axes)
    #expect(abs(readable.score.low) < 1e-9 && abs(readable.score.high - 1) < 1e-9)
    #expect(readable.known == 0)
  }

  @Test("parts of nothing, and exact halves")
  func pointEdges() {
    #expect(wholePoints([]).total == 0)
    // 0.5 + 0.5 = 1: the first of two equal rests gets the point.
    #expect(wholePoints([0.5, 0.5]).parts == [1, 0])
    // 0.25 + 0.25 = 0.5 → 1.
    #expect(wholePoints([0.25, 0.25]).parts == [1, 0])
  }
}
