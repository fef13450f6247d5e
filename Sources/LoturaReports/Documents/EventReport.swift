package import LoturaNetwork
package import LoturaPlanning
internal import LoturaScoring

/// What is handed out at a Cluster Day: the whole plan for those who run it, or one sort of hand-out
/// to print: each participant's day, cards for the tables, badges, topics, posters.
package struct EventReport: Sendable {
  /// A sort of hand-out. Raw values are those of the option.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case schedules, tables, badges, topics, posters
  }

  /// A part of the plan: what was asked, the answer, its picture.
  package struct Section: Sendable {
    /// Its heading.
    let heading: Sentence
    /// The answer.
    let telling: Telling
    /// Its picture; nil: there is none.
    let picture: DocumentPicture?

    /// A section on topics.
    package static func topics(_ telling: Telling) -> Section {
      Section(heading: .reportEventTopics, telling: telling, picture: nil)
    }

    /// A section on meetings.
    package static func meetings(_ telling: Telling, _ picture: DocumentPicture?) -> Section {
      Section(heading: .reportEventMeetings, telling: telling, picture: picture)
    }

    /// A section on tables.
    package static func rounds(_ telling: Telling, _ picture: DocumentPicture?) -> Section {
      Section(heading: .reportEventRounds, telling: telling, picture: picture)
    }
  }

  let setting: ReportSetting
  let network: Network
  /// The parts of the plan, for the paper on the whole.
  package var sections: [Section] = []
  /// The days of those who meet, by id.
  package var agendas: [PersonalAgenda] = []
  /// Who sits at which table in each round; the people of a table by id.
  package var rounds: [[[Subject.ID]]] = []
  /// The chosen topics, and who wants each.
  package var topics: [(topic: Topic, supporters: [Association.ID])] = []
  /// The first day of the event; nil: not known.
  package var day: Day?
  var words: Words { setting.words }
  var voice: Voice { setting.voice }

  /// The report on the event of a network.
  package init(_ network: Network, in setting: ReportSetting) {
    self.network = network
    self.setting = setting
  }

  /// Whoever takes part: those who meet, and those who sit at tables; by id.
  package var participants: [Subject.ID] {
    Set(agendas.map(\.subject) + rounds.joined().joined()).sorted()
  }

  /// The paper on the whole, for those who run the day.
  package var telling: Telling {
    var blocks: [Document.Block] = []
    var minute: [String] = []
    for section in sections {
      let all = section.telling.document.blocks
      let first = all.indices.first { if case .paragraph = all[$0] { true } else { false } }
      if let first, case .paragraph(let finding) = all[first] { minute.append(finding) }
      blocks.append(.heading(words(section.heading), level: 1))
      if let picture = section.picture { blocks.append(.picture(picture)) }
      blocks += all.map(\.lowered)
    }
    var document = Document(
      language: words.language, title: words(.reportEventTitle), blocks: blocks,
      fileTables: sections.flatMap { $0.telling.document.tables })
    document.cover = setting.cover(.reportEventKind, subtitle: date, minute: minute)
    let results = sections.map { (code(of: $0.heading), $0.telling.result) }
    return Telling(
      document: document,
      result: .object(
        Dictionary(uniqueKeysWithValues: results + [("report", .string("event"))])))
  }

  private func code(of heading: Sentence) -> String {
    switch heading {
    case .reportEventTopics: "topics"
    case .reportEventMeetings: "agenda"
    default: "tables"
    }
  }

  /// The day of the event, as people write it.
  var date: String? { day.map { words.numerals.date($0) } }

  /// The small line above everything that is handed out.
  var kicker: String {
    setting.isFictional
      ? [date, words(.eventFictional)].compactMap(\.self).joined(separator: " · ") : date ?? ""
  }
}

// MARK: One sort of hand-out

extension EventReport {
  /// Hand-outs of one sort; nil with the reason where there are none.
  package func telling(of part: Part) -> (telling: Telling, isEmpty: Bool) {
    let (handouts, size) = handouts(of: part)
    let reason = part == .topics ? words(.eventNoTopics) : words(.eventNobody)
    let blocks: [Document.Block] =
      handouts.isEmpty
      ? [.paragraph(words(.eventNothing, [.reason: reason]))]
      : [.paragraph(words(.eventHow, count: handouts.count)), .handouts(handouts, size)]
    var document = Document(
      language: words.language, title: words(heading(of: part)), blocks: blocks,
      fileTables: [table(of: handouts, words(heading(of: part)))])
    document.cover = setting.cover(.reportEventKind, subtitle: date, minute: [])
    let telling = Telling(
      document: document,
      result: [
        "report": "event", "part": .string(part.rawValue),
        "handouts": .array(handouts.map(json)),
      ])
    return (telling, handouts.isEmpty)
  }

  private func handouts(of part: Part) -> ([Handout], Handout.Size) {
    switch part {
    case .schedules: (schedules, .half)
    case .tables: (tableCards, .half)
    case .badges: (badges, .badge)
    case .topics: (topicCards, .half)
    case .posters: (posters, .page)
    }
  }

  private func heading(of part: Part) -> Sentence {
    switch part {
    case .schedules: .eventSchedules
    case .tables: .eventTables
    case .badges: .eventBadges
    case .topics: .eventTopics
    case .posters: .eventPosters
    }
  }

  private func json(_ handout: Handout) -> JSONValue {
    [
      "title": .string(handout.title), "subtitle": .string(handout.subtitle),
      "lines": .array(
        handout.lines.map { ["heading": .string($0.heading), "text": .string($0.text)] }),
      "rows": .array(
        (handout.table?.rows ?? []).map { row in
          .strings(row.map { $0.text(in: words.language) })
        }),
    ]
  }

  /// All that the hand-outs say, a line each, for a spreadsheet.
  private func table(of handouts: [Handout], _ caption: String) -> DocumentTable {
    let rows = handouts.flatMap { handout in
      let lines = handout.lines.map { [$0.heading, $0.text] }
      let cells = (handout.table?.rows ?? []).map { row in
        let texts = row.map { $0.text(in: words.language) }
        return [
          texts.first ?? "", texts.dropFirst().filter { !$0.isEmpty }.joined(separator: " · "),
        ]
      }
      let all = cells + lines
      return (all.isEmpty ? [["", ""]] : all).map { [handout.title, handout.subtitle] + $0 }
    }
    return DocumentTable(
      caption,
      columns: [
        .text(words(.columnWho)), .text(words(.reportFullName)), .text(words(.eventWhen)),
        .text(words(.eventWhat)),
      ],
      rows: rows.map { row in row.map { .text(orEmpty: $0.isEmpty ? nil : $0) } })
  }
}
