/// What ties two: cooperations, vetoes, followups. Ends are renamed, rows inside the whole dropped.
extension Merger {
  func replacePairs(of merged: inout Network) {
    merged.cooperations = cooperations
    merged.vetoes = vetoes
    let followups = network.followups.filter { !isInside($0.a, $0.b) }.map { row in
      var next = Followup(renamed(row.a), renamed(row.b), state: row.state, date: row.date)
      (next.kind, next.owner, next.useful, next.outcome) =
        (row.kind, row.owner, row.useful, row.outcome)
      return next
    }
    merged.followups = followups.sorted {
      ($0.a, $0.b, $0.kind ?? "", $0.date?.text ?? "")
        < ($1.a, $1.b, $1.kind ?? "", $1.date?.text ?? "")
    }
  }

  /// Whether both ends become one.
  func isInside<Kind>(_ a: Identifier<Kind>, _ b: Identifier<Kind>) -> Bool {
    isPart(a) && isPart(b)
  }

  /// Vetoes; where two become one (ends, scope), with the reasons of both.
  private var vetoes: [Veto] {
    var kept: [Veto] = []
    for row in network.vetoes where !isInside(row.a, row.b) {
      let next = Veto(renamed(row.a), renamed(row.b), scope: row.scope, reason: row.reason)
      let same = kept.firstIndex {
        $0.a == next.a && $0.b == next.b && $0.scope == next.scope
      }
      if let same {
        let reasons = unique([kept[same].reason, next.reason].compactMap(\.self))
        kept[same] = Veto(
          next.a, next.b, scope: next.scope,
          reason: reasons.isEmpty ? nil : reasons.joined(separator: "; "))
      } else {
        kept.append(next)
      }
    }
    return kept.sorted { ($0.a, $0.b, $0.scope.rawValue) < ($1.a, $1.b, $1.scope.rawValue) }
  }

  /// How strong a cooperation is.
  private func strength(_ row: Cooperation) -> Double {
    row.strength ?? usualStrengths[row.kind] ?? 0
  }

  /// Cooperations; of equal ones (ends, kind, date) the strongest, of equally strong ones that of
  /// which it is said.
  private var cooperations: [Cooperation] {
    var kept: [Key: Cooperation] = [:]
    for row in network.cooperations where !isInside(row.a, row.b) {
      let next = Cooperation(
        renamed(row.a), renamed(row.b), kind: row.kind, date: row.date, strength: row.strength)
      let key = Key(a: next.a, b: next.b, kind: next.kind.rawValue, date: next.date.text)
      if let known = kept[key] {
        let (old, new) = (strength(known), strength(next))
        if old > new || old == new && known.strength != nil { continue }
      }
      kept[key] = next
    }
    return kept.sorted { $0.key < $1.key }.map(\.value)
  }

  private struct Key: Hashable, Comparable {
    let a: Subject.ID
    let b: Subject.ID
    let kind: String
    let date: String

    static func < (x: Key, y: Key) -> Bool {
      (x.a, x.b, x.kind, x.date) < (y.a, y.b, y.kind, y.date)
    }
  }

  /// The cases, with the whole in place of its parts; of several roles the first.
  func renameParties(of merged: inout Network) {
    for place in merged.explorations.indices {
      var parties: [Exploration.Party] = []
      for party in merged.explorations[place].parties {
        let next = Exploration.Party(renamed(party.association), role: party.role)
        if !parties.contains(where: { $0.association == next.association }) {
          parties.append(next)
        }
      }
      merged.explorations[place].parties = parties.sorted { $0.association < $1.association }
    }
    merged.costs = costs
  }

  /// What each would cost; of the parts' costs for one call the largest.
  private var costs: [Cost] {
    var largest: [Pair: Cost] = [:]
    for row in network.costs {
      let next = Cost(subject: renamed(row.subject), call: row.call, budget: row.budget)
      let key = Pair(subject: next.subject, call: next.call)
      if largest[key].map({ $0.budget < next.budget }) ?? true { largest[key] = next }
    }
    return largest.values.sorted {
      ($0.subject, $0.call?.text ?? "") < ($1.subject, $1.call?.text ?? "")
    }
  }

  private struct Pair: Hashable {
    let subject: Subject.ID
    let call: Call.ID?
  }
}
