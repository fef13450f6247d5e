internal import LoturaGraph
internal import LoturaNetwork

/// A set with one seat free: what somebody more would make of it, without going through the set anew.
///
/// What it says is a sieve: values are right up to rounding, and whoever it turns away is not
/// admissible; who passes is judged by `ConsortiumProblem` itself. O(set) once, then O(degrees of the
/// candidate) for each.
struct ConsortiumVacancy {
  private let problem: ConsortiumProblem
  private let others: [Int]
  private let tally: CoverageTally
  private let base: Double
  private let cost: Double
  private let countryUse: [Int]
  private let distinct: Int
  private let memberStates: Int
  /// The mandatory requirements for which one more is needed.
  private let lacking: [Int]
  /// Whether nobody at all can make the set admissible.
  private let isHopeless: Bool

  /// The vacancy beside some others.
  init(_ problem: ConsortiumProblem, beside others: [Int]) {
    self.problem = problem
    self.others = others
    tally = CoverageTally(problem, of: others, size: others.count + 1)
    base = problem.value(of: others)
    cost = problem.cost(of: others)
    var use = Array(repeating: 0, count: problem.countries.count)
    for i in others where problem.countryOf[i] >= 0 { use[Int(problem.countryOf[i])] += 1 }
    countryUse = use
    distinct = use.count { $0 > 0 }
    memberStates = use.indices.count { use[$0] > 0 && problem.countries[$0].isInEU27 }
    let missing = problem.mandatory.map { row in
      problem.requirements[row].minimum - others.count { problem.meets($0, row) }
    }
    lacking = zip(problem.mandatory, missing).filter { $0.1 > 0 }.map(\.0)
    let limits = problem.limits
    let size = others.count + 1
    isHopeless =
      size > limits.maxSize ?? size || size < limits.minSize || missing.contains { $0 > 1 }
      || distinct + 1 < limits.minCountries ?? 0
      || memberStates + 1 < limits.minMemberStates ?? 0
  }

  /// The value with somebody more, up to rounding.
  func value(with candidate: Int) -> Double {
    base + tally.gain(of: candidate) + together(candidate)
  }

  /// The value with somebody more who would also bring all of some requirements, rising.
  func value(with candidate: Int, bringing rows: [Int]) -> Double {
    let all = rows.reduce(0) { $0 + tally.gain(1, row: $1) }
    let own = problem.degrees.entries(ofRow: candidate).reduce(0.0) { sum, entry in
      let row = Int(problem.degrees.column[entry])
      return rows.contains(row) ? sum : sum + tally.gain(problem.degrees.weight[entry], row: row)
    }
    return base + all + own + together(candidate)
  }

  /// What somebody has done with the others is worth so much.
  private func together(_ candidate: Int) -> Double {
    guard problem.countsCooperation else { return 0 }
    return problem.pairWorth * others.reduce(0) { $0 + problem.cooperation(candidate, $1) }
  }

  /// Whether somebody more may make the set admissible; false is certain.
  ///
  /// - Parameter rows: requirements of which they would bring all.
  func mayAdmit(_ candidate: Int, bringing rows: [Int] = []) -> Bool {
    guard !isHopeless else { return false }
    let limits = problem.limits
    // Twice the room for rounding, as the sum is made in another order.
    if let budget = limits.budget,
      cost + (problem.candidates[candidate].cost ?? 0) > budget + 2e-9 * max(1, abs(budget))
    {
      return false
    }
    let country = Int(problem.countryOf[candidate])
    if let cap = limits.maxPerCountry, country >= 0, countryUse[country] >= cap { return false }
    let isNew = country >= 0 && countryUse[country] == 0
    if let least = limits.minCountries, distinct + (isNew ? 1 : 0) < least { return false }
    if let least = limits.minMemberStates {
      let isNewState = isNew && problem.countries[country].isInEU27
      if memberStates + (isNewState ? 1 : 0) < least { return false }
    }
    return lacking.allSatisfy { rows.contains($0) || problem.meets(candidate, $0) }
  }
}
