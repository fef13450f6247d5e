package import LoturaNetwork
package import LoturaScoring

/// Where a missing fact would be written, and what to ask for in words.
extension MissingFact.Fact {
  /// The sheet where it would be written.
  package var sheet: SheetName {
    switch self {
    case .memberships: .memberships
    case .activities: .activities
    case .alignments: .alignments
    case .needs: .needs
    case .offers: .offers
    case .partnerships: .partnerships
    case .partnerCountries: .partners
    case .cooperations: .cooperations
    case .figures: .figures
    case .maturity: .assessments
    case .territory, .host: .associations
    }
  }

  /// The column where it would be written; nil: whole rows are missing.
  package var column: String? {
    switch self {
    case .territory: "territory"
    case .host: "host"
    case .partnerCountries: "country"
    default: nil
    }
  }

  /// What to ask for, in words.
  func text(_ words: Words) -> String {
    switch self {
    case .memberships: words(.lackMemberships)
    case .activities: words(.lackActivities)
    case .alignments: words(.lackAlignments)
    case .needs: words(.lackNeeds)
    case .offers: words(.lackOffers)
    case .partnerships: words(.lackPartnerships)
    case .partnerCountries: words(.lackCountries)
    case .cooperations: words(.lackCooperations)
    case .figures: words(.lackFigures)
    case .maturity: words(.lackAssessments)
    case .territory: words(.lackTerritory)
    case .host: words(.lackHost)
    }
  }
}
