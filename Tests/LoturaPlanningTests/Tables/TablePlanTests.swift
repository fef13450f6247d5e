import LoturaGraph
import LoturaNetwork
import LoturaScoring
import LoturaSolver
import Testing

@testable import LoturaPlanning

@Suite("Who sits where: from a network")
struct TablePlanTests {
  /// Associations a0 … with the maturity given (nil: unknown), seen on 1 January 2025.
  private func network(
    _ levels: [Double?], vetoes: [(Int, Int)] = [], scope: Veto.Scope = .meeting
  ) -> Network {
    var network = Network(asOf: PartialDate("2025-01-01")!.firstDay)
    network.associations = levels.enumerated().map { place, level in
      var one = Association(id: id(place), name: LocalizedName("A \(place)"))
      one.maturity = level
      return one
    }
    network.vetoes = vetoes.map {
      Veto(.init(id($0.0).text), .init(id($0.1).text), scope: scope)
    }
    return network
  }

  private func id(_ place: Int) -> Association.ID { .init("a\(place)") }

  private func plan(
    _ network: Network, _ change: (inout TablePlan.Request) -> Void = { _ in }
  ) -> TablePlan {
    var request = TablePlan.Request()
    request.effort = 0.0002
    change(&request)
    return TablePlan(Scoring(network), request)
  }

  @Test("everybody has a card: a table a round, and those who sit there")
  func cards() {
    let plan = plan(network(Array(repeating: 3, count: 11)))
    #expect(plan.obstacle == nil && plan.cards.map(\.id) == plan.people && plan.people.count == 11)
    for card in plan.cards {
      for (round, table) in card.tables.enumerated() {
        let there = plan.rounds[round][table - 1]
        #expect(there.contains(card.id))
        #expect(Set(card.companions[round]) == Set(there).subtracting([card.id]))
      }
    }
    // Every pair that meets is on two cards.
    #expect(plan.cards.reduce(0) { $0 + $1.met.count } == 2 * plan.meetings)
    #expect(plan.repeated.allSatisfy { $0.times > 1 })
  }

  @Test("only vetoes of scope any and meeting keep two apart", arguments: Veto.Scope.allCases)
  func scopes(_ scope: Veto.Scope) {
    // Four at two tables of two, three rounds: without a veto all six pairs meet.
    let plan = plan(network([3, 3, 3, 3], vetoes: [(0, 1)], scope: scope)) { $0.seats = 2 }
    let holds = scope == .any || scope == .meeting
    #expect(plan.meetings == (holds ? 4 : 6))
    #expect(plan.vetoes.count == (holds ? 1 : 0))
    // Five of six pairs may meet, but whoever meets 2 in place of 1 leaves 0 and 1 together.
    #expect(plan.proof.isOptimal && plan.bound == 6)
  }

  @Test("dropping any one veto of a conflict leaves a seating", arguments: 0..<40)
  func conflict(seed: UInt64) {
    var chance = SplitMix64(seed: seed &+ 77)
    let count = Int.random(in: 4...9, using: &chance)
    let seats = Int.random(in: 2...5, using: &chance)
    let pairs = (0..<count).flatMap { a in ((a + 1)..<count).map { (a, $0) } }
      .filter { _ in Int.random(in: 0..<2, using: &chance) == 0 }
    let levels = [Double?](repeating: 3, count: count)
    let first = plan(network(levels, vetoes: pairs)) { $0.seats = seats }
    let task = SeatingTask(
      people: count, seats: seats, rounds: 1, apart: pairs.map { .init($0.0, $0.1) })
    guard case .vetoes(let impasse)? = first.obstacle else {
      #expect(first.obstacle == nil && !SeatingOracle(task: task).rounds.isEmpty)
      return
    }
    #expect(SeatingOracle(task: task).rounds.isEmpty && impasse.isMinimal)
    let kept = impasse.pairs.map { pair in
      [pair.a, pair.b].map { Int($0.text.dropFirst())! }
    }
    func rounds(_ vetoes: [[Int]]) -> [[[Int]]] {
      SeatingOracle(
        task: SeatingTask(
          people: count, seats: seats, rounds: 1, apart: vetoes.map { .init($0[0], $0[1]) })
      ).rounds
    }
    #expect(rounds(kept).isEmpty)
    for place in kept.indices {
      var fewer = kept
      fewer.remove(at: place)
      #expect(!rounds(fewer).isEmpty, "\(kept[place]) is not needed")
    }
  }

  @Test("whoever all have vetoed is named as the one in common")
  func lonely() throws {
    let plan = plan(network([3, 3, 3, 3, 3], vetoes: [(2, 0), (2, 1), (2, 3), (2, 4)]))
    guard case .vetoes(let impasse)? = plan.obstacle else {
      Issue.record("2 has nobody to sit with")
      return
    }
    #expect(impasse.common == "a2")
    // Tables of 3 and 2: with one veto less it would have somebody.
    #expect(impasse.pairs.count == 4 && impasse.sizes == [3, 2])
  }

  @Test("whose maturity is unknown sits in no track, and nobody is guessed")
  func unknownMaturity() {
    let plan = plan(network([2, nil, 4, 1, nil])) { $0.mode = .tracks }
    #expect(plan.unplaced == ["a1", "a4"])
    #expect(plan.rounds == [[["a3", "a0", "a2"]]])
    // 1, 2, 4: mean 7/3, squares 16/9 + 1/9 + 25/9 = 14/3.
    #expect(abs(plan.value - 14.0 / 3) < 1e-12)
    let none = self.plan(network([nil, nil, 3])) { $0.mode = .tracks }
    #expect(none.obstacle == .noMaturity && none.unplaced.count == 2)
  }

  @Test("mixed tables of network W: b and c share no sector and differ by four")
  func mixed() throws {
    let network = handNetwork()
    // d(a,b) = ½·½ + ½·(1 − √(5/8)); d(a,c) = ½·½ + ½; d(b,c) = ½·1 + ½ = 1.
    let plan = plan(network) {
      $0.mode = .mixed
      $0.seats = 2
    }
    #expect(plan.rounds == [[["b", "c"], ["a"]]])
    #expect(abs(plan.value - 1) < 1e-12 && plan.proof.isOptimal && plan.assumedPairs == 0)
    let distances = SeatedPeople.distances(["a", "b", "c"], Scoring(network))
    let expected: Double = 0.25 + 0.5 * (1 - (5.0 / 8).squareRoot())
    #expect(abs(distances[0][1] - expected) < 1e-9)
    #expect(abs(distances[0][2] - 0.75) < 1e-12)
  }

  @Test("a group seats who attends it on the day: not those who left, come later, or have closed")
  func attendants() {
    var network = network([3, 3, 3, 3, 3])
    network.associations[4].status = .closed
    network.companies = [Company(id: "m1", name: LocalizedName("M"))]
    network.partners = [Partner(id: "p1", name: LocalizedName("P"))]
    var group = Group(id: "g", name: LocalizedName("G"))
    group.start = PartialDate("2020")
    network.groups = [group]
    func stay(_ who: Subject.ID, _ since: String? = nil, _ until: String? = nil) -> Attendance {
      Attendance(
        subject: who, group: "g", since: since.flatMap { PartialDate($0) },
        until: until.flatMap { PartialDate($0) })
    }
    network.attendance = [
      stay("a0"), stay("a0", "2024"), stay("a1", nil, "2024-12"), stay("a2", "2025-01-01"),
      stay("a3", "2025-02"), stay("a4"), stay("m1", nil, "2025"), stay("p1"),
    ]
    #expect(network.attendants(of: "g") == ["a0", "a2", "m1", "p1"])
    network.groups[0].end = PartialDate("2024")
    // The group's end is that of every stay without an end.
    #expect(network.attendants(of: "g") == ["m1"])
    let plan = plan(network) { $0.group = "g" }
    #expect(plan.obstacle == .tooFew(["m1"]))
  }

  @Test("nobody, one, and all at one table")
  func few() {
    #expect(plan(network([])).obstacle == .tooFew([]))
    #expect(plan(network([3])).obstacle == .tooFew(["a0"]))
    let whole = plan(network([1, 2, 3])) { $0.seats = 100 }
    #expect(whole.meetings == 3 && whole.proof.isOptimal && whole.repeated.count == 3)
  }
}
