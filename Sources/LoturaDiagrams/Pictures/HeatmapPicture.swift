package import LoturaGraphviz
import LoturaScoring

/// Who is like whom: one cell for each pair, darker the more alike, with like associations side by
/// side. What is unknown is a question mark in a frame, never a zero.
package struct HeatmapPicture: Sendable {
  /// The associations.
  package let subjects: [PictureSubject]
  /// How like each two are, by their places in `subjects`.
  package let likeness: LikenessMatrix

  /// More rows than this, and an SVG is written without Graphviz.
  package static let mostNodeRows = 40

  /// Associations and their likeness; the table is as large as the list.
  package init(subjects: [PictureSubject], likeness: LikenessMatrix) {
    precondition(subjects.count == likeness.count, "the table is as large as the list")
    self.subjects = subjects
    self.likeness = likeness
  }

  /// More rows than this are not drawn at all.
  package static let mostRows = 120

  /// Whether an SVG of the picture is to be drawn by `canvas`, without a layout.
  package var isLarge: Bool { subjects.count > Self.mostNodeRows }

  /// The picture: single boxes at places of our own, so that each tells its pair.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    var drawing = settings.drawing(
      header: header(settings), summary: summary(settings), engine: .fixed)
    grid(settings).addCells(to: &drawing)
    return drawing
  }

  /// The picture as SVG without Graphviz: one rectangle a cell.
  package func canvas(_ settings: PictureSettings, prefix: ClassName? = nil) -> SVGCanvas {
    let caption = SVGCanvas.Caption(
      title: settings.words.text(.heatmapTitle), summary: summary(settings),
      language: settings.words.drawn)
    return grid(settings).canvas(header: header(settings), caption: caption, prefix: prefix)
  }
}

extension HeatmapPicture {
  /// The cells of what is shown, in the order of the dendrogram's leaves.
  private func grid(_ settings: PictureSettings) -> HeatmapGrid {
    let shown = likeness.closest(Self.mostRows)
    let order = Dendrogram(of: likeness.restricted(to: shown)).leaves.map { shown[$0] }
    return HeatmapGrid(
      subjects: order.map { subjects[$0] }, likeness: likeness.restricted(to: order), settings)
  }

  private func header(_ settings: PictureSettings) -> Header {
    let (words, theme) = (settings.words, settings.theme)
    guard subjects.count > 1 else {
      return settings.header(
        title: words.text(.heatmapTitle), subtitle: [words.text(.heatmapOne)], legend: [])
    }
    let known = pairs.compactMap { likeness[$0.0, $0.1] }
    let border = theme.name == .dark ? nil : Color?.some(theme.nodeBorder)
    var legend = theme.heat.indices.map { step in
      let words = step == 0 ? "0–9" : step == 7 ? "70–100" : "\(step * 10)–\(step * 10 + 9)"
      return LegendMark(.swatch(theme.heat(step: step).color, border: border), words)
    }
    if known.count < pairs.count {
      legend.append(LegendMark(.none, "?  \(words.text(.heatmapUnknown))"))
    }
    var notes: [LegendMark] = []
    if known.contains(where: \.showsRange) {
      notes.append(LegendMark(.none, words.text(.heatmapRange)))
    }
    var subtitle = [words.text(.heatmapSubtitle)]
    if subjects.count > Self.mostRows {
      subtitle.append(
        words.text(.heatmapCut, [.n: String(Self.mostRows), .total: String(subjects.count)]))
    }
    return settings.header(
      title: words.text(.heatmapTitle), subtitle: subtitle, legend: [legend, notes])
  }

  private func summary(_ settings: PictureSettings) -> String {
    let words = settings.words
    let known = pairs.compactMap { pair in likeness[pair.0, pair.1].map { (pair, $0) } }
    guard let best = known.max(by: { $0.1.used < $1.1.used }) else {
      return words.text(.heatmapOne)
    }
    return words.text(
      .heatmapSummary,
      [
        .associations: words.associations(subjects.count), .total: String(pairs.count),
        .n: String(pairs.count - known.count), .a: subjects[best.0.0].label,
        .b: subjects[best.0.1].label, .score: words.score(best.1),
      ])
  }

  private var pairs: [(Int, Int)] {
    subjects.indices.flatMap { one in subjects.indices.filter { $0 > one }.map { (one, $0) } }
  }
}
