import LoturaGraph
import LoturaSolver
import Testing

@testable import LoturaPlanning

@Suite("The rules that choose topics")
struct TopicRulesTests {
  /// A B C D; A and B are approved by v1 v2 v3, C by v4, D by v1 v2.
  private func example(_ slots: Int) -> SmallElection {
    SmallElection(
      approved: [[0, 1, 3], [0, 1, 3], [0, 1], [2]], costs: [1, 1, 1, 1], slots: slots)
  }

  @Test("by hand: two slots go to A and B, three to A, B and C")
  func byHand() {
    let two = example(2).ballots
    // v1 v2 v3 each 1 + ½: 9/2. A and C would bring 3 + 1 = 4.
    #expect(ProportionalApproval(two).chosen == [0, 1])
    #expect(two.points(two.score(of: [0, 1])) == 4.5)
    // Each has ½. A costs each of its three 1/3, as B would: the smaller id. Then they have 1/6 each
    // and v4 has ½, which pays for nothing.
    #expect(EqualShares(two).bought == [0])
    #expect(EqualShares(two).chosen == [0, 1])
    let three = example(3).ballots
    #expect(ProportionalApproval(three).chosen == [0, 1, 2])
    #expect(three.points(three.score(of: [0, 1, 2])) == 5.5)
    // Each has ¾: A, then B, at 1/3 each; 1/12 is left to three of them, and ¾ does not pay for C.
    #expect(EqualShares(three).bought == [0, 1])
    #expect(EqualShares(three).chosen == [0, 1, 2])
    // A brings 3; then B brings 3/2, D and C 1: one by one it is the same here.
    #expect(SequentialApproval(three).chosen == [0, 1, 2])
  }

  @Test("by hand: a first topic for one weighs more than a third for two")
  func diminishing() {
    // v1, v2 approve 0 1 2, v3 approves 3. Three slots: 0 1 3 brings 2·1.5 + 1 = 4,
    // 0 1 2 brings 2·(1 + ½ + 1/3) = 11/3.
    let election = SmallElection(
      approved: [[0, 1, 2], [0, 1, 2], [3]], costs: [1, 1, 1, 1], slots: 3)
    #expect(ProportionalApproval(election.ballots).chosen == [0, 1, 3])
  }

  @Test("by hand: a dear topic, and a purse that gives all it has")
  func costs() {
    // Two slots, four voters: ½ each. 0 costs 2 and is approved by all: ρ = ½. 1 costs 1, approved
    // by v1 v2 v3: ρ = 1/3, bought first. Left 1/6, 1/6, 1/6, ½: 0 cannot be paid.
    let dear = SmallElection(approved: [[0, 1], [0, 1], [0, 1], [0]], costs: [2, 1], slots: 2)
    #expect(EqualShares(dear.ballots).bought == [1])
    // Three slots, three voters: 1 each. 0 costs 1, approved by v1 v2: ρ = ½. Then ½, ½, 1; topic 1
    // costs 2, approved by all: v1 and v2 give ½, v3 gives 1: ρ = 1, and everybody has nothing.
    let poor = SmallElection(approved: [[0, 1], [0, 1], [1]], costs: [1, 2], slots: 3)
    #expect(EqualShares(poor.ballots).bought == [0, 1])
  }

  @Test("the set of greatest score that the rule on ties names, of all sets", arguments: 0..<10)
  func bruteForce(block: Int) {
    for seed in block * 50..<(block + 1) * 50 {
      let election = SmallElection.random(UInt64(seed), costs: seed % 3)
      let best = election.best
      for steps in [0, 4_000] where steps > 0 || seed % 25 == 0 {
        let found = ProportionalApproval(election.ballots, .endless, fewSteps: steps)
        #expect(found.chosen == best, "seed \(seed)")
        #expect(found.proof.isOptimal && found.isFirstOfEqual, "seed \(seed)")
        #expect(abs(found.proof.bound - Double(election.score(best)) / 840) < 1e-12)
      }
    }
  }

  @Test("the integer programme of the same election has the same value", arguments: 0..<20)
  func solver(seed: Int) {
    let election = larger(seed)
    var programme = Programme(.maximise)
    let topics = election.costs.map { _ in programme.add(.binary) }
    programme.demand(
      zip(election.costs, topics).map { Programme.Term($0, $1) }, .atMost, Double(election.slots))
    for voter in election.approved {
      let counts = voter.sorted().enumerated().map { place, _ in
        programme.add(.binary, worth: 1 / Double(place + 1))
      }
      programme.demand(
        voter.sorted().map { .init(1, topics[$0]) } + counts.map { .init(-1, $0) }, .atLeast, 0)
    }
    guard case .found(let answer) = programme.solved() else {
      Issue.record("no answer")
      return
    }
    let found = ProportionalApproval(election.ballots)
    #expect(answer.proof.isOptimal)
    #expect(abs(found.proof.bound - answer.value) < 1e-6, "seed \(seed)")
    let score = election.ballots.points(election.ballots.score(of: found.chosen))
    #expect(score == found.proof.bound)
  }

  /// 14 topics, 9 voters.
  private func larger(_ seed: Int) -> SmallElection {
    var chance = SplitMix64(seed: UInt64(900 + seed))
    let approved = (0..<9).map { _ in Set((0..<14).filter { _ in chance.next() % 100 < 40 }) }
    let costs = (0..<14).map { _ in seed % 2 == 0 ? 1 : Double(1 + chance.next() % 3) }
    return SmallElection(approved: approved, costs: costs, slots: 5)
  }

  @Test("with prices or without, the same set; both bounds hold", arguments: 0..<8)
  func prices(seed: Int) throws {
    let ballots = larger(seed).ballots
    let without = ProportionalApproval(ballots, .endless, fewSteps: .max)
    #expect(ProportionalApproval(ballots, .endless, fewSteps: 0) == without)
    let prices = try #require(VoterPrices(ballots, .endless))
    let room = Room(cost: ballots.budget, count: 14)
    let bound = prices.most(ApprovalSearch.Branch(ballots), room) { _ in true }
    #expect(ballots.points(bound) >= without.proof.bound)
  }

  @Test("without time the first guess is given, with a bound that holds")
  func outOfTime() {
    let ballots = larger(1).ballots
    let stopped = ProportionalApproval(ballots, Patience(seconds: 0))
    let best = ProportionalApproval(ballots)
    let value = ballots.points(ballots.score(of: stopped.chosen))
    #expect(ballots.cost(of: stopped.chosen) <= ballots.budget)
    #expect(value <= best.proof.bound && best.proof.bound <= stopped.proof.bound)
    #expect(stopped.proof.termination != .interrupted)
  }

  @Test(
    "groups that agree are represented, in every election of up to four voters and four topics",
    arguments: 1...4, 1...4)
  func justifiedRepresentation(voters: Int, slots: Int) {
    // Each voter approves one of 16 sets of topics; who votes how does not matter, only how many.
    var sets = Array(repeating: 0, count: voters)
    while true {
      let election = SmallElection(
        approved: sets.map { bits in Set((0..<4).filter { bits >> $0 & 1 == 1 }) },
        costs: [1, 1, 1, 1], slots: slots)
      let ballots = election.ballots
      let best = ProportionalApproval(ballots).chosen
      let shares = EqualShares(ballots)
      #expect(election.wronged(best) == nil, "\(sets)")
      #expect(election.wronged(shares.bought) == nil, "\(sets)")
      #expect(election.fits(shares.chosen) && election.fits(best))
      guard let place = sets.lastIndex(where: { $0 < 15 }) else { return }
      let next = sets[place] + 1
      for later in place..<voters { sets[later] = next }
    }
  }

  @Test(
    "with equal shares, groups that can pay are represented whatever topics cost",
    arguments: 0..<10)
  func sharesWithCosts(block: Int) {
    for seed in block * 50..<(block + 1) * 50 {
      let election = SmallElection.random(UInt64(40_000 + seed), costs: 1 + seed % 2)
      let shares = EqualShares(election.ballots)
      #expect(election.wronged(shares.bought) == nil, "seed \(seed)")
      #expect(election.fits(shares.chosen))
    }
  }

  @Test("with different costs the best set can leave a group out that could pay")
  func noPromise() {
    // Five slots, five voters: one slot is v1's part, which its topic 0 costs. But 1 and 2, at 2½
    // each and wanted by two, bring 4 points; 0 and one of them only 3.
    let election = SmallElection(
      approved: [[0], [1], [1], [2], [2]], costs: [1, 2.5, 2.5], slots: 5)
    let best = ProportionalApproval(election.ballots).chosen
    #expect(best == [1, 2])
    #expect(election.wronged(best)?.voters == 1)
    // With equal shares v1 buys its topic, and one of the others completes.
    let shares = EqualShares(election.ballots)
    #expect(shares.bought == [0] && shares.chosen == [0, 1])
  }

  @Test("what is shared out was there: the payments of equal shares add up", arguments: 0..<6)
  func payments(block: Int) {
    for seed in block * 50..<(block + 1) * 50 {
      let election = SmallElection.random(UInt64(60_000 + seed), costs: seed % 3)
      #expect(payers(election, EqualShares(election.ballots).bought) == nil, "seed \(seed)")
    }
  }

  /// Replays purchases in fractions: each must be paid, at the smallest rate of all. What is wrong.
  private func payers(_ election: SmallElection, _ bought: [Int]) -> String? {
    var purses = election.approved.map { _ in
      Fraction(election.slots * 10, election.approved.count)
    }
    func rate(_ topic: Int) -> Fraction? {
      let purses = election.approved.indices.filter { election.approved[$0].contains(topic) }
        .map { purses[$0] }
      let cost = Fraction(election.tenths(topic), 1)
      // The sum of min(purse, ρ) is piecewise linear: one of these rates is the least.
      return (0..<purses.count).compactMap { poor -> Fraction? in
        let sorted = purses.sorted { $0 < $1 }
        let rest = sorted.prefix(poor).reduce(cost) { $0 - $1 }
        let rate = rest.divided(by: purses.count - poor)
        let paid = sorted.reduce(Fraction(0, 1)) { $0 + ($1 < rate ? $1 : rate) }
        return paid == cost ? rate : nil
      }.min { $0 < $1 }
    }
    var open = election.costs.indices.filter { topic in
      election.approved.contains { $0.contains(topic) }
    }
    for topic in bought {
      guard let paid = rate(topic) else { return "not paid" }
      let least = open.compactMap { other in rate(other).map { ($0, election.tenths(other), other) }
      }
      .min { $0.0 != $1.0 ? $0.0 < $1.0 : ($0.1, $0.2) < ($1.1, $1.2) }
      guard least?.2 == topic else { return "another was cheaper" }
      for voter in purses.indices where election.approved[voter].contains(topic) {
        purses[voter] = purses[voter] < paid ? Fraction(0, 1) : purses[voter] - paid
      }
      open.removeAll { $0 == topic }
    }
    return open.contains { rate($0) != nil } ? "one more could be paid" : nil
  }

  @Test("more slots never lower the best score; a supporter more never does", arguments: 0..<60)
  func theorems(seed: Int) {
    var election = SmallElection.random(UInt64(80_000 + seed), costs: seed % 3)
    let now = ProportionalApproval(election.ballots)
    election.slots += 1
    #expect(ProportionalApproval(election.ballots).proof.bound >= now.proof.bound)
    election.slots -= 1
    guard let topic = now.chosen.first else { return }
    for voter in election.approved.indices where !election.approved[voter].contains(topic) {
      var more = election
      more.approved[voter].insert(topic)
      #expect(ProportionalApproval(more.ballots).proof.bound >= now.proof.bound)
    }
  }

  @Test("nobody, nothing, no slot, costs that no machine would like")
  func edges() {
    let none = TopicBallots(supporters: [], costs: [], slots: 3, voterCount: 0)
    #expect(ProportionalApproval(none).chosen.isEmpty && EqualShares(none).chosen.isEmpty)
    let unwanted = TopicBallots(supporters: [[], []], costs: [1, 1], slots: 2, voterCount: 2)
    #expect(ProportionalApproval(unwanted).chosen.isEmpty)
    let noSlot = TopicBallots(supporters: [[0]], costs: [1], slots: 0, voterCount: 1)
    #expect(noSlot.candidates.isEmpty && EqualShares(noSlot).chosen.isEmpty)
    let odd = TopicBallots(
      supporters: [[0], [0], [0], [0]], costs: [1e300, 1e-300, 1.0 / 3, 1000], slots: 1000,
      voterCount: 1)
    #expect(ProportionalApproval(odd).chosen == [1, 2])
    #expect(SequentialApproval(odd).chosen == [1, 2])
    #expect(EqualShares(odd).chosen == [1, 2])
    // Eighty topics for one voter: the score is that of 1 + ½ + … + 1/80.
    let many = TopicBallots(
      supporters: Array(repeating: [0], count: 80), costs: Array(repeating: 1, count: 80),
      slots: 80, voterCount: 1)
    let harmonic = (1...80).reversed().reduce(0.0) { $0 + 1 / Double($1) }
    #expect(ProportionalApproval(many).chosen.count == 80)
    #expect(abs(many.points(many.score(of: Array(0..<80))) - harmonic) < 1e-12)
  }
}

/// A fraction of small whole numbers.
private struct Fraction: Equatable {
  let top: Int
  let bottom: Int

  init(_ top: Int, _ bottom: Int) {
    var (a, b) = (abs(top), bottom)
    while b != 0 { (a, b) = (b, a % b) }
    (self.top, self.bottom) = (top / max(a, 1), bottom / max(a, 1))
  }

  static func < (x: Fraction, y: Fraction) -> Bool { x.top * y.bottom < y.top * x.bottom }
  static func + (x: Fraction, y: Fraction) -> Fraction {
    Fraction(x.top * y.bottom + y.top * x.bottom, x.bottom * y.bottom)
  }
  static func - (x: Fraction, y: Fraction) -> Fraction {
    Fraction(x.top * y.bottom - y.top * x.bottom, x.bottom * y.bottom)
  }
  func divided(by number: Int) -> Fraction { Fraction(top, bottom * number) }
}
