import LoturaGraphviz
import LoturaScoring

/// The cells of a heat map, rows and columns in the same order: names at the left and on the
/// diagonal, likenesses below it.
struct HeatmapGrid: Sendable {
  private let subjects: [PictureSubject]
  private let likeness: LikenessMatrix
  private let settings: PictureSettings
  /// Width of a cell in points, wide enough for the names on the diagonal.
  private let cellWidth: Double
  private static let cellHeight = 34.0

  /// A grid of associations in the order in which they stand.
  init(subjects: [PictureSubject], likeness: LikenessMatrix, _ settings: PictureSettings) {
    self.subjects = subjects
    self.likeness = likeness
    self.settings = settings
    let widest = WrappedText.width(subjects.map { Self.short($0.label) }, size: 11, isBold: true)
    cellWidth = max(46, (widest + 6).rounded(.up))
  }

  /// What stands in one cell, and how.
  private struct Look {
    let text: String
    /// The range below the number, where facts are missing.
    var range: String?
    let size: Double
    let fill: Color
    let ink: Color
    let isBold: Bool
    let hasBorder: Bool

    var number: HTMLLabel.Text { .run(text, size: size, color: ink, bold: isBold) }

    /// The number over its range; two sizes in one text would touch.
    var table: HTMLLabel.Table? {
      guard let range else { return nil }
      return HTMLLabel.Table([
        [HTMLLabel.Cell(.text(number))],
        [HTMLLabel.Cell(.run(range, size: 10, color: ink))],
      ])
    }
  }

  private static func short(_ label: String) -> String { WrappedText.cut(label, characters: 8) }

  private func look(_ row: Int, _ column: Int) -> Look {
    let theme = settings.theme
    if row == column {
      return Look(
        text: Self.short(subjects[row].label), size: 11,
        fill: theme.surfaces.diagonal.color, ink: theme.surfaces.diagonal.ink, isBold: true,
        hasBorder: false)
    }
    guard let value = likeness[row, column] else {
      return Look(
        text: "?", size: 14, fill: theme.paper, ink: theme.muted, isBold: false, hasBorder: true)
    }
    return Look(
      text: String(value.points),
      range: value.showsRange ? "\(value.lowPoints)–\(value.highPoints)" : nil, size: 14,
      fill: theme.heat(value.used).color,
      ink: theme.heat(value.used).ink, isBold: false, hasBorder: theme.name == .print)
  }

  /// The grid as one table, laid out by Graphviz.
  func addTable(to drawing: inout Drawing) {
    let count = subjects.count
    let rows = (0..<count).map { row in
      [name(row)] + (0..<count).map { $0 <= row ? cell(look(row, $0)) : HTMLLabel.Cell() }
    }
    let table = HTMLLabel.Table(rows.isEmpty ? [[HTMLLabel.Cell()]] : rows) {
      $0.cellSpacing = 2
    }
    drawing.add(
      Drawing.Node(
        .html(.table(table)), [.shape(.plain)],
        about: About(kinds: ["k-matrix"], spoken: drawing.summary)))
  }

  private func name(_ row: Int) -> HTMLLabel.Cell {
    let label = WrappedText.cut(subjects[row].label, characters: WrappedText.cardCharacters)
    return HTMLLabel.Cell(.run(label, size: 15, color: settings.theme.ink, bold: true)) {
      $0.align = .right
      $0.padding = 4
    }
  }

  private func cell(_ look: Look) -> HTMLLabel.Cell {
    HTMLLabel.Cell(look.table.map { .table($0) } ?? .text(look.number)) {
      $0.background = look.fill
      $0.width = cellWidth
      $0.height = Self.cellHeight
      $0.fixedSize = true
      if look.hasBorder {
        $0.border = 1
        $0.borderColor = settings.theme.edges.weak
      }
    }
  }

  /// The grid as rectangles at places of our own: a layout of so many cells would take minutes.
  func addCells(to drawing: inout Drawing) {
    let (stepX, stepY) = ((cellWidth + 2) / 72, (Self.cellHeight + 2) / 72)
    for row in subjects.indices {
      let label = WrappedText.cut(subjects[row].label, characters: WrappedText.cardCharacters)
      let width = LabelMeasure.width(label, size: 15, bold: true) / 72
      let y = -stepY * Double(row)
      drawing.add(
        Drawing.Node(
          .html(.text(.run(label, size: 15, color: settings.theme.ink, bold: true))),
          [
            .shape(.plain),
            .position(Drawing.Point(x: -(stepX + width) / 2 - 0.08, y: y), pinned: true),
          ],
          about: About(tooltip: subjects[row].fullName, kinds: ["k-association"])))
      for column in 0...row {
        drawing.add(
          placed(row, column, at: Drawing.Point(x: stepX * Double(column), y: y)))
      }
    }
  }

  private func placed(_ row: Int, _ column: Int, at point: Drawing.Point) -> Drawing.Node {
    let look = look(row, column)
    var about = About(tooltip: told(row, column), kinds: ["k-cell"])
    about.role = .ornament
    return Drawing.Node(
      .html(look.table.map { .table($0) } ?? .text(look.number)),
      [
        .shape(.box), .fixedSize(true), .width(cellWidth / 72), .height(Self.cellHeight / 72),
        .fill(look.fill), .penWidth(look.hasBorder ? 1 : 0),
        .border(look.hasBorder ? settings.theme.edges.weak : look.fill),
        .position(point, pinned: true),
      ], about: about)
  }

  /// The grid as plain rectangles below a header.
  func canvas(
    header: Header, caption: SVGCanvas.Caption, prefix: ClassName?
  ) -> SVGCanvas {
    let theme = settings.theme
    let margin = 26.0
    let names = subjects.map {
      WrappedText.cut($0.label, characters: WrappedText.cardCharacters)
    }
    let left = margin + WrappedText.width(names, size: 15, isBold: true) + 8
    let width = max(left + (cellWidth + 2) * Double(subjects.count) + margin, Self.leastWidth)
    let scale = min(4, max(1, width / Self.leastWidth))
    // The header's height is found by drawing it on a canvas that is thrown away.
    var probe = SVGCanvas(width: width, height: 10, paper: theme.paper, caption: caption)
    let top = probe.header(header, x: margin, y: margin, scale: scale) + 14
    let height = top + (Self.cellHeight + 2) * Double(subjects.count) + margin
    var canvas = SVGCanvas(
      width: width, height: height, paper: theme.paper, caption: caption, prefix: prefix)
    _ = canvas.header(header, x: margin, y: margin, scale: scale)
    for row in subjects.indices {
      let y = top + (Self.cellHeight + 2) * Double(row)
      canvas.text(
        names[row], x: left - 8, y: y + Self.cellHeight / 2 + 5,
        SVGCanvas.TextLook(size: 15, color: theme.ink, bold: true, align: .right))
      for column in 0...row {
        draw(row, column, x: left + (cellWidth + 2) * Double(column), y: y, on: &canvas)
      }
    }
    return canvas
  }

  /// The width of a picture whose header has its plain sizes: 13.3 inches.
  private static let leastWidth = 957.6

  private func draw(_ row: Int, _ column: Int, x: Double, y: Double, on canvas: inout SVGCanvas) {
    let look = look(row, column)
    canvas.rectangle(
      SVGCanvas.Box(x: x, y: y, width: cellWidth, height: Self.cellHeight), fill: look.fill,
      border: look.hasBorder ? settings.theme.edges.weak : nil,
      about: About(tooltip: told(row, column), kinds: ["k-cell"]))
    let middle = y + Self.cellHeight / 2 - (look.range == nil ? 0 : 6)
    canvas.text(
      look.text, x: x + cellWidth / 2, y: middle + look.size * 0.35,
      SVGCanvas.TextLook(size: look.size, color: look.ink, bold: look.isBold, align: .center))
    guard let range = look.range else { return }
    canvas.text(
      range, x: x + cellWidth / 2, y: y + Self.cellHeight - 5,
      SVGCanvas.TextLook(size: 10, color: look.ink, bold: false, align: .center))
  }

  private func told(_ row: Int, _ column: Int) -> String {
    guard row != column else { return subjects[row].fullName }
    let words = settings.words.score(likeness[row, column])
    return "\(subjects[row].label) – \(subjects[column].label): \(words)"
  }
}
