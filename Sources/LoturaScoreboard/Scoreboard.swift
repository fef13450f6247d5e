package import LoturaNetwork

/// The performance of associations, each against its peers and against its own past.
///
/// What is compared is always one measure, one year and one scope, in one unit: figures of the
/// association itself, of its members and of the whole sector are different things. A figure that
/// nobody knows is unknown, never zero, and nobody counts as a peer by it. Years after the network's
/// day are plans and are left out.
///
/// **What is hidden.** With fewer than `least` known values nothing comparative is told; and a
/// comparison that could be subtracted from another one, so that fewer than `least` remained, is not
/// told either (`SmallGroups`). Which comparisons of one association are told depends on the figures
/// alone, not on which was asked for first: all associations; then those of each form, the largest
/// first; then the nearest 5, 10, 15 … others; then other numbers of others, rising.
package struct Scoreboard: Sendable {
  /// How many known values are compared at least, whatever a measure says.
  package static let least = 5

  /// Figures of one measure and one scope.
  package struct Series: Hashable, Comparable, Sendable {
    /// The measure.
    package let measure: Figure.Measure
    /// Of whom.
    package let scope: Figure.Scope

    /// A measure of the association itself, its members or its sector.
    package init(_ measure: Figure.Measure, _ scope: Figure.Scope) {
      self.measure = measure
      self.scope = scope
    }

    /// By measure, then the association itself, its members, its sector.
    package static func < (one: Series, other: Series) -> Bool {
      (one.measure, one.place) < (other.measure, other.place)
    }

    private var place: Int { Figure.Scope.allCases.firstIndex(of: scope) ?? 0 }
  }

  /// A known value.
  struct Known: Hashable, Sendable {
    let association: Association.ID
    let value: Double
    let unit: String?
  }

  private let measures: [Figure.Measure: Measure]
  private let known: [Series: [Int: [Known]]]
  let peerGroups: PeerGroups

  /// The scoreboard of the active associations of a network. O(figures log figures).
  package init(_ network: Network) {
    peerGroups = PeerGroups(network)
    measures = Dictionary(network.measures.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let active = Set(network.activeAssociations.map(\.id))
    var known: [Series: [Int: [Known]]] = [:]
    for figure in network.figures where figure.year <= network.asOf.year && figure.value.isFinite {
      let id = Association.ID(figure.subject)
      guard active.contains(id) else { continue }
      let unit = figure.unit ?? measures[figure.measure]?.unit
      known[Series(figure.measure, figure.scope), default: [:]][figure.year, default: []].append(
        Known(association: id, value: figure.value, unit: unit))
    }
    self.known = known.mapValues { years in
      years.mapValues { $0.sorted { $0.association < $1.association } }
    }
  }

  /// Everything of which a value is known, in order.
  package var series: [Series] { known.keys.sorted() }

  /// The active associations, by id.
  package var associations: [Association.ID] { peerGroups.associations.map(\.id) }

  /// What a measure means; nil: the workbook does not say.
  package func measure(_ id: Figure.Measure) -> Measure? { measures[id] }

  /// How many known values a measure needs to be compared: what it says, but never fewer than 5.
  package func least(for measure: Figure.Measure) -> Int {
    max(Scoreboard.least, measures[measure]?.minimumCount ?? 0)
  }

  /// Which way a measure is good; where the workbook does not say, neither.
  package func direction(of measure: Figure.Measure) -> Measure.Direction {
    measures[measure]?.direction ?? .neutral
  }

  /// The years of which a value of anybody is known, rising.
  package func years(of series: Series) -> [Int] { (known[series] ?? [:]).keys.sorted() }

  /// The years of which the value of an association is known, rising.
  package func years(of series: Series, _ id: Association.ID) -> [Int] {
    (known[series] ?? [:]).filter { $0.value.contains { $0.association == id } }.keys.sorted()
  }

  /// The newest year with enough known values to be compared, else the newest year of all; nil:
  /// nothing is known.
  package func newestYear(of series: Series) -> Int? {
    let years = known[series] ?? [:]
    let least = least(for: series.measure)
    return years.filter { $0.value.count >= least }.keys.max() ?? years.keys.max()
  }

  /// The known values of a year, by association.
  func values(of series: Series, in year: Int) -> [Known] { known[series]?[year] ?? [] }

  /// The unit of a year's values; nil: not said, or there are several.
  package func unit(of series: Series, in year: Int) -> String? {
    let units = Set(values(of: series, in: year).map(\.unit))
    return units.count == 1 ? units.first ?? nil : nil
  }

  /// The active associations of which a year's value is not known, by id.
  package func unknown(of series: Series, in year: Int) -> [Association.ID] {
    let told = Set(values(of: series, in: year).map(\.association))
    return associations.filter { !told.contains($0) }
  }
}
