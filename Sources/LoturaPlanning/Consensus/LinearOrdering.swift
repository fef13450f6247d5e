internal import LoturaGraph
internal import LoturaSolver

/// The order of many items that goes against the fewest preferences, as an integer programme.
///
/// **Formula.** For i < j the variable x(i,j) is 1 if i comes before j, else 0; minimise
/// Σ judges(j,i)·x(i,j) + judges(i,j)·(1 − x(i,j)); for i < j < k no circle:
/// 0 ≤ x(i,j) + x(j,k) − x(i,k) ≤ 1. Only circles that an answer breaks are forbidden, round after
/// round: first with parts of numbers, then with whole ones. Each round's value bounds the best.
/// **Source.** Grötschel, Jünger & Reinelt 1984.
struct LinearOrdering {
  /// The best order found.
  private(set) var order: [Int]
  /// Its disagreements.
  private(set) var disagreements: Int
  /// No order has fewer.
  private(set) var bound: Int
  /// Why the search ended.
  private(set) var termination: Proof.Termination = .optimal

  private let counts: PreferenceCounts
  private let items: [Int]
  private var circles: [Circle] = []

  /// Three items, by place in `items`, whose sum must not pass 1 or fall below 0.
  private struct Circle: Hashable {
    let i: Int
    let j: Int
    let k: Int
    let isUpper: Bool
  }

  /// Orders items, ascending, as well as patience allows.
  init(_ counts: PreferenceCounts, _ items: [Int], _ patience: Patience) {
    self.counts = counts
    self.items = items
    let start = items.map { item in
      (item, points: items.reduce(0) { $0 + counts[item, $1] - counts[$1, item] })
    }
    order =
      InsertionSearch(
        counts, from: start.sorted { ($1.points, $0.0) < ($0.points, $1.0) }.map(\.0)
      ).order
    disagreements = counts.disagreements(with: order)
    bound = counts.pairBound(items)
    for isWhole in [false, true] where bound < disagreements {
      guard search(isWhole, patience) else { return }
    }
  }

  /// Rounds until no circle is left; false: the search must end.
  private mutating func search(_ isWhole: Bool, _ patience: Patience) -> Bool {
    while bound < disagreements {
      let start: [Double]? = isWhole ? startingValues : nil
      let limits = SolveLimits(patience: patience)
      switch programme(isWhole).solved(limits, startingFrom: start) {
      case .found(let answer):
        let solved = answer.proof.bound + constant
        // Judges are whole, so is the best; a millionth is the rounding of the solver.
        bound = max(bound, Int((solved - 1e-6).rounded(.up)))
        adopt(answer.values)
        guard answer.proof.isOptimal else {
          termination = answer.proof.termination
          return false
        }
        let broken = self.broken(by: answer.values)
        if broken.isEmpty { return true }
        circles += broken
      case .nothingFound(let why, _):
        termination = why
        return false
      case .infeasible, .unbounded:
        termination = .failure
        return false
      }
    }
    return true
  }

  /// Takes the order that values suggest if it is better.
  private mutating func adopt(_ values: [Double]) {
    let ahead = items.indices.map { i in
      items.indices.reduce(0.0) { $0 + (i == $1 ? 0 : precedence(values, i, $1)) }
    }
    let start = items.indices.sorted { (ahead[$1], $0) < (ahead[$0], $1) }.map { items[$0] }
    let found = InsertionSearch(counts, from: start).order
    let value = counts.disagreements(with: found)
    if value < disagreements { (order, disagreements) = (found, value) }
  }
}

extension LinearOrdering {
  private func index(_ i: Int, _ j: Int) -> Int { i * (2 * items.count - i - 1) / 2 + j - i - 1 }

  /// How much i comes before j, 0 … 1.
  private func precedence(_ values: [Double], _ i: Int, _ j: Int) -> Double {
    i < j ? values[index(i, j)] : 1 - values[index(j, i)]
  }

  private var pairs: [(i: Int, j: Int)] {
    items.indices.flatMap { i in items.indices.dropFirst(i + 1).map { (i, $0) } }
  }

  /// What every order costs beside the variables.
  private var constant: Double {
    Double(pairs.reduce(0) { $0 + counts[items[$1.i], items[$1.j]] })
  }

  private var startingValues: [Double] {
    var place = [Int](repeating: 0, count: counts.itemCount)
    for (at, item) in order.enumerated() { place[item] = at }
    return pairs.map { place[items[$0.i]] < place[items[$0.j]] ? 1 : 0 }
  }

  private func programme(_ isWhole: Bool) -> Programme {
    var programme = Programme(.minimise)
    let variables = pairs.map { pair in
      let (i, j): (Int, Int) = (items[pair.i], items[pair.j])
      return programme.add(
        Programme.Domain(0...1, isInteger: isWhole), worth: Double(counts[j, i] - counts[i, j]))
    }
    for circle in circles {
      let terms: [Programme.Term] = [
        .init(1, variables[index(circle.i, circle.j)]),
        .init(1, variables[index(circle.j, circle.k)]),
        .init(-1, variables[index(circle.i, circle.k)]),
      ]
      programme.demand(terms, circle.isUpper ? .atMost : .atLeast, circle.isUpper ? 1 : 0)
    }
    return programme
  }

  /// The circles that values do not keep to, the worst first, at most so many a round.
  private func broken(by values: [Double]) -> [Circle] {
    var found: [(circle: Circle, by: Double)] = []
    for (i, j) in pairs {
      for k in items.indices.dropFirst(j + 1) {
        let sum = values[index(i, j)] + values[index(j, k)] - values[index(i, k)]
        if sum > 1 + 1e-6 { found.append((Circle(i: i, j: j, k: k, isUpper: true), sum - 1)) }
        if sum < -1e-6 { found.append((Circle(i: i, j: j, k: k, isUpper: false), -sum)) }
      }
    }
    // A stable order of equals: that in which they were found.
    let sorted = found.enumerated().sorted {
      ($1.element.by, $0.offset) < ($0.element.by, $1.offset)
    }
    return sorted.prefix(LinearOrdering.circlesARound).map(\.element.circle)
  }

  private static let circlesARound = 1000
}
