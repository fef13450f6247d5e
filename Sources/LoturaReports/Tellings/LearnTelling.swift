package import LoturaNetwork
package import LoturaPlanning
internal import LoturaScoring

/// The answer to `learn`: the best pairing of all, or from whom one association can learn and whom it
/// can teach, with what each gain is made of and what is not known.
package struct LearnTelling: Sendable {
  private let learning: LearningPairs
  private let id: Association.ID?
  private let top: Int?
  private let isShort: Bool
  private let voice: Voice
  private var words: Words { voice.words }

  /// The answer of a region's pairs.
  ///
  /// - Parameters:
  ///   - learning: all pairs.
  ///   - id: the association asked about; nil: all.
  ///   - top: how many rows each list has at most; nil: all.
  ///   - isShort: whether a terminal shows the first rows alone.
  ///   - voice: in which words.
  package init(
    _ learning: LearningPairs, of id: Association.ID?, top: Int?, isShort: Bool = false,
    voice: Voice
  ) {
    self.learning = learning
    self.id = id
    self.top = top
    self.isShort = isShort
    self.voice = voice
  }

  /// The answer, told. O(pairs).
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language,
        title: id.map { words(.learnTitleOf, [.name: voice.names.short($0)]) }
          ?? words(.learnTitle),
        blocks: blocks, fileTables: [table("", shown)]),
      result: json)
  }

  /// Whether there is no pair to tell.
  package var isNone: Bool { rows.isEmpty }

  private var blocks: [Document.Block] {
    guard !isNone else { return [.paragraph(obstacle)] + open([]) }
    return (id.map(blocks(of:)) ?? pairingBlocks)
      + open(shown) + [.paragraph(words(.learnMeaning))] + next
  }

  /// The rows of the answer: the pairing, or what one can learn, then what it can teach.
  private var rows: [LearningGain] {
    guard let id else { return learning.pairs }
    return learning.gains.filter { $0.learner == id } + learning.gains.filter { $0.teacher == id }
  }

  private func cut(_ rows: [LearningGain]) -> [LearningGain] {
    Array(rows.prefix(top ?? rows.count))
  }

  private var shown: [LearningGain] {
    guard let id else { return cut(rows) }
    return cut(rows.filter { $0.learner == id }) + cut(rows.filter { $0.teacher == id })
  }

  private func number(_ value: Double) -> String { words.numerals.number(value, decimals: 2) }

  private func range(_ low: Double, _ high: Double) -> String {
    words(.range, [.low: number(low), .high: number(high)])
  }

  private func slots(_ gain: LearningGain) -> [Slot: String] {
    [
      .learner: voice.names.short(gain.learner), .teacher: voice.names.short(gain.teacher),
      .value: number(gain.gain.used),
    ]
  }
}

// MARK: All

extension LearnTelling {
  private var pairingBlocks: [Document.Block] {
    guard let best = learning.pairs.first else { return [] }
    let finding = words(
      .learnFinding, count: learning.pairs.count,
      slots(best).merging([.value: number(learning.value), .score: number(best.gain.used)]) { $1 })
    var sentences = [finding, words(.learnProved)]
    func sum(_ end: KeyPath<Estimate, Double>) -> Double {
      learning.pairs.reduce(0) { $0 + $1.gain[keyPath: end] }
    }
    let (low, high) = (sum(\.low), sum(\.high))
    if high - low > 1e-9 {
      sentences.append(words(.learnRange, [.low: number(low), .high: number(high)]))
    }
    return [
      .paragraph(sentences.joined(separator: " ")), .table(limited(words(.learnTable), shown)),
    ]
  }

  /// Why there is no pair.
  private var obstacle: String {
    if let id,
      learning.obstacle == nil || learning.obstacle == .noLead
        || learning.obstacle == .vetoed
    {
      let name: [Slot: String] = [.name: voice.names.short(id)]
      return learning.ofUnknownMaturity.contains(id)
        ? words(.learnUnknownOf, name) : words(.learnNobodyFor, name)
    }
    return switch learning.obstacle {
    case .tooFew?: words(.learnTooFew)
    case .unknownMaturity?: words(.learnUnknownMaturity)
    case .vetoed?: words(.learnAllVetoed)
    case .noLead?, nil: words(.learnNoLead)
    }
  }

  private var next: [Document.Block] {
    guard let first = shown.first else { return [] }
    return [
      .paragraph(words(.learnNext, [.id: "\(first.learner.text) \(first.teacher.text)"]))
    ]
  }
}

// MARK: One

extension LearnTelling {
  private func blocks(of id: Association.ID) -> [Document.Block] {
    let name: [Slot: String] = [.name: voice.names.short(id)]
    let teachers = rows.filter { $0.learner == id }
    let learners = rows.filter { $0.teacher == id }
    var sentences: [String] = []
    if let best = teachers.first {
      sentences.append(words(.learnMost, slots(best).merging(name) { $1 }))
    }
    if let best = learners.first {
      sentences.append(words(.learnTeachMost, slots(best).merging(name) { $1 }))
    }
    let paired = learning.pairs.first { $0.learner == id || $0.teacher == id }
    sentences.append(
      paired.map { words(.learnInPairing, slots($0)) } ?? words(.learnNotInPairing, name))
    var blocks: [Document.Block] = [.paragraph(sentences.joined(separator: " "))]
    if !teachers.isEmpty {
      blocks.append(.table(limited(words(.learnFrom, name), cut(teachers)) { $0.teacher }))
    }
    if !learners.isEmpty {
      blocks.append(.table(limited(words(.learnTo, name), cut(learners)) { $0.learner }))
    }
    return blocks
  }
}

// MARK: What is uncertain

extension LearnTelling {
  /// Who is in no pair and why, and what to ask first.
  private func open(_ rows: [LearningGain]) -> [Document.Block] {
    var lines: [String] = []
    func names(_ ids: [Association.ID]) -> String {
      words.numerals.list(ids.map { voice.names.short($0) })
    }
    if let ask = mostUncertain(rows) {
      lines.append(words(.learnAsk, [.names: words.numerals.list(ask.missing.map(text))]))
    }
    let unknown = learning.ofUnknownMaturity.filter { $0 != id }
    if !unknown.isEmpty, learning.obstacle != .unknownMaturity {
      lines.append(words(.learnUnknown, [.names: names(unknown)]))
    }
    if id == nil, !learning.leftOver.isEmpty, !learning.pairs.isEmpty {
      lines.append(words(.learnLeft, [.names: names(learning.leftOver)]))
    }
    lines += learning.vetoed.filter { vetoed in
      id.map { [vetoed.gain.learner, vetoed.gain.teacher].contains($0) } ?? true
    }.map { vetoed in
      let reason = vetoed.veto.reason.map(shownText) ?? words(.notGiven)
      return words(.learnVetoed, slots(vetoed.gain).merging([.reason: reason]) { $1 })
    }
    guard !lines.isEmpty else { return [] }
    return [.heading(words(.topicsUncertain), level: 1), .list(lines, isNumbered: false)]
  }

  /// The pair whose gain is least certain; nil: all are exact.
  private func mostUncertain(_ rows: [LearningGain]) -> LearningGain? {
    rows.filter { !$0.missing.isEmpty }.max { one, other in
      one.gain.high - one.gain.low < other.gain.high - other.gain.low - 1e-9
    }
  }

  private func text(_ list: LearningGain.MissingList) -> String {
    words(
      list.sheet == .needs ? .learnNeedsOf : .learnOffersOf,
      [.name: voice.names.short(list.association)])
  }
}

// MARK: Tables

extension LearnTelling {
  /// The table as an answer shows it: without the side that is the same in every row.
  private func limited(
    _ caption: String, _ rows: [LearningGain], of other: ((LearningGain) -> Association.ID)? = nil
  ) -> DocumentTable {
    var table = table(caption, rows, of: other).withoutEmptyColumns
    table.terminalLimit = DocumentTable.Limit(
      rows: isShort ? 10 : rows.count + 1, columns: 8, characters: 48)
    return table
  }

  private func table(
    _ caption: String, _ rows: [LearningGain], of other: ((LearningGain) -> Association.ID)? = nil
  ) -> DocumentTable {
    let who: [DocumentTable.Column] =
      other == nil
      ? [.text(words(.columnLearner)), .text(words(.columnTeacher))]
      : [.text(words(.columnAssociation))]
    return DocumentTable(
      caption,
      columns: who + [
        .number(words(.learnGain)), .text(words(.learnRangeColumn)), .text(words(.learnLevels)),
        .text(words(.learnProduct)), .text(words(.learnFills)), .text(words(.learnMissing)),
      ],
      rows: rows.map { row in
        let ids = other.map { [$0(row)] } ?? [row.learner, row.teacher]
        return ids.map { .text(voice.names.short($0)) } + cells(row)
      })
  }

  private func cells(_ row: LearningGain) -> [DocumentTable.Cell] {
    let levels = [row.learnerMaturity, row.teacherMaturity].map { words.numerals.short($0) }
    let mark = row.fill.isExact ? "" : "?"
    let product = "\(number(row.lead))·(½+½·\(number(row.fill.used))\(mark))"
    return [
      .number(row.gain.used, decimals: 2),
      .text(orEmpty: row.gain.isExact ? nil : range(row.gain.low, row.gain.high)),
      .text(levels.joined(separator: " → ")), .text(product),
      .text(orEmpty: list(row.filled.map { voice.names.full($0) })),
      .text(orEmpty: list(row.missing.map(text))),
    ]
  }

  private func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : items.joined(separator: "; ")
  }
}

// MARK: JSON

extension LearnTelling {
  private var json: JSONValue {
    var members: [String: JSONValue] = [
      "pairs": .array(shown.map(json(of:))),
      // Of pairs that all hold one association the best pairing is the best pair.
      "value": .number(id == nil ? learning.value : rows.map(\.gain.used).max() ?? 0),
      "optimal": true,
      "unknown_maturity": .strings(learning.ofUnknownMaturity.map(\.text)),
      "vetoed": .array(
        learning.vetoed.map {
          .array([
            .string($0.gain.learner.text), .string($0.gain.teacher.text),
            .string(orNull: $0.veto.reason),
          ])
        }),
      "reason": .string(orNull: isNone ? obstacle : nil),
    ]
    if let id {
      let paired = learning.pairs.first { $0.learner == id || $0.teacher == id }
      members["in_best_pairing"] = paired.map(json(of:)) ?? .null
    } else {
      members["left_over"] = .strings(learning.leftOver.map(\.text))
    }
    return .object(members)
  }

  private func json(of gain: LearningGain) -> JSONValue {
    [
      "learner": .string(gain.learner.text), "teacher": .string(gain.teacher.text),
      "gain": .number(gain.gain.used), "low": .number(gain.gain.low),
      "high": .number(gain.gain.high), "lead": .number(gain.lead),
      "fill": .interval(gain.fill),
      "maturity": [
        "learner": .number(gain.learnerMaturity), "teacher": .number(gain.teacherMaturity),
      ],
      "filled": .strings(gain.filled.map(\.text)),
      "missing": .array(
        gain.missing.map { .strings([$0.association.text, $0.sheet.rawValue]) }),
    ]
  }
}
