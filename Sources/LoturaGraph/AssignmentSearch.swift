/// The work of `Assignment`: least cost, no more rows than columns.
///
/// A column's price v is what it costs more than its entry; a row is content with the column where
/// cost − v is least. Free columns have the price 0 (in a square table any: none stays free).
struct AssignmentSearch: ~Copyable {
  private let rowCount: Int
  private let columnCount: Int
  /// Row after row; infinite: forbidden.
  private let cost: ScratchArray<Double>
  /// By column: v.
  private let price: ScratchArray<Double>
  /// By row: its column; −1: none.
  private let columnOf: ScratchArray<Int32>
  /// By column: its row; −1: none.
  private let rowOf: ScratchArray<Int32>
  /// Rows without a column.
  private let waiting: ScratchArray<Int32>
  /// By column: the length of the shortest way found to it, and the row before it.
  private let distance: ScratchArray<Double>
  private let before: ScratchArray<Int32>
  /// The columns: first those whose distance is final, then the others.
  private let column: ScratchArray<Int32>

  init(_ weights: Assignment.Weights, isTransposed: Bool, isNegated: Bool) {
    rowCount = isTransposed ? weights.columnCount : weights.rowCount
    columnCount = isTransposed ? weights.rowCount : weights.columnCount
    cost = ScratchArray(unwritten: rowCount * columnCount)
    price = ScratchArray(repeating: 0, count: columnCount)
    columnOf = ScratchArray(repeating: -1, count: rowCount)
    rowOf = ScratchArray(repeating: -1, count: columnCount)
    waiting = ScratchArray(unwritten: rowCount)
    distance = ScratchArray(unwritten: columnCount)
    before = ScratchArray(unwritten: columnCount)
    column = ScratchArray(unwritten: columnCount)
    let sign = isNegated ? -1.0 : 1.0
    let (rowStep, columnStep) = isTransposed ? (1, rowCount) : (columnCount, 1)
    weights.values.withUnsafeBufferPointer { values in
      for row in 0..<rowCount {
        let target = cost.base + row * columnCount
        for place in 0..<columnCount {
          let value = values[row * rowStep + place * columnStep]
          target[place] = value.isInfinite ? .infinity : sign * value
        }
      }
    }
  }

  /// Assigns every row; false where that is not possible.
  func run() -> Bool {
    if rowCount == columnCount { lowerColumns() }
    var left = 0
    for row in 0..<rowCount where columnOf[row] < 0 {
      waiting[left] = Int32(truncatingIfNeeded: row)
      left += 1
    }
    // Two rounds of bids leave few rows; more rounds gain less than they cost.
    for _ in 0..<2 { left = bid(left) }
    for place in 0..<left where !augment(from: Int(waiting[place])) { return false }
    return true
  }

  /// By row: its column.
  var partners: [Int] { (0..<rowCount).map { Int(columnOf[$0]) } }
  /// By column: v.
  var longPrices: [Double] { price.array }
  /// By row: what is left of its cost.
  var shortPrices: [Double] {
    (0..<rowCount).map { cost[$0 * columnCount + Int(columnOf[$0])] - price[columnOf[$0]] }
  }

  /// Every column at the cost of its cheapest row, which takes it if it has none yet.
  private func lowerColumns() {
    let (price, cheapest) = (price.base, before.base)
    price.update(repeating: .infinity, count: columnCount)
    for row in 0..<rowCount {
      let costs = cost.base + row * columnCount
      for place in 0..<columnCount where costs[place] < price[place] {
        price[place] = costs[place]
        cheapest[place] = Int32(truncatingIfNeeded: row)
      }
    }
    for place in 0..<columnCount {
      guard price[place] < .infinity else {
        price[place] = 0
        continue
      }
      let row = cheapest[place]
      guard columnOf[row] < 0 else { continue }
      columnOf[row] = Int32(truncatingIfNeeded: place)
      rowOf[place] = row
    }
  }

  /// Each waiting row takes its cheapest column and pays for it up to the second cheapest; whoever
  /// had it bids again at once, or waits if the two cost the same. How many wait then.
  private func bid(_ count: Int) -> Int {
    var (next, left) = (0, 0)
    // Bids may go on for long where costs differ little; the rest is done by `augment`.
    var patience = 8 * rowCount
    while next < count {
      let row = waiting[next]
      next += 1
      patience -= 1
      let offer = cheapest(of: Int(row))
      guard offer.second < .infinity, patience > 0 else {
        waiting[left] = row
        left += 1
        continue
      }
      var place = offer.place
      let isDearer = offer.first < offer.second
      if isDearer {
        price[place] -= offer.second - offer.first
      } else if rowOf[place] >= 0 {
        place = offer.other
      }
      let loser = rowOf[place]
      columnOf[row] = Int32(truncatingIfNeeded: place)
      rowOf[place] = row
      guard loser >= 0 else { continue }
      columnOf[loser] = -1
      if isDearer {
        next -= 1
        waiting[next] = loser
      } else {
        waiting[left] = loser
        left += 1
      }
    }
    return left
  }

  /// A row's cheapest column and the cost there, and the second cheapest.
  @inline(__always)
  private func cheapest(
    of row: Int
  ) -> (first: Double, place: Int, second: Double, other: Int) {
    let (costs, price) = (cost.base + row * columnCount, price.base)
    var (first, second) = (Double.infinity, Double.infinity)
    var (place, other) = (0, 0)
    for candidate in 0..<columnCount {
      let value = costs[candidate] - price[candidate]
      guard value < second else { continue }
      if value < first {
        (second, other) = (first, place)
        (first, place) = (value, candidate)
      } else {
        (second, other) = (value, candidate)
      }
    }
    return (first, place, second, other)
  }

  /// Finds the shortest way from a row to a free column and exchanges along it; false: there is none.
  private func augment(from start: Int) -> Bool {
    let (distance, before, column) = (distance.base, before.base, column.base)
    let price = price.base
    var costs = cost.base + start * columnCount
    for place in 0..<columnCount {
      distance[place] = costs[place] - price[place]
      before[place] = Int32(truncatingIfNeeded: start)
      column[place] = Int32(truncatingIfNeeded: place)
    }
    // Columns below `done` are final and passed on, below `ready` final, all at the distance `least`.
    var (done, ready, least, goal) = (0, 0, 0.0, -1)
    while goal < 0 {
      if done == ready {
        (ready, least) = nearest(from: done)
        guard least < .infinity else { return false }
        for place in done..<ready where rowOf[column[place]] < 0 {
          goal = Int(column[place])
          break
        }
        if goal >= 0 { break }
      }
      let reached = Int(column[done])
      done += 1
      let row = rowOf[reached]
      costs = cost.base + Int(row) * columnCount
      let offset = costs[reached] - price[reached] - least
      for place in ready..<columnCount {
        let other = Int(column[place])
        let length = costs[other] - price[other] - offset
        guard length < distance[other] else { continue }
        distance[other] = length
        before[other] = row
        guard length <= least else { continue }
        if rowOf[other] < 0 {
          goal = other
          break
        }
        column[place] = column[ready]
        column[ready] = Int32(truncatingIfNeeded: other)
        ready += 1
      }
    }
    for place in 0..<done {
      let other = Int(column[place])
      price[other] += distance[other] - least
    }
    exchange(to: goal, start)
    return true
  }

  /// Puts the nearest columns that are not final behind those that are; how many are then final, and
  /// their distance.
  private func nearest(from done: Int) -> (ready: Int, least: Double) {
    let (distance, column) = (distance.base, column.base)
    var (ready, least) = (done, Double.infinity)
    for place in done..<columnCount {
      let candidate = column[place]
      let length = distance[Int(candidate)]
      guard length <= least else { continue }
      if length < least { (ready, least) = (done, length) }
      column[place] = column[ready]
      column[ready] = candidate
      ready += 1
    }
    return (ready, least)
  }

  /// Gives each row on the way to a free column the next column.
  private func exchange(to goal: Int, _ start: Int) {
    var place = Int32(truncatingIfNeeded: goal)
    while true {
      let row = before[place]
      rowOf[place] = row
      let old = columnOf[row]
      columnOf[row] = place
      if Int(row) == start { return }
      place = old
    }
  }
}
