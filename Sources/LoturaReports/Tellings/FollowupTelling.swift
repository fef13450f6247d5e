package import LoturaNetwork
internal import LoturaScoring
package import LoturaWorkbook

/// The answer to `followup list`: how far each pair has come, what waits, how useful it was.
package struct FollowupTelling: Sendable {
  private let followups: [Followup]
  private let subject: Subject.ID?
  private let isFiltered: Bool
  private let voice: Voice
  private var words: Words { voice.words }
  /// Each pair's steps, oldest first.
  private let pairs: [[Followup]]

  /// The followups of one subject, or of all, already filtered.
  package init(
    _ followups: [Followup], of subject: Subject.ID?, isFiltered: Bool, voice: Voice
  ) {
    self.followups = followups
    self.subject = subject
    self.isFiltered = isFiltered
    self.voice = voice
    let byPair = Dictionary(grouping: followups) { [$0.a, $0.b] }
    pairs = byPair.values.map { $0.sorted(by: Followup.isEarlier) }.sorted { x, y in
      let (left, right) = (x[x.count - 1], y[y.count - 1])
      return left.day != right.day ? left.day > right.day : (left.a, left.b) < (right.a, right.b)
    }
  }

  /// The answer, told.
  package var telling: Telling {
    let title =
      subject.map { words(.followupTitleOf, [.name: voice.names.short($0)]) }
      ?? words(.followupTitle)
    guard !pairs.isEmpty else {
      let sentence = words(isFiltered ? .followupNoneMatch : .followupNone)
      return Telling(
        document: Document(
          language: words.language, title: title, blocks: [.paragraph(sentence)]),
        result: json)
    }
    return Telling(
      document: Document(
        language: words.language, title: title,
        blocks: delicate
          + [.paragraph(opening), .table(reachTable), .table(pairTable.withoutEmptyColumns)]
          + (followups.count > pairs.count ? [.details(stepTable.withoutEmptyColumns)] : []),
        fileTables: [fileTable(stepTable)]),
      result: json)
  }

  private var isDelicate: Bool { followups.contains { $0.isDelicate } }

  private var delicate: [Document.Block] {
    isDelicate ? [.note(words(.delicateLine), .warning)] : []
  }

  private var opening: String {
    var sentences = [words(.followupCount, count: pairs.count)]
    let waiting = pairs.filter { isWaiting($0[$0.count - 1]) }
      .sorted { $0[$0.count - 1].day < $1[$1.count - 1].day }
    if !waiting.isEmpty {
      let names = waiting.prefix(5).map { steps in
        words(
          .followupWaitingPair, count: days(since: steps[steps.count - 1]) ?? 0,
          [.a: name(steps[0].a), .b: name(steps[0].b)])
      }
      let more = waiting.count - names.count
      sentences.append(
        words(
          .followupWaiting, count: waiting.count,
          [.names: words.numerals.list(names) + (more > 0 ? " … (+\(more))" : "")]))
    }
    let rated = followups.compactMap(\.useful)
    if !rated.isEmpty {
      let mean = rated.reduce(0, +) / Double(rated.count)
      sentences.append(
        words(
          .followupUseful, count: rated.count,
          [.value: words.numerals.short(mean, upTo: 1)]))
    }
    return sentences.joined(separator: " ")
  }

  /// Whether nothing has happened for half a year although something should.
  private func isWaiting(_ followup: Followup) -> Bool {
    switch followup.state {
    case .agreed, .dropped, nil: false
    case .suggested, .contacted, .met, .talking:
      (days(since: followup) ?? 0) >= FollowupTelling.halfAYear
    }
  }

  private static let halfAYear = 183

  private func days(since followup: Followup) -> Int? {
    followup.date.map { max(0, voice.names.asOf.number - $0.middle.number) }
  }

  private func name(_ id: Subject.ID) -> String { voice.names.short(id) }
}

extension Followup {
  /// When, for the order of steps; without a date before all others.
  fileprivate var day: Int { date?.middle.number ?? .min }

  /// Whether it names a form that is told only with the line that it begins a conversation.
  fileprivate var isDelicate: Bool { kind.flatMap { Form(rawValue: $0) }?.isDelicate ?? false }
}

// MARK: Tables

extension FollowupTelling {
  /// How many suggestions reached each stage, by what was suggested: each counts in its own stage
  /// and in all before it. Dropped ones count as far as they had come, and once more as dropped.
  private var reachTable: DocumentTable {
    let kinds = Set(followups.map { $0.kind ?? "" }).sorted()
    let rows = kinds.map { (kind: $0, counts: reached(kind: $0)) }
    let total = Followup.State.allCases.indices.map { place in
      rows.reduce(0) { $0 + $1.counts[place] }
    }
    return DocumentTable(
      words(.followupStates),
      columns: [.text(words(.followupSuggestedWhat))]
        + Followup.State.allCases.map { .number(words.name(of: $0)) },
      rows: rows.map { [.text(shown(kind: $0.kind))] + $0.counts.map { .whole($0) } }
        + (kinds.count > 1 ? [[.text(words(.total))] + total.map { .whole($0) }] : []),
      hasTotal: kinds.count > 1)
  }

  /// For each state, how many suggestions of a kind reached it.
  private func reached(kind: String) -> [Int] {
    let stages = Followup.State.allCases
    var counts = Array(repeating: 0, count: stages.count)
    for steps in pairs {
      let states = steps.filter { ($0.kind ?? "") == kind }.map(\.state)
      guard let last = states.last else { continue }
      let open = states.compactMap { $0 == .dropped ? nil : $0 }
      // Whatever is followed up was suggested, whether somebody wrote that down or not.
      let furthest = open.compactMap { stages.firstIndex(of: $0) }.max() ?? 0
      for place in 0...furthest { counts[place] += 1 }
      if last == .dropped { counts[stages.count - 1] += 1 }
    }
    return counts
  }

  private func shown(kind: String) -> String {
    kind.isEmpty ? words(.followupNoKind) : words.name(ofKind: kind)
  }

  private var pairTable: DocumentTable {
    table(words(.followupPairs), pairs.map { $0[$0.count - 1] })
  }

  private var stepTable: DocumentTable { table(words(.followupSteps), pairs.flatMap(\.self)) }

  private func table(_ caption: String, _ rows: [Followup]) -> DocumentTable {
    DocumentTable(
      caption,
      columns: [
        .text(words(.columnA)), .text(words(.columnB)), .text(words(.followupSuggestedWhat)),
        .text(words(.followupState)), .text(words(.followupDate)), .number(words(.followupDays)),
        .text(words(.followupOwner)), .number(words(.followupUsefulShort)),
        .text(words(.followupOutcome)),
      ],
      rows: rows.map { row in
        [
          .text(name(row.a)), .text(name(row.b)), .text(orEmpty: row.kind.map(words.name(ofKind:))),
          .text(orEmpty: row.state.map { words.name(of: $0) }),
          .text(orEmpty: row.date?.text), days(since: row).map { .whole($0) } ?? .empty,
          .text(orEmpty: row.owner.map { voice.names.full(NetworkNode.ID($0)) }),
          row.useful.map { .number($0, decimals: $0 == $0.rounded() ? 0 : 1) } ?? .empty,
          .text(orEmpty: row.outcome),
        ]
      })
  }

  /// The steps for files, in which every row that names a delicate form says what it is not.
  private func fileTable(_ table: DocumentTable) -> DocumentTable {
    guard isDelicate else { return table }
    var table = table
    let steps = pairs.flatMap(\.self)
    table.columns.append(.text(words(.columnNote)))
    table.rows = zip(table.rows, steps).map { row, step in
      row + [step.isDelicate ? .text(words(.delicateLine)) : .empty]
    }
    return table
  }

  private var json: JSONValue {
    var members: [String: JSONValue] = [
      "pairs": .array(
        pairs.map { steps in
          let newest = steps[steps.count - 1]
          return [
            "a": .string(newest.a.text), "b": .string(newest.b.text),
            "state": .string(orNull: newest.state?.rawValue),
            "days": .number(orNull: days(since: newest).map { Double($0) }),
            "waiting": .bool(isWaiting(newest)), "steps": .array(steps.map(FollowupTelling.json)),
          ]
        }),
      "reached": .object(
        Dictionary(
          Set(followups.map { $0.kind ?? "" }).map { kind in
            let counts = zip(Followup.State.allCases, reached(kind: kind))
            return (
              kind,
              JSONValue.object(
                Dictionary(counts.map { ($0.rawValue, JSONValue.number($1)) }) { $1 })
            )
          }
        ) { $1 }),
    ]
    if isDelicate { members["note"] = .string(words(.delicateLine)) }
    return .object(members)
  }

  /// One step as JSON.
  package static func json(_ followup: Followup) -> JSONValue {
    [
      "a": .string(followup.a.text), "b": .string(followup.b.text),
      "kind": .string(orNull: followup.kind), "state": .string(orNull: followup.state?.rawValue),
      "date": .string(orNull: followup.date?.text), "owner": .string(orNull: followup.owner),
      "useful": .number(orNull: followup.useful), "outcome": .string(orNull: followup.outcome),
    ]
  }
}

// MARK: A step that was written

extension FollowupTelling {
  /// A step that is written to the workbook.
  package struct Added: Sendable {
    let step: Followup
    let level: Audience
    let path: String
    let replaces: Bool

    /// A step, from which audience on it is seen, the file it is written to, and whether a row that
    /// is seen has the same pair, kind and date.
    package init(_ step: Followup, level: Audience, path: String, replaces: Bool) {
      self.step = step
      self.level = level
      self.path = path
      self.replaces = replaces
    }
  }

  /// What was written, and where.
  package static func added(_ added: Added, _ voice: Voice) -> Telling {
    let words = voice.words
    let step = added.step
    let telling = FollowupTelling([step], of: nil, isFiltered: false, voice: voice)
    var row = telling.table("", [step])
    row.columns.append(.text(words(.followupAccess)))
    row.rows[0].append(.text(words.name(of: added.level)))
    let written = words(
      .followupAdded,
      [
        .path: shownText(added.path), .a: telling.name(step.a), .b: telling.name(step.b),
        .text: step.state.map { words.name(of: $0) } ?? words(.unknownValue),
      ])
    let more = added.replaces ? [words(.followupReplaces)] : []
    guard case .object(var members) = json(step) else { return telling.telling }
    members["access"] = .string(added.level.rawValue)
    members["file"] = .string(added.path)
    members["replaces"] = .bool(added.replaces)
    if step.isDelicate { members["note"] = .string(words(.delicateLine)) }
    return Telling(
      document: Document(
        language: words.language, title: words(.followupTitle),
        blocks: telling.delicate + [
          .paragraph(([written] + more).joined(separator: " ")),
          .table(row.withoutEmptyColumns),
        ], fileTables: [row]),
      result: ["added": .object(members)])
  }
}
