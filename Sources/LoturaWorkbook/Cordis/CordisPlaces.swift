import LoturaNetwork

/// Countries and territories of CORDIS, brought to ISO 3166-1 and NUTS 2021.
struct CordisPlaces {
  private let reference: ReferenceSheets
  private var territories: [String: Territory?] = [:]

  init(_ reference: ReferenceSheets) { self.reference = reference }

  /// The country of an organisation; `EL` and `UK` are those of the European Union for Greece and
  /// the United Kingdom. Nil, and an oddity: there is none, or no country has these letters.
  func country(
    of organisation: CordisFacts.Organisation, _ oddities: inout CordisOddities
  ) -> Country? {
    guard let text = organisation.country else {
      oddities.note(.organisationWithoutCountry, CordisSheets.label(organisation))
      return nil
    }
    if let country = Country(text.uppercased() == "UK" ? "GB" : text),
      Countries.contains(country)
    {
      return country
    }
    oddities.note(.unknownCountry, "\(text) (\(organisation.id))")
    return nil
  }

  /// The territory of an organisation: its code, or where NUTS 2021 lacks it the nearest broader
  /// one that it has. Nil, and an oddity: there is none, or it lies in another country.
  mutating func territory(
    of organisation: CordisFacts.Organisation, in country: Country?,
    _ oddities: inout CordisOddities
  ) -> Territory? {
    guard let text = organisation.nuts else {
      oddities.note(.organisationWithoutTerritory, organisation.id)
      return nil
    }
    guard let territory = known(text), country == nil || isIn(country, territory) else {
      oddities.note(.unknownTerritory, "\(text) (\(organisation.id))")
      return nil
    }
    if territory.code != text.uppercased() {
      oddities.note(.outdatedTerritory, "\(text) → \(territory.code)")
    }
    return territory
  }

  private func isIn(_ country: Country?, _ territory: Territory) -> Bool {
    let letters = territory.code.prefix(2)
    return (letters == "UK" ? "GB" : letters == "EL" ? "GR" : String(letters)) == country?.code
  }

  private mutating func known(_ text: String) -> Territory? {
    if let found = territories[text] { return found }
    var code = text
    var found: Territory?
    while code.utf8.count >= 2, found == nil {
      found = Territory(code).flatMap { reference.hasTerritory($0) ? $0 : nil }
      code.removeLast()
    }
    territories[text] = .some(found)
    return found
  }
}
