internal import LoturaScoring

/// Who approves which topics, what each costs, and how much can be spent: all in whole numbers, so
/// that scores are compared exactly.
///
/// Voters and topics are places; topics stand in the order of their ids. Costs are in parts of a
/// slot that divide every cost (read to a billionth of a slot). Scores are in parts of a point:
/// a voter's j-th approved topic brings `weight(j)` = `point`/j of them.
package struct TopicBallots: Hashable, Sendable {
  /// By topic: the voters that approve it, ascending.
  package let supporters: [[Int]]
  /// By topic: what it costs, ≥ 1.
  package let costs: [Int]
  /// How many slots there are.
  package let slots: Int
  /// What can be spent, ≥ 0.
  package let budget: Int
  /// How many voters there are, with those who approve nothing.
  package let voterCount: Int
  /// How many parts a point has: a multiple of every j that occurs, up to 64.
  package let point: UInt128
  private let weights: [UInt128]
  private let harmonics: [UInt128]

  /// The ballots of an election.
  ///
  /// - Parameters:
  ///   - supporters: by topic, the voters that approve it, ascending and each once.
  ///   - costs: by topic, in slots, > 0.
  ///   - slots: how many there are, 0 … 1000.
  ///   - voterCount: how many voters there are.
  package init(supporters: [[Int]], costs: [Double], slots: Int, voterCount: Int) {
    precondition(costs.count == supporters.count && costs.allSatisfy { $0 > 0 }, "costs > 0")
    precondition((0...1000).contains(slots), "0 ≤ slots ≤ 1000")
    let most = slots * 1_000_000_000
    // What costs more than there is can never be chosen, whatever it costs.
    let whole = costs.map { $0 > Double(slots) ? most + 1 : min(most, max(1, billionths($0))) }
    let unit = whole.filter { $0 <= most }.reduce(1_000_000_000, greatestCommonDivisor)
    self.slots = slots
    budget = most / unit
    self.costs = whole.map { $0 > most ? most / unit + 1 : $0 / unit }
    self.supporters = supporters
    self.voterCount = voterCount
    var approvals = Array(repeating: 0, count: voterCount)
    for voter in supporters.joined() { approvals[voter] += 1 }
    let longest = max(1, approvals.max() ?? 0)
    let point = (1...min(64, longest)).reduce(UInt128(1)) { parts, j in
      parts / UInt128(greatestCommonDivisor(Int(parts % UInt128(j)), j)) * UInt128(j)
    }
    self.point = point
    let weights = (1...longest).map { (point + UInt128($0) / 2) / UInt128($0) }
    self.weights = weights
    harmonics = weights.reduce(into: [0]) { sums, weight in
      sums.append(sums[sums.count - 1] + weight)
    }
  }

  /// What a voter's j-th approved topic brings, j ≥ 1. Exact for j ≤ 64.
  func weight(_ j: Int) -> UInt128 { weights[j - 1] }

  /// What j approved topics count together: 1 + ½ + … + 1/j, in parts of a point.
  func harmonic(_ j: Int) -> UInt128 { harmonics[j] }

  /// The topics that can be chosen: somebody approves them and they fit into the budget.
  package var candidates: [Int] {
    supporters.indices.filter { !supporters[$0].isEmpty && costs[$0] <= budget }
  }

  /// What is spent on topics.
  package func cost(of topics: [Int]) -> Int { topics.reduce(0) { $0 + costs[$1] } }

  /// By voter: how many of these topics they approve.
  package func counts(of topics: [Int]) -> [Int] {
    var counts = Array(repeating: 0, count: voterCount)
    for voter in topics.lazy.flatMap({ supporters[$0] }) { counts[voter] += 1 }
    return counts
  }

  /// Σ over voters of 1 + ½ + … + 1/(approved topics among these), in parts of a point.
  package func score(of topics: [Int]) -> UInt128 {
    counts(of: topics).reduce(0) { $0 + harmonic($1) }
  }

  /// A score in points.
  package func points(_ score: UInt128) -> Double {
    let (whole, rest) = score.quotientAndRemainder(dividingBy: point)
    return Double(whole) + Double(rest) / Double(point)
  }

  /// What a topic would add for voters who have so many approved topics already.
  func gain(of topic: Int, _ counts: [Int]) -> UInt128 {
    supporters[topic].reduce(0) { $0 + weight(counts[$1] + 1) }
  }
}

/// The greatest number that divides both; of 0 and x it is x.
func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  var (a, b) = (a, b)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}

/// Whether a/b > c/d for positive b and d; never overflows.
func isGreater(_ a: UInt128, per b: Int, than c: UInt128, per d: Int) -> Bool {
  a.multipliedFullWidth(by: UInt128(d)) > c.multipliedFullWidth(by: UInt128(b))
}
