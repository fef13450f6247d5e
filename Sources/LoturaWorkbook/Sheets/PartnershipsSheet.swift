import LoturaNetwork

extension Sheet {
  /// International links of the associations.
  static let partnerships = Sheet(
    .partnerships,
    columns: [
      .required(.association, .reference(to: .associations)),
      .required(.partner, .reference(to: .partners)),
      .optional(.kind, .code(Partnership.Kind.self)),
      .optional(.since, .date),
      .optional(.strength, .number(.share)),
    ],
    key: [.association, .partner, .kind, .since],
    ends: .init(.association, .partner),
    .init(weight: .strength, owners: [.association], time: .stay))
}

extension RowsInForce {
  /// The partnerships; of several of one kind between the same two, the largest strength.
  var partnerships: [Partnership] {
    let associations = ids(.association, of: Association.self)
    let partners = ids(.partner, of: Partner.self)
    let (kind, strength) = (cells(.kind), cells(.strength))
    let all = values { row -> Partnership? in
      guard let association = associations.id(row), let partner = partners.id(row) else {
        return nil
      }
      return Partnership(
        association: association, partner: partner,
        kind: kind.code(Partnership.Kind.self, row), strength: strength.number(row))
    }
    return all.keepingLargest(
      same: { ($0.association, $0.partner) == ($1.association, $1.partner) && $0.kind == $1.kind },
      by: \.strength)
  }
}
