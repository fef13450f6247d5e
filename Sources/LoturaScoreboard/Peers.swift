import LoturaNetwork

/// With whom an association is compared.
package enum Peers: Hashable, Sendable {
  /// All active associations.
  case all
  /// The active associations of the same form.
  case form
  /// So many others, ≥ 1, whose size is nearest, and the association itself.
  case nearest(Int)
}

/// The groups in which associations are compared.
///
/// **Size** is the number of members: the length of a complete list, else the newest figure of
/// `members` of the association itself up to the year of the network's day. Two sizes are the nearer
/// the smaller |ln(size / other size)|; equally near ones are taken in the order of their ids. Of
/// whom the size is not known nobody can say whether they are near. **Source.** Our choice: a
/// logarithm, for twice as large is as far as half as large.
struct PeerGroups: Sendable {
  /// The active associations, by id.
  let associations: [Association]
  private let sizes: [Association.ID: Double]
  private let forms: [Association.ID: Association.Form]

  /// The groups of a network. O(memberships + figures).
  init(_ network: Network) {
    associations = network.activeAssociations
    sizes = Self.sizes(network)
    forms = Dictionary(
      associations.compactMap { association in association.form.map { (association.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static func sizes(_ network: Network) -> [Association.ID: Double] {
    var sizes: [Association.ID: Double] = [:]
    for figure in network.figures.sorted(by: { $0.year < $1.year })
    where figure.measure == "members" && figure.scope == .association && figure.value >= 0
      && figure.year <= network.asOf.year
    {
      sizes[Association.ID(figure.subject)] = figure.value
    }
    var listed: [Association.ID: Set<Company.ID>] = [:]
    for membership in network.memberships where membership.weight > 0 {
      listed[membership.association, default: []].insert(membership.member)
    }
    for association in network.associations
    where network.knowledge(of: Subject.ID(association.id), in: .memberships) == .complete {
      sizes[association.id] = Double(listed[association.id]?.count ?? 0)
    }
    return sizes
  }

  /// Whether the size of an association is known.
  func knowsSize(of id: Association.ID) -> Bool { sizes[id] != nil }

  /// The form of an association; nil: unknown.
  func form(of id: Association.ID) -> Association.Form? { forms[id] }

  /// The associations of one form, by id.
  func associations(of form: Association.Form) -> [Association.ID] {
    associations.filter { $0.form == form }.map(\.id)
  }

  /// The other associations whose size is known, the nearest first; none where the size of the one
  /// is unknown. O(n log n).
  func byNearness(to id: Association.ID) -> [Association.ID] {
    guard let size = sizes[id] else { return [] }
    return associations.map(\.id).filter { $0 != id }
      .compactMap { other in sizes[other].map { (Self.ratio(size, $0), other) } }
      .sorted { $0 < $1 }.map(\.1)
  }

  /// The larger by the smaller: grows with the distance of the logarithms, and needs none.
  private static func ratio(_ one: Double, _ other: Double) -> Double {
    if one == other { return 1 }
    return min(one, other) > 0 ? max(one, other) / min(one, other) : .infinity
  }
}
