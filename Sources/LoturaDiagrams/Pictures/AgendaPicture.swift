package import LoturaGraphviz

/// Who meets whom in which slot at which table: participants from top to bottom, slots from left to
/// right, a card for each meeting with a stripe in the colour of the other's sector. Times elsewhere
/// are shown as such. Where there is no agenda it says why.
package struct AgendaPicture: Sendable {
  /// A slot.
  package struct Column: Hashable, Sendable {
    /// When it is, as it is to be read: '09:30'.
    package let time: String
    /// How many tables are taken.
    package let taken: Int
    /// How many tables there are; nil: there is no limit.
    package let tables: Int?
    /// The day, where the event has several and this is its first slot.
    package var day: String?
    /// Whether a break lies before it.
    package var isAfterBreak = false

    /// A slot.
    package init(_ time: String, taken: Int, of tables: Int?) {
      self.time = time
      self.taken = taken
      self.tables = tables
    }
  }

  /// What somebody does in a slot.
  package enum Cell: Hashable, Sendable {
    /// Nothing, and could meet.
    case free
    /// Meets whoever stands in this row, at a table.
    case meeting(row: Int, table: Int)
    /// Sits elsewhere; why, as it is to be read.
    case elsewhere(String)
    /// Cannot come.
    case away
  }

  /// A participant's day.
  package struct Row: Hashable, Sendable {
    /// Who.
    package let subject: PictureSubject
    /// Whether it is no association: a partner or a company, without a stripe.
    package let isGuest: Bool
    /// What they do in each slot.
    package let cells: [Cell]

    /// A day, with a cell for each slot.
    package init(_ subject: PictureSubject, isGuest: Bool, cells: [Cell]) {
      self.subject = subject
      self.isGuest = isGuest
      self.cells = cells
    }
  }

  /// What is known about how good the agenda is.
  package enum Guarantee: Hashable, Sendable {
    /// None is worth more.
    case best
    /// It is worth so many points; another could be worth so many at most.
    case atMost(value: Int, bound: Int)
  }

  /// What the search found.
  package enum Outcome: Hashable, Sendable {
    /// So many of the meetings asked for; the least share where fairness was asked, as it is to be
    /// read.
    case planned(met: Int, requested: Int, Guarantee, least: String?)
    /// No agenda; why, in sentences.
    case none([String])
  }

  /// The slots in the order of time.
  package let columns: [Column]
  /// The participants' days.
  package let rows: [Row]
  /// What the search found.
  package let outcome: Outcome

  /// More rows than this are not drawn: those with most meetings stay.
  package static let mostRows = 60
  /// More slots than this are not drawn: the first stay.
  package static let mostColumns = 24

  /// An agenda, or why there is none.
  package init(columns: [Column], rows: [Row], outcome: Outcome) {
    self.columns = columns
    self.rows = rows
    self.outcome = outcome
  }

  /// The picture.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    var drawing = settings.drawing(
      header: header(settings), summary: summary(settings.words), engine: .dot)
    let label =
      reasons.map { AgendaGrid.card($0, settings) }
      ?? AgendaGrid(self, settings, rows: shown, groups: groups).label
    drawing.add(Drawing.Node(.html(label), [.shape(.plain)], about: .ornament))
    return drawing
  }
}

extension AgendaPicture {
  /// Why there is no agenda; nil: there is one.
  private var reasons: [String]? {
    if case .none(let sentences) = outcome { return sentences }
    return nil
  }

  /// The rows that are drawn, in their order.
  private var shown: [Int] {
    let counts = rows.map { row in
      row.cells.count { if case .meeting = $0 { true } else { false } }
    }
    guard rows.count > Self.mostRows else { return Array(rows.indices) }
    return rows.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
      .prefix(Self.mostRows).sorted()
  }

  private var groups: SectorGroups {
    SectorGroups(of: rows.filter { !$0.isGuest }.map(\.subject))
  }

  /// '53 of 57 meetings asked for', 'proved: no agenda is worth more'.
  private func facts(_ words: PictureWords) -> [String] {
    guard case .planned(let met, let requested, let guarantee, let least) = outcome else {
      return []
    }
    var facts = [words.text(.agendaMeetings, [.n: String(met), .total: String(requested)])]
    if let least { facts.append(words.text(.agendaFair, [.score: least])) }
    switch guarantee {
    case .best: facts.append(words.text(.agendaBest))
    case .atMost(let value, let bound):
      facts.append(words.text(.agendaAtMost, [.n: String(value), .total: String(bound)]))
    }
    return facts
  }

  private func header(_ settings: PictureSettings) -> Header {
    let words = settings.words
    guard reasons == nil else {
      return settings.header(title: words.text(.agendaTitleNone), subtitle: [], legend: [])
    }
    var subtitle = [facts(words).joined(separator: " · ")]
    if shown.count < rows.count {
      subtitle.append(
        words.text(.agendaCut, [.n: String(shown.count), .total: String(rows.count)]))
    }
    return settings.header(
      title: words.text(.agendaTitle), subtitle: subtitle,
      legend: [groups.legend(settings), signs(settings)])
  }

  /// What the cards and signs mean, as far as they occur.
  private func signs(_ settings: PictureSettings) -> [LegendMark] {
    let (words, theme) = (settings.words, settings.theme)
    let cells = Set(rows.flatMap(\.cells))
    var marks = [
      LegendMark(
        .none,
        "\(words.text(.agendaTableShort, [.n: "1"])): \(words.text(.agendaTableLong, [.n: "1"]))")
    ]
    if rows.contains(where: \.isGuest) {
      marks.append(LegendMark(.none, words.text(.agendaGuest)))
    }
    if cells.contains(where: { if case .elsewhere = $0 { true } else { false } }) {
      marks.append(
        LegendMark(
          .swatch(theme.surfaces.track, border: theme.surfaces.hairline),
          words.text(.agendaElsewhere)))
    }
    if cells.contains(.away) { marks.append(LegendMark(.none, words.text(.agendaAway))) }
    if cells.contains(.free) { marks.append(LegendMark(.none, words.text(.agendaFree))) }
    return marks
  }

  private func summary(_ words: PictureWords) -> String {
    if let reasons { return reasons.joined(separator: " ") }
    return facts(words).joined(separator: " · ") + "."
  }
}
