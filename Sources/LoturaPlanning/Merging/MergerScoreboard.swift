package import LoturaNetwork

extension MergerComparison {
  /// A measure of a year: what the parties have, what the whole would have, and their places among
  /// all associations of which the measure is known.
  package struct ScoreboardRow: Hashable, Sendable {
    /// Which measure.
    package let measure: Figure.Measure
    /// Of which year.
    package let year: Int
    /// Of whom.
    package let scope: Figure.Scope
    /// In which unit; nil: not said.
    package let unit: String?
    /// The parties' values, in the order of the parties; nil: unknown.
    package let before: [Double?]
    /// The whole's; nil: it cannot be told from what is known.
    package let after: Double?
    /// The parties' places by size, 1 = largest; nil: unknown, or fewer than five values are known.
    package let placesBefore: [Int?]
    /// The whole's place.
    package let placeAfter: Int?
    /// Of how many associations the measure would be known afterwards.
    package let known: Int
  }
}

/// The figures of the parties beside those of the whole: of each measure and scope the newest year of
/// which a party has one.
struct MergerScoreboard {
  private(set) var rows: [MergerComparison.ScoreboardRow] = []

  private struct Key: Hashable, Comparable {
    let measure: Figure.Measure
    let scope: Figure.Scope

    static func < (x: Key, y: Key) -> Bool {
      (x.measure.text, x.scope.rawValue) < (y.measure.text, y.scope.rawValue)
    }
  }

  init(_ network: Network, _ merged: Network, parts: [Association.ID], id: Association.ID) {
    let parties = parts.map { Subject.ID($0) }
    var newest: [Key: Int] = [:]
    for figure in network.figures
    where parties.contains(figure.subject) && figure.year <= network.asOf.year {
      let key = Key(measure: figure.measure, scope: figure.scope)
      newest[key] = max(newest[key] ?? figure.year, figure.year)
    }
    rows = newest.keys.sorted().map { key in
      let year = newest[key] ?? 0
      let before = MergerScoreboard.values(key, year, network)
      let after = MergerScoreboard.values(key, year, merged)
      let whole = after[Subject.ID(id)]
      return MergerComparison.ScoreboardRow(
        measure: key.measure, year: year, scope: key.scope,
        unit: whole?.unit ?? parties.lazy.compactMap { before[$0]?.unit }.first,
        before: parties.map { before[$0]?.value }, after: whole?.value,
        placesBefore: parties.map { MergerScoreboard.place(of: $0, in: before) },
        placeAfter: MergerScoreboard.place(of: Subject.ID(id), in: after), known: after.count)
    }
  }

  /// The active associations' figures of a measure.
  private static func values(
    _ key: Key, _ year: Int, _ network: Network
  ) -> [Subject.ID: Figure] {
    let active = Set(network.activeAssociations.map { Subject.ID($0.id) })
    return Dictionary(
      network.figures.filter {
        $0.measure == key.measure && $0.scope == key.scope && $0.year == year
          && active.contains($0.subject)
      }.map { ($0.subject, $0) }, uniquingKeysWith: { $1 })
  }

  /// From how many known values on places are told: of fewer, a place would tell of the others.
  static let leastKnown = 5

  /// 1 + how many have more; nil: it is unknown, too few are known, or they are in unlike units.
  private static func place(of subject: Subject.ID, in values: [Subject.ID: Figure]) -> Int? {
    guard values.count >= leastKnown, Set(values.values.compactMap(\.unit)).count <= 1 else {
      return nil
    }
    return values[subject].map { own in 1 + values.values.count { $0.value > own.value } }
  }
}
