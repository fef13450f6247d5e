package import LoturaNetwork
package import LoturaScoring

/// Which practices that others took up would fit whom, as a sum of four facts.
///
/// **Formula.** Points out of 100, over those who took the practice up, kept it and may meet the
/// association: 40 × its likeness to the most alike of them · 20 × how many of them finished, two or
/// more counting in full · 20 if one of them is at most one level of maturity away · 20 if it works with
/// a partner of the country that the practice comes from.
/// **Missing data.** Each part is an interval; a fact that is not known counts half, likeness its usual
/// value. Themes and names are words of people and are never compared. **Source.** Our choice: facts
/// that anybody can check, none of which proves that a practice will work.
package struct PracticeFits: Sendable {
  /// What a fit is made of, in the order of the sum.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case likeness, finished, maturity, partner

    /// The most points that it gives.
    package var most: Double { self == .likeness ? 40 : 20 }
  }

  /// How far somebody came with a practice: one word of three, by what the sheet says.
  package enum Stage: String, CaseIterable, Hashable, Sendable {
    /// `done`.
    case finished
    /// Anything else, or nothing.
    case underway
    /// `dropped`.
    case dropped

    /// The stage that a state of the sheet tells; capital letters do not matter.
    package init(_ state: String?) {
      switch state?.lowercased() {
      case "done": self = .finished
      case "dropped": self = .dropped
      default: self = .underway
      }
    }
  }

  /// A practice and those of the active associations who took it up.
  package struct Known: Hashable, Sendable {
    /// The practice.
    package let practice: Practice
    /// Who took it up, finished or dropped, by id.
    package let adoptions: [Adoption]

    /// Those who did not drop it, by id.
    package var keepers: [Adoption] { adoptions.filter { Stage($0.state) != .dropped } }
  }

  /// How well a practice would fit an association.
  package struct Fit: Hashable, Sendable {
    /// For whom.
    package let association: Association.ID
    /// What.
    package let practice: Practice.ID
    /// The share 0 … 1 of each part, in the order of the parts.
    package let shares: [Estimate]
    /// Whole points of each part; they add up to `total`.
    package let points: [Int]
    /// The sum in whole points, 0 … 100.
    package let total: Int
    /// The least that the sum can be, 0 … 100.
    package let low: Double
    /// The most that it can be, `low` … 100.
    package let high: Double
    /// Who took it up and may meet the association, the most alike first, equals by id.
    package let toAsk: [Association.ID]
    /// Partners that it works with in the practice's country; by id.
    package let partners: [Partner.ID]

    /// The sum before rounding.
    package var sum: Double { zip(Part.allCases, shares).reduce(0) { $0 + $1.0.most * $1.1.used } }
    /// Whether every part is known.
    package var isExact: Bool { shares.allSatisfy(\.isExact) }
  }

  /// Every practice, by id.
  package let known: [Known]
  /// The active associations, by id.
  package let associations: [Association.ID]
  /// Who has not told all that it took up: what it has not written down it may still have; by id.
  package let untold: [Association.ID]
  private let scoring: Scoring
  private let apart: KeptApart
  private let maturities: [Association.ID: Double]

  /// The practices of a judged network. O(adoptions log adoptions).
  package init(_ scoring: Scoring) {
    let network = scoring.network
    let active = network.activeAssociations.map(\.id).sorted()
    let ids = Set(active)
    let adoptions = Dictionary(
      grouping: network.adoptions.filter { ids.contains($0.association) }, by: \.practice)
    known = network.practices.sorted { $0.id < $1.id }.map { practice in
      Known(
        practice: practice,
        adoptions: (adoptions[practice.id] ?? []).sorted { $0.association < $1.association })
    }
    associations = active
    untold = active.filter {
      network.knowledge(of: Subject.ID($0), in: .adoptions) != .complete
    }
    self.scoring = scoring
    apart = KeptApart(network)
    maturities = network.maturities
  }

  /// What somebody could take up: practices that it has not, and that another keeps whom it may meet;
  /// most points first, equals by id. O(practices × adopters).
  package func fits(for association: Association.ID) -> [Fit] {
    known.compactMap { fit(association, $0) }.sorted { left, right in
      (billionths(right.sum), left.practice) < (billionths(left.sum), right.practice)
    }
  }

  /// Practices that nobody keeps, by id.
  package var unused: [Known] { known.filter(\.keepers.isEmpty) }

  /// What somebody took up, dropped ones too, by practice.
  package func taken(by association: Association.ID) -> [Adoption] {
    known.flatMap(\.adoptions).filter { $0.association == association }
  }

  private func fit(_ association: Association.ID, _ known: Known) -> Fit? {
    guard !known.adoptions.contains(where: { $0.association == association }) else { return nil }
    let keepers = known.keepers.filter { apart.veto($0.association, association) == nil }
    guard !keepers.isEmpty else { return nil }
    let alike = keepers.map { keeper in
      (
        id: keeper.association,
        likeness: scoring.likeness(Subject.ID(association), Subject.ID(keeper.association))
      )
    }.sorted { left, right in
      (billionths(right.likeness.used), left.id) < (billionths(left.likeness.used), right.id)
    }
    let finished = keepers.count { Stage($0.state) == .finished }
    let partner = partner(of: association, from: known.practice.country)
    let shares = [
      likeness(alike.map(\.likeness)),
      Estimate(exactly: min(1, Double(finished) / 2)),
      maturity(of: association, among: keepers.map(\.association)), partner.share,
    ]
    let parts = zip(Part.allCases, shares).map { $0.most * $1.used }
    let (total, points) = wholePoints(parts)
    let low = zip(Part.allCases, shares).reduce(0) { $0 + $1.0.most * $1.1.low }
    let high = zip(Part.allCases, shares).reduce(0) { $0 + $1.0.most * $1.1.high }
    return Fit(
      association: association, practice: known.practice.id, shares: shares, points: points,
      total: total, low: low, high: high, toAsk: alike.map(\.id), partners: partner.ids)
  }

  /// The likeness to the most alike: of all, for the most alike is not sure while facts are missing.
  private func likeness(_ all: [Estimate]) -> Estimate {
    Estimate(
      low: all.map(\.low).max() ?? 0, high: all.map(\.high).max() ?? 0,
      used: all.map(\.used).max() ?? 0)
  }

  /// Whether one of them is at most a level away.
  private func maturity(
    of association: Association.ID, among keepers: [Association.ID]
  ) -> Estimate {
    let levels = keepers.map { maturities[$0] }
    guard let own = maturities[association] else { return PracticeFits.unknown }
    if levels.contains(where: { level in level.map { abs($0 - own) <= 1 } ?? false }) {
      return Estimate(exactly: 1)
    }
    return levels.contains(nil) ? PracticeFits.unknown : Estimate(exactly: 0)
  }

  /// Whether it works with somebody of a country, and with whom.
  private func partner(
    of association: Association.ID, from country: Country?
  ) -> (share: Estimate, ids: [Partner.ID]) {
    guard let country else { return (PracticeFits.unknown, []) }
    let network = scoring.network
    let own = Set(
      network.partnerships.filter { $0.association == association }.map(\.partner)
    ).sorted().compactMap { network.partner($0) }
    func home(_ partner: Partner) -> Country? { partner.country ?? partner.territory?.country }
    let there = own.filter { home($0) == country }.map(\.id)
    if !there.isEmpty { return (Estimate(exactly: 1), there) }
    let isTold =
      network.knowledge(of: Subject.ID(association), in: .partnerships) == .complete
      && own.allSatisfy { home($0) != nil }
    return (isTold ? Estimate(exactly: 0) : PracticeFits.unknown, [])
  }

  /// Yes or no, and nobody knows: half.
  private static let unknown = Estimate(low: 0, high: 1, used: 0.5)
}
