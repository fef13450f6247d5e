/// The header in pieces, for pictures that are drawn without Graphviz.

extension Header {
  /// Something of the header at a place in its row.
  struct Piece {
    /// Words, or a filled bar whose middle stands `rise` above the middle of the row.
    enum Mark {
      case words(String, SVGCanvas.TextLook)
      case bar(Color, border: Color?, width: Double, height: Double, rise: Double)
    }

    /// From the left edge, in points.
    let x: Double
    let mark: Mark
  }

  /// A row of the header.
  struct Row {
    /// From the row above down to the base line, in points.
    let height: Double
    /// From the base line to the next row, in points.
    let below: Double
    let pieces: [Piece]
  }

  /// The rows from the top, for a picture 13.3 inches wide.
  var canvasRows: [Row] {
    let titles = rows(of: title, SVGCanvas.TextLook(size: 26, color: ink, bold: true))
    let subtitles = rows(of: subtitle, SVGCanvas.TextLook(size: 16, color: muted))
    let marks = legendRows.map { marks in
      Row(height: 16, below: 8, pieces: pieces(of: marks))
    }
    return titles + subtitles + marks
      + rows(of: source, SVGCanvas.TextLook(size: 12, color: muted))
  }

  private func rows(of text: String, _ look: SVGCanvas.TextLook) -> [Row] {
    guard !text.isEmpty else { return [] }
    let lines = LabelMeasure.lines(text, points: Self.room, size: look.size, bold: look.isBold)
    return lines.map { line in
      Row(
        height: look.size, below: look.size * 0.4, pieces: [Piece(x: 0, mark: .words(line, look))])
    }
  }

  private func pieces(of marks: [LegendMark]) -> [Piece] {
    let look = SVGCanvas.TextLook(size: Self.wordSize, color: ink)
    var pieces: [Piece] = []
    var x = 0.0
    for mark in marks {
      pieces += mark.sign.bars.map { Piece(x: x + $0.x, mark: $0.mark) }
      if mark.sign != .none { x += mark.sign.width + Self.signGap }
      pieces.append(Piece(x: x, mark: .words(mark.words, look)))
      x += LabelMeasure.width(mark.words, size: Self.wordSize) + Self.markGap
    }
    return pieces
  }
}

extension LegendMark.Sign {
  /// The sign from its left edge.
  fileprivate var bars: [Header.Piece] {
    func bar(
      _ color: Color, _ width: Double, _ height: Double, x: Double = 0, rise: Double = 0
    ) -> Header.Piece {
      Header.Piece(
        x: x, mark: .bar(color, border: nil, width: width, height: height, rise: rise))
    }
    switch self {
    case .none: return []
    case .swatch(let color, let border):
      return [
        Header.Piece(x: 0, mark: .bar(color, border: border, width: 15, height: 15, rise: 0))
      ]
    case .line(let color, let width): return [bar(color, 44, width)]
    case .dashes(let color, let width):
      return [0, 16.5, 33].map { bar(color, 11, width, x: $0) }
    case .arrow(let color, let width):
      let head = SVGCanvas.TextLook(size: 12, color: color)
      return [bar(color, 34, width), Header.Piece(x: 33, mark: .words("▶", head))]
    case .doubleLine(let color, let width):
      return [-1.0, 1].map { bar(color, 44, width, rise: $0 * (width / 2 + 1)) }
    }
  }
}
