import LoturaGraphviz
import LoturaScoring

/// The card of one match: name and score, a bar with the range, the range in words, and why.
struct EgoCard: Sendable {
  /// Width of what stands on a card, in points.
  static let width = 206.0
  private static let padding = 9.0
  private static let scoreWidth = 64.0

  /// The card as a table.
  let label: HTMLLabel
  /// Its width and height in inches, for planning.
  let size: (width: Double, height: Double)

  /// The card of a match whose sector has this rank.
  init(_ match: EgoPicture.Match, rank: Int, _ settings: PictureSettings) {
    let theme = settings.theme
    let names = WrappedText.lines(
      match.subject.label, width: Self.width - Self.scoreWidth, size: 18, isBold: true)
    var rows: [[HTMLLabel.Cell]] = [[Self.top(names, match.score, theme)]]
    rows.append([Self.bar(match.score, color: theme.categoryBorder(rank), theme)])
    let small = Self.notes(match, settings)
    rows += small.map { [Self.line($0, size: 12.5, color: theme.muted)] }
    let reasons = match.reasons.prefix(2).flatMap {
      WrappedText.lines($0, width: Self.width, size: 13, limit: 3)
    }
    rows += reasons.map { [Self.line($0, size: 13, color: theme.ink)] }
    let inner = HTMLLabel.Table(rows) { $0.cellPadding = 1.5 }
    label = .table(
      HTMLLabel.Table([[HTMLLabel.Cell(.table(inner)) { $0.padding = Self.padding }]]) {
        $0.border = 2
        $0.borderColor = theme.categoryBorder(rank)
        $0.background = theme.surfaces.card
        $0.isRounded = true
      })
    let heights = [
      1.2 * max(22, 18 * Double(names.count)), 15, 15.6 * Double(small.count + reasons.count),
      3 * Double(rows.count), 2 * Self.padding + 4,
    ]
    size = ((Self.width + 3 + 2 * Self.padding + 4) / 72, heights.reduce(0, +) / 72)
  }

  private static func top(_ names: [String], _ score: Estimate, _ theme: Theme) -> HTMLLabel.Cell {
    let lines = names.map {
      [line($0, size: 18, color: theme.ink, isBold: true, inset: scoreWidth)]
    }
    let number = HTMLLabel.Cell(
      .run(score.isUnknown ? "?" : String(score.points), size: 22, color: theme.ink, bold: true)
    ) {
      $0.align = .right
      $0.verticalAlign = .top
      $0.width = scoreWidth
    }
    return HTMLLabel.Cell(
      .table(
        HTMLLabel.Table([
          [
            HTMLLabel.Cell(.table(HTMLLabel.Table(lines))) { $0.width = width - scoreWidth },
            number,
          ]
        ])))
  }

  /// What is certain in full colour, where the score may still lie in pale, the used value as a
  /// tick. All pieces together are always as wide as the card, so that no bar tears it apart.
  private static func bar(_ score: Estimate, color: Color, _ theme: Theme) -> HTMLLabel.Cell {
    let tick = score.isExact ? 0.0 : 3.0
    let room = width - tick
    let low = (room * score.low).rounded()
    let used = (room * score.used).rounded()
    let high = (room * score.high).rounded()
    // On paper a thin line of ink instead of a filled bar.
    let isInk = theme.name == .print
    let full = isInk ? theme.edges.strong : color
    let pale = isInk ? theme.surfaces.hairline : color.tint(theme.name == .dark ? 0.55 : 0.45)
    let pieces: [(Color, Double)] = [
      (full, low), (pale, used - low), (theme.ink, tick), (pale, high - used),
      (theme.surfaces.track, room - high),
    ]
    let cells = pieces.filter { $0.1 > 0 }.map {
      HTMLLabel.Cell.block($0.0, width: $0.1, height: isInk ? 4 : 10)
    }
    let bar = HTMLLabel.Cell(.table(HTMLLabel.Table([cells])))
    let gap = HTMLLabel.Cell.gap(width: width, height: 4)
    return HTMLLabel.Cell(.table(HTMLLabel.Table([[bar], [gap]]))) { $0.align = .left }
  }

  /// Sector and range, in one line where there is room for both.
  private static func notes(_ match: EgoPicture.Match, _ settings: PictureSettings) -> [String] {
    let words = settings.words
    let sector = match.subject.sector?.name ?? words.text(.sectorUnknown)
    let range =
      match.score.isUnknown
      ? words.text(.scoreUnknown)
      : match.score.isExact
        ? words.text(.exact)
        : words.text(
          .likely,
          [.low: String(match.score.lowPoints), .high: String(match.score.highPoints)])
    let both = "\(sector) · \(range)"
    if LabelMeasure.width(both, size: 12.5) <= width { return [both] }
    return WrappedText.lines(sector, width: width, size: 12.5, limit: 1)
      + WrappedText.lines(range, width: width, size: 12.5, limit: 2)
  }

  private static func line(
    _ text: String, size: Double, color: Color, isBold: Bool = false, inset: Double = 0
  ) -> HTMLLabel.Cell {
    HTMLLabel.Cell(.run(text, size: size, color: color, bold: isBold)) {
      $0.align = .left
      $0.width = width - inset
    }
  }
}
