internal import LoturaNetwork
package import LoturaScoreboard

/// All associations, what is not known, tables for files, and the answer for machines.
extension ScoreboardTelling {
  /// The figures of all associations: of one measure everybody's, of several what is known of each.
  var everybody: [Document.Block] {
    let comparisons = topics.map { board.comparison(of: nil, $0.series, in: $0.year) }
    let shown = comparisons.count { $0.spread != nil }
    guard asked.measure != nil || topics.count == 1 else {
      let hidden = zip(topics, comparisons).map { ($0, $1) }
      return [
        .paragraph(words(.scoreboardOverview, count: topics.count, [.shown: String(shown)])),
        .table(overview(comparisons)),
      ] + uncertain(lines: notCompared(hidden)) + [.paragraph(words(.scoreboardMore))]
    }
    let findings = zip(topics, comparisons).map(sentence)
    return (findings.count == 1 ? [.paragraph(findings[0])] : [.list(findings, isNumbered: false)])
      + topics.map { .table(everybodyTable($0)) } + [.paragraph(words(.scoreboardSorted))]
      + uncertain(lines: unknownLines) + questions(nil)
  }

  private func sentence(_ topic: Topic, _ comparison: Comparison) -> String {
    var slots: [Slot: String] = [
      .what: text.name(topic.series), .date: String(topic.year), .n: String(comparison.n),
    ]
    guard let spread = comparison.spread else {
      slots[.reason] = text.reason(comparison) ?? ""
      return words(.scoreboardNotCompared, slots)
    }
    let unit = board.unit(of: topic.series, in: topic.year)
    slots[.low] = text.amount(spread.lower, unit: unit)
    slots[.high] = text.amount(spread.upper, unit: unit)
    slots[.value] = text.amount(spread.median, unit: unit)
    return words(.scoreboardSpread, slots)
  }

  private func overview(_ comparisons: [Comparison]) -> DocumentTable {
    DocumentTable(
      words(.scoreboardFigures),
      columns: [
        .text(words(.scoreboardMeasure)), .number(words(.scoreboardYear)),
        .text(words(.scoreboardKnown)), .number(words(.scoreboardMedian)),
        .text(words(.scoreboardHalf)), .text(words(.scoreboardGood)),
      ],
      rows: zip(topics, comparisons).map { topic, comparison in
        let unit = board.unit(of: topic.series, in: topic.year)
        return [
          .text(text.name(topic.series)), .text(String(topic.year)),
          .text(
            words(
              .scoreboardKnownOf,
              [.n: String(comparison.n), .total: String(board.associations.count)])),
          .text(orEmpty: comparison.spread.map { text.amount($0.median, unit: unit) }),
          .text(orEmpty: comparison.spread.map { half($0, unit: unit) }),
          .text(good(topic.series)),
        ]
      }
    ).withoutEmptyColumns
  }

  private func good(_ series: Scoreboard.Series) -> String {
    switch board.direction(of: series.measure) {
    case .higher: words(.scoreboardGoodHigher)
    case .lower: words(.scoreboardGoodLower)
    case .neutral: words(.scoreboardGoodNeutral)
    }
  }

  private func everybodyTable(_ topic: Topic) -> DocumentTable {
    let rows = rows.filter { $0.series == topic.series && $0.year == topic.year }
    return DocumentTable(
      "\(text.name(topic.series)) (\(topic.year))",
      columns: [
        .text(words(.columnAssociation)), .number(words(.columnValue)),
        .number(words(.scoreboardMedian)), .text(words(.scoreboardHalf)),
        .text(words(.scoreboardStands)), .text(words(.scoreboardChange)),
      ],
      rows: rows.map { [.text(voice.names.short($0.association))] + cells($0) }
    ).withoutEveryday(asked.peers == .all ? [2, 3] : [])
  }

  // MARK: What is not known

  /// Of each figure whose value is not known.
  private var unknownLines: [String] {
    topics.compactMap { topic in
      let ids = board.unknown(of: topic.series, in: topic.year)
      guard !ids.isEmpty else { return nil }
      return words(
        .scoreboardUnknown,
        [
          .what: text.name(topic.series), .date: String(topic.year),
          .names: words.numerals.list(ids.map { voice.names.short($0) }),
        ])
    }
  }

  /// Which figures of one association are not compared, and why.
  var hiddenLines: [String] {
    notCompared(rows.map { (Topic(series: $0.series, year: $0.year), $0.comparison) })
  }

  /// The figures that are not compared, a line a reason, in the order of the figures.
  private func notCompared(_ comparisons: [(topic: Topic, comparison: Comparison)]) -> [String] {
    var lines: [(reason: String, names: [String])] = []
    for (topic, comparison) in comparisons {
      guard let reason = text.reason(comparison) else { continue }
      let name = "\(text.name(topic.series)) (\(topic.year))"
      if let line = lines.firstIndex(where: { $0.reason == reason }) {
        lines[line].names.append(name)
      } else {
        lines.append((reason, [name]))
      }
    }
    return lines.map {
      words(
        .scoreboardNotComparedAll,
        [.reason: $0.reason, .names: $0.names.joined(separator: "; ")])
    }
  }

  func uncertain(lines: [String]) -> [Document.Block] {
    lines.isEmpty
      ? []
      : [.heading(words(.consensusUncertain), level: 1), .list(lines, isNumbered: false)]
  }

  /// The figures to ask for: what others know of the newest year, and this one, or each, does not.
  func questions(_ id: Association.ID?) -> [Document.Block] {
    let lines = (id == nil ? topics : wanted).flatMap { topic in
      board.unknown(of: topic.series, in: topic.year).filter { $0 == id ?? $0 }.map { missing in
        words(
          .scoreboardAsk,
          [
            .name: voice.names.short(missing), .what: text.name(topic.series),
            .date: String(topic.year),
          ])
      }
    }
    guard !lines.isEmpty else { return [] }
    return [
      .heading(words(.explainQuestions), level: 1),
      .list(Array(lines.prefix(ScoreboardTelling.mostQuestions)), isNumbered: true),
    ]
  }

  private static let mostQuestions = 8

  /// What is known of enough associations to be worth asking the others.
  private var wanted: [Topic] {
    board.series.filter { series in
      (asked.measure ?? series.measure) == series.measure
        && (asked.scope ?? series.scope) == series.scope
    }.compactMap { series in
      (asked.year ?? board.newestYear(of: series)).map { Topic(series: series, year: $0) }
    }.filter { topic in
      board.comparison(of: nil, topic.series, in: topic.year).n
        >= board.least(for: topic.series.measure) - 1
    }
  }

  // MARK: For files and machines

  /// The rows with every number, for files.
  package func fileTable(_ rows: [ScoreboardRow]) -> DocumentTable {
    DocumentTable(
      words(.scoreboardFigures),
      columns: [
        .text(words(.columnAssociation)), .text(words(.scoreboardMeasure)),
        .text(words(.scoreboardScope)), .number(words(.scoreboardYear)),
        .number(words(.columnValue)), .text(words(.scoreboardUnit)),
        .number(words(.scoreboardN)), .number(words(.scoreboardMedian)),
        .number(words(.scoreboardLower)), .number(words(.scoreboardUpper)),
        .number(words(.scoreboardPercentile)), .number(words(.scoreboardZ)),
        .number(words(.scoreboardSinceColumn)), .number(words(.scoreboardDifference)),
        .number(words(.scoreboardGrowth)), .text(words(.scoreboardWhy)),
      ],
      rows: rows.map { row in
        func number(_ value: Double?, _ decimals: Int = 2) -> DocumentTable.Cell {
          value.map { .number($0, decimals: decimals) } ?? .empty
        }
        let spread = row.comparison.spread
        return [
          .text(row.association.text), .text(row.series.measure.text),
          .text(row.series.scope.rawValue), .text(String(row.year)), number(row.value),
          .text(orEmpty: row.unit), .whole(row.comparison.n), number(spread?.median),
          number(spread?.lower), number(spread?.upper), number(row.standing?.percentile, 1),
          number(row.standing?.z), .text(orEmpty: row.change.map { String($0.since) }),
          number(row.change?.difference), number(row.change?.growth, 3),
          .text(orEmpty: text.reason(row.comparison)),
        ]
      })
  }

  /// How many known values the answer rests on: of one figure and one group its known values; of
  /// several the associations of which any is known.
  private var n: Int {
    let counts = Set(rows.map(\.comparison.n))
    if topics.count == 1, counts.count == 1, let only = counts.first { return only }
    if let id = asked.id, topics.count == 1 { return rows.filter { $0.association == id }.count }
    return board.associations.count { id in
      topics.contains { !board.unknown(of: $0.series, in: $0.year).contains(id) }
    }
  }

  var json: JSONValue {
    [
      "n": .number(n), "rows": .array(rows.map { json($0, withHistory: asked.id != nil) }),
      "unknown": .array(
        topics.map { topic in
          [
            "measure": .string(topic.series.measure.text),
            "scope": .string(topic.series.scope.rawValue), "year": .number(topic.year),
            "associations": .strings(board.unknown(of: topic.series, in: topic.year).map(\.text)),
          ]
        }),
    ]
  }

  /// A row for machines.
  package func json(_ row: ScoreboardRow, withHistory: Bool = false) -> JSONValue {
    let spread = row.comparison.spread
    var members: [String: JSONValue] = [
      "association": .string(row.association.text),
      "measure": .string(row.series.measure.text), "scope": .string(row.series.scope.rawValue),
      "year": .number(row.year), "value": .number(row.value), "unit": .string(orNull: row.unit),
      "direction": .string(board.direction(of: row.series.measure).rawValue),
      "peers": .number(row.comparison.associations), "n": .number(row.comparison.n),
      "hidden": .string(orNull: row.comparison.reason?.code),
      "z": .number(orNull: row.standing?.z),
      "percentile": .number(orNull: row.standing?.percentile),
      "median": .number(orNull: spread?.median), "q1": .number(orNull: spread?.lower),
      "q3": .number(orNull: spread?.upper),
      "since": .number(orNull: row.change.map { Double($0.since) }),
      "change": .number(orNull: row.change?.difference),
      "growth": .number(orNull: row.change?.growth),
    ]
    if withHistory {
      let earlier = board.history(of: row.association, row.series, with: asked.peers)
        .filter { $0.year < row.year }
      members["earlier"] = .array(earlier.map { json($0) })
    }
    return .object(members)
  }
}

extension DocumentTable {
  /// The table without columns whose cells say the same in every row, and a paragraph above says.
  fileprivate func withoutEveryday(_ dropped: [Int]) -> DocumentTable {
    var table = self
    table.columns = columns.indices.filter { !dropped.contains($0) }.map { columns[$0] }
    table.rows = rows.map { row in
      row.indices.filter { !dropped.contains($0) }.map { row[$0] }
    }
    return table
  }
}
