import LoturaNetwork

/// How a subject's work is spread over sectors: shares that add up to 1.
///
/// An association of which no activity is told takes the mean of its members' shares, weighted by
/// the weight of their memberships: `isDerived`. That is known well enough where the memberships
/// are complete and the members whose activities are known carry at least half of their weight.
struct SectorShares: Sendable {
  /// Who works in which sector.
  let rows: SheetRows<Sector>
  private let members: SheetRows<Company>
  private let associations: Set<Subject.ID>
  private let knownActivities: SheetKnowledge
  private let knownMemberships: SheetKnowledge

  /// One subject's shares.
  struct Shares: Hashable, Sendable {
    /// Sectors and shares; complete where they are known well enough to be compared.
    let profile: Profile
    /// Whether they are those of its members.
    let isDerived: Bool
  }

  /// The activities of a network, and the memberships of axis O.
  init(_ network: Network, members: SheetRows<Company>) {
    rows = SheetRows(
      network.activities.map { .init(subject: $0.subject, key: $0.sector, weight: $0.share) })
    self.members = members
    associations = Set(network.associations.map { Subject.ID($0.id) })
    knownActivities = SheetKnowledge(network, .activities)
    knownMemberships = SheetKnowledge(network, .memberships)
  }

  /// A subject's shares, its own or its members'.
  func shares(of subject: Subject.ID) -> Shares {
    let own = own(subject)
    guard own.knowledge == .unknown, associations.contains(subject) else {
      return Shares(profile: own, isDerived: false)
    }
    return derived(subject) ?? Shares(profile: own, isDerived: false)
  }

  private func own(_ subject: Subject.ID) -> Profile {
    rows.profile(of: subject, knowledge: knownActivities.of(subject)).normalised
  }

  /// The weighted mean over the members whose activities are known; nil if there is none.
  private func derived(_ subject: Subject.ID) -> Shares? {
    let memberships = members.profile(of: subject, knowledge: .complete)
    let scale = powerOfTwoScale(of: memberships.weights)
    var told = 0.0
    var all = 0.0
    var sums: [Int: Double] = [:]
    for (member, unscaled) in zip(memberships.keys, memberships.weights) {
      let weight = unscaled * scale
      all += weight
      let shares = own(Subject.ID(members.keys[member]))
      guard shares.isComplete else { continue }
      told += weight
      for (sector, share) in zip(shares.keys, shares.weights) {
        sums[sector, default: 0] += weight * share
      }
    }
    guard told > 0 else { return nil }
    let areMembersComplete = knownMemberships.of(subject) == .complete
    // The tolerance keeps an exact half a half, whatever the order in which it was added up.
    let isEnough = areMembersComplete && 2 * told >= all * (1 - 1e-12)
    let entries = sums.sorted { $0.key < $1.key }.map {
      Profile.Entry(key: $0.key, weight: $0.value)
    }
    let profile = Profile(sorted: entries, knowledge: isEnough ? .complete : .partial)
    return Shares(profile: profile.normalised, isDerived: true)
  }
}

extension Profile {
  /// The same profile with weights that add up to 1; an empty one stays empty.
  var normalised: Profile {
    Profile(
      sorted: zip(keys, weights).map { Entry(key: $0, weight: $1 / total) }, knowledge: knowledge)
  }
}
