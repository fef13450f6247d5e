import LoturaNetwork
import LoturaPlanning
import Testing

@Suite("Action plans side by side")
struct ActionPlansTests {
  private let act = PlanSample.action

  @Test("the newest year with something planned or under way, not later than next year")
  func year() {
    func year(_ actions: [Action]) -> Int? {
      ActionPlans(PlanSample.network(["a"], actions)).year
    }
    func one(_ year: Int, _ status: Action.Status?) -> Action {
      PlanSample.action(
        "\(year)\(status?.rawValue ?? "")", "a", nil, (nil, nil), status: status, year: year)
    }
    #expect(year([one(2025, .running), one(2026, .done)]) == 2025)
    #expect(year([one(2027, .planned), one(2026, .planned)]) == 2027)
    #expect(year([one(2028, .planned), one(2026, .planned)]) == 2026)
    #expect(year([one(2024, .done), one(2025, .dropped)]) == 2025)
    #expect(year([one(2028, .planned), one(2030, nil)]) == 2028)
    #expect(year([]) == nil)
  }

  @Test("an action without a year belongs to every year that its dates touch; without both to none")
  func dates() {
    let network = PlanSample.network(
      ["a"],
      [
        PlanSample.action("long", "a", nil, ("2025-11", "2026-02"), year: nil),
        PlanSample.action("lost", "a", nil, (nil, nil), year: nil),
      ])
    let plans = ActionPlans(network, year: 2026)
    #expect(plans.years == [2025, 2026])
    #expect(plans.actions.map(\.id) == ["long"] && plans.undated.map(\.id) == ["lost"])
    #expect(ActionPlans(network, year: 2025).actions.map(\.id) == ["long"])
    #expect(ActionPlans(network, year: 2024).actions.isEmpty)
  }

  /// Kept: 100 + 250 known, one unknown; dropped: 1000, which nobody spends.
  @Test("budgets are added where known, the unknown counted, those of dropped actions left out")
  func budgets() {
    let tally = ActionPlans.Tally([
      PlanSample.action("1", "a", nil, (nil, nil), status: .done, budget: 100),
      PlanSample.action("2", "a", nil, (nil, nil), status: nil, budget: 250),
      PlanSample.action("3", "b", nil, (nil, nil), status: .running),
      PlanSample.action("4", "b", nil, (nil, nil), status: .dropped, budget: 1000),
    ])
    #expect(tally.count == 4 && tally.budget == 350 && tally.budgetsUnknown == 1)
    #expect(tally.count(.done) == 1 && tally.count(.dropped) == 1 && tally.count(nil) == 1)
    let unknown = ActionPlans.Tally([PlanSample.action("5", "a", nil, (nil, nil))])
    #expect(unknown.budget == nil && unknown.budgetsUnknown == 1)
    #expect(ActionPlans.Tally([]).budget == nil)
  }

  @Test("lines by capability: most associations first, what is not said last")
  func lines() {
    let network = PlanSample.network(
      ["a", "b"],
      [
        PlanSample.action("1", "a", "x", (nil, nil)), PlanSample.action("2", "a", "x", (nil, nil)),
        PlanSample.action("3", "a", "y", (nil, nil)), PlanSample.action("4", "b", "y", (nil, nil)),
        PlanSample.action("5", "b", nil, (nil, nil)),
        PlanSample.action("6", "b", "x", (nil, nil), status: .dropped),
      ])
    let lines = ActionPlans(network).lines(by: .capability)
    #expect(lines.map(\.key) == ["y", "x", nil])
    #expect(lines[1].associations == ["a"] && lines[1].tally.count == 3)
  }

  /// x and y are needed; x is only in a dropped action, y in a's plan; z is needed by a closed one.
  @Test("a gap is what somebody needs and nobody plans; sure only when all have told everything")
  func gaps() {
    var network = PlanSample.network(
      ["a", "b", "c"],
      [
        PlanSample.action("1", "a", "y", ("2026", nil)),
        PlanSample.action("2", "b", "x", ("2026", nil), status: .dropped),
        PlanSample.action("3", "b", "x", ("2024", nil), status: .done, year: 2024),
        PlanSample.action("4", "c", "y", ("2026", nil)),
        PlanSample.action("5", "c", "x", ("2022", nil), status: .done, year: 2022),
      ])
    network.associations.append(Association(id: "old", name: LocalizedName("Old")))
    network.associations[3].status = .closed
    network.needs = [
      Need(subject: "a", capability: "x", level: 2), Need(subject: "b", capability: "x", level: 4),
      Need(subject: "c", capability: "y", level: 5), Need(subject: "c", capability: "w", level: 0),
      Need(subject: "old", capability: "z", level: 5),
      Need(subject: "m1", capability: "z", level: 5),
    ]
    network.alignments = [Alignment(subject: "a", priority: "p", intensity: 0.5)]
    let plans = ActionPlans(network)
    let gaps = plans.capabilityGaps(network)
    #expect(gaps.map(\.matter) == [.capability("x")])
    #expect(gaps[0].claims.map(\.association) == ["b", "a"] && gaps[0].claims[0].level == 4)
    #expect(gaps[0].dropped.map(\.id) == ["2"] && gaps[0].lastYear == 2024)
    #expect(gaps[0].isSure)
    // The actions do not say what priority they serve: p may be one of them.
    let priorities = plans.priorityGaps(network)
    #expect(priorities.map(\.matter) == [.priority("p")] && !priorities[0].isSure)
    network.coverage[.init("c", .actions)] = .partial
    #expect(ActionPlans(network).capabilityGaps(network).map(\.isSure) == [false])
    #expect(ActionPlans(network).untold == ["c"])
  }

  @Test("no associations, no actions: nothing, and no gap")
  func nothing() {
    let network = PlanSample.network([], [])
    let plans = ActionPlans(network)
    #expect(plans.year == nil && plans.actions.isEmpty && plans.lines(by: .kind).isEmpty)
    #expect(plans.capabilityGaps(network).isEmpty)
  }

  @Test("the order of rows does not matter", arguments: UInt64(1)...30)
  func order(seed: UInt64) {
    let network = PlanSample.random(seed: seed)
    var turned = network
    turned.actions.reverse()
    turned.vetoes.reverse()
    turned.offers.reverse()
    turned.associations.reverse()
    let (x, y) = (ActionPlans(network, year: 2026), ActionPlans(turned, year: 2026))
    #expect(x == y && x.lines(by: .capability) == y.lines(by: .capability))
    #expect(ActionOverlaps(x, in: network) == ActionOverlaps(y, in: turned))
    #expect(x.lines(by: .kind).reduce(0) { $0 + $1.tally.count } == x.actions.count)
  }
}
