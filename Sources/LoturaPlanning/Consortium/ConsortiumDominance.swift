internal import LoturaGraph
internal import LoturaNetwork

/// Candidates whom others can always replace.
extension ConsortiumProblem {
  /// A problem with fewer candidates, and where they stood before.
  struct Reduction {
    let problem: ConsortiumProblem
    /// The former place of each candidate.
    let places: [Int]
  }

  /// The problem without the candidates who have too many better ones beside them.
  var withoutDominated: Reduction { withoutDominated(apartFrom: []) }

  /// The problem without the candidates who can be in no best set.
  ///
  /// - Parameter earlier: sets from which the best must differ in at least two.
  /// - Complexity: O(n log n + n · those who stay and bring the same), mostly far less.
  func withoutDominated(apartFrom earlier: [[Int]]) -> Reduction {
    var dominance = ConsortiumDominance(self, apartFrom: earlier)
    let places = dominance.undominated
    guard places.count < candidates.count else { return Reduction(of: self) }
    return Reduction(of: self, keeping: places)
  }
}

/// Looks for the candidates who can be in no best set.
///
/// **j dominates i** if j costs less, or costs the same and comes first by id; has at least the degree
/// of i in everything; has done at least as much with everybody else; and is vetoed with nobody but
/// those who are vetoed with i (i itself neither). With a greatest share the costs must be equal:
/// making one cheaper makes the share of the others larger. Whoever must take part stays, and
/// whoever is in an earlier set.
///
/// **Exchange.** Take an admissible set S with i, and a j that dominates i and is not in S. If the
/// limits of countries still hold with j in the place of i, the new set is admissible (size, costs,
/// mandatory requirements, vetoes and who must be there cannot stand against it), is worth no less,
/// and is cheaper, or costs the same and comes first by ids: S is not the first of the best.
///
/// **Leaving.** If S has m other members who dominate i, where m is the most partners that any
/// requirement counts that i brings, then S without i covers as much. If i has worked with nobody,
/// there is no greatest share, S has more members than it must, and the countries need not i, then S
/// without i is admissible, worth as much, no dearer and smaller: S is not the first of the best.
///
/// So i can be left out as soon as in **every** S with i one of the two is possible:
///
/// * *in one country* (or where countries do not matter): p dominators are enough, p the most members,
///   as S has at most p − 1 others; so are c, the most of a country, as S has at most c − 1 others of
///   it; so are t = max(m, the fewest members), if i may leave, because then one is missing or
///   all are there;
/// * *in several countries*: let i have dominators of T countries (member states if i is of one
///   and that matters). If S without i has enough countries and states, exchange fails only for those
///   in S and those whose country is full; at most F = ⌊(p − 1)/c⌋ are full. So T ≥ min(p, F + t) is
///   enough (p if i may not leave). If S without i lacks a country, it has one less than the least
///   number; so a T of that number holds one that is new, hence not full, and exchange is possible.
///   The same with member states.
///
/// **Apart from earlier sets.** An exchange for a j in none of the earlier sets leads to a set that
/// differs from each in at least two: E and S∖i ∪ j differ in j, so in nothing else only if E = S∖i, and
/// then S differed from E in i alone. Leaving leads to E or one member from it only where S has
/// at most one other member outside E. So dominators are counted outside the earlier sets, and t is at
/// least 2.
struct ConsortiumDominance {
  private let problem: ConsortiumProblem
  private let costs: [Double]
  private let vetoed: [Int: Set<Int>]
  private let isEarlier: [Bool]
  private let hasEarlier: Bool
  private let most: Int
  /// Whether it matters at all where somebody is at home.
  private let countriesMatter: Bool
  private let isMemberState: [Bool]
  private let fullCountries: Int
  private let countsCooperation: Bool

  // Those who stay, the cheapest first: all, by country, by requirement.
  private var kept: [Int32] = []
  private var keptOfCountry: [[Int32]]
  private var keptWith: [[Int32]]
  /// For which candidate a country was counted last.
  private var countedFor: [Int]

  init(_ problem: ConsortiumProblem, apartFrom earlier: [[Int]]) {
    self.problem = problem
    costs = problem.candidates.map { $0.cost ?? 0 }
    var vetoed: [Int: Set<Int>] = [:]
    for veto in problem.vetoes {
      vetoed[veto.a, default: []].insert(veto.b)
      vetoed[veto.b, default: []].insert(veto.a)
    }
    self.vetoed = vetoed
    var isEarlier = Array(repeating: false, count: problem.candidates.count)
    for i in earlier.lazy.flatMap({ $0 }) { isEarlier[i] = true }
    self.isEarlier = isEarlier
    hasEarlier = !earlier.isEmpty
    let limits = problem.limits
    let most = limits.maxSize ?? problem.candidates.count
    self.most = most
    countriesMatter =
      limits.maxPerCountry != nil || limits.minCountries != nil || limits.minMemberStates != nil
    isMemberState = problem.countries.map(\.isInEU27)
    fullCountries = limits.maxPerCountry.map { (max(1, most) - 1) / max(1, $0) } ?? 0
    countsCooperation = problem.countsCooperation
    keptOfCountry = Array(repeating: [], count: problem.countries.count + 1)
    keptWith = Array(repeating: [], count: problem.requirements.count)
    countedFor = Array(repeating: -1, count: problem.countries.count)
  }

  /// The places of those who may be in a best set, rising.
  ///
  /// Only those who stay need be counted: whoever dominates somebody who dominates i dominates i, and
  /// has at least as many dominators itself.
  var undominated: [Int] {
    mutating get {
      // Where nobody of a known country may take part, exchange could lead to such a one.
      guard most > 0, problem.limits.maxPerCountry ?? 1 > 0 else {
        return Array(problem.candidates.indices)
      }
      let must = Set(problem.must)
      let order = problem.candidates.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
      var places: [Int] = []
      for i in order {
        if !must.contains(i), !isEarlier[i], isDominated(i) { continue }
        places.append(i)
        keep(i)
      }
      return places.sorted()
    }
  }

  private mutating func keep(_ i: Int) {
    guard !isEarlier[i] else { return }
    kept.append(Int32(i))
    keptOfCountry[Int(problem.countryOf[i]) + 1].append(Int32(i))
    for entry in problem.degrees.entries(ofRow: i) {
      keptWith[Int(problem.degrees.column[entry])].append(Int32(i))
    }
  }

  /// t: with so many dominators in a set somebody can leave it; nil: nobody can.
  private func leaving(_ i: Int) -> Int? {
    let limits = problem.limits
    guard limits.maxShare == nil,
      !countsCooperation || problem.cooperation.entries(ofRow: i).isEmpty
    else { return nil }
    return problem.degrees.entries(ofRow: i).reduce(max(limits.minSize, hasEarlier ? 2 : 1)) {
      max($0, problem.requirements[Int(problem.degrees.column[$1])].minimum)
    }
  }

  private mutating func isDominated(_ i: Int) -> Bool {
    let country = Int(problem.countryOf[i])
    let limits = problem.limits
    let leaving = leaving(i) ?? most
    var here = min(most, leaving)
    if country >= 0, let cap = limits.maxPerCountry { here = min(here, cap) }
    guard countriesMatter else { return hasDominators(i, in: candidatesLike(i, nil), here) }
    if hasDominators(i, in: candidatesLike(i, country), here) { return true }
    let abroad = max(
      min(most, leaving + fullCountries), limits.minCountries ?? 0, limits.minMemberStates ?? 0)
    return hasCountries(i, in: candidatesLike(i, nil), abroad)
  }

  /// Those who stay and may dominate i: the shortest list that holds all of them.
  private func candidatesLike(_ i: Int, _ country: Int?) -> [Int32] {
    var shortest = country.map { keptOfCountry[$0 + 1] } ?? kept
    for entry in problem.degrees.entries(ofRow: i) {
      let list = keptWith[Int(problem.degrees.column[entry])]
      if list.count < shortest.count { shortest = list }
    }
    return shortest
  }

  /// Whether so many of a list dominate i, from the same country where countries matter.
  private func hasDominators(_ i: Int, in list: [Int32], _ needed: Int) -> Bool {
    var count = 0
    for j in list where !countriesMatter || problem.countryOf[Int(j)] == problem.countryOf[i] {
      guard dominates(Int(j), i) else { continue }
      count += 1
      if count >= needed { return true }
    }
    return false
  }

  /// Whether those of a list who dominate i come from so many countries.
  private mutating func hasCountries(_ i: Int, in list: [Int32], _ needed: Int) -> Bool {
    let country = Int(problem.countryOf[i])
    let needsState =
      problem.limits.minMemberStates != nil && country >= 0 && isMemberState[country]
    var count = 0
    for j in list {
      let other = Int(problem.countryOf[Int(j)])
      guard other >= 0, countedFor[other] != i, !needsState || isMemberState[other],
        dominates(Int(j), i)
      else { continue }
      countedFor[other] = i
      count += 1
      if count >= needed { return true }
    }
    return false
  }

  /// Whether j, who comes first by cost, dominates i, wherever they are at home.
  private func dominates(_ j: Int, _ i: Int) -> Bool {
    if problem.limits.maxShare != nil, costs[j] != costs[i] { return false }
    for entry in problem.degrees.entries(ofRow: i)
    where problem.degree(j, Int(problem.degrees.column[entry])) < problem.degrees.weight[entry] {
      return false
    }
    if let partners = vetoed[j], !partners.isSubset(of: vetoed[i] ?? []) { return false }
    guard countsCooperation else { return true }
    for entry in problem.cooperation.entries(ofRow: i) {
      let k = Int(problem.cooperation.column[entry])
      if k != j, problem.cooperation(j, k) < problem.cooperation.weight[entry] { return false }
    }
    return true
  }
}

extension ConsortiumProblem.Reduction {
  /// Nobody is left out.
  init(of problem: ConsortiumProblem) {
    self.init(problem: problem, places: Array(problem.candidates.indices))
  }

  /// Only some candidates stay, by place, rising.
  init(of problem: ConsortiumProblem, keeping places: [Int]) {
    var place = Array(repeating: Int32(-1), count: problem.candidates.count)
    for (new, old) in places.enumerated() { place[old] = Int32(new) }
    var small = ConsortiumProblem(
      candidates: places.map { problem.candidates[$0] }, requirements: problem.requirements,
      degrees: problem.degrees.keeping(rows: places),
      cooperation: problem.cooperation.keeping(rows: places, columns: place),
      limits: problem.limits)
    small.seats = problem.seats
    small.mandatory = problem.mandatory
    small.vetoes = problem.vetoes.compactMap { veto in
      let (a, b) = (Int(place[veto.a]), Int(place[veto.b]))
      return a >= 0 && b >= 0 ? .init(a, b) : nil
    }
    small.must = problem.must.compactMap { place[$0] >= 0 ? Int(place[$0]) : nil }
    self.init(problem: small, places: places)
  }
}
