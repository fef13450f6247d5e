import LoturaGraph
import LoturaPlanning
import LoturaSolver
import Testing

@Suite("The ranking that goes against the fewest preferences", .timeLimit(.minutes(30)))
struct KemenyRankingTests {
  @Test("of three judges by hand: abc, abc and bca go against two preferences with abc")
  func byHand() {
    // a before b: 2 of 3; b before c: 3; a before c: 2. abc goes against 1 + 0 + 1 = 2.
    let counts = PreferenceCounts(itemCount: 3, rankings: [[1, 2, 3], [1, 2, 3], [3, 1, 2]])
    let ranking = KemenyRanking(counts)
    #expect(ranking.order == [0, 1, 2])
    #expect(ranking.disagreements == 2 && ranking.proof == .optimal(2))
    #expect(ranking.isUnique == true && counts.winner == 0)
  }

  @Test("Condorcet's circle by hand: three rankings are best, and every item can have every place")
  func circle() {
    // abc, bca, cab: each pair stands 2 to 1. abc, bca and cab go against 1 + 1 + 2 = 4, others 5.
    let counts = PreferenceCounts(itemCount: 3, rankings: [[1, 2, 3], [3, 1, 2], [2, 3, 1]])
    let ranking = KemenyRanking(counts)
    #expect(ranking.order == [0, 1, 2] && ranking.disagreements == 4)
    #expect(ranking.isUnique == false && ranking.places == [0...2, 0...2, 0...2])
    #expect(counts.winner == nil)
  }

  @Test("agrees with trying every order: value, smallest list, places", arguments: 0..<25)
  func bruteForce(block: UInt64) {
    for seed in block * 20..<block * 20 + 20 {
      let sample = RandomRankings(seed: seed)
      let orders = RandomRankings.orders(Array(0..<sample.itemCount))
      let least = orders.map(sample.distance).min() ?? 0
      let best = orders.filter { sample.distance($0) == least }
      let ranking = KemenyRanking(sample.counts)
      #expect(ranking.disagreements == least, "seed \(seed)")
      #expect(ranking.proof.isOptimal && ranking.proof.bound == Double(least), "seed \(seed)")
      #expect(ranking.order == best.first, "seed \(seed)")
      let places = (0..<sample.itemCount).map { item in
        let all = best.compactMap { $0.firstIndex(of: item) }
        return (all.min() ?? 0)...(all.max() ?? 0)
      }
      #expect(ranking.places == places, "seed \(seed)")
      #expect(ranking.isUnique == (best.count == 1), "seed \(seed)")
    }
  }

  @Test(
    "is no worse than what a search finds among 9 to 13 items, and the same twice",
    arguments: 0..<10)
  func search(seed: UInt64) {
    let sample = RandomRankings(seed: seed, items: 9...13)
    let ranking = KemenyRanking(sample.counts)
    #expect(sample.distance(ranking.order) == ranking.disagreements)
    #expect(ranking.order.sorted() == Array(0..<sample.itemCount))
    #expect(KemenyRanking(sample.counts) == ranking)
    // Exchanging two neighbours, or moving one item anywhere, never helps.
    for from in ranking.order.indices {
      for to in ranking.order.indices {
        var order = ranking.order
        order.insert(order.remove(at: from), at: to)
        #expect(sample.distance(order) >= ranking.disagreements)
      }
    }
  }

  @Test("a judge more who ranks as the consensus does changes nothing", arguments: 0..<20)
  func reinforcement(seed: UInt64) {
    let sample = RandomRankings(seed: seed + 300)
    let ranking = KemenyRanking(sample.counts)
    var ranks = [Int?](repeating: nil, count: sample.itemCount)
    for (place, item) in ranking.order.enumerated() { ranks[item] = place + 1 }
    let counts = PreferenceCounts(
      itemCount: sample.itemCount, rankings: sample.rankings + [ranks])
    let after = KemenyRanking(counts)
    #expect(after.order == ranking.order && after.disagreements == ranking.disagreements)
    #expect(after.isUnique == true)
  }

  @Test("one who beats all others comes first", arguments: 0..<40)
  func winner(seed: UInt64) {
    let counts = RandomRankings(seed: seed + 600).counts
    guard let winner = counts.winner else { return }
    #expect(KemenyRanking(counts).order.first == winner)
  }

  @Test("nothing and one item have one ranking")
  func edges() {
    let nothing = KemenyRanking(PreferenceCounts(itemCount: 0, rankings: []))
    #expect(nothing.order.isEmpty && nothing.proof == .optimal(0) && nothing.isUnique == true)
    let one = KemenyRanking(PreferenceCounts(itemCount: 1, rankings: [[1]]))
    #expect(one.order == [0] && one.isUnique == true)
  }

  @Test("where nobody prefers anything every order is as good, and the smallest list is taken")
  func indifference() {
    let counts = PreferenceCounts(itemCount: 4, rankings: [[1, 1, 1, 1], [nil, nil, 2, nil]])
    let ranking = KemenyRanking(counts)
    #expect(ranking.order == [0, 1, 2, 3] && ranking.disagreements == 0)
    #expect(ranking.places == Array(repeating: 0...3, count: 4))
  }

  @Test("judges who are of one mind are followed, however many items there are")
  func manyItems() {
    // 60 items, each pair the same for all: 60 blocks of one.
    let ranks = (0..<60).map { Optional(60 - $0) }
    let ranking = KemenyRanking(PreferenceCounts(itemCount: 60, rankings: [ranks, ranks]))
    #expect(ranking.order == Array((0..<60).reversed()))
    #expect(ranking.disagreements == 0 && ranking.isUnique == true)
  }

  @Test("a block of more than 20 items is proved by the programme, as subsets prove a smaller one")
  func largeBlock() {
    // Condorcet's circle of blocks: items 0 ..< 7, 7 ..< 14, 14 ..< 21 as a, b, c, each in order.
    let turns = (0..<3).map { turn in
      (0..<21).map { item -> Int? in
        ((item / 7 + turn) % 3) * 7 + item % 7 + 1
      }
    }
    let counts = PreferenceCounts(itemCount: 21, rankings: turns)
    let ranking = KemenyRanking(counts)
    // Within a, b and c nobody disagrees. Any one of a, b and c each form a circle, which costs 4 at
    // least; 343 circles share each pair of theirs by 7: 4 · 343 / 7 = 196, and abc costs so much.
    #expect(ranking.disagreements == 196 && ranking.proof == .optimal(196))
    #expect(ranking.isUnique == nil && counts.blocks.count == 1)
  }

  @Test("the programme finds what trying every order finds", arguments: 0..<10)
  func programme(block: UInt64) {
    for seed in block * 10 + 1000..<block * 10 + 1010 {
      let sample = RandomRankings(seed: seed)
      let least = RandomRankings.orders(Array(0..<sample.itemCount)).map(sample.distance).min()
      let ranking = KemenyRanking(sample.counts, exactUpTo: 1)
      #expect(ranking.disagreements == least && ranking.proof.isOptimal, "seed \(seed)")
      #expect(sample.distance(ranking.order) == least, "seed \(seed)")
    }
  }

  @Test("the programme and the subsets agree on 13 to 16 items", arguments: 0..<4)
  func twoWays(seed: UInt64) {
    let counts = RandomRankings(seed: seed + 40, items: 13...16).counts
    let programme = KemenyRanking(counts, exactUpTo: 1)
    #expect(programme.proof.isOptimal)
    #expect(programme.disagreements == KemenyRanking(counts).disagreements)
  }

  @Test("out of time the answer is whole, with a bound that is not above it")
  func outOfTime() {
    var random = SplitMix64(seed: 3)
    let rankings = (0..<5).map { _ in (0..<30).map { _ in Optional(1 + Int(random.next() % 30)) } }
    let counts = PreferenceCounts(itemCount: 30, rankings: rankings)
    let ranking = KemenyRanking(counts, patience: Patience(seconds: 0))
    #expect(ranking.order.sorted() == Array(0..<30))
    #expect(ranking.proof.termination == .timeLimit)
    #expect(ranking.proof.bound <= Double(ranking.disagreements))
    #expect(KemenyRanking(counts, patience: Patience { true }).proof.termination == .interrupted)
  }
}
