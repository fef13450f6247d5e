import LoturaNetwork

/// Axis O: how many members two associations share, a member of many counting little.
///
/// **Formula.** The Ruzicka index of wₐ(m)·h(m), h(m) = 1/d(m): w the weight of the membership, d
/// the number of active associations the member belongs to. A hub, such as a research centre in
/// fifteen associations, says little about any two of them.
/// **Unit** none. **Range** 0 (no shared member) … 1 (the same members). **Symmetric.**
/// **Missing data.** See `BoundedRuzicka`; d is taken from the listed rows. Only associations have
/// members: those of a partner or company are unknown unless `coverage` says that there are none.
///
/// **Source.** Ruzicka 1958; resource allocation: Zhou, Lü & Zhang 2009; Adamic & Adar 2003; Newman
/// 2001.
struct MemberOverlap: Sendable {
  /// Who belongs to whom, with the weights as given.
  let rows: SheetRows<Company>
  /// d(m), by key.
  private let associationCounts: [Int]
  private let scale: Double

  /// The memberships of a network, seen by its active associations.
  init(_ network: Network, associations: [Subject.ID]) {
    rows = SheetRows(
      network.memberships.map {
        .init(subject: Subject.ID($0.association), key: $0.member, weight: $0.weight)
      })
    associationCounts = rows.counts(among: associations)
    scale = powerOfTwoScale(of: network.memberships.lazy.map(\.weight))
  }

  /// How many members all active associations have together.
  var memberCount: Int { associationCounts.count { $0 > 0 } }

  /// A subject's members, hubs discounted. One that no active association has counts in full.
  func profile(of subject: Subject.ID, knowledge: Knowledge) -> Profile {
    Profile(
      sorted: rows.entries(of: subject).lazy.map {
        let associations = Double(max(1, associationCounts[$0.key]))
        return Profile.Entry(key: $0.key, weight: $0.weight * scale / associations)
      },
      knowledge: knowledge)
  }

  /// The values that O can have.
  func value(_ x: Profile, _ y: Profile) -> Interval { BoundedRuzicka(x, y).likeness }
}
