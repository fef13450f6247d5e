import LoturaNetwork
import LoturaPlanning
import Testing

@Suite("What is planned twice")
struct ActionOverlapsTests {
  private func overlaps(_ network: Network) -> ActionOverlaps {
    ActionOverlaps(ActionPlans(network, year: 2026), in: network)
  }

  /// Every pair of an answer by the two ids.
  private func ids(_ occasions: [ActionOverlaps.Occasion]) -> Set<[Action.ID]> {
    Set(occasions.flatMap { $0.pairs.map { [$0.a.id, $0.b.id] } })
  }

  /// a and b build x in August, 31 days; c builds x in another kind from the 20th, 12 days; d serves
  /// p in the kind of b.
  private let four = PlanSample.network(
    ["a", "b", "c", "d"],
    [
      PlanSample.action("1", "a", "x", ("2026-08", "2026-08"), priority: "q", budget: 100),
      PlanSample.action("2", "b", "x", ("2026-07", "2026-09"), priority: "p"),
      PlanSample.action("3", "c", "x", ("2026-08-20", "2026-08"), kind: .training, budget: 50),
      PlanSample.action("4", "d", "y", ("2026-09", "2026-12"), priority: "p"),
    ])

  @Test("the same capability and kind before the same capability before the same priority and kind")
  func grades() {
    let open = overlaps(four).open
    #expect(open.map(\.matter) == [.capability("x"), .priority("p", .innovation)])
    #expect(open[0].pairs.map(\.sameness) == [.capabilityAndKind, .capability, .capability])
    #expect(open[0].pairs.map(\.together.days) == [31, 12, 12])
    #expect(open[0].associations == ["a", "b", "c"] && open[1].associations == ["b", "d"])
    // Known: 100 + 50; of b's nothing is known. No saving is told.
    #expect(open[0].tally.budget == 150 && open[0].tally.budgetsUnknown == 1)
    #expect(open[1].tally.budget == nil)
  }

  @Test("a veto of any meeting takes a pair out and is told; one of a form does not")
  func vetoes() {
    var network = four
    network.vetoes = [Veto("b", "a", scope: .meeting, reason: "a quarrel")]
    let answer = overlaps(network)
    #expect(ids(answer.open) == [["1", "3"], ["2", "3"], ["2", "4"]])
    #expect(answer.vetoed.map { [$0.a.id, $0.b.id] } == [["1", "2"]])
    #expect(answer.vetoed[0].veto.reason == "a quarrel")
    network.vetoes = [Veto("b", "a", scope: .fusion), Veto("b", "a", scope: .consortium)]
    #expect(overlaps(network) == overlaps(four))
  }

  @Test("dropped plans nothing; what one has done is for the next time, by capability alone")
  func statuses() {
    var network = four
    network.actions[0].status = .dropped
    #expect(ids(overlaps(network).open) == [["2", "3"], ["2", "4"]])
    network = four
    network.actions[1].status = .done
    let answer = overlaps(network)
    #expect(ids(answer.open) == [["1", "3"]])
    #expect(ids(answer.past) == [["1", "2"], ["2", "3"]])
    network.actions[1].status = nil
    #expect(ids(overlaps(network).open) == ids(overlaps(four).open))
  }

  @Test("at different times nothing is common; they are counted where they build the same")
  func apart() {
    var network = four
    network.actions[2] = PlanSample.action("3", "c", "x", ("2026-11", "2026-12"), kind: .training)
    let answer = overlaps(network)
    #expect(ids(answer.open) == [["1", "2"], ["2", "4"]] && answer.apart == 2)
    network.actions[2].end = nil
    network.actions[2].start = nil
    #expect(overlaps(network).open[0].pairs.map(\.together.days) == [31, 0, 0])
    #expect(overlaps(network).apart == 0)
  }

  @Test("two actions of one association are its own matter, and so is one association alone")
  func alone() {
    let network = PlanSample.network(
      ["a"],
      [
        PlanSample.action("1", "a", "x", ("2026", "2026")),
        PlanSample.action("2", "a", "x", ("2026", "2026")),
      ])
    let answer = overlaps(network)
    #expect(answer.open.isEmpty && answer.past.isEmpty && answer.apart == 0)
    #expect(overlaps(PlanSample.network([], [])).open.isEmpty)
  }

  @Test("whoever offers most could lead; else those outside who may meet all of them")
  func lead() {
    var network = four
    network.offers = [
      Offer(subject: "a", capability: "x", level: 2),
      Offer(subject: "b", capability: "x", level: 4),
      Offer(subject: "d", capability: "x", level: 5),
    ]
    network.subjectsWithRows[.offers] = ["a", "b", "d"]
    let lead = overlaps(network).open[0].lead
    #expect(lead.leaders.map(\.association) == ["b"] && lead.leaders[0].level == 4)
    #expect(lead.untold == ["c"] && lead.outside.isEmpty)
    network.offers.removeFirst(2)
    #expect(overlaps(network).open[0].lead.outside.map(\.association) == ["d"])
    network.vetoes = [Veto("c", "d")]
    let none = overlaps(network).open[0].lead
    #expect(none.outside.isEmpty && none.leaders.isEmpty)
    // A priority is led by whoever works on it most: here both alike.
    network.alignments = [
      Alignment(subject: "b", priority: "p", intensity: 1),
      Alignment(subject: "d", priority: "p", intensity: 1),
    ]
    #expect(overlaps(network).open[1].lead.leaders.map(\.association) == ["b", "d"])
  }

  @Test("what two have done together is counted up to the day, and none is sure if one has told")
  func record() {
    var network = four
    network.cooperations = [
      Cooperation("a", "b", kind: .contact, date: PartialDate("2020")!),
      Cooperation("b", "a", kind: .agreement, date: PartialDate("2024-05")!),
      Cooperation("a", "b", kind: .contact, date: PartialDate("2027")!),
    ]
    let pairs = overlaps(network).open[0].pairs
    #expect(pairs[0].record.count == 2 && pairs[0].record.last?.text == "2024-05")
    #expect(pairs[1].record.count == 0 && !pairs[1].record.isTold)
    network.coverage[.init("c", .cooperations)] = .complete
    network.subjectsWithRows[.cooperations] = ["c"]
    #expect(overlaps(network).open[0].pairs[1].record.isTold)
  }

  /// The rule in other words, slowly: every ordered pair of actions against every day of ten years.
  private func slowly(_ network: Network) -> (open: Set<[Action.ID]>, past: Set<[Action.ID]>) {
    let active = Set(network.activeAssociations.map(\.id))
    let apart = Set(
      network.vetoes.filter { [.any, .meeting].contains($0.scope) }
        .flatMap { [[$0.a.text, $0.b.text], [$0.b.text, $0.a.text]] })
    let days = (PartialDate("2020")!.firstDay.number...PartialDate("2029")!.lastDay.number)
      .map { Day(number: $0) }
    func years(_ action: Action) -> [Int] {
      if let year = action.year { return [year] }
      return Array(Set(days.filter { ActionTime(action).sure?.contains($0) ?? false }.map(\.year)))
    }
    func may(_ action: Action, _ day: Day) -> Bool {
      let time = ActionTime(action)
      return (time.earliest ?? day) <= day && day <= (time.latest ?? day)
    }
    var (open, past): (Set<[Action.ID]>, Set<[Action.ID]>) = ([], [])
    let plan = network.actions.filter {
      active.contains($0.association) && $0.status != .dropped && years($0).contains(2026)
    }
    for x in plan {
      for y in plan
      where (x.association, x.id) < (y.association, y.id) && x.association != y.association {
        let isBuilt = x.capability != nil && x.capability == y.capability
        let isServed =
          x.priority != nil && x.priority == y.priority && x.kind != nil && x.kind == y.kind
        guard isBuilt || isServed, days.contains(where: { may(x, $0) && may(y, $0) }),
          !apart.contains([x.association.text, y.association.text])
        else { continue }
        if x.status == .done || y.status == .done {
          if isBuilt { past.insert([x.id, y.id]) }
        } else {
          open.insert([x.id, y.id])
        }
      }
    }
    return (open, past)
  }

  @Test("it agrees with looking at every day and every pair", arguments: 0..<20)
  func bruteForce(block: Int) {
    for seed in (block * 25)..<(block * 25 + 25) {
      let network = PlanSample.random(seed: UInt64(seed))
      let answer = overlaps(network)
      let slow = slowly(network)
      #expect(ids(answer.open) == slow.open, "seed \(seed)")
      #expect(ids(answer.past) == slow.past, "seed \(seed)")
    }
  }

  @Test("an action more never takes an overlap away; a veto more never adds one")
  func monotone() {
    for seed in UInt64(1)...100 {
      let network = PlanSample.random(seed: seed)
      let before = ids(overlaps(network).open).union(ids(overlaps(network).past))
      var more = network
      more.actions.append(PlanSample.action("new", "c", "x", ("2026", "2026")))
      let after = ids(overlaps(more).open).union(ids(overlaps(more).past))
      #expect(before.isSubset(of: after), "seed \(seed)")
      var fewer = network
      fewer.vetoes.append(Veto("c", "d", scope: .any))
      let left = overlaps(fewer)
      #expect(ids(left.open).union(ids(left.past)).isSubset(of: before), "seed \(seed)")
      let pairs = (left.open + left.past).flatMap(\.pairs)
      #expect(!pairs.contains { Set([$0.a.association, $0.b.association]) == ["c", "d"] })
    }
  }
}
