import LoturaGraph
import LoturaSolver
import Testing

/// A small integer programme from a seed: up to 4 whole variables of −2 … 3, up to 4 constraints.
private struct Instance: Sendable {
  let goal: Programme.Goal
  let worth: [Double]
  let low: [Int]
  let high: [Int]
  let rows: [(factors: [Double], relation: Programme.Relation, bound: Double)]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func below(_ n: UInt64) -> Int { Int(random.next() % n) }
    goal = below(2) == 0 ? .maximise : .minimise
    let count = 1 + below(4)
    worth = (0..<count).map { _ in Double(below(11)) - 5 }
    low = (0..<count).map { _ in below(3) - 2 }
    high = low.map { $0 + below(4) }
    rows = (0..<below(5)).map { _ in
      let factors = (0..<count).map { _ in Double(below(9)) - 4 }
      let relation: Programme.Relation = [.atMost, .atLeast, .atMost, .equal][below(4)]
      return (factors, relation, Double(below(13)) - 5)
    }
  }

  var programme: Programme {
    var programme = Programme(goal)
    let variables = worth.indices.map {
      programme.add(
        .init(Double(low[$0])...Double(high[$0]), isInteger: true), worth: worth[$0])
    }
    for row in rows {
      programme.demand(
        zip(row.factors, variables).map { .init($0, $1) }, row.relation, row.bound)
    }
    return programme
  }

  /// Every point that satisfies all, by trying all.
  func holds(_ x: [Double]) -> Bool {
    rows.allSatisfy { row in
      let sum = zip(row.factors, x).reduce(0) { $0 + $1.0 * $1.1 }
      return switch row.relation {
      case .atMost: sum <= row.bound
      case .atLeast: sum >= row.bound
      case .equal: sum == row.bound
      }
    } && zip(x, zip(low, high)).allSatisfy { $0 >= Double($1.0) && $0 <= Double($1.1) }
  }

  func value(_ x: [Double]) -> Double { zip(worth, x).reduce(0) { $0 + $1.0 * $1.1 } }

  /// Every point within the bounds.
  var points: [[Double]] {
    worth.indices.reduce([[]]) { points, column in
      points.flatMap { point in (low[column]...high[column]).map { point + [Double($0)] } }
    }
  }

  /// The best value by trying every point; nil: no point satisfies all.
  var best: Double? {
    let values = points.filter(holds).map(value)
    return goal == .maximise ? values.max() : values.min()
  }
}

@Suite("Integer programmes", .timeLimit(.minutes(3)))
struct SolvingTests {
  @Test("a knapsack by hand: of 3 kg worth 4, 4 kg worth 5, 5 kg worth 7, 8 kg hold 11")
  func knapsack() throws {
    // 3 + 5 = 8 kg: 4 + 7 = 11. 3 + 4 = 7 kg: 9. 4 + 5 = 9 kg: too heavy.
    var programme = Programme(.maximise)
    let items = [4.0, 5, 7].map { programme.add(.binary, worth: $0) }
    programme.demand(zip([3.0, 4, 5], items).map { .init($0, $1) }, .atMost, 8)
    guard case .found(let answer) = programme.solved() else {
      Issue.record("no answer")
      return
    }
    #expect(answer.values == [1, 0, 1])
    #expect(answer.value == 11)
    #expect(answer.proof == .optimal(11))
  }

  @Test("a linear programme by hand: the corner of two constraints")
  func corner() throws {
    // max 3x + 2y, x + y ≤ 4, x + 3y ≤ 6, x ≤ 3: corner (3, 1) gives 11.
    var programme = Programme(.maximise)
    let x = programme.add(.init(0...3), worth: 3)
    let y = programme.add(.notNegative, worth: 2)
    programme.demand([.init(1, x), .init(1, y)], .atMost, 4)
    programme.demand([.init(1, x), .init(3, y)], .atMost, 6)
    guard case .found(let answer) = programme.solved() else {
      Issue.record("no answer")
      return
    }
    #expect(abs(answer[x] - 3) < 1e-9 && abs(answer[y] - 1) < 1e-9)
    #expect(abs(answer.value - 11) < 1e-9)
  }

  @Test("agrees with trying every point, and its certificate holds", arguments: 0..<20)
  func bruteForce(block: UInt64) throws {
    for seed in block * 25..<block * 25 + 25 {
      let instance = Instance(seed: seed)
      let solution = instance.programme.solved()
      guard let best = instance.best else {
        #expect(solution == .infeasible, "seed \(seed)")
        continue
      }
      guard case .found(let answer) = solution else {
        Issue.record("seed \(seed): \(solution), best \(best)")
        continue
      }
      #expect(answer.value == best, "seed \(seed)")
      #expect(instance.holds(answer.values), "seed \(seed)")
      #expect(instance.value(answer.values) == answer.value, "seed \(seed)")
      #expect(answer.proof.isOptimal && answer.proof.bound == answer.value, "seed \(seed)")
    }
  }

  @Test("one more constraint never makes the best better", arguments: 0..<20)
  func monotone(seed: UInt64) {
    var programme = Instance(seed: seed + 9000).programme
    guard case .found(let before) = programme.solved() else { return }
    programme.demand([.init(1, .init(index: 0))], .atMost, 0)
    guard case .found(let after) = programme.solved() else { return }
    #expect(
      programme.goal == .maximise ? after.value <= before.value : after.value >= before.value)
  }

  @Test("the answer is as large as the worth: twice the worth, twice the value", arguments: 0..<20)
  func scaling(seed: UInt64) {
    let instance = Instance(seed: seed + 4000)
    let single = instance.programme
    var double = Programme(single.goal)
    let variables = instance.worth.indices.map {
      double.add(
        .init(Double(instance.low[$0])...Double(instance.high[$0]), isInteger: true),
        worth: 2 * instance.worth[$0])
    }
    for row in instance.rows {
      double.demand(
        zip(row.factors, variables).map { .init(3 * $0, $1) }, row.relation, 3 * row.bound)
    }
    switch (single.solved(), double.solved()) {
    case (.found(let one), .found(let two)): #expect(two.value == 2 * one.value)
    case (let one, let two): #expect(one == two)
    }
  }

  @Test("a start, the best or not, leaves the value as it is", arguments: 0..<10)
  func warmStart(block: UInt64) {
    for seed in block * 5 + 2000..<block * 5 + 2005 {
      let instance = Instance(seed: seed)
      for start in instance.points.filter(instance.holds).prefix(4) {
        guard case .found(let answer) = instance.programme.solved(startingFrom: start) else {
          Issue.record("seed \(seed): no answer from \(start)")
          continue
        }
        #expect(answer.value == instance.best && answer.proof.isOptimal, "seed \(seed)")
      }
    }
  }

  @Test("the same programme has the same answer twice, with a limit of nodes too")
  func sameTwice() {
    let limits = SolveLimits(nodes: 20)
    let first = Hard.programme.solved(limits)
    #expect(first == Hard.programme.solved(limits))
    guard case .found(let answer) = first else {
      Issue.record("no answer")
      return
    }
    #expect(answer.proof.termination == .stepLimit)
    #expect(Hard.programme.admits(answer.values) && answer.proof.bound >= answer.value)
  }

  @Test("a programme without variables, without constraints, or with empty ones")
  func edges() {
    #expect(
      Programme(.maximise).solved() == .found(.init(values: [], value: 0, proof: .optimal(0))))
    var free = Programme(.maximise)
    let x = free.add(.init(0...2.5, isInteger: true), worth: 1)
    #expect(free.solved() == .found(.init(values: [2], value: 2, proof: .optimal(2))))
    free.demand([.init(1, x), .init(-1, x)], .atLeast, 1)
    #expect(free.solved() == .infeasible)
    var boundless = Programme(.maximise)
    let y = boundless.add(.notNegative, worth: 1)
    #expect(boundless.solved() == .unbounded)
    boundless.demand([.init(1, y)], .atLeast, 1)
    #expect(boundless.solved() == .unbounded)
    var empty = Programme(.minimise)
    _ = empty.add(.init(0.2...0.8, isInteger: true))
    #expect(empty.solved() == .infeasible)
  }

  @Test("equations, fixed and free variables, and parts of numbers beside whole ones")
  func kinds() throws {
    // x + y = 5, x − y = 1: x = 3, y = 2. z is fixed at 7. w ≥ x + ½ and free: 3½ at least.
    var programme = Programme(.minimise)
    let x = programme.add(.init(-10...10, isInteger: true))
    let y = programme.add(.init(-Double.infinity...Double.infinity))
    let z = programme.add(.init(7...7), worth: 2)
    let w = programme.add(.init(-Double.infinity...Double.infinity), worth: 1)
    programme.demand([.init(1, x), .init(1, y)], .equal, 5)
    programme.demand([.init(1, x), .init(-1, y)], .equal, 1)
    programme.demand([.init(1, w), .init(-1, x)], .atLeast, 0.5)
    programme.demand([], .atMost, 0)
    guard case .found(let answer) = programme.solved() else {
      Issue.record("no answer")
      return
    }
    #expect(answer[x] == 3 && answer[z] == 7)
    #expect(abs(answer[y] - 2) < 1e-9 && abs(answer[w] - 3.5) < 1e-9)
    #expect(abs(answer.value - 17.5) < 1e-9)
    // Without its lower limit w falls for ever, and so does the value.
    var falling = Programme(.minimise)
    let free = falling.add(.init(-Double.infinity...Double.infinity), worth: 1)
    let other = falling.add(.init(0...1, isInteger: true))
    falling.demand([.init(1, free), .init(1, other)], .atMost, 3)
    #expect(falling.solved() == .unbounded)
    // 2x = 1 has no whole answer, and 3 ≤ x ≤ 4 with x ≤ 2 none at all.
    var odd = Programme(.maximise)
    let half = odd.add(.init(0...5, isInteger: true), worth: 1)
    odd.demand([.init(2, half)], .equal, 1)
    #expect(odd.solved() == .infeasible)
    var apart = Programme(.maximise)
    let part = apart.add(.init(3...4), worth: 1)
    apart.demand([.init(1, part)], .atMost, 2)
    #expect(apart.solved() == .infeasible)
  }

  @Test("terms of one variable add up")
  func repeatedTerms() {
    var programme = Programme(.maximise)
    let x = programme.add(.init(0...10, isInteger: true), worth: 1)
    programme.demand([.init(1, x), .init(1, x)], .atMost, 7)
    #expect(
      programme.solved() == .found(.init(values: [3], value: 3, proof: .optimal(3))))
  }

  @Test("time limit 0 gives the start with an open bound, and without a start nothing")
  func noTime() {
    let programme = Hard.programme
    let limits = SolveLimits(patience: Patience(seconds: 0))
    let start = [Double](repeating: 0, count: programme.variableCount)
    #expect(
      programme.solved(limits) == .nothingFound(.timeLimit, bound: programme.simpleBound))
    guard case .found(let answer) = programme.solved(limits, startingFrom: start) else {
      Issue.record("no answer")
      return
    }
    #expect(answer.values == start)
    #expect(answer.proof.termination == .timeLimit)
    #expect(answer.proof.bound >= Hard.worthOfAll)
  }

  @Test("a short time gives an admissible answer with a bound and a gap")
  func shortTime() {
    let programme = Hard.programme
    guard
      case .found(let answer) = programme.solved(.init(patience: Patience(seconds: 1)))
    else {
      Issue.record("no answer")
      return
    }
    #expect(programme.admits(answer.values))
    #expect(answer.proof.bound >= answer.value)
    #expect(answer.proof.termination == .timeLimit && answer.proof.gap > 0)
  }

  @Test("an interruption ends the search soon, with the best found so far and its bound")
  func interrupted() {
    let programme = Hard.programme
    let start = [Double](repeating: 0, count: programme.variableCount)
    let begin = ContinuousClock.now
    let patience = Patience { ContinuousClock.now - begin > .milliseconds(700) }
    guard case .found(let answer) = programme.solved(.init(patience: patience), startingFrom: start)
    else {
      Issue.record("no answer")
      return
    }
    #expect(answer.proof.termination == .interrupted)
    #expect(programme.admits(answer.values))
    #expect(answer.value > 0 && answer.proof.bound >= answer.value)
    #expect(answer.proof.bound < Hard.worthOfAll)
  }

  @Test("whoever is asked to stop at once gives the start")
  func interruptedAtOnce() {
    let programme = Hard.programme
    let start = [Double](repeating: 0, count: programme.variableCount)
    let solution = programme.solved(.init(patience: Patience { true }), startingFrom: start)
    guard case .found(let answer) = solution else {
      Issue.record("no answer")
      return
    }
    #expect(answer.values == start && answer.proof.termination == .interrupted)
  }

  @Test("two threads at once get the answers that each gets alone")
  func twoThreads() async {
    let alone = (0..<12).map { Instance(seed: UInt64($0) + 700).programme.solved() }
    let together = await withTaskGroup(of: (Int, Solution).self) { group in
      for place in 0..<12 {
        group.addTask { (place, Instance(seed: UInt64(place) + 700).programme.solved()) }
      }
      return await group.reduce(into: [Int: Solution]()) { $0[$1.0] = $1.1 }
    }
    for place in 0..<12 { #expect(together[place] == alone[place]) }
  }

  /// A knapsack with many constraints that takes CBC far longer than a test may.
  private enum Hard {
    static let programme: Programme = {
      var random = SplitMix64(seed: 5)
      var programme = Programme(.maximise)
      let items = (0..<150).map { _ in
        programme.add(.binary, worth: Double(1000 + random.next() % 1000))
      }
      for _ in 0..<15 {
        let weights = items.map { _ in Double(1 + random.next() % 1000) }
        programme.demand(
          zip(weights, items).map { .init($0, $1) }, .atMost, weights.reduce(0, +) / 2)
      }
      return programme
    }()
    static var worthOfAll: Double { programme.value(at: Array(repeating: 1, count: 150)) }
  }
}
