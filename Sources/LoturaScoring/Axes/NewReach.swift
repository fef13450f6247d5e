import LoturaNetwork

/// Axis N: the partners and countries that only one of two associations reaches.
///
/// **Formula.** N = ½·D(partners) + ½·D(countries), D the Ruzicka distance of vectors of 0 and 1:
/// partners with a partnership in force, and the countries of these partners.
/// **Unit** none. **Range** 0 (the same reach, or none) … 1 (nothing in common). **Symmetric.**
/// **Missing data.** See `BoundedRuzicka`. Countries are complete only where the partnerships are
/// and the country of every such partner is known. Only associations have partnerships: those of a
/// partner or company are unknown unless `coverage` says that there are none.
///
/// **Source.** Ruzicka 1958; Jaccard 1912.
struct NewReach: Sendable {
  /// Who works with whom.
  let rows: SheetRows<Partner>
  /// The country of each partner, by key; nil: unknown.
  private let countries: [Country?]

  /// The partnerships of a network.
  init(_ network: Network) {
    rows = SheetRows(
      network.partnerships.map {
        .init(subject: Subject.ID($0.association), key: $0.partner, weight: 1)
      })
    // Of very many partners few have a partnership.
    let asked = Set(rows.keys)
    let known = Dictionary(
      network.partners.filter { asked.contains($0.id) }.map { ($0.id, $0.country) },
      uniquingKeysWith: { first, _ in first })
    countries = rows.keys.map { known[$0] ?? nil }
  }

  /// Whom one subject reaches, and where.
  struct Side: Hashable, Sendable {
    let partners: Profile
    /// Countries, each by the number of its two letters.
    let countries: Profile
  }

  /// A subject's reach.
  func side(of subject: Subject.ID, knowledge: Knowledge) -> Side {
    let partners = rows.profile(of: subject, knowledge: knowledge)
    let reached = partners.keys.map { countries[$0] }
    let numbers = Set(reached.compactMap { $0.map(NewReach.number) }).sorted()
    return Side(
      partners: partners,
      countries: Profile(
        sorted: numbers.map { Profile.Entry(key: $0, weight: 1) },
        knowledge: partners.isComplete && reached.contains(nil) ? .partial : knowledge))
  }

  /// The values that N can have.
  func value(_ x: Side, _ y: Side) -> Interval {
    let partners = BoundedRuzicka(x.partners, y.partners).distance
    let countries = BoundedRuzicka(x.countries, y.countries).distance
    return Interval(
      0.5 * partners.low + 0.5 * countries.low, 0.5 * partners.high + 0.5 * countries.high)
  }

  /// Two letters as one number, in the order of the letters.
  private static func number(_ country: Country) -> Int {
    country.code.utf8.reduce(0) { $0 * 256 + Int($1) }
  }

  /// The two letters of a country's number.
  static func code(_ number: Int) -> String {
    String(decoding: [UInt8(number / 256), UInt8(number % 256)], as: UTF8.self)
  }
}
