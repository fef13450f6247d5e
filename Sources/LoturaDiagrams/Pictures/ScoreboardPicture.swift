package import LoturaGraphviz

/// How associations stand, in small panels: one a figure, with where the middle half of the known
/// values lies in each year, and where one association stands in it.
///
/// A year of which the value is not known is a gap, never a zero; a year of which too few values are
/// known to be compared has no bar. Panels have scales of their own: they are read one by one.
package struct ScoreboardPicture: Sendable {
  /// One figure.
  package struct Panel: Sendable, Hashable {
    /// The measure, and of whom.
    package let title: String
    /// The association's newest value, as it is read; nil: not shown, or nobody's.
    package var value: String?
    /// Where it stands, or why it is not compared, in words.
    package var standing: String?
    /// The middle of the newest year, as it is read; nil: not shown, or not compared.
    package var middle: String?
    /// The years, rising; those between them are gaps.
    package let years: [Year]

    /// A figure with its years.
    package init(_ title: String, years: [Year]) {
      self.title = title
      self.years = years
    }
  }

  /// One year of a figure.
  package struct Year: Sendable, Hashable {
    /// The calendar year.
    package let year: Int
    /// The association's value; nil: not known, or nobody's.
    package let own: Double?
    /// Where the known values lie; nil: hidden.
    package let band: Band?

    /// A year.
    package init(_ year: Int, own: Double?, band: Band?) {
      self.year = year
      self.own = own
      self.band = band
    }
  }

  /// Where the middle half of the known values lies.
  package struct Band: Sendable, Hashable {
    /// The first quartile.
    package let lower: Double
    /// The middle.
    package let median: Double
    /// The third quartile.
    package let upper: Double

    /// Values in rising order.
    package init(lower: Double, median: Double, upper: Double) {
      precondition(lower <= median && median <= upper, "lower ≤ median ≤ upper")
      self.lower = lower
      self.median = median
      self.upper = upper
    }
  }

  /// The association; nil: all of them.
  package let name: String?
  /// The figures.
  package let panels: [Panel]
  /// With whom it is compared, in words.
  package let peers: String

  /// More figures than these are not drawn.
  package static let mostPanels = 16
  /// More years than these are not drawn.
  static let mostYears = 6

  /// Panels of an association, or of all.
  package init(name: String?, panels: [Panel], peers: String) {
    self.name = name
    self.panels = panels
    self.peers = peers
  }

  /// The picture; of more than 16 figures the first.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    var drawing = settings.drawing(
      header: header(settings), summary: summary(settings), engine: .fixed)
    drawing.attributes = [.lines(.straight)]
    ScoreboardPanels(Array(panels.prefix(Self.mostPanels)), settings).draw(in: &drawing)
    return drawing
  }

  private func title(_ words: PictureWords) -> String {
    name.map { words.text(.scoreboardTitle, [.name: $0]) } ?? words.text(.scoreboardTitleAll)
  }

  private func header(_ settings: PictureSettings) -> Header {
    let (words, theme) = (settings.words, settings.theme)
    guard !panels.isEmpty else {
      return settings.header(
        title: title(words), subtitle: [words.text(.scoreboardNone)], legend: [])
    }
    var subtitle = [words.text(.scoreboardSubtitle, [.names: peers])]
    if panels.count > Self.mostPanels {
      subtitle.append(
        words.text(
          .scoreboardCut, [.n: String(Self.mostPanels), .total: String(panels.count)]))
    }
    var legend = [
      LegendMark(
        .swatch(theme.surfaces.track, border: theme.edges.weak), words.text(.scoreboardBand)),
      LegendMark(.line(theme.ink, width: 2.4), words.text(.scoreboardMedian)),
    ]
    if let name { legend.append(LegendMark(.line(theme.accents.blue, width: 3), name)) }
    return settings.header(
      title: title(words), subtitle: subtitle,
      legend: [legend, [LegendMark(.none, words.text(.scoreboardGap))]])
  }

  private func summary(_ settings: PictureSettings) -> String {
    let words = settings.words
    guard !panels.isEmpty else { return words.text(.scoreboardNone) }
    let told = panels.prefix(Self.mostPanels).map { panel in
      [panel.title, panel.value ?? panel.middle, panel.standing].compactMap { $0 }
        .joined(separator: ", ")
    }
    return words.text(.scoreboardSummary, [.names: told.joined(separator: "; ")])
  }
}
