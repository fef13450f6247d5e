internal import LoturaGraph

/// A set of topics with its score and cost.
struct ScoredTopics: Hashable {
  let score: UInt128
  let cost: Int
  /// Ascending.
  let topics: [Int]

  /// Whether it comes before another: score, then cost, then number, then ids.
  func precedes(_ other: ScoredTopics) -> Bool {
    if score != other.score { return score > other.score }
    if cost != other.cost { return cost < other.cost }
    if topics.count != other.topics.count { return topics.count < other.topics.count }
    return topics.lexicographicallyPrecedes(other.topics)
  }
}

/// The branch and bound of `ProportionalApproval`: first for the score, then after ties.
struct ApprovalSearch {
  private(set) var best: ScoredTopics
  /// Whether it ended before all was looked at.
  private(set) var isStopped = false
  /// Prices for the second bound; nil: none.
  var prices: VoterPrices?

  private let ballots: TopicBallots
  private let candidates: [Int]
  private let haveEqualCosts: Bool
  /// The order in which topics are decided about, and by topic its place in it.
  private var order: [Int] = []
  private var places: [Int]
  private var isAfterTies = false
  /// Whether `best` is the first set that the search after ties has met.
  private var hasMet = false
  private var steps = 0
  private var mostSteps = Int.max
  private var patience = Patience.endless

  /// What is chosen on the way down.
  struct Branch {
    var topics: [Int] = []
    var counts: [Int]
    var score: UInt128 = 0
    var cost = 0

    init(_ ballots: TopicBallots) { counts = Array(repeating: 0, count: ballots.voterCount) }
  }

  init(_ ballots: TopicBallots, start: [Int]) {
    self.ballots = ballots
    candidates = ballots.candidates
    places = Array(repeating: 0, count: ballots.costs.count)
    haveEqualCosts = Set(candidates.map { ballots.costs[$0] }).count < 2
    best = ScoredTopics(
      score: ballots.score(of: start), cost: ballots.cost(of: start), topics: start.sorted())
  }

  /// Finds a set of the greatest score, in so many steps at most.
  mutating func findScore(_ patience: Patience, most: Int) {
    let branch = Branch(ballots)
    let all = Additions(candidates.map { ($0, ballots.gain(of: $0, branch.counts)) }, ballots)
    begin(all.topics, patience, most)
    descend(branch, from: 0)
  }

  /// Of all sets of the score that is known to be greatest finds the first.
  mutating func findFirst(_ patience: Patience) {
    isAfterTies = true
    begin(candidates, patience, .max)
    descend(Branch(ballots), from: 0)
  }

  /// No set has a greater score.
  var bound: UInt128 {
    let branch = Branch(ballots)
    let all = Additions(candidates.map { ($0, ballots.gain(of: $0, branch.counts)) }, ballots)
    let room = Room(cost: ballots.budget, count: candidates.count)
    let simple = all.most(room) { _ in true }
    return prices.map { min(simple, $0.most(branch, room) { _ in true }) } ?? simple
  }

  private mutating func begin(_ order: [Int], _ patience: Patience, _ most: Int) {
    self.order = order
    for (place, topic) in order.enumerated() { places[topic] = place }
    self.patience = patience
    (steps, mostSteps, isStopped) = (0, most, false)
  }

  private mutating func descend(_ branch: Branch, from start: Int) {
    steps += 1
    if steps > mostSteps || steps & 127 == 0 && patience.end != nil { isStopped = true }
    guard !isStopped else { return }
    note(branch)
    guard start < order.count else { return }
    let additions = Additions(
      order[start...].map { ($0, ballots.gain(of: $0, branch.counts)) }, ballots)
    var reach = Reach(branch, order[start...], ballots)
    for place in start..<order.count {
      guard canMatter(branch, from: place, additions, reach) else { return }
      let topic = order[place]
      reach.close(topic, ballots)
      guard branch.cost + ballots.costs[topic] <= ballots.budget else { continue }
      var next = branch
      next.topics.append(topic)
      next.cost += ballots.costs[topic]
      next.score += ballots.gain(of: topic, branch.counts)
      for voter in ballots.supporters[topic] { next.counts[voter] += 1 }
      descend(next, from: place + 1)
      if isStopped { return }
    }
  }

  private mutating func note(_ branch: Branch) {
    let found = ScoredTopics(
      score: branch.score, cost: branch.cost, topics: branch.topics.sorted())
    guard isAfterTies else {
      if found.precedes(best) { best = found }
      return
    }
    // Sets of one size are met in the order of their lists: the first one stays.
    guard found.score == best.score else { return }
    let (one, other) = (
      (found.cost, found.topics.count), (best.cost, best.topics.count)
    )
    if one < other || one == other && !hasMet { (best, hasMet) = (found, true) }
  }

  /// Whether a set below this branch can be better than the best, or come before it.
  private func canMatter(
    _ branch: Branch, from place: Int, _ additions: Additions, _ reach: Reach
  ) -> Bool {
    func isOpen(_ topic: Int) -> Bool { places[topic] >= place }
    func reaches(_ score: UInt128, _ room: Room) -> Bool {
      guard room.cost >= 0, room.count >= 0, reach.most(room, ballots) >= score,
        branch.score + additions.most(room, among: isOpen) >= score
      else { return false }
      return prices.map { $0.most(branch, room, among: isOpen) >= score } ?? true
    }
    let open = order.count - place
    guard isAfterTies else {
      return reaches(best.score + 1, Room(cost: ballots.budget - branch.cost, count: open))
    }
    let spare = best.cost - branch.cost
    let fewer = best.topics.count - branch.topics.count - (hasMet ? 1 : 0)
    if reaches(best.score, Room(cost: spare, count: fewer)) { return true }
    // Cheaper sets; where all costs are equal these are the smaller ones.
    return !haveEqualCosts && reaches(best.score, Room(cost: spare - 1, count: open))
  }
}
