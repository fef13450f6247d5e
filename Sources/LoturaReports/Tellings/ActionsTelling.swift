internal import LoturaNetwork
package import LoturaPlanning

/// The answer to `actions`: the plans of a year side by side, what no plan is for, how mature the
/// associations are in each respect and who could learn from whom.
package struct ActionsTelling: Sendable {
  private let plans: ActionPlans
  private let levels: AssessmentComparison
  private let wasAsked: Bool
  private let voice: Voice
  private let gaps: [PlanGap]
  private var words: Words { voice.words }

  /// The plans of a year, with what they leave out and the levels beside them.
  ///
  /// - Parameters:
  ///   - gaps: needs, then priorities, that no action is for.
  ///   - wasAsked: whether somebody named the year.
  package init(
    _ plans: ActionPlans, gaps: [PlanGap], levels: AssessmentComparison, wasAsked: Bool,
    voice: Voice
  ) {
    self.plans = plans
    self.gaps = gaps
    self.levels = levels
    self.wasAsked = wasAsked
    self.voice = voice
  }

  /// Whether there is no action to tell of.
  package var isEmpty: Bool { plans.actions.isEmpty }

  /// The answer, told.
  package var telling: Telling {
    let year = plans.year.map(String.init)
    return Telling(
      document: Document(
        language: words.language,
        title: year.map { words(.actionsTitle, [.date: $0]) } ?? words(.actionsTitleNone),
        blocks: isEmpty
          ? [.paragraph(plans.obstacle(words))] + levelBlocks
          : opening + tables + gapBlocks + levelBlocks + uncertain
            + [.paragraph(words(.actionsNext))],
        fileTables: [
          associationTable(brief: false), lineTable(.capability, brief: false),
          lineTable(.priority, brief: false), lineTable(.kind, brief: false), gapTable,
          levelTable, lessonTable,
        ]),
      result: json)
  }

  // MARK: The finding

  private var opening: [Document.Block] {
    var first = [finding, money]
    if !wasAsked, let year = plans.year {
      first.append(
        words(
          .actionsYear, [.date: String(year), .names: voice.series(plans.years.map(String.init))]))
    }
    return [.paragraph(first.joined(separator: " ")), .paragraph(gapFinding)]
  }

  private var finding: String {
    let tally = ActionPlans.Tally(plans.actions)
    return words(
      .actionsFinding, count: tally.count,
      [
        .associations: voice.digits(Set(plans.actions.map(\.association)).count),
        .date: plans.year.map(String.init) ?? "", .text: progress(tally),
      ])
  }

  private var money: String {
    let tally = ActionPlans.Tally(plans.actions)
    let known =
      tally.budget.map { words(.actionsBudget, [.value: voice.money($0)]) }
      ?? words(.actionsBudgetNone)
    guard tally.budgetsUnknown > 0 else { return known }
    return known + " " + words(.actionsBudgetUnknown, count: tally.budgetsUnknown)
  }

  private var gapFinding: String {
    let needs = gaps.filter { if case .capability = $0.matter { true } else { false } }
    guard let first = needs.first else { return words(.actionsGapNone) }
    let names = needs.prefix(4).map { gap in
      let who = gap.claims.prefix(3).map { voice.names.short($0.association) }
      return "\(voice.names.full(gap.matter.id)) (\(who.joined(separator: ", ")))"
    }
    let more = needs.count > names.count ? " … (+\(needs.count - names.count))" : ""
    return words(
      first.isSure ? .actionsGapFinding : .actionsGapOpen, [.names: voice.series(names) + more])
  }

  private var uncertain: [Document.Block] {
    let lines = voice.openLines(of: plans)
    guard !lines.isEmpty else { return [] }
    return [.heading(words(.consensusUncertain), level: 1), .list(lines, isNumbered: false)]
  }
}

// MARK: The plans

extension ActionsTelling {
  private var tables: [Document.Block] {
    [
      .table(associationTable(brief: true)), .table(lineTable(.capability, brief: true)),
      .table(lineTable(.priority, brief: true)), .table(lineTable(.kind, brief: true)),
    ]
  }

  /// How many, how far, how much: in words for people who read, a column each for files.
  private func counts(_ tally: ActionPlans.Tally, brief: Bool) -> [DocumentTable.Cell] {
    guard !brief else {
      return [
        .whole(tally.count), .text(progress(tally)),
        .text(orEmpty: voice.money(tally)),
      ]
    }
    return [.whole(tally.count)] + ActionsTelling.statuses.map { .whole(tally.count($0)) } + [
      tally.budget.map { .number($0, decimals: 0) } ?? .empty, .whole(tally.budgetsUnknown),
    ]
  }

  private func countColumns(brief: Bool) -> [DocumentTable.Column] {
    guard !brief else {
      return [
        .number(words(.actionsCount)), .text(words(.actionsProgress)),
        .number(words(.actionsMoney)),
      ]
    }
    return [.number(words(.actionsCount))]
      + ActionsTelling.statuses.map { .number(capitalised(words.name(of: $0))) } + [
        .number(words(.actionsBudgetColumn)), .number(words(.actionsUnknownColumn)),
      ]
  }

  private static let statuses: [Action.Status?] = Action.Status.allCases + [nil]

  /// '1 under way, 2 done'.
  private func progress(_ tally: ActionPlans.Tally) -> String {
    ActionsTelling.statuses.compactMap { status in
      let count = tally.count(status)
      return count == 0 ? nil : words.count(count, of: status)
    }.joined(separator: ", ")
  }

  private func associationTable(brief: Bool) -> DocumentTable {
    let own = plans.associations.map { ($0, plans.actions(of: $0)) }.filter { !$0.1.isEmpty }
    return DocumentTable(
      words(.actionsByAssociation),
      columns: [.text(words(.columnAssociation))] + countColumns(brief: brief)
        + [.text(words(.actionsFor))],
      rows: own.map { id, actions in
        let what = actions.filter { $0.status != .dropped }.compactMap(\.capability)
        return [.text(voice.names.short(id))]
          + counts(ActionPlans.Tally(actions), brief: brief)
          + [.text(Set(what).sorted().map { voice.names.full($0) }.joined(separator: ", "))]
      })
  }

  /// The year's actions by what they have in common.
  private func lineTable(_ respect: ActionPlans.Respect, brief: Bool) -> DocumentTable {
    let (caption, heading): (Sentence, Sentence) =
      switch respect {
      case .priority: (.actionsByPriority, .reportPriority)
      case .capability: (.actionsByCapability, .reportCapability)
      case .kind: (.actionsByKind, .columnKind)
      }
    var table = DocumentTable(
      words(caption),
      columns: [.text(words(heading)), .text(words(.columnWho))] + countColumns(brief: brief),
      rows: plans.lines(by: respect).map { line in
        [.text(name(line, respect)), .text(voice.brief(line.associations, upTo: 8))]
          + counts(line.tally, brief: brief)
      })
    if table.rows.count > 10 {
      table.terminalLimit = DocumentTable.Limit(
        rows: 10, columns: table.columns.count, characters: 70)
    }
    return table
  }

  private func name(_ line: ActionPlans.Line, _ respect: ActionPlans.Respect) -> String {
    guard let key = line.key else { return words(.actionsNotSaid) }
    if respect == .kind { return Action.Kind(rawValue: key).map { words.name(of: $0) } ?? key }
    return voice.names.full(NetworkNode.ID(key))
  }

  private var gapBlocks: [Document.Block] {
    gaps.isEmpty
      ? []
      : [
        .heading(words(.actionsGaps), level: 1), .paragraph(words(.actionsGapsIntro)),
        .table(gapTable.withoutCaption.withoutEmptyColumns),
      ]
  }

  private var gapTable: DocumentTable {
    DocumentTable(
      words(.actionsGaps),
      columns: [
        .text(words(.actionsWhat)), .text(words(.columnKind)), .text(words(.columnWho)),
        .text(words(.actionsDroppedBy)), .number(words(.actionsLastYear)),
      ],
      rows: gaps.map { gap in
        let isNeed = if case .capability = gap.matter { true } else { false }
        let who = gap.claims.map {
          "\(voice.names.short($0.association)) \(words.numerals.short($0.level))"
        }
        return [
          .text(voice.names.full(gap.matter.id)),
          .text(words(isNeed ? .actionsGapNeed : .actionsGapPriority)),
          .text(who.joined(separator: ", ")),
          .text(
            orEmpty: gap.dropped.isEmpty
              ? nil : voice.brief(Set(gap.dropped.map(\.association)).sorted())),
          gap.lastYear.map { .text(String($0)) } ?? .empty,
        ]
      })
  }
}

// MARK: Levels of maturity

extension ActionsTelling {
  private var levelBlocks: [Document.Block] {
    let heading = Document.Block.heading(words(.actionsLevels), level: 1)
    guard !levels.dimensions.isEmpty else {
      return [heading, .paragraph(words(.actionsLevelsNone))]
    }
    var blocks: [Document.Block] = [
      heading, .paragraph(words(.actionsLevelsIntro)), .table(levelTable.withoutCaption),
    ]
    if levels.dimensions.contains(where: { !$0.lessons.isEmpty }) {
      blocks += [
        .heading(words(.actionsLessons), level: 1), .paragraph(words(.actionsLessonsIntro)),
        .table(lessonTable.withoutCaption),
      ]
    }
    return blocks
  }

  private var levelTable: DocumentTable {
    DocumentTable(
      words(.actionsLevels),
      columns: [.text(words(.columnAssociation))]
        + levels.dimensions.map { .number(capitalised(shownText($0.name))) },
      rows: levels.associations.map { id in
        [.text(voice.names.short(id))]
          + levels.dimensions.map { .text(orEmpty: $0.cells[id].map(shown)) }
      })
  }

  /// '4 (+1)': the level, and how it changed.
  private func shown(_ cell: AssessmentComparison.Cell) -> String {
    let level = words.numerals.short(cell.level)
    guard let change = cell.change else { return level }
    let sign = change > 0 ? "+" : ""
    return "\(level) (\(change == 0 ? "=" : sign + words.numerals.short(change)))"
  }

  private var lessonTable: DocumentTable {
    DocumentTable(
      words(.actionsLessons),
      columns: [
        .text(words(.actionsDimension)), .text(words(.actionsHighest)),
        .text(words(.actionsLearners)),
      ],
      rows: levels.dimensions.map { dimension in
        let most = dimension.highest.first.flatMap { dimension.cells[$0]?.level }
        let high = voice.brief(dimension.highest, upTo: 6)
        return [
          .text(capitalised(shownText(dimension.name))),
          .text(high + (most.map { " (\(words.numerals.short($0)))" } ?? "")),
          .text(lessons(dimension.lessons)),
        ]
      })
  }

  /// 'AUTO: GAME +3, BIO +2; ICT: PORT +2'.
  private func lessons(_ lessons: [AssessmentComparison.Lesson]) -> String {
    Set(lessons.map(\.teacher)).sorted().map { teacher in
      let learners = lessons.filter { $0.teacher == teacher }.map { lesson in
        "\(voice.names.short(lesson.learner)) +\(words.numerals.short(lesson.levels))"
      }
      return words(
        .actionsLesson,
        [.teacher: voice.names.short(teacher), .names: learners.joined(separator: ", ")])
    }.joined(separator: "; ")
  }
}

// MARK: For machines

extension ActionsTelling {
  private var json: JSONValue {
    [
      "year": .number(orNull: plans.year.map { Double($0) }),
      "years": .array(plans.years.map { .number($0) }),
      "total": ActionPlans.Tally(plans.actions).json,
      "associations": .array(
        plans.associations.map { id in
          let tally = ActionPlans.Tally(plans.actions(of: id)).json
          return merged(
            tally, ["id": .string(id.text), "told": .bool(!plans.untold.contains(id))])
        }),
      "by_priority": lines(.priority), "by_capability": lines(.capability),
      "by_kind": lines(.kind), "actions": .array(plans.actions.map(\.json)),
      "undated": .strings(plans.undated.map(\.id.text)), "gaps": .array(gaps.map(json)),
      "levels": .array(levels.dimensions.map(json)),
    ]
  }

  private func lines(_ respect: ActionPlans.Respect) -> JSONValue {
    .array(
      plans.lines(by: respect).map { line in
        merged(
          line.tally.json,
          [
            "id": .string(orNull: line.key),
            "associations": .strings(line.associations.map(\.text)),
          ])
      })
  }

  private func merged(_ value: JSONValue, _ more: [String: JSONValue]) -> JSONValue {
    guard case .object(let members) = value else { return value }
    return .object(members.merging(more) { _, new in new })
  }

  private func json(_ gap: PlanGap) -> JSONValue {
    let isNeed = if case .capability = gap.matter { true } else { false }
    return [
      "kind": .string(isNeed ? "capability" : "priority"), "id": .string(gap.matter.id.text),
      "claims": .array(
        gap.claims.map {
          ["association": .string($0.association.text), "level": .number($0.level)]
        }), "dropped": .strings(gap.dropped.map(\.id.text)),
      "last_year": .number(orNull: gap.lastYear.map { Double($0) }), "sure": .bool(gap.isSure),
    ]
  }

  private func json(_ dimension: AssessmentComparison.Dimension) -> JSONValue {
    [
      "dimension": .string(dimension.name),
      "rows": .array(
        levels.associations.map { id in
          let cell = dimension.cells[id]
          return [
            "association": .string(id.text), "level": .number(orNull: cell?.level),
            "date": .string(orNull: cell?.date?.text), "change": .number(orNull: cell?.change),
          ]
        }),
      "lessons": .array(
        dimension.lessons.map {
          [
            "learner": .string($0.learner.text), "teacher": .string($0.teacher.text),
            "levels": .number($0.levels),
          ]
        }),
    ]
  }
}
