import LoturaGraph
import LoturaNetwork
import LoturaPlanning
import LoturaScoring
import LoturaSolver
import TestSupport
import Testing

/// The best map found by trying all divisions, from the fits that `Scoring` gives pair by pair.
private struct TriedMaps {
  let associations: [Association.ID]
  /// By the two ids; a pair that is missing must stay apart.
  private var fits: [[Association.ID]: Double] = [:]
  private let threshold: Double

  init(_ network: Network, _ kind: SuggestionRequest.Kind, model: Model = .standard) {
    let scoring = Scoring(network, model: model)
    associations = network.activeAssociations.map(\.id).sorted()
    if case .form(let form) = kind {
      threshold = model.thresholds.fit
      for (a, b) in TriedMaps.pairs(associations) {
        let fit = scoring.advice(.init(a), .init(b), draws: 0)?.fit(form)
        if let fit, !fit.isOut { fits[[a, b]] = fit.sum.score.used }
      }
    } else {
      threshold = 0.5
      var request = SuggestionRequest()
      request.draws = 0
      for a in associations {
        for row in scoring.suggestions(for: .init(a), request).rows {
          let pair = [Association.ID(row.a.text), Association.ID(row.b.text)].sorted()
          fits[pair] = row.score.used
        }
      }
    }
  }

  static func pairs(_ members: [Association.ID]) -> [(Association.ID, Association.ID)] {
    members.indices.flatMap { one in members[(one + 1)...].map { (members[one], $0) } }
  }

  /// What a group is worth; nil: two of it must stay apart.
  func value(_ group: [Association.ID]) -> Double? {
    guard group.count > 1 else { return 0 }
    let pairs = TriedMaps.pairs(group).map { fits[[$0, $1]] }
    let known = pairs.compactMap { $0 }
    guard known.count == pairs.count else { return nil }
    return Double(group.count - 1) * (known.reduce(0, +) / Double(known.count) - threshold)
  }

  /// Every admissible map with its value, the best first, ties as the specification says.
  func all(largest: Int, groupCount: Int? = nil) -> [(groups: [[Association.ID]], value: Double)] {
    var found: [(groups: [[Association.ID]], value: Double)] = []
    func place(_ next: Int, _ groups: [[Association.ID]]) {
      guard next < associations.count else {
        let values = groups.map(value)
        if values.contains(where: { $0 == nil }) { return }
        if let groupCount, groups.count != groupCount { return }
        found.append((groups, values.reduce(0) { $0 + ($1 ?? 0) }))
        return
      }
      for index in groups.indices where groups[index].count < largest {
        var more = groups
        more[index].append(associations[next])
        place(next + 1, more)
      }
      place(next + 1, groups + [[associations[next]]])
    }
    place(0, [])
    return found.sorted { one, other in
      let (x, y) = (
        (one.value * 1e9 + 0.5).rounded(.down), (other.value * 1e9 + 0.5).rounded(.down)
      )
      if x != y { return x > y }
      if one.groups.count != other.groups.count { return one.groups.count > other.groups.count }
      return one.groups.lexicographicallyPrecedes(other.groups) {
        $0.lexicographicallyPrecedes($1)
      }
    }
  }
}

private let kinds: [SuggestionRequest.Kind] =
  [.matchmaking] + Form.allCases.map(SuggestionRequest.Kind.form)

private func request(
  _ kind: SuggestionRequest.Kind, largest: Int = 3, groupCount: Int? = nil
) -> MergerMap.Request {
  var request = MergerMap.Request()
  request.kind = kind
  request.largest = largest
  request.groupCount = groupCount
  return request
}

private func best(
  _ network: Network, _ request: MergerMap.Request, model: Model = .standard
) -> Double? {
  MergerMap(Scoring(network, model: model), request).plans.first?.value
}

@Suite("The best whole map of a region")
struct MergerMapTests {
  @Test("lists what trying all divisions lists, for each kind, size and number", arguments: 0..<20)
  func tried(seed: UInt64) {
    for seed in seed * 5..<seed * 5 + 5 {
      let network = RandomNetwork.make(seed: seed)
      let scoring = Scoring(network)
      for kind in kinds {
        let tried = TriedMaps(network, kind)
        for (largest, count) in [(2, nil), (3, nil), (4, nil), (3, 2)] as [(Int, Int?)] {
          let map = MergerMap(scoring, request(kind, largest: largest, groupCount: count))
          let wanted = tried.all(largest: largest, groupCount: count).prefix(3)
          #expect(
            map.plans.map { $0.groups.map(\.members) } == wanted.map(\.groups),
            "seed \(seed), \(kind), \(largest), \(count ?? 0)")
          for (plan, other) in zip(map.plans, wanted) {
            #expect(abs(plan.value - other.value) < 1e-9)
          }
          #expect(map.plans.isEmpty == (map.obstacle != nil))
        }
      }
    }
  }

  @Test(
    "every plan is admissible, worth what it says, within its ends and the bound",
    arguments: 0..<40)
  func certificate(seed: UInt64) throws {
    let network = RandomNetwork.make(seed: seed + 500)
    for kind in kinds {
      let map = MergerMap(Scoring(network), request(kind))
      let tried = TriedMaps(network, kind)
      #expect(map.proof.isOptimal && map.proof.gap == 0)
      for plan in map.plans {
        #expect(plan.groups.flatMap(\.members).sorted() == tried.associations)
        let values = plan.groups.map { tried.value($0.members) }
        for (group, value) in zip(plan.groups, values) {
          #expect(group.members.count <= 3)
          #expect(abs(group.value - (try #require(value))) < 1e-9)
        }
        #expect(abs(values.reduce(0) { $0 + ($1 ?? 0) } - plan.value) < 1e-9)
        #expect(plan.lowValue <= plan.value + 1e-9 && plan.value <= plan.highValue + 1e-9)
        #expect(plan.value <= map.proof.bound + 1e-9)
      }
    }
  }

  @Test(
    "invariant 14: a veto never raises the value, and one of another form changes nothing",
    arguments: 0..<40)
  func vetoes(seed: UInt64) throws {
    let network = RandomNetwork.make(seed: seed)
    let ids = network.activeAssociations.map(\.id)
    for (a, b) in TriedMaps.pairs(ids) {
      for kind in kinds {
        let before = try #require(best(network, request(kind)))
        for scope in Veto.Scope.allCases {
          var changed = network
          changed.vetoes.append(Veto(.init(a), .init(b), scope: scope))
          let after = try #require(best(changed, request(kind)))
          #expect(after <= before + 1e-9)
          let counts: Bool =
            switch kind {
            case .form(let form): scope == .any || scope.rawValue == form.rawValue
            case .matchmaking, .all: scope == .any || scope == .meeting
            }
          if !counts { #expect(after == before) }
        }
      }
    }
  }

  @Test(
    "invariant 15: never below today's map; grows with the size of groups, falls with θ",
    arguments: 0..<60)
  func monotone(seed: UInt64) throws {
    let network = RandomNetwork.make(seed: seed + 90)
    for kind in kinds {
      var last = 0.0
      for largest in 1...5 {
        let value = try #require(best(network, request(kind, largest: largest)))
        #expect(value >= last - 1e-9)
        last = value
      }
      last = .infinity
      for threshold in [0.2, 0.4, 0.6, 0.8] {
        var model = Model.standard
        model.thresholds.fit = threshold
        let value = try #require(best(network, request(kind), model: model))
        #expect(value <= last + 1e-9)
        last = value
      }
    }
  }

  @Test(
    "without time the answer is today's map, with a bound that is not below the best",
    arguments: 0..<30)
  func noTime(seed: UInt64) throws {
    let network = RandomNetwork.make(seed: seed)
    let wanted = request(.form(.alliance))
    let value = try #require(best(network, wanted))
    let map = MergerMap(Scoring(network), wanted, Patience(seconds: 0))
    let plan = try #require(map.plans.first)
    #expect(plan.value == 0 && plan.groups.allSatisfy { $0.members.count == 1 })
    #expect(map.proof.bound >= value - 1e-9)
    #expect(value < 1e-9 || (map.proof.termination == .timeLimit && map.proof.gap > 0))
    let stopped = MergerMap(Scoring(network), wanted, Patience(isInterrupted: { true }))
    #expect(stopped.plans == map.plans)
    #expect(value < 1e-9 || stopped.proof.termination == .interrupted)
  }

  @Test("without time and with a number of groups there is no map yet, and that is said")
  func noTimeForNumber() throws {
    let network = try #require(
      (UInt64(0)..<50).map { RandomNetwork.make(seed: $0) }
        .first { $0.activeAssociations.count == 5 })
    let map = MergerMap(
      Scoring(network), request(.matchmaking, groupCount: 3), Patience(seconds: 0))
    #expect(map.plans.isEmpty && map.obstacle == .noTime)
  }

  @Test("nobody, one alone, a number that cannot be, all pairs under a veto")
  func edges() throws {
    let empty = Network(asOf: Day(year: 2025, month: 1, day: 1)!)
    #expect(MergerMap(Scoring(empty), request(.matchmaking)).obstacle == .nobody)
    var one = empty
    one.associations = [Association(id: "a", name: LocalizedName("A"))]
    let alone = MergerMap(Scoring(one), request(.form(.alliance)))
    #expect(alone.plans.map { $0.groups.map(\.members) } == [[["a"]]] && alone.plans[0].value == 0)

    let network = handNetwork()
    for (count, largest) in [(4, 3), (1, 2)] {
      let map = MergerMap(
        Scoring(network), request(.form(.alliance), largest: largest, groupCount: count))
      #expect(map.obstacle == .count(groups: count, largest: largest, associations: 3))
      #expect(map.plans.isEmpty)
    }
    var apart = network
    apart.vetoes = [Veto("a", "b"), Veto("a", "c"), Veto("b", "c")]
    for kind in kinds {
      let today = MergerMap(Scoring(apart), request(kind))
      #expect(today.plans.count == 1 && today.plans[0].value == 0)
      #expect(
        MergerMap(Scoring(apart), request(kind, groupCount: 2)).obstacle
          == .forbidden(groups: 2))
    }
  }

  @Test("network W by hand: a and b become one, worth .841995 − .6; without b's side, apart")
  func byHand() throws {
    // Section 12.7: integration of a and b .841995, convergence .747722, alliance .692677.
    for (form, fit) in [
      (Form.integration, 0.841995), (.convergence, 0.747722), (.alliance, 0.692677),
    ] {
      let map = MergerMap(Scoring(handNetwork()), request(.form(form), largest: 2))
      let plan = try #require(map.plans.first)
      #expect(plan.groups.map(\.members) == [["a", "b"], ["c"]])
      #expect(abs(plan.value - (fit - 0.6)) < 1e-6)
    }
    // Fusion of a and b is out, for b is more than twice as large.
    let fusion = MergerMap(Scoring(handNetwork()), request(.form(.fusion)))
    #expect(
      fusion.plans.allSatisfy { plan in
        !plan.groups.contains { $0.members.contains("a") && $0.members.contains("b") }
      })
  }
}
