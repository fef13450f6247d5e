package import LoturaNetwork
package import LoturaPlanning
internal import LoturaSolver

/// The answer to `tables`: who sits where in each round, whom each meets, and what is guaranteed.
package struct TablesTelling: Sendable {
  let plan: TablePlan
  let voice: Voice
  var words: Words { voice.words }

  /// The answer of a plan.
  package init(_ plan: TablePlan, voice: Voice) {
    self.plan = plan
    self.voice = voice
  }

  /// The answer, told.
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language, title: title, blocks: blocks,
        fileTables: plan.obstacle == nil ? [placeTable, peopleTable] : []),
      result: json)
  }

  /// What it is: the mode, and whose group.
  package var title: String {
    let what =
      switch plan.request.mode {
      case .rotating:
        words(.tablesTitleRotating, count: max(plan.rounds.count, 1))
      case .tracks: words(.tablesTitleTracks)
      case .mixed: words(.tablesTitleMixed)
      }
    guard let group = plan.request.group else { return what }
    return words(.tablesTitleGroup, [.what: what, .name: voice.names.full(group)])
  }

  /// How many sit at how many tables, and what is guaranteed of it, in sentences without names.
  package var guarantee: [String] {
    guard plan.obstacle == nil else { return [] }
    switch plan.request.mode {
    case .rotating: return [seats] + meetings
    case .tracks: return [seats] + (plan.isMoved ? [moved] : [])
    case .mixed: return [seats, mixed, words(.tablesMixedMeaning)]
    }
  }

  /// Why nobody sits down, as a sentence; nil: they do.
  package var obstacle: String? {
    plan.obstacle.map(sentence)
  }

  private var blocks: [Document.Block] {
    if let obstacle { return [.paragraph(obstacle)] + unplaced }
    return [.paragraph((guarantee + meaning).joined(separator: " "))] + again + unplaced
      + [.table(seatTable)] + (plan.request.mode == .rotating ? [.table(peopleTable)] : [])
      + [.details(encounterTable)] + assumed + vetoes + [.paragraph(picture)]
  }
}

// MARK: The finding

extension TablesTelling {
  func number(_ value: Double, _ decimals: Int = 2) -> String {
    words.numerals.number(value, decimals: decimals)
  }

  private func whole(_ count: Int) -> String { number(Double(count), 0) }

  /// 'low–high', or one number where they are the same.
  private func span(_ low: Int, _ high: Int) -> String {
    low == high ? whole(low) : words(.range, [.low: whole(low), .high: whole(high)])
  }

  private var sizes: String {
    let sizes = Set((plan.rounds.first ?? []).map(\.count)).sorted()
    return words.numerals.choice(sizes.map(whole))
  }

  private var seats: String {
    let tables = plan.rounds.first?.count ?? 0
    return words(
      plan.request.mode == .tracks ? .tablesTracks : .tablesSeats, count: tables,
      [.n: whole(plan.people.count), .limit: sizes])
  }

  private var meetings: [String] {
    var sentences: [String] = []
    let (found, people) = (plan.meetings, plan.people.count)
    let isWhole = found == people * (people - 1) / 2
    if isWhole {
      sentences.append(words(.tablesAll))
    } else if plan.proof.isOptimal {
      sentences.append(words(.tablesBest, [.value: whole(found)]))
    } else {
      sentences.append(
        words(
          .tablesFound, [.value: whole(found), .high: whole(Int(plan.proof.bound + 1e-9))]))
    }
    let met = plan.cards.map(\.met.count)
    let limit = span(met.min() ?? 0, met.max() ?? 0)
    let repeated = plan.repeated.count
    if plan.rounds.first?.count == 1 {
      if plan.rounds.count > 1 { sentences.append(words(.tablesEnough)) }
    } else if repeated == 0 {
      sentences.append(words(.tablesEach, [.limit: limit]))
    } else {
      sentences.append(words(.tablesEachAgain, count: repeated, [.limit: limit]))
      if plan.proof.isOptimal { sentences.append(words(.tablesUnavoidable)) }
    }
    return sentences
  }

  /// What a track is, where no veto changes it.
  private var meaning: [String] {
    plan.request.mode == .tracks && !plan.isMoved ? [words(.tablesTracksMeaning)] : []
  }

  private var moved: String {
    words(plan.proof.isOptimal ? .tablesMoved : .tablesMovedFound)
  }

  /// How many pairs share a table.
  private var pairs: Double { Double(max(1, plan.meetings)) }

  private var mixed: String {
    words(
      plan.proof.isOptimal ? .tablesMixedBest : .tablesMixedFound,
      [.value: number(plan.value / pairs), .high: number(plan.proof.bound / pairs)])
  }

  private func name(_ id: Subject.ID) -> String { voice.names.short(id) }

  private func name(_ pair: TablePlan.SubjectPair) -> String { "\(name(pair.a))–\(name(pair.b))" }

  private func list(_ ids: [Subject.ID]) -> String { words.numerals.list(ids.map(name)) }

  /// The most repeated pairs that are named in a sentence.
  private static let mostNamed = 12

  /// Who meets again, at rotating tables of which there are several.
  private var again: [Document.Block] {
    let repeated = plan.repeated
    guard plan.request.mode == .rotating, !repeated.isEmpty,
      plan.rounds.first?.count ?? 0 > 1
    else { return [] }
    let names = repeated.sorted { $0.times > $1.times }.prefix(Self.mostNamed).map { pair in
      pair.times == 2
        ? name(pair.pair)
        : words(.tablesTimes, [.names: name(pair.pair), .count: whole(pair.times)])
    }
    return [
      .paragraph(
        words(
          repeated.count > Self.mostNamed ? .tablesAgainMany : .tablesAgain,
          [.names: names.joined(separator: ", ")]))
    ]
  }

  /// Whose maturity is not known, so that they sit nowhere; empty: everybody sits.
  package var whoIsMissing: [String] {
    guard !plan.unplaced.isEmpty else { return [] }
    return [words(.tablesUnplaced, count: plan.unplaced.count, [.names: list(plan.unplaced)])]
  }

  private var unplaced: [Document.Block] { whoIsMissing.map { .note($0, .warning) } }

  /// Somebody's maturity as it is read; nil: not known.
  package func level(of id: Subject.ID) -> String? {
    plan.levels[id].map { words.numerals.short($0) }
  }

  private var assumed: [Document.Block] {
    guard plan.assumedPairs > 0 else { return [] }
    let people = plan.people.count
    return [
      .note(
        words(
          .tablesAssumed,
          [.n: whole(plan.assumedPairs), .total: whole(people * (people - 1) / 2)]), .note)
    ]
  }

  private var vetoes: [Document.Block] {
    guard !plan.vetoes.isEmpty else { return [.paragraph(words(.tablesNoVeto))] }
    let names = plan.vetoes.map(name).joined(separator: ", ")
    return [.paragraph(words(.tablesApart, [.names: names]))]
  }

  private var picture: String {
    var command = "lotura draw tables"
    let request = plan.request
    if request.mode != .rotating { command += " --mode \(request.mode.rawValue)" }
    let usual = TablePlan.Request()
    if request.mode == .rotating, request.rounds != usual.rounds {
      command += " --rounds \(request.rounds)"
    }
    if request.seats != usual.seats { command += " --size \(request.seats)" }
    if let group = request.group { command += " --group \(group.text)" }
    if request.seed != usual.seed { command += " --seed \(request.seed)" }
    return words(.tablesPicture, [.command: command])
  }

  private func sentence(_ obstacle: TablePlan.Obstacle) -> String {
    switch obstacle {
    case .tooFew(let people):
      if let one = people.first { return words(.tablesOnlyOne, [.name: voice.names.full(one)]) }
      guard let group = plan.request.group else { return words(.tablesNobody) }
      return words(
        .tablesNobodyThere,
        [.name: voice.names.full(group), .date: words.numerals.date(voice.names.asOf)])
    case .tooMany(let people, let limit):
      return words(.tablesTooMany, [.n: whole(people), .limit: whole(limit)])
    case .vetoes(let impasse): return sentence(impasse)
    case .undecided: return words(.tablesUndecided)
    case .noMaturity: return words(.tablesNoMaturity)
    }
  }

  private func sentence(_ impasse: TablePlan.Impasse) -> String {
    let limit = words.numerals.choice(Set(impasse.sizes).sorted().map(whole))
    guard let common = impasse.common else {
      return words(
        .tablesConflict,
        [
          .n: whole(plan.people.count), .limit: limit,
          .names: impasse.pairs.map(name).joined(separator: ", "),
        ])
    }
    let others = impasse.pairs.map { $0.a == common ? $0.b : $0.a }
    return words(
      .tablesConflictOne, [.name: name(common), .names: list(others), .limit: limit])
  }
}

// MARK: Tables

extension TablesTelling {
  /// A table a row, in each round.
  private var seatTable: DocumentTable {
    let mode = plan.request.mode
    var columns: [DocumentTable.Column] = []
    if mode == .rotating { columns.append(.number(words(.tablesRound))) }
    columns.append(.number(words(mode == .tracks ? .tablesTrack : .tablesTable)))
    if mode != .rotating { columns.append(.text(words(.tablesMaturity))) }
    columns.append(.text(words(.tablesWho)))
    let rows = plan.rounds.enumerated().flatMap { round, tables in
      tables.enumerated().map { place, people in
        (mode == .rotating ? [DocumentTable.Cell.whole(round + 1)] : [])
          + [.whole(place + 1)]
          + (mode == .rotating ? [] : [.text(orEmpty: levels(of: people))])
          + [.text(people.map { listed($0) }.joined(separator: ", "))]
      }
    }
    return DocumentTable(words(.tablesSeating), columns: columns, rows: rows)
  }

  /// The name; at mixed tables with the maturity, or a question mark.
  private func listed(_ id: Subject.ID) -> String {
    guard plan.request.mode != .rotating else { return name(id) }
    return "\(name(id)) (\(level(of: id) ?? "?"))"
  }

  /// '2–3.5'; nil: of nobody is it known.
  private func levels(of people: [Subject.ID]) -> String? {
    let known = people.compactMap { plan.levels[$0] }
    guard let low = known.min(), let high = known.max() else { return nil }
    let ends = [low, high].map { words.numerals.short($0) }
    return ends[0] == ends[1] ? ends[0] : words(.range, [.low: ends[0], .high: ends[1]])
  }

  /// A person a row: the tables in the order of rounds, and how many are met.
  private var peopleTable: DocumentTable {
    DocumentTable(
      words(.tablesPeople),
      columns: [
        .text(words(.tablesPerson)), .text(words(.tablesSeat)), .number(words(.tablesMeets)),
      ],
      rows: plan.cards.map { card in
        [
          .text(name(card.id)),
          .text(card.tables.map(whole).joined(separator: " · ")), .whole(card.met.count),
        ]
      })
  }

  private var encounterTable: DocumentTable {
    DocumentTable(
      words(.tablesEncounters),
      columns: [.text(words(.tablesPerson)), .text(words(.tablesWhom))],
      rows: plan.cards.map { card in
        [.text(name(card.id)), .text(card.met.map(name).joined(separator: ", "))]
      })
  }

  /// A seat a row, for files.
  private var placeTable: DocumentTable {
    DocumentTable(
      words(.tablesSeating),
      columns: [
        .number(words(.tablesRound)),
        .number(words(plan.request.mode == .tracks ? .tablesTrack : .tablesTable)),
        .text("id"), .text(words(.tablesPerson)),
      ],
      rows: plan.rounds.enumerated().flatMap { round, tables in
        tables.enumerated().flatMap { place, people in
          people.map { id in
            [
              .whole(round + 1), .whole(place + 1), .text(id.text),
              .text(voice.names.full(id)),
            ]
          }
        }
      })
  }
}

// MARK: JSON

extension TablesTelling {
  private var json: JSONValue {
    var members: [String: JSONValue] = [
      "mode": .string(plan.request.mode.rawValue),
      "rounds": .array(
        plan.rounds.map { .array($0.map { .strings($0.map(\.text)) }) }),
      "new_meetings": .number(plan.meetings), "bound": .number(plan.bound),
      "repeats": .array(
        plan.repeated.map {
          [
            "a": .string($0.pair.a.text), "b": .string($0.pair.b.text),
            "times": .number($0.times),
          ]
        }),
      "people": .array(
        plan.cards.map { card in
          [
            "id": .string(card.id.text), "tables": .array(card.tables.map { .number($0) }),
            "meets": .strings(card.met.map(\.text)),
          ]
        }),
      "proof": [
        "optimal": .bool(plan.obstacle == nil && plan.proof.isOptimal),
        "bound": .number(orNull: plan.obstacle == nil ? plan.proof.bound : nil),
        "gap": .number(orNull: plan.obstacle == nil ? plan.proof.gap : nil),
        "termination": .string(plan.proof.termination.rawValue),
      ],
      "vetoes": .array(plan.vetoes.map(pair)), "obstacle": .string(orNull: obstacle),
      "conflict": .array(conflict.map(pair)),
    ]
    switch plan.request.mode {
    case .rotating: break
    case .tracks:
      members["unplaced"] = .strings(plan.unplaced.map(\.text))
      members["sum_of_squares"] = .number(orNull: plan.obstacle == nil ? plan.value : nil)
    case .mixed:
      members["assumed_pairs"] = .number(plan.assumedPairs)
      members["distance"] = .number(orNull: plan.obstacle == nil ? plan.value : nil)
    }
    return .object(members)
  }

  private var conflict: [TablePlan.SubjectPair] {
    if case .vetoes(let impasse)? = plan.obstacle { return impasse.pairs }
    return []
  }

  private func pair(_ pair: TablePlan.SubjectPair) -> JSONValue {
    .strings([pair.a.text, pair.b.text])
  }
}
