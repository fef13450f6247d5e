import LoturaGraphviz
import LoturaScoring

/// The cells of a heat map, rows and columns in the same order: names at the left and, over each
/// column, on the diagonal, likenesses below it.
struct HeatmapGrid: Sendable {
  private let subjects: [PictureSubject]
  private let likeness: LikenessMatrix
  private let settings: PictureSettings
  /// Width of a cell in points: what a page has room for, but never less than a range needs.
  private let cellWidth: Double
  /// Height of a cell in points.
  private let cellHeight: Double
  /// Size of a range in points.
  private static let rangeSize = 10.5

  /// A grid of associations in the order in which they stand.
  init(subjects: [PictureSubject], likeness: LikenessMatrix, _ settings: PictureSettings) {
    self.subjects = subjects
    self.likeness = likeness
    self.settings = settings
    let names = WrappedText.width(subjects.map(Self.name), size: 15, isBold: true)
    let room = (Self.leastWidth - 2 * names - 60) / Double(max(1, subjects.count)) - 2
    cellWidth = min(60, max(38, room.rounded(.down)))
    cellHeight = subjects.count > 16 ? 31 : 35
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
        [HTMLLabel.Cell(.run(range, size: HeatmapGrid.rangeSize, color: ink))],
      ])
    }
  }

  private static func name(_ subject: PictureSubject) -> String {
    WrappedText.cut(subject.label, characters: WrappedText.cardCharacters)
  }

  private func look(_ row: Int, _ column: Int) -> Look {
    let theme = settings.theme
    guard let value = likeness[row, column] else {
      return Look(
        text: "?", size: 14, fill: theme.paper, ink: theme.muted, isBold: false, hasBorder: true)
    }
    return Look(
      text: String(value.points),
      range: value.showsRange ? "\(value.lowPoints)–\(value.highPoints)" : nil, size: 14, fill: theme.heat(points: value.points).color,
      ink: theme.heat(points: value.points).ink,
      // On paper tints are hardly seen: there bold numbers stand out.
      isBold: theme.name == .print && value.points >= 40, hasBorder: theme.name == .print)
  }

  /// The grid as rectangles at places of our own: a layout of so many cells would take minutes.
  func addCells(to drawing: inout Drawing) {
    let (stepX, stepY) = ((cellWidth + 2) / 72, (cellHeight + 2) / 72)
    for row in subjects.indices {
      let label = Self.name(subjects[row])
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
      drawing.add(heading(label, at: Drawing.Point(x: stepX * Double(row), y: y)))
      for column in 0..<row {
        drawing.add(
          placed(row, column, at: Drawing.Point(x: stepX * Double(column), y: y)))
      }
    }
  }

  /// The name of a column, from its left edge on: to the right of the diagonal there is room.
  private func heading(_ label: String, at point: Drawing.Point) -> Drawing.Node {
    let width = LabelMeasure.width(label, size: 13, bold: true)
    return Drawing.Node(
      .html(.text(.run(label, size: 13, color: settings.theme.muted, bold: true))),
      [
        .shape(.plain),
        .position(
          Drawing.Point(x: point.x + (width - cellWidth + 6) / 144, y: point.y - 0.07),
          pinned: true),
      ], about: .ornament)
  }

  private func placed(_ row: Int, _ column: Int, at point: Drawing.Point) -> Drawing.Node {
    let look = look(row, column)
    var about = About(tooltip: told(row, column), kinds: ["k-cell"])
    about.role = .ornament
    return Drawing.Node(
      .html(look.table.map { .table($0) } ?? .text(look.number)),
      [
        .shape(.box), .fixedSize(true), .width(cellWidth / 72), .height(cellHeight / 72),
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
    let names = subjects.map(Self.name)
    let left = margin + WrappedText.width(names, size: 15, isBold: true) + 8
    let last = names.last.map { LabelMeasure.width($0, size: 13, bold: true) } ?? 0
    let columns = (cellWidth + 2) * Double(max(0, subjects.count - 1))
    let width = max(left + columns + max(cellWidth, last) + margin, Self.leastWidth)
    let scale = min(4, max(1, width / Self.leastWidth))
    // The header's height is found by drawing it on a canvas that is thrown away.
    var probe = SVGCanvas(width: width, height: 10, paper: theme.paper, caption: caption)
    let top = probe.header(header, x: margin, y: margin, scale: scale) + 14
    let height = top + (cellHeight + 2) * Double(subjects.count) + margin
    var canvas = SVGCanvas(
      width: width, height: height, paper: theme.paper, caption: caption, prefix: prefix)
    _ = canvas.header(header, x: margin, y: margin, scale: scale)
    for row in subjects.indices {
      let y = top + (cellHeight + 2) * Double(row)
      canvas.text(
        names[row], x: left - 8, y: y + cellHeight / 2 + 5,
        SVGCanvas.TextLook(size: 15, color: theme.ink, bold: true, align: .right))
      canvas.text(
        names[row], x: left + (cellWidth + 2) * Double(row) + 3, y: y + cellHeight - 6,
        SVGCanvas.TextLook(size: 13, color: theme.muted, bold: true, align: .left))
      for column in 0..<row {
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
      SVGCanvas.Box(x: x, y: y, width: cellWidth, height: cellHeight), fill: look.fill,
      border: look.hasBorder ? settings.theme.edges.weak : nil,
      about: About(tooltip: told(row, column), kinds: ["k-cell"]))
    let middle = y + cellHeight / 2 - (look.range == nil ? 0 : 6)
    canvas.text(
      look.text, x: x + cellWidth / 2, y: middle + look.size * 0.35,
      SVGCanvas.TextLook(size: look.size, color: look.ink, bold: look.isBold, align: .center))
    guard let range = look.range else { return }
    canvas.text(
      range, x: x + cellWidth / 2, y: y + cellHeight - 5,
      SVGCanvas.TextLook(size: Self.rangeSize, color: look.ink, bold: false, align: .center))
  }

  private func told(_ row: Int, _ column: Int) -> String {
    let words = settings.words.score(likeness[row, column])
    return "\(subjects[row].label) – \(subjects[column].label): \(words)"
  }
}

extension Theme {
  /// The step of a heat map, 0 … 7. On dark paper the order is turned, so that there too what is
  /// alike stands out from the paper and what is not lies near it.
  func heat(step: Int) -> Fill { name == .dark ? heat[heat.count - 1 - step] : heat[step] }

  /// The step for whole points, so that equal numbers never have two colours.
  func heat(points: Int) -> Fill { heat(step: min(heat.count - 1, max(0, points / 10))) }
}
