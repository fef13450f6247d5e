import LoturaGraphviz

/// The cells of a picture of participation: groups at the left, associations above, on two levels so
/// that long names have room.
struct ParticipationGrid: Sendable {
  private typealias Seat = ParticipationPicture.Seat

  private let subjects: [PictureSubject]
  private let rows: [ParticipationPicture.Row]
  private let settings: PictureSettings
  /// Width of a cell in points: half of what the longest name needs, for names stand on two levels.
  private let cellWidth: Double
  /// Height of a cell in points.
  private let cellHeight = 30.0
  private static let headingSize = 13.0
  private static let nameSize = 14.0

  /// A grid of groups and associations in the order in which they stand.
  init(
    subjects: [PictureSubject], rows: [ParticipationPicture.Row], _ settings: PictureSettings
  ) {
    self.subjects = subjects
    self.rows = rows
    self.settings = settings
    let longest = WrappedText.width(
      subjects.map(Self.heading), size: Self.headingSize, isBold: true)
    cellWidth = min(60, max(36, (longest / 2 + 5).rounded(.up)))
  }

  private static func heading(_ subject: PictureSubject) -> String {
    WrappedText.cut(subject.label, characters: 14)
  }

  /// The colours of a seat.
  static func fill(
    _ seat: ParticipationPicture.Seat, _ theme: Theme
  ) -> (color: Color, ink: Color) {
    let step: Int? =
      switch seat {
      case .lead: 7
      case .member: 3
      case .left, .absent, .unknown: nil
      }
    guard let step else { return (theme.paper, theme.muted) }
    let fill = theme.heat(step: step)
    return (fill.color, fill.ink)
  }

  /// The grid as rectangles at places of our own.
  func addCells(to drawing: inout Drawing) {
    let (stepX, stepY) = ((cellWidth + 2) / 72, (cellHeight + 2) / 72)
    for (column, subject) in subjects.enumerated() {
      let level = column.isMultiple(of: 2) ? 0.17 : 0.41
      drawing.add(
        text(
          Self.heading(subject), Self.headingSize,
          at: Drawing.Point(x: stepX * Double(column), y: stepY / 2 + level),
          About(tooltip: subject.fullName, kinds: ["k-association"])))
    }
    let firstOver = rows.firstIndex(where: \.isOver) ?? rows.count
    for (place, row) in rows.enumerated() {
      let gap = place >= firstOver && firstOver > 0 ? 0.45 : 0
      let y = -stepY * Double(place) - gap
      if place == firstOver, firstOver > 0 {
        let label = settings.words.text(.participationOver)
        drawing.add(left(label, at: y + stepY * 0.85, color: settings.theme.muted))
      }
      drawing.add(left(cut(row.name), at: y, color: settings.theme.ink, tooltip: row.name))
      for column in subjects.indices {
        drawing.add(cell(row, column, at: Drawing.Point(x: stepX * Double(column), y: y)))
      }
      let count = settings.words.text(
        .participationCount,
        [
          .n: String(row.seats.count { $0 == .lead || $0 == .member }),
          .total: String(subjects.count),
        ])
      let width = LabelMeasure.width(count, size: Self.headingSize, bold: false) / 72
      drawing.add(
        text(
          count, Self.headingSize, isBold: false,
          at: Drawing.Point(
            x: stepX * (Double(subjects.count) - 0.5) + width / 2 + 0.08, y: y), .ornament))
    }
  }

  private func cut(_ name: String) -> String { WrappedText.cut(name, characters: 38) }

  /// A text that ends at the left of the grid.
  private func left(
    _ label: String, at y: Double, color: Color, tooltip: String? = nil
  ) -> Drawing.Node {
    let width = LabelMeasure.width(label, size: Self.nameSize, bold: true) / 72
    let x = -(cellWidth / 72 + width) / 2 - 0.1
    var about = tooltip.map { About(tooltip: $0, kinds: ["k-group"]) } ?? .ornament
    about.role = tooltip == nil ? .ornament : about.role
    return Drawing.Node(
      .html(.text(.run(label, size: Self.nameSize, color: color, bold: true))),
      [.shape(.plain), .position(Drawing.Point(x: x, y: y), pinned: true)], about: about)
  }

  private func text(
    _ label: String, _ size: Double, isBold: Bool = true, at point: Drawing.Point, _ about: About
  ) -> Drawing.Node {
    Drawing.Node(
      .html(
        .text(
          .run(
            label, size: size, color: isBold ? settings.theme.ink : settings.theme.muted,
            bold: isBold))),
      [.shape(.plain), .position(point, pinned: true)], about: about)
  }

  private func cell(
    _ row: ParticipationPicture.Row, _ column: Int, at point: Drawing.Point
  ) -> Drawing.Node {
    let theme = settings.theme
    let seat = row.seats[column]
    let fill = Self.fill(seat, theme)
    var about = About(tooltip: told(row, column), kinds: ["k-cell"])
    about.role = .ornament
    return Drawing.Node(
      .html(
        .text(.run(mark(seat), size: 14, color: fill.ink, bold: seat == .lead))),
      [
        .shape(.box), .fixedSize(true), .width(cellWidth / 72), .height(cellHeight / 72),
        .fill(fill.color), .penWidth(seat == .unknown ? 1 : 0.5), .border(theme.edges.weak),
        .position(point, pinned: true),
      ], about: about)
  }

  private func mark(_ seat: Seat) -> String {
    switch seat {
    case .lead: settings.words.text(.participationLeadLetter)
    case .member: "●"
    case .left: "○"
    case .absent: " "
    case .unknown: "?"
    }
  }

  private func told(_ row: ParticipationPicture.Row, _ column: Int) -> String {
    let word: PictureWord =
      switch row.seats[column] {
      case .lead: .participationLead
      case .member: .participationMember
      case .left: .participationLeft
      case .absent: .participationAbsent
      case .unknown: .participationUnknown
      }
    return "\(subjects[column].label) – \(row.name): \(settings.words.text(word))"
  }
}
