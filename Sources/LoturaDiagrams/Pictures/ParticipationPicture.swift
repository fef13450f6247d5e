package import LoturaGraphviz
import LoturaScoring

/// Who sits in which group: a row for each group, a column for each association; like ones side by
/// side, groups of today before those that are over. What is unknown is a question mark in a frame.
package struct ParticipationPicture: Sendable {
  /// What an association does in a group.
  package enum Seat: Hashable, Sendable {
    case lead, member
    /// It sat there and left before the end.
    case left
    case absent, unknown
  }

  /// A group, and what each association does there.
  package struct Row: Hashable, Sendable {
    /// Its name as a reader is to see it.
    package let name: String
    /// Whether it is over.
    package let isOver: Bool
    /// By the places of the associations.
    package let seats: [Seat]

    /// A group.
    package init(_ name: String, isOver: Bool, seats: [Seat]) {
      self.name = name
      self.isOver = isOver
      self.seats = seats
    }

    /// How many sit there.
    var count: Int { seats.count { $0 == .lead || $0 == .member } }
    /// Whether anything is known of who sits there.
    var isKnown: Bool { seats.contains { $0 != .unknown } }
  }

  /// The associations.
  package let subjects: [PictureSubject]
  /// The groups, each with one seat an association.
  package let rows: [Row]

  /// More groups than these are not drawn: those in which most sit are.
  package static let mostRows = 40
  /// More associations than these are not drawn: those that sit in most groups are.
  package static let mostColumns = 40

  /// Associations and groups.
  package init(subjects: [PictureSubject], rows: [Row]) {
    precondition(rows.allSatisfy { $0.seats.count == subjects.count }, "one seat an association")
    self.subjects = subjects
    self.rows = rows
  }

  /// Whether of no group anything is known.
  package var isEmpty: Bool { known.isEmpty }

  /// The picture: single boxes at places of our own, so that each tells its association and group.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    let (columns, order) = shown
    var drawing = settings.drawing(
      header: header(settings, columns: columns.count, rows: order.count),
      summary: summary(settings), engine: .fixed)
    ParticipationGrid(
      subjects: columns.map { subjects[$0] },
      rows: order.map { row in
        Row(row.name, isOver: row.isOver, seats: columns.map { row.seats[$0] })
      }, settings
    ).addCells(to: &drawing)
    return drawing
  }
}

// MARK: What is shown, and in which order

extension ParticipationPicture {
  /// Groups of which anything is known.
  private var known: [Row] { rows.filter(\.isKnown) }

  /// The places of the associations, and the groups, in the order in which they stand.
  private var shown: (columns: [Int], rows: [Row]) {
    let most = known.indices.sorted {
      known[$0].count != known[$1].count ? known[$0].count > known[$1].count : $0 < $1
    }
    let kept = most.prefix(Self.mostRows).sorted().map { known[$0] }
    let sums = subjects.indices.map { place in
      kept.count { $0.seats[place] == .lead || $0.seats[place] == .member }
    }
    let columns = subjects.indices.sorted { sums[$0] != sums[$1] ? sums[$0] > sums[$1] : $0 < $1 }
      .prefix(Self.mostColumns).sorted()
    let order = Self.ordered(columns.map { place in kept.map { $0.seats[place] } })
      .map { columns[$0] }
    let parts = [kept.filter { !$0.isOver }, kept.filter(\.isOver)]
    return (order, parts.flatMap { part in Self.ordered(part.map(\.seats)).map { part[$0] } })
  }

  /// The places of these lists of seats, with like ones side by side.
  private static func ordered(_ lists: [[Seat]]) -> [Int] {
    var matrix = LikenessMatrix(count: lists.count)
    for one in lists.indices {
      for other in lists.indices where other < one {
        matrix[other, one] = likeness(lists[other], lists[one])
      }
    }
    return Dendrogram(of: matrix).leaves
  }

  /// The share of common seats among those of either (Jaccard 1912); nil: nothing is known of both.
  private static func likeness(_ one: [Seat], _ other: [Seat]) -> Estimate? {
    let pairs = zip(one, other).filter { $0 != .unknown && $1 != .unknown }
    guard !pairs.isEmpty else { return nil }
    func sits(_ seat: Seat) -> Bool { seat == .lead || seat == .member }
    let either = pairs.count { sits($0) || sits($1) }
    let both = pairs.count { sits($0) && sits($1) }
    return Estimate(exactly: either == 0 ? 0 : Double(both) / Double(either))
  }
}

// MARK: Words

extension ParticipationPicture {
  private func header(_ settings: PictureSettings, columns: Int, rows shown: Int) -> Header {
    let (words, theme) = (settings.words, settings.theme)
    guard !known.isEmpty else {
      return settings.header(
        title: words.text(.participationTitle), subtitle: [words.text(.participationNone)],
        legend: [])
    }
    var subtitle = [
      words.text(
        .participationSubtitle,
        [
          .n: String(known.count { !$0.isOver }), .total: String(known.count { $0.isOver }),
          .associations: words.associations(subjects.count),
        ])
    ]
    let blank = rows.count - known.count
    if blank > 0 {
      subtitle.append(
        words.counted(blank, one: .participationBlankOne, other: .participationBlank))
    }
    if shown < known.count || columns < subjects.count {
      subtitle.append(
        words.text(.participationCut, [.n: String(shown), .total: String(columns)]))
    }
    let seats = Set(known.flatMap(\.seats))
    let border = theme.name == .dark ? nil : Color?.some(theme.nodeBorder)
    var legend: [LegendMark] = []
    if seats.contains(.lead) {
      legend.append(
        LegendMark(
          .swatch(ParticipationGrid.fill(.lead, theme).color, border: border),
          "\(words.text(.participationLeadLetter))  \(words.text(.participationLead))"))
    }
    if seats.contains(.member) {
      legend.append(
        LegendMark(
          .swatch(ParticipationGrid.fill(.member, theme).color, border: border),
          "●  \(words.text(.participationMember))"))
    }
    if seats.contains(.left) {
      legend.append(LegendMark(.none, "○  \(words.text(.participationLeft))"))
    }
    if seats.contains(.unknown) {
      legend.append(LegendMark(.none, "?  \(words.text(.participationUnknown))"))
    }
    return settings.header(
      title: words.text(.participationTitle), subtitle: subtitle, legend: [legend])
  }

  private func summary(_ settings: PictureSettings) -> String {
    let words = settings.words
    guard let largest = known.max(by: { $0.count < $1.count }) else {
      return words.text(.participationNone)
    }
    return words.text(
      .participationSummary,
      [
        .n: String(known.count), .associations: words.associations(subjects.count),
        .name: largest.name, .score: String(largest.count), .total: String(subjects.count),
      ])
  }
}
