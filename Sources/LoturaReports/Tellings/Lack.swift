package import LoturaNetwork

/// A fact about an association that scores need and that is not wholly known.
package struct Lack: Hashable, Sendable {
  /// What is not known.
  package enum Fact: Hashable, Sendable {
    /// The rows of a sheet.
    case rows(SheetName)
    /// Where it is at home.
    case territory
    /// Under whose roof it works.
    case host
    /// The countries of its partners.
    case partnerCountries
  }

  /// What is not known.
  package var fact: Fact
  /// How much of it is known: `partial` or `unknown`.
  package var knowledge: Knowledge
  /// By how much the association's scores are uncertain for want of it, on average over its pairs,
  /// 0 … 1 (one hundredth is a point).
  package var widens: Double

  /// A fact that is not wholly known.
  package init(_ fact: Fact, knowledge: Knowledge, widens: Double) {
    self.fact = fact
    self.knowledge = knowledge
    self.widens = widens
  }

  /// The sheet where it would be written.
  package var sheet: SheetName {
    switch fact {
    case .rows(let sheet): sheet
    case .territory, .host: .associations
    case .partnerCountries: .partners
    }
  }

  /// The column where it would be written; nil: whole rows are missing.
  package var column: String? {
    switch fact {
    case .rows: nil
    case .territory: "territory"
    case .host: "host"
    case .partnerCountries: "country"
    }
  }
}

extension Lack {
  /// What to ask for, in words.
  func text(_ words: Words) -> String {
    let sentence: Sentence? =
      switch fact {
      case .territory: .lackTerritory
      case .host: .lackHost
      case .partnerCountries: .lackCountries
      case .rows(.memberships): .lackMemberships
      case .rows(.activities): .lackActivities
      case .rows(.alignments): .lackAlignments
      case .rows(.offers): .lackOffers
      case .rows(.needs): .lackNeeds
      case .rows(.partnerships): .lackPartnerships
      case .rows(.cooperations): .lackCooperations
      case .rows(.figures): .lackFigures
      case .rows(.assessments): .lackAssessments
      case .rows: nil
      }
    return sentence.map { words($0) } ?? words(.lackOther, [.sheet: sheet.rawValue])
  }
}
