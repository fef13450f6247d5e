import LoturaGraphviz

/// The card of a party or of the whole: its name, its members, its figures.
struct MergeCard: Sendable {
  /// Name and figures as a table.
  let label: HTMLLabel
  /// In inches.
  let width: Double
  /// In inches.
  let height: Double

  private static let nameSize = 20.0
  private static let valueSize = 16.0
  private static let labelSize = 14.0
  private static let gap = 16.0

  /// A card as wide as its text needs, and at least `least` points.
  init(
    _ name: String, members: Int?, figures: [MergePicture.Figure], least: Double = 112,
    _ settings: PictureSettings
  ) {
    let (words, theme) = (settings.words, settings.theme)
    let all =
      [MergePicture.Figure(words.text(.mergeMembers), members.map { String($0) })]
      + figures.prefix(MergePicture.mostFigures)
    let texts = all.map { figure in
      (
        label: WrappedText.cut(figure.label, characters: 24),
        value: WrappedText.cut(figure.value ?? "?", characters: 16)
      )
    }
    let names = WrappedText.lines(name, characters: 22, limit: 2)
    let widths = texts.map {
      LabelMeasure.width($0.label, size: Self.labelSize) + Self.gap
        + LabelMeasure.width($0.value, size: Self.valueSize, bold: true)
    }
    let wide = WrappedText.width(names, size: Self.nameSize, isBold: true)
    let inner = ([least, wide] + widths).max() ?? least
    var rows = names.map { name in
      [
        HTMLLabel.Cell(.run(name, size: Self.nameSize, color: theme.ink, bold: true)) {
          $0.columns = 2
          $0.width = inner
        }
      ]
    }
    rows += texts.map {
      [
        .left($0.label, size: Self.labelSize, color: theme.muted),
        .right($0.value, size: Self.valueSize, color: theme.ink, bold: true),
      ]
    }
    label = .table(HTMLLabel.Table(rows) { $0.cellPadding = 2.5 })
    width = (inner + 34) / 72
    height =
      (1.2 * (Self.nameSize * Double(names.count) + Self.valueSize * Double(texts.count))
        + 5 * Double(names.count + texts.count) + 14) / 72
  }
}
