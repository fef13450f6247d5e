/// The header as a table, for a picture 13.3 inches wide; wider pictures multiply every number.

extension Header {
  /// The width that a header fills at most, in points: 13.3 inches less the usual blank around.
  static let room = 13.3 * 72 - 2 * 0.35 * 72

  /// Title, subtitle, legend and source below one another, broken into lines where they are too
  /// long.
  var label: HTMLLabel {
    let above =
      Self.lines(title, size: 26, color: ink, bold: true)
      + Self.lines(subtitle, size: 16, color: muted)
    let below = Self.lines(source, size: 12, color: muted)
    let marks = legendRows
    let widest = ((above + below).map(\.width) + marks.map { Self.width(of: $0) }).max() ?? 0
    let rows =
      above.map { [$0.cell] }
      + marks.map { [HTMLLabel.Cell(.table(row(of: $0, width: widest))) { $0.align = .left }] }
      + below.map { [$0.cell] } + [[.gap(width: 2, height: 8)]]
    return .table(HTMLLabel.Table(rows) { $0.cellPadding = 2 })
  }

  /// The legend's rows, each short enough.
  var legendRows: [[LegendMark]] { legend.flatMap(Self.fitting) }

  private struct Line {
    let cell: HTMLLabel.Cell
    let width: Double
  }

  private static func lines(
    _ text: String, size: Double, color: Color, bold: Bool = false
  ) -> [Line] {
    guard !text.isEmpty else { return [] }
    return LabelMeasure.lines(text, points: room, size: size, bold: bold).map { line in
      Line(
        cell: .left(line, size: size, color: color, bold: bold),
        width: LabelMeasure.width(line, size: size, bold: bold))
    }
  }

  static let wordSize = 14.0
  static let signGap = 6.0
  static let markGap = 20.0

  /// One row of marks in as many rows as it needs; none is empty.
  private static func fitting(_ marks: [LegendMark]) -> [[LegendMark]] {
    var rows: [[LegendMark]] = []
    for mark in marks {
      if let last = rows.indices.last, width(of: rows[last] + [mark]) <= room {
        rows[last].append(mark)
      } else {
        rows.append([mark])
      }
    }
    return rows
  }

  private static func width(of marks: [LegendMark]) -> Double {
    marks.reduce(-markGap) { sum, mark in
      let sign = mark.sign == .none ? 0 : mark.sign.width + signGap
      return sum + sign + LabelMeasure.width(mark.words, size: wordSize) + markGap
    }
  }

  /// Blank fills the row up to `width`: Graphviz would otherwise spread the marks over the width of
  /// the longest line.
  private func row(of marks: [LegendMark], width: Double) -> HTMLLabel.Table {
    var cells: [HTMLLabel.Cell] = []
    for mark in marks {
      if !cells.isEmpty { cells.append(.gap(width: Self.markGap)) }
      if let sign = mark.sign.cell { cells += [sign, .gap(width: Self.signGap)] }
      cells.append(.left(mark.words, size: Self.wordSize, color: ink))
    }
    let rest = width - Self.width(of: marks)
    if rest >= 1 { cells.append(.gap(width: rest)) }
    return HTMLLabel.Table([cells])
  }
}

extension LegendMark.Sign {
  /// How wide the sign is, in points.
  var width: Double {
    switch self {
    case .none: 0
    case .swatch: 15
    case .line, .dashes, .arrow, .doubleLine: 44
    }
  }

  /// The sign as a cell, or nil for none.
  fileprivate var cell: HTMLLabel.Cell? {
    switch self {
    case .none: nil
    case .swatch(let color, let border): Self.swatch(color, border: border)
    case .line(let color, let width):
      Self.centred([[.block(color, width: 44, height: max(1, width))]])
    case .dashes(let color, let width):
      Self.centred([
        [0, 1, 2].flatMap { piece -> [HTMLLabel.Cell] in
          let dash = HTMLLabel.Cell.block(color, width: 11, height: max(1, width))
          return piece == 0 ? [dash] : [.gap(width: 5.5, height: 1), dash]
        }
      ])
    case .arrow(let color, let width):
      Self.centred([
        [
          Self.centred([[.block(color, width: 32, height: max(1, width))]]),
          HTMLLabel.Cell(.run("▶", size: 12, color: color)),
        ]
      ])
    case .doubleLine(let color, let width):
      Self.centred([
        [.block(color, width: 44, height: max(1, width))], [.gap(width: 44, height: 2)],
        [.block(color, width: 44, height: max(1, width))],
      ])
    }
  }

  private static func swatch(_ color: Color, border: Color?) -> HTMLLabel.Cell {
    guard let border else { return centred([[.block(color, width: 15, height: 15)]]) }
    let square = HTMLLabel.Cell {
      $0.background = color
      $0.width = 15
      $0.height = 15
      $0.fixedSize = true
      $0.border = 1
      $0.borderColor = border
    }
    return centred([[square]])
  }

  /// A table of its own keeps a low sign in the middle of a row that is higher.
  private static func centred(_ rows: [[HTMLLabel.Cell]]) -> HTMLLabel.Cell {
    HTMLLabel.Cell(.table(HTMLLabel.Table(rows)))
  }
}
