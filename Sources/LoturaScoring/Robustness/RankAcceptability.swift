/// How often each candidate stood at each rank, and before each other candidate, over all draws.
///
/// **Sources.** Lahdelma, Hokkanen & Salminen 1998; Lahdelma & Salminen 2001. **Memory.** O(n²).
package struct RankAcceptability: Hashable, Sendable {
  /// How many candidates there are.
  package let candidateCount: Int
  /// How many draws were made.
  package let drawCount: Int
  /// Counts of candidate × rank.
  private var ranks: [Int]
  /// Twice the wins of candidate × candidate: 2 for a greater score, 1 for an equal one.
  private var doubledWins: [Int]

  /// Share of draws in which the candidate stood at a rank (from 1); 0 where nothing was drawn.
  package func share(of candidate: Int, atRank rank: Int) -> Double {
    drawCount == 0 ? 0 : Double(ranks[candidate * candidateCount + rank - 1]) / Double(drawCount)
  }

  /// Share of draws in which one candidate's score was greater than another's; equal scores count
  /// half. 0 where nothing was drawn.
  package func winning(_ candidate: Int, over other: Int) -> Double {
    drawCount == 0
      ? 0 : Double(doubledWins[candidate * candidateCount + other]) / Double(2 * drawCount)
  }

  /// Counts some draws. Counts of several ranges add up to those of all.
  init(_ draws: WeightDraws, _ numbers: Range<Int>) {
    let count = draws.candidateCount
    candidateCount = count
    drawCount = numbers.count
    ranks = Array(repeating: 0, count: count * count)
    doubledWins = Array(repeating: 0, count: count * count)
    var bench = draws.bench()
    var order = Array(0..<count)
    for number in numbers {
      draws.draw(number, on: &bench)
      let scores = bench.scores
      order.sort { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
      for (rank, candidate) in order.enumerated() { ranks[candidate * count + rank] += 1 }
      for (place, better) in order.enumerated() {
        for worse in order[(place + 1)...] {
          let isTie = scores[better] == scores[worse]
          doubledWins[better * count + worse] += isTie ? 1 : 2
          if isTie { doubledWins[worse * count + better] += 1 }
        }
      }
    }
  }
}
