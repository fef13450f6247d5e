package import LoturaNetwork
package import LoturaScoreboard

/// The answer to `scoreboard`: of one association where it stands in each figure, or of all what is
/// known of each figure; what is hidden and why; what to ask.
package struct ScoreboardTelling: Sendable {
  /// What was asked.
  package struct Asked: Hashable, Sendable {
    /// Of whom; nil: of all.
    package var id: Association.ID?
    /// Which measure; nil: all.
    package var measure: Figure.Measure?
    /// Of which year; nil: the newest.
    package var year: Int?
    /// Of whom the figures are; nil: each apart.
    package var scope: Figure.Scope?
    /// With whom somebody is compared.
    package var peers = Peers.all

    /// All figures of all associations.
    package init() {}
  }

  /// One figure: a measure, a scope and a year.
  struct Topic: Hashable {
    let series: Scoreboard.Series
    let year: Int
  }

  let board: Scoreboard
  let asked: Asked
  let voice: Voice
  /// The figures that are told, in order.
  let topics: [Topic]
  /// Their rows, by figure, then association.
  package let rows: [ScoreboardRow]
  var words: Words { voice.words }
  var text: MeasureText { MeasureText(voice) }

  /// An answer in a voice. O(rows), each with its comparison.
  package init(_ board: Scoreboard, _ asked: Asked, voice: Voice) {
    self.board = board
    self.asked = asked
    self.voice = voice
    topics = board.series.filter { series in
      (asked.measure ?? series.measure) == series.measure
        && (asked.scope ?? series.scope) == series.scope
    }.compactMap { series in
      let years = asked.id.map { board.years(of: series, $0) } ?? board.years(of: series)
      if let year = asked.year {
        return years.contains(year) ? Topic(series: series, year: year) : nil
      }
      let newest = asked.id == nil ? board.newestYear(of: series) : years.last
      return newest.map { Topic(series: series, year: $0) }
    }
    rows = topics.flatMap { topic in
      if let id = asked.id {
        return [board.row(of: id, topic.series, in: topic.year, with: asked.peers)]
          .compactMap { $0 }
      }
      return board.rows(of: topic.series, in: topic.year, with: asked.peers)
    }
  }

  /// The answer, told.
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language, title: title, blocks: blocks, fileTables: [fileTable(rows)]),
      result: json)
  }

  private var title: String {
    asked.id.map { words(.scoreboardTitle, [.name: voice.names.short($0)]) }
      ?? words(.scoreboardTitleAll)
  }

  private var blocks: [Document.Block] {
    guard !rows.isEmpty else { return [.paragraph(words(.scoreboardNone))] }
    let told = asked.id == nil ? everybody : one
    return told + [.note(words(.scoreboardLine), .note)]
  }

  // MARK: One association

  private var one: [Document.Block] {
    [.paragraph(finding), .table(ownTable(rows))] + history + uncertain(lines: hiddenLines)
      + questions(rows.first.map(\.association))
  }

  /// How many figures can be compared, and where the association stands in them.
  package var finding: String {
    let name = asked.id.map { voice.names.short($0) } ?? ""
    let compared = rows.filter { $0.standing != nil }
    let groups: [Slot: String] = [.name: name, .groups: text.peers(asked.peers)]
    guard !compared.isEmpty else { return words(.scoreboardNothing, groups) }
    var sentences = [words(.scoreboardCompared, count: compared.count, groups)]
    func add(_ sentence: Sentence, _ isMeant: (Double) -> Bool) {
      let names = compared.filter { row in
        goodness(row).map(isMeant) ?? false
      }.map { text.name($0.series) }
      if !names.isEmpty { sentences.append(words(sentence, [.names: listed(names)])) }
    }
    add(.scoreboardBetter) { $0 > 50 }
    add(.scoreboardWorse) { $0 < 50 }
    add(.scoreboardMiddle) { $0 == 50 }
    let neutral = compared.filter { goodness($0) == nil }.map { text.name($0.series) }
    if !neutral.isEmpty {
      sentences.append(words(.scoreboardNeutral, [.names: listed(neutral)]))
    }
    return sentences.joined(separator: " ")
  }

  /// The percentile on the good side; nil: neither side is good, or nothing is compared.
  private func goodness(_ row: ScoreboardRow) -> Double? {
    switch board.direction(of: row.series.measure) {
    case .neutral: nil
    case .higher: row.standing?.percentile
    case .lower: row.standing.map { 100 - $0.percentile }
    }
  }

  private func listed(_ names: [String]) -> String {
    // Names of measures hold `and`; so they are parted by semicolons.
    names.joined(separator: "; ")
  }

  /// The rows of one association for people.
  package func ownTable(_ rows: [ScoreboardRow]) -> DocumentTable {
    DocumentTable(
      words(.scoreboardFigures),
      columns: [
        .text(words(.scoreboardMeasure)), .number(words(.scoreboardYear)),
        .number(words(.columnValue)), .number(words(.scoreboardMedian)),
        .text(words(.scoreboardHalf)), .text(words(.scoreboardStands)),
        .text(words(.scoreboardChange)),
      ],
      rows: rows.map { row in [.text(text.name(row.series)), .text(String(row.year))] + cells(row) }
    ).withoutEmptyColumns
  }

  /// Value, middle, middle half, standing, change.
  func cells(_ row: ScoreboardRow) -> [DocumentTable.Cell] {
    let spread = row.comparison.spread
    return [
      .text(text.amount(row.value, unit: row.unit)),
      .text(orEmpty: spread.map { text.amount($0.median, unit: row.unit) }),
      .text(orEmpty: spread.map { half($0, unit: row.unit) }),
      .text(standing(row)),
      .text(
        orEmpty: row.change.map {
          words(
            .scoreboardSince,
            [.value: text.change($0, unit: row.unit), .date: String($0.since)])
        }),
    ]
  }

  func half(_ spread: Spread, unit: String?) -> String {
    let (low, high) = (
      text.amount(spread.lower, unit: unit), text.amount(spread.upper, unit: unit)
    )
    return "\(low) – \(high)"
  }

  func standing(_ row: ScoreboardRow) -> String {
    row.standing.map {
      text.standing($0.percentile, board.direction(of: row.series.measure))
    } ?? words(.scoreboardHidden)
  }

  /// Year by year, for those who check; only where a year was not asked for.
  private var history: [Document.Block] {
    guard asked.year == nil, let id = asked.id else { return [] }
    let rows = topics.flatMap { board.history(of: id, $0.series, with: asked.peers) }
    guard rows.count > self.rows.count else { return [] }
    var table = ownTable(rows)
    table.caption = words(.scoreboardBefore)
    return [.details(table)]
  }
}
