import LoturaGraph
import LoturaNetwork
import LoturaPlanning

/// Small seeded problems with every kind of rule, and what brute force says of them.
enum SmallConsortia {
  static let countries = ["ES", "FR", "DE", "NO"].map { Country($0)! }

  /// A problem of up to `most` candidates; many values are equal, so that ties occur.
  static func random(_ chance: inout SplitMix64, most: Int = 9) -> ConsortiumProblem {
    func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(chance.next() % UInt64(range.count))
    }
    func often(_ percent: Int) -> Bool { number(0...99) < percent }
    let n = number(1...most)
    let candidates = (0..<n).map { place in
      ConsortiumProblem.Candidate(
        Identifier("c\(place)"), country: often(85) ? countries[number(0...3)] : nil,
        cost: often(85) ? Double(number(0...8) * 10) : nil)
    }
    let requirements = (0..<number(0...4)).map { place in
      Requirement(
        call: "k", .capability(Identifier("q\(place)")), weight: Double(number(1...3)),
        isMandatory: often(20), minimum: often(70) ? 1 : number(2...3))
    }
    let levels = [0, 0, 0, 0.2, 0.6, 0.6, 0.8, 1.0]
    let degrees = (0..<n * requirements.count).map { _ in levels[number(0...7)] }
    var cooperation = Array(repeating: 0.0, count: n * n)
    let isTogether = often(50)
    for a in 0..<n {
      for b in 0..<a where isTogether && often(40) {
        let value = Double(number(1...9)) / 10
        cooperation[a * n + b] = value
        cooperation[b * n + a] = value
      }
    }
    var limits = ConsortiumLimits(maxSize: number(1...5))
    if often(40) { limits.minSize = number(1...limits.maxSize!) }
    if often(50) { limits.budget = Double(number(2...20) * 10) }
    if often(20) { limits.maxShare = Double(number(3...8)) / 10 }
    if often(25) { limits.maxPerCountry = number(1...2) }
    if often(30) { limits.minCountries = number(1...3) }
    if often(20) { limits.minMemberStates = number(1...2) }
    var problem = ConsortiumProblem(
      candidates: candidates, requirements: requirements, degrees: degrees,
      cooperation: cooperation, limits: limits)
    if often(40), n > 1 {
      var vetoes: [ConsortiumProblem.Pair] = []
      for a in 0..<n { for b in a + 1..<n where often(12) { vetoes.append(.init(a, b)) } }
      problem.vetoes = vetoes
    }
    if often(25) { problem.must = (0..<n).filter { _ in often(20) } }
    return problem
  }

  /// All sets of candidates, each as rising places; the empty one first.
  static func sets(_ n: Int) -> [[Int]] {
    (0..<(1 << n)).map { bits in (0..<n).filter { bits >> $0 & 1 == 1 } }
  }

  /// A set with its value and cost, as a checker of its own computes them.
  struct Judged {
    let members: [Int]
    let value: Double
    let cost: Double
    var q: Int { Int((value * 1e9 + 0.5).rounded(.down)) }
  }

  /// The rules of the specification once more, written down plainly.
  static func admits(_ problem: ConsortiumProblem, _ set: [Int]) -> Bool {
    let limits = problem.limits
    guard !set.isEmpty, set.count >= limits.minSize, set.count <= limits.maxSize ?? .max else {
      return false
    }
    let costs = set.map { problem.candidates[$0].cost ?? 0 }
    let sum = costs.reduce(0, +)
    if let budget = limits.budget, sum > budget + 1e-6 { return false }
    if let share = limits.maxShare, costs.contains(where: { $0 > share * sum + 1e-6 }) {
      return false
    }
    let countries = set.compactMap { problem.candidates[$0].country }
    for country in Set(countries) {
      if let cap = limits.maxPerCountry, countries.filter({ $0 == country }).count > cap {
        return false
      }
    }
    if let least = limits.minCountries, Set(countries).count < least { return false }
    let states = Set(countries.map(\.code)).intersection(["ES", "FR", "DE"])
    if let least = limits.minMemberStates, states.count < least { return false }
    for place in problem.mandatory {
      let able = set.filter {
        problem.degree($0, place) >= 0.6
      }
      if able.count < problem.requirements[place].minimum { return false }
    }
    for veto in problem.vetoes where set.contains(veto.a) && set.contains(veto.b) { return false }
    return problem.must.allSatisfy { set.contains($0) }
  }

  /// v(S) once more, written down plainly.
  static func value(_ problem: ConsortiumProblem, _ set: [Int]) -> Double {
    var covered = 0.0
    var weights = 0.0
    for (place, requirement) in problem.requirements.enumerated() {
      let degrees = set.map { problem.degree($0, place) }.sorted().reversed()
      covered +=
        requirement.weight * degrees.prefix(requirement.minimum).reduce(0, +)
        / Double(requirement.minimum)
      weights += requirement.weight
    }
    var pairs = 0.0
    for a in set { for b in set where a < b { pairs += problem.cooperation(a, b) } }
    let p = Double(problem.seats)
    return (weights > 0 ? covered / weights : 0) + (p > 1 ? 0.1 * pairs / (p * (p - 1) / 2) : 0)
  }

  /// The best of all sets by the specification's order; nil: no set is admissible.
  static func best(_ problem: ConsortiumProblem, apartFrom earlier: [[Int]] = []) -> Judged? {
    let admissible = sets(problem.candidates.count).filter { set in
      admits(problem, set)
        && earlier.allSatisfy { Set($0).symmetricDifference(set).count >= 2 }
    }
    return admissible.map { set in
      Judged(
        members: set, value: value(problem, set),
        cost: set.reduce(0) { $0 + (problem.candidates[$1].cost ?? 0) })
    }.min { left, right in
      if left.q != right.q { return left.q > right.q }
      if left.cost != right.cost { return left.cost < right.cost }
      if left.members.count != right.members.count {
        return left.members.count < right.members.count
      }
      return left.members.lexicographicallyPrecedes(right.members)
    }
  }
}
