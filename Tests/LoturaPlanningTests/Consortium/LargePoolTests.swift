import LoturaGraph
import LoturaNetwork
import LoturaScoring
import LoturaSolver
import Testing

@testable import LoturaPlanning

/// Pools in which many are alike, as in a call that thousands could answer.
enum CrowdedPool {
  /// Candidates who bring little, of few kinds, at few prices, from few countries.
  static func random(_ chance: inout SplitMix64, most: Int) -> ConsortiumProblem {
    func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(chance.next() % UInt64(range.count))
    }
    func often(_ percent: Int) -> Bool { number(0...99) < percent }
    let n = number(most / 2...most)
    let count = number(1...3)
    let requirements = (0..<count).map { place in
      Requirement(
        call: "k", .capability(Identifier("q\(place)")), weight: Double(number(1...2)),
        isMandatory: often(20), minimum: often(60) ? 1 : 2)
    }
    var degrees = Array(repeating: 0.0, count: n * count)
    for i in 0..<n where often(70) {
      degrees[i * count + number(0...count - 1)] = often(80) ? 1 : 0.6
      if often(20) { degrees[i * count + number(0...count - 1)] = 1 }
    }
    var cooperation = Array(repeating: 0.0, count: n * n)
    if often(25) {
      let (a, b) = (number(0...n - 1), number(0...n - 1))
      if a != b { (cooperation[a * n + b], cooperation[b * n + a]) = (0.5, 0.5) }
    }
    var limits = ConsortiumLimits(maxSize: number(2...5))
    if often(25) { limits.minSize = number(1...limits.maxSize!) }
    if often(60) { limits.budget = Double(number(1...6) * 10) }
    if often(15) { limits.maxShare = Double(number(4...8)) / 10 }
    if often(60) { limits.maxPerCountry = number(1...2) }
    if often(50) { limits.minCountries = number(1...3) }
    if often(30) { limits.minMemberStates = number(1...2) }
    let countries = SmallConsortia.countries.prefix(number(1...4))
    var problem = ConsortiumProblem(
      candidates: (0..<n).map { place in
        .init(
          Identifier("c\(place + 10)"),
          country: often(90) ? countries[number(0...countries.count - 1)] : nil,
          cost: often(95) ? Double(number(1...3) * 10) : nil)
      },
      requirements: requirements, degrees: degrees, cooperation: cooperation, limits: limits)
    if often(25) { problem.vetoes = [.init(0, 1 + number(0...n - 2))] }
    if often(20) { problem.must = [number(0...n - 1)] }
    return problem
  }
}

@Suite("Consortia from crowded pools")
struct LargePoolTests {
  @Test("where many are alike, leaving out changes nothing, ties included")
  func alike() {
    var chance = SplitMix64(seed: 41)
    var leftOut = 0
    var found = 0
    for round in 0..<160 {
      let problem = CrowdedPool.random(&chance, most: 11)
      let reduced = problem.withoutDominated
      leftOut += problem.candidates.count - reduced.places.count
      let expected = SmallConsortia.best(problem)
      if expected != nil { found += 1 }
      #expect(problem.best().choice?.members == expected?.members, "round \(round)")
      #expect(
        SmallConsortia.best(reduced.problem).map { $0.members.map { reduced.places[$0] } }
          == expected?.members, "round \(round)")
    }
    // A good part of some 1 300 candidates need not be looked at; most problems have an answer.
    #expect(leftOut > 250, "\(leftOut)")
    #expect(found > 80, "\(found)")
  }

  @Test("the same for sets that must differ from earlier ones")
  func alternatives() {
    var chance = SplitMix64(seed: 42)
    var leftOut = 0
    for round in 0..<80 {
      let problem = CrowdedPool.random(&chance, most: 10)
      var earlier: [[Int]] = []
      for _ in 0..<4 {
        let expected = SmallConsortia.best(problem, apartFrom: earlier)?.members
        #expect(problem.best(apartFrom: earlier).choice?.members == expected, "round \(round)")
        leftOut +=
          problem.candidates.count - problem.withoutDominated(apartFrom: earlier).places.count
        guard let expected else { break }
        earlier.append(expected)
      }
    }
    #expect(leftOut > 200)
  }

  @Test("whether there is any set, and the cheapest cost, are those of brute force")
  func rules() {
    var chance = SplitMix64(seed: 43)
    var infeasible = 0
    for round in 0..<120 {
      let problem = CrowdedPool.random(&chance, most: 10)
      let costs = SmallConsortia.sets(problem.candidates.count)
        .filter { SmallConsortia.admits(problem, $0) }.map { problem.cost(of: $0) }
      #expect(problem.isFeasible() == !costs.isEmpty, "round \(round)")
      #expect(problem.cheapest()?.cost == costs.min(), "round \(round)")
      if costs.isEmpty { infeasible += 1 }
    }
    #expect(infeasible > 5)
  }

  @Test("of one who brings most and 4 000 who cost more and bring nothing only few are looked at")
  func fillers() {
    // Two countries: the cheapest of each can stand for a country, nobody else for anything.
    var limits = ConsortiumLimits(maxSize: 5)
    limits.minCountries = 2
    limits.maxPerCountry = 2
    let problem = ConsortiumProblem(
      candidates: (0..<4001).map {
        .init(
          Identifier("c\($0 + 1000)"), country: SmallConsortia.countries[$0 % 2],
          cost: $0 == 2000 ? 500 : Double(10 + $0))
      }, requirements: [Requirement(call: "k", .capability("q"))],
      degrees: SparseRows(
        rowCount: 4001, columnCount: 1, rows: [2000], columns: [0], weights: [1]),
      cooperation: SparseRows(
        rowCount: 4001, columnCount: 4001, rows: [], columns: [], weights: []),
      limits: limits)
    #expect(problem.withoutDominated.places == [0, 1, 2000])
    // Candidate 2000 is of the first country; the cheapest of the second costs 11.
    let choice = problem.best().choice
    #expect(choice?.members == [1, 2000] && choice?.cost == 511 && choice?.value == 1)
  }

  @Test("3 000 candidates: the value is that of the plain programme of coverage, and the bound")
  func thousands() throws {
    var chance = SplitMix64(seed: 44)
    func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(chance.next() % UInt64(range.count))
    }
    let (n, count) = (3000, 12)
    var entries: [Int: Double] = [:]
    for i in 0..<n where number(0...3) == 0 {
      for _ in 0..<number(1...2) { entries[i * count + number(0...count - 1)] = 1 }
    }
    let keys = entries.keys.sorted()
    var limits = ConsortiumLimits(maxSize: 8)
    limits.budget = 1500
    limits.minCountries = 3
    limits.maxPerCountry = 3
    let problem = ConsortiumProblem(
      candidates: (0..<n).map { place in
        .init(
          Identifier("c\(place + 10_000)"), country: SmallConsortia.countries[number(0...3)],
          cost: Double(number(200...999)))
      },
      requirements: (0..<count).map {
        Requirement(
          call: "k", .capability(Identifier("q\($0)")), weight: Double(1 + $0 % 3),
          minimum: $0 % 4 == 3 ? 2 : 1)
      },
      degrees: SparseRows(
        rowCount: n, columnCount: count, rows: keys.map { Int32($0 / count) },
        columns: keys.map { Int32($0 % count) }, weights: keys.map { entries[$0] ?? 0 }),
      cooperation: SparseRows(rowCount: n, columnCount: n, rows: [], columns: [], weights: []),
      limits: limits)
    let choice = try #require(problem.best().choice)
    #expect(choice.proof.isOptimal && choice.proof.bound == choice.value)
    #expect(SmallConsortia.admits(problem, choice.members))
    #expect(abs(SmallConsortia.value(problem, choice.members) - choice.value) < 1e-12)
    guard case .found(let plain) = CoverageProgramme.of(problem).solved() else {
      Issue.record("the plain programme has no answer")
      return
    }
    #expect(abs(plain.value - choice.value) < 1e-6)
    let all = problem.candidates.indices.filter { !choice.members.contains($0) }
    for member in choice.members.prefix(1) {
      let leaving = problem.leaving(member, from: choice.members)
      #expect(leaving.replacement.map { $0.value <= choice.value + 1e-9 } ?? true)
      let others = choice.members.filter { $0 != member }
      // By another way: everybody who may come, one after the other.
      let best = all.filter { SmallConsortia.admits(problem, others + [$0]) }
        .map { billionths(problem.value(of: (others + [$0]).sorted())) }.max()
      #expect(leaving.replacement.map { billionths($0.value) } == best)
    }
  }
}

/// The value of a problem whose degrees are 0 or 1, as a programme with one variable a requirement.
enum CoverageProgramme {
  static func of(_ problem: ConsortiumProblem) -> Programme {
    var model = Programme(.maximise)
    let x = problem.candidates.map { _ in model.add(.binary) }
    for (row, requirement) in problem.requirements.enumerated() {
      let covered = model.add(
        Programme.Domain(0...1), worth: requirement.weight / problem.totalWeight)
      let terms = x.indices.filter { problem.degree($0, row) > 0 }
        .map { Programme.Term(-1 / Double(requirement.minimum), x[$0]) }
      model.demand([.init(1, covered)] + terms, .atMost, 0)
    }
    model.demand(x.map { .init(1, $0) }, .atMost, Double(problem.limits.maxSize!))
    model.demand(
      x.indices.map { .init(problem.candidates[$0].cost!, x[$0]) }, .atMost,
      problem.limits.budget!)
    var present: [Programme.Term] = []
    for country in SmallConsortia.countries {
      let members = x.indices.filter { problem.candidates[$0].country == country }
      let y = model.add(Programme.Domain(0...1))
      model.demand([.init(1, y)] + members.map { .init(-1, x[$0]) }, .atMost, 0)
      model.demand(
        members.map { .init(1, x[$0]) }, .atMost, Double(problem.limits.maxPerCountry!))
      present.append(.init(1, y))
    }
    model.demand(present, .atLeast, Double(problem.limits.minCountries!))
    return model
  }
}
