import LoturaNetwork

/// Axis L: whether one roof stands over both associations.
///
/// **Formula.** 1 if both have the same host; ½ if the host of one is a member of the other; else 0.
/// **Unit** none. **Range** 0, ½, 1. **Symmetric.**
/// **Missing data.** Where a host is unknown: 0 … 1. Memberships are read as listed. Companies and
/// partners have no host: unknown.
///
/// **Source.** Our choice.
struct HostLead: Sendable {
  private let hosts: [Subject.ID: Subject.ID]
  private let members: SheetRows<Company>

  /// The hosts of a network's associations, and the memberships of axis O.
  init(_ network: Network, members: SheetRows<Company>) {
    hosts = Dictionary(
      network.associations.compactMap { association in
        association.host.map { (Subject.ID(association.id), $0) }
      }, uniquingKeysWith: { first, _ in first })
    self.members = members
  }

  /// Under whose roof an association works, and who its members are.
  struct Side: Hashable, Sendable {
    let host: Subject.ID?
    /// The host's place among all members; nil if it is nobody's member.
    let hostAsMember: Int?
    let members: Profile
  }

  /// A subject's host, beside its profile of axis O.
  func side(of subject: Subject.ID, members profile: Profile) -> Side {
    let host = hosts[subject]
    return Side(
      host: host, hostAsMember: host.flatMap { members.position(of: Company.ID($0)) },
      members: profile)
  }

  /// The values that L can have.
  func value(_ a: Side, _ b: Side) -> Interval {
    guard let hostOfA = a.host, let hostOfB = b.host else { return .unknown }
    if hostOfA == hostOfB { return Interval(exactly: 1) }
    let isHalf = isMember(a.hostAsMember, of: b) || isMember(b.hostAsMember, of: a)
    return Interval(exactly: isHalf ? 0.5 : 0)
  }

  private func isMember(_ host: Int?, of side: Side) -> Bool {
    host.map { side.members[$0] > 0 } ?? false
  }
}
