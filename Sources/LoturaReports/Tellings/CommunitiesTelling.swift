package import LoturaNetwork

/// The answer to `communities`: the largest groups by their best-connected members and by what joins
/// them, who links the groups, and what is not known.
package struct CommunitiesTelling {
  private let found: Communities
  private let table: ScoreTable
  private let ids: [NetworkNode.ID]
  private let top: Int?
  private let words: Words
  private let name: (NetworkNode.ID) -> String

  /// The answer of a network's groups.
  ///
  /// - Parameters:
  ///   - found: the groups.
  ///   - table: every node with its group.
  ///   - ids: the ids of all nodes.
  ///   - top: how many groups are told at most; nil: ten.
  ///   - name: what a node is called.
  package init(
    _ found: Communities, _ table: ScoreTable, ids: [NetworkNode.ID], top: Int?, words: Words,
    name: @escaping (NetworkNode.ID) -> String
  ) {
    self.found = found
    self.table = table
    self.ids = ids
    self.top = top
    self.words = words
    self.name = name
  }

  /// Nothing: where a file holds the rows alone.
  package var empty: Telling {
    Telling(document: Document(language: words.language, title: ""), result: .null)
  }

  /// The answer, told. O(links).
  ///
  /// - Parameters:
  ///   - isJSON: whether machines read it; for people no rows are written.
  ///   - isBook: whether it becomes a spreadsheet, which holds every node.
  package func telling(isJSON: Bool, isBook: Bool) -> Telling {
    let groups = found.groups
    let shown = Array(groups.prefix(top ?? 10))
    let bridges = Array(found.bridges.prefix(3))
    var document = Document(
      language: words.language, title: words(.communitiesTitle),
      blocks: blocks(groups, shown, bridges))
    if isBook {
      document.fileTables = [
        groupTable(shown),
        table.table(words(.communitiesTitle), first: nil, words: words, name: name),
      ]
    }
    return Telling(
      document: document, result: isJSON ? json(shown, bridges) : .null)
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
        .names: words.numerals.list(leaders(largest).prefix(3).map(called)),
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
              .name: called(bridge.node), .n: whole(Int(numbers[bridge.node] ?? 0)),
              .value: words.numerals.percent(bridge.share),
            ])
        }, isNumbered: false),
      .paragraph(
        words(.communitiesNext, [.name: called(first.node), .id: ids[Int(first.node)].text])),
    ]
  }

  private var open: [Document.Block] {
    var lines: [String] = []
    let unlinked = found.unlinked(in: .associations)
    if !unlinked.isEmpty {
      let names = unlinked.prefix(10).map(called) + (unlinked.count > 10 ? ["…"] : [])
      lines.append(
        words(
          .communitiesUnlinked, count: unlinked.count,
          [.names: unlinked.count > 10 ? names.joined(separator: ", ") : words.numerals.list(names)]
        ))
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
    let names = (Array(sectors) + priorities).map(called)
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }

  /// The first three, and how many more there are.
  private func listed(_ nodes: [Int32]) -> String {
    let names = nodes.prefix(3).map(called).joined(separator: "; ")
    return nodes.count > 3 ? "\(names) +\(nodes.count - 3)" : names
  }

  private func count(_ sheet: SheetName, _ group: Communities.Group) -> Int {
    group.members[sheet]?.count ?? 0
  }

  private func called(_ node: Int32) -> String { name(ids[Int(node)]) }

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
            "id": .string(ids[Int($0.node)].text), "outside": .number($0.outside),
            "share": .number($0.share),
          ]
        }),
      "unlinked": .strings(found.unlinked(in: .associations).map { ids[Int($0)].text }),
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
        (group.members[sheet] ?? []).prefix(3).map { ids[Int($0)].text })
    }
    return .object(members)
  }
}
