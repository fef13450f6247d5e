internal import LoturaGraph

/// The order of some items that goes against the fewest preferences, by a dynamic programme over
/// subsets.
///
/// **Formula.** g(R) = min over x in R of [g(R without x) + Σ over y in R of judges who put y before
/// x]: x comes first of those who are left, R. Whoever is smallest of several best x comes first.
/// **Memory.** 5 bytes a subset: 5 MiB for 20 items, the most it takes.
/// **Source.** The recursion of Held & Karp 1962.
struct KemenySubsets {
  /// The best order; of several the one whose list of items is smallest.
  let order: [Int]
  /// Its disagreements.
  let disagreements: Int
  /// For each of the items the first and last place, from 0, that it has in any best order.
  let places: [ClosedRange<Int>]

  /// The most items that it takes.
  static let mostItems = 20

  /// Orders items; nil if patience ended first.
  ///
  /// - Parameter items: at most `mostItems`, ascending.
  /// - Complexity: O(2ⁿ · n).
  init?(_ counts: PreferenceCounts, _ items: [Int], _ patience: Patience) {
    precondition(items.count <= KemenySubsets.mostItems, "at most 20 items")
    let costs = FirstCosts(counts, items)
    guard let least = KemenySubsets.least(costs, patience) else { return nil }
    disagreements = Int(least[least.count - 1])
    order = KemenySubsets.walk(costs, least).map { items[$0] }
    places = KemenySubsets.places(costs, least)
  }

  /// The fewest disagreements within each set of items.
  private static func least(_ costs: FirstCosts, _ patience: Patience) -> [UInt32]? {
    var least = [UInt32](repeating: 0, count: 1 << costs.count)
    for rest in 1..<max(1, least.count) {
      if rest & 0xFFF == 0, patience.end != nil { return nil }
      var best = UInt32.max
      var left = rest
      while left != 0 {
        let first = left.trailingZeroBitCount
        left &= left - 1
        best = min(best, least[rest & ~(1 << first)] + costs.cost(of: first, before: rest))
      }
      least[rest] = best
    }
    return least
  }

  private static func walk(_ costs: FirstCosts, _ least: [UInt32]) -> [Int] {
    var order: [Int] = []
    var rest = least.count - 1
    while rest != 0 {
      var left = rest
      while left != 0 {
        let first = left.trailingZeroBitCount
        left &= left - 1
        guard costs.isBest(first, of: rest, least) else { continue }
        order.append(first)
        rest &= ~(1 << first)
        break
      }
    }
    return order
  }

  /// The places of each item over all best orders: from the set of all down to the empty one.
  private static func places(_ costs: FirstCosts, _ least: [UInt32]) -> [ClosedRange<Int>] {
    var isReached = [Bool](repeating: false, count: least.count)
    isReached[least.count - 1] = true
    var first = [Int](repeating: costs.count, count: costs.count)
    var last = [Int](repeating: 0, count: costs.count)
    for rest in stride(from: least.count - 1, to: 0, by: -1) where isReached[rest] {
      let place = costs.count - rest.nonzeroBitCount
      for item in 0..<costs.count where rest & 1 << item != 0 {
        guard costs.isBest(item, of: rest, least) else { continue }
        isReached[rest & ~(1 << item)] = true
        first[item] = min(first[item], place)
        last[item] = max(last[item], place)
      }
    }
    return zip(first, last).map { min($0, $1)...$1 }
  }
}

/// What it costs to put an item before a set of others: looked up by the set's two halves.
private struct FirstCosts {
  let count: Int
  private let low: [UInt32]
  private let high: [UInt32]
  private static let half = 10
  private static let size = 1 << half

  init(_ counts: PreferenceCounts, _ items: [Int]) {
    count = items.count
    func table(from start: Int) -> [UInt32] {
      let others = Array(items.dropFirst(start).prefix(FirstCosts.half))
      return items.flatMap { item in
        var sums = [UInt32](repeating: 0, count: FirstCosts.size)
        for set in 1..<(1 << others.count) {
          let other = others[set.trailingZeroBitCount]
          sums[set] = sums[set & (set - 1)] + UInt32(clamping: counts[other, item])
        }
        return sums
      }
    }
    low = table(from: 0)
    high = table(from: FirstCosts.half)
  }

  /// How many judges put one of the set before the item.
  func cost(of item: Int, before set: Int) -> UInt32 {
    low[item * FirstCosts.size + set & (FirstCosts.size - 1)]
      + high[item * FirstCosts.size + set >> FirstCosts.half]
  }

  /// Whether a best order of the set can begin with the item.
  func isBest(_ item: Int, of set: Int, _ least: [UInt32]) -> Bool {
    least[set & ~(1 << item)] + cost(of: item, before: set) == least[set]
  }
}
