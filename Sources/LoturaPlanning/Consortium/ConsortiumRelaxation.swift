internal import LoturaGraph
internal import LoturaNetwork

/// A bound of the value that any admissible consortium can have which contains some candidates and
/// otherwise draws from the rest.
///
/// **Method.** Lagrangian relaxation. With x_i = 1 for a member and a_ir = 1 where member i counts
/// for requirement r, the first term is the largest Σ g_ir·a_ir, g_ir = w_r·c_ir/(m_r·Σw), with
/// Σ_i a_ir ≤ m_r and a_ir ≤ x_i. Pricing the m_r places of each requirement at μ_r ≥ 0 leaves
///
///     L(μ) = Σ_r μ_r·m_r + max Σ_i x_i·Σ_r max(0, g_ir − μ_r)
///
/// over sets of at most k: the k best candidates. For every μ ≥ 0 no set is worth more than L(μ), and
/// the best μ gives the bound of the strong linear programme, with one price a requirement instead
/// of a variable for each candidate and requirement. Priced in the same way: the budget, the mandatory
/// requirements, the least number of countries and of member states. The most partners of a country
/// are kept exactly: taking the best again and again is best in a matroid. A cooperation counts
/// in full between two members, and half at each end where one is undecided. The greatest share and
/// vetoes are left out here: leaving a constraint out never lowers a bound.
///
/// **Source.** Geoffrion 1974; for locating facilities Cornuéjols, Fisher & Nemhauser 1977; step
/// lengths Polyak 1969.
struct ConsortiumRelaxation {
  let problem: ConsortiumProblem
  /// Whether the value counts; if not, every set is worth 0 and only the constraints matter.
  private let counts: Bool
  // What each candidate brings: rows and gains, candidate after candidate.
  private var starts: [Int] = [0]
  private var rows: [Int] = []
  private var gains: [Double] = []
  private let places: [Double]
  /// Whether candidate i counts for the k-th mandatory requirement.
  private let meets: [Bool]
  private let costs: [Double]
  private let country: [Int]
  private let isMemberState: [Bool]
  private let pairWorth: Double
  /// Half of what the best k partners of i could add, for k = 0, 1, …
  private let halves: [Double]
  private let width: Int
  private let scale: Double
  /// Whether there is a budget to price; while a search has found nothing there may be none.
  private var pricesBudget = false

  // The slots of the prices: requirements, mandatory ones, budget, countries, member states.
  private let budgetSlot: Int
  /// How many prices there are.
  let priceCount: Int

  // Room for one evaluation.
  private(set) var slope: [Double]
  /// What each of the rest is worth at the present prices.
  private(set) var weights: [Double]
  private var bonuses: [Double]
  private var taken: [Bool]
  private var countryUse: [Int]
  /// Places in `rest` of those whom it could be worth to choose.
  private var promising: [Int32] = []
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

  init(_ problem: ConsortiumProblem, counts: Bool) {
    self.problem = problem
    self.counts = counts
    let n = problem.candidates.count
    let total = problem.totalWeight
    for candidate in 0..<n {
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
    places = problem.requirements.map { Double($0.minimum) }
    meets = (0..<n).flatMap { i in problem.mandatory.map { problem.meets(i, $0) } }
    costs = problem.candidates.map { $0.cost ?? 0 }
    scale = max(1, costs.max() ?? 1)
    country = problem.countryOf.map { Int($0) }
    isMemberState = problem.countries.map(\.isInEU27)
    pairWorth = counts && problem.countsCooperation ? problem.pairWorth : 0
    width = min(problem.seats, n) + 1
    halves = ConsortiumRelaxation.halves(problem, width: width, pairWorth: pairWorth)
    budgetSlot = problem.requirements.count + problem.mandatory.count
    priceCount = budgetSlot + 3
    slope = Array(repeating: 0, count: priceCount)
    weights = Array(repeating: 0, count: n)
    bonuses = Array(repeating: 0, count: n)
    taken = Array(repeating: false, count: n)
    isMember = Array(repeating: false, count: n)
    countryUse = Array(repeating: 0, count: problem.countries.count)
    bestStart = problem.requirements.reduce(into: [0]) { starts, requirement in
      starts.append(starts[starts.count - 1] + min(requirement.minimum, max(1, n)))
    }
    best = Array(repeating: 0, count: bestStart[bestStart.count - 1])
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

  /// A bound without prices, after `enter`: what all together would cover, and the best that as many
  /// as have a seat could have done together. Exact at once where many bring the same. O(degrees).
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
  /// O(rest · (degrees + seats)).
  mutating func evaluate(_ node: Node, _ prices: [Double], _ bounds: Bounds, pairs: Double)
    -> Double
  {
    var bound = pairs
    for row in places.indices {
      bound += prices[row] * places[row]
      slope[row] = places[row]
    }
    for (k, requirement) in problem.mandatory.enumerated() {
      let need = places[requirement]
      bound -= prices[places.count + k] * need
      slope[places.count + k] = -need
    }
    pricesBudget = bounds.budget != nil
    let limit = (bounds.budget ?? 0) / scale
    bound += prices[budgetSlot] * limit
    slope[budgetSlot] = limit
    let least = Double(problem.limits.minCountries ?? 0)
    let leastStates = Double(problem.limits.minMemberStates ?? 0)
    bound -= prices[budgetSlot + 1] * least + prices[budgetSlot + 2] * leastStates
    slope[budgetSlot + 1] = -least
    slope[budgetSlot + 2] = -leastStates
    for place in countryUse.indices { countryUse[place] = 0 }
    for i in node.chosen {
      bound += weight(of: i, prices) + bonus(of: i, prices)
      use(i, prices)
    }
    let mostBonus = prices[budgetSlot + 1] + prices[budgetSlot + 2]
    let isAnyPromising = node.chosen.count < problem.limits.minSize
    promising.removeAll(keepingCapacity: true)
    for (place, i) in node.rest.enumerated() {
      let weight = weight(of: i, prices) + (pairWorth > 0 ? bonuses[place] : 0)
      weights[place] = weight
      taken[place] = false
      if isAnyPromising || weight + mostBonus > 0 { promising.append(Int32(place)) }
    }
    return bound + select(node, prices, bounds)
  }

  /// What a member is worth at these prices, without its country.
  private func weight(of i: Int, _ prices: [Double]) -> Double {
    var weight = 0.0
    for entry in starts[i]..<starts[i + 1] {
      let rest = gains[entry] - prices[rows[entry]]
      if rest > 0 { weight += rest }
    }
    let mandatory = problem.mandatory.count
    for k in 0..<mandatory where meets[i * mandatory + k] { weight += prices[places.count + k] }
    return pricesBudget ? weight - prices[budgetSlot] * costs[i] / scale : weight
  }

  /// What the first of a country is worth because of it.
  private func bonus(of i: Int, _ prices: [Double]) -> Double {
    let place = country[i]
    guard place >= 0, countryUse[place] == 0 else { return 0 }
    return prices[budgetSlot + 1] + (isMemberState[place] ? prices[budgetSlot + 2] : 0)
  }

  /// Counts somebody as a member.
  private mutating func use(_ i: Int, _ prices: [Double]) {
    for entry in starts[i]..<starts[i + 1] where gains[entry] > prices[rows[entry]] {
      slope[rows[entry]] -= 1
    }
    let mandatory = problem.mandatory.count
    for k in 0..<mandatory where meets[i * mandatory + k] { slope[places.count + k] += 1 }
    if pricesBudget { slope[budgetSlot] -= costs[i] / scale }
    let place = country[i]
    guard place >= 0 else { return }
    if countryUse[place] == 0 {
      slope[budgetSlot + 1] += 1
      if isMemberState[place] { slope[budgetSlot + 2] += 1 }
    }
    countryUse[place] += 1
  }

  /// Takes the best of the rest again and again; returns what they are worth.
  private mutating func select(_ node: Node, _ prices: [Double], _ bounds: Bounds) -> Double {
    selected.removeAll(keepingCapacity: true)
    leastSelected = 0
    let seats = max(0, bounds.maxSize - node.chosen.count)
    let needed = max(0, problem.limits.minSize - node.chosen.count)
    var sum = 0.0
    while selected.count < seats {
      var best = -1
      var bestWeight = selected.count < needed ? -Double.infinity : 0
      for candidate in promising where !taken[Int(candidate)] {
        let place = Int(candidate)
        let i = node.rest[place]
        if let cap = problem.limits.maxPerCountry, country[i] >= 0, countryUse[country[i]] >= cap {
          continue
        }
        let weight = weights[place] + bonus(of: i, prices)
        if weight > bestWeight { (best, bestWeight) = (place, weight) }
      }
      guard best >= 0 else { break }
      taken[best] = true
      sum += bestWeight
      leastSelected = bestWeight
      selected.append(best)
      use(node.rest[best], prices)
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
      ? prices[budgetSlot + 1] + (isMemberState[country[i]] ? prices[budgetSlot + 2] : 0) : 0
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
    return missesMandatory(node, seats) || missesCountries(node, seats)
      || breaksShare(node, cost: cost, seats: seats, budget: bounds.budget)
  }

  private func missesMandatory(_ node: Node, _ seats: Int) -> Bool {
    let mandatory = problem.mandatory.count
    for k in 0..<mandatory {
      let need = Int(places[problem.mandatory[k]])
      let have = node.chosen.count { meets[$0 * mandatory + k] }
      guard have < need else { continue }
      let could = node.rest.count { meets[$0 * mandatory + k] }
      if have + min(seats, could) < need { return true }
    }
    return false
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
