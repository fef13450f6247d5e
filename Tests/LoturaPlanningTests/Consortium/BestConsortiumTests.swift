import LoturaGraph
import LoturaNetwork
import LoturaScoring
import LoturaSolver
import Testing

@testable import LoturaPlanning

@Suite("The best consortium")
struct BestConsortiumTests {
  /// Nobody's cost is known, so nothing is cheaper than the first best: no set need be looked at.
  @Test("of 26 who bring the same at unknown costs the first is chosen without a search")
  func equals() {
    let problem = ConsortiumProblem(
      candidates: (10..<36).map { .init(Identifier("a\($0)")) },
      requirements: [Requirement(call: "k", .capability("q"))],
      degrees: Array(repeating: 0.8, count: 26),
      cooperation: Array(repeating: 0, count: 26 * 26), limits: .init())
    var asked = 0
    for earlier in [[], [[0]], [[0], [1]]] {
      let choice = problem.best(apartFrom: earlier).choice
      #expect(choice?.members == [earlier.count] && choice?.isFirstOfEqual == true)
      var search = ConsortiumSearch(problem, .value, apartFrom: earlier, patience: .endless)
      search.run()
      var cheaper = ConsortiumSearch(
        problem, .cost(billionths(0.8)), apartFrom: earlier, startingFrom: (search.best, []),
        patience: .endless)
      cheaper.run()
      asked += cheaper.nodeCount
    }
    #expect(asked <= 3)
  }

  @Test("brute force over all sets finds the same set, ties included, on 500 drawn problems")
  func bruteForce() throws {
    var chance = SplitMix64(seed: 11)
    var feasible = 0
    for round in 0..<500 {
      let problem = SmallConsortia.random(&chance)
      let expected = SmallConsortia.best(problem)
      switch problem.best() {
      case .found(let choice):
        feasible += 1
        #expect(choice.members == expected?.members, "round \(round)")
        // The certificate, checked by other code: admissible, of this value, and no better bound.
        #expect(SmallConsortia.admits(problem, choice.members))
        #expect(abs(choice.value - SmallConsortia.value(problem, choice.members)) < 1e-12)
        #expect(choice.proof.isOptimal && choice.proof.bound >= choice.value)
        #expect(choice.isFirstOfEqual)
      case .infeasible: #expect(expected == nil, "round \(round)")
      case .undecided: Issue.record("round \(round) ended without patience having ended")
      }
    }
    #expect(feasible > 200 && feasible < 480)
  }

  @Test("leaving out the dominated changes nothing, ties included")
  func dominated() {
    var chance = SplitMix64(seed: 12)
    var leftOut = 0
    for round in 0..<500 {
      let problem = SmallConsortia.random(&chance)
      leftOut += problem.candidates.count - problem.withoutDominated.places.count
      #expect(
        problem.best() == problem.search(apartFrom: [], patience: .endless), "round \(round)")
      // The reduced problem alone, by brute force.
      let reduced = problem.withoutDominated
      let expected = SmallConsortia.best(problem)?.members
      #expect(
        SmallConsortia.best(reduced.problem).map { $0.members.map { reduced.places[$0] } }
          == expected, "round \(round)")
    }
    #expect(leftOut > 20)
  }

  @Test("alternatives differ in at least two from all before them and are the best that do")
  func alternatives() throws {
    var chance = SplitMix64(seed: 13)
    var seen = 0
    for round in 0..<300 {
      let problem = SmallConsortia.random(&chance, most: 8)
      var earlier: [[Int]] = []
      for _ in 0..<3 {
        let expected = SmallConsortia.best(problem, apartFrom: earlier)?.members
        let found = problem.best(apartFrom: earlier).choice?.members
        #expect(found == expected, "round \(round)")
        guard let found else { break }
        seen += 1
        earlier.append(found)
      }
    }
    #expect(seen > 300)
  }

  @Test("more budget or one more candidate never lowers the value")
  func monotone() {
    var chance = SplitMix64(seed: 14)
    var compared = 0
    for _ in 0..<200 {
      let problem = SmallConsortia.random(&chance)
      guard let value = problem.best().choice?.value else { continue }
      if let budget = problem.limits.budget {
        var richer = problem
        richer.limits.budget = budget + 15
        #expect((richer.best().choice?.value ?? -1) >= value - 1e-9)
        compared += 1
      }
      let last = problem.candidates.count - 1
      if !problem.must.contains(last), last > 0 {
        let fewer = ConsortiumProblem.Reduction(of: problem, keeping: Array(0..<last)).problem
        if let lower = fewer.best().choice?.value { #expect(lower <= value + 1e-9) }
      }
    }
    #expect(compared > 30)
  }

  @Test("the plain model in CBC has the same value on problems that brute force cannot list")
  func plainModel() throws {
    var chance = SplitMix64(seed: 15)
    for round in 0..<8 {
      let problem = LargeConsortium.random(&chance, candidates: 30, requirements: 8)
      let choice = try #require(problem.best().choice)
      let plain = LargeConsortium.plainModel(of: problem)
      guard case .found(let answer) = plain.solved() else {
        Issue.record("round \(round): the plain model has no answer: \(plain.solved())")
        continue
      }
      #expect(abs(answer.value - choice.value) < 1e-6, "round \(round)")
      #expect(problem.admits(choice.members))
      guard case .found(let again) = plain.solved(startingFrom: answer.values) else {
        Issue.record("round \(round): no answer from a start")
        continue
      }
      #expect(abs(again.value - answer.value) < 1e-6, "round \(round), from a start")
    }
  }

  @Test("without time there is the best so far, its bound and its gap, never a proof")
  func withoutTime() {
    var chance = SplitMix64(seed: 16)
    var stopped = 0
    for _ in 0..<12 {
      let problem = LargeConsortium.random(&chance, candidates: 30, requirements: 10)
      guard let best = problem.best().choice else { continue }
      switch problem.best(patience: Patience(seconds: 0)) {
      case .found(let choice):
        #expect(problem.admits(choice.members))
        #expect(choice.value <= best.value + 1e-9)
        #expect(choice.proof.bound >= best.value - 1e-9)
        if !choice.proof.isOptimal {
          stopped += 1
          #expect(choice.proof.termination == .timeLimit && choice.proof.gap > 0)
        }
      case .undecided(let end, let bound):
        stopped += 1
        #expect(end == .timeLimit && bound >= best.value - 1e-9)
      case .infeasible: Issue.record("it is feasible")
      }
    }
    #expect(stopped > 3)
  }
}

/// Larger problems, and the plain model of them.
enum LargeConsortium {
  /// Candidates who each bring some of what is asked for; a budget that binds.
  static func random(
    _ chance: inout SplitMix64, candidates n: Int, requirements count: Int
  ) -> ConsortiumProblem {
    func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(chance.next() % UInt64(range.count))
    }
    let requirements = (0..<count).map { place in
      Requirement(
        call: "k", .capability(Identifier("q\(place)")), weight: Double(number(1...3)),
        isMandatory: place < 2, minimum: place % 4 == 3 ? 2 : 1)
    }
    var degrees = Array(repeating: 0.0, count: n * count)
    for i in 0..<n {
      for _ in 0..<number(1...4) {
        degrees[i * count + number(0...count - 1)] = Double(number(1...5)) / 5
      }
    }
    var cooperation = Array(repeating: 0.0, count: n * n)
    for _ in 0..<n {
      let (a, b) = (number(0...n - 1), number(0...n - 1))
      guard a != b else { continue }
      let value = Double(number(1...9)) / 10
      cooperation[a * n + b] = value
      cooperation[b * n + a] = value
    }
    var limits = ConsortiumLimits(maxSize: 6)
    limits.minSize = 3
    limits.budget = 700
    limits.minCountries = 3
    limits.maxPerCountry = 2
    return ConsortiumProblem(
      candidates: (0..<n).map { place in
        .init(
          Identifier("c\(place + 1000)"), country: SmallConsortia.countries[number(0...3)],
          cost: Double(number(50...250)))
      },
      requirements: requirements, degrees: degrees, cooperation: cooperation, limits: limits)
  }

  /// x_i: takes part; a_ir: counts for r; h_ij: both take part; y_c: a country is there.
  static func plainModel(of problem: ConsortiumProblem) -> Programme {
    var model = Programme(.maximise)
    let n = problem.candidates.count
    let x = (0..<n).map { _ in model.add(.binary) }
    for (row, requirement) in problem.requirements.enumerated() {
      var counted: [Programme.Term] = []
      for i in 0..<n where problem.degree(i, row) > 0 {
        let a = model.add(
          Programme.Domain(0...1),
          worth: requirement.weight * problem.degree(i, row)
            / (problem.totalWeight * Double(requirement.minimum)))
        model.demand([.init(1, a), .init(-1, x[i])], .atMost, 0)
        counted.append(.init(1, a))
      }
      if !counted.isEmpty { model.demand(counted, .atMost, Double(requirement.minimum)) }
      if requirement.isMandatory {
        model.demand(
          (0..<n).filter { problem.degree($0, row) >= 0.6 }.map { .init(1, x[$0]) }, .atLeast,
          Double(requirement.minimum))
      }
    }
    for a in 0..<n {
      for b in a + 1..<n where problem.cooperation(a, b) > 0 {
        let h = model.add(
          Programme.Domain(0...1), worth: problem.pairWorth * problem.cooperation(a, b))
        model.demand([.init(1, h), .init(-1, x[a])], .atMost, 0)
        model.demand([.init(1, h), .init(-1, x[b])], .atMost, 0)
      }
    }
    model.demand(x.map { .init(1, $0) }, .atMost, Double(problem.limits.maxSize!))
    model.demand(x.map { .init(1, $0) }, .atLeast, Double(problem.limits.minSize))
    model.demand(
      (0..<n).map { .init(problem.candidates[$0].cost!, x[$0]) }, .atMost, problem.limits.budget!)
    var present: [Programme.Term] = []
    for country in SmallConsortia.countries {
      let members = (0..<n).filter { problem.candidates[$0].country == country }
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
