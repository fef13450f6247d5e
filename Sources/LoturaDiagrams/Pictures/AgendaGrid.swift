import LoturaGraphviz

/// The grid of an agenda as one table: names at the left, times above, a card for each meeting.
///
/// No cell covers several others: Graphviz then sizes rows and columns one by one, and a day of 60
/// participants takes no longer than a small one.
struct AgendaGrid: Sendable {
  private let picture: AgendaPicture
  private let settings: PictureSettings
  private let rows: [Int]
  private let groups: SectorGroups
  /// How many slots are drawn.
  private let columns: Int
  private var theme: Theme { settings.theme }

  /// Widths in points.
  private static let nameWidth = 84.0
  private static let tableWidth = 24.0
  private static let stripeWidth = 6.0
  private static let cardWidth = stripeWidth + nameWidth + tableWidth + 4
  private static let labelWidth = 176.0
  private static let cardHeight = 34.0
  /// Sizes of text in points.
  private static let nameSize = 12.5
  private static let noteSize = 11.0

  /// The grid of these rows.
  init(_ picture: AgendaPicture, _ settings: PictureSettings, rows: [Int], groups: SectorGroups) {
    self.picture = picture
    self.settings = settings
    self.rows = rows
    self.groups = groups
    columns = min(picture.columns.count, AgendaPicture.mostColumns)
  }

  /// The table.
  var label: HTMLLabel {
    let guests = rows.firstIndex { picture.rows[$0].isGuest } ?? rows.count
    var lines = rows.map(row)
    // A little room between associations and guests.
    if guests > 0, guests < rows.count { lines.insert([.gap(width: 10, height: 6)], at: guests) }
    return .table(
      HTMLLabel.Table([heading] + lines) {
        $0.cellSpacing = 4
        $0.cellPadding = 0
      })
  }

  /// Sentences on a card, where there is nothing to draw.
  static func card(_ sentences: [String], _ settings: PictureSettings) -> HTMLLabel {
    let lines = sentences.flatMap { WrappedText.lines($0, width: 560, size: 16, limit: 8) }
    return .table(
      HTMLLabel.Table(lines.map { [.left($0, size: 16, color: settings.theme.ink)] }) {
        $0.border = 1.5
        $0.borderColor = settings.theme.accents.red
        $0.background = settings.theme.surfaces.card
        $0.cellPadding = 6
        $0.isRounded = true
      })
  }
}

extension AgendaGrid {
  private var gap: HTMLLabel.Cell { .gap(width: 10) }

  private var heading: [HTMLLabel.Cell] {
    [.gap(width: Self.labelWidth, height: 30)]
      + (0..<columns).flatMap { place -> [HTMLLabel.Cell] in
        let column = picture.columns[place]
        let words = settings.words
        let taken = String(column.taken)
        let tables =
          column.tables.map { words.text(.agendaTablesOf, [.n: taken, .total: String($0)]) }
          ?? words.counted(column.taken, one: .agendaTablesOne, other: .agendaTables)
        var lines: [[HTMLLabel.Cell]] = [
          [.left(column.time, size: 16, color: theme.ink, bold: true)],
          [.left(tables, size: Self.noteSize, color: theme.muted)],
        ]
        if picture.columns.contains(where: { $0.day != nil }) {
          lines.insert(
            [.left(column.day ?? " ", size: 12.5, color: theme.muted, bold: true)], at: 0)
        }
        let cell = HTMLLabel.Cell(.table(HTMLLabel.Table(lines))) {
          $0.width = Self.cardWidth
          $0.align = .left
        }
        return column.isAfterBreak ? [gap, cell] : [cell]
      }
  }

  private func row(_ place: Int) -> [HTMLLabel.Cell] {
    let row = picture.rows[place]
    return [label(row)]
      + (0..<columns).flatMap { column -> [HTMLLabel.Cell] in
        let cell = card(row.cells[column])
        return picture.columns[column].isAfterBreak ? [gap, cell] : [cell]
      }
  }

  /// The colour of a participant's stripe; nil: a guest has none.
  private func stripe(_ row: AgendaPicture.Row) -> Color? {
    guard !row.isGuest else { return nil }
    let rank = groups.rank(of: row.subject)
    return theme.name == .print ? theme.categoryBorder(rank) : theme.category(rank).color
  }

  private func label(_ row: AgendaPicture.Row) -> HTMLLabel.Cell {
    let size = row.isGuest ? Self.nameSize : 14
    let lines = WrappedText.lines(
      row.subject.label, width: Self.labelWidth - 34, size: size, isBold: true, limit: 2)
    let letter = row.isGuest ? " " : groups.letter(of: row.subject)
    let name = HTMLLabel.Cell(
      .text(
        HTMLLabel.Text(
          [HTMLLabel.Run(lines.joined(separator: "\n"), size: size, color: theme.ink, bold: true)],
          align: .right))
    ) {
      $0.align = .right
      $0.width = Self.labelWidth - 30
    }
    let mark = HTMLLabel.Cell(.run(letter, size: Self.noteSize, color: theme.muted)) {
      $0.width = 16
    }
    let band = stripe(row).map { HTMLLabel.Cell.block($0, width: 8, height: Self.cardHeight) }
    return HTMLLabel.Cell(
      .table(
        HTMLLabel.Table([[name, mark, band ?? .gap(width: 8, height: Self.cardHeight)]])
      )
    ) { $0.width = Self.labelWidth }
  }

  private func card(_ cell: AgendaPicture.Cell) -> HTMLLabel.Cell {
    switch cell {
    case .free:
      // A faint ground leads the eye along the row; paper stays white.
      HTMLLabel.Cell {
        $0.width = Self.cardWidth
        $0.height = Self.cardHeight
        if theme.name != .print { $0.background = theme.surfaces.group }
      }
    case .away:
      HTMLLabel.Cell(.run("–", size: 14, color: theme.muted)) {
        $0.width = Self.cardWidth
        $0.height = Self.cardHeight
      }
    case .elsewhere(let why): elsewhere(why)
    case .meeting(let other, let table): meeting(with: picture.rows[other], table: table)
    }
  }

  private func elsewhere(_ why: String) -> HTMLLabel.Cell {
    let lines = WrappedText.lines(why, width: Self.cardWidth - 10, size: Self.noteSize, limit: 2)
    return HTMLLabel.Cell(
      .run(lines.joined(separator: "\n"), size: Self.noteSize, color: theme.ink)
    ) {
      $0.width = Self.cardWidth
      $0.height = Self.cardHeight
      $0.background = theme.surfaces.track
    }
  }

  private func meeting(with other: AgendaPicture.Row, table: Int) -> HTMLLabel.Cell {
    let lines = WrappedText.lines(
      other.subject.label, width: Self.nameWidth, size: Self.nameSize, isBold: true, limit: 2)
    let ground = theme.name == .print ? theme.paper : theme.surfaces.box
    let name = HTMLLabel.Cell(
      .text(
        HTMLLabel.Text(
          [
            HTMLLabel.Run(
              lines.joined(separator: "\n"), size: Self.nameSize, color: theme.ink, bold: true)
          ], align: .left))
    ) {
      $0.align = .left
      $0.width = Self.nameWidth + 4
      $0.padding = 0
    }
    let number = HTMLLabel.Cell(
      .run(
        settings.words.text(.agendaTableShort, [.n: String(table)]), size: Self.noteSize,
        color: theme.muted)
    ) { $0.width = Self.tableWidth }
    let band: HTMLLabel.Cell =
      stripe(other).map { .block($0, width: Self.stripeWidth, height: Self.cardHeight) }
      ?? .gap(width: Self.stripeWidth, height: Self.cardHeight)
    return HTMLLabel.Cell(
      .table(HTMLLabel.Table([[band, .gap(width: 5), name, number]]))
    ) {
      $0.background = ground
      $0.width = Self.cardWidth
      if theme.name == .print {
        $0.border = 1
        $0.borderColor = theme.surfaces.hairline
      }
    }
  }
}
