internal import LoturaGraph
package import LoturaNetwork
internal import LoturaSolver

/// One rule that stands against keeping an earlier agenda.
package enum AgendaConstraint: Hashable, Sendable {
  /// The most meetings of one participant.
  case maxPerPerson(Subject.ID)
  /// The tables of a slot.
  case tables(Slot.ID)
  /// Nobody sits twice at one time: these slots overlap now.
  case onceAtATime(Subject.ID, [Slot.ID])
  /// The most changes.
  case maxChanges
}

extension AgendaProblem {
  /// The smallest set of rules that cannot hold together with the earlier plan.
  ///
  /// - Parameter names: who and which slot stands at each place.
  func conflict(
    subjects names: [Subject.ID], slots: [Slot.ID], patience: Patience
  ) -> Conflict<AgendaConstraint> {
    let kept = pairs.indices.filter { pairs[$0].kept != nil }
    let limits = keptLimits(kept, subjects: names, slots: slots)
    let order = limits.map(\.rule) + [.maxChanges]
    return Conflict(of: order) { rules in
      guard rules.contains(.maxChanges) else { return true }
      var programme = Programme(.maximise)
      let variables = kept.map { _ in programme.add(.binary, worth: 1) }
      for limit in limits where rules.contains(limit.rule) {
        programme.demand(
          limit.places.map { Programme.Term(1, variables[$0]) }, .atMost, Double(limit.bound))
      }
      guard case .found(let answer) = programme.solved(SolveLimits(patience: patience)),
        answer.proof.isOptimal
      else { return nil }
      return Int(answer.value.rounded()) >= keptAtLeast
    }
  }

  private struct Limit {
    let rule: AgendaConstraint
    /// Places in the list of kept pairs.
    let places: [Int]
    let bound: Int
  }

  /// The rules that the earlier plan breaks, were it kept as a whole.
  private func keptLimits(
    _ kept: [Int], subjects names: [Subject.ID], slots: [Slot.ID]
  ) -> [Limit] {
    func places(_ isIn: (Pair) -> Bool) -> [Int] {
      kept.indices.filter { isIn(pairs[kept[$0]]) }
    }
    var limits: [Limit] = []
    for (subject, name) in names.enumerated() {
      let own = places { $0.a == subject || $0.b == subject }
      limits.append(Limit(rule: .maxPerPerson(name), places: own, bound: most))
    }
    for (slot, name) in slots.enumerated() {
      let here = places { $0.kept == slot }
      limits.append(Limit(rule: .tables(name), places: here, bound: tables[slot]))
    }
    for (subject, name) in names.enumerated() {
      for moment in moments {
        let here = places { pair in
          (pair.a == subject || pair.b == subject) && moment.contains { pair.kept == $0 }
        }
        limits.append(
          Limit(rule: .onceAtATime(name, moment.map { slots[$0] }), places: here, bound: 1))
      }
    }
    return limits.filter { $0.places.count > $0.bound }
  }
}
