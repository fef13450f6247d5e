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
    return MergerComparison.Party(id: part, before: today, after: after, gain: after.less(today))
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
      needs: network.needs.filter { $0.subject == subject },
      offers: network.offers.filter { $0.subject == subject })
  }

  /// How much of a party's needs the whole's offers cover.
  private func coverage(needsOf part: Association.ID, by whole: Association.ID) -> Double? {
    guard before.knowledge(of: .init(part), in: .needs) == .complete,
      merged.knowledge(of: .init(whole), in: .offers) == .complete
    else { return nil }
    return PartyReach.coverage(
      needs: before.needs.filter { $0.subject == Subject.ID(part) },
      offers: merged.offers.filter { $0.subject == Subject.ID(whole) })
  }

  /// Σ min(need, offer) / Σ need; 0/0 = 0.
  private static func coverage(needs: [Need], offers: [Offer]) -> Double {
    let levels = Dictionary(
      offers.map { ($0.capability, $0.level) }, uniquingKeysWith: { max($0, $1) })
    let wanted = needs.reduce(0) { $0 + $1.level }
    let met = needs.reduce(0) { $0 + min($1.level, levels[$1.capability] ?? 0) }
    return wanted > 0 ? met / wanted : 0
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

/// What several of the parties offer.
struct OfferedTwice {
  /// Σ over capabilities of the levels, as shares of 5, less the largest; nil: a list is not
  /// complete.
  let sum: Double?
  /// What is offered by several (level above 0), by id.
  let capabilities: [Capability.ID]

  init(_ network: Network, _ parts: [Association.ID]) {
    let subjects = Set(parts.map { Subject.ID($0) })
    let levels = Dictionary(
      grouping: network.offers.filter { subjects.contains($0.subject) && $0.level > 0 },
      by: \.capability
    ).mapValues { $0.map { $0.level / 5 } }
    capabilities = levels.filter { $0.value.count > 1 }.keys.sorted()
    let isKnown = subjects.allSatisfy { network.knowledge(of: $0, in: .offers) == .complete }
    sum =
      isKnown
      ? capabilities.reduce(0) { sum, capability in
        let all = levels[capability] ?? []
        return sum + all.reduce(0, +) - (all.max() ?? 0)
      } : nil
  }
}
