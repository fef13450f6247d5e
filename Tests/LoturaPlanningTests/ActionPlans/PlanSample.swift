import LoturaGraph
import LoturaNetwork

/// Action plans for tests: by hand, or drawn from a seed.
enum PlanSample {
  /// An action, said in one line.
  static func action(
    _ id: String, _ association: String, _ capability: String?, _ dates: (String?, String?),
    kind: Action.Kind? = .innovation, status: Action.Status? = .planned, priority: String? = nil,
    year: Int? = 2026, budget: Double? = nil
  ) -> Action {
    var action = Action(id: .init(id), association: .init(association), name: id.uppercased())
    action.capability = capability.map { .init($0) }
    action.priority = priority.map { .init($0) }
    (action.kind, action.status, action.year) = (kind, status, year)
    (action.start, action.end) = (
      dates.0.flatMap { PartialDate($0) }, dates.1.flatMap { PartialDate($0) }
    )
    action.budget = budget
    return action
  }

  /// A network of these associations and actions, seen on 2026-09-30.
  static func network(_ associations: [String], _ actions: [Action]) -> Network {
    var network = Network(asOf: PartialDate("2026-09-30")!.firstDay)
    network.associations = associations.map {
      Association(id: .init($0), name: LocalizedName($0.uppercased()))
    }
    network.actions = actions
    network.subjectsWithRows[.actions] = Set(actions.map { Subject.ID($0.association) })
    return network
  }

  /// Up to eight actions of five associations, one of them closed, with everything that may be
  /// missing missing now and then, and a veto of some scope.
  static func random(seed: UInt64) -> Network {
    var chance = SplitMix64(seed: seed)
    func pick<Element>(_ list: [Element]) -> Element {
      list[Int.random(in: 0..<list.count, using: &chance)]
    }
    let names = ["a", "b", "c", "d", "e"]
    let dates: [String?] = ["2026-01", "2026-03-10", "2026-05", "2026-08", "2026", nil]
    let actions = (0..<Int.random(in: 0...8, using: &chance)).map { number in
      action(
        "act\(number)", pick(names), pick(["x", "y", nil]), (pick(dates), pick(dates)),
        kind: pick([.innovation, .training, nil]),
        status: pick([.planned, .running, .done, .dropped, nil]), priority: pick(["p", "q", nil]),
        year: pick([2026, 2026, 2025, nil]), budget: pick([100, 250, nil]))
    }
    var network = network(names, actions)
    network.associations[4].status = .closed
    for (x, y) in [("a", "b"), ("b", "c"), ("a", "d")] where Bool.random(using: &chance) {
      network.vetoes.append(
        Veto(.init(x), .init(y), scope: pick([.any, .meeting, .fusion, .consortium])))
    }
    for name in names where Bool.random(using: &chance) {
      network.offers.append(
        Offer(subject: .init(name), capability: "x", level: Double(pick([0, 2, 5]))))
    }
    return network
  }
}
