package import LoturaNetwork

/// What two associations or more plan in the same year and could do together.
///
/// **Rule.** Two actions of different active associations overlap if they build the same capability, or
/// serve the same priority in the same kind of action, and go on at the same time or may do so
/// (`ActionTime`). Dropped actions and pairs under a veto of any meeting are left out, the latter
/// counted. Where one of the two is done, only the same capability counts: there is something to learn
/// about it. Overlaps of one matter are told together. **Order.** First what is most the same, then what
/// surely falls together, then what does for most days, then most associations, then ids: no weights.
/// **Missing data.** A capability, priority or kind that is not given is the same as none. A missing
/// date makes an overlap possible, a missing status counts as still open.
/// **Source.** Our choice.
package struct ActionOverlaps: Hashable, Sendable {
  /// How much two actions are the same.
  package enum Sameness: Int, CaseIterable, Comparable, Hashable, Sendable {
    /// The same capability in the same kind of action.
    case capabilityAndKind
    /// The same capability.
    case capability
    /// The same priority in the same kind of action.
    case priorityAndKind

    /// The more the same, the smaller.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What overlapping actions have in common.
  package enum Matter: Hashable, Sendable {
    /// A capability.
    case capability(Capability.ID)
    /// A priority and the kind of action.
    case priority(Priority.ID, Action.Kind)

    /// The id of the capability or the priority.
    package var id: NetworkNode.ID {
      switch self {
      case .capability(let id): NetworkNode.ID(id)
      case .priority(let id, _): NetworkNode.ID(id)
      }
    }

    /// The text that orders matters of one id.
    fileprivate var order: String {
      switch self {
      case .capability(let id): id.text
      case .priority(let id, let kind): id.text + "\u{1F}" + kind.rawValue
      }
    }
  }

  /// What two associations have done together before.
  package struct Record: Hashable, Sendable {
    /// How many cooperations are known.
    package let count: Int
    /// The newest; nil: none is known.
    package let last: PartialDate?
    /// Whether one of the two has told all its cooperations, so that none means none.
    package let isTold: Bool
  }

  /// Two actions that overlap, the one of the smaller association first.
  package struct Pair: Hashable, Sendable {
    /// The action of the smaller association id.
    package let a: Action
    /// The other.
    package let b: Action
    /// How much they are the same.
    package let sameness: Sameness
    /// When they fall together.
    package let together: ActionTime.Together
    /// What the two associations have done together before.
    package let record: Record

    /// Whether both can still be changed: neither is done.
    package var isOpen: Bool { a.status != .done && b.status != .done }
  }

  /// The overlaps of one matter, all open or all past.
  package struct Occasion: Hashable, Sendable {
    /// What the actions have in common.
    package let matter: Matter
    /// The pairs, in the order of `ActionOverlaps`.
    package let pairs: [Pair]
    /// Every action of a pair, by association, then id.
    package let actions: [Action]
    /// Who could lead.
    package let lead: OverlapLead

    /// Who is in it, by id.
    package var associations: [Association.ID] { Set(actions.map(\.association)).sorted() }
    /// What the actions come to; what doing them together would save is not known.
    package var tally: ActionPlans.Tally { ActionPlans.Tally(actions) }
  }

  /// Two associations with an overlap that must not meet.
  package struct VetoedPair: Hashable, Sendable {
    /// The two actions.
    package let a: Action
    /// The other action.
    package let b: Action
    /// The veto between their associations.
    package let veto: Veto
  }

  /// What both sides can still do together.
  package let open: [Occasion]
  /// What one side has already done: to learn from, and to plan together next time.
  package let past: [Occasion]
  /// Overlaps of associations that must not meet.
  package let vetoed: [VetoedPair]
  /// How many pairs build the same capability in the year, but not at the same time.
  package let apart: Int

  /// The overlaps of the plans of one year. O(a²) for a actions.
  package init(_ plans: ActionPlans, in network: Network) {
    let apart = KeptApart(network)
    let actions = plans.actions.filter { $0.status != .dropped }
    var pairs: [Pair] = []
    var vetoed: [VetoedPair] = []
    var later = 0
    for (place, a) in actions.enumerated() {
      for b in actions[(place + 1)...] where a.association != b.association {
        guard let sameness = Sameness(a, b) else { continue }
        let together = ActionTime(a).together(with: ActionTime(b))
        if together == .apart {
          later += sameness == .priorityAndKind ? 0 : 1
        } else if let veto = apart.veto(a.association, b.association) {
          vetoed.append(VetoedPair(a: a, b: b, veto: veto))
        } else {
          pairs.append(
            Pair(
              a: a, b: b, sameness: sameness, together: together,
              record: Record(network, a.association, b.association)))
        }
      }
    }
    self.apart = later
    self.vetoed = vetoed
    open = ActionOverlaps.occasions(pairs.filter(\.isOpen), network, apart)
    past = ActionOverlaps.occasions(
      pairs.filter { !$0.isOpen && $0.sameness != .priorityAndKind }, network, apart)
  }

  private static func occasions(
    _ pairs: [Pair], _ network: Network, _ apart: KeptApart
  ) -> [Occasion] {
    let byMatter = Dictionary(
      grouping: pairs.compactMap { pair in pair.matter.map { (matter: $0, pair: pair) } },
      by: \.matter)
    return byMatter.map { matter, pairs in
      let pairs = pairs.map(\.pair).sorted(by: Pair.isBefore)
      let actions = Set(pairs.flatMap { [$0.a, $0.b] })
        .sorted { ($0.association, $0.id) < ($1.association, $1.id) }
      return Occasion(
        matter: matter, pairs: pairs, actions: actions,
        lead: OverlapLead(matter, among: Set(actions.map(\.association)), network, apart))
    }.sorted(by: Occasion.isBefore)
  }
}

extension ActionOverlaps.Sameness {
  /// How much two actions are the same; nil: in nothing that counts.
  init?(_ a: Action, _ b: Action) {
    let isOneKind = a.kind != nil && a.kind == b.kind
    if a.capability != nil, a.capability == b.capability {
      self = isOneKind ? .capabilityAndKind : .capability
    } else if a.priority != nil, a.priority == b.priority, isOneKind {
      self = .priorityAndKind
    } else {
      return nil
    }
  }
}

extension ActionOverlaps.Pair {
  fileprivate var matter: ActionOverlaps.Matter? {
    switch sameness {
    case .capabilityAndKind, .capability: a.capability.map { .capability($0) }
    case .priorityAndKind:
      a.priority.flatMap { priority in a.kind.map { .priority(priority, $0) } }
    }
  }

  /// Smaller is earlier: sameness, then −days, and a possible overlap after every sure one.
  fileprivate var rank: (Int, Int) { (sameness.rawValue, -together.days) }

  fileprivate static func isBefore(_ x: Self, _ y: Self) -> Bool {
    x.rank != y.rank ? x.rank < y.rank : (x.a.id, x.b.id) < (y.a.id, y.b.id)
  }
}

extension ActionOverlaps.Occasion {
  fileprivate static func isBefore(_ x: Self, _ y: Self) -> Bool {
    // The first pair of an occasion is its best.
    let (left, right) = (x.pairs[0].rank, y.pairs[0].rank)
    if left != right { return left < right }
    let (many, fewer) = (x.associations.count, y.associations.count)
    return many != fewer ? many > fewer : x.matter.order < y.matter.order
  }
}

extension ActionOverlaps.Record {
  /// What two associations have done together up to the network's day. O(cooperations).
  init(_ network: Network, _ a: Association.ID, _ b: Association.ID) {
    let (x, y) = (Subject.ID(min(a, b)), Subject.ID(max(a, b)))
    let common = network.cooperations.filter {
      $0.a == x && $0.b == y && $0.date.firstDay <= network.asOf
    }
    count = common.count
    last = common.map(\.date).max { ($0.middle, $0.text) < ($1.middle, $1.text) }
    isTold = [x, y].contains { network.knowledge(of: $0, in: .cooperations) == .complete }
  }
}

/// Which associations must not meet: vetoes of scope any or meeting, by pair.
struct KeptApart: Sendable {
  private let vetoes: [[NetworkNode.ID]: Veto]

  /// The vetoes of a network; of several of one pair the first counts.
  init(_ network: Network) {
    vetoes = Dictionary(
      network.vetoes.filter { $0.scope.barsMeetings }.map {
        ([$0.a, $0.b], $0)
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// The veto between two; nil: they may meet.
  func veto(_ one: Association.ID, _ other: Association.ID) -> Veto? {
    let (a, b) = (NetworkNode.ID(one), NetworkNode.ID(other))
    return vetoes[[min(a, b), max(a, b)]]
  }
}
