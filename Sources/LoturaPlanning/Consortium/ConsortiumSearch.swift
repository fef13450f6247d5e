internal import LoturaGraph
internal import LoturaScoring
internal import LoturaSolver

/// Goes through all admissible consortia, leaving out those that a bound shows to be worse.
///
/// **Method.** Branch and bound, depth first: the best candidate of the relaxation is taken, then
/// left out. Where the bound of a node is below what is sought the node is dropped; a candidate who
/// would bring it below is dropped from the node. Exact: a bound is compared with room for rounding,
/// a set is judged by its own value. Values are compared as q(v), in billionths.
///
/// **Source.** Land & Doig 1960; dropping by reduced costs: Crowder, Johnson & Padberg 1983.
struct ConsortiumSearch {
  /// What is sought among the admissible sets.
  enum Aim: Hashable {
    /// The greatest value.
    case value
    /// Any set.
    case any
    /// The least cost among the sets of at least this value, in billionths.
    case cost(Int)
    /// The fewest members among those, of at most this cost.
    case size(Int, cost: Double)
    /// The first by sorted ids among those, of exactly this size.
    case order(Int, cost: Double, size: Int)
  }

  /// A set, its value and its cost.
  struct Found: Hashable {
    let members: [Int]
    let value: Double
    let cost: Double
  }

  let problem: ConsortiumProblem
  let aim: Aim
  /// Sets from which the answer must differ in at least two.
  let earlier: [[Int]]
  private var relaxation: ConsortiumRelaxation
  private let goal: ConsortiumRelaxation.Goal
  private let patience: Patience
  private let costUnit: Double
  /// The best so far.
  private(set) var best: Found?
  /// Why the search ended before its end; nil: it did not.
  private(set) var stopped: Proof.Termination?
  /// When it was stopped: no set is worth more.
  private(set) var openBound = 0.0
  private(set) var nodeCount = 0
  /// The best prices of the root, to begin another search with.
  private(set) var rootPrices: [Double]

  /// How often the prices are improved at a node; more often at the root.
  private static let steps = 12
  /// After how many steps it is looked at who can be dropped.
  private static let dropInterval = 24
  /// Room for rounding in a bound, in units of value.
  fileprivate static let room = 1e-11

  /// - Parameters:
  ///   - start: a set to be beaten, and the prices of a search for sets of the same value.
  init(
    _ problem: ConsortiumProblem, _ aim: Aim, apartFrom earlier: [[Int]] = [],
    startingFrom start: (found: Found?, prices: [Double]) = (nil, []), patience: Patience
  ) {
    self.problem = problem
    self.aim = aim
    self.earlier = earlier
    self.patience = patience
    best = start.found
    goal = aim.goal
    relaxation = ConsortiumRelaxation(problem, goal)
    rootPrices =
      start.prices.count == relaxation.priceCount
      ? start.prices : Array(repeating: 0, count: relaxation.priceCount)
    costUnit = ConsortiumSearch.unit(of: problem.candidates.compactMap(\.cost))
  }

  /// The greatest amount of whole cents of which all costs are multiples; 0 if there is none.
  private static func unit(of costs: [Double]) -> Double {
    var unit = 0
    for cost in costs {
      let cents = (cost * 100).rounded()
      guard cents / 100 == cost, cents < 1e15 else { return 0 }
      var (a, b) = (unit, Int(cents))
      while b > 0 { (a, b) = (b, a % b) }
      unit = a
    }
    return Double(unit) / 100
  }

  /// Whether costs are bounded, so that the prices are of use where costs are bounded again.
  var isOfCosts: Bool {
    if case .cost = goal { true } else { false }
  }

  /// Runs to the end, or until patience is over. The root is always looked at.
  mutating func run() {
    let members = problem.must
    let blocked = vetoed(by: members)
    guard !problem.vetoes.contains(where: { members.contains($0.a) && members.contains($0.b) })
    else { return }
    let rest = problem.candidates.indices.filter { !members.contains($0) && !blocked.contains($0) }
    consider(members)
    // What differs little from an earlier set is often the next.
    if aim.hasNeighbours { for set in earlier { considerNeighbours(of: set) } }
    if isDone { return }
    explore(
      .init(
        chosen: members, rest: rest,
        prices: rootPrices), isRoot: true)
  }
}

// MARK: What is sought

extension ConsortiumSearch {
  /// The limits in force now.
  private var bounds: ConsortiumRelaxation.Bounds {
    let usual = min(problem.limits.maxSize ?? problem.candidates.count, problem.candidates.count)
    let budget = problem.limits.budget.map { $0 + 1e-9 * max(1, abs($0)) }
    switch aim {
    case .value, .any: return .init(maxSize: usual, budget: budget)
    case .cost:
      guard let best else { return .init(maxSize: usual, budget: budget) }
      // Something cheaper costs at least one unit less.
      let below = costUnit > 0 ? best.cost - costUnit * 0.75 : best.cost
      return .init(maxSize: usual, budget: min(budget ?? .infinity, below))
    case .size(_, let cost):
      return .init(
        maxSize: min(usual, (best?.members.count ?? usual + 1) - 1), budget: cost)
    case .order(_, let cost, let size): return .init(maxSize: size, budget: cost)
    }
  }

  /// The value below which a bound of the value must lie for a node to be dropped.
  private var leastValue: Double {
    guard aim == .value, let best else { return aim.leastValue ?? -ConsortiumSearch.room }
    return (Double(billionths(best.value)) + 0.5) / 1e9 - ConsortiumSearch.room
  }

  /// The same of the bound with prices, which may be of costs.
  private var threshold: Double {
    if case .cost = goal { return -ConsortiumSearch.room }
    return leastValue
  }

  /// Whether the search is over because nothing can be better.
  private var isDone: Bool {
    switch aim {
    case .any, .order: best != nil
    // Nothing costs less than nothing.
    case .cost: best?.cost == 0
    case .value, .size: false
    }
  }

  /// Takes a set if it is admissible and better than the best so far.
  private mutating func consider(_ set: [Int]) {
    guard !set.isEmpty, isDone == false else { return }
    let set = set.sorted()
    let found = Found(members: set, value: problem.value(of: set), cost: problem.cost(of: set))
    guard isBetter(found), problem.admits(set), isApart(set) else { return }
    best = found
  }

  private func isBetter(_ found: Found) -> Bool {
    let q = billionths(found.value)
    switch aim {
    case .any: return true
    case .value: return best.map { q > billionths($0.value) } ?? true
    case .cost(let least): return q >= least && best.map { found.cost < $0.cost } ?? true
    case .size(let least, let cost):
      return q >= least && found.cost <= cost
        && best.map { found.members.count < $0.members.count } ?? true
    case .order(let least, let cost, let size):
      return q >= least && found.cost <= cost && found.members.count == size
    }
  }

  private func isApart(_ set: [Int]) -> Bool {
    earlier.allSatisfy { Set($0).symmetricDifference(set).count >= 2 }
  }
}

// MARK: The tree

extension ConsortiumSearch.Aim {
  /// The least value that is sought; nil: any will do.
  fileprivate var leastValue: Double? {
    switch self {
    case .value, .any: nil
    case .cost(let q), .size(let q, _), .order(let q, _, _):
      q == 0 ? nil : (Double(q) - 0.5) / 1e9 - ConsortiumSearch.room
    }
  }

  /// Whether a set is better than another by degrees, so that small changes may improve it.
  fileprivate var hasNeighbours: Bool {
    switch self {
    case .value, .cost: true
    case .any, .size, .order: false
    }
  }

  /// What is bounded: where costs decide, the cost.
  fileprivate var goal: ConsortiumRelaxation.Goal {
    switch self {
    case .value: .value
    case .any: .anything
    case .cost: .cost(least: leastValue)
    case .size(_, let cost), .order(_, let cost, _):
      cost > 0 ? .cost(least: leastValue) : leastValue == nil ? .anything : .value
    }
  }
}

extension ConsortiumSearch {
  private mutating func explore(_ start: ConsortiumRelaxation.Node, isRoot: Bool = false) {
    var node = start
    var steps = isRoot ? min(250, 50 + node.rest.count) : ConsortiumSearch.steps
    while true {
      nodeCount += 1
      let isIntact = !relaxation.isHopeless(node, bounds)
      guard isIntact, let bound = tightened(&node, steps: steps) else { return }
      if isRoot, nodeCount == 1 { rootPrices = node.prices }
      if isRoot, nodeCount == 1, aim.hasNeighbours { improve() }
      if isDone { return }
      if let end = patience.end {
        stopped = end == .interrupted ? .interrupted : .timeLimit
        openBound = max(openBound, bound)
        return
      }
      guard node.chosen.count < bounds.maxSize, let place = next(in: node) else { return }
      let pick = node.rest.remove(at: place)
      let blocked = vetoed(by: [pick])
      var child = node
      child.chosen.append(pick)
      if !blocked.isEmpty { child.rest.removeAll { blocked.contains($0) } }
      consider(child.chosen)
      if isDone { return }
      explore(child)
      if isDone { return }
      if stopped != nil {
        openBound = max(openBound, bound)
        return
      }
      steps = ConsortiumSearch.steps
    }
  }

  /// Who is tried next: the best of the relaxation; by id where the order decides.
  private func next(in node: ConsortiumRelaxation.Node) -> Int? {
    guard !node.rest.isEmpty else { return nil }
    if case .order = aim { return node.rest.indices.min { node.rest[$0] < node.rest[$1] } }
    // After `tightened` the weights stand for this node's rest.
    return node.rest.indices.max {
      (relaxation.weights[$0], node.rest[$1]) < (relaxation.weights[$1], node.rest[$0])
    }
  }

  /// Improves the prices of a node; drops candidates who cannot belong to a better set.
  ///
  /// - Returns: its bound; nil: the node holds nothing that is sought.
  private mutating func tightened(
    _ node: inout ConsortiumRelaxation.Node, steps: Int
  ) -> Double? {
    let pairs = relaxation.pairValue(node.chosen)
    relaxation.enter(node, bounds)
    if relaxation.bound(ofAll: node, bounds, pairs: pairs) < leastValue { return nil }
    var prices = node.prices
    var best = Double.infinity
    var idle = 0
    var length = 1.0
    for step in 0..<steps {
      // With fewer candidates every further step is quicker.
      if step % ConsortiumSearch.dropInterval == ConsortiumSearch.dropInterval - 1,
        !shrink(&node, pairs: pairs)
      {
        return nil
      }
      let bounds = bounds
      let bound = relaxation.evaluate(node, prices, bounds, pairs: pairs)
      if bound < threshold { return nil }
      if bound < best - 1e-9 {
        if step == 0 || bound < best - 1e-6 { idle = 0 }
        best = bound
        node.prices = prices
        if aim == .value || aim == .any {
          consider(node.chosen + relaxation.selected.map { node.rest[$0] })
          if isDone { return best }
        }
      } else {
        idle += 1
        if idle >= 8 { (length, idle) = (length / 2, 0) }
        if length < 0.01 { break }
      }
      guard move(&prices, bound: bound, length: length) else { break }
    }
    guard shrink(&node, pairs: pairs) else { return nil }
    // The weights of the best prices, for branching.
    return relaxation.evaluate(node, node.prices, bounds, pairs: pairs)
  }

  /// Drops whom the best prices exclude; false: the node holds nothing that is sought.
  private mutating func shrink(_ node: inout ConsortiumRelaxation.Node, pairs: Double) -> Bool {
    let bounds = bounds
    let bound = relaxation.evaluate(node, node.prices, bounds, pairs: pairs)
    if bound < threshold { return false }
    drop(&node, bound: bound)
    relaxation.enter(node, bounds)
    return true
  }

  /// Moves the prices against the slope; false: the slope is flat, the prices are best.
  private func move(_ prices: inout [Double], bound: Double, length: Double) -> Bool {
    var norm = 0.0
    for slot in prices.indices {
      let slope = relaxation.slope[slot]
      if slope > 0, prices[slot] == 0 { continue }
      norm += slope * slope
    }
    guard norm > 1e-12 else { return false }
    // Aims a little below the threshold, so that a node can be shown to be under it.
    let target =
      goal == .value || goal == .anything ? max(threshold - 1e-6, bound - 0.2) : threshold - 1e-6
    let step = length * max(bound - target, 1e-7) / norm
    for slot in prices.indices {
      prices[slot] = max(0, prices[slot] - step * relaxation.slope[slot])
    }
    return true
  }

  /// Drops the candidates with whom the bound is below the threshold.
  private func drop(_ node: inout ConsortiumRelaxation.Node, bound: Double) {
    let least = threshold
    let prices = node.prices
    node.rest = node.rest.enumerated().compactMap { place, i in
      bound + relaxation.forced(place, i, prices) < least ? nil : i
    }
  }

  /// Improves the best by exchanging one member for another, as long as that helps.
  private mutating func improve() {
    while let start = best {
      considerNeighbours(of: start.members)
      if best == start || isDone { return }
    }
  }

  /// Looks at the sets that differ from one in one member for another.
  private mutating func considerNeighbours(of set: [Int]) {
    let others = problem.candidates.indices.filter { !set.contains($0) }
    for out in set {
      let rest = set.filter { $0 != out }
      let vacancy = ConsortiumVacancy(problem, beside: rest)
      let cost = problem.cost(of: rest)
      for candidate in others {
        if aim == .value {
          guard best.map({ vacancy.value(with: candidate) > $0.value + 1e-10 }) ?? true
          else { continue }
        } else {
          let with = cost + (problem.candidates[candidate].cost ?? 0)
          guard with < best?.cost ?? .infinity, vacancy.value(with: candidate) > leastValue
          else { continue }
        }
        if vacancy.mayAdmit(candidate) { consider(rest + [candidate]) }
      }
    }
  }

  /// Who must not be with any of these.
  private func vetoed(by members: [Int]) -> Set<Int> {
    guard !problem.vetoes.isEmpty else { return [] }
    var blocked: Set<Int> = []
    for veto in problem.vetoes {
      if members.contains(veto.a) { blocked.insert(veto.b) }
      if members.contains(veto.b) { blocked.insert(veto.a) }
    }
    return blocked
  }
}
