internal import LoturaGraph
internal import LoturaSolver

/// What may still be added to a set: how much it may cost and how many topics.
struct Room: Hashable {
  let cost: Int
  let count: Int
}

/// Topics with what each would add, and how much any choice among them can add together.
struct Additions {
  private struct Item {
    let topic: Int
    let gain: UInt128
    let cost: Int
  }

  /// The most per cost first, then by place.
  private let items: [Item]

  init(_ gains: [(topic: Int, gain: UInt128)], _ ballots: TopicBallots) {
    items =
      gains
      .map { Item(topic: $0.topic, gain: $0.gain, cost: ballots.costs[$0.topic]) }
      .sorted { one, other in
        if isGreater(one.gain, per: one.cost, than: other.gain, per: other.cost) { return true }
        if isGreater(other.gain, per: other.cost, than: one.gain, per: one.cost) { return false }
        return one.topic < other.topic
      }
  }

  /// The topics, the most per cost first.
  var topics: [Int] { items.map(\.topic) }

  /// No choice among the open topics that fits adds more: the smaller of what the cost allows, the
  /// last topic in parts if need be, and of what the number allows. O(topics · log topics).
  func most(_ room: Room, among isOpen: (Int) -> Bool) -> UInt128 {
    let fitting = items.filter { $0.cost <= room.cost && isOpen($0.topic) }
    var (sum, left): (UInt128, Int) = (0, room.cost)
    for item in fitting where left > 0 {
      if item.cost <= left {
        (sum, left) = (sum + item.gain, left - item.cost)
      } else {
        // left < cost, so the quotient is below the gain and cannot overflow.
        let product = item.gain.multipliedFullWidth(by: UInt128(left))
        (sum, left) = (sum + UInt128(item.cost).dividingFullWidth(product).quotient, 0)
      }
    }
    guard room.count < fitting.count else { return sum }
    let largest = fitting.map(\.gain).sorted(by: >).prefix(room.count).reduce(0, +)
    return min(sum, largest)
  }
}

/// How far each voter can come: what it has, and how many of the open topics it approves.
struct Reach {
  private let counts: [Int]
  private var open: [Int]

  init(_ branch: ApprovalSearch.Branch, _ topics: ArraySlice<Int>, _ ballots: TopicBallots) {
    counts = branch.counts
    open = ballots.counts(of: Array(topics))
  }

  /// Takes a topic out of the open ones.
  mutating func close(_ topic: Int, _ ballots: TopicBallots) {
    for voter in ballots.supporters[topic] { open[voter] -= 1 }
  }

  /// No set has a greater score, for no voter gets more than all its open topics, or than fit by
  /// number. O(voters).
  func most(_ room: Room, _ ballots: TopicBallots) -> UInt128 {
    zip(counts, open).reduce(0) { $0 + ballots.harmonic($1.0 + min($1.1, room.count)) }
  }
}

/// A price for every voter's topics, and the bound that follows from it.
///
/// For any price s ≥ 0, a voter with k approved topics counts H(k) ≤ s·k + max over j of (H(j) − s·j).
/// Summed over voters, a set is worth at most a constant and for each topic the prices of those who
/// approve it: a sum that is easily made as large as can be. The prices that make it smallest come
/// from the linear relaxation.
struct VoterPrices {
  private let constant: UInt128
  /// By topic: the sum of its supporters' prices.
  private let worth: [UInt128]
  private let additions: Additions

  /// Prices from the relaxation; nil: the solver gave none.
  init?(_ ballots: TopicBallots, _ patience: Patience) {
    guard let prices = VoterPrices.relaxed(ballots, patience) else { return nil }
    let parts = prices.map { UInt128(max(0, $0) * Double(ballots.point)) }
    var approvals = Array(repeating: 0, count: ballots.voterCount)
    for topic in ballots.candidates {
      for voter in ballots.supporters[topic] { approvals[voter] += 1 }
    }
    constant = zip(parts, approvals).reduce(0) { sum, voter in
      let most = (0...voter.1).map { j in
        let (counted, paid) = (ballots.harmonic(j), voter.0 * UInt128(j))
        return counted > paid ? counted - paid : 0
      }.max()
      return sum + (most ?? 0)
    }
    worth = ballots.supporters.map { $0.reduce(0) { $0 + parts[$1] } }
    let worth = worth
    additions = Additions(ballots.candidates.map { ($0, worth[$0]) }, ballots)
  }

  /// No set that adds some of the open topics to a branch is worth more.
  func most(
    _ branch: ApprovalSearch.Branch, _ room: Room, among isOpen: (Int) -> Bool
  ) -> UInt128 {
    branch.topics.reduce(constant) { $0 + worth[$1] } + additions.most(room, among: isOpen)
  }

  /// By voter, what one approved topic more is worth in the linear relaxation.
  private static func relaxed(_ ballots: TopicBallots, _ patience: Patience) -> [Double]? {
    var programme = Programme(.maximise)
    var terms = Array(repeating: [Programme.Term](), count: ballots.voterCount)
    var spent: [Programme.Term] = []
    for topic in ballots.candidates {
      let share = programme.add(.init(0...1))
      spent.append(.init(Double(ballots.costs[topic]) / Double(ballots.budget), share))
      for voter in ballots.supporters[topic] { terms[voter].append(.init(1, share)) }
    }
    programme.demand(spent, .atMost, 1)
    var rows: [Programme.Constraint] = []
    for voter in terms.indices {
      let parts = terms[voter].indices.map { place in
        Programme.Term(-1, programme.add(.init(0...1), worth: 1 / Double(place + 1)))
      }
      rows.append(programme.demand(terms[voter] + parts, .atLeast, 0))
    }
    guard case .found(let answer) = programme.solved(SolveLimits(patience: patience)),
      let prices = answer.prices
    else { return nil }
    // Asking for one topic more than there is costs its price.
    return rows.map { -prices[$0.index] }
  }
}
