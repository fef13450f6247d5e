/// A good order of items, found by moving one item at a time to where it disagrees least.
///
/// Nothing is proved of it. It begins with the order given and ends where no single move helps.
/// O(items²) a round.
struct InsertionSearch {
  private let counts: PreferenceCounts
  /// The order, best first.
  private(set) var order: [Int]

  /// Improves an order.
  init(_ counts: PreferenceCounts, from start: [Int]) {
    self.counts = counts
    order = start
    while moveAll() {}
    settleTies()
  }

  /// Moves each item to its best place; whether any was moved.
  private mutating func moveAll() -> Bool {
    var hasMoved = false
    for item in order.sorted() {
      guard let place = order.firstIndex(of: item) else { continue }
      let target = bestPlace(of: item, at: place)
      guard target != place else { continue }
      order.remove(at: place)
      order.insert(item, at: target)
      hasMoved = true
    }
    return hasMoved
  }

  private func bestPlace(of item: Int, at place: Int) -> Int {
    var best = (change: 0, place: place)
    var change = 0
    for target in stride(from: place - 1, through: 0, by: -1) {
      change += counts[order[target], item] - counts[item, order[target]]
      if change < best.change { best = (change, target) }
    }
    change = 0
    for target in order.indices.dropFirst(place + 1) {
      change += counts[item, order[target]] - counts[order[target], item]
      if change < best.change { best = (change, target) }
    }
    return best.place
  }

  /// Puts the smaller first of two neighbours that may be exchanged at no cost.
  private mutating func settleTies() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for place in order.indices.dropLast() where order[place] > order[place + 1] {
        let (one, other) = (order[place], order[place + 1])
        guard counts[one, other] == counts[other, one] else { continue }
        order.swapAt(place, place + 1)
        hasChanged = true
      }
    }
  }
}
