import LoturaGraph
import LoturaPlanning

/// Rankings of a few judges from a seed, with ties and gaps.
struct RandomRankings {
  let itemCount: Int
  let rankings: [[Int?]]

  init(seed: UInt64, items: ClosedRange<Int> = 1...7) {
    var random = SplitMix64(seed: seed)
    func below(_ n: Int) -> Int { Int(random.next() % UInt64(n)) }
    let count = items.lowerBound + below(items.count)
    let levels = 1 + below(count)
    itemCount = count
    rankings = (0..<(1 + below(6))).map { _ in
      (0..<count).map { _ in below(8) == 0 ? nil : 1 + below(levels) }
    }
  }

  var counts: PreferenceCounts { PreferenceCounts(itemCount: itemCount, rankings: rankings) }

  /// How many preferences an order goes against, judge by judge: Kendall's distances added up.
  func distance(_ order: [Int]) -> Int {
    rankings.reduce(0) { sum, ranks in
      var (sum, seen) = (sum, [Int]())
      for item in order {
        guard let rank = ranks[item] else { continue }
        sum += seen.filter { $0 > rank }.count
        seen.append(rank)
      }
      return sum
    }
  }

  /// All orders, ascending.
  static func orders(_ items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { place in
      var rest = items
      let first = rest.remove(at: place)
      return orders(rest).map { [first] + $0 }
    }
  }
}
