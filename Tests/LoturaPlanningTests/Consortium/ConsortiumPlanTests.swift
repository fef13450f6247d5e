import LoturaGraph
import LoturaNetwork
import LoturaPlanning
import LoturaScoring
import LoturaSolver
import Testing

/// Example 11 of the specification: x (weight 2), y (weight 1); p, q, r, s; budget 100, at most 2.
struct ConsortiumExample {
  var network = Network(asOf: Day(year: 2025, month: 1, day: 1)!)
  var call = Call(id: "k", name: LocalizedName("Call"))
  var request = ConsortiumRequest()

  init() {
    for (id, cost) in [("p", 100.0), ("q", 60), ("r", 40), ("s", 40)] {
      var partner = Partner(id: Identifier(id), name: LocalizedName(id))
      partner.country = Country("ES")
      network.partners.append(partner)
      network.costs.append(Cost(subject: Identifier(id), budget: cost))
    }
    offer("p", "x", 5)
    offer("q", "x", 3)
    offer("q", "y", 5)
    offer("r", "y", 4)
    offer("s", "x", 4)
    network.requirements = [
      Requirement(call: "k", .capability("x"), weight: 2),
      Requirement(call: "k", .capability("y"), weight: 1),
    ]
    call.maxPartners = 2
    call.maxBudget = 100
  }

  mutating func offer(_ who: Subject.ID, _ what: Capability.ID, _ level: Double) {
    network.offers.append(Offer(subject: who, capability: what, level: level))
    network.subjectsWithRows[.offers, default: []].insert(who)
  }

  mutating func rule(_ code: String, _ text: String) {
    call.rules = "set"
    network.callRules.append(CallRule(set: "set", code: code, text: text))
  }

  func plan(_ patience: Patience = .endless) -> ConsortiumPlan {
    ConsortiumPlan(network, call, request, patience: patience)
  }
}

@Suite("A consortium for a call")
struct ConsortiumPlanTests {
  @Test("example 11: {q, s}, 13/15; alternatives {r, s} and {q, r}")
  func best() throws {
    let plan = ConsortiumExample().plan()
    let best = try #require(plan.consortium)
    #expect(best.partners.map(\.id) == ["q", "s"])
    // (2·.8 + 1)/3
    #expect(abs(best.value - 13.0 / 15) < 1e-12 && best.cost == 100)
    #expect(best.proof.isOptimal && best.proof.bound == best.value)
    #expect(best.alternatives.map(\.members) == [["r", "s"], ["q", "r"]])
    // (2·.8 + .8)/3 and (2·.6 + 1)/3
    #expect(abs(best.alternatives[0].value - 0.8) < 1e-12)
    #expect(abs(best.alternatives[1].value - 11.0 / 15) < 1e-12)
    #expect(best.coverage.map { ($0 * 10).rounded() } == [8, 10])
    #expect(best.partners.map(\.covers) == [[0, 1], [0]])
    #expect(plan.covering(0) == ["q", "s"])
  }

  @Test(
    "example 11: shares 8/15 and 1/3; if q leaves, s alone is worth 8/15, and r is the best instead"
  )
  func sharesAndLeaving() throws {
    let best = try #require(ConsortiumExample().plan().consortium)
    // q: ⅔·(.6/2) + ⅓ = 8/15; s: ⅔·(.3 + .2) = 1/3
    #expect(abs(best.partners[0].share - 8.0 / 15) < 1e-12)
    #expect(abs(best.partners[1].share - 1.0 / 3) < 1e-12)
    #expect(best.coordinator == "q")
    let leaving = best.partners[0].leaving
    #expect(abs(leaving.value - 8.0 / 15) < 1e-12 && leaving.isFeasible)
    #expect(leaving.replacement?.id == "r")
    #expect(abs(try #require(leaving.replacement).value - 0.8) < 1e-12)
  }

  @Test("example 11: all in one country and two asked for: the conflict is min_countries")
  func countries() throws {
    var example = ConsortiumExample()
    example.rule("min_countries", "2")
    guard case .impossible(let impasse) = example.plan().outcome else {
      Issue.record("it is impossible")
      return
    }
    #expect(impasse.conflict.constraints == [.minCountries] && impasse.countries == 1)
  }

  @Test(
    "example 11: two partners and a budget of 70: the conflict is both; the cheapest pair costs 80")
  func budget() throws {
    var example = ConsortiumExample()
    example.rule("min_partners", "2")
    example.call.maxBudget = 70
    guard case .impossible(let impasse) = example.plan().outcome else {
      Issue.record("it is impossible")
      return
    }
    #expect(impasse.conflict.constraints == [.minSize, .budget])
    #expect(impasse.cheapest?.cost == 80 && impasse.cheapest?.excess == 10)
  }

  @Test("who must take part and has no known cost is the conflict; others are left out and said so")
  func unknownCost() {
    var example = ConsortiumExample()
    example.network.partners.append(Partner(id: "t", name: LocalizedName("t")))
    #expect(example.plan().pool.leftOut == ["t"])
    example.request.must = ["t", "q"]
    guard case .impossible(let impasse) = example.plan().outcome else {
      Issue.record("it is impossible")
      return
    }
    #expect(impasse.conflict.constraints == [.must("t")])
    example.call.maxBudget = nil
    #expect(example.plan().consortium?.partners.map(\.id) == ["q", "t"])
  }

  @Test("a key that cannot be checked is shown as not checked, and the others one by one")
  func rules() throws {
    var example = ConsortiumExample()
    example.rule("max_share", "0.6")
    example.rule("independent_partners", "1")
    example.rule("min_partners", "two")
    let plan = example.plan()
    #expect(
      plan.rules.map(\.key) == [
        "min_partners", "max_partners", "max_budget", "max_share", "independent_partners",
        "min_partners",
      ])
    #expect(plan.rules.map(\.holds) == [true, true, true, true, nil, nil])
    // q costs 60 of 100.
    #expect(plan.rules[3].has == 0.6)
    #expect(plan.rules[5].needs == .text("two") && !plan.rules[5].isChecked)
  }

  @Test("a set of rules of which none is in force is told as such")
  func outOfForce() {
    var example = ConsortiumExample()
    example.call.rules = "old"
    #expect(example.plan().pool.rules.source == .outOfForce("old"))
    example.rule("min_partners", "1")
    #expect(example.plan().pool.rules.source == .inForce("set"))
  }

  @Test("--must, --without and --size are kept; two under a veto who must both take part conflict")
  func request() {
    var example = ConsortiumExample()
    example.request.must = ["r"]
    #expect(example.plan().consortium?.partners.map(\.id) == ["r", "s"])
    example.request.must = []
    example.request.without = ["s"]
    // q and r: (2·.6 + 1)/3; q alone is worth the same and costs less.
    #expect(example.plan().consortium?.partners.map(\.id) == ["q"])
    example.request = .init()
    example.request.size = 1
    // p alone: ⅔·1; q alone: (2·.6 + 1)/3 = 11/15
    #expect(example.plan().consortium?.partners.map(\.id) == ["q"])
    example.request.size = nil
    example.request.must = ["q", "s"]
    example.network.vetoes = [Veto("s", "q", scope: .consortium)]
    guard case .impossible(let impasse) = example.plan().outcome else {
      Issue.record("it is impossible")
      return
    }
    #expect(
      impasse.conflict.constraints == [.veto("q", "s"), .must("q"), .must("s")])
  }

  @Test("an unknown degree that could help is asked for; a complete list is not")
  func questions() throws {
    var example = ConsortiumExample()
    // p's and r's lists are complete by default; t has none.
    var t = Partner(id: "t", name: LocalizedName("t"))
    t.country = Country("FR")
    example.network.partners.append(t)
    example.network.costs.append(Cost(subject: "t", call: "k", budget: 40))
    let question = try #require(example.plan().questions.first)
    // t with x = 1 in the place of s: (2 + 1)/3 = 1, instead of 13/15.
    #expect(question.subject == "t" && question.requirements == [0])
    #expect(abs(question.gain - 2.0 / 15) < 1e-12)
    #expect(example.plan().questions.count == 1)
  }

  @Test(
    "sectors count with what lies below, kinds and countries as they are, costs of the call first")
  func degrees() throws {
    var example = ConsortiumExample()
    example.network.sectors = [
      Sector(id: "M", name: LocalizedName("M")),
      Sector(id: "M25", name: LocalizedName("M25"), parent: "M"),
    ]
    example.network.activities = [Activity(subject: "p", sector: "M25", share: 0.2)]
    example.network.alignments = [Alignment(subject: "r", priority: "z", intensity: 0.7)]
    example.network.partners[1].kind = .research
    example.network.requirements = [
      Requirement(call: "k", .sector("M")), Requirement(call: "k", .priority("z")),
      Requirement(call: "k", .partnerKind(.research)),
      Requirement(call: "k", .country(Country("ES")!)),
    ]
    example.network.costs.append(Cost(subject: "p", call: "k", budget: 10))
    let problem = example.plan().pool.problem
    #expect(problem.candidates.map(\.cost) == [10, 60, 40, 40])
    #expect(
      (0..<4).map { i in (0..<4).map { problem.degree(i, $0) } } == [
        [1, 0, 0, 1], [0, 0, 1, 1], [0, 0.7, 0, 1], [0, 0, 0, 1],
      ])
  }
}
