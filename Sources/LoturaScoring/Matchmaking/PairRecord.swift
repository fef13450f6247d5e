internal import LoturaNetwork

/// What people wrote about single pairs: vetoes and followups, by pair.
struct PairRecord: Sendable {
  private let vetoesByPair: [PairKey: [Veto]]
  private let followupsByPair: [PairKey: [Followup]]

  /// Two subjects in either order.
  private struct PairKey: Hashable, Sendable {
    let a: Subject.ID
    let b: Subject.ID

    init(_ one: Subject.ID, _ other: Subject.ID) {
      a = min(one, other)
      b = max(one, other)
    }
  }

  init(_ network: Network) {
    vetoesByPair = Dictionary(grouping: network.vetoes) {
      PairKey(Subject.ID($0.a), Subject.ID($0.b))
    }
    followupsByPair = Dictionary(grouping: network.followups) { PairKey($0.a, $0.b) }
  }

  /// The vetoes between two, in the network's order.
  func vetoes(_ a: Subject.ID, _ b: Subject.ID) -> [Veto] { vetoesByPair[PairKey(a, b)] ?? [] }

  /// The forms that a veto rules out between two.
  func vetoedForms(_ a: Subject.ID, _ b: Subject.ID) -> Set<Form> {
    Set(
      vetoes(a, b).flatMap { veto in
        Form.allCases.filter { veto.scope == .any || veto.scope.rawValue == $0.rawValue }
      })
  }

  /// How far two have come; nil: no followup. `isDropped` by the newest one; one without a date is
  /// older than any other, and of equal dates the later in the network's order counts.
  func followup(_ a: Subject.ID, _ b: Subject.ID) -> (isDropped: Bool, count: Int)? {
    guard let all = followupsByPair[PairKey(a, b)] else { return nil }
    var newest = all[0]
    for followup in all.dropFirst() where day(of: followup) >= day(of: newest) {
      newest = followup
    }
    return (newest.state == .dropped, all.count)
  }

  private func day(of followup: Followup) -> Int { followup.date?.middle.number ?? .min }
}
