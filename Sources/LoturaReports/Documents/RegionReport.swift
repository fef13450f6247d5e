package import LoturaDiagrams
package import LoturaNetwork
package import LoturaPlanning
package import LoturaScoring

/// The paper on the whole region: who there is, who has most in common, who to bring together
/// first, what nobody meets, what is not known and whom to ask.
package struct RegionReport: Sendable {
  /// How many pairs are told in sentences; the files hold all.
  private static let toldPairs = 8

  private let setting: ReportSetting
  private let subjects: [PictureSubject]
  /// All pairs, the best first, with what the forms say of them.
  package var pairs: [SuggestTelling.Row] = []
  /// How many pairs are left out for a veto.
  package var vetoedPairs = 0
  /// The map; nil: it cannot be drawn.
  package var map: DocumentPicture?
  /// The pictures of closeness: the ladder, the matrix.
  package var closeness: [DocumentPicture] = []
  /// Needs against offers.
  package var balances: [CapabilityBalance] = []
  /// What is not wholly known, by association.
  package var lacks: [(id: Association.ID, lacks: [MissingFact])] = []
  private var words: Words { setting.words }

  /// The report on these active associations.
  package init(_ subjects: [PictureSubject], in setting: ReportSetting) {
    self.subjects = subjects
    self.setting = setting
  }

  /// The report, told.
  package var telling: Telling {
    let needs = NeedTables(balances, in: setting)
    var document = Document(
      language: words.language, title: words(.reportRegionTitle), blocks: blocks(needs),
      fileTables: [subjectTable, suggest.fileTable, needs.table(all: true), check.unknownTable])
    document.cover = setting.cover(.reportRegionKind, minute: minute(needs))
    return Telling(
      document: document,
      result: [
        "report": "region", "suggest": suggest.telling.result, "needs": needs.json,
        "check": check.json,
        "associations": .array(
          subjects.map { subject in
            [
              "id": .string(subject.id.text), "name": .string(subject.name),
              "sector": .string(orNull: subject.sector?.name),
              "members": .number(orNull: subject.members.map(Double.init)),
            ]
          }),
      ])
  }

  private var suggest: SuggestTelling {
    SuggestTelling(pairs, vetoes: [], asked: SuggestTelling.Asked(), voice: setting.voice)
  }

  private var check: CheckTelling {
    CheckTelling(
      CheckTelling.Counts(nodes: [], links: []), issues: [], unknown: lacks,
      voice: setting.voice)
  }

  private func minute(_ needs: NeedTables) -> [String] {
    let first = pairs.prefix(3).map { row in
      words(
        .reportPairPoints,
        [
          .a: setting.voice.names.short(row.suggestion.a),
          .b: setting.voice.names.short(row.suggestion.b),
          .points: String(row.suggestion.points),
        ])
    }
    let lacking = lacks.filter { !$0.lacks.isEmpty }
    let most = check.lackTable.rows.prefix(3).map { row in
      "\(row[0].text(in: words.language)) (\(row[2].text(in: words.language)))"
    }
    return [
      words(
        .reportRegionSize, count: subjects.count, [.total: setting.whole(pairs.count)]),
      first.isEmpty ? "" : words(.reportRegionFirst, [.names: first.joined(separator: "; ")]),
      needs.finding,
      lacking.isEmpty
        ? words(.checkNothingUnknown)
        : words(
          .reportRegionUnknown, count: lacking.count,
          [.names: words.numerals.list(most)]),
    ]
  }

  private func blocks(_ needs: NeedTables) -> [Document.Block] {
    var blocks: [Document.Block] = []
    if let map {
      blocks += [.heading(words(.reportRegionMap), level: 1), .picture(map)]
    }
    blocks += pairBlocks
    if !closeness.isEmpty {
      blocks += [
        .heading(words(.reportRegionCloseness), level: 1),
        .paragraph(words(.reportRegionClosenessIntro)),
      ]
      blocks += closeness.map { .picture($0) }
    }
    blocks += [.heading(words(.reportNeeds), level: 1)] + needs.blocks
    blocks += [
      .heading(words(.reportRegionAll), level: 1),
      .table(subjectTable.withoutEmptyColumns.withoutCaption),
    ]
    return blocks + check.unknownBlocks
  }

  private var pairBlocks: [Document.Block] {
    guard !pairs.isEmpty else {
      return [
        .heading(words(.suggestTitle), level: 1), .paragraph(words(.suggestNobody)),
      ]
    }
    let told = Array(pairs.prefix(RegionReport.toldPairs))
    var blocks: [Document.Block] = [
      .heading(words(.suggestTitle), level: 1), .paragraph(words(.reportPairsIntro)),
      .list(told.map(sentence), isNumbered: true),
      .table(suggest.pointsTable(told).withoutEmptyColumns),
    ]
    if vetoedPairs > 0 {
      blocks.append(.paragraph(words(.reportVetoed, count: vetoedPairs)))
    }
    return blocks + [.note(words(.delicateLine), .note)]
  }

  /// Who, the strongest reasons, which form to talk about, what to mind: enough for one look.
  private func sentence(_ row: SuggestTelling.Row) -> String {
    let say = SuggestionSentence(setting.voice)
    let forms = row.advice?.formsByFit.filter { !$0.isDelicate }
    let parts =
      [
        say.headline(row.suggestion, mode: .balanced), say.reasons(row.suggestion, upTo: 3),
        forms.map { say.forms($0) } ?? "",
      ] + row.suggestion.flags.filter { $0 != .derivedSectors }.map { words.text(of: $0) }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Every association, and whom it should meet first.
  private var subjectTable: DocumentTable {
    DocumentTable(
      words(.reportRegionAll),
      columns: [
        .text(words(.columnAssociation)), .text(words(.reportFullName)),
        .text(words(.reportSector)), .number(words(.reportMembers)),
        .text(words(.reportFirstToMeet)), .number(words(.columnPoints)),
      ],
      rows: subjects.map { subject in
        let best = pairs.first { $0.suggestion.a == subject.id || $0.suggestion.b == subject.id }
        let other = best.map {
          $0.suggestion.a == subject.id ? $0.suggestion.b : $0.suggestion.a
        }
        return [
          .text(subject.label),
          .text(orEmpty: subject.name == subject.label ? nil : subject.name),
          .text(orEmpty: subject.sector?.name), subject.members.map { .whole($0) } ?? .empty,
          .text(orEmpty: other.map { setting.voice.names.short($0) }),
          best.map { .whole($0.suggestion.points) } ?? .empty,
        ]
      })
  }
}
