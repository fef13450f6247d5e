import LoturaGraph
import LoturaNetwork
import LoturaSolver
import Testing

@testable import LoturaPlanning

@Suite("Why no consortium is possible")
struct ConsortiumConflictTests {
  /// The deletion filter of the specification, by brute force over all sets.
  private func filtered(_ problem: ConsortiumProblem) -> [ConsortiumConstraint] {
    let sets = SmallConsortia.sets(problem.candidates.count)
    func isPossible(_ kept: [ConsortiumConstraint]) -> Bool {
      let relaxed = problem.keeping(kept)
      return sets.contains { SmallConsortia.admits(relaxed, $0) }
    }
    var kept = problem.constraints
    for constraint in problem.constraints {
      let rest = kept.filter { $0 != constraint }
      if !isPossible(rest) { kept = rest }
    }
    return kept
  }

  @Test(
    "the conflict is that of the filter by brute force; dropping any one makes the rest possible")
  func minimal() {
    var chance = SplitMix64(seed: 21)
    var sizes: Set<Int> = []
    var seen = 0
    while seen < 150 {
      let problem = SmallConsortia.random(&chance, most: 7)
      guard problem.best() == .infeasible else { continue }
      seen += 1
      let impasse = ConsortiumImpasse(problem, missing: [], patience: .endless)
      let conflict = impasse.conflict.constraints
      #expect(impasse.conflict.isMinimal)
      #expect(conflict == filtered(problem))
      sizes.insert(conflict.count)
      for constraint in conflict {
        let rest = problem.keeping(conflict.filter { $0 != constraint })
        #expect(SmallConsortia.best(rest) != nil)
      }
    }
    #expect(sizes.isSuperset(of: [1, 2]))
  }

  @Test("the cheapest set is that of brute force")
  func cheapest() {
    var chance = SplitMix64(seed: 22)
    var seen = 0
    for _ in 0..<200 {
      let problem = SmallConsortia.random(&chance, most: 7)
      let costs = SmallConsortia.sets(problem.candidates.count)
        .filter { SmallConsortia.admits(problem, $0) }.map { problem.cost(of: $0) }
      #expect(problem.cheapest()?.cost == costs.min())
      if costs.count > 1 { seen += 1 }
    }
    #expect(seen > 50)
  }
}

@Suite("What each partner adds, and what if one leaves")
struct ConsortiumShareTests {
  /// Shapley's definition: the mean over all orders of arrival of what each adds.
  private func byOrders(_ problem: ConsortiumProblem, _ set: [Int]) -> [Double] {
    var sums = Array(repeating: 0.0, count: set.count)
    var count = 0.0
    func arrive(_ before: [Int], _ rest: [Int]) {
      guard !rest.isEmpty else {
        count += 1
        return
      }
      for next in rest {
        arrive(before + [next], rest.filter { $0 != next })
      }
      // Each order of the rest happens (rest − 1)! times after this step.
      let orders = (1..<max(2, rest.count)).reduce(1.0) { $0 * Double($1) }
      for next in rest {
        let place = set.firstIndex(of: next)!
        sums[place] +=
          orders
          * (SmallConsortia.value(problem, (before + [next]).sorted())
            - SmallConsortia.value(problem, before.sorted()))
      }
    }
    arrive([], set)
    return sums.map { $0 / count }
  }

  @Test("the shares are Shapley's over all orders, sum to the value, and give nothing for nothing")
  func shapley() {
    var chance = SplitMix64(seed: 31)
    var compared = 0
    for _ in 0..<120 {
      let problem = SmallConsortia.random(&chance, most: 6)
      let set = problem.candidates.indices.filter { _ in chance.next() % 3 > 0 }.prefix(5)
      guard !set.isEmpty else { continue }
      let shares = problem.shares(of: Array(set))
      compared += set.count > 2 ? 1 : 0
      for (share, expected) in zip(shares, byOrders(problem, Array(set))) {
        #expect(abs(share - expected) < 1e-9)
      }
      #expect(abs(shares.reduce(0, +) - problem.value(of: Array(set))) < 1e-9)
      for (place, member) in set.enumerated() {
        let isNull =
          problem.requirements.indices.allSatisfy { problem.degree(member, $0) == 0 }
          && set.allSatisfy { problem.cooperation(member, $0) == 0 }
        if isNull { #expect(abs(shares[place]) < 1e-12) }
      }
    }
    #expect(compared > 50)
  }

  @Test("two who bring the same have the same share")
  func symmetry() {
    let problem = ConsortiumProblem(
      candidates: ["a", "b", "c"].map { .init($0) },
      requirements: [Requirement(call: "k", .capability("q"), minimum: 2)],
      degrees: [0.4, 0.4, 1], cooperation: Array(repeating: 0, count: 9),
      limits: .init(maxSize: 3))
    let shares = problem.shares(of: [0, 1, 2])
    #expect(shares[0] == shares[1])
    // (1 + .4)/2 = .7; the step to .4 is worth 2·.4/2 = .4, a third each; the step to 1 .6/2 = .3.
    #expect(abs(shares[0] - 0.4 / 3) < 1e-12 && abs(shares[2] - (0.4 / 3 + 0.3)) < 1e-12)
  }

  @Test("example 12, the airport game: degrees .2, .6, 1 give 1/15, 4/15, 2/3")
  func airport() {
    let problem = ConsortiumProblem(
      candidates: ["a", "b", "c"].map { .init($0) },
      requirements: [Requirement(call: "k", .capability("q"))],
      degrees: [0.2, 0.6, 1], cooperation: Array(repeating: 0, count: 9),
      limits: .init(maxSize: 3))
    // .2 / 3; + (.6 − .2) / 2; + (1 − .6)
    for (share, expected) in zip(problem.shares(of: [0, 1, 2]), [1.0 / 15, 4.0 / 15, 2.0 / 3]) {
      #expect(abs(share - expected) < 1e-12)
    }
  }

  @Test("who leaves: value, broken rules and best replacement are those of brute force")
  func leaving() {
    var chance = SplitMix64(seed: 32)
    var replaced = 0
    for _ in 0..<200 {
      let problem = SmallConsortia.random(&chance, most: 7)
      guard let choice = problem.best().choice else { continue }
      for member in choice.members {
        let leaving = problem.leaving(member, from: choice.members)
        let others = choice.members.filter { $0 != member }
        #expect(leaving.isFeasible == SmallConsortia.admits(problem, others))
        #expect(abs(leaving.value - SmallConsortia.value(problem, others)) < 1e-12)
        let best = problem.candidates.indices.filter { !choice.members.contains($0) }
          .filter { SmallConsortia.admits(problem, others + [$0]) }
          .map { ($0, SmallConsortia.value(problem, (others + [$0]).sorted())) }
          .reduce(nil as (Int, Double)?) { best, next in
            guard let best, next.1 < best.1 + 1e-9 else { return next }
            return best
          }
        #expect(leaving.replacement?.id == best.map { problem.candidates[$0.0].id })
        if best != nil { replaced += 1 }
      }
    }
    #expect(replaced > 50)
  }
}
