/// How many judges put one item before another, for each two items.
///
/// Items are numbered from 0. A judge who gives two items the same rank, or leaves one of them out,
/// has no preference between them and counts for neither.
package struct PreferenceCounts: Hashable, Sendable {
  /// How many items there are.
  package let itemCount: Int
  private var counts: [Int]

  /// The counts of rankings.
  ///
  /// - Parameters:
  ///   - itemCount: how many items there are.
  ///   - rankings: for each judge the rank of each item, 1 = first; nil: left out.
  /// - Complexity: O(judges · items²).
  package init(itemCount: Int, rankings: [[Int?]]) {
    precondition(rankings.allSatisfy { $0.count == itemCount }, "a rank or nil for each item")
    self.itemCount = itemCount
    counts = Array(repeating: 0, count: itemCount * itemCount)
    for ranks in rankings {
      for ahead in 0..<itemCount {
        guard let rank = ranks[ahead] else { continue }
        for behind in 0..<itemCount {
          guard let other = ranks[behind], rank < other else { continue }
          counts[ahead * itemCount + behind] += 1
        }
      }
    }
  }

  /// How many judges put one before another; 0 for an item and itself.
  package subscript(ahead: Int, behind: Int) -> Int { counts[ahead * itemCount + behind] }

  /// How many preferences an order goes against: over all pairs, the judges who would put the one
  /// behind first. O(items²).
  package func disagreements(with order: [Int]) -> Int {
    var sum = 0
    for (place, ahead) in order.enumerated() {
      for behind in order[(place + 1)...] { sum += self[behind, ahead] }
    }
    return sum
  }

  /// The fewest disagreements that any order of these items could have: each pair's smaller side.
  /// O(items²).
  package func pairBound(_ items: [Int]) -> Int {
    var sum = 0
    for (place, one) in items.enumerated() {
      for other in items[(place + 1)...] { sum += min(self[one, other], self[other, one]) }
    }
    return sum
  }

  /// The one that more judges prefer to any other than the other way round; nil: there is none.
  ///
  /// **Source.** Condorcet 1785.
  package var winner: Int? {
    (0..<itemCount).first { one in
      (0..<itemCount).allSatisfy { $0 == one || self[one, $0] > self[$0, one] }
    }
  }

  /// Blocks of items, ahead to behind: a majority puts every item of a block before every item of
  /// the later ones. Ascending within a block.
  ///
  /// Every best order keeps the blocks apart: where an item of a later block stood right before one
  /// of an earlier block, to exchange the two would save disagreements. So each block can be ordered
  /// by itself.
  ///
  /// **Formula.** Points: 2 for each other item beaten by majority, 1 for each tie. The first k
  /// items by points are whole blocks when they have all the points they could:
  /// k·(k − 1) + 2·k·(n − k).
  /// **Source.** Truchon 1998.
  /// - Complexity: O(items²).
  package var blocks: [[Int]] {
    let points = (0..<itemCount).map { majorityPoints($0) }
    let order = (0..<itemCount).sorted { (points[$1], $0) < (points[$0], $1) }
    var blocks: [[Int]] = []
    var block: [Int] = []
    var sum = 0
    for (place, item) in order.enumerated() {
      block.append(item)
      sum += points[item]
      let count = place + 1
      if sum == count * (count - 1) + 2 * count * (itemCount - count) {
        blocks.append(block.sorted())
        block = []
      }
    }
    return blocks
  }

  private func majorityPoints(_ item: Int) -> Int {
    (0..<itemCount).reduce(0) { sum, other in
      guard other != item else { return sum }
      let (wins, losses) = (self[item, other], self[other, item])
      return sum + (wins > losses ? 2 : wins == losses ? 1 : 0)
    }
  }
}
