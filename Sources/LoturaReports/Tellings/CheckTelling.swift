package import LoturaNetwork
package import LoturaScoring
package import LoturaWorkbook

/// The answer to `check`: is the workbook right, and what should be asked first?
package struct CheckTelling: Sendable {
  /// What was read: rows of node sheets and of link sheets, by sheet.
  package struct Counts: Sendable {
    /// Rows of the node sheets of the graph, in the order to be told.
    package let nodes: [(SheetName, Int)]
    /// Rows of the link sheets of the graph, in the order to be told.
    package let links: [(SheetName, Int)]
    /// How many issues there are; nil: all are listed.
    package var issues: Totals?

    /// Counts of rows by sheet.
    package init(nodes: [(SheetName, Int)], links: [(SheetName, Int)]) {
      self.nodes = nodes
      self.links = links
    }
  }

  /// How many issues there are, listed or not.
  package struct Totals: Hashable, Sendable {
    /// How many errors.
    package var errors: Int
    /// How many warnings.
    package var warnings: Int

    /// So many errors and warnings.
    package init(errors: Int, warnings: Int) {
      self.errors = errors
      self.warnings = warnings
    }

    /// Of issues that are all listed.
    package init(of issues: [Issue]) {
      errors = issues.count { $0.severity == .error }
      warnings = issues.count - errors
    }
  }

  private let counts: Counts
  private let issues: [Issue]
  private let totals: Totals
  /// Whether it was weighed how much each unknown fact widens the scores.
  private let isWeighed: Bool
  let unknown: [(id: Association.ID, lacks: [MissingFact])]
  private let voice: Voice
  private var words: Words { voice.words }

  /// What was read, what is wrong with it, and what each association lacks.
  ///
  /// - Parameters:
  ///   - counts: the rows that were read, and how many issues there are.
  ///   - issues: the issues that are listed.
  ///   - unknown: what each association lacks.
  ///   - isWeighed: whether the widths of what is lacking mean something.
  ///   - voice: the words, and what everybody is called.
  package init(
    _ counts: Counts, issues: [Issue],
    unknown: [(id: Association.ID, lacks: [MissingFact])], isWeighed: Bool = true, voice: Voice
  ) {
    self.counts = counts
    self.issues = issues
    totals = counts.issues ?? Totals(of: issues)
    self.isWeighed = isWeighed
    self.voice = voice
    // What widens most is to be asked first; equals by id, so that lists keep their order.
    self.unknown =
      unknown
      .map { ($0.id, $0.lacks.sorted { ($1.width, $0.order) < ($0.width, $1.order) }) }
      .sorted { (CheckTelling.total($1.1), $0.0) < (CheckTelling.total($0.1), $1.0) }
  }

  /// The answer, told. O(rows told).
  package var telling: Telling {
    let issueTable = IssueTelling(words).table(issues)
    return Telling(
      document: Document(
        language: words.language, title: words(.checkTitle), blocks: blocks(issueTable),
        fileTables: [issueTable, countTable, unknownTable]),
      result: json)
  }

  private func blocks(_ issueTable: DocumentTable) -> [Document.Block] {
    let tell = IssueTelling(words)
    let errors = issues.filter { $0.severity == .error }
    let warnings = issues.filter { $0.severity == .warning }
    var blocks: [Document.Block] = [
      totals.errors == 0
        ? .paragraph(words(.checkRight))
        : .note(words(.checkErrors, count: totals.errors), .error)
    ]
    blocks += errors.isEmpty ? [] : [.list(errors.map(tell.line), isNumbered: false)]
    blocks += more(totals.errors - errors.count)
    if totals.warnings > 0 {
      blocks.append(.note(words(.checkWarnings, count: totals.warnings), .warning))
      if !warnings.isEmpty { blocks.append(.list(warnings.map(tell.line), isNumbered: false)) }
      blocks += more(totals.warnings - warnings.count)
    }
    let read = DocumentTable(
      countTable.caption, columns: countTable.columns,
      rows: countTable.rows.filter { $0.last != .whole(0) })
    return blocks + (totals.errors == 0 ? unknownBlocks : []) + [.table(read)]
  }

  /// How many issues there are beside those listed.
  private func more(_ count: Int) -> [Document.Block] {
    count > 0 ? [.paragraph(words(.checkMore, count: count))] : []
  }

  var unknownBlocks: [Document.Block] {
    let heading = Document.Block.heading(words(.checkUnknown), level: 1)
    let lacking = unknown.filter { !$0.lacks.isEmpty }
    guard !lacking.isEmpty else { return [heading, .paragraph(words(.checkNothingUnknown))] }
    guard isWeighed else {
      return [
        heading, .paragraph(words(.checkNotWeighed, count: unknown.count)), .table(lackTable),
        .details(unknownTable),
      ]
    }
    return [
      heading, .list(askFirst(lacking), isNumbered: false), .paragraph(words(.checkUnknownIntro)),
      .table(lackTable), .details(unknownTable),
    ]
  }

  /// Whom to ask first about what: one line for all who should be asked the same.
  private func askFirst(_ lacking: [(id: Association.ID, lacks: [MissingFact])]) -> [String] {
    var lines: [(facts: String, names: [String])] = []
    for association in lacking {
      // What no score hangs on is asked only where nothing else is missing.
      let counting = association.lacks.filter { $0.width >= 0.0005 }
      let first = (counting.isEmpty ? association.lacks : counting).prefix(3)
      let facts = words.numerals.list(first.map { $0.fact.text(words) })
      let name = voice.names.short(association.id)
      if let place = lines.firstIndex(where: { $0.facts == facts }) {
        lines[place].names.append(name)
      } else {
        lines.append((facts, [name]))
      }
    }
    return lines.map { line in
      words(
        line.names.count == 1 ? .checkAskFirst : .checkAskEach,
        [
          .name: words.numerals.list(line.names), .names: line.facts,
          .count: words.numerals.number(Double(line.names.count), decimals: 0),
        ])
    }
  }

  /// What is missing, a row a fact, with all who lack it: the fact that most hangs on first.
  var lackTable: DocumentTable {
    typealias Group = (
      fact: MissingFact.Fact, state: Knowledge, lacks: [MissingFact], names: [String]
    )
    var groups: [Group] = []
    for association in unknown {
      let name = voice.names.short(association.id)
      for lack in association.lacks {
        let place = groups.firstIndex { $0.fact == lack.fact && $0.state == lack.knowledge }
        if let place {
          groups[place].lacks.append(lack)
          groups[place].names.append(name)
        } else {
          groups.append((lack.fact, lack.knowledge, [lack], [name]))
        }
      }
    }
    let byStake = groups.enumerated().sorted {
      (CheckTelling.total($1.element.lacks), $0.offset)
        < (CheckTelling.total($0.element.lacks), $1.offset)
    }
    return DocumentTable(
      words(.checkLacks),
      columns: [
        .text(words(.columnMissing)), .text(words(.columnState)),
        .number(words(.columnAssociations)), .number(words(.columnWidens)),
        .text(words(.columnWho)),
      ],
      rows: byStake.map(\.element).map { group in
        let more = group.names.count - 6
        let named = group.names.prefix(6).joined(separator: ", ")
        return [
          .text(group.fact.text(words)), .text(words.name(of: group.state)),
          .whole(group.names.count),
          points(CheckTelling.total(group.lacks) / Double(group.lacks.count)),
          .text(named + (more > 0 ? " … (+\(more))" : "")),
        ]
      })
  }

  /// A width in points; nothing where none was weighed.
  private func points(_ width: Double) -> DocumentTable.Cell {
    isWeighed ? .number(100 * width, decimals: 1) : .empty
  }

  private var countTable: DocumentTable {
    DocumentTable(
      words(.checkRead),
      columns: [
        .text(words(.columnSheet)), .text(words(.columnKind)), .number(words(.columnRows)),
      ],
      rows: (counts.nodes + counts.links).map { sheet, rows in
        [.text(sheet.rawValue), .text(words.name(of: sheet)), .whole(rows)]
      })
  }

  var unknownTable: DocumentTable {
    DocumentTable(
      words(.checkLacksEach),
      columns: [
        .text(words(.columnAssociation)), .text(words(.columnMissing)),
        .text(words(.columnState)), .text(words(.columnSheet)), .number(words(.columnWidens)),
      ],
      rows: unknown.flatMap { association in
        association.lacks.map { lack in
          [
            .text(voice.names.short(association.id)), .text(lack.fact.text(words)),
            .text(words.name(of: lack.knowledge)),
            .text(lack.fact.sheet.rawValue + (lack.fact.column.map { "." + $0 } ?? "")),
            points(lack.width),
          ]
        }
      })
  }

  var json: JSONValue {
    func object(_ counts: [(SheetName, Int)]) -> JSONValue {
      .object(Dictionary(counts.map { ($0.0.rawValue, JSONValue.number($0.1)) }) { $1 })
    }
    return [
      "nodes": .number(counts.nodes.reduce(0) { $0 + $1.1 }),
      "links": .number(counts.links.reduce(0) { $0 + $1.1 }),
      "rows": object(counts.nodes + counts.links),
      "issues": .array(issues.map(IssueTelling(words).json)),
      "issues_total": .number(totals.errors + totals.warnings),
      "unknown": .array(
        unknown.map { association in
          [
            "id": .string(association.id.text),
            "widens": isWeighed ? .number(CheckTelling.total(association.1)) : .null,
            "missing": .array(association.lacks.map(json)),
          ]
        }),
    ]
  }

  private func json(_ lack: MissingFact) -> JSONValue {
    [
      "sheet": .string(lack.fact.sheet.rawValue), "column": .string(orNull: lack.fact.column),
      "state": .string(lack.knowledge.rawValue),
      "widens": isWeighed ? .number(lack.width) : .null,
      "text": .string(lack.fact.text(words)),
    ]
  }

  private static func total(_ lacks: [MissingFact]) -> Double { lacks.reduce(0) { $0 + $1.width } }
}

extension MissingFact {
  /// Its place among equals: by sheet, then column.
  fileprivate var order: String { fact.sheet.rawValue + "." + (fact.column ?? "") }
}
