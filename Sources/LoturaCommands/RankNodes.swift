import LoturaGraph
package import LoturaNetwork
package import LoturaReports
import LoturaTables
import LoturaWorkbook

/// Who is near to somebody; who lies between others; how deep does each lie?
package struct RankNodes: Question, Hashable {
  /// What is asked.
  package var measure = RankTelling.Measure.pagerank
  /// Where walks, or ways, begin: ids, as typed.
  package var sources: [String] = []
  /// A CSV file with more of them in its column `id`.
  package var sourceFile: String?
  /// How many of the sources count, from the first; nil: all.
  package var firstSources: Int?
  /// The probability of going on at each step, 0 ≤ d < 1.
  package var damping = 0.85
  /// The greatest error of the shares of a walk, summed, > 0.
  package var tolerance = 1e-9
  /// How many nodes are listed, for each source; 0: all; nil: ten for walks, else all.
  package var top: Int?
  /// The sheets whose rows are the links.
  package var sheets = SheetName.graphLinks
  /// How many threads; nil: one a processor.
  package var threads: Int?
  /// How many bytes it may take; nil: what the machine has.
  package var memoryLimit: Int?

  /// Who is near to sources that are still to be named.
  package init() {}

  /// The answer.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try BulkSession(choices, in: surroundings)
    let sources = try self.sources(session)
    let graph = session.graph(of: sheets)
    let rows = try ranked(graph, from: sources, session)
    let table = RankTelling.table(measure, rows, ids: session.columns.ids)
    return try session.answer(
      to: "rank", parameters: parameters, rows: table,
      document: telling(rows, of: graph, from: sources, session).document,
      result: telling(rows, of: graph, from: sources, session).result(
        table, ids: session.columns.ids))
  }

  private var parameters: [String: JSONValue] {
    var all: [String: JSONValue] = [
      "measure": .string(measure.rawValue), "top": .number(limit ?? 0),
      "links": .array(sheets.map { .string($0.rawValue) }),
    ]
    if measure == .pagerank {
      all["damping"] = .number(damping)
      all["tolerance"] = .number(tolerance)
    }
    return all
  }

  /// How many nodes are listed; nil: all.
  private var limit: Int? {
    switch top {
    case nil: measure == .pagerank ? 10 : nil
    case 0?: nil
    case let top?: top
    }
  }
}

// MARK: Where it begins

extension RankNodes {
  /// The sources as nodes, each once, in the order in which they are named.
  private func sources(_ session: BulkSession) throws(Failure) -> [Int32] {
    var ids = sources
    if let sourceFile { ids += try SourceFile(path: sourceFile, session).ids }
    if let firstSources { ids = Array(ids.prefix(firstSources)) }
    if measure == .core, !ids.isEmpty {
      throw Failure(
        .usage, .optionsClash(sources.isEmpty ? "--from-file" : "--from", "--measure core"),
        in: session.language)
    }
    if measure == .pagerank, ids.isEmpty {
      throw Failure(.usage, [session.words(.rankNeedsSource)])
    }
    var nodes: [Int32] = []
    var seen: Set<Int32> = []
    for id in ids {
      let node = Int32(try session.node(NetworkNode.ID(id)))
      if seen.insert(node).inserted { nodes.append(node) }
    }
    return nodes
  }
}

/// A CSV file of ids: its column `id`; other columns are passed over.
private struct SourceFile {
  let ids: [String]

  /// Reads the file; what cannot be used is told with its place, exit 65.
  init(path: String, _ session: BulkSession) throws(Failure) {
    let bytes = try Session.bytes(of: path, option: "--from-file", language: session.language)
    let name = String(path.split(separator: "/").last ?? "sources")
    let set = TableSet.read(files: [(name: name, bytes: bytes)], name: name)
    let table = set.tables.first ?? Table(name: name, header: [], cells: [])
    let tell = IssueTelling(session.words)
    guard set.problems.isEmpty, let column = table.position(of: "id") else {
      let isMissing = set.problems.isEmpty
      let place = Issue.Place(sheet: name, row: 1, column: "id")
      throw Failure(
        .dataErrors,
        [
          isMissing
            ? tell.line(Issue(.missingColumn, at: place))
            : Trouble.cannotRead(path: path).text(session.words)
        ])
    }
    ids = (0..<table.rowCount).compactMap { table.text(row: $0, column: column) }
  }
}

// MARK: The numbers

extension RankNodes {
  private func ranked(
    _ graph: SparseRows, from sources: [Int32], _ session: BulkSession
  ) throws(Failure) -> RankTelling.Rows {
    let crew = session.crew(threads: threads)
    try session.demand(
      bytes: memory(graph, sources.count, crew.size), limit: memoryLimit)
    switch measure {
    case .pagerank: return walks(graph, from: sources, crew)
    case .betweenness:
      // A way counts half from each of its ends, so that with all sources each pair counts once.
      let scores = Neighbourhoods(of: graph)
        .betweenness(from: sources.isEmpty ? nil : sources, crew: crew)
      return listed(scores.map { $0 / 2 }, graph)
    case .core: return listed(Neighbourhoods(of: graph).coreNumbers().map(Double.init), graph)
    }
  }

  /// An estimate of the bytes that the work needs.
  private func memory(_ graph: SparseRows, _ sourceCount: Int, _ threads: Int) -> Int {
    let (n, m) = (graph.rowCount, graph.entryCount)
    switch measure {
    case .pagerank:
      let lanes = sourceCount < 4 ? 1 : 8
      let rows = sourceCount * min(limit ?? n, n)
      return 12 * m + 60 * n + 40 * lanes * n * min(threads, sourceCount) + 48 * rows
    case .betweenness: return 8 * m + 170 * n + threads * (4 * m + 37 * n)
    case .core: return 50 * n
    }
  }

  private func walks(_ graph: SparseRows, from sources: [Int32], _ crew: Crew) -> RankTelling.Rows {
    let ranking = PersonalizedPageRank(on: graph, damping: damping)
    let nearest = ranking.nearest(to: sources, first: limit, tolerance: tolerance, crew: crew)
    var rows = RankTelling.Rows()
    for (source, found) in zip(sources, nearest) {
      // Nodes without a link are none of the graph, but for a source.
      for ranked in found.nodes
      where ranked.node == Int(source) || !graph.entries(ofRow: ranked.node).isEmpty {
        rows.from.append(source)
        rows.node.append(Int32(ranked.node))
        rows.score.append(ranked.share)
      }
    }
    let bounds = nearest.map(\.convergence)
    rows.convergence = Convergence(
      bounds.allSatisfy { $0.termination == .converged } ? .converged : .stepLimit,
      steps: bounds.map(\.steps).max() ?? 0, errorBound: bounds.map(\.errorBound).max() ?? 0)
    return rows
  }

  /// The nodes with links, greatest score in nine decimals first, equals by id.
  private func listed(_ scores: [Double], _ graph: SparseRows) -> RankTelling.Rows {
    let rounded = scores.map { ($0 * 1e9).rounded() }
    let order = scores.indices.filter { !graph.entries(ofRow: $0).isEmpty }
      .sorted { (rounded[$1], $0) < (rounded[$0], $1) }
      .prefix(limit ?? scores.count)
    var rows = RankTelling.Rows()
    rows.node = order.map { Int32($0) }
    rows.score = order.map { scores[$0] }
    return rows
  }
}

// MARK: Telling

extension RankNodes {
  private func telling(
    _ rows: RankTelling.Rows, of graph: SparseRows, from sources: [Int32],
    _ session: BulkSession
  ) -> RankTelling {
    let columns = session.columns
    let linked = (0..<graph.rowCount).count { !graph.entries(ofRow: $0).isEmpty }
    let asked = RankTelling.Asked(
      measure: measure, sources: sources, damping: damping, sheets: sheets,
      // A terminal shows ten, unless somebody says how many.
      shown: session.choices.format == .text && top == nil ? 10 : nil)
    let size = RankTelling.Size(
      nodes: linked, links: Neighbourhoods(of: graph).linkCount,
      unlinked: columns.sheets.indices.count { node in
        SheetName.rankedNodes.contains(columns.sheets[node])
          && graph.entries(ofRow: node).isEmpty
      })
    return RankTelling(
      rows, asked, size, words: session.words,
      node: ({ session.name(of: columns.ids[Int($0)]) }, { columns.sheets[Int($0)] })
    )
  }
}

extension SheetName {
  /// The sheets whose nodes the graph of `rank` is about.
  fileprivate static let rankedNodes: Set<SheetName> = [
    .associations, .companies, .partners, .sectors, .priorities,
  ]
}
