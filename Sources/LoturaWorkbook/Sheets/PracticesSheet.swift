import LoturaNetwork

extension Sheet {
  /// Best practices watched elsewhere.
  static let practices = Sheet(
    .practices,
    columns: Column.named + [
      .optional(.network, .text),
      .optional(.theme, .text),
      .optional(.year, .year),
      .optional(.url, .address),
      .optional(.country, .country),
    ])
}

extension RowsInForce {
  /// The practices.
  var practices: [Practice] {
    let (names, networks, themes) = (names, cells(.network), cells(.theme))
    let (years, addresses, countries) = (cells(.year), cells(.url), cells(.country))
    return values { row in
      guard let id = ownID(row, of: Practice.self), let name = names.name(row) else { return nil }
      var practice = Practice(id: id, name: name)
      practice.network = networks.text(row)
      practice.theme = themes.text(row)
      practice.year = years.whole(row)
      practice.url = addresses.text(row)
      practice.country = countries.country(row)
      return practice
    }
  }
}
