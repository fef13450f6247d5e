package import LoturaNetwork

/// Who needs a capability, who offers it, and whether anybody meets the need.
///
/// Only active associations are looked at, and levels above 0. A need is *met by nobody* only where
/// every other association has told all its offers; else no offer is *known*.
package struct CapabilityBalance: Hashable, Sendable {
  /// Somebody who needs or offers it.
  package struct Claim: Hashable, Sendable {
    /// Who.
    package let association: Association.ID
    /// How much, above 0 … 5.
    package let level: Double
  }

  /// What stands against the needs.
  package enum State: String, CaseIterable, Hashable, Sendable {
    /// Everybody who needs it finds another who offers it.
    case met
    /// Somebody who needs it finds nobody, and everybody has told.
    case unmet
    /// Somebody who needs it finds nobody so far, and not everybody has told.
    case open
  }

  /// The capability.
  package let capability: Capability.ID
  /// Who needs it, the highest level first, equals by id.
  package let needs: [Claim]
  /// Who offers it, the highest level first, equals by id.
  package let offers: [Claim]
  /// Who has not told all its offers, and not this one; by id.
  package let untold: [Association.ID]

  /// What stands against the needs: nobody meets its own.
  package var state: State {
    let alone = needs.filter { need in
      !offers.contains { $0.association != need.association }
    }
    if alone.isEmpty { return .met }
    let isSure = alone.contains { need in
      !untold.contains { $0 != need.association }
    }
    return isSure ? .unmet : .open
  }
}

extension Network {
  /// Needs against offers of the active associations, capability by capability in their order;
  /// those that nobody needs or offers are left out. O(needs + offers + capabilities × n).
  package var capabilityBalances: [CapabilityBalance] {
    let active = activeAssociations.map(\.id)
    let ids = Set(active.map { Subject.ID($0) })
    let needed = Dictionary(grouping: needs.filter { ids.contains($0.subject) }, by: \.capability)
    let offered = Dictionary(
      grouping: offers.filter { ids.contains($0.subject) }, by: \.capability)
    let untold = active.filter {
      knowledge(of: Subject.ID($0), in: .offers) != .complete
    }
    return capabilities.compactMap { capability in
      let needs = claims((needed[capability.id] ?? []).map { ($0.subject, $0.level) })
      let told = (offered[capability.id] ?? []).map { ($0.subject, $0.level) }
      let offers = claims(told)
      guard !needs.isEmpty || !offers.isEmpty else { return nil }
      let tellers = Set(told.map { Association.ID($0.0) })
      return CapabilityBalance(
        capability: capability.id, needs: needs, offers: offers,
        untold: untold.filter { !tellers.contains($0) })
    }
  }

  /// Each association once, with its highest level above 0.
  private func claims(_ rows: [(Subject.ID, Double)]) -> [CapabilityBalance.Claim] {
    Dictionary(rows, uniquingKeysWith: max).filter { $0.value > 0 }
      .map { CapabilityBalance.Claim(association: .init($0.key), level: $0.value) }
      .sorted { ($1.level, $0.association) < ($0.level, $1.association) }
  }
}
