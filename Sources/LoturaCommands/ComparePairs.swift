import LoturaGraph
import LoturaNetwork
import LoturaReports
import LoturaTables
import LoturaWorkbook

/// What do the two of each given pair have in common among their links?
package struct ComparePairs: Question, Hashable {
  /// A CSV file with the columns `a` and `b`: ids.
  package var path: String
  /// How many threads; nil: one a processor.
  package var threads: Int?
  /// How many bytes it may take; nil: what the machine has.
  package var memoryLimit: Int?

  /// The pairs of a file.
  package init(path: String) { self.path = path }

  /// The answer, in the order of the file; exit 1 where it has no pairs.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try BulkSession(choices, in: surroundings)
    let pairs = try PairsFile(path: path, session)
    let crew = session.crew(threads: threads)
    let (nodes, links) = (session.columns.ids.count, session.linkCount)
    try session.demand(
      bytes: 80 * links + 60 * nodes + 180 * pairs.a.count + crew.size * nodes / 8,
      limit: memoryLimit)
    let graph = Neighbourhoods(of: session.graph(of: SheetName.graphLinks))
    let common = graph.inCommon(from: pairs.a, to: pairs.b, crew: crew)
    let rows = CommonTelling.Rows(a: pairs.a, b: pairs.b, common: common)
    let table = CommonTelling.table(rows, ids: session.columns.ids)
    let telling = CommonTelling(
      rows, sheets: SheetName.graphLinks, words: session.words,
      named: { [ids = session.columns.ids] in session.name(of: ids[Int($0)]) })
    return try session.answer(
      to: "similar",
      parameters: [
        "measure": "neighbours", "pairs": .string(path),
        "links": .array(SheetName.graphLinks.map { .string($0.rawValue) }),
      ], rows: table,
      document: telling.document(table, shown: choices.format == .text ? 10 : 100),
      result: telling.result(table))
  }
}

extension BulkSession {
  /// How many rows the sheets of the graph have.
  fileprivate var linkCount: Int {
    SheetName.graphLinks.reduce(0) { $0 + (columns.links[$1]?.count ?? 0) }
  }
}

/// A CSV file of pairs: its columns `a` and `b`; other columns are passed over.
private struct PairsFile {
  /// How many errors are listed; the rest is counted.
  static let listed = 1000

  var a: [Int32] = []
  var b: [Int32] = []

  /// Reads the file; what cannot be used is told with its place, exit 65.
  init(path: String, _ session: BulkSession) throws(Failure) {
    let bytes = try Session.bytes(of: path, option: "--pairs", language: session.language)
    let name = String(path.split(separator: "/").last ?? "pairs.csv")
    let set = TableSet.read(files: [(name: name, bytes: bytes)], name: name)
    guard set.problems.isEmpty, let table = set.tables.first else {
      throw Failure(.dataErrors, .cannotRead(path: path), in: session.language)
    }
    let tell = IssueTelling(session.words)
    let positions = ["a", "b"].map { table.position(of: $0) }
    guard let first = positions[0], let second = positions[1] else {
      throw Failure(
        .dataErrors,
        zip(["a", "b"], positions).filter { $0.1 == nil }.map { column, _ in
          tell.line(Issue(.missingColumn, at: Issue.Place(sheet: name, row: 1, column: column)))
        })
    }
    let wrong = read(table, first, second, NodeLookup(session.columns))
    guard wrong.isEmpty else {
      throw Failure(.dataErrors, PairsFile.sentences(wrong, in: table, name, session))
    }
  }

  /// A cell that names no node.
  private struct Wrong {
    let row: Int
    let column: Int
  }

  /// Reads all pairs; gives the cells that name no node. Blank rows are passed over.
  private mutating func read(
    _ table: Table, _ first: Int, _ second: Int, _ lookup: NodeLookup
  ) -> [Wrong] {
    var wrong: [Wrong] = []
    a.reserveCapacity(table.rowCount)
    b.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      let one = table.bytes(row: row, column: first).withUnsafeBufferPointer(lookup.node)
      let other = table.bytes(row: row, column: second).withUnsafeBufferPointer(lookup.node)
      if one >= 0, other >= 0 {
        a.append(one)
        b.append(other)
      } else if !table.isBlank(row: row) {
        if one < 0 { wrong.append(Wrong(row: row, column: first)) }
        if other < 0 { wrong.append(Wrong(row: row, column: second)) }
      }
    }
    return wrong
  }

  private static func sentences(
    _ wrong: [Wrong], in table: Table, _ name: String, _ session: BulkSession
  ) -> [String] {
    let tell = IssueTelling(session.words)
    var nearest: [String: String?] = [:]
    let lines = wrong.prefix(listed).map { cell in
      let place = Issue.Place(sheet: name, row: cell.row + 2, column: table.header[cell.column])
      guard let text = table.text(row: cell.row, column: cell.column) else {
        return tell.line(Issue(.missingValue, at: place))
      }
      // The nearest of very many ids takes a while: it is looked for a few times only.
      let near = nearest[text] ?? nil
      if nearest.count < 20, nearest[text] == nil {
        nearest[text] = session.workbook.nearestID(to: text, in: SheetName.allCases)
      }
      return tell.line(Issue(.unknownID(nearest: nearest[text] ?? near), at: place, value: text))
    }
    return [Trouble.errorsInData(wrong.count).text(session.words)] + lines
  }
}
