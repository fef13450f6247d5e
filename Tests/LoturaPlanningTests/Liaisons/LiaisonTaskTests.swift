import LoturaGraph
import LoturaSolver
import Testing

@testable import LoturaPlanning

@Suite("Who looks after whom, and how long", .timeLimit(.minutes(30)))
struct LiaisonTaskTests {
  /// Section 12.16: a 80 h, b 40, c 30; o1 100 h, at home in a's sector; o2 50 h.
  static func example(least: Double = 0, isShared: Bool = false) -> LiaisonTask {
    LiaisonTask(
      hours: [100, 50], wanting: LiaisonTask.Wanted(wanted: [80, 40, 30], least: least),
      worth: [[2, 1], [1, 1], [1, 1]], isAllowed: [[true, true], [true, true], [true, true]],
      isShared: isShared)
  }

  static func found(_ task: LiaisonTask) -> LiaisonTask.Answer? {
    guard case .found(let answer) = task.best() else { return nil }
    return answer
  }

  @Test("by hand: 80 hours at 2, 20 and 40 at 1 are 220; no other way is worth that")
  func byHand() throws {
    for least in [0.0, 1, 20] {
      let answer = try #require(Self.found(Self.example(least: least)))
      #expect(answer.officers == [0, 1, 0])
      #expect(answer.hours == [[80, 0], [0, 40], [20, 0]])
      #expect(answer.value == 220 && answer.proof.isOptimal)
    }
    // With 21 hours at least for c, a gives one up: 79 · 2 + 21 + 40 = 219; with b at o1 and c at o2,
    // a 79, b 21, c 30: 209. c and b both at o2: 21 + 29 + 160 = 210.
    #expect(Self.found(Self.example(least: 21))?.value == 219)
  }

  @Test("by hand: an hour more of o1 goes to c and is worth 1, one of o2 has nobody to go to")
  func hourValues() throws {
    let task = Self.example()
    #expect(Self.found(task.withOneMoreHour(of: 0))?.value == 221)
    #expect(Self.found(task.withOneMoreHour(of: 1))?.value == 220)
  }

  @Test("by hand: shared hours are worth 230, and prices prove it")
  func shared() throws {
    let task = Self.example(isShared: true)
    let answer = try #require(Self.found(task))
    #expect(abs(answer.value - 230) < 1e-6)
    #expect(
      answer.hours.map { $0.reduce(0, +) }.map { ($0 * 1e6).rounded() / 1e6 } == [80, 40, 30])
    #expect(LiaisonCertificate.proves(try #require(answer.prices), answer.value, task))
  }

  @Test(
    "agrees with trying everything, in value and in the first of equals",
    arguments: 0..<50)
  func bruteForce(_ batch: UInt64) throws {
    var chance = SplitMix64(seed: 31_000 + batch)
    for round in 0..<10 {
      let way = SmallLiaisons.Way.allCases[(Int(batch) + round) % 3]
      let task = SmallLiaisons.random(&chance, way)
      let expected =
        way == .shared
        ? SmallLiaisons.bestShared(task).map { ($0, []) } : SmallLiaisons.best(task)
      switch task.best() {
      case .found(let answer):
        let expected = try #require(expected, "\(batch).\(round): nothing is possible")
        #expect(abs(answer.value - expected.0) < 1e-6, "\(batch).\(round) \(way)")
        #expect(task.admits(answer.hours) && answer.proof.isOptimal)
        if way == .shared {
          let prices = try #require(answer.prices)
          #expect(LiaisonCertificate.proves(prices, answer.value, task), "\(batch).\(round)")
        } else if batch % 5 == 0 {
          let first = task.first(of: answer, .endless)
          #expect(first.isFirst && first.answer.officers == expected.1, "\(batch).\(round)")
        }
        if way != .shared {
          // No price makes the bound fall below what can be had.
          let prices = task.hours.map { _ in Double(chance.next() % 5) / 2 }
          #expect(task.bound(at: prices) >= answer.value - 1e-6)
        }
      case .impossible: #expect(expected == nil, "\(batch).\(round): \(task)")
      case .undecided: Issue.record("\(batch).\(round) is undecided")
      }
    }
  }

  @Test(
    "theorem 21: more hours never lower the value; an hour is worth 0 to 2.25; shared hours have falling returns",
    arguments: 0..<20)
  func moreHours(seed: UInt64) throws {
    var chance = SplitMix64(seed: 77_000 + seed)
    for way in [SmallLiaisons.Way.someUnserved, .shared] {
      let made = SmallLiaisons.random(&chance, way)
      // Without leasts: a least can make one hour decide about many.
      let task = LiaisonTask(
        hours: made.hours,
        wanting: LiaisonTask.Wanted(
          wanted: made.wanted, least: made.wanted.map { _ in 0 },
          needsOfficer: made.wanted.map { _ in false }), worth: made.worth,
        isAllowed: made.isAllowed, isShared: made.isShared)
      let officer = Int(chance.next() % UInt64(task.hours.count))
      var values: [Double] = []
      var richer = task
      for _ in 0..<4 {
        let answer = try #require(Self.found(richer))
        values.append(answer.value)
        richer = richer.withOneMoreHour(of: officer)
      }
      let gains = zip(values, values.dropFirst()).map { $1 - $0 }
      #expect(gains.allSatisfy { $0 > -1e-6 && $0 < 2.25 + 1e-6 }, "\(seed) \(gains)")
      if way == .shared {
        #expect(zip(gains, gains.dropFirst()).allSatisfy { $1 <= $0 + 1e-6 }, "\(seed) \(gains)")
        let price = try #require(Self.found(task)?.prices).officers[officer]
        #expect(gains[0] <= price + 1e-6)
      }
    }
  }

  @Test("a task that is over at once begins with the first way that fits, and proves nothing")
  func noTime() throws {
    let task = Self.example(least: 1)
    let patience = Patience(seconds: 0)
    guard case .found(let answer) = task.best(patience) else {
      Issue.record("nothing found")
      return
    }
    #expect(task.admits(answer.hours) && answer.proof.termination == .timeLimit)
    #expect(answer.proof.bound >= 220)
    guard case .undecided(.timeLimit) = Self.example(isShared: true).best(patience) else {
      Issue.record("a linear programme has no answer without time")
      return
    }
  }

  @Test("edges: nobody wants anything, nobody has hours, nobody may serve")
  func edges() throws {
    let idle = LiaisonTask(
      hours: [10], wanting: LiaisonTask.Wanted(wanted: [0], least: 1), worth: [[1]],
      isAllowed: [[true]], isShared: false)
    #expect(Self.found(idle)?.officers == [0] && Self.found(idle)?.value == 0)
    let poor = LiaisonTask(
      hours: [0], wanting: LiaisonTask.Wanted(wanted: [5], least: 1), worth: [[1]],
      isAllowed: [[true]], isShared: false)
    #expect(poor.best() == .impossible)
    let barred = LiaisonTask(
      hours: [10], wanting: LiaisonTask.Wanted(wanted: [5], least: 0), worth: [[1]],
      isAllowed: [[false]], isShared: false)
    #expect(barred.best() == .impossible)
    let free = LiaisonTask(
      hours: [10],
      wanting: LiaisonTask.Wanted(wanted: [5], least: [0], needsOfficer: [false]), worth: [[1]],
      isAllowed: [[false]], isShared: false)
    #expect(Self.found(free)?.value == 0 && Self.found(free)?.officers == [nil])
  }
}

/// Adds up what prices promise: nothing of the solver is believed.
enum LiaisonCertificate {
  static func proves(
    _ prices: LiaisonTask.Prices, _ value: Double, _ task: LiaisonTask
  ) -> Bool {
    let all = prices.officers + prices.wanted + prices.least
    guard all.allSatisfy({ $0 >= 0 }) else { return false }
    for association in task.associations {
      for officer in task.allowed(association) {
        let cover =
          prices.officers[officer] + prices.wanted[association] - prices.least[association]
        guard cover >= task.worth[association][officer] - 1e-6 else { return false }
      }
    }
    let bound =
      zip(prices.officers, task.hours).reduce(0) { $0 + $1.0 * $1.1 }
      + zip(prices.wanted, task.wanted).reduce(0) { $0 + $1.0 * $1.1 }
      - zip(prices.least, task.least).reduce(0) { $0 + $1.0 * $1.1 }
    return abs(bound - value) < 1e-5
  }
}
