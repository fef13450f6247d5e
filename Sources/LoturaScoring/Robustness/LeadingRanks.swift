/// How often each candidate came first, and among the first three.
///
/// Of a draw only its three greatest scores matter. So a candidate is drawn only as far as it can
/// still be among them (`CandidateBlocks`), and where only some are `watched`, a draw ends as soon
/// as three others stand before each of them. Neither changes a count: what is left out could not
/// have been among the three, and all numbers of a draw can be had without those before them.
struct LeadingRanks: Hashable, Sendable {
  /// How often first; 0 for those not watched.
  private(set) var first: [Int]
  /// How often among the first three; 0 for those not watched.
  private(set) var top3: [Int]
  let drawCount: Int
  private let isWatched: [Bool]

  /// Counts some draws; ties in a draw go to the candidate named first.
  ///
  /// - Parameters:
  ///   - draws: the candidates, and what is drawn.
  ///   - numbers: which draws; counts of several ranges add up to those of all.
  ///   - watched: the candidates whose counts are wanted, each once; nil: all.
  /// - Complexity: at most O(n) a draw for n candidates; usually one number a candidate, and where
  ///   few are watched far fewer.
  init(_ draws: WeightDraws, _ numbers: Range<Int>, of watched: [Int]? = nil) {
    let count = draws.candidateCount
    first = Array(repeating: 0, count: count)
    top3 = first
    drawCount = numbers.count
    var isWatched = Array(repeating: watched == nil, count: count)
    for candidate in watched ?? [] { isWatched[candidate] = true }
    self.isWatched = isWatched
    guard !numbers.isEmpty, count > 0, watched?.isEmpty != true else { return }
    let blocks = CandidateBlocks(draws)
    var bench = draws.bench()
    for number in numbers {
      draws.start(number, on: &bench)
      var leaders = Leaders()
      for candidate in watched ?? [] {
        leaders.take(candidate, draws.score(of: candidate, on: &bench))
      }
      blocks.lead(&leaders, draws, on: &bench, watched: watched == nil ? nil : isWatched)
      for (place, leader) in leaders.candidates.enumerated() where isWatched[leader] {
        if place == 0 { first[leader] += 1 }
        top3[leader] += 1
      }
    }
  }

  /// The stability of a candidate; nil where nothing was drawn, and for one not watched.
  func stability(of candidate: Int) -> Stability? {
    guard drawCount > 0, isWatched[candidate] else { return nil }
    return Stability(
      first: Double(first[candidate]) / Double(drawCount),
      top3: Double(top3[candidate]) / Double(drawCount))
  }
}

/// The three greatest scores of a draw, whatever the order in which they are taken: of equal ones
/// the candidate named first stands first.
struct Leaders {
  private var one = (candidate: -1, score: -Double.infinity)
  private var two = (candidate: -1, score: -Double.infinity)
  private var three = (candidate: -1, score: -Double.infinity)

  /// The leaders, the first first; at most three.
  var candidates: [Int] {
    [one.candidate, two.candidate, three.candidate].filter { $0 >= 0 }
  }

  /// What a score must reach to be among the three; −∞ while there are fewer.
  var least: Double { three.score }

  /// Whether there are three, none of them watched: then no watched one can be among them.
  func excludes(_ isWatched: [Bool]) -> Bool {
    three.candidate >= 0 && !isWatched[one.candidate] && !isWatched[two.candidate]
      && !isWatched[three.candidate]
  }

  /// Takes a candidate's score into account; each candidate once.
  @inline(__always)
  mutating func take(_ candidate: Int, _ score: Double) {
    let new = (candidate: candidate, score: score)
    if Leaders.isBefore(new, one) {
      (one, two, three) = (new, one, two)
    } else if Leaders.isBefore(new, two) {
      (two, three) = (new, two)
    } else if Leaders.isBefore(new, three) {
      three = new
    }
  }

  @inline(__always)
  private static func isBefore(
    _ left: (candidate: Int, score: Double), _ right: (candidate: Int, score: Double)
  ) -> Bool {
    left.score != right.score
      ? left.score > right.score
      : right.candidate < 0 || left.candidate < right.candidate
  }
}
