import LoturaNetwork

extension Sheet {
  /// Who belongs to which association.
  static let memberships = Sheet(
    .memberships,
    columns: [
      .required(.association, .reference(to: .associations)),
      .required(.member, .reference(to: .companies)),
      .optional(.weight, .number(.notNegative), or: "1"),
      .optional(.since, .date),
      .optional(.until, .date),
    ],
    key: [.association, .member, .since],
    ends: .init(.association, .member),
    .init(weight: .weight, owners: [.association], time: .stay))
}

extension RowsInForce {
  /// The memberships; of several between the same two, the largest weight.
  var memberships: [Membership] {
    let associations = ids(.association, of: Association.self)
    let members = ids(.member, of: Company.self)
    let weights = cells(.weight)
    let all = values { row -> Membership? in
      guard let association = associations.id(row), let member = members.id(row),
        let weight = weights.number(row)
      else { return nil }
      return Membership(association: association, member: member, weight: weight)
    }
    return all.keepingLargest(
      same: { $0.association == $1.association && $0.member == $1.member }, by: { $0.weight })
  }
}
