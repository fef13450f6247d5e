internal import LoturaNetwork
package import LoturaPlanning

/// The answer to `alignment`: which priorities are served, where many stand, what nobody serves, and of
/// whom it is not known.
package struct AlignmentTelling: Sendable {
  /// More priorities than these do not fit as columns.
  private static let mostColumns = 16

  private let matrix: AlignmentMatrix
  private let scheme: String?
  private let voice: Voice
  private var words: Words { voice.words }

  /// The matrix of a strategy that was asked for, or of all in use.
  package init(_ matrix: AlignmentMatrix, scheme: String?, voice: Voice) {
    self.matrix = matrix
    self.scheme = scheme
    self.voice = voice
  }

  /// Whether there is nothing to lay side by side.
  package var isEmpty: Bool { matrix.rows.isEmpty || matrix.tellers.isEmpty }

  /// The answer, told.
  package var telling: Telling {
    let only = matrix.schemes.count == 1 ? matrix.schemes.first.map(shownText) : nil
    return Telling(
      document: Document(
        language: words.language,
        title: only.map { words(.alignTitleOf, [.name: $0]) } ?? words(.alignTitle),
        blocks: blocks, fileTables: [priorityTable, matrixTable]), result: json)
  }

  private var blocks: [Document.Block] {
    guard !matrix.rows.isEmpty else { return [.paragraph(obstacle)] }
    guard !matrix.tellers.isEmpty else { return [.paragraph(words(.alignNobody))] }
    var blocks: [Document.Block] = [
      .paragraph(finding)
    ]
    blocks += matrix.schemes.map { .table(table(of: $0).withoutEmptyColumns) }
    blocks.append(.paragraph(words(.alignState, [.limit: voice.digits(matrix.crowd)])))
    if matrix.rows.count <= AlignmentTelling.mostColumns {
      blocks += [.table(matrixTable), .paragraph(words(.alignMatrixIntro))]
    }
    return blocks + uncertain + questions + [.paragraph(words(.alignNext))]
  }

  private var obstacle: String {
    guard let scheme else { return words(.alignNone) }
    return words(
      .alignNoneOf,
      [.name: shownText(scheme), .date: words.numerals.date(voice.names.asOf)])
  }

  private func rows(_ state: PriorityCoverage.State) -> [AlignmentMatrix.Row] {
    matrix.rows.filter { $0.coverage.state == state }
  }

  private func names(_ rows: [AlignmentMatrix.Row]) -> String {
    let told = rows.prefix(6).map { voice.names.full($0.priority.id) }
    return voice.series(told) + (rows.count > 6 ? " … (+\(rows.count - 6))" : "")
  }

  private var untold: [AlignmentMatrix.Teller] {
    matrix.tellers.filter { $0.knowledge != .complete }
  }

  private var finding: String {
    guard matrix.tellers.contains(where: { $0.count > 0 }) else { return words(.alignNoWork) }
    let served = rows(.served).count + rows(.crowded).count
    var sentences = [
      served == matrix.rows.count
        ? words(.alignAll, count: served)
        : words(.alignFinding, count: matrix.rows.count, [.n: voice.digits(served)])
    ]
    let (crowded, unserved, open) = (rows(.crowded), rows(.unserved), rows(.unknown))
    if !crowded.isEmpty {
      sentences.append(
        words(.alignCrowded, [.names: names(crowded), .limit: voice.digits(matrix.crowd)]))
    }
    if !unserved.isEmpty { sentences.append(words(.alignUnserved, [.names: names(unserved)])) }
    if !open.isEmpty { sentences.append(words(.alignOpen, [.names: names(open)])) }
    return sentences.joined(separator: " ")
  }

  private var uncertain: [Document.Block] {
    var lines: [String] = []
    lines.append(
      untold.isEmpty
        ? words(.alignAllTold)
        : words(.alignUntold, [.names: voice.brief(untold.map(\.association), upTo: 12)]))
    if !matrix.idle.isEmpty {
      lines.append(words(.alignIdle, [.names: voice.series(matrix.idle.map(shownText))]))
    }
    return [.heading(words(.consensusUncertain), level: 1), .list(lines, isNumbered: false)]
  }

  private var questions: [Document.Block] {
    var lines: [String] = []
    if !untold.isEmpty {
      lines.append(
        words(.alignAsk, [.names: voice.brief(untold.map(\.association), upTo: 12)]))
    }
    for row in rows(.crowded).prefix(2) {
      lines.append(
        words(
          .alignAskCrowd,
          [
            .names: voice.brief(row.coverage.works.map(\.association), upTo: 12),
            .name: voice.names.full(row.priority.id),
          ]))
    }
    for row in rows(.unserved).prefix(2) {
      lines.append(words(.alignAskOpen, [.name: voice.names.full(row.priority.id)]))
    }
    guard !lines.isEmpty else { return [] }
    return [.heading(words(.explainQuestions), level: 1), .list(lines, isNumbered: true)]
  }
}

// MARK: Tables

extension AlignmentTelling {
  /// One strategy for people who read: parts below their priorities, what differs from the usual in
  /// brackets.
  private func table(of scheme: String) -> DocumentTable {
    let own = matrix.rows.enumerated().filter { $0.element.priority.scheme == scheme }
    return DocumentTable(
      shownText(scheme),
      columns: [
        .number(words(.columnRank)), .text(words(.reportPriority)), .text(words(.columnStands)),
        .text(words(.alignWho)), .text(words(.alignBelow)), .number(words(.reportUntold)),
      ],
      rows: own.map { place, row in
        let (weight, count) = (row.priority.weight, row.coverage.works.count)
        let name =
          String(repeating: "· ", count: row.depth) + voice.names.full(row.priority.id)
          + (weight == 1 ? "" : " (×\(words.numerals.short(weight)))")
        let untold = row.coverage.untold.count
        return [
          .whole(place + 1), .text(name),
          .text(
            words.name(of: row.coverage.state) + (count == 0 ? "" : " (\(voice.digits(count)))")),
          .text(who(row.coverage.works)),
          .text(orEmpty: row.below.isEmpty ? nil : voice.brief(row.below)),
          untold == 0 ? .empty : .whole(untold),
        ]
      })
  }

  /// Everything about every priority, for files.
  private var priorityTable: DocumentTable {
    DocumentTable(
      words(.alignPriorities),
      columns: [
        .number(words(.columnRank)), .text(words(.reportPriority)), .text(words(.alignScheme)),
        .text(words(.columnKind)), .number(words(.columnWeight)), .text(words(.columnStands)),
        .number(words(.columnAssociations)), .text(words(.alignWho)),
        .text(words(.alignBelow)), .number(words(.reportUntold)),
      ],
      rows: matrix.rows.enumerated().map { place, row in
        [
          .whole(place + 1), .text(voice.names.full(row.priority.id)),
          .text(shownText(row.priority.scheme)),
          .text(orEmpty: row.priority.kind.map { words.name(of: $0) }),
          .number(row.priority.weight, decimals: 2), .text(words.name(of: row.coverage.state)),
          .whole(row.coverage.works.count), .text(who(row.coverage.works)),
          .text(orEmpty: row.below.isEmpty ? nil : voice.brief(row.below)),
          .whole(row.coverage.untold.count),
        ]
      })
  }

  /// 'WIND, GRID, SEA 0.6': how much where it is not all of its work.
  private func who(_ works: [PriorityCoverage.Work]) -> String {
    let told = works.prefix(12).map { work in
      let share = work.intensity == 1 ? "" : " \(words.numerals.short(work.intensity))"
      return voice.names.short(work.association) + share
    }
    return told.joined(separator: ", ") + (works.count > 12 ? " … (+\(works.count - 12))" : "")
  }

  private var matrixTable: DocumentTable {
    DocumentTable(
      words(.alignMatrix),
      columns: [.text(words(.columnAssociation))]
        + matrix.rows.indices.map { .number(voice.digits($0 + 1)) },
      rows: matrix.tellers.map { teller in
        [.text(voice.names.short(teller.association))]
          + matrix.rows.map { row in
            switch matrix.cell(teller.association, row) {
            case .works(let share): .text(words.numerals.short(share))
            case .none: .text("–")
            case .unknown: .text("?")
            }
          }
      })
  }
}

// MARK: For machines

extension AlignmentTelling {
  private var json: JSONValue {
    [
      "schemes": .strings(matrix.schemes), "idle_schemes": .strings(matrix.idle),
      "crowd": .number(matrix.crowd),
      "associations": .array(
        matrix.tellers.map { teller in
          [
            "id": .string(teller.association.text),
            "state": .string(teller.knowledge.rawValue), "priorities": .number(teller.count),
          ]
        }),
      "priorities": .array(
        matrix.rows.map { row in
          let priority = row.priority
          return [
            "id": .string(priority.id.text), "name": .string(voice.names.full(priority.id)),
            "scheme": .string(priority.scheme), "kind": .string(orNull: priority.kind?.rawValue),
            "parent": .string(orNull: priority.parent?.text), "depth": .number(row.depth),
            "weight": .number(priority.weight), "state": .string(row.coverage.state.rawValue),
            "served_by": .array(
              row.coverage.works.map { work in
                ["id": .string(work.association.text), "intensity": .number(work.intensity)]
              }),
            "on_a_part": .strings(row.below.map(\.text)),
            "untold": .strings(row.coverage.untold.map(\.text)),
          ]
        }),
    ]
  }
}
