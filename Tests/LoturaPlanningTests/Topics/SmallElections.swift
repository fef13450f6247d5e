import LoturaGraph
import LoturaPlanning

/// A small election in plain lists, and what looking at every set of topics says of it.
struct SmallElection {
  /// By voter: the approved topics.
  var approved: [Set<Int>]
  /// By topic, in slots.
  var costs: [Double]
  var slots: Int

  var ballots: TopicBallots {
    TopicBallots(
      supporters: costs.indices.map { topic in
        approved.indices.filter { approved[$0].contains(topic) }
      }, costs: costs, slots: slots, voterCount: approved.count)
  }

  /// 1 … 7 voters, 1 … 8 topics; costs of 1, of 1 to 3, or of tenths.
  static func random(_ seed: UInt64, costs kind: Int) -> SmallElection {
    var chance = SplitMix64(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(chance.next() % UInt64(range.count))
    }
    let topics = number(1...8)
    let percent = [25, 50, 75][number(0...2)]
    let approved = (0..<number(1...7)).map { _ in
      Set((0..<topics).filter { _ in number(0...99) < percent })
    }
    let costs = (0..<topics).map { _ in
      [1, Double(number(1...3)), Double(number(3...25)) / 10][kind]
    }
    return SmallElection(approved: approved, costs: costs, slots: number(1...6))
  }

  /// Whether topics fit: costs of the tests have one decimal.
  func fits(_ topics: [Int]) -> Bool {
    topics.reduce(0) { $0 + tenths($1) } <= slots * 10
  }

  func tenths(_ topic: Int) -> Int { Int((costs[topic] * 10).rounded()) }

  /// The score times 840, which every number up to 8 divides.
  func score(_ topics: [Int]) -> Int {
    approved.reduce(0) { sum, voter in
      let count = topics.filter(voter.contains).count
      return count == 0 ? sum : (1...count).reduce(sum) { $0 + 840 / $1 }
    }
  }

  /// All sets that fit, each ascending.
  var sets: [[Int]] {
    (0..<(1 << costs.count)).map { bits in costs.indices.filter { bits >> $0 & 1 == 1 } }
      .filter(fits)
  }

  /// The best set: greatest score; then cheapest, fewest, first by its list.
  var best: [Int] {
    typealias Keyed = (key: (Int, Int, Int), set: [Int])
    let keyed: [Keyed] = sets.map { set in
      ((-score(set), set.reduce(0) { $0 + tenths($1) }, set.count), set)
    }
    return keyed.min { one, other in
      one.key != other.key
        ? one.key < other.key : one.set.lexicographicallyPrecedes(other.set)
    }?.set ?? []
  }

  /// A set of topics T and those who approve all of it and get fewer than T has, so many that they
  /// could pay for T with their equal parts of the slots; nil: nobody is so wronged.
  func wronged(_ chosen: [Int]) -> (topics: Int, voters: Int)? {
    let wants = approved.map { $0.reduce(0) { $0 | 1 << $1 } }
    let gets = chosen.reduce(0) { $0 | 1 << $1 }
    for topics in 1..<(1 << costs.count) {
      let size = topics.nonzeroBitCount
      var poor = 0
      for voter in wants where topics & ~voter == 0 && (voter & gets).nonzeroBitCount < size {
        poor += 1
      }
      guard poor > 0 else { continue }
      var cost = 0
      for topic in costs.indices where topics >> topic & 1 == 1 { cost += tenths(topic) }
      if poor * slots * 10 >= cost * approved.count { return (topics, poor) }
    }
    return nil
  }
}
