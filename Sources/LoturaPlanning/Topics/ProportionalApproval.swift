package import LoturaGraph
package import LoturaSolver

/// The topics that represent voters best together (Thiele's rule, proportional approval voting): a
/// voter with k chosen topics that it approves counts 1 + ½ + … + 1/k, so that a first topic for
/// somebody weighs more than a third for another.
///
/// **Answer.** The set of greatest score within the budget; of equal ones the cheapest, then the one
/// of fewest topics, then the first by its sorted list. Compared exactly.
/// **Method.** Branch and bound, twice: first for the score, in the order of what topics bring; then
/// in the order of ids, for the set that the rule on ties names. No set is worth more than what is
/// chosen and what the rest adds one by one, filled in by gain per cost (the score has diminishing
/// returns). Where that is not enough (`fewSteps`), a second bound takes a price for every voter's
/// next topic from the linear relaxation (`LoturaSolver`); it holds for any prices, so that it does
/// not rest on the solver.
/// **What it promises.** With equal costs, extended justified representation: of n voters and k
/// topics, among any ℓ·n/k voters who all approve the same ℓ topics one has at least ℓ chosen topics
/// that it approves. With different costs: nothing of that kind.
/// **Complexity.** Exponential at worst; some dozens of topics take less than a second.
/// **Source.** Thiele 1895; Aziz et al. 2017.
package struct ProportionalApproval: Hashable, Sendable {
  /// The topics, ascending.
  package let chosen: [Int]
  /// What is proved of their score, in points.
  package let proof: Proof
  /// Whether it is proved that they are the set that the rule on ties names.
  package let isFirstOfEqual: Bool

  /// How many steps are taken before prices are asked for.
  static let fewSteps = 4_000

  /// The best set of topics; when patience ends the best found so far.
  package init(_ ballots: TopicBallots, _ patience: Patience = .endless) {
    self.init(ballots, patience, fewSteps: Self.fewSteps)
  }

  /// As above, with another number of steps before prices are asked for.
  init(_ ballots: TopicBallots, _ patience: Patience, fewSteps: Int) {
    var search = ApprovalSearch(ballots, start: SequentialApproval(ballots).chosen)
    search.findScore(patience, most: fewSteps)
    if search.isStopped, patience.end == nil {
      search.prices = VoterPrices(ballots, patience)
      search.findScore(patience, most: .max)
    }
    let score = search.best.score
    let value = ballots.points(score)
    guard !search.isStopped else {
      chosen = search.best.topics
      proof = .stopped(
        patience.end == .interrupted ? .interrupted : .timeLimit, value: value,
        bound: max(value, ballots.points(search.bound)))
      isFirstOfEqual = false
      return
    }
    proof = .optimal(value)
    search.findFirst(patience)
    chosen = search.best.topics
    isFirstOfEqual = !search.isStopped
  }
}
