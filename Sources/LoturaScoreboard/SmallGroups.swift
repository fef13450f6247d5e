/// Which totals may be told, so that nobody can subtract one from another and find out a few.
///
/// Things (values of associations, rows of answers) are numbered from 0, each standing for so many
/// (a value for one association, a row for those who answered). A **total** tells something of a set
/// of them, at worst their sum; a thing may also be told **by itself**. Whoever has all that was told
/// can form every linear combination of it. What was told is safe if every combination that says
/// anything rests on at least `least` of those that were not told by themselves.
///
/// **Method.** Things with the same totals are one cell. A combination that rests on few vanishes on
/// all other cells; there is one if and only if the columns of those other cells have a smaller rank
/// than all columns. So each set of cells that together stand for fewer than `least` is tried.
/// **Exact**: ranks are found modulo the prime 2⁶¹ − 1, larger than any determinant of up to 32 such
/// totals; of more, the later ones are refused. **Source.** Auditing by linear algebra, Chin &
/// Özsoyoğlu 1982; complementary suppression, Cox 1980.
package struct SmallGroups: Sendable {
  /// The fewest on whom anything that is told may rest.
  package let least: Int
  private let weights: [Int]
  private var totals: [Set<Int>] = []
  private var open: Set<Int> = []
  private static let mostTotals = 32

  /// Nothing is told yet.
  ///
  /// - Parameter weights: for how many each thing stands, ≥ 0; what stands for nobody is no secret.
  package init(weights: [Int], least: Int) {
    precondition(weights.allSatisfy { $0 >= 0 } && least >= 1, "weights ≥ 0 and least ≥ 1")
    self.weights = weights
    self.least = least
  }

  /// Tells a total of these things, unless that would give few of them away; whether it was told.
  package mutating func tell(_ total: Set<Int>) -> Bool {
    guard weight(of: total) >= least else { return false }
    if totals.contains(total) { return true }
    guard totals.count < Self.mostTotals, isSafe(totals + [total], open) else { return false }
    totals.append(total)
    return true
  }

  /// Tells a thing by itself, unless it stands for few or would give others away; whether it was.
  package mutating func tell(single thing: Int) -> Bool {
    guard weights[thing] >= least, isSafe(totals, open.union([thing])) else { return false }
    open.insert(thing)
    return true
  }

  private func weight(of things: Set<Int>) -> Int { things.reduce(0) { $0 + weights[$1] } }

  /// Whether every combination of the totals that says anything of the other things rests on enough.
  private func isSafe(_ totals: [Set<Int>], _ open: Set<Int>) -> Bool {
    let cells = Self.cells(of: totals, weights, open)
    let light = cells.indices.filter { cells[$0].weight < least }
    let all = Rank.of(cells.map(\.column))
    var sets: [(cells: [Int], weight: Int)] = [([], 0)]
    for cell in light {
      for set in sets where set.weight + cells[cell].weight < least {
        let few = set.cells + [cell]
        let others = cells.indices.filter { !few.contains($0) }
        if Rank.of(others.map { cells[$0].column }) < all { return false }
        sets.append((few, set.weight + cells[cell].weight))
      }
    }
    return true
  }

  /// Things with the same totals, what they stand for together, and which totals they are in.
  private struct Cell {
    var weight: Int
    let column: [Bool]
  }

  private static func cells(
    of totals: [Set<Int>], _ weights: [Int], _ open: Set<Int>
  ) -> [Cell] {
    var cells: [Cell] = []
    var places: [[Bool]: Int] = [:]
    for thing in weights.indices where weights[thing] > 0 && !open.contains(thing) {
      let column = totals.map { $0.contains(thing) }
      guard column.contains(true) else { continue }
      if let place = places[column] {
        cells[place].weight += weights[thing]
      } else {
        places[column] = cells.count
        cells.append(Cell(weight: weights[thing], column: column))
      }
    }
    return cells
  }
}

/// The rank of a matrix of zeros and ones, modulo the prime 2⁶¹ − 1.
private enum Rank {
  private static let prime: UInt64 = (1 << 61) - 1

  /// The rank of these columns. O(columns · rows²).
  static func of(_ columns: [[Bool]]) -> Int {
    // Kept columns with a one at their pivot, which later ones have not.
    var kept: [(pivot: Int, column: [UInt64])] = []
    for column in columns {
      var rest = column.map { $0 ? UInt64(1) : 0 }
      for (pivot, known) in kept where rest[pivot] != 0 {
        let factor = prime - rest[pivot]
        for row in rest.indices { rest[row] = sum(rest[row], product(factor, known[row])) }
      }
      guard let pivot = rest.firstIndex(where: { $0 != 0 }) else { continue }
      let inverse = power(rest[pivot], prime - 2)
      kept.append((pivot, rest.map { product($0, inverse) }))
    }
    return kept.count
  }

  private static func sum(_ a: UInt64, _ b: UInt64) -> UInt64 { (a + b) % prime }

  private static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return prime.dividingFullWidth((high, low)).remainder
  }

  /// A power; with prime − 2 the inverse (Fermat's little theorem).
  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, square, rest) = (UInt64(1), base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, square) }
      square = product(square, square)
      rest >>= 1
    }
    return result
  }
}
