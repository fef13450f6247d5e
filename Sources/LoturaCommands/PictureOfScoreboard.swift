import LoturaDiagrams
import LoturaNetwork
import LoturaReports
import LoturaScoreboard

/// The scoreboard, of one association or of all, as the picture of it takes it.
///
/// Of the others nothing is shown but where the middle half of them lies. On an anonymous picture no
/// value can be read, no figure stands that few know, and measures of people's own have neutral
/// names: all these would name somebody by themselves.
struct PictureOfScoreboard {
  private let board: Scoreboard
  private let id: Association.ID?
  private let stage: Stage
  private var text: MeasureText { MeasureText(stage.voiceForRealIDs) }

  init(_ network: Network, of id: Association.ID?, _ stage: Stage) {
    board = Scoreboard(network)
    self.id = id
    self.stage = stage
  }

  /// The picture: what can be compared first.
  var picture: ScoreboardPicture {
    let panels = board.series.compactMap(panel).filter { $0.isCompared || !stage.isAnonymous }
    return ScoreboardPicture(
      name: id.map { stage.subject(Subject.ID($0)).label },
      panels: panels.filter(\.isCompared).map(\.panel)
        + panels.filter { !$0.isCompared }.map(\.panel),
      peers: text.peers(.all))
  }

  private func panel(
    _ series: Scoreboard.Series
  ) -> (panel: ScoreboardPicture.Panel, isCompared: Bool)? {
    let own = id.map { board.history(of: $0, series) } ?? []
    guard id == nil || !own.isEmpty else { return nil }
    let values = Dictionary(own.map { ($0.year, $0) }, uniquingKeysWith: { $1 })
    guard let newest = id == nil ? board.newestYear(of: series) : own.last?.year else { return nil }
    let years = board.years(of: series).filter { $0 <= newest }
    let comparisons = years.map { board.comparison(of: id, series, in: $0) }
    var panel = ScoreboardPicture.Panel(
      name(series),
      years: zip(years, comparisons).map { year, comparison in
        ScoreboardPicture.Year(
          year, own: values[year]?.value, band: comparison.spread.map(ScoreboardPicture.Band.init))
      })
    let last = own.last
    let comparison = last?.comparison ?? comparisons.last
    if !stage.isAnonymous {
      let unit = last?.unit ?? board.unit(of: series, in: newest)
      panel.value = last.map { text.amount($0.value, unit: $0.unit) }
      panel.middle = comparison?.spread.map { text.amount($0.median, unit: unit) }
    }
    panel.standing =
      last?.standing.map {
        text.standing($0.percentile, board.direction(of: series.measure))
      } ?? comparison.flatMap { text.reason($0) ?? known($0) }
    return (panel, comparison?.spread != nil)
  }

  /// Of how many associations a figure is known.
  private func known(_ comparison: Comparison) -> String {
    stage.voice.words(
      .scoreboardKnownText,
      [.n: String(comparison.n), .total: String(comparison.associations)])
  }

  private func name(_ series: Scoreboard.Series) -> String {
    stage.isAnonymous ? text.usualName(series) ?? text.name(series) : text.name(series)
  }
}

extension ScoreboardPicture.Band {
  /// Where the values of a group lie.
  fileprivate init(_ spread: Spread) {
    self.init(lower: spread.lower, median: spread.median, upper: spread.upper)
  }
}
