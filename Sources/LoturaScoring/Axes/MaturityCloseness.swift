import LoturaNetwork

/// Axes M and G: how near two associations are in maturity, and how far one leads.
///
/// **Formula.** M = 1 − |m_a − m_b|/4; G(a←b) = (m_b − m_a)/2 within 0 … 1: a lead of two levels
/// counts in full. m, 1 … 5, is the maturity of the association's own row, else the mean over the
/// dimensions of the newest assessment of each.
/// **Unit** none. **Range** 0 … 1. M is symmetric; G(a←b) of (a, b) is G(b←a) of (b, a).
/// **Missing data.** An unknown m may be anything in 1 … 5, which gives the bounds of both. Companies
/// and partners are not assessed: unknown.
///
/// **Source.** Our choice.
struct MaturityCloseness: Sendable {
  private let maturities: [Subject.ID: Double]
  /// The lead, in levels, that counts in full, > 0.
  let fullLead: Double

  /// The maturities of a network's associations.
  init(_ network: Network, fullLead: Double) {
    maturities = Dictionary(
      uniqueKeysWithValues: network.maturities.map { (Subject.ID($0.key), $0.value) })
    self.fullLead = fullLead
  }

  /// How mature a subject is, 1 … 5; nil: unknown.
  func maturity(of subject: Subject.ID) -> Double? { maturities[subject] }

  /// The values that M can have.
  func value(_ a: Double?, _ b: Double?) -> Interval {
    switch (a, b) {
    case (let a?, let b?): Interval(exactly: 1 - abs(a - b) / 4)
    case (let known?, nil), (nil, let known?): Interval(1 - max(known - 1, 5 - known) / 4, 1)
    case (nil, nil): .unknown
    }
  }

  /// The values that G(a←b) can have: how far b leads.
  func lead(of b: Double?, over a: Double?) -> Interval {
    Interval(((b ?? 1) - (a ?? 5)) / fullLead, ((b ?? 5) - (a ?? 1)) / fullLead)
  }
}
