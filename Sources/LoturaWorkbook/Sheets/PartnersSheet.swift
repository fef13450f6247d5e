import LoturaNetwork

extension Sheet {
  /// International and other partners.
  static let partners = Sheet(
    .partners,
    columns: Column.named + [
      .optional(.kind, .code(Partner.Kind.self)),
      .optional(.country, .country),
      .optional(.territory, .territory),
      .optional(.website, .address),
    ])
}

extension RowsInForce {
  /// The partners.
  var partners: [Partner] {
    let (names, kind, country) = (names, cells(.kind), cells(.country))
    let (territory, website) = (cells(.territory), cells(.website))
    return values { row in
      guard let id = ownID(row, of: Partner.self), let name = names.name(row) else { return nil }
      var partner = Partner(id: id, name: name)
      partner.kind = kind.code(Partner.Kind.self, row)
      partner.country = country.country(row)
      partner.territory = territory.territory(row)
      partner.website = website.text(row)
      return partner
    }
  }
}
