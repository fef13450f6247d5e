internal import LoturaGraph
internal import LoturaNetwork

/// A bound of what any admissible consortium can reach that contains some candidates and otherwise
/// draws from the rest.
///
/// **Method.** Lagrangian relaxation. With x_i = 1 for a member and a_ir = 1 where member i counts
/// for requirement r, the first term of the value is the largest Σ g_ir·a_ir, g_ir = w_r·c_ir/(m_r·Σw),
/// with Σ_i a_ir ≤ m_r and a_ir ≤ x_i. Pricing the m_r places of each requirement at μ_r ≥ 0 leaves
///
///     L(μ) = Σ_r μ_r·m_r + max Σ_i x_i·Σ_r max(0, g_ir − μ_r)
///
/// over sets of at most k: the k best candidates. For every μ ≥ 0 no set is worth more than L(μ), and
/// the best μ gives the bound of the strong linear programme, with one price a requirement instead
/// of a variable for each candidate and requirement. Priced in the same way: the budget, what must be
/// brought (`ConsortiumNeeds`), the least number of countries and of member states. The most partners
/// of a country are kept exactly: taking the best again and again is best in a matroid. A cooperation
/// counts in full between two members, and half at each end where one is undecided. The greatest
/// share and vetoes are left out here: leaving a constraint out never lowers a bound.
///
/// Where the **cost** is sought, it is the other way round: costs count as they are, and the value
/// that is needed has a price, λ. The bound is what remains of the allowed costs, in the scale of the
/// costs: no set of the node costs more than that less than allowed; below 0 there is none.
///
/// **Source.** Geoffrion 1974; for locating facilities Cornuéjols, Fisher & Nemhauser 1977; the steps
/// of the prices Polyak 1969.
struct ConsortiumRelaxation {
  /// What a bound is of.
  enum Goal: Hashable {
    /// Of the value.
    case value
    /// Of nothing: every set is worth 0 and only the constraints matter.
    case anything
    /// Of what remains of the allowed costs; nil: no value is needed.
    case cost(least: Double?)
  }

  let problem: ConsortiumProblem
  private let goal: Goal
  /// Whether the value counts.
  private let counts: Bool
  // What each candidate brings: rows and gains, candidate after candidate.
  private var starts: [Int] = [0]
  private var rows: [Int] = []
  private var gains: [Double] = []
  private let places: [Double]
  // Which needs each candidate counts for.
  private var needs: ConsortiumNeeds
  private var needStarts: [Int] = []
  private var needRows: [Int] = []
  private let costs: [Double]
  private let country: [Int]
  private let isMemberState: [Bool]
  private let pairWorth: Double
  /// Half of what the best k partners of i could add, for k = 0, 1, …
  private let halves: [Double]
  private let width: Int
  private let scale: Double
  // At the present prices: what one unit of value, and one of cost, counts.
  private var valueRate = 1.0
  private var costRate = 0.0
  /// Whether there is a budget to price; while a search has found nothing there may be none.
  private var pricesBudget = false

  // The slots of the prices: requirements, needs, budget or value, countries, member states.
  private var rateSlot = 0
  /// How many prices there are.
  var priceCount: Int { rateSlot + 3 }

  // Room for one evaluation.
  private(set) var slope: [Double] = []
  /// What each of the rest is worth at the present prices.
  private(set) var weights: [Double]
  private var bonuses: [Double]
  private var taken: [Bool]
  private var countryUse: [Int]
  /// Places in `rest` of those whom it could be worth to choose.
  private var queue = WeightQueue()
  private var isMember: [Bool]
  /// The largest gains of each requirement, falling, where `bestStart` says.
  private var best: [Double]
  private let bestStart: [Int]
  /// Places in `rest` of the ones that the relaxation chooses.
  private(set) var selected: [Int] = []
  /// The least weight among the selected if every seat is taken, else 0.
  private(set) var leastSelected = 0.0

  /// What is decided: members and the ones who may still become members.
  struct Node {
    var chosen: [Int]
    var rest: [Int]
    var prices: [Double]
  }

  /// The numbers that may change while a search goes on.
  struct Bounds {
    /// The most partners.
    var maxSize: Int
    /// The most that all may cost; nil: no limit.
    var budget: Double?
  }

  init(_ problem: ConsortiumProblem, _ goal: Goal) {
    self.problem = problem
    self.goal = goal
    counts = goal != .anything && goal != .cost(least: nil)
    let n = problem.candidates.count
    places = problem.requirements.map { Double($0.minimum) }
    costs = problem.candidates.map { $0.cost ?? 0 }
    scale = max(1, costs.max() ?? 1)
    country = problem.countryOf.map { Int($0) }
    isMemberState = problem.countries.map(\.isInEU27)
    pairWorth = counts && problem.countsCooperation ? problem.pairWorth : 0
    width = min(problem.seats, n) + 1
    halves = ConsortiumRelaxation.halves(problem, width: width, pairWorth: pairWorth)
    weights = Array(repeating: 0, count: n)
    bonuses = Array(repeating: 0, count: n)
    taken = Array(repeating: false, count: n)
    isMember = Array(repeating: false, count: n)
    countryUse = Array(repeating: 0, count: problem.countries.count)
    bestStart = problem.requirements.reduce(into: [0]) { starts, requirement in
      starts.append(starts[starts.count - 1] + min(requirement.minimum, max(1, n)))
    }
    best = Array(repeating: 0, count: bestStart[bestStart.count - 1])
    needs = ConsortiumNeeds(mandatory: problem)
    readGains()
    if case .cost(let least?) = goal { addNeeds(for: least) }
    (needStarts, needRows) = needs.byCandidate(n)
    rateSlot = places.count + needs.counts.count
    slope = Array(repeating: 0, count: priceCount)
  }

  private mutating func readGains() {
    let total = problem.totalWeight
    for candidate in problem.candidates.indices {
      for entry in problem.degrees.entries(ofRow: candidate) where counts {
        let row = Int(problem.degrees.column[entry])
        let requirement = problem.requirements[row]
        rows.append(row)
        gains.append(
          requirement.weight * problem.degrees.weight[entry]
            / (Double(requirement.minimum) * total))
      }
      starts.append(rows.count)
    }
  }

  /// What a value of at least so much needs.
  private mutating func addNeeds(for least: Double) {
    let all = Node(chosen: [], rest: Array(problem.candidates.indices), prices: [])
    let bounds = Bounds(maxSize: min(problem.seats, width - 1), budget: nil)
    enter(all, bounds)
    let room = bound(ofAll: all, bounds, pairs: 0) - least
    var byRow = Array(repeating: [(candidate: Int, gain: Double)](), count: places.count)
    for i in problem.candidates.indices {
      for entry in starts[i]..<starts[i + 1] { byRow[rows[entry]].append((i, gains[entry])) }
    }
    for row in byRow.indices {
      byRow[row].sort { ($1.gain, $0.candidate) < ($0.gain, $1.candidate) }
    }
    needs.add(room: room, gains: byRow, most: problem.requirements.map(\.minimum))
  }

  private static func halves(
    _ problem: ConsortiumProblem, width: Int, pairWorth: Double
  ) -> [Double] {
    let n = problem.candidates.count
    guard pairWorth > 0 else { return [] }
    var halves: [Double] = []
    halves.reserveCapacity(n * width)
    for i in 0..<n {
      let best = problem.cooperation.weight[problem.cooperation.entries(ofRow: i)].sorted(by: >)
      var sum = 0.0
      halves.append(0)
      for k in 1..<max(1, width) {
        if k <= best.count { sum += best[k - 1] }
        halves.append(sum * pairWorth / 2)
      }
    }
    return halves
  }
}

// MARK: One node

extension ConsortiumRelaxation {
  /// Counts what the rest of a node has done with its members; called once a node.
  mutating func enter(_ node: Node, _ bounds: Bounds) {
    guard pairWorth > 0 else { return }
    for member in node.chosen { isMember[member] = true }
    let others = min(width - 1, max(0, bounds.maxSize - node.chosen.count - 1))
    for (place, i) in node.rest.enumerated() {
      var known = 0.0
      for entry in problem.cooperation.entries(ofRow: i)
      where isMember[Int(problem.cooperation.column[entry])] {
        known += problem.cooperation.weight[entry]
      }
      bonuses[place] = known * pairWorth + halves[i * width + others]
    }
    for member in node.chosen { isMember[member] = false }
  }

  /// What the pairs of members are worth.
  func pairValue(_ chosen: [Int]) -> Double {
    pairWorth > 0 ? pairWorth * problem.togetherness(of: chosen) : 0
  }

  /// A bound of the value without prices, after `enter`: what all together would cover, and the best
  /// that as many as have a seat could have done together. Exact at once where many bring the same.
  /// O(degrees); infinite where the value does not count.
  mutating func bound(ofAll node: Node, _ bounds: Bounds, pairs: Double) -> Double {
    guard counts else { return .infinity }
    for slot in best.indices { best[slot] = 0 }
    for i in node.chosen { offer(i) }
    for i in node.rest { offer(i) }
    var bound = pairs
    for gain in best { bound += gain }
    guard pairWorth > 0 else { return bound }
    let seats = max(0, bounds.maxSize - node.chosen.count)
    return bound + bonuses[..<node.rest.count].sorted(by: >).prefix(seats).reduce(0, +)
  }

  /// Puts what somebody brings among the largest gains.
  private mutating func offer(_ i: Int) {
    for entry in starts[i]..<starts[i + 1] {
      let (row, gain) = (rows[entry], gains[entry])
      var slot = bestStart[row + 1] - 1
      guard gain > best[slot] else { continue }
      while slot > bestStart[row], best[slot - 1] < gain {
        best[slot] = best[slot - 1]
        slot -= 1
      }
      best[slot] = gain
    }
  }

  /// The bound at these prices; leaves the slope, the weights and the chosen ones behind.
  ///
  /// O(rest · degrees + seats · log rest).
  mutating func evaluate(_ node: Node, _ prices: [Double], _ bounds: Bounds, pairs: Double)
    -> Double
  {
    var bound = fixedPart(prices, bounds, pairs: pairs)
    for place in countryUse.indices { countryUse[place] = 0 }
    for i in node.chosen {
      bound += weight(of: i, prices) + bonus(of: i, prices)
      use(i, prices, bonus: 0)
    }
    let mostBonus = prices[rateSlot + 1] + prices[rateSlot + 2]
    let isAnyPromising = node.chosen.count < problem.limits.minSize
    queue.removeAll()
    for (place, i) in node.rest.enumerated() {
      let weight = weight(of: i, prices) + (pairWorth > 0 ? valueRate * bonuses[place] : 0)
      weights[place] = weight
      taken[place] = false
      if isAnyPromising || weight + mostBonus > 0 {
        queue.add(place, weight + bonus(of: i, prices))
      }
    }
    queue.order()
    return bound + select(node, prices, bounds)
  }

  /// What the prices come to without anybody; sets the rates and begins the slope.
  private mutating func fixedPart(
    _ prices: [Double], _ bounds: Bounds, pairs: Double
  ) -> Double {
    let limit = (bounds.budget ?? 0) / scale
    var bound: Double
    if case .cost(let least) = goal {
      (valueRate, costRate) = (least == nil ? 0 : prices[rateSlot], 1)
      slope[rateSlot] = pairs - (least ?? 0)
      bound = limit + valueRate * slope[rateSlot]
    } else {
      pricesBudget = bounds.budget != nil
      (valueRate, costRate) = (counts ? 1 : 0, pricesBudget ? prices[rateSlot] : 0)
      slope[rateSlot] = limit
      bound = pairs + costRate * limit
    }
    for row in places.indices {
      bound += prices[row] * places[row]
      slope[row] = places[row]
    }
    for (need, count) in needs.counts.enumerated() {
      bound -= prices[places.count + need] * Double(count)
      slope[places.count + need] = -Double(count)
    }
    let least = Double(problem.limits.minCountries ?? 0)
    let leastStates = Double(problem.limits.minMemberStates ?? 0)
    slope[rateSlot + 1] = -least
    slope[rateSlot + 2] = -leastStates
    return bound - prices[rateSlot + 1] * least - prices[rateSlot + 2] * leastStates
  }

  /// What a member is worth at these prices, without its country.
  private func weight(of i: Int, _ prices: [Double]) -> Double {
    var weight = -costRate * costs[i] / scale
    for entry in starts[i]..<starts[i + 1] {
      let rest = valueRate * gains[entry] - prices[rows[entry]]
      if rest > 0 { weight += rest }
    }
    for entry in needStarts[i]..<needStarts[i + 1] {
      weight += prices[places.count + needRows[entry]]
    }
    return weight
  }

  /// What the first of a country is worth because of it.
  private func bonus(of i: Int, _ prices: [Double]) -> Double {
    let place = country[i]
    guard place >= 0, countryUse[place] == 0 else { return 0 }
    return prices[rateSlot + 1] + (isMemberState[place] ? prices[rateSlot + 2] : 0)
  }

  /// Counts somebody as a member.
  private mutating func use(_ i: Int, _ prices: [Double], bonus: Double) {
    var value = bonus
    for entry in starts[i]..<starts[i + 1] where valueRate * gains[entry] > prices[rows[entry]] {
      slope[rows[entry]] -= 1
      value += gains[entry]
    }
    for entry in needStarts[i]..<needStarts[i + 1] { slope[places.count + needRows[entry]] += 1 }
    if case .cost = goal {
      slope[rateSlot] += value
    } else if pricesBudget {
      slope[rateSlot] -= costs[i] / scale
    }
    let place = country[i]
    guard place >= 0 else { return }
    if countryUse[place] == 0 {
      slope[rateSlot + 1] += 1
      if isMemberState[place] { slope[rateSlot + 2] += 1 }
    }
    countryUse[place] += 1
  }

  /// Takes the best of the rest again and again; returns what they are worth.
  ///
  /// The first of a country may be worth more than the others: a weight that was counted so is
  /// corrected when it comes up. It never rises, so whoever comes up right is the best.
  private mutating func select(_ node: Node, _ prices: [Double], _ bounds: Bounds) -> Double {
    selected.removeAll(keepingCapacity: true)
    leastSelected = 0
    let seats = max(0, bounds.maxSize - node.chosen.count)
    let needed = max(0, problem.limits.minSize - node.chosen.count)
    let cap = problem.limits.maxPerCountry ?? .max
    var sum = 0.0
    while selected.count < seats, let place = queue.first {
      let i = node.rest[place]
      if country[i] >= 0, countryUse[country[i]] >= cap {
        queue.removeFirst()
        continue
      }
      let weight = weights[place] + bonus(of: i, prices)
      if queue.lowerFirst(to: weight) { continue }
      guard weight > 0 || selected.count < needed else { break }
      queue.removeFirst()
      taken[place] = true
      sum += weight
      leastSelected = weight
      selected.append(place)
      use(i, prices, bonus: pairWorth > 0 ? bonuses[place] : 0)
    }
    if selected.count < seats { leastSelected = min(0, leastSelected) }
    return sum
  }

  /// At most how much the bound falls below if a candidate of the rest must be a member: the least
  /// selected makes room. Read after `evaluate`, with the same prices.
  func forced(_ place: Int, _ i: Int, _ prices: [Double]) -> Double {
    guard !taken[place] else { return .infinity }
    let first =
      country[i] >= 0
      ? prices[rateSlot + 1] + (isMemberState[country[i]] ? prices[rateSlot + 2] : 0) : 0
    return weights[place] + first - leastSelected
  }
}

// MARK: What cannot be, whatever the value

extension ConsortiumRelaxation {
  /// Whether a node holds no admissible set, as counting shows.
  func isHopeless(_ node: Node, _ bounds: Bounds) -> Bool {
    let size = node.chosen.count
    let seats = bounds.maxSize - size
    if seats < 0 || size + min(seats, node.rest.count) < max(1, problem.limits.minSize) {
      return true
    }
    let cost = node.chosen.reduce(0) { $0 + costs[$1] }
    if let budget = bounds.budget, exceeds(cost, budget) { return true }
    return missesNeeds(node, seats) || missesCountries(node, seats)
      || breaksShare(node, cost: cost, seats: seats, budget: bounds.budget)
  }

  private func missesNeeds(_ node: Node, _ seats: Int) -> Bool {
    guard !needs.counts.isEmpty else { return false }
    var have = Array(repeating: 0, count: needs.counts.count)
    for i in node.chosen {
      for entry in needStarts[i]..<needStarts[i + 1] { have[needRows[entry]] += 1 }
    }
    var could = Array(repeating: 0, count: needs.counts.count)
    for i in node.rest {
      for entry in needStarts[i]..<needStarts[i + 1] { could[needRows[entry]] += 1 }
    }
    return needs.counts.indices.contains { have[$0] + min(seats, could[$0]) < needs.counts[$0] }
  }

  private func missesCountries(_ node: Node, _ seats: Int) -> Bool {
    guard
      problem.limits.minCountries != nil || problem.limits.minMemberStates != nil
        || problem.limits.maxPerCountry != nil
    else { return false }
    var use = Array(repeating: 0, count: isMemberState.count)
    for i in node.chosen where country[i] >= 0 { use[country[i]] += 1 }
    if let cap = problem.limits.maxPerCountry, use.contains(where: { $0 > cap }) { return true }
    let have = use.count { $0 > 0 }
    let states = use.indices.count { use[$0] > 0 && isMemberState[$0] }
    var fresh = 0
    var freshStates = 0
    for i in node.rest where country[i] >= 0 && use[country[i]] == 0 {
      use[country[i]] = 1
      fresh += 1
      if isMemberState[country[i]] { freshStates += 1 }
    }
    return have + min(seats, fresh) < problem.limits.minCountries ?? 0
      || states + min(seats, freshStates) < problem.limits.minMemberStates ?? 0
  }

  /// Whether somebody is too dear for their share, whatever the others cost.
  private func breaksShare(_ node: Node, cost: Double, seats: Int, budget: Double?) -> Bool {
    guard let share = problem.limits.maxShare else { return false }
    let dearest = node.chosen.reduce(0) { max($0, costs[$1]) }
    guard dearest > 0 else { return false }
    let others = node.rest.reduce(0) { max($0, costs[$1]) }
    let most = cost + others * Double(min(seats, node.rest.count))
    return exceeds(dearest, share * min(most, budget ?? .infinity))
  }
}
