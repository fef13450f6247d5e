/// Topics one after the other: always the one that adds most per cost (Thiele's sequential rule).
///
/// Ties: lower cost, then smaller id. Only what fits and adds something is taken. O(t²·v).
package struct SequentialApproval: Hashable, Sendable {
  /// The topics in the order in which they were taken.
  package private(set) var chosen: [Int]

  /// Goes on from topics that are chosen already, as far as the budget reaches.
  package init(_ ballots: TopicBallots, after start: [Int] = []) {
    chosen = start
    var left = ballots.budget - ballots.cost(of: start)
    var counts = ballots.counts(of: start)
    while true {
      var best: (topic: Int, gain: UInt128)?
      for topic in ballots.candidates where !chosen.contains(topic) && ballots.costs[topic] <= left
      {
        let gain = ballots.gain(of: topic, counts)
        guard let known = best else {
          best = (topic, gain)
          continue
        }
        let (cost, other) = (ballots.costs[topic], ballots.costs[known.topic])
        let isMore = isGreater(gain, per: cost, than: known.gain, per: other)
        let isLess = isGreater(known.gain, per: other, than: gain, per: cost)
        if isMore || !isLess && cost < other { best = (topic, gain) }
      }
      guard let best else { return }
      chosen.append(best.topic)
      left -= ballots.costs[best.topic]
      for voter in ballots.supporters[best.topic] { counts[voter] += 1 }
    }
  }
}
