package import LoturaGraph
package import LoturaNetwork

/// Which candidates make the best consortium: all that counts, as numbers.
///
/// **Value** of a set S: v(S) = Σ_r w_r·cov_r(S) / Σ w_r + .10 · Σ_{i<j∈S} H_ij / (p(p−1)/2), where
/// cov_r is the sum of the m_r largest degrees in S, divided by m_r: how far requirement r is met.
/// **Range** 0 … 1.1. No requirement: the first term is 0; p = 1: the second is 0. An unknown degree
/// and an unknown cooperation count 0 here.
package struct ConsortiumProblem: Equatable, Sendable {
  /// Somebody who could take part.
  package struct Candidate: Hashable, Sendable {
    /// Who.
    package let id: Subject.ID
    /// Where they are at home; nil: unknown.
    package let country: Country?
    /// What they would cost, in EUR, ≥ 0; nil: unknown.
    package let cost: Double?

    /// A candidate.
    package init(_ id: Subject.ID, country: Country? = nil, cost: Double? = nil) {
      self.id = id
      self.country = country
      self.cost = cost
    }
  }

  /// The candidates, by id; a set is a list of their places, rising.
  package let candidates: [Candidate]
  /// What is asked for, in sheet order.
  package let requirements: [Requirement]
  /// c_ir: a row a candidate, a column a requirement, degrees > 0 up to 1.
  package let degrees: SparseRows
  /// H_ij > 0 up to 1, symmetric: a row and a column a candidate.
  package let cooperation: SparseRows
  /// The different countries of the candidates, by letters.
  let countries: [Country]
  /// For each candidate the place of its country among them; -1: unknown.
  let countryOf: [Int32]
  /// Who must not be put together: places, the smaller first, in pair order.
  package var vetoes: [Pair] = []
  /// Who must take part: places, rising.
  package var must: [Int] = []
  /// Which requirements must be met: places, rising.
  package var mandatory: [Int]
  /// The limits.
  package var limits: ConsortiumLimits
  /// p: the most seats there are, which the cooperation term is divided by.
  package internal(set) var seats: Int

  /// Two candidates, by place.
  package struct Pair: Hashable, Sendable {
    /// The smaller place.
    package let a: Int
    /// The larger place.
    package let b: Int

    /// Two candidates.
    package init(_ one: Int, _ other: Int) {
      a = min(one, other)
      b = max(one, other)
    }
  }

  /// A problem without vetoes; the requirements that say so are mandatory.
  ///
  /// - Precondition: candidates by id; a row of degrees and one of cooperation for each.
  package init(
    candidates: [Candidate], requirements: [Requirement], degrees: SparseRows,
    cooperation: SparseRows, limits: ConsortiumLimits
  ) {
    precondition(degrees.rowCount == candidates.count, "a row of degrees for each")
    precondition(cooperation.rowCount == candidates.count, "a row of cooperation for each")
    self.candidates = candidates
    self.requirements = requirements
    self.degrees = degrees
    self.cooperation = cooperation
    self.limits = limits
    mandatory = requirements.indices.filter { requirements[$0].isMandatory }
    seats = limits.maxSize ?? candidates.count
    countries = Set(candidates.compactMap(\.country)).sorted()
    let place = Dictionary(
      uniqueKeysWithValues: zip(countries, Int32(0)..<Int32(countries.count)))
    countryOf = candidates.map { $0.country.flatMap { place[$0] } ?? -1 }
  }

  /// How much prior cooperation of all with all is worth.
  package static let cooperationWorth = 0.1
  /// From which degree on somebody meets a mandatory requirement.
  package static let enough = 0.6

  /// How well a candidate brings what a requirement asks for, 0 … 1. O(log degrees of the candidate).
  package func degree(_ candidate: Int, _ requirement: Int) -> Double {
    degrees.weight(candidate, requirement)
  }

  /// Whether a candidate counts for a mandatory requirement.
  package func meets(_ candidate: Int, _ requirement: Int) -> Bool {
    degree(candidate, requirement) >= ConsortiumProblem.enough - 1e-9
  }

  /// How much two candidates have done together, 0 … 1. O(log of whom one has worked with).
  package func cooperation(_ a: Int, _ b: Int) -> Double { cooperation.weight(a, b) }

  /// Whether prior cooperation is worth anything at all.
  var countsCooperation: Bool { seats >= 2 && cooperation.entryCount > 0 }

  /// What one unit of H is worth: .10 / (p(p−1)/2).
  package var pairWorth: Double {
    seats >= 2
      ? ConsortiumProblem.cooperationWorth / (Double(seats) * Double(seats - 1) / 2) : 0
  }

  /// Σ w_r.
  package var totalWeight: Double { requirements.reduce(0) { $0 + $1.weight } }
}

// MARK: The value

extension ConsortiumProblem {
  /// v(S), 0 … 1.1. O(|S| · degrees of each + requirements + |S|²).
  package func value(of set: [Int]) -> Double {
    let coverages = coverages(by: set)
    var covered = 0.0
    for place in requirements.indices { covered += requirements[place].weight * coverages[place] }
    let total = totalWeight
    return (total > 0 ? covered / total : 0) + pairWorth * togetherness(of: set)
  }

  /// How far a set meets each requirement, 0 … 1: the m largest degrees, divided by m.
  package func coverages(by set: [Int]) -> [Double] {
    let tally = CoverageTally(self, of: set)
    return requirements.indices.map { tally.coverage($0) }
  }

  /// How far a set meets a requirement, 0 … 1.
  package func coverage(_ requirement: Int, by set: [Int]) -> Double {
    let minimum = requirements[requirement].minimum
    guard minimum > 1 else {
      return set.reduce(0) { max($0, degree($1, requirement)) }
    }
    let degrees = set.map { degree($0, requirement) }.sorted(by: >)
    return degrees.prefix(minimum).reduce(0, +) / Double(minimum)
  }

  /// Σ H over the pairs of a set.
  func togetherness(of set: [Int]) -> Double {
    guard cooperation.entryCount > 0 else { return 0 }
    var sum = 0.0
    for (place, a) in set.enumerated() {
      for b in set[(place + 1)...] { sum += cooperation(a, b) }
    }
    return sum
  }

  /// The known costs of a set, in EUR.
  package func cost(of set: [Int]) -> Double { set.reduce(0) { $0 + (candidates[$1].cost ?? 0) } }
}

// MARK: The constraints

extension ConsortiumProblem {
  /// All constraints, in the order in which a conflict is looked for.
  package var constraints: [ConsortiumConstraint] {
    var all: [ConsortiumConstraint] = []
    if limits.maxSize != nil { all.append(.maxSize) }
    if limits.minSize > 1 { all.append(.minSize) }
    if limits.budget != nil { all.append(.budget) }
    if limits.maxShare != nil { all.append(.maxShare) }
    if limits.maxPerCountry != nil { all.append(.maxPerCountry) }
    if limits.minCountries != nil { all.append(.minCountries) }
    if limits.minMemberStates != nil { all.append(.minMemberStates) }
    all += mandatory.map { .mandatory($0) }
    all += vetoes.map { .veto(candidates[$0.a].id, candidates[$0.b].id) }
    all += must.map { .must(candidates[$0].id) }
    return all
  }

  /// The same problem with only some of its constraints. The value of a set stays what it is.
  package func keeping(_ kept: [ConsortiumConstraint]) -> ConsortiumProblem {
    let kept = Set(kept)
    var problem = self
    if !kept.contains(.maxSize) { problem.limits.maxSize = nil }
    if !kept.contains(.minSize) { problem.limits.minSize = 1 }
    if !kept.contains(.budget) { problem.limits.budget = nil }
    if !kept.contains(.maxShare) { problem.limits.maxShare = nil }
    if !kept.contains(.maxPerCountry) { problem.limits.maxPerCountry = nil }
    if !kept.contains(.minCountries) { problem.limits.minCountries = nil }
    if !kept.contains(.minMemberStates) { problem.limits.minMemberStates = nil }
    problem.mandatory = mandatory.filter { kept.contains(.mandatory($0)) }
    problem.vetoes = vetoes.filter {
      kept.contains(.veto(candidates[$0.a].id, candidates[$0.b].id))
    }
    problem.must = must.filter { kept.contains(.must(candidates[$0].id)) }
    return problem
  }

  /// The constraints that a set breaks, in order; a set of nobody breaks the least size.
  ///
  /// Sums of costs may exceed a limit by a billionth of it: that much is rounding. O(|S|² + vetoes).
  package func broken(by set: [Int]) -> [ConsortiumConstraint] { broken(by: set) { meets($0, $1) } }

  /// The same where somebody would meet more than is known.
  func broken(by set: [Int], meets: (Int, Int) -> Bool) -> [ConsortiumConstraint] {
    var broken: [ConsortiumConstraint] = []
    if let most = limits.maxSize, set.count > most { broken.append(.maxSize) }
    if set.count < max(1, limits.minSize) { broken.append(.minSize) }
    let cost = cost(of: set)
    if let budget = limits.budget, exceeds(cost, budget) { broken.append(.budget) }
    if let share = limits.maxShare,
      set.contains(where: { exceeds(candidates[$0].cost ?? 0, share * cost) })
    {
      broken.append(.maxShare)
    }
    let countries = Places(set.compactMap { candidates[$0].country })
    if let most = limits.maxPerCountry, countries.most > most { broken.append(.maxPerCountry) }
    if let least = limits.minCountries, countries.distinct < least {
      broken.append(.minCountries)
    }
    if let least = limits.minMemberStates, countries.memberStates < least {
      broken.append(.minMemberStates)
    }
    for place in mandatory
    where set.count(where: { meets($0, place) }) < requirements[place].minimum {
      broken.append(.mandatory(place))
    }
    for veto in vetoes where set.contains(veto.a) && set.contains(veto.b) {
      broken.append(.veto(candidates[veto.a].id, candidates[veto.b].id))
    }
    for place in must where !set.contains(place) { broken.append(.must(candidates[place].id)) }
    return broken
  }

  /// Whether a set breaks nothing.
  package func admits(_ set: [Int]) -> Bool { broken(by: set).isEmpty }

  /// The countries of a set.
  struct Places {
    /// How many different ones.
    let distinct: Int
    /// How many different member states of the European Union.
    let memberStates: Int
    /// How often the most frequent one occurs.
    let most: Int

    init(_ countries: [Country]) {
      let counts = countries.reduce(into: [Country: Int]()) { $0[$1, default: 0] += 1 }
      distinct = counts.count
      memberStates = counts.keys.count(where: \.isInEU27)
      most = counts.values.max() ?? 0
    }
  }
}

/// Whether a sum exceeds a limit by more than rounding.
func exceeds(_ sum: Double, _ limit: Double) -> Bool {
  sum > limit + 1e-9 * max(1, abs(limit))
}
