package import LoturaNetwork

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
    pairs = byPair.values.map { $0.sorted { $0.day < $1.day } }.sorted { x, y in
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
        blocks: delicate + [.paragraph(opening), .table(stateTable), .table(pairTable)]
          + (followups.count > pairs.count ? [.details(stepTable)] : []),
        fileTables: [stepTable]),
      result: json)
  }

  private var delicate: [Document.Block] {
    followups.contains { $0.kind == "fusion" || $0.kind == "integration" }
      ? [.note(words(.delicateLine), .warning)] : []
  }

  private var opening: String {
    var sentences = [words(.followupCount, count: pairs.count)]
    let waiting = pairs.filter { isWaiting($0[$0.count - 1]) }
    if !waiting.isEmpty {
      let names = waiting.map { steps in "\(name(steps[0].a))–\(name(steps[0].b))" }
      sentences.append(
        words(.followupWaiting, count: waiting.count, [.names: words.numerals.list(names)]))
    }
    let rated = followups.compactMap(\.useful)
    if !rated.isEmpty {
      let mean = rated.reduce(0, +) / Double(rated.count)
      sentences.append(
        words(
          .followupUseful,
          [.value: words.numerals.short(mean, upTo: 1), .count: String(rated.count)]))
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
}

// MARK: Tables

extension FollowupTelling {
  /// How many pairs are at each state, by what was suggested.
  private var stateTable: DocumentTable {
    let newest = pairs.map { $0[$0.count - 1] }
    let kinds = Set(newest.map { $0.kind ?? "" }).sorted()
    return DocumentTable(
      words(.followupStates),
      columns: [.text(words(.followupSuggestedWhat))]
        + Followup.State.allCases.map { .number(words.name(of: $0)) },
      rows: kinds.map { kind in
        [.text(shown(kind: kind))]
          + Followup.State.allCases.map { state in
            .whole(newest.count { ($0.kind ?? "") == kind && $0.state == state })
          }
      })
  }

  private func shown(kind: String) -> String {
    kind.isEmpty ? words(.followupNoKind) : words.name(ofKind: kind)
  }

  private var pairTable: DocumentTable {
    table(words(.followupPairs), pairs.map { $0[$0.count - 1] }).withoutEmptyColumns
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

  private var json: JSONValue {
    [
      "pairs": .array(
        pairs.map { steps in
          let newest = steps[steps.count - 1]
          return [
            "a": .string(newest.a.text), "b": .string(newest.b.text),
            "state": .string(orNull: newest.state?.rawValue),
            "days": .number(orNull: days(since: newest).map { Double($0) }),
            "waiting": .bool(isWaiting(newest)), "steps": .array(steps.map(FollowupTelling.json)),
          ]
        })
    ]
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
