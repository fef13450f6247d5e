package import LoturaNetwork
package import LoturaScoring

extension Words {
  /// What sort of partner it is: 'a cluster organisation'.
  package func name(of kind: Partner.Kind) -> String {
    switch kind {
    case .clusterOrganisation: self(.partnerKindClusterOrganisation)
    case .agency: self(.partnerKindAgency)
    case .network: self(.partnerKindNetwork)
    case .research: self(.partnerKindResearch)
    case .company: self(.partnerKindCompany)
    case .region: self(.partnerKindRegion)
    case .other: self(.partnerKindOther)
    }
  }

  /// What is known of a partner in a sentence: what it is, and in which country; empty: neither.
  func sentence(about partner: Partner, called name: String) -> String {
    let kind = partner.kind.map { self.name(of: $0) }
    let country = partner.country ?? partner.territory?.country
    switch (kind, country) {
    case (let kind?, let country?):
      return self(.suggestPartnerIs, [.name: name, .what: kind, .place: country.code])
    case (let kind?, nil): return self(.suggestPartnerKind, [.name: name, .what: kind])
    case (nil, let country?):
      return self(.suggestPartnerPlace, [.name: name, .place: country.code])
    case (nil, nil): return ""
    }
  }
}

extension Voice {
  /// The wishes of a filter in words, one each; empty: everybody is wanted.
  package func wishes(_ filter: SuggestionRequest.Filter) -> [String] {
    let lists = [
      filter.partnerKinds.map { words.name(of: $0) }, filter.countries.map(\.code),
      filter.sectors.map { names.full($0) }, filter.priorities.map { names.full($0) },
    ]
    return lists.filter { !$0.isEmpty }.map { words.numerals.alternatives($0) }
  }
}
