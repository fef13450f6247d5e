internal import LoturaNetwork
package import LoturaPlanning

/// The answer to `groups` without an id: which groups there are, how many of the associations sit in
/// each, and who sits in none.
package struct GroupListTelling: Sendable {
  private let book: GroupBook
  private let voice: Voice
  private var words: Words { voice.words }

  /// The answer of all groups.
  package init(_ book: GroupBook, voice: Voice) {
    self.book = book
    self.voice = voice
  }

  /// The answer, told.
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language, title: words(.groupsTitle), blocks: blocks,
        fileTables: [fileTable]),
      result: [
        "associations": .number(book.associations.count),
        "groups": .array(book.rosters.map { $0.json(of: book.associations.count, voice) }),
        "in_no_group": .strings(alone.map(\.text)), "unknown": .strings(unknown.map(\.text)),
      ])
  }

  private func rosters(_ season: GroupBook.Season) -> [GroupBook.Roster] {
    book.rosters.filter { $0.season == season }
  }

  /// Associations that are known to sit in no group today.
  private var alone: [Association.ID] {
    book.associations.filter { id in
      rosters(.today).allSatisfy { roster in
        switch book.presence(of: id, in: roster) {
        case .absent, .left: true
        case .unknown: !roster.isKnown
        case .sits: false
        }
      }
        && rosters(.today).contains(where: \.isKnown)
    }
  }

  /// Associations of which it is not known whether they sit in a group that has a roster.
  private var unknown: [Association.ID] {
    book.associations.filter { id in
      rosters(.today).contains { $0.isKnown && $0.unknown.contains(id) }
        && !rosters(.today).contains { roster in
          roster.members.contains { $0.subject == Subject.ID(id) }
        }
    }
  }

  private var blocks: [Document.Block] {
    guard !book.rosters.isEmpty else { return [.paragraph(words(.groupsNone))] }
    let (today, future, past) = (rosters(.today), rosters(.future), rosters(.past))
    var sentences = [words(.groupsToday, count: today.count)]
    if !past.isEmpty { sentences.append(words(.groupsPast, count: past.count)) }
    let whole = today.filter { !$0.members.isEmpty && $0.members.count == book.associations.count }
    if !whole.isEmpty {
      sentences.append(
        words(
          .groupsWhole, [.names: words.numerals.list(whole.map { voice.names.full($0.group.id) })]))
    }
    if !alone.isEmpty { sentences.append(words(.groupsAlone, [.names: list(alone)])) }
    if !unknown.isEmpty { sentences.append(words(.groupsUnknown, [.names: list(unknown)])) }
    let blank = today.count { !$0.isKnown }
    if blank > 0 { sentences.append(words(.groupsBlank, count: blank)) }
    var blocks: [Document.Block] = [.paragraph(sentences.joined(separator: " "))]
    for (rosters, caption) in [
      (today, Sentence.groupsTableToday), (future, .groupsTableFuture), (past, .groupsTablePast),
    ] where !rosters.isEmpty {
      blocks.append(.table(table(rosters, words(caption))))
    }
    if today.contains(where: { !$0.members.isEmpty }) {
      blocks.append(.paragraph(words(.groupsNext, [.id: example.text])))
    }
    return blocks
  }

  /// A group in which some sit and some do not: there is something to see.
  private var example: Group.ID {
    let today = rosters(.today)
    let some = today.filter { !$0.members.isEmpty && !$0.absent.isEmpty }
    return
      (some.max { $0.members.count < $1.members.count } ?? today.first { !$0.members.isEmpty })?
      .group.id ?? ""
  }

  private func list(_ ids: [Association.ID]) -> String {
    words.numerals.list(ids.map { voice.names.short($0) })
  }

  private func table(_ rosters: [GroupBook.Roster], _ caption: String) -> DocumentTable {
    var table = DocumentTable(
      caption,
      columns: [
        .text(words(.columnCode)), .text(words(.groupsGroup)), .text(words(.columnKind)),
        .text(words(.groupsSince)), .text(words(.groupsUntil)), .number(words(.groupsSit)),
        .number(words(.groupsNotKnown)), .number(words(.groupsOthers)), .text(words(.groupsLedBy)),
      ],
      rows: rosters.map { roster in
        let leads = (roster.members + roster.others).filter(\.isLead).map(\.subject)
        return [
          .text(roster.group.id.text), .text(voice.names.full(roster.group.id)),
          .text(orEmpty: roster.group.kind.map { words.name(of: $0) }),
          .text(orEmpty: roster.group.start?.text), .text(orEmpty: roster.group.end?.text),
          .text(words.countOf(roster, book.associations.count)),
          roster.unknown.isEmpty || !roster.isKnown ? .empty : .whole(roster.unknown.count),
          roster.others.isEmpty ? .empty : .whole(roster.others.count),
          .text(
            orEmpty: leads.isEmpty
              ? nil : words.numerals.list(leads.map { voice.names.short($0) })),
        ]
      }
    ).withoutEmptyColumns
    table.terminalLimit = DocumentTable.Limit(rows: 100, columns: 9, characters: 48)
    return table
  }

  /// One row for each group and association.
  private var fileTable: DocumentTable {
    DocumentTable(
      words(.groupsTitle),
      columns: [
        .text(words(.columnCode)), .text(words(.groupsGroup)), .text(words(.groupsTheme)),
        .text(words(.columnAssociation)), .text(words(.columnStands)), .text(words(.columnRole)),
      ],
      rows: book.rosters.flatMap { roster in
        book.associations.map { id -> [DocumentTable.Cell] in
          let presence = book.presence(of: id, in: roster)
          return [
            .text(roster.group.id.text), .text(voice.names.full(roster.group.id)),
            .text(orEmpty: roster.group.theme.map(shownText)), .text(id.text),
            .text(words.name(of: presence, roster.season)),
            .text(orEmpty: presence == .sits(isLead: true) ? words(.groupsLead) : nil),
          ]
        }
      })
  }
}

extension Words {
  /// What sort of group it is.
  func name(of kind: Group.Kind) -> String {
    switch kind {
    case .workingGroup: self(.groupKindWorkingGroup)
    case .workshop: self(.groupKindWorkshop)
    case .network: self(.groupKindNetwork)
    }
  }

  /// Whether somebody sits there, as a word.
  func name(of presence: GroupBook.Presence, _ season: GroupBook.Season) -> String {
    switch presence {
    case .sits: self(season == .past ? .groupsSatThere : .groupsSitsThere)
    case .left: self(.groupsLeft)
    case .absent: self(.groupsAbsent)
    case .unknown: self(.groupsNotKnown)
    }
  }

  /// '12 of 18'; '?' where nobody knows.
  func countOf(_ roster: GroupBook.Roster, _ total: Int) -> String {
    guard roster.isKnown else { return self(.groupsCountUnknown, [.total: String(total)]) }
    return self(
      .groupsCount, [.value: String(roster.members.count), .total: String(total)])
  }
}

extension GroupBook.Roster {
  /// The group for machines.
  func json(of total: Int, _ voice: Voice) -> JSONValue {
    [
      "id": .string(group.id.text), "name": .string(voice.names.full(group.id)),
      "kind": .string(orNull: group.kind?.rawValue), "theme": .string(orNull: group.theme),
      "start": .string(orNull: group.start?.text), "end": .string(orNull: group.end?.text),
      "season": .string(season.rawValue), "known": .bool(isKnown),
      "count": .number(orNull: isKnown ? Double(members.count) : nil), "of": .number(total),
      "members": .strings(members.map(\.subject.text).sorted()),
      "leads": .strings((members + others).filter(\.isLead).map(\.subject.text).sorted()),
      "others": .strings(others.map(\.subject.text).sorted()),
      "earlier": .strings(earlier.map(\.subject.text)),
      "absent": .strings(absent.map(\.text)), "unknown": .strings(unknown.map(\.text)),
    ]
  }
}
