internal import LoturaNetwork
package import LoturaWorkbook

/// The answer to `import cordis`: what became of the files, what is odd about them, which cells
/// cannot be read, and what it must not be used for.
package struct CordisTelling: Sendable {
  private let cordis: CordisImport
  /// The workbook that rows were added to; nil: none.
  private let region: String?
  private let words: Words

  /// What became of files of CORDIS.
  package init(_ cordis: CordisImport, region: String?, words: Words) {
    self.cordis = cordis
    self.region = region
    self.words = words
  }

  /// The answer, told.
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language, title: words(.cordisTitle), blocks: blocks,
        fileTables: [oddityTable, rowTable, fileTable, IssueTelling(words).table(cordis.issues)]),
      result: json)
  }

  private var blocks: [Document.Block] {
    [.paragraph(finding)] + unreadable + [
      .table(rowTable), .heading(words(.cordisOdd), level: 1), .paragraph(words(.cordisOddIntro)),
    ] + oddities + [
      .table(fileTable), .heading(words(.cordisUse), level: 1),
      .list(
        [words(.cordisUseNot), words(.cordisUseNames), words(.cordisUseAbsent)],
        isNumbered: false),
      .footnote(words(.cordisCredit)),
    ]
  }

  private func whole(_ number: Int) -> String {
    words.numerals.number(Double(number), decimals: 0)
  }

  private func count(of sheet: String) -> Int {
    cordis.rows.first { $0.sheet.rawValue == sheet }?.count ?? 0
  }

  private var finding: String {
    let clusters = words(.cordisClusters, count: cordis.clusterCount)
    let counts = words(
      .cordisFinding,
      [
        .n: whole(count(of: "partners")), .count: whole(count(of: "projects")),
        .links: whole(count(of: "participations")),
      ])
    let into = region.map { words(.cordisInto, [.name: shownText($0)]) }
    return [counts, clusters, into].compactMap(\.self).joined(separator: " ")
  }

  /// What cannot be read, each with its place.
  private var unreadable: [Document.Block] {
    guard !cordis.issues.isEmpty else { return [.paragraph(words(.cordisAllRead))] }
    let tell = IssueTelling(words)
    let all = cordis.issues.count + cordis.unlisted
    var blocks: [Document.Block] = [
      .note(words(.cordisUnread, count: all, [.n: whole(cordis.leftOut)]), .error)
    ]
    blocks.append(.list(cordis.issues.map(tell.line), isNumbered: false))
    if cordis.unlisted > 0 {
      blocks.append(.paragraph(words(.cordisUnlisted, count: cordis.unlisted)))
    }
    return blocks
  }

  private var oddities: [Document.Block] {
    guard !cordis.oddities.isEmpty else { return [.paragraph(words(.cordisNothingOdd))] }
    return [
      .list(cordis.oddities.map(line), isNumbered: false),
      .details(oddityTable),
    ]
  }

  /// What is odd, of how many, what was done about it, and a few examples.
  private func line(_ oddity: CordisOddity) -> String {
    let shown = oddity.examples.prefix(3).map(shownText).joined(separator: "; ")
    let more = oddity.examples.count > 3 ? " …" : ""
    return "\(capitalised(message(oddity))) " + words(.cordisExamples, [.names: shown + more])
  }

  private func message(_ oddity: CordisOddity) -> String {
    let counted =
      oddity.total.map {
        words(.cordisOf, [.count: whole(oddity.count), .total: whole($0)])
      } ?? whole(oddity.count)
    return words(sentence(oddity.kind), [.count: counted])
  }

  private var rowTable: DocumentTable {
    DocumentTable(
      words(.cordisRows),
      columns: [
        .text(words(.columnSheet)), .text(words(.columnKind)), .number(words(.columnRows)),
      ],
      rows: cordis.rows.map {
        [.text($0.sheet.rawValue), .text(words.name(of: $0.sheet)), .whole($0.count)]
      })
  }

  private var fileTable: DocumentTable {
    DocumentTable(
      words(.cordisFiles),
      columns: [
        .text(words(.cordisFile)), .number(words(.columnRows)), .number(words(.cordisLeftOut)),
      ],
      rows: cordis.files.map { [.text($0.name), .whole($0.records), .whole($0.leftOut)] })
  }

  private var oddityTable: DocumentTable {
    DocumentTable(
      words(.cordisOdd),
      columns: [
        .text(words(.columnCode)), .number(words(.cordisHowMany)), .number(words(.cordisOfHowMany)),
        .text(words(.columnMessage)), .text(words(.cordisExamplesHeading)),
      ],
      rows: cordis.oddities.map { oddity in
        [
          .text(oddity.kind.rawValue), .whole(oddity.count),
          oddity.total.map { .whole($0) } ?? .empty, .text(capitalised(message(oddity))),
          .text(oddity.examples.map(shownText).joined(separator: "; ")),
        ]
      })
  }

  private var json: JSONValue {
    [
      "form": .string(cordis.form.rawValue),
      "files": .array(
        cordis.files.map {
          [
            "name": .string($0.name), "records": .number($0.records),
            "left_out": .number($0.leftOut),
          ]
        }),
      "rows": .object(
        Dictionary(cordis.rows.map { ($0.sheet.rawValue, JSONValue.number($0.count)) }) { $1 }),
      "cluster_organisations": .number(cordis.clusterCount),
      "oddities": .array(
        cordis.oddities.map { oddity in
          [
            "code": .string(oddity.kind.rawValue), "count": .number(oddity.count),
            "of": .number(orNull: oddity.total.map { Double($0) }),
            "message": .string(message(oddity)),
            "examples": .strings(oddity.examples),
          ]
        }),
      "issues": .array(cordis.issues.map(IssueTelling(words).json)),
      "unlisted_issues": .number(cordis.unlisted),
    ]
  }
}

extension CordisTelling {
  /// What is odd, and what was done about it.
  private func sentence(_ kind: CordisOddity.Kind) -> Sentence {
    switch kind {
    case .fileAbsent: .cordisFileAbsent
    case .columnAbsent: .cordisColumnAbsent
    case .fileNotRead: .cordisFileNotRead
    case .organisationWithoutName: .cordisNoName
    case .organisationWithoutCountry: .cordisNoCountry
    case .unknownCountry: .cordisUnknownCountry
    case .organisationWithoutTerritory: .cordisNoTerritory
    case .outdatedTerritory: .cordisOutdatedTerritory
    case .unknownTerritory: .cordisUnknownTerritory
    case .organisationWithoutKind: .cordisNoKind
    case .damagedName: .cordisDamagedName
    case .sameName: .cordisSameName
    case .severalNames: .cordisSeveralNames
    case .joinedByName: .cordisJoinedByName
    case .repeatedOrganisation: .cordisRepeatedOrganisation
    case .organisationWithoutProject: .cordisNoProject
    case .organisationWithoutPIC: .cordisNoPIC
    default: projectSentence(kind)
    }
  }

  private func projectSentence(_ kind: CordisOddity.Kind) -> Sentence {
    switch kind {
    case .projectWithoutName: .cordisNoTitle
    case .guessedGrant: .cordisGuessedGrant
    case .projectWithoutStart: .cordisNoStart
    case .projectWithoutEnd: .cordisNoEnd
    case .endBeforeStart: .cordisEndBeforeStart
    case .projectWithoutTheme: .cordisNoTheme
    case .projectWithoutParticipant: .cordisNoParticipant
    case .repeatedProject: .cordisRepeatedProject
    case .takenProjectID: .cordisTakenProject
    case .leftOutFP7: .cordisLeftOutFP7
    case .longListNotRead: .cordisLongList
    case .participationWithoutProject: .cordisLostProject
    case .participationWithoutOrganisation: .cordisLostOrganisation
    case .repeatedParticipation: .cordisRepeated
    case .unknownRole: .cordisUnknownRole
    case .participationWithoutContribution: .cordisNoMoney
    case .unknownTheme: .cordisUnknownTheme
    case .fieldWithoutCode: .cordisFieldWithoutCode
    case .fieldWithoutProject: .cordisFieldWithoutProject
    case .topicWithoutProject: .cordisTopicWithoutProject
    case .knownID: .cordisKnownID
    default: .cordisKnownPIC
    }
  }
}
