package import LoturaGraphviz
import LoturaScoring

/// How close associations are: a ladder on which the most alike are joined first, with the form of
/// cooperation worth discussing at each height.
package struct ConvergencePicture: Sendable {
  /// From which likeness on a form is worth discussing.
  package struct Rungs: Hashable, Sendable {
    /// Fusion or integration, 0 … 1; only drawn when asked for.
    package let delicate: Double
    /// Convergence, 0 … 1.
    package let convergence: Double
    /// Alliance, 0 … 1; below it shared events and learning.
    package let alliance: Double

    /// Likenesses in falling order.
    package init(delicate: Double = 0.7, convergence: Double = 0.5, alliance: Double = 0.3) {
      precondition(
        1 >= delicate && delicate >= convergence && convergence >= alliance && alliance >= 0,
        "1 ≥ delicate ≥ convergence ≥ alliance ≥ 0")
      self.delicate = delicate
      self.convergence = convergence
      self.alliance = alliance
    }
  }

  /// The associations.
  package let subjects: [PictureSubject]
  /// How like each two are, by their places in `subjects`.
  package let likeness: LikenessMatrix
  /// From which likeness on a form is worth discussing.
  package let rungs: Rungs
  /// Whether fusion and integration were asked for by name; otherwise they have no column.
  package let showsDelicate: Bool

  /// More leaves than this are not drawn.
  package static let mostLeaves = 60

  /// Associations and their likeness; the table is as large as the list.
  package init(
    subjects: [PictureSubject], likeness: LikenessMatrix, rungs: Rungs = Rungs(),
    showsDelicate: Bool = false
  ) {
    precondition(subjects.count == likeness.count, "the table is as large as the list")
    self.subjects = subjects
    self.likeness = likeness
    self.rungs = rungs
    self.showsDelicate = showsDelicate
  }

  /// The picture; of more than 60 associations those with the closest other one.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    let places = likeness.closest(Self.mostLeaves)
    let matrix = likeness.restricted(to: places)
    let dendrogram = Dendrogram(of: matrix)
    let ladder = Ladder(dendrogram, subjects: places.map { subjects[$0] }, self, settings)
    var drawing = settings.drawing(
      header: header(settings, ladder), summary: summary(settings, ladder, matrix), engine: .fixed)
    drawing.attributes = [.lines(.straight)]
    ladder.draw(in: &drawing)
    return drawing
  }
}

extension ConvergencePicture {
  private func header(_ settings: PictureSettings, _ ladder: Ladder) -> Header {
    let words = settings.words
    var subtitle = [words.text(subjects.count > 1 ? .ladderSubtitle : .heatmapOne)]
    if showsDelicate { subtitle.append(words.text(.startingPoint)) }
    if subjects.count > Self.mostLeaves {
      subtitle.append(
        words.text(
          .heatmapCut, [.n: String(Self.mostLeaves), .total: String(subjects.count)]))
    }
    var legend: [LegendMark] = []
    if ladder.isAllUncertain {
      legend.append(LegendMark(.none, words.text(.ladderAllUncertain)))
    } else if ladder.hasUncertain {
      legend.append(
        LegendMark(
          .dashes(settings.theme.edges.weak, width: 3), words.text(.ladderUncertain)))
    }
    if ladder.hasSpanning {
      legend.append(
        LegendMark(.line(settings.theme.muted, width: 3), words.text(.ladderSpans)))
    }
    return settings.header(title: words.text(.ladderTitle), subtitle: subtitle, legend: [legend])
  }

  private func summary(
    _ settings: PictureSettings, _ ladder: Ladder, _ matrix: LikenessMatrix
  ) -> String {
    let words = settings.words
    guard let closest = ladder.closest else { return words.text(.heatmapOne) }
    return words.text(
      .ladderSummary,
      [
        .associations: words.associations(subjects.count), .names: closest.names,
        .score: words.score(closest.likeness),
      ])
  }
}
