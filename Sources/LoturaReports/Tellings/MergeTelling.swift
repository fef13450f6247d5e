internal import LoturaNetwork
package import LoturaPlanning
package import LoturaScoring

/// The answer to `merge`: what if these became one? Who gains what, what is counted twice, what would
/// change for the others.
package struct MergeTelling: Sendable {
  let comparison: MergerComparison
  /// What to ask the parties, codes without the axes.
  let topics: [Question.Topic]
  let voice: Voice
  var words: Words { voice.words }
  private var names: [String] { comparison.parts.map { voice.names.short($0) } }

  /// The answer of a comparison; `voice` knows the names of today's region.
  package init(_ comparison: MergerComparison, topics: [Question.Topic], voice: Voice) {
    self.comparison = comparison
    self.topics = topics
    self.voice = voice
  }

  /// The answer, told.
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language, title: title,
        blocks: warnings + opening + [.table(partyTable)] + twice + scoreboard + others + questions,
        fileTables: [partyTable, scoreboardTable, otherTable(all: true)]),
      result: json)
  }

  /// The question as a title.
  package var title: String {
    let all = words.numerals.list(names)
    switch comparison.kind {
    case .fusion: return words(.mergeTitleFusion, [.names: all])
    case .integration:
      guard let into = comparison.into else { return words(.mergeTitleFusion, [.names: all]) }
      let joining = comparison.parts.filter { $0 != into }.map { voice.names.short($0) }
      return words(
        .mergeTitleIntegration,
        [.names: words.numerals.list(joining), .name: voice.names.short(into)])
    case .convergence, .alliance:
      return words(
        .mergeTitleTogether, [.names: all, .form: words.name(of: comparison.kind)])
    }
  }

  /// What must be said first: vetoes, and that this is only a beginning.
  private var warnings: [Document.Block] {
    let vetoes = comparison.vetoes.map { veto in
      Document.Block.note(
        words(
          .mergeVetoed,
          [
            .a: voice.names.short(veto.a), .b: voice.names.short(veto.b),
            .reason: veto.reason.map(shownText) ?? words(.notGiven),
          ]), .warning)
    }
    return vetoes
      + (comparison.kind.isDelicate ? [.note(words(.delicateLine), .warning)] : [])
  }
}

// MARK: The finding

extension MergeTelling {
  private var opening: [Document.Block] {
    var first: [String] = []
    if let after = comparison.parties.first?.after.members {
      first.append(words(.mergeMembers, count: Int(after)))
      let twice = comparison.members.countedTwice
      first.append(twice > 0 ? words(.mergeTwice, count: twice) : words(.mergeNoneTwice))
    } else {
      first.append(words(.mergeMembersUnknown))
    }
    first += comparison.parties.compactMap(gain)
    var second = [fit]
    if comparison.kind == .integration { second.append(into) }
    let unknown = self.unknown
    return [.paragraph(first.joined(separator: " ")), .paragraph(second.joined(separator: " "))]
      + failing + (unknown.isEmpty ? [] : [.paragraph(words(.mergeUnknown, [.names: unknown]))])
      + [.paragraph(words(.mergePlain))]
  }

  private var into: String {
    guard let into = comparison.into else { return words(.mergeIntoUnknown) }
    let joining = comparison.parts.filter { $0 != into }.map { voice.names.short($0) }
    return words(
      .mergeInto, [.names: words.numerals.list(joining), .name: voice.names.short(into)])
  }

  private var fit: String {
    let fit = comparison.fit
    func points(_ share: Double) -> String { words.numerals.number(share * 100, decimals: 0) }
    return fit.isExact
      ? words(.mergeFit, [.score: points(fit.used)])
      : words(
        .mergeFitRange,
        [.score: points(fit.used), .low: points(fit.low), .high: points(fit.high)])
  }

  /// Pairs in which a condition of the form fails.
  private var failing: [Document.Block] {
    comparison.pairs.compactMap { pair in
      let failing = pair.fit.gates.filter { $0.state == .fails }
      guard !failing.isEmpty else { return nil }
      let (a, b) = (voice.names.short(pair.a), voice.names.short(pair.b))
      let text = failing.map { words.text(of: $0.gate, a: a, b: b) }.joined(separator: "; ")
      return .note(words(.mergeFails, [.a: a, .b: b, .text: text]), .note)
    }
  }

  /// What a party would gain, as a sentence; nil: nothing that is known.
  private func gain(_ party: MergerComparison.Party) -> String? {
    func counted(_ number: Double?, _ sentence: Sentence) -> String? {
      guard let number, number >= 1 else { return nil }
      return words(sentence, count: Int(number))
    }
    var parts = [
      counted(party.gain.partners, .mergeGainPartners),
      counted(party.gain.countries, .mergeGainCountries),
      counted(party.gain.priorities, .mergeGainPriorities),
    ].compactMap(\.self)
    if let needs = party.gain.needCoverage, needs >= 0.005 {
      parts.append(words(.mergeGainNeeds, [.value: words.numerals.percent(needs)]))
    }
    guard !parts.isEmpty else { return nil }
    return words(
      .mergeGainLine,
      [.name: voice.names.short(party.id), .text: words.numerals.list(parts)])
  }

  /// Which lists of whom are not complete.
  private var unknown: String {
    let facts: [(Sentence, KeyPath<MergerComparison.Reach, Double?>)] = [
      (.mergeRowMembers, \.members), (.mergeRowPartners, \.partners),
      (.mergeRowCountries, \.countries), (.mergeRowPriorities, \.priorities),
    ]
    var lines = facts.compactMap { sentence, path -> String? in
      let missing = comparison.parties.filter { $0.before[keyPath: path] == nil }
      guard !missing.isEmpty else { return nil }
      return of(words(sentence).lowercasedFirst, missing)
    }
    let needs = comparison.parties.filter { $0.before.needCoverage == nil }
    if !needs.isEmpty {
      lines.append(of(words.name(of: .needs) + " / " + words.name(of: .offers), needs))
    }
    return lines.joined(separator: "; ")
  }

  private func of(_ what: String, _ parties: [MergerComparison.Party]) -> String {
    words(
      .mergeUnknownOf,
      [.what: what, .names: words.numerals.list(parties.map { voice.names.short($0.id) })])
  }
}

// MARK: Tables

extension MergeTelling {
  /// `owner`: whose needs the row is about; nil: it is no row of needs.
  private typealias Row = (
    label: String, before: [Double?], after: Double?, owner: Association.ID?
  )

  private var partyTable: DocumentTable {
    let facts: [(Sentence, KeyPath<MergerComparison.Reach, Double?>)] = [
      (.mergeRowMembers, \.members), (.mergeRowPartners, \.partners),
      (.mergeRowCountries, \.countries), (.mergeRowPriorities, \.priorities),
    ]
    var rows: [Row] = facts.map { sentence, path in
      (
        words(sentence), comparison.parties.map { $0.before[keyPath: path] },
        comparison.parties.first?.after[keyPath: path], nil
      )
    }
    rows += comparison.parties.enumerated().map { place, party in
      var before = [Double?](repeating: nil, count: comparison.parties.count)
      before[place] = party.before.needCoverage
      return (
        words(.mergeRowNeeds, [.name: voice.names.short(party.id)]), before,
        party.after.needCoverage, party.id
      )
    }
    return DocumentTable(
      words(.mergeParties),
      columns: [.text("")] + names.map { .number($0) } + [.number(words(.mergeTogether))],
      rows: rows.map { row in
        let isShare = row.owner != nil
        // The needs of one say nothing of the other.
        let before = zip(comparison.parties, row.before).map { party, value in
          row.owner == nil || row.owner == party.id ? cell(value, isShare: isShare) : .empty
        }
        return [.text(row.label)] + before + [cell(row.after, isShare: isShare)]
      })
  }

  private func cell(_ value: Double?, isShare: Bool) -> DocumentTable.Cell {
    guard let value else { return .text("?") }
    return isShare ? .share(value) : .whole(Int(value))
  }

  private var twice: [Document.Block] {
    guard !comparison.offeredTwice.isEmpty else { return [] }
    let names = comparison.offeredTwice.map { voice.names.short($0) }
    return [.paragraph(words(.mergeTwiceOffered, [.names: words.numerals.list(names)]))]
  }

  private var scoreboard: [Document.Block] {
    comparison.scoreboard.isEmpty ? [] : [.table(scoreboardTable)]
  }

  private var scoreboardTable: DocumentTable {
    DocumentTable(
      words(.mergeScoreboard),
      columns: [.text(words(.mergeMeasure))] + names.map { .number($0) }
        + [.number(words(.mergeTogether)), .text(words(.mergePlace))],
      rows: comparison.scoreboard.map { row in
        [.text(label(row))] + (row.before + [row.after]).map(figure) + [.text(places(row))]
      })
  }

  private func figure(_ value: Double?) -> DocumentTable.Cell {
    value.map { .number($0, decimals: $0 == $0.rounded() ? 0 : 2) } ?? .text("?")
  }

  private func label(_ row: MergerComparison.ScoreboardRow) -> String {
    let known = voice.names.full(row.measure)
    let name = capitalised(
      known == row.measure.text ? words.name(ofCode: row.measure.text) : known)
    let unit = row.unit.map { ", \($0)" } ?? ""
    let scope: Sentence =
      switch row.scope {
      case .association: .scopeAssociation
      case .members: .scopeMembers
      case .sector: .scopeSector
      }
    return "\(name) \(words(scope)) (\(row.year)\(unit))"
  }

  /// '14, 16 → 10 of 17'.
  private func places(_ row: MergerComparison.ScoreboardRow) -> String {
    guard let after = row.placeAfter else { return "" }
    let before = row.placesBefore.map { $0.map(String.init) ?? "?" }.joined(separator: ", ")
    return words(.mergePlaces, [.from: before, .to: String(after), .n: String(row.known)])
  }

  private var others: [Document.Block] {
    guard !comparison.others.isEmpty else { return [] }
    let changed = comparison.others.count(where: \.isChanged)
    let n = String(comparison.others.count)
    let sentence =
      changed == 0
      ? words(.mergeOthersNone, [.n: n])
      : words(.mergeOthersSome, [.count: String(changed), .n: n])
    return [.heading(words(.mergeOthers), level: 1), .paragraph(sentence)]
      + (changed == 0 ? [] : [.table(otherTable(all: false))])
  }

  private func otherTable(all: Bool) -> DocumentTable {
    func first(_ first: MergerComparison.Other.First?) -> String {
      guard let first else { return words(.formNone) }
      let name = first.id.text == comparison.id.text ? whole : voice.names.short(first.id)
      return "\(name) (\(words.numerals.number(first.score * 100, decimals: 0)))"
    }
    return DocumentTable(
      all ? words(.mergeOthers) : "",
      columns: [
        .text(words(.columnAssociation)), .text(words(.mergeFirstToday)),
        .text(words(.mergeFirstAfter)),
      ],
      rows: comparison.others.filter { all || $0.isChanged }.map { other in
        [
          .text(voice.names.short(other.id)), .text(first(other.before)),
          .text(first(other.after)),
        ]
      })
  }

  /// The whole's name in a table.
  private var whole: String { names.joined(separator: " + ") }

  private var questions: [Document.Block] {
    guard !topics.isEmpty else { return [] }
    let (a, b) = (names[0], names[1])
    return [
      .heading(words(.explainQuestions), level: 1),
      .list(topics.map { words.text(of: .topic($0), a: a, b: b) }, isNumbered: true),
    ]
  }
}

extension String {
  /// The text with a small first letter.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
