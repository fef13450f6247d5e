import LoturaGraphviz
import LoturaScoring

/// The list of what would be different, each with a sign for better or worse, and the fit.
struct MergeChanges: Sendable {
  private let picture: MergePicture
  private let settings: PictureSettings

  private struct Row {
    let label: [String]
    let text: [String]
    let sign: String
    let color: Color
  }

  private static let size = 15.0

  /// The changes of a picture.
  init(_ picture: MergePicture, _ settings: PictureSettings) {
    self.picture = picture
    self.settings = settings
  }

  /// The list with its upper left corner at a point.
  func node(at corner: Drawing.Point) -> Drawing.Node {
    let theme = settings.theme
    let rows = rows
    let labels = WrappedText.width(Array(rows.map(\.label).joined()), size: Self.size)
    let texts = WrappedText.width(
      Array(rows.map(\.text).joined()), size: Self.size, isBold: true)
    let title = settings.words.text(.mergeChanges)
    let heading = [
      HTMLLabel.Cell(.run(title, size: 20, color: theme.ink, bold: true)) {
        $0.align = .left
        $0.columns = 3
      }
    ]
    let table = rows.map { row in
      [
        Self.lines(row.label, color: theme.ink, width: labels + 8, .left),
        HTMLLabel.Cell(.run(row.sign, size: 13, color: row.color)) { $0.width = 20 },
        Self.lines(row.text, color: row.color, width: texts, .right, isBold: true),
      ]
    }
    let lines = rows.map { Double(max($0.label.count, $0.text.count)) }
    let height = (34 + lines.reduce(0) { $0 + $1 * 1.2 * Self.size + 11 }) / 72
    let width =
      (max(labels + texts + 28, LabelMeasure.width(title, size: 20, bold: true)) + 24) / 72
    let told = picture.changes.map { "\($0.label): \($0.text)" }.joined(separator: " · ")
    return Drawing.Node(
      .html(.table(HTMLLabel.Table([heading] + table) { $0.cellPadding = 4 })),
      [
        .shape(.plain),
        .position(
          Drawing.Point(x: corner.x + width / 2, y: corner.y - height / 2 - 0.06), pinned: true),
      ], about: About(tooltip: told.isEmpty ? title : told, kinds: ["k-changes"]))
  }

  private var rows: [Row] {
    let theme = settings.theme
    let changes = picture.changes.prefix(MergePicture.mostChanges).map { change in
      let (sign, color) =
        switch change.direction {
        case .better: ("▲", theme.accents.green)
        case .worse: ("▼", theme.accents.brown)
        case .neutral: (" ", theme.muted)
        }
      return Row(
        label: WrappedText.lines(change.label, characters: 26, limit: 2),
        text: WrappedText.lines(change.text, characters: 18, limit: 2), sign: sign, color: color)
    }
    let fit = Row(
      label: WrappedText.lines(settings.words.text(.mergeFit), characters: 26, limit: 2),
      text: [told(picture)], sign: " ", color: theme.ink)
    return changes + [fit]
  }

  /// '81', '81 (72–88)', or '?'.
  private func told(_ picture: MergePicture) -> String {
    let fit = picture.fit
    if fit.isUnknown { return "?" }
    if fit.lowPoints == fit.highPoints { return String(fit.points) }
    return "\(fit.points) (\(fit.lowPoints)–\(fit.highPoints))"
  }

  private static func lines(
    _ texts: [String], color: Color, width: Double, _ align: HTMLLabel.Alignment,
    isBold: Bool = false
  ) -> HTMLLabel.Cell {
    let rows = texts.map { text in
      [
        HTMLLabel.Cell(.run(text, size: size, color: color, bold: isBold)) {
          $0.align = align
          $0.width = width
        }
      ]
    }
    return HTMLLabel.Cell(.table(HTMLLabel.Table(rows))) { $0.align = align }
  }
}
