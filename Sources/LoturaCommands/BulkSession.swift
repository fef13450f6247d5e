import LoturaGraph
import LoturaNetwork
import LoturaReports
import LoturaTables
import LoturaWorkbook

/// One run of a plain measure over very many links: the workbook as columns of numbers, without the
/// network of values that judgement needs.
struct BulkSession {
  let choices: Choices
  let surroundings: Surroundings
  let language: Language
  let columns: NetworkColumns
  /// Sentences that people should see whatever the answer is.
  private(set) var remarks: [String]
  /// The warnings of the workbook.
  let issues: [Issue]
  private let name: String
  private let hash: String
  private let later: LaterWorkbook

  /// Reads the data. Errors in the data end the run, all of them listed.
  init(_ choices: Choices, in surroundings: Surroundings) throws(Failure) {
    self.choices = choices
    self.surroundings = surroundings
    language = choices.spoken(in: surroundings)
    let day = choices.asOf ?? surroundings.today
    let opening = WorkbookOpening(choices, in: surroundings, language: language)
    if let kept = opening.keptColumns(asOf: day) {
      (columns, name, hash) = (kept.columns, kept.source.name, kept.source.hash)
      (issues, remarks) = ([], [])
      later = LaterWorkbook(nil, from: opening)
      return
    }
    let (workbook, remarks) = try opening.workbook(isKept: false)
    (name, hash, issues) = (workbook.name, workbook.hash, workbook.issues)
    self.remarks = remarks
    later = LaterWorkbook(workbook, from: opening)
    if workbook.hasErrors {
      throw Session.failure(workbook, remarks: remarks, language: language)
    }
    if workbook.warningCount > 0 {
      self.remarks.append(Trouble.warningsInData(workbook.warningCount).text(Words(language)))
    }
    columns = opening.columns(of: workbook, asOf: day)
  }

  /// The workbook, which may be read only now.
  var workbook: Workbook { later.workbook }

  /// The words of the answer.
  var words: Words { Words(language) }

  /// What every answer says about its data.
  var source: Envelope.Source {
    Envelope.Source(name: name, hash: hash, asOf: columns.asOf)
  }

  /// What a node is called.
  func name(of id: NetworkNode.ID) -> String { workbook.name(of: id, in: language) }

  /// What a node is called in a sentence.
  func shortName(of id: NetworkNode.ID) -> String { workbook.shortName(of: id, in: language) }

  /// The words, and what nodes are called by their places.
  var voice: BulkVoice {
    BulkVoice(words: words, ids: columns.ids, full: name, short: shortName)
  }

  /// The node of an id; else a failure that says which one may have been meant.
  ///
  /// - Parameter sheets: where the id may stand; nil: in any sheet.
  func node(_ id: NetworkNode.ID, in sheets: [SheetName]? = nil) throws(Failure) -> Int {
    guard let node = columns.node(id) else {
      let nearest = workbook.nearestID(to: id.text, in: sheets ?? SheetName.allCases)
      throw Failure(.noInput, .unknownID(id.text, nearest: nearest), in: language)
    }
    if let sheets, !sheets.contains(columns.sheets[node]) {
      throw Failure(
        .noInput, .wrongKind(id.text, foundIn: columns.sheets[node], takes: sheets), in: language)
    }
    return node
  }

  /// The undirected graph of all rows of these sheets: weights as said, parallel rows added. O(m).
  func graph(of sheets: [SheetName]) -> SparseRows {
    let links = sheets.compactMap { columns.links[$0] }
    return SparseRows.undirected(
      nodeCount: columns.ids.count, from: links.flatMap(\.from), to: links.flatMap(\.to),
      weights: links.flatMap(\.weight))
  }

  /// As many threads as were asked for (nil: one a processor), which tell how far they are.
  func crew(threads: Int?) -> Crew {
    Crew(threads ?? surroundings.processors, onProgress: surroundings.progress)
  }

  /// Refuses work that needs more memory than it may take.
  ///
  /// - Parameters:
  ///   - bytes: an estimate of all that the work needs beside the workbook.
  ///   - limit: what was allowed; nil: what the machine has.
  func demand(bytes: Int, limit: Int?) throws(Failure) {
    guard let limit = limit ?? surroundings.memory, bytes > limit else { return }
    throw Failure(.usage, .needsMemory(bytes: bytes, limit: limit), in: language)
  }
}

extension BulkSession {
  /// The answer in the format that was chosen; as CSV the table as it is. Only what the format needs
  /// is told.
  ///
  /// - Parameters:
  ///   - command: the command, as typed.
  ///   - parameters: the options in force.
  ///   - table: all rows.
  ///   - document: the answer for people.
  ///   - result: the answer for machines.
  func answer(
    to command: String, parameters: [String: JSONValue], rows table: ScoreTable,
    document: @autoclosure () -> Document, result: @autoclosure () -> JSONValue
  ) throws(Failure) -> Answer {
    let bytes =
      switch choices.format {
      case .csv: table.csv
      case .json: Array(envelope(of: command, parameters, result()).json.document().utf8)
      case .text, .xlsx, .md, .html:
        try choices.bytes(
          of: document().signed(source, for: choices.audience), json: .null, in: surroundings)
      }
    return Answer(bytes: bytes, remarks: remarks, exit: table.rowCount == 0 ? .none : .done)
  }

  private func envelope(
    of command: String, _ parameters: [String: JSONValue], _ result: JSONValue
  ) -> Envelope {
    let common: [String: JSONValue] = [
      "as_of": .string(columns.asOf.description), "audience": .string(choices.audience.rawValue),
    ]
    return Envelope(
      of: command, version: Version.number, source: source,
      parameters: parameters.merging(common) { own, _ in own },
      answer: (result, issues.map(IssueTelling(words).json)))
  }
}

extension SheetName {
  /// The links of the graph that `rank`, `communities` and `similar --measure neighbours` look at.
  static let graphLinks: [SheetName] = [
    .memberships, .activities, .alignments, .partnerships, .cooperations,
  ]
}
