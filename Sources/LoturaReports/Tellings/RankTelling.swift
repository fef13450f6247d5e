package import LoturaGraph
package import LoturaNetwork

/// The answer to `rank`: who is near to somebody along the links, who lies between others, or how
/// deep each lies among the linked, with what the number means and what it does not.
package struct RankTelling: Sendable {
  /// What is asked.
  package enum Measure: String, CaseIterable, Hashable, Sendable {
    /// The share of a walk that begins again at its source.
    case pagerank
    /// The shortest ways between others.
    case betweenness
    /// The core number.
    case core
  }

  /// The answer's rows, best first; of several sources one after another.
  package struct Rows: Sendable, Equatable {
    /// The source of each row; empty where there are none.
    package var from: [Int32] = []
    /// The node of each row.
    package var node: [Int32] = []
    /// Its score.
    package var score: [Double] = []
    /// How the computation of walks ended, of the worst of them; nil: it is exact.
    package var convergence: Convergence?

    /// No rows.
    package init() {}
  }

  /// What was asked for.
  package struct Asked: Sendable {
    let measure: Measure
    let sources: [Int32]
    let damping: Double
    let sheets: [SheetName]
    let shown: Int?

    /// What was asked for.
    ///
    /// - Parameters:
    ///   - measure: the measure.
    ///   - sources: where walks or ways begin; none: everywhere.
    ///   - damping: the probability of going on at each step of a walk.
    ///   - sheets: whose rows are the links.
    ///   - shown: how many rows people see; nil: all.
    package init(
      measure: Measure, sources: [Int32], damping: Double, sheets: [SheetName], shown: Int?
    ) {
      self.measure = measure
      self.sources = sources
      self.damping = damping
      self.sheets = sheets
      self.shown = shown
    }
  }

  /// How large the graph is.
  package struct Size: Sendable {
    let nodes: Int
    let links: Int
    let unlinked: Int

    /// Nodes with links, pairs that are linked, and nodes without a link.
    package init(nodes: Int, links: Int, unlinked: Int) {
      self.nodes = nodes
      self.links = links
      self.unlinked = unlinked
    }
  }

  private let rows: Rows
  private let asked: Asked
  private let size: Size
  private let words: Words
  private let name: @Sendable (Int32) -> String
  private let sheet: @Sendable (Int32) -> SheetName

  /// An answer, in words.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - asked: what was asked for.
  ///   - size: the size of the graph.
  ///   - words: in which words.
  ///   - node: what a node is called, and what it is.
  package init(
    _ rows: Rows, _ asked: Asked, _ size: Size, words: Words,
    node: (name: @Sendable (Int32) -> String, sheet: @Sendable (Int32) -> SheetName)
  ) {
    self.rows = rows
    self.asked = asked
    self.size = size
    self.words = words
    (name, sheet) = node
  }

  /// The rows as files hold them: `from,id,score`, or `id,score`.
  package static func table(
    _ measure: Measure, _ rows: Rows, ids: [NetworkNode.ID]
  ) -> ScoreTable {
    switch measure {
    case .pagerank:
      ScoreTable(
        ids,
        [
          .init("from", .rankFrom, .nodes(rows.from)), .init("id", .rankNode, .nodes(rows.node)),
          .init("score", .rankShare, .numbers(rows.score, decimals: 4)),
        ])
    case .betweenness:
      ScoreTable(
        ids,
        [
          .init("id", .rankNode, .nodes(rows.node)),
          .init("score", .rankWays, .numbers(rows.score, decimals: 1)),
        ])
    case .core:
      ScoreTable(
        ids,
        [
          .init("id", .rankNode, .nodes(rows.node)),
          .init("score", .rankDepth, .whole(rows.score.map { Int32($0) })),
        ])
    }
  }

  /// The answer for people. O(rows).
  package var document: Document {
    Document(language: words.language, title: title, blocks: blocks)
  }
}

// MARK: For people

extension RankTelling {
  private var title: String {
    switch asked.measure {
    case .pagerank where asked.sources.count > 1:
      words(.rankTitleMany, [.count: whole(asked.sources.count)])
    case .pagerank: words(.rankTitleWalks, [.name: asked.sources.first.map(name) ?? ""])
    case .betweenness: words(.rankTitleBetween)
    case .core: words(.rankTitleCore)
    }
  }

  private var blocks: [Document.Block] {
    guard !rows.node.isEmpty else {
      return [.paragraph(words(.rankNoLinks, [.names: sheetNames]))]
    }
    var open = [notMeant, graph]
    if let bound { open.append(bound) }
    return [
      .paragraph(finding), .table(shownTable), .paragraph(meaning),
      .list(open, isNumbered: false),
    ]
  }

  /// The answer in one sentence.
  private var finding: String {
    switch asked.measure {
    case .pagerank where asked.sources.count > 1:
      return words(.rankMany, [.count: whole(asked.sources.count)])
    case .pagerank:
      let start = asked.sources.first.map(name) ?? ""
      guard let other = rows.node.indices.first(where: { rows.node[$0] != rows.from[$0] }) else {
        return words(.rankAlone, [.name: start])
      }
      return words(
        .rankNearest,
        [.name: start, .other: name(rows.node[other]), .value: steps(rows.score[other])])
    case .betweenness:
      return words(
        .rankMost,
        [
          .name: name(rows.node[0]),
          .value: words.numerals.number(rows.score[0], decimals: 0),
        ])
    case .core:
      let deepest = rows.score[0]
      return words(
        .rankDeepest,
        [
          .count: whole(rows.score.count { $0 == deepest }), .value: whole(Int(deepest)),
        ])
    }
  }

  /// The first rows: place, name, what it is, the number.
  private var shownTable: DocumentTable {
    let hasMany = asked.sources.count > 1 && asked.measure == .pagerank
    let heading: Sentence =
      switch asked.measure {
      case .pagerank: .rankShare
      case .betweenness: .rankWays
      case .core: .rankDepth
      }
    let shown = 0..<min(rows.node.count, asked.shown ?? rows.node.count)
    return DocumentTable(
      "",
      columns: [
        hasMany ? .text(words(.rankFrom)) : .number(words(.columnRank)), .text(words(.rankNode)),
        .text(words(.columnKind)), .number(words(heading)),
      ],
      rows: shown.map { row in
        [
          hasMany ? .text(name(rows.from[row])) : .whole(row + 1), .text(name(rows.node[row])),
          .text(words.name(of: sheet(rows.node[row]))), number(rows.score[row]),
        ]
      })
  }

  private func number(_ score: Double) -> DocumentTable.Cell {
    switch asked.measure {
    case .pagerank: .number(100 * score, decimals: 2)
    case .betweenness: .number(score, decimals: 1)
    case .core: .whole(Int(score))
    }
  }

  private var meaning: String {
    switch asked.measure {
    case .pagerank:
      words(.rankMeaningWalks, [.value: words.numerals.percent(1 - asked.damping)])
    case .betweenness:
      words(.rankMeaningBetween)
        + (asked.sources.isEmpty
          ? "" : " " + words(.rankSample, [.count: whole(asked.sources.count)]))
    case .core: words(.rankMeaningCore)
    }
  }

  private var notMeant: String {
    switch asked.measure {
    case .pagerank: words(.rankNotWalks)
    case .betweenness: words(.rankNotBetween)
    case .core: words(.rankNotCore)
    }
  }

  /// What was looked at, and what was left out.
  private var graph: String {
    let whole = words(
      .rankGraph,
      [.n: self.whole(size.nodes), .count: self.whole(size.links), .names: sheetNames])
    return size.unlinked == 0 ? whole : whole + " " + words(.rankUnlinked, count: size.unlinked)
  }

  /// How good the numbers of walks are.
  private var bound: String? {
    guard let convergence = rows.convergence else { return nil }
    let slots: [Slot: String] = [
      .value: words.numerals.short((convergence.errorBound * 1e9 * 100).rounded(.up) / 100),
      .count: whole(convergence.steps),
    ]
    return words(convergence.termination == .converged ? .rankProved : .rankStopped, slots)
  }

  private var sheetNames: String { words.numerals.list(asked.sheets.map { words.name(of: $0) }) }
  private func whole(_ number: Int) -> String {
    words.numerals.number(Double(number), decimals: 0)
  }
  private func steps(_ share: Double) -> String {
    words.numerals.number(100 * share, decimals: 2)
  }
}

// MARK: For machines

extension RankTelling {
  /// The answer for machines. O(rows).
  ///
  /// - Parameters:
  ///   - table: the rows as files hold them.
  ///   - ids: the id of every node.
  package func result(_ table: ScoreTable, ids: [NetworkNode.ID]) -> JSONValue {
    var result: [String: JSONValue] = [
      "measure": .string(asked.measure.rawValue), "nodes": .number(size.nodes),
      "links": .number(size.links), "rows": table.json,
      "sources": .array(asked.sources.map { .string(ids[Int($0)].text) }),
    ]
    if let convergence = rows.convergence {
      let reason = convergence.termination == .converged ? "converged" : "step_limit"
      result["convergence"] = [
        "reason": .string(reason), "steps": .number(convergence.steps),
        "error_bound_billionths": .number(convergence.errorBound * 1e9),
      ]
    }
    return .object(result)
  }
}
