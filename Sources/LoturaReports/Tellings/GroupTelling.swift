internal import LoturaNetwork
package import LoturaPlanning
internal import LoturaScoring

/// The answer to `groups ID`: who sits there, who is absent and would gain, of whom it is not known.
package struct GroupTelling: Sendable {
  private let roster: GroupBook.Roster
  private let gains: GroupGains?
  private let book: GroupBook
  private var total: Int { book.associations.count }
  private let voice: Voice
  private var words: Words { voice.words }

  /// The answer of one group of a book.
  ///
  /// - Parameter gains: what the absent would find; nil of a group that is over, or in which nobody
  ///   is known to sit.
  package init(
    _ roster: GroupBook.Roster, gains: GroupGains?, of book: GroupBook, voice: Voice
  ) {
    self.roster = roster
    self.gains = gains
    self.book = book
    self.voice = voice
  }

  /// The answer, told.
  package var telling: Telling {
    var blocks: [Document.Block] = [.paragraph(finding)]
    if !rosterTable.rows.isEmpty { blocks.append(.table(rosterTable)) }
    blocks += absentBlocks
    return Telling(
      document: Document(
        language: words.language, title: voice.names.full(roster.group.id), blocks: blocks,
        fileTables: [fileTable]),
      result: json)
  }

  private func short(_ id: Subject.ID) -> String { voice.names.short(id) }

  private func list<Kind>(_ ids: [Identifier<Kind>]) -> String {
    words.numerals.list(ids.map { voice.names.short($0) })
  }

  private var finding: String {
    let kind = roster.group.kind.map { words.name(of: $0) } ?? words(.groupKindUnknown)
    let about = roster.group.theme.map { " · \(shownText($0))" } ?? ""
    var sentences = [capitalised(kind) + about + "."]
    let slots: [Slot: String] = [
      .value: String(roster.members.count), .total: String(total),
      .date: roster.group.start.map { words.numerals.date($0) } ?? "",
      .to: roster.group.end.map { words.numerals.date($0) } ?? "",
    ]
    if roster.group.start != nil, roster.season != .future {
      sentences.append(words(.groupSince, slots))
    }
    switch roster.season {
    case .past: sentences.append(words(.groupOver, slots))
    case .future: sentences.append(words(.groupToCome, slots))
    case .today: break
    }
    sentences.append(count(slots))
    let leads = (roster.members + roster.others).filter(\.isLead).map(\.subject)
    if !leads.isEmpty { sentences.append(words(.groupLeads, [.names: list(leads)])) }
    if !roster.others.isEmpty { sentences.append(words(.groupOthers, count: roster.others.count)) }
    if roster.isKnown, !roster.unknown.isEmpty {
      sentences.append(words(.groupUnknown, [.names: list(roster.unknown)]))
    }
    return sentences.joined(separator: " ")
  }

  private func count(_ slots: [Slot: String]) -> String {
    guard roster.isKnown else { return words(.groupBlank, count: total, slots) }
    if roster.members.isEmpty {
      return roster.season == .past
        ? words(.groupNobodySat, slots) : words(.groupNobody, count: total, slots)
    }
    if roster.members.count == total { return words(.groupWhole, count: total, slots) }
    return words(roster.season == .past ? .groupSat : .groupSits, slots)
  }

  private var rosterTable: DocumentTable {
    let here = (roster.members + roster.others).map { ($0, true) }
    return DocumentTable(
      words(.groupRoster),
      columns: [
        .text(words(.columnWho)), .text(words(.columnRole)), .text(words(.groupsSince)),
        .text(words(.groupsUntil)), .text(words(.columnStands)),
      ],
      rows: (here + roster.earlier.map { ($0, false) }).map { stay, isHere in
        [
          .text(short(stay.subject)),
          .text(orEmpty: stay.role.map { words($0 == .lead ? .groupsLead : .groupMember) }),
          .text(orEmpty: (stay.since ?? roster.group.start)?.text),
          .text(orEmpty: stay.until?.text),
          .text(orEmpty: isHere ? nil : words(.groupsLeft)),
        ]
      }
    ).withoutEmptyColumns
  }
}

// MARK: For files

extension GroupTelling {
  /// A row for each association, and for everybody else who sits or sat there.
  private var fileTable: DocumentTable {
    let stays = roster.members + roster.others + roster.earlier
    let own = Set(book.associations.map { Subject.ID($0) })
    let others = stays.map(\.subject).filter { !own.contains($0) }
    let all = gains.map { $0.suggested + $0.vetoed } ?? []
    return DocumentTable(
      voice.names.full(roster.group.id),
      columns: [
        .text(words(.columnCode)), .text(words(.columnWho)), .text(words(.columnStands)),
        .text(words(.columnRole)), .text(words(.groupsSince)), .text(words(.groupsUntil)),
        .number(words(.groupGainPoints)), .number(words(.columnLow)),
        .number(words(.columnHigh)), .text(words(.groupVetoColumn)),
      ],
      rows: (book.associations.map { Subject.ID($0) } + others).map { id in
        let stay = stays.first { $0.subject == id }
        let gain = all.first { Subject.ID($0.association) == id }
        let points = [gain?.gain.used, gain?.gain.low, gain?.gain.high]
        return [
          .text(id.text), .text(short(id)), .text(state(of: id, isOther: !own.contains(id))),
          .text(orEmpty: stay?.role.map { words($0 == .lead ? .groupsLead : .groupMember) }),
          .text(orEmpty: stay.flatMap { ($0.since ?? roster.group.start)?.text }),
          .text(orEmpty: stay?.until?.text),
        ] + points.map { $0.map { .number($0 * 100, decimals: 1) } ?? .empty } + [
          .text(orEmpty: gain.flatMap { $0.vetoes.isEmpty ? nil : words(.yes) })
        ]
      })
  }

  private func state(of id: Subject.ID, isOther: Bool) -> String {
    guard isOther else {
      return words.name(of: book.presence(of: Association.ID(id), in: roster), roster.season)
    }
    let isHere = roster.others.contains { $0.subject == id }
    return words.name(of: isHere ? .sits(isLead: false) : .left, roster.season)
  }
}

// MARK: Who is absent

extension GroupTelling {
  private var absentBlocks: [Document.Block] {
    guard let gains else { return [] }
    guard !gains.suggested.isEmpty || !gains.vetoed.isEmpty else { return [] }
    var blocks: [Document.Block] = [.heading(words(.groupAbsentTitle), level: 2)]
    let first = gains.suggested.filter { $0.gain.used > 0 }.prefix(3).map { gain in
      "\(voice.names.short(gain.association)) (\(points(gain.gain)))"
    }
    blocks.append(
      .paragraph(
        first.isEmpty
          ? words(.groupGainNone) : words(.groupGain, [.names: words.numerals.list(first)])))
    if !gains.suggested.isEmpty {
      var table = gainTable(gains)
      table.terminalLimit = DocumentTable.Limit(rows: 10, columns: 7, characters: 60)
      blocks.append(.table(table))
      blocks.append(.paragraph(words(.groupGainMeaning)))
    }
    let vetoed = gains.vetoed.flatMap { gain in gain.vetoes.map { sentence($0, gain) } }
    if !vetoed.isEmpty {
      blocks.append(.paragraph(words(.groupVetoed)))
      blocks.append(.list(vetoed, isNumbered: false))
    }
    return blocks
  }

  private func sentence(_ veto: Veto, _ gain: GroupGain) -> String {
    let other = veto.a.text == gain.association.text ? veto.b : veto.a
    return words(
      .groupVeto,
      [
        .a: voice.names.short(gain.association), .b: voice.names.short(other),
        .reason: veto.reason.map(shownText) ?? words(.notGiven),
      ])
  }

  /// '47', or '31–81' while something is unknown.
  private func points(_ estimate: Estimate) -> String {
    func whole(_ share: Double) -> String { words.numerals.number(share * 100, decimals: 0) }
    guard !estimate.isExact else { return whole(estimate.used) }
    return words(.range, [.low: whole(estimate.low), .high: whole(estimate.high)])
  }

  private func gainTable(_ gains: GroupGains) -> DocumentTable {
    let left = Set(roster.earlier.map(\.subject))
    return DocumentTable(
      words(.groupGainTable),
      columns: [
        .text(words(.columnAssociation)), .number(words(.groupGainPoints)),
        .number(words(.groupHelpPoints)), .number(words(.groupWorkPoints)),
        .text(words(.groupFinds)), .text(words(.groupShares)), .text(words(.columnNote)),
      ],
      rows: gains.suggested.map { gain in
        [
          .text(voice.names.short(gain.association)), .text(points(gain.gain)),
          .text(points(half(gain.help))), .text(points(half(gain.work))),
          .text(orEmpty: joined(gain.finds.prefix(3).map(find))),
          .text(orEmpty: joined(gain.shares.prefix(3).map(share))),
          .text(orEmpty: left.contains(Subject.ID(gain.association)) ? words(.groupsLeft) : nil),
        ]
      }
    ).withoutEmptyColumns
  }

  /// What a part adds to the gain.
  private func half(_ part: Estimate) -> Estimate {
    Estimate(low: part.low / 2, high: part.high / 2, used: part.used / 2)
  }

  private func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  private func find(_ find: GroupGain.Find) -> String {
    let giver = find.givers.first.map(short) ?? ""
    let more = find.givers.count > 1 ? " +\(find.givers.count - 1)" : ""
    return "\(voice.names.full(find.capability)) (\(giver)\(more))"
  }

  private func share(_ share: GroupGain.Share) -> String {
    let count = words(
      .groupsCount,
      [.value: String(share.members), .total: String(roster.members.count)])
    return "\(voice.names.full(share.priority)) (\(count))"
  }
}

// MARK: JSON

extension GroupTelling {
  private var json: JSONValue {
    guard case .object(var members) = roster.json(of: total, voice) else { return .null }
    members["roster"] = .array(
      (roster.members + roster.others).map { json($0, isHere: true) }
        + roster.earlier.map { json($0, isHere: false) })
    members["gains"] = gains.map { .array($0.suggested.map(json)) } ?? []
    members["vetoed"] = gains.map { .array($0.vetoed.map(json)) } ?? []
    return .object(members)
  }

  private func json(_ stay: GroupBook.Stay, isHere: Bool) -> JSONValue {
    [
      "subject": .string(stay.subject.text), "role": .string(orNull: stay.role?.rawValue),
      "since": .string(orNull: stay.since?.text), "until": .string(orNull: stay.until?.text),
      "here": .bool(isHere),
    ]
  }

  private func json(_ gain: GroupGain) -> JSONValue {
    [
      "association": .string(gain.association.text), "gain": .interval(gain.gain),
      "help": .interval(gain.help), "work": .interval(gain.work),
      "finds": .array(
        gain.finds.map {
          [
            "capability": .string($0.capability.text), "filled": .number($0.filled),
            "givers": .strings($0.givers.map(\.text)),
          ]
        }),
      "shares": .array(
        gain.shares.map {
          ["priority": .string($0.priority.text), "members": .number($0.members)]
        }),
      "vetoes": .array(
        gain.vetoes.map { .strings([$0.a.text, $0.b.text, $0.scope.rawValue]) }),
    ]
  }
}
