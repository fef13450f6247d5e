/// The header as a table, for a picture 13.3 inches wide; wider pictures multiply every number.

extension Header {
  /// The width that a header fills at most, in points: 13.3 inches less the usual blank around.
  static let room = 13.3 * 72 - 2 * 0.35 * 72

  /// Title, subtitle, legend and source below one another, broken into lines where they are too
  /// long.
  var label: HTMLLabel {
    var rows: [[HTMLLabel.Cell]] = []
    func add(_ text: String, size: Double, color: Color, bold: Bool = false) {
      guard !text.isEmpty else { return }
      for line in LabelMeasure.lines(text, points: Self.room, size: size, bold: bold) {
        rows.append([.left(line, size: size, color: color, bold: bold)])
      }
    }
    add(title, size: 26, color: ink, bold: true)
    add(subtitle, size: 16, color: muted)
    for marks in legend.flatMap(Self.fitting) where !marks.isEmpty {
      rows.append([HTMLLabel.Cell(.table(row(of: marks))) { $0.align = .left }])
    }
    add(source, size: 12, color: muted)
    if rows.isEmpty { rows.append([HTMLLabel.Cell()]) }
    return .table(HTMLLabel.Table(rows) { $0.cellPadding = 2 })
  }

  private static let wordSize = 14.0
  private static let signGap = 6.0
  private static let markGap = 20.0

  /// One row of marks in as many rows as it needs.
  private static func fitting(_ marks: [LegendMark]) -> [[LegendMark]] {
    var rows: [[LegendMark]] = []
    var filled = 0.0
    for mark in marks {
      let width = mark.sign.width + LabelMeasure.width(mark.words, size: wordSize) + markGap
      if let last = rows.indices.last, filled + width - markGap <= room {
        rows[last].append(mark)
        filled += width
      } else {
        rows.append([mark])
        filled = width
      }
    }
    return rows
  }

  private func row(of marks: [LegendMark]) -> HTMLLabel.Table {
    var cells: [HTMLLabel.Cell] = []
    for mark in marks {
      if !cells.isEmpty { cells.append(.gap(width: Self.markGap)) }
      if let sign = mark.sign.cell { cells += [sign, .gap(width: Self.signGap)] }
      cells.append(.left(mark.words, size: Self.wordSize, color: ink))
    }
    return HTMLLabel.Table([cells])
  }
}

extension LegendMark.Sign {
  /// How much room the sign and the blank behind it take, in points.
  fileprivate var width: Double {
    switch self {
    case .none: 0
    case .swatch: 22
    case .line, .dashes, .arrow, .doubleLine: 52
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
