import LoturaGraph
import LoturaNetwork
import LoturaScoring
import LoturaSolver
import Testing

@testable import LoturaPlanning

@Suite("A plan of liaison officers", .timeLimit(.minutes(30)))
struct LiaisonPlanTests {
  /// Section 12.16: a wants 80 hours, b 40, c 30; o1 has 100 and is at level 5 in a's sector, o2 50.
  static func example(_ change: (inout Network) -> Void = { _ in }) -> Network {
    var network = Network(asOf: PartialDate("2025-01-01")!.firstDay)
    network.associations = [("a", 80.0), ("b", 40), ("c", 30)].map { id, hours in
      var association = Association(id: .init(id), name: LocalizedName(id))
      association.supportHours = hours
      return association
    }
    network.officers = [
      Officer(id: "o1", name: LocalizedName("One"), hours: 100),
      Officer(id: "o2", name: LocalizedName("Two"), hours: 50),
    ]
    network.sectors = [
      Sector(id: "M", name: LocalizedName("M")),
      Sector(id: "M25", name: LocalizedName("M25"), parent: "M"),
      Sector(id: "J", name: LocalizedName("J")),
    ]
    network.activities = [
      Activity(subject: "a", sector: "M25"), Activity(subject: "b", sector: "J"),
      Activity(subject: "c", sector: "J"),
    ]
    network.expertise = [Expertise(officer: "o1", sector: "M", level: 5)]
    network.subjectsWithRows = [.activities: ["a", "b", "c"]]
    change(&network)
    return network
  }

  static func plan(
    _ network: Network, _ change: (inout LiaisonRequest) -> Void = { _ in },
    _ patience: Patience = .endless
  ) -> LiaisonPlan {
    var request = LiaisonRequest()
    change(&request)
    return LiaisonPlan(Scoring(network), request, patience)
  }

  static func found(_ plan: LiaisonPlan) -> LiaisonPlan.Found? {
    guard case .found(let found) = plan.outcome else { return nil }
    return found
  }

  @Test("by hand: 220, an hour of o1 is worth 1 and goes to c, one of o2 nothing, c lacks 10")
  func byHand() throws {
    let plan = Self.plan(Self.example())
    let found = try #require(Self.found(plan))
    #expect(found.value == 220 && found.proof == .optimal(220) && found.isFirstOfEqual == true)
    #expect(
      found.assignments == [
        .init(officer: "o1", association: "a", hours: 80, worth: 2),
        .init(officer: "o2", association: "b", hours: 40, worth: 1),
        .init(officer: "o1", association: "c", hours: 20, worth: 1),
      ])
    #expect(
      found.hourValues == [
        .init(value: 1, association: "c"), .init(value: 0, association: nil),
      ])
    #expect(found.unmet == [0, 0, 10] && found.uncovered.isEmpty)
    #expect(plan.changes(found).map(\.kind) == [.first, .first, .first])
  }

  @Test("by hand: shared hours are worth 230, and one more of anybody nothing")
  func shared() throws {
    let found = try #require(Self.found(Self.plan(Self.example()) { $0.isShared = true }))
    #expect(abs(found.value - 230) < 1e-6 && found.isFirstOfEqual == nil)
    #expect(found.hourValues.allSatisfy { $0.value == 0 })
    #expect(found.prices != nil)
  }

  @Test("expertise is that of the nearest sector at or above; level 0 is known, and nearer")
  func expertise() throws {
    let facts = LiaisonFacts(Scoring(Self.example()))
    #expect(facts.clients.map { facts.worth("o1", for: $0) } == [2, 1, 1])
    // Half M25 at level 2, half J at level 4: ½ · ⅖ + ½ · ⅘ = .6.
    let mixed = Self.example { network in
      network.activities = [
        Activity(subject: "a", sector: "M25"), Activity(subject: "a", sector: "J"),
      ]
      network.expertise = [
        Expertise(officer: "o1", sector: "M", level: 5),
        Expertise(officer: "o1", sector: "M25", level: 2),
        Expertise(officer: "o1", sector: "J", level: 4),
        Expertise(officer: "o2", sector: "M25", level: 0),
        Expertise(officer: "o2", sector: "M", level: 5),
      ]
      network.subjectsWithRows = [.activities: ["a"]]
    }
    let other = LiaisonFacts(Scoring(mixed))
    #expect(abs(other.worth("o1", for: other.clients[0]) - 1.6) < 1e-12)
    #expect(other.worth("o2", for: other.clients[0]) == 1)
    #expect(other.knowhow("o1", of: other.clients[0]).map(\.sector) == ["J", "M25"])
    // Nothing is known of the sectors of b and c: no expertise counts, and it is asked for.
    #expect(other.worth("o1", for: other.clients[1]) == 1)
    let questions = Self.plan(mixed).questions
    #expect(questions.contains(.sectors("c")) && !questions.contains(.sectors("a")))
  }

  @Test("an hour of today's officer is worth a quarter more; at most 2.25 in all")
  func today() throws {
    let network = Self.example {
      $0.assignments = [Assignment(officer: "o1", association: "a", hours: 60)]
    }
    let facts = LiaisonFacts(Scoring(network))
    #expect(facts.worth("o1", for: facts.clients[0]) == 2.25)
    #expect(facts.worth("o2", for: facts.clients[0]) == 1)
    let found = try #require(Self.found(Self.plan(network)))
    #expect(found.value == 240 && found.keepingToday == nil)
  }

  @Test("by hand: what it costs to keep an officer of today who knows less")
  func keeping() throws {
    // a is with o2 today (worth 1.25 there, 2 with o1). Best without: 220 as before. Kept: a 50 hours
    // at 1.25 = 62.5 (with b or c beside it a would give up hours), o1 b 40 and c 30: 132.5.
    let network = Self.example {
      $0.assignments = [Assignment(officer: "o2", association: "a")]
    }
    let plan = Self.plan(network)
    let found = try #require(Self.found(plan))
    #expect(found.value == 220)
    #expect(abs((found.keepingToday ?? 0) - 132.5) < 1e-9)
    #expect(plan.changes(found).map(\.kind) == [.changed, .first, .first])
  }

  @Test("unknown hours are the mean of the known; if none is known all officers' hours divided")
  func unknownHours() throws {
    let one = LiaisonFacts(Scoring(Self.example { $0.associations[2].supportHours = nil }))
    #expect(one.clients.map(\.wanted) == [80, 40, 60])
    #expect(one.clients.map(\.isAssumed) == [false, false, true])
    let none = LiaisonFacts(
      Scoring(
        Self.example { for place in 0..<3 { $0.associations[place].supportHours = nil } }))
    #expect(none.clients.map(\.wanted) == [50, 50, 50])
    // A known zero is no unknown.
    let zero = LiaisonFacts(Scoring(Self.example { $0.associations[2].supportHours = 0 }))
    #expect(zero.clients.map(\.wanted) == [80, 40, 0] && !zero.clients[2].isAssumed)
  }

  @Test("a fixed officer stays, whatever it costs; a veto keeps them apart; others do not matter")
  func fixedAndVetoed() throws {
    let fixed = Self.example {
      $0.assignments = [Assignment(officer: "o2", association: "a", isFixed: true)]
    }
    let found = try #require(Self.found(Self.plan(fixed)))
    #expect(found.assignments.first { $0.association == "a" }?.officer == "o2")
    for scope in [Veto.Scope.any, .liaison] {
      let vetoed = Self.example { $0.vetoes = [Veto("o1", "a", scope: scope)] }
      let found = try #require(Self.found(Self.plan(vetoed)))
      #expect(found.assignments.first { $0.association == "a" }?.officer == "o2")
    }
    let meeting = Self.example { $0.vetoes = [Veto("o1", "a", scope: .meeting)] }
    #expect(Self.found(Self.plan(meeting))?.value == 220)
  }

  @Test("inactive associations, and rows that speak of them, are passed over")
  func inactive() throws {
    let network = Self.example {
      $0.associations[1].status = .closed
      $0.assignments = [Assignment(officer: "o2", association: "b", isFixed: true)]
    }
    let plan = Self.plan(network)
    #expect(plan.facts.clients.map(\.id) == ["a", "c"])
    // a 80 · 2 and c 30 by o2: 190, and o1 keeps 20.
    #expect(Self.found(plan)?.value == 190)
  }

  @Test("with nobody to serve, and nobody who serves, it says so")
  func nobody() {
    #expect(Self.plan(Self.example { $0.officers = [] }).outcome == .noOfficers)
    #expect(Self.plan(Self.example { $0.associations = [] }).outcome == .noAssociations)
  }

  @Test("without time it is undecided or not proved, and no hour value is claimed")
  func noTime() throws {
    let found = try #require(
      Self.found(Self.plan(Self.example(), { _ in }, Patience(seconds: 0))))
    #expect(!found.proof.isOptimal && found.isFirstOfEqual == false)
    #expect(found.hourValues.allSatisfy { $0.value == nil })
  }
}

@Suite("Why not all can be served", .timeLimit(.minutes(30)))
struct LiaisonImpasseTests {
  private func impasse(
    _ network: Network, _ change: (inout LiaisonRequest) -> Void = { _ in }
  ) -> LiaisonImpasse? {
    guard case .impossible(let impasse) = LiaisonPlanTests.plan(network, change).outcome else {
      return nil
    }
    return impasse
  }

  @Test("by hand: three times 60 hours do not fit into 100 and 50")
  func hours() throws {
    // o1 can take one of 60 (b and c want less: 40 and 30). a 60 + b 40 fit into o1, c 30 into o2. With
    // 80 for a: a + c = 110 is too much for o1, b + c = 70 too much for o2; a and b are 120.
    let impasse = try #require(self.impasse(LiaisonPlanTests.example()) { $0.leastHours = 80 })
    #expect(
      impasse.conflict.constraints == [
        .served("a"), .served("b"), .served("c"), .hours("o1"), .hours("o2"),
      ])
    #expect(impasse.conflict.isMinimal && impasse.isProved)
    #expect(impasse.uncovered == ["c"])
    #expect(self.impasse(LiaisonPlanTests.example()) { $0.leastHours = 60 } == nil)
  }

  @Test("two fixed officers, or one fixed and vetoed, conflict even where some may stay unserved")
  func fixed() throws {
    let twice = LiaisonPlanTests.example {
      $0.assignments = [
        Assignment(officer: "o1", association: "a", isFixed: true),
        Assignment(officer: "o2", association: "a", isFixed: true),
      ]
    }
    let barred = LiaisonPlanTests.example {
      $0.assignments = [Assignment(officer: "o1", association: "a", isFixed: true)]
      $0.vetoes = [Veto("o1", "a", scope: .liaison)]
    }
    for mayLeave in [false, true] {
      let one = try #require(self.impasse(twice) { $0.mayLeaveUnserved = mayLeave })
      #expect(one.conflict.constraints == [.fixed("o1", "a"), .fixed("o2", "a")])
      #expect(one.uncovered == ["a"])
      let other = try #require(self.impasse(barred) { $0.mayLeaveUnserved = mayLeave })
      #expect(other.conflict.constraints == [.veto("o1", "a"), .fixed("o1", "a")])
    }
    // Both may share it.
    #expect(impasse(twice) { $0.isShared = true } == nil)
  }

  @Test("nobody may serve: the vetoes and the association alone")
  func vetoes() throws {
    let network = LiaisonPlanTests.example {
      $0.vetoes = [Veto("o1", "b", scope: .any), Veto("o2", "b", scope: .liaison)]
    }
    let impasse = try #require(self.impasse(network))
    #expect(
      impasse.conflict.constraints == [.veto("o1", "b"), .veto("o2", "b"), .served("b")])
    #expect(impasse.uncovered == ["b"])
    let found = try #require(
      LiaisonPlanTests.found(LiaisonPlanTests.plan(network) { $0.mayLeaveUnserved = true }))
    // a 160, c 30 by o2.
    #expect(found.value == 190 && found.uncovered == ["b"] && found.unmet == [0, 40, 0])
  }

  @Test(
    "a conflict cannot hold, the rest without any one of it can, and no more can be served",
    arguments: 0..<60)
  func enumeration(seed: UInt64) {
    var chance = SplitMix64(seed: 9_100 + seed)
    let isShared = seed % 3 == 2
    let network = random(&chance)
    let least = Double(1 + chance.next() % 4) * 10
    let plan = LiaisonPlanTests.plan(network) {
      $0.leastHours = least
      $0.isShared = isShared
    }
    let all =
      plan.facts.clients.flatMap { client in
        plan.facts.officers.filter { plan.facts.veto($0.id, client.id) != nil }
          .map { LiaisonConstraint.veto($0.id, client.id) }
          + client.fixed.map { .fixed($0, client.id) } + [.served(client.id)]
      } + plan.facts.officers.map { .hours($0.id) }
    let isPossible = Self.isPossible(plan.facts, least, isShared, Set(all))
    guard case .impossible(let impasse) = plan.outcome else {
      #expect(isPossible, "\(seed): a plan that breaks a rule")
      return
    }
    #expect(!isPossible, "\(seed): a plan is possible")
    let conflict = impasse.conflict.constraints
    #expect(impasse.conflict.isMinimal && impasse.isProved)
    #expect(!Self.isPossible(plan.facts, least, isShared, Set(conflict)), "\(seed) \(conflict)")
    for one in conflict {
      let rest = Set(conflict.filter { $0 != one })
      #expect(Self.isPossible(plan.facts, least, isShared, rest), "\(seed) without \(one)")
    }
    // The most that can be served, by trying every set of associations.
    let ids = plan.facts.clients.map(\.id)
    let others = all.filter { if case .served = $0 { false } else { true } }
    let most =
      (0..<(1 << ids.count)).filter { set in
        let served = ids.indices.filter { set >> $0 & 1 == 1 }.map { ids[$0] }
        // One who is fixed twice is served by nobody, and hinders nobody else.
        let rest = others.filter {
          if case .fixed(_, let id) = $0 { served.contains(id) } else { true }
        }
        return Self.isPossible(
          plan.facts, least, isShared, Set(rest + served.map { .served($0) }))
      }.map(\.nonzeroBitCount).max() ?? 0
    #expect(ids.count - impasse.uncovered.count == most, "\(seed)")
  }

  private func random(_ chance: inout SplitMix64) -> Network {
    func number(_ count: Int) -> Int { Int(chance.next() % UInt64(count)) }
    var network = Network(asOf: PartialDate("2025-01-01")!.firstDay)
    let (officers, associations) = (1 + number(3), 1 + number(4))
    network.officers = (0..<officers).map {
      Officer(
        id: .init("o\($0)"), name: LocalizedName("O\($0)"), hours: Double(number(7) * 10))
    }
    network.associations = (0..<associations).map {
      var association = Association(id: .init("a\($0)"), name: LocalizedName("A\($0)"))
      association.supportHours = Double(number(5) * 10)
      return association
    }
    for officer in network.officers {
      for association in network.associations {
        if number(100) < 12 {
          network.vetoes.append(
            Veto(.init(officer.id), .init(association.id), scope: .liaison))
        }
        if number(100) < 10 {
          network.assignments.append(
            Assignment(officer: officer.id, association: association.id, isFixed: true))
        }
      }
    }
    return network
  }

  /// Whether these constraints can hold, by trying every way to give officers (one each), or by
  /// comparing what every set of associations needs with what its officers have (shared; Hall 1935).
  static func isPossible(
    _ facts: LiaisonFacts, _ least: Double, _ isShared: Bool, _ kept: Set<LiaisonConstraint>
  ) -> Bool {
    let clients = facts.clients.filter { client in
      kept.contains(.served(client.id))
        || client.fixed.contains { kept.contains(.fixed($0, client.id)) }
    }
    func need(_ client: LiaisonFacts.Client) -> Double {
      kept.contains(.served(client.id)) ? min(least, client.wanted) : 0
    }
    let able = clients.map { client in
      facts.officers.indices.filter { place in
        let officer = facts.officers[place].id
        let fixed = client.fixed.filter { kept.contains(.fixed($0, client.id)) }
        let suits =
          isShared
          ? fixed.isEmpty || fixed.contains(officer) : fixed.allSatisfy { $0 == officer }
        return suits && !kept.contains(.veto(officer, client.id))
      }
    }
    let hours = facts.officers.map { kept.contains(.hours($0.id)) ? $0.hours : .infinity }
    guard able.allSatisfy({ !$0.isEmpty }) else { return false }
    guard isShared else {
      var ways: [[Double]] = [hours]
      for (client, officers) in zip(clients, able) {
        ways = ways.flatMap { left in
          officers.compactMap { officer -> [Double]? in
            guard left[officer] >= need(client) else { return nil }
            var rest = left
            rest[officer] -= need(client)
            return rest
          }
        }
      }
      return !ways.isEmpty
    }
    return (0..<(1 << clients.count)).allSatisfy { set in
      let chosen = clients.indices.filter { set >> $0 & 1 == 1 }
      let givers = Set(chosen.flatMap { able[$0] })
      return chosen.reduce(0) { $0 + need(clients[$1]) }
        <= givers.sorted().reduce(0) { $0 + hours[$1] }
    }
  }
}
