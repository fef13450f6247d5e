package import LoturaGraphviz

/// Who sits at which table in each round: a card a table, a line a person with a stripe in the colour
/// of its sector, round below round. Where nobody can be seated it says why.
package struct TablesPicture: Sendable {
  /// Somebody at a table.
  package struct Seat: Hashable, Sendable {
    /// Who.
    package let subject: PictureSubject
    /// Whether it is no association: a partner or a company, without a stripe.
    package let isGuest: Bool
    /// The maturity, as it is to be read; nil: it says nothing here.
    package var maturity: String?

    /// A seat.
    package init(_ subject: PictureSubject, isGuest: Bool) {
      self.subject = subject
      self.isGuest = isGuest
    }
  }

  /// The rounds, each with its tables.
  package let rounds: [[[Seat]]]
  /// How many sit at how many tables and what is guaranteed, or why nobody sits, in sentences.
  package let sentences: [String]
  /// What is shown where it is not rotating tables: 'Level tracks'.
  package let title: String?
  /// Whether the tables are tracks, each of one level.
  package var areTracks = false

  /// More rounds than this are not drawn: the first stay.
  package static let mostRounds = 8

  /// Tables, or without rounds why there are none.
  package init(rounds: [[[Seat]]], sentences: [String], title: String? = nil) {
    self.rounds = rounds
    self.sentences = sentences
    self.title = title
  }

  /// The picture.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    var drawing = settings.drawing(
      header: header(settings), summary: sentences.joined(separator: " "), engine: .dot)
    let label =
      rounds.isEmpty
      ? AgendaGrid.card(sentences, settings)
      : TableCards(Array(rounds.prefix(Self.mostRounds)), settings, groups, number: numbered).label
    drawing.add(Drawing.Node(.html(label), [.shape(.plain)], about: .ornament))
    return drawing
  }

  /// What a card is called: 'Table {n}', 'Track {n}'.
  private var numbered: PictureWord { areTracks ? .tablesTrack : .tablesTable }

  private var groups: SectorGroups {
    SectorGroups(of: (rounds.first ?? []).joined().filter { !$0.isGuest }.map(\.subject))
  }

  private func header(_ settings: PictureSettings) -> Header {
    let words = settings.words
    guard !rounds.isEmpty else {
      return settings.header(title: words.text(.tablesTitleNone), subtitle: [], legend: [])
    }
    var subtitle = [sentences.joined(separator: " ")]
    if rounds.count > Self.mostRounds {
      subtitle.append(
        words.text(
          .tablesCut, [.n: String(Self.mostRounds), .total: String(rounds.count)]))
    }
    let hasGuests = (rounds.first ?? []).joined().contains(where: \.isGuest)
    var guests = hasGuests ? [LegendMark(.none, words.text(.tablesGuest))] : []
    if (rounds.first ?? []).joined().contains(where: { $0.maturity != nil }) {
      guests.append(LegendMark(.none, words.text(.tablesMaturity)))
    }
    return settings.header(
      title: title ?? words.text(.tablesTitle), subtitle: subtitle,
      legend: [groups.legend(settings) + guests])
  }
}

/// The cards of the tables, as one table: as many cards in a line as fit, a heading for each round.
struct TableCards {
  private let rounds: [[[TablesPicture.Seat]]]
  private let settings: PictureSettings
  private let groups: SectorGroups
  private let numbered: PictureWord
  private var theme: Theme { settings.theme }

  /// At most so many cards stand in a line.
  private static let mostInLine = 7
  private static let nameWidth = 104.0
  private static let stripeWidth = 8.0
  private static let lineHeight = 25.0

  init(
    _ rounds: [[[TablesPicture.Seat]]], _ settings: PictureSettings, _ groups: SectorGroups,
    number numbered: PictureWord
  ) {
    self.numbered = numbered
    self.rounds = rounds
    self.settings = settings
    self.groups = groups
  }

  /// The table of all cards.
  var label: HTMLLabel {
    var lines: [[HTMLLabel.Cell]] = []
    for round in rounds.indices {
      for (place, tables) in self.lines(of: rounds[round]).enumerated() {
        let cards = tables.map { card($0.seats, number: $0.number) }
        let gaps = (tables.count..<width).map { _ in HTMLLabel.Cell.gap(width: 2) }
        // Rounds stand apart, so that nobody looks up the wrong one.
        if place == 0, round > 0 { lines.append([.gap(width: 2, height: 6)]) }
        lines.append([heading(round, isFirst: place == 0)] + cards + gaps)
      }
    }
    return .table(
      HTMLLabel.Table(lines) {
        $0.cellSpacing = 6
        $0.cellPadding = 0
      })
  }

  /// How many cards the longest line has.
  private var width: Int { min(Self.mostInLine, rounds.map(\.count).max() ?? 0) }

  /// How many sit at the fullest table.
  private var mostSeats: Int { rounds.joined().map(\.count).max() ?? 0 }

  private func lines(
    of tables: [[TablesPicture.Seat]]
  ) -> [[(number: Int, seats: [TablesPicture.Seat])]] {
    stride(from: 0, to: tables.count, by: Self.mostInLine).map { start in
      (start..<min(start + Self.mostInLine, tables.count)).map { ($0 + 1, tables[$0]) }
    }
  }

  private func heading(_ round: Int, isFirst: Bool) -> HTMLLabel.Cell {
    let text =
      rounds.count > 1 && isFirst
      ? settings.words.text(.tablesRound, [.n: String(round + 1)]) : " "
    return HTMLLabel.Cell(
      .text(
        HTMLLabel.Text(
          [HTMLLabel.Run(text, size: 17, color: theme.ink, bold: true)], align: .left))
    ) {
      $0.align = .left
      $0.width = rounds.count > 1 ? 92 : 4
    }
  }

  private func card(_ seats: [TablesPicture.Seat], number: Int) -> HTMLLabel.Cell {
    var title = HTMLLabel.Cell.left(
      settings.words.text(numbered, [.n: String(number)]), size: 15, color: theme.ink,
      bold: true)
    // As wide as a line of a person, so that it begins where they begin.
    title.width = Self.nameWidth + (seats.contains { $0.maturity != nil } ? 68 : 32)
    func line(_ cells: [HTMLLabel.Cell]) -> [HTMLLabel.Cell] {
      [HTMLLabel.Cell(.table(HTMLLabel.Table([cells]))) { $0.align = .left }]
    }
    // Cards of one line are as high as the fullest, so that names stand beside names.
    let empty = (seats.count..<max(seats.count, mostSeats)).map { _ in
      line([.gap(width: Self.stripeWidth, height: Self.lineHeight)])
    }
    let margin: [HTMLLabel.Cell] = [.gap(width: 4, height: 5)]
    let lines =
      [margin, line([.gap(width: 4), title])] + seats.map { line(seat($0)) } + empty + [margin]
    return HTMLLabel.Cell(
      .table(
        HTMLLabel.Table(lines) {
          $0.border = 1.2
          $0.borderColor = theme.surfaces.hairline
          $0.background = theme.surfaces.card
          $0.isRounded = true
          $0.cellPadding = 1
        })
    )
  }

  private func seat(_ seat: TablesPicture.Seat) -> [HTMLLabel.Cell] {
    let lines = WrappedText.lines(
      seat.subject.label, width: Self.nameWidth, size: 13.5, isBold: true, limit: 2)
    let name = HTMLLabel.Cell(
      .text(
        HTMLLabel.Text(
          [
            HTMLLabel.Run(
              lines.joined(separator: "\n"), size: 13.5, color: theme.ink, bold: true)
          ], align: .left))
    ) {
      $0.align = .left
      $0.width = Self.nameWidth + 6
    }
    guard !seat.isGuest else {
      return [
        .gap(width: 4), .gap(width: Self.stripeWidth, height: Self.lineHeight), .gap(width: 5),
        name,
        .gap(width: 16),
      ] + maturity(of: seat)
    }
    let rank = groups.rank(of: seat.subject)
    let color = theme.name == .print ? theme.categoryBorder(rank) : theme.category(rank).color
    let letter = HTMLLabel.Cell(
      .run(groups.letter(of: seat.subject), size: 11, color: theme.muted)
    ) { $0.width = 16 }
    return [
      .gap(width: 4), .block(color, width: Self.stripeWidth, height: Self.lineHeight),
      .gap(width: 5), name, letter,
    ] + maturity(of: seat)
  }

  /// The maturity at the right edge, where it matters.
  private func maturity(of seat: TablesPicture.Seat) -> [HTMLLabel.Cell] {
    guard let maturity = seat.maturity else { return [] }
    return [
      HTMLLabel.Cell(.run(maturity, size: 13, color: theme.ink)) {
        $0.width = 30
        $0.align = .right
      }, .gap(width: 6),
    ]
  }
}
