/// The Method of Equal Shares: every voter gets the same part of the slots and pays for topics with
/// it, those who approve a topic as equally as their purses allow.
///
/// **Rule.** Each of n voters has slots/n. The rate ρ of a topic is the least for which
/// Σ min(purse, ρ) over those who approve it reaches its cost. The topic of the smallest rate is
/// bought (ties: lower cost, then smaller id), until none can be paid. What is left of the slots goes
/// to the topics of `SequentialApproval`.
/// **Exact.** All purses are whole numbers over one denominator that grows with each purchase.
/// **What it promises.** If associations that all approve the same topics together hold slots worth
/// the cost of these topics, one of them gets at least as many topics that it approves as these are,
/// with any costs: a member who got j so far paid no more than the j cheapest of these topics would
/// cost it, so the next cheapest can still be paid. With equal costs this is extended justified
/// representation.
/// **Source.** Peters & Skowron 2020; Peters, Pierczyński & Skowron 2021.
package struct EqualShares: Hashable, Sendable {
  /// The topics in the order in which they were bought.
  package private(set) var bought: [Int] = []
  /// All topics: bought, then completed.
  package let chosen: [Int]

  /// O(t²·v·log v) operations on numbers that grow by a few bits with each topic.
  package init(_ ballots: TopicBallots) {
    var purses = Purses(ballots)
    var open = ballots.candidates
    while let next = purses.cheapest(of: open) {
      purses.pay(next)
      bought.append(next.topic)
      open.removeAll { $0 == next.topic }
    }
    chosen = SequentialApproval(ballots, after: bought).chosen
  }
}

/// What every voter still has.
private struct Purses {
  private let ballots: TopicBallots
  /// By voter, in parts of which `parts` make one part of a cost.
  private var purses: [Natural]
  private var parts: Natural

  /// A topic that can be paid: those who give all they have, and what each of the others gives,
  /// as a sum to be divided by their number.
  struct Offer {
    let topic: Int
    let rest: Natural
    let payers: Int
  }

  init(_ ballots: TopicBallots) {
    self.ballots = ballots
    // budget/n each: with n parts to one part of a cost it is the budget, whole.
    parts = Natural(max(1, ballots.voterCount))
    purses = Array(repeating: Natural(ballots.budget), count: ballots.voterCount)
  }

  /// The topic of the smallest rate; nil: none can be paid.
  func cheapest(of topics: [Int]) -> Offer? {
    var best: Offer?
    for offer in topics.lazy.compactMap(offer) {
      guard let known = best else {
        best = offer
        continue
      }
      let (rate, other) = (offer.rest * known.payers, known.rest * offer.payers)
      let isCheaper = ballots.costs[offer.topic] < ballots.costs[known.topic]
      if rate < other || rate == other && isCheaper { best = offer }
    }
    return best
  }

  /// The least rate at which a topic's supporters can pay it; nil: they cannot.
  private func offer(_ topic: Int) -> Offer? {
    let sorted = ballots.supporters[topic].map { purses[$0] }.sorted()
    var rest = parts * ballots.costs[topic]
    for (place, purse) in sorted.enumerated() {
      let payers = sorted.count - place
      if rest <= purse * payers { return Offer(topic: topic, rest: rest, payers: payers) }
      rest = rest - purse
    }
    return nil
  }

  mutating func pay(_ offer: Offer) {
    // A finer unit, in which the rate is whole.
    parts = parts * offer.payers
    purses = purses.map { $0 * offer.payers }
    for voter in ballots.supporters[offer.topic] {
      purses[voter] = purses[voter] < offer.rest ? Natural(0) : purses[voter] - offer.rest
    }
  }
}
