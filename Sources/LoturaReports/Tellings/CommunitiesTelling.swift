package import LoturaNetwork

/// The answer to `communities`: the largest groups by their best-connected members and by what joins
/// them, who links the groups, and what is not known.
package struct CommunitiesTelling {
  private let found: Communities
  private let table: ScoreTable
  private let top: Int?
  private let voice: BulkVoice
  private var words: Words { voice.words }

  /// The answer of a network's groups.
  ///
  /// - Parameters:
  ///   - found: the groups.
  ///   - table: every node with its group.
  ///   - top: how many groups are told at most; nil: ten.
  ///   - voice: in which words.
  package init(_ found: Communities, _ table: ScoreTable, top: Int?, voice: BulkVoice) {
    self.found = found
    self.table = table
    self.top = top
    self.voice = voice
  }

  /// The answer for people. O(links).
  ///
  /// - Parameter isBook: whether it becomes a spreadsheet, which holds every node.
  package func document(isBook: Bool) -> Document {
    let groups = found.groups
    let shown = Array(groups.prefix(top ?? 10))
    var document = Document(
      language: words.language, title: words(.communitiesTitle),
      blocks: blocks(groups, shown, Array(found.bridges.prefix(3))))
    if isBook {
      document.fileTables = [
        groupTable(shown),
        table.table(words(.communitiesTitle), first: nil, words: words, name: voice.full),
      ]
    }
    return document
  }

  /// The answer for machines. O(links).
  package var result: JSONValue {
    json(Array(found.groups.prefix(top ?? 10)), Array(found.bridges.prefix(3)))
  }
}

// MARK: For people

extension CommunitiesTelling {
  private func blocks(
    _ groups: [Communities.Group], _ shown: [Communities.Group], _ bridges: [Communities.Bridge]
  ) -> [Document.Block] {
    guard let largest = groups.first else {
      return [.paragraph(words(.communitiesNone))]
    }
    let value = words.numerals.number(found.modularity, decimals: 2)
    let finding = words(
      .communitiesFinding, count: groups.count,
      [
        .names: words.numerals.list(leaders(largest).prefix(3).map(voice.short)),
        .n: whole(largest.size), .total: whole(found.nodes.count),
      ])
    // From .3 on a network is usually said to fall into groups (Newman & Girvan 2004).
    let apart = words(
      found.modularity >= 0.3 ? .communitiesApart : .communitiesLoose, [.value: value])
    var blocks: [Document.Block] = [
      .paragraph(groups.count == 1 ? finding : "\(finding) \(apart)"), .table(groupTable(shown)),
    ]
    if shown.count < groups.count {
      blocks.append(.paragraph(words(.communitiesShown, count: groups.count - shown.count)))
    }
    blocks.append(.paragraph(words(.communitiesMeaning)))
    return blocks + told(bridges) + open
  }

  /// Who links the groups, and how to go on with the first of them.
  private func told(_ bridges: [Communities.Bridge]) -> [Document.Block] {
    guard let first = bridges.first else { return [] }
    let numbers = Dictionary(uniqueKeysWithValues: zip(found.nodes, found.group))
    return [
      .heading(words(.communitiesBridges), level: 1),
      .list(
        bridges.map { bridge in
          words(
            .communitiesBridge,
            [
              .name: voice.short(bridge.node), .n: whole(Int(numbers[bridge.node] ?? 0)),
              .value: words.numerals.percent(bridge.share),
            ])
        }, isNumbered: false),
      .paragraph(
        words(.communitiesNext, [.name: voice.short(first.node), .id: voice.id(first.node)])),
    ]
  }

  private var open: [Document.Block] {
    var lines: [String] = []
    let unlinked = found.unlinked(in: .associations)
    if !unlinked.isEmpty {
      lines.append(
        words(
          .communitiesUnlinked, count: unlinked.count, [.names: voice.list(unlinked)]))
    }
    lines += [words(.communitiesMissing), words(.communitiesSearch)]
    return [.heading(words(.topicsUncertain), level: 1), .list(lines, isNumbered: false)]
  }

  private func groupTable(_ groups: [Communities.Group]) -> DocumentTable {
    var table = DocumentTable(
      words(.communitiesTable),
      columns: [
        .number(words(.communitiesGroup)), .text(words(.communitiesLead)),
        .text(words(.communitiesJoined)), .number(words(.columnAssociations)),
        .number(words(.communitiesCompanies)), .number(words(.communitiesPartners)),
        .number(words(.communitiesInside)),
      ],
      rows: groups.map { group in
        [
          .whole(group.number), .text(listed(leaders(group))), .text(orEmpty: joined(group)),
          .whole(count(.associations, group)), .whole(count(.companies, group)),
          .whole(count(.partners, group)),
          .text(orEmpty: group.inside.map(words.numerals.percent)),
        ]
      })
    table.terminalLimit = DocumentTable.Limit(rows: groups.count + 1, columns: 7, characters: 44)
    return table
  }

  /// Whose names stand for a group: its associations, else companies, partners, what it is about.
  private func leaders(_ group: Communities.Group) -> [Int32] {
    Communities.nodeSheets.lazy.compactMap { group.members[$0] }.first ?? []
  }

  /// The sectors and priorities of a group, in turns.
  private func joined(_ group: Communities.Group) -> String? {
    let sectors = (group.members[.sectors] ?? []).prefix(2)
    let priorities = (group.members[.priorities] ?? []).prefix(2)
    let names = (Array(sectors) + priorities).map(voice.full)
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }

  /// The first three, and how many more there are.
  private func listed(_ nodes: [Int32]) -> String {
    let names = nodes.prefix(3).map(voice.short).joined(separator: "; ")
    return nodes.count > 3 ? "\(names) +\(nodes.count - 3)" : names
  }

  private func count(_ sheet: SheetName, _ group: Communities.Group) -> Int {
    group.members[sheet]?.count ?? 0
  }

  private func whole(_ number: Int) -> String {
    words.numerals.number(Double(number), decimals: 0)
  }
}

// MARK: For machines

extension CommunitiesTelling {
  private func json(
    _ groups: [Communities.Group], _ bridges: [Communities.Bridge]
  ) -> JSONValue {
    [
      "modularity": .number(found.modularity), "count": .number(Double(found.count)),
      "sizes": .array(found.sizes.map { .number(Double($0)) }),
      "groups": .array(groups.map(json(of:))),
      "bridges": .array(
        bridges.map {
          [
            "id": .string(voice.id($0.node)), "outside": .number($0.outside),
            "share": .number($0.share),
          ]
        }),
      "unlinked": .strings(found.unlinked(in: .associations).map(voice.id)),
      "rows": table.json,
    ]
  }

  private func json(of group: Communities.Group) -> JSONValue {
    var members: [String: JSONValue] = [
      "community": .number(Double(group.number)), "size": .number(Double(group.size)),
      "inside": .number(orNull: group.inside),
    ]
    for sheet in Communities.nodeSheets {
      members[sheet.rawValue] = .number(Double(count(sheet, group)))
      members["leading_\(sheet.rawValue)"] = .strings(
        (group.members[sheet] ?? []).prefix(3).map(voice.id))
    }
    return .object(members)
  }
}
