internal import LoturaNetwork

/// What associations reach before and after a merger: needs that are met, partners, countries,
/// members, priorities.
struct PartyReach {
  private let before: Network
  private let merged: Network
  private let id: Association.ID

  init(_ network: Network, merged: Network, id: Association.ID) {
    before = network
    self.merged = merged
    self.id = id
  }

  /// A party before and after.
  func party(_ part: Association.ID) -> MergerComparison.Party {
    let today = reach(of: part, needsOf: part, in: before)
    var after = reach(of: id, needsOf: id, in: merged)
    after.needCoverage = coverage(needsOf: part, by: id)
    return MergerComparison.Party(
      id: part, before: today, after: after, gain: after.less(today),
      found: found(by: .init(part)))
  }

  /// What a party needs more of than it offers itself and of which the whole offers more, by id.
  private func found(by part: Subject.ID) -> [Capability.ID] {
    let own = before.levels(of: part)
    let all = merged.levels(of: .init(id))
    return before.needs.filter { need in
      guard need.subject == part else { return false }
      let today = own[need.capability] ?? 0
      return need.level > today && (all[need.capability] ?? 0) > today
    }.map(\.capability).sorted()
  }

  private func reach(
    of association: Association.ID, needsOf needy: Association.ID, in network: Network
  ) -> MergerComparison.Reach {
    let subject = Subject.ID(association)
    func isComplete(_ sheet: SheetName) -> Bool {
      network.knowledge(of: subject, in: sheet) == .complete
    }
    var reach = MergerComparison.Reach()
    if isComplete(.partnerships) {
      let partners = Set(
        network.partnerships.filter { $0.association == association }.map(\.partner))
      reach.partners = Double(partners.count)
      let countries = partners.map { id in
        network.partner(id).flatMap { $0.country ?? $0.territory?.country }
      }
      if countries.allSatisfy({ $0 != nil }) {
        reach.countries = Double(Set(countries.compactMap(\.self)).count)
      }
    }
    if isComplete(.memberships) {
      let members = network.memberships.filter { $0.association == association && $0.weight > 0 }
      reach.members = Double(Set(members.map(\.member)).count)
    }
    if isComplete(.alignments) {
      reach.priorities = Double(
        network.alignments.count { $0.subject == subject && $0.intensity > 0 })
    }
    if needy == association { reach.needCoverage = coverage(of: subject, in: network) }
    return reach
  }

  /// How much of an association's needs its own offers cover.
  private func coverage(of subject: Subject.ID, in network: Network) -> Double? {
    guard network.knowledge(of: subject, in: .needs) == .complete,
      network.knowledge(of: subject, in: .offers) == .complete
    else { return nil }
    return PartyReach.coverage(
      network.needs.filter { $0.subject == subject }, by: network.levels(of: subject))
  }

  /// How much of a party's needs the whole's offers cover.
  private func coverage(needsOf part: Association.ID, by whole: Association.ID) -> Double? {
    guard before.knowledge(of: .init(part), in: .needs) == .complete,
      merged.knowledge(of: .init(whole), in: .offers) == .complete
    else { return nil }
    return PartyReach.coverage(
      before.needs.filter { $0.subject == Subject.ID(part) },
      by: merged.levels(of: Subject.ID(whole)))
  }

  /// Σ min(need, offer) / Σ need; who needs nothing lacks nothing: 0/0 = 1.
  private static func coverage(_ needs: [Need], by levels: [Capability.ID: Double]) -> Double {
    let wanted = needs.reduce(0) { $0 + $1.level }
    let met = needs.reduce(0) { $0 + min($1.level, levels[$1.capability] ?? 0) }
    return wanted > 0 ? met / wanted : 1
  }
}

extension MergerComparison.Reach {
  /// The difference, where both are known.
  fileprivate func less(_ other: Self) -> Self {
    func difference(_ path: KeyPath<Self, Double?>) -> Double? {
      guard let mine = self[keyPath: path], let theirs = other[keyPath: path] else { return nil }
      return mine - theirs
    }
    return Self(
      needCoverage: difference(\.needCoverage), partners: difference(\.partners),
      countries: difference(\.countries), members: difference(\.members),
      priorities: difference(\.priorities))
  }
}
