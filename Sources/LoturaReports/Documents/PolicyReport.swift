package import LoturaDiagrams
package import LoturaNetwork
package import LoturaPlanning
package import LoturaScoring

/// The paper for an agency's direction: how the associations cover the strategy's priorities and
/// the sectors, which needs find nobody, which services are there several times, what they have
/// done together. No pair is judged in it, and no form is named.
package struct PolicyReport: Sendable {
  /// More priorities than these do not fit as columns of a page.
  private static let mostColumns = 16
  /// So many offer a service before it is told as an overlap.
  private static let overlap = 3

  private let setting: ReportSetting
  private let subjects: [PictureSubject]
  /// The priorities and who works on them.
  package var coverage: [PriorityCoverage] = []
  /// Needs against offers.
  package var balances: [CapabilityBalance] = []
  /// What they have done together.
  package var tally: CooperationTally
  /// Needs and offers as a picture; nil: it cannot be drawn.
  package var flow: DocumentPicture?
  /// What is not wholly known, by association.
  package var lacks: [(id: Association.ID, lacks: [MissingFact])] = []
  private var words: Words { setting.words }

  /// The report on these active associations.
  package init(
    _ subjects: [PictureSubject], cooperation: CooperationTally, in setting: ReportSetting
  ) {
    self.subjects = subjects
    self.setting = setting
    tally = cooperation
  }

  /// The report, told.
  package var telling: Telling {
    let needs = NeedTables(balances, in: setting)
    var document = Document(
      language: words.language, title: words(.reportPolicyTitle), blocks: blocks(needs),
      fileTables: [
        coverageTable, matrix, sectorTable, needs.table(all: true), needs.overlaps(from: 2),
        kindTable, cooperationTable, check.unknownTable,
      ])
    document.cover = setting.cover(.reportPolicyKind, minute: minute(needs))
    return Telling(document: document, result: json(needs))
  }

  private var check: CheckTelling {
    CheckTelling(
      CheckTelling.Counts(nodes: [], links: []), issues: [], unknown: lacks,
      voice: setting.voice)
  }

  private func minute(_ needs: NeedTables) -> [String] {
    [
      coverageFinding, sectorFinding, needs.finding, cooperationFinding,
      lacks.allSatisfy(\.lacks.isEmpty)
        ? ""
        : words(
          .reportPolicyUnknown, count: lacks.count { !$0.lacks.isEmpty },
          [.total: setting.whole(subjects.count)]),
    ]
  }

  private func blocks(_ needs: NeedTables) -> [Document.Block] {
    coverageBlocks + sectorBlocks + needBlocks(needs) + overlapBlocks(needs) + cooperationBlocks
      + unknownBlocks
  }

  private func needBlocks(_ needs: NeedTables) -> [Document.Block] {
    [.heading(words(.reportNeeds), level: 1)] + needs.blocks
      + (flow.map { [.picture($0)] } ?? [])
  }

  private func overlapBlocks(_ needs: NeedTables) -> [Document.Block] {
    let table = needs.overlaps(from: PolicyReport.overlap, upTo: 15)
    let all = needs.overlaps(from: PolicyReport.overlap).rows.count
    let heading = Document.Block.heading(words(.reportOverlaps), level: 1)
    guard all > 0 else {
      let none = balances.contains { !$0.offers.isEmpty }
      return [heading, .paragraph(words(none ? .reportOverlapsNone : .reportOffersNone))]
    }
    return [
      heading,
      .paragraph(
        words(
          .reportOverlapsIntro, count: all,
          [.limit: String(PolicyReport.overlap), .shown: setting.whole(table.rows.count)])),
      .table(table.withoutEmptyColumns.withoutCaption),
    ]
  }

  private var unknownBlocks: [Document.Block] {
    guard lacks.contains(where: { !$0.lacks.isEmpty }) else {
      return [
        .heading(words(.reportUnknown), level: 1), .paragraph(words(.checkNothingUnknown)),
      ]
    }
    return [
      .heading(words(.reportUnknown), level: 1), .paragraph(words(.reportPolicyUnknownIntro)),
      .table(check.lackTable), .details(check.unknownTable),
    ]
  }

  private func json(_ needs: NeedTables) -> JSONValue {
    [
      "report": "policy", "needs": needs.json, "check": check.json,
      "priorities": .array(
        coverage.map { priority in
          [
            "id": .string(priority.priority.text), "state": .string(priority.state.rawValue),
            "served_by": .array(
              priority.works.map { work in
                ["id": .string(work.association.text), "intensity": .number(work.intensity)]
              }),
            "untold": .strings(priority.untold.map(\.text)), "crowd": .number(priority.crowd),
          ]
        }),
      "cooperation": [
        "count": .number(tally.count), "pairs": .number(tally.pairs),
        "all_pairs": .number(tally.allPairs),
        "kinds": .object(
          Dictionary(
            uniqueKeysWithValues: tally.kinds.map { ($0.kind.rawValue, .number($0.count)) })),
      ],
    ]
  }
}

// MARK: Priorities

extension PolicyReport {
  private func count(_ state: PriorityCoverage.State) -> Int {
    coverage.count { $0.state == state }
  }

  private var coverageFinding: String {
    guard !coverage.isEmpty else { return words(.reportPrioritiesNone) }
    let open = coverage.filter { $0.state == .unserved || $0.state == .unknown }
    let served = count(.served) + count(.crowded)
    let finding = words(
      .reportPrioritiesServed, count: coverage.count, [.n: setting.whole(served)])
    guard !open.isEmpty else { return finding }
    return finding + " "
      + words(
        .reportPrioritiesOpen,
        [.names: words.numerals.list(open.map { setting.voice.names.full($0.priority) })])
  }

  private var coverageBlocks: [Document.Block] {
    let heading = Document.Block.heading(words(.reportPriorities), level: 1)
    guard let crowd = coverage.first?.crowd else {
      return [heading, .paragraph(words(.reportPrioritiesNone))]
    }
    let blocks: [Document.Block] = [
      heading, .paragraph(words(.reportPrioritiesIntro, [.limit: setting.whole(crowd)])),
      .table(coverageTable.withoutCaption),
    ]
    guard coverage.count <= PolicyReport.mostColumns else { return blocks }
    return blocks + [.paragraph(words(.reportMatrixIntro)), .table(matrix)]
  }

  private var coverageTable: DocumentTable {
    DocumentTable(
      words(.reportPriorities),
      columns: [
        .number(words(.columnRank)), .text(words(.reportPriority)),
        .text(words(.columnStands)), .number(words(.columnAssociations)),
        .text(words(.columnWho)), .number(words(.reportUntold)),
      ],
      rows: coverage.enumerated().map { place, priority in
        [
          .whole(place + 1), .text(setting.voice.names.full(priority.priority)),
          .text(words.name(of: priority.state)), .whole(priority.works.count),
          .text(setting.names(priority.works.map(\.association), upTo: 12)),
          .whole(priority.untold.count),
        ]
      })
  }

  /// Associations by priorities: how much of the work; `?` where it has not told, empty where it
  /// does not.
  private var matrix: DocumentTable {
    DocumentTable(
      words(.reportMatrix),
      columns: [.text(words(.columnAssociation))]
        + coverage.indices.map { .number(String($0 + 1)) },
      rows: subjects.map { subject in
        let id = Association.ID(subject.id)
        return [.text(subject.label)]
          + coverage.map { priority in
            if let work = priority.works.first(where: { $0.association == id }) {
              return .text(words.numerals.short(work.intensity))
            }
            return priority.untold.contains(id) ? .text("?") : .empty
          }
      })
  }
}

// MARK: Sectors

extension PolicyReport {
  private typealias SectorGroup = (name: String, subjects: [PictureSubject])

  /// The largest groups first, equals by name; those without a known sector last.
  private var sectors: [SectorGroup] {
    let known = Dictionary(
      grouping: subjects.filter { $0.sector != nil }, by: { $0.sector?.name ?? "" })
    return known.map { (name: $0.key, subjects: $0.value) }
      .sorted { ($1.subjects.count, $0.name) < ($0.subjects.count, $1.name) }
  }

  private var sectorless: [PictureSubject] { subjects.filter { $0.sector == nil } }

  private var sectorFinding: String {
    guard let largest = sectors.first else { return words(.reportSectorsNone) }
    return words(
      .reportSectorsFinding, count: sectors.count,
      [.name: largest.name, .n: setting.whole(largest.subjects.count)])
  }

  private var sectorBlocks: [Document.Block] {
    let heading = Document.Block.heading(words(.reportSectors), level: 1)
    let finding = Document.Block.paragraph(sectorFinding)
    guard !sectors.isEmpty else { return [heading, finding] }
    return [heading, finding, .table(sectorTable.withoutEmptyColumns.withoutCaption)]
  }

  private var sectorTable: DocumentTable {
    let unknown: [SectorGroup] =
      sectorless.isEmpty ? [] : [(words(.pictureSectorUnknown), sectorless)]
    return DocumentTable(
      words(.reportSectors),
      columns: [
        .text(words(.reportSector)), .number(words(.columnAssociations)),
        .text(words(.columnWho)), .number(words(.reportMembers)),
      ],
      rows: (sectors + unknown).map { group in
        let members = group.subjects.compactMap(\.members)
        let all = members.count == group.subjects.count
        return [
          .text(capitalised(group.name)), .whole(group.subjects.count),
          .text(setting.names(group.subjects.map(\.id), upTo: 12)),
          all ? .whole(members.reduce(0, +)) : .empty,
        ]
      })
  }
}

// MARK: Cooperation

extension PolicyReport {
  private var cooperationFinding: String {
    tally.count == 0
      ? words(.reportCooperationNone)
      : words(
        .reportCooperationFinding, count: tally.count,
        [.n: setting.whole(tally.pairs), .total: setting.whole(tally.allPairs)])
  }

  private var cooperationBlocks: [Document.Block] {
    let heading = Document.Block.heading(words(.reportCooperation), level: 1)
    let finding = Document.Block.paragraph(cooperationFinding)
    guard tally.count > 0 else { return [heading, finding] }
    let silent = tally.parts.filter { $0.count == 0 }.map(\.association)
    let none =
      silent.isEmpty
      ? "" : words(.reportCooperationSilent, [.names: setting.names(silent, upTo: 40)]) + " "
    return [
      heading, finding, .table(kindTable), .table(cooperationTable.withoutEmptyColumns),
      .paragraph(none + words(.reportCooperationMore)),
    ]
  }

  private var kindTable: DocumentTable {
    let rows: [[DocumentTable.Cell]] = tally.kinds.map {
      [.text(words.name(of: $0.kind)), .whole($0.count)]
    }
    return DocumentTable(
      words(.reportCooperationKinds),
      columns: [.text(words(.columnKind)), .number(words(.reportTimes))],
      rows: rows.isEmpty ? [] : rows + [[.text(words(.total)), .whole(tally.count)]],
      hasTotal: !rows.isEmpty)
  }

  private var cooperationTable: DocumentTable {
    DocumentTable(
      words(.reportCooperationEach),
      columns: [
        .text(words(.columnAssociation)), .number(words(.reportWithOthers)),
        .number(words(.reportTimes)), .text(words(.reportLast)), .text(words(.reportAllTold)),
      ],
      // Where nothing is written down, nothing is known: no row of zeros.
      rows: tally.parts.filter { $0.count > 0 }.enumerated().sorted {
        ($1.element.others, $1.element.count, $0.offset)
          < ($0.element.others, $0.element.count, $1.offset)
      }.map(\.element).map { part in
        [
          .text(setting.voice.names.short(part.association)), .whole(part.others),
          .whole(part.count),
          .text(orEmpty: setting.isAnonymous ? nil : part.last.map { words.numerals.date($0) }),
          .text(words(part.isTold ? .yes : .no)),
        ]
      })
  }
}

extension Words {
  /// What two did together.
  func name(of kind: Cooperation.Kind) -> String {
    switch kind {
    case .jointProject: self(.reportJointProject)
    case .agreement: self(.reportAgreement)
    case .jointService: self(.reportJointService)
    case .jointEvent: self(.reportJointEvent)
    case .workingGroup: self(.reportWorkingGroup)
    case .contact: self(.reportContact)
    }
  }
}
