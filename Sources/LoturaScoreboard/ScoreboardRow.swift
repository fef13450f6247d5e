package import LoturaNetwork

/// One association in one measure, one year and one scope: its own value, where it stands among its
/// peers, and what has changed.
package struct ScoreboardRow: Hashable, Sendable {
  /// Who.
  package let association: Association.ID
  /// What, and of whom.
  package let series: Scoreboard.Series
  /// The calendar year.
  package let year: Int
  /// The value, in `unit`.
  package let value: Double
  /// The unit, as written; nil: not said.
  package let unit: String?
  /// What may be told of the peers.
  package let comparison: Comparison
  /// Where the value stands among them; nil: hidden.
  package let standing: Standing?
  /// What has changed since the newest earlier year; nil: no earlier value in the same unit.
  package let change: Change?

  /// Where a value stands among its peers.
  package struct Standing: Hashable, Sendable {
    /// Standard deviations above the mean.
    package let z: Double
    /// 0 … 100: the share of peers below, half of those equal, the association itself included.
    package let percentile: Double
  }

  /// How a value has changed.
  package struct Change: Hashable, Sendable {
    /// The earlier year.
    package let since: Int
    /// The value of then, in the row's unit.
    package let before: Double
    /// By how much it has changed, in the row's unit.
    package let difference: Double
    /// By which share of the earlier value, 0.1 for ten per cent; nil where that was not above 0.
    package let growth: Double?
  }
}

extension Scoreboard {
  /// The row of an association; nil: its value is not known.
  package func row(
    of id: Association.ID, _ series: Series, in year: Int, with peers: Peers = .all
  ) -> ScoreboardRow? {
    guard let own = value(of: id, series, in: year) else { return nil }
    let comparison = comparison(of: id, series, in: year, with: peers)
    let standing = comparison.distribution.map { among in
      ScoreboardRow.Standing(z: among.z(of: own.value), percentile: among.percentile(of: own.value))
    }
    return ScoreboardRow(
      association: id, series: series, year: year, value: own.value, unit: own.unit,
      comparison: comparison, standing: standing, change: change(of: own, series, in: year))
  }

  /// The rows of an association in each measure and scope, each of the newest known year.
  package func newestRows(of id: Association.ID, with peers: Peers = .all) -> [ScoreboardRow] {
    series.compactMap { series in
      years(of: series, id).last.flatMap { row(of: id, series, in: $0, with: peers) }
    }
  }

  /// The rows of an association in one measure and scope, year by year, rising.
  package func history(
    of id: Association.ID, _ series: Series, with peers: Peers = .all
  ) -> [ScoreboardRow] {
    years(of: series, id).compactMap { row(of: id, series, in: $0, with: peers) }
  }

  /// The rows of all associations in one measure, scope and year, by id.
  package func rows(
    of series: Series, in year: Int, with peers: Peers = .all
  ) -> [ScoreboardRow] {
    values(of: series, in: year).compactMap {
      row(of: $0.association, series, in: year, with: peers)
    }
  }

  private func value(of id: Association.ID, _ series: Series, in year: Int) -> Known? {
    values(of: series, in: year).first { $0.association == id }
  }

  private func change(of own: Known, _ series: Series, in year: Int) -> ScoreboardRow.Change? {
    guard let since = years(of: series, own.association).last(where: { $0 < year }),
      let before = value(of: own.association, series, in: since), before.unit == own.unit
    else { return nil }
    let difference = own.value - before.value
    return ScoreboardRow.Change(
      since: since, before: before.value, difference: difference,
      growth: before.value > 0 ? difference / before.value : nil)
  }
}
