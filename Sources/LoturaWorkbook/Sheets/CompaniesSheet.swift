import LoturaNetwork

extension Sheet {
  /// Member organisations: companies, technology centres, universities, public bodies.
  static let companies = Sheet(
    .companies,
    columns: Column.named + [
      .optional(.kind, .code(Company.Kind.self), or: "company"),
      .optional(.size, .code(Company.Size.self)),
      .optional(.territory, .territory),
      .optional(.country, .country),
    ])
}

extension RowsInForce {
  /// The companies.
  var companies: [Company] {
    let (names, kind, size) = (names, cells(.kind), cells(.size))
    let (territory, country) = (cells(.territory), cells(.country))
    return values { row in
      guard let id = ownID(row, of: Company.self), let name = names.name(row) else { return nil }
      var company = Company(id: id, name: name)
      company.kind = kind.code(Company.Kind.self, row) ?? .company
      company.size = size.code(Company.Size.self, row)
      company.territory = territory.territory(row)
      company.country = country.country(row)
      return company
    }
  }
}
