import LoturaGraphviz

/// The cells of an alignment matrix at places of our own: names of priorities at the left, of
/// associations above, on as many levels as they need, and how each priority stands at the right.
struct AlignmentGrid: Sendable {
  /// A priority with the cells that are drawn, and how many work on it in all.
  struct Line: Sendable {
    let row: AlignmentPicture.Row
    let count: Int
  }

  private let subjects: [PictureSubject]
  private let lines: [Line]
  private let settings: PictureSettings
  /// Width of the names at the left, in points.
  private let nameWidth: Double
  /// Width of a column with its gap, in points.
  private let step: Double
  /// On how many levels the names of the associations stand, so that they do not touch.
  private let levels: Int

  private static let cellHeight = 31.0
  private static let gap = 2.0
  private static let nameSize = 13.5
  private static let labelSize = 12.5
  private static let indent = 14.0
  /// The most that a name takes of a line, in points.
  private static let mostName = 205.0
  /// Room for how a priority stands, in points.
  private static let stateWidth = 130.0
  /// The width of a picture whose header has its plain sizes: 13.3 inches.
  private static let pageWidth = 957.6

  /// A grid of these associations and priorities, at least one each.
  init(subjects: [PictureSubject], rows lines: [Line], _ settings: PictureSettings) {
    self.subjects = subjects
    self.lines = lines
    self.settings = settings
    let names = lines.map { line in
      WrappedText.width(Self.name(line.row), size: Self.nameSize, isBold: true)
        + Self.indent * Double(line.row.depth)
    }
    nameWidth = min(Self.mostName + 3 * Self.indent, names.max() ?? 0)
    let room = Self.pageWidth - nameWidth - Self.stateWidth - 60
    let widest = WrappedText.width(
      subjects.map(Self.label), size: Self.labelSize, isBold: true)
    // A line down from an upper name passes beside the lower names.
    let least = max(33, (widest / 2 + 7).rounded(.up))
    let step = min(64, max(least, (room / Double(subjects.count)).rounded(.down)))
    self.step = step
    levels = max(1, min(4, Int(((widest + 8) / step).rounded(.up))))
  }

  /// Draws everything.
  func addCells(to drawing: inout Drawing) {
    for column in subjects.indices { addHeading(column, to: &drawing) }
    var scheme: String?
    var y = 0.0
    for line in lines {
      if let own = line.row.scheme, own != scheme {
        scheme = own
        addScheme(own, at: y, to: &drawing)
        y -= 22
      }
      addName(line.row, at: y, to: &drawing)
      for (column, cell) in line.row.cells.enumerated() {
        drawing.add(node(cell, line.row, column, at: point(x(column), y)))
      }
      addState(line, at: y, to: &drawing)
      y -= Self.cellHeight + Self.gap
    }
  }

  /// The centre of a column in points; the grid begins at 0.
  private func x(_ column: Int) -> Double { step * (Double(column) + 0.5) }

  private func point(_ x: Double, _ y: Double) -> Drawing.Point {
    Drawing.Point(x: x / 72, y: y / 72)
  }
}

// MARK: Cells

extension AlignmentGrid {
  /// A share in points, so that equal numbers have one shade.
  static func points(_ share: Double) -> Int { Int((share * 100).rounded()) }

  /// A share as it stands in a cell: 1, 0.6, 0.25.
  static func text(of share: Double, _ words: PictureWords) -> String {
    share == 1 ? "1" : words.decimal(share)
  }

  /// What stands in a cell, and how.
  private struct Look {
    let text: String
    let fill: Color
    let ink: Color
    var border: Color?
    var isBold = false
    /// What its tooltip says; nil: the text alone.
    var told: PictureWord?
  }

  private func look(_ cell: AlignmentPicture.Cell) -> Look {
    let theme = settings.theme
    let isPrint = theme.name == .print
    switch cell {
    case .works(let share):
      let shade = theme.heat(points: Self.points(share))
      // On paper tints are hardly seen: there bold numbers stand out.
      return Look(
        text: Self.text(of: share, settings.words), fill: shade.color, ink: shade.ink,
        border: isPrint ? theme.edges.weak : nil, isBold: isPrint && share >= 0.4)
    case .none:
      return Look(
        text: "", fill: theme.surfaces.box, ink: theme.muted,
        border: isPrint ? theme.surfaces.hairline : nil, told: .alignmentCellNone)
    case .unknown:
      return Look(
        text: "?", fill: theme.paper, ink: theme.muted, border: theme.edges.weak,
        told: .alignmentCellUnknown)
    }
  }

  private func node(
    _ cell: AlignmentPicture.Cell, _ row: AlignmentPicture.Row, _ column: Int,
    at place: Drawing.Point
  ) -> Drawing.Node {
    let look = look(cell)
    let names = (subjects[column].label, row.name)
    let told =
      look.told.map { settings.words.text($0, [.a: names.0, .b: names.1]) }
      ?? "\(names.0) – \(names.1): \(look.text)"
    var about = About(tooltip: told, kinds: ["k-cell"])
    about.role = .ornament
    return Drawing.Node(
      look.text.isEmpty
        ? .none : .html(.text(.run(look.text, size: 13, color: look.ink, bold: look.isBold))),
      [
        .shape(.box), .fixedSize(true), .width((step - Self.gap) / 72),
        .height(Self.cellHeight / 72), .fill(look.fill), .penWidth(look.border == nil ? 0 : 1),
        .border(look.border ?? look.fill), .position(place, pinned: true),
      ], about: about)
  }
}

// MARK: Names and states

extension AlignmentGrid {
  private static func name(_ row: AlignmentPicture.Row) -> [String] {
    WrappedText.lines(row.name, width: mostName, size: nameSize, isBold: row.depth == 0, limit: 2)
  }

  private static func label(_ subject: PictureSubject) -> String {
    WrappedText.cut(subject.label, characters: WrappedText.cardCharacters)
  }

  private func addName(
    _ row: AlignmentPicture.Row, at y: Double, to drawing: inout Drawing
  ) {
    let isBold = row.depth == 0
    let lines = Self.name(row)
    let weight = row.weight.map {
      settings.words.text(.alignmentWeight, [.score: Self.text(of: $0, settings.words)])
    }
    let width = max(
      WrappedText.width(lines, size: Self.nameSize, isBold: isBold),
      weight.map { LabelMeasure.width($0, size: 11) } ?? 0)
    var cells = lines.map { line in
      [
        HTMLLabel.Cell(.run(line, size: Self.nameSize, color: settings.theme.ink, bold: isBold)) {
          $0.align = .left
        }
      ]
    }
    if let weight {
      cells.append([
        HTMLLabel.Cell(.run(weight, size: 11, color: settings.theme.muted)) { $0.align = .left }
      ])
    }
    let left = -nameWidth - 12 + Self.indent * Double(row.depth)
    drawing.add(
      Drawing.Node(
        .html(.table(HTMLLabel.Table(cells))),
        [.shape(.plain), .position(point(left + width / 2, y), pinned: true)],
        about: About(tooltip: row.name, kinds: ["k-priority"])))
  }

  private func addScheme(_ scheme: String, at y: Double, to drawing: inout Drawing) {
    let width = LabelMeasure.width(scheme, size: 13, bold: true)
    drawing.add(
      Drawing.Node(
        .html(.text(.run(scheme, size: 13, color: settings.theme.muted, bold: true))),
        [.shape(.plain), .position(point(-nameWidth - 12 + width / 2, y - 1), pinned: true)],
        about: .ornament))
  }

  /// The name over a column; from the upper levels a line leads down to it.
  private func addHeading(_ column: Int, to drawing: inout Drawing) {
    let level = column % levels
    let height = 17.0
    let top = Self.cellHeight / 2 + 12 + height * Double(level)
    let subject = subjects[column]
    if level > 0 {
      let (low, high) = (Self.cellHeight / 2 + 3, top - 9)
      if high > low {
        drawing.add(
          Drawing.Node(
            .none,
            [
              .shape(.box), .fixedSize(true), .width(0.8 / 72), .height((high - low) / 72),
              .fill(settings.theme.edges.weak), .penWidth(0),
              .border(settings.theme.edges.weak),
              .position(point(x(column), (low + high) / 2), pinned: true),
            ], about: .ornament))
      }
    }
    drawing.add(
      Drawing.Node(
        .html(
          .text(
            .run(
              Self.label(subject), size: Self.labelSize, color: settings.theme.ink, bold: true))),
        [.shape(.plain), .position(point(x(column), top), pinned: true)],
        about: About(tooltip: subject.fullName, kinds: ["k-association"])))
  }

  private func addState(_ line: Line, at y: Double, to drawing: inout Drawing) {
    let (theme, words) = (settings.theme, settings.words)
    let (sign, word, isLoud): (String, PictureWord?, Bool) =
      switch line.row.state {
      case .crowded: ("▲", .alignmentCrowded, true)
      case .served: ("", nil, false)
      case .unserved: ("○", .alignmentUnserved, true)
      case .unknown: ("?", .alignmentUnknown, false)
      }
    let parts = [sign, word.map { words.text($0) } ?? ""].filter { !$0.isEmpty }
    var text = ([line.row.state == .unknown ? "" : String(line.count)] + parts)
      .filter { !$0.isEmpty }.joined(separator: "  ")
    if line.row.below > 0 {
      text += "  " + words.text(.alignmentBelow, [.n: String(line.row.below)])
    }
    let width = LabelMeasure.width(text, size: 13, bold: isLoud)
    drawing.add(
      Drawing.Node(
        .html(
          .text(.run(text, size: 13, color: isLoud ? theme.ink : theme.muted, bold: isLoud))),
        [
          .shape(.plain),
          .position(
            point(step * Double(subjects.count) + 10 + width / 2, y), pinned: true),
        ], about: .ornament))
  }
}
