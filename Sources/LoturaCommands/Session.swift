import LoturaNetwork
import LoturaReports
import LoturaScoring
import LoturaTables
import LoturaWorkbook

/// One run over one workbook: what was read, for whom, on which day, in which words.
struct Session {
  let choices: Choices
  let surroundings: Surroundings
  let language: Language
  let workbook: Workbook
  let network: Network
  let model: Model
  /// The issues of the workbook, then the warnings of the day: at most a thousand of them.
  let warnings: [Issue]
  /// How many there are, listed or not.
  let issueTotals: CheckTelling.Totals
  /// Sentences that people should see whatever the answer is.
  private(set) var remarks: [String]

  /// Reads the data and the model. Errors in the data end the run, all of them listed.
  init(_ choices: Choices, in surroundings: Surroundings) throws(Failure) {
    try self.init(choices, in: surroundings, evenWithErrors: false)
  }

  /// As above; `evenWithErrors` goes on with what can be read, for `check` alone.
  init(
    _ choices: Choices, in surroundings: Surroundings, evenWithErrors: Bool
  ) throws(Failure) {
    self.choices = choices
    self.surroundings = surroundings
    language = choices.spoken(in: surroundings)
    model = try Session.model(choices, language: language)
    let opening = WorkbookOpening(choices, in: surroundings, language: language)
    let (workbook, remarks) = try opening.workbook(isKept: true)
    self.workbook = workbook
    self.remarks = remarks
    if workbook.hasErrors, !evenWithErrors {
      throw Session.failure(workbook, remarks: remarks, language: language)
    }
    let day = choices.asOf ?? surroundings.today
    let (network, warnings, warningCount) = workbook.countedNetwork(asOf: day)
    self.network = network
    self.warnings = Session.listed(workbook.issues + warnings)
    issueTotals = CheckTelling.Totals(
      errors: workbook.errorCount, warnings: workbook.warningCount + warningCount)
    if !evenWithErrors {
      let count = issueTotals.warnings
      if count > 0 { self.remarks.append(Trouble.warningsInData(count).text(Words(language))) }
    }
  }

  /// The issues that are listed of many: the first thousand.
  static func listed(_ issues: [Issue]) -> [Issue] { Array(issues.prefix(1000)) }

  /// The words of the answer.
  var words: Words { Words(language) }

  /// What every answer says about its data.
  var source: Envelope.Source {
    Envelope.Source(name: workbook.name, hash: workbook.hash, asOf: network.asOf)
  }

  /// The data of the run, and a remark where they are the embedded ones.
  static func tables(
    _ choices: Choices, in surroundings: Surroundings, language: Language
  ) throws(Failure) -> (TableSet, [String]) {
    guard let path = choices.data ?? surroundings.dataVariable else {
      let tables = EmbeddedDataset.euskadi
      return (tables, [Trouble.embeddedData(name: tables.name).text(Words(language))])
    }
    let option = choices.data == nil ? "LOTURA_DATA" : "--data"
    do {
      return (try TableSet.read(path), [])
    } catch {
      throw Failure(error, option: option, language: language)
    }
  }

  /// The model in force: the default one, or with a file's parts over it.
  static func model(_ choices: Choices, language: Language) throws(Failure) -> Model {
    guard let path = choices.model else { return .standard }
    let bytes = try Session.bytes(of: path, option: "--model", language: language)
    do {
      return try Model.read(bytes)
    } catch {
      throw Failure(.dataErrors, ModelTrouble.sentences(error, path: path, Words(language)))
    }
  }

  /// The bytes of a file that an option names.
  static func bytes(
    of path: String, option: String, language: Language
  ) throws(Failure) -> [UInt8] {
    do {
      return try FileBytes.read(path)
    } catch {
      let failure: TableFailure =
        error == .absent ? .noSuchPath(path) : .unreadable(path: path, error)
      throw Failure(failure, option: option, language: language)
    }
  }

  /// The failure of a workbook that cannot be used until its errors are mended: the first thousand
  /// of them, and how many more there are.
  static func failure(
    _ workbook: Workbook, remarks: [String], language: Language
  ) -> Failure {
    let words = Words(language)
    let errors = workbook.issues.filter { $0.severity == .error }
    let sum = Trouble.errorsInData(workbook.errorCount).text(words)
    let more = workbook.errorCount - errors.count
    return Failure(
      .dataErrors,
      remarks + [sum] + errors.map(IssueTelling(words).line)
        + (more > 0 ? [words(.checkMore, count: more)] : []))
  }
}

extension Session {
  /// The answer in the format that was chosen.
  ///
  /// - Parameters:
  ///   - command: the command, as typed.
  ///   - telling: the answer for people and for machines.
  ///   - parameters: the options in force.
  ///   - more: sentences beside the answer.
  ///   - exit: how it ended.
  func answer(
    to command: String, _ telling: Telling, parameters: [String: JSONValue],
    remarks more: [String] = [], exit: ExitCode = .done
  ) throws(Failure) -> Answer {
    try answer(
      told(command, telling, parameters, from: source, warnings),
      telling.document.signed(source, for: choices.audience), remarks: more, exit: exit)
  }

  /// What stands around an answer for machines.
  func told(
    _ command: String, _ telling: Telling, _ parameters: [String: JSONValue],
    from source: Envelope.Source, _ warnings: [Issue]
  ) -> Envelope {
    Envelope(
      of: command, version: Version.number, source: source,
      parameters: parameters.merging(commonParameters) { own, _ in own },
      answer: (telling.result, warnings.map(IssueTelling(words).json)))
  }

  /// A signed document, or its envelope where machines ask, in the format that was chosen.
  func answer(
    _ envelope: Envelope, _ document: Document, remarks more: [String], exit: ExitCode
  ) throws(Failure) -> Answer {
    let bytes = try choices.bytes(of: document, json: envelope.json, in: surroundings)
    return Answer(bytes: bytes, remarks: remarks + more, exit: exit)
  }

  private var commonParameters: [String: JSONValue] {
    [
      "as_of": .string(network.asOf.description), "audience": .string(choices.audience.rawValue),
      "model": .string(model.version),
    ]
  }

  /// An active association, or anybody the question allows; else a failure that suggests who may
  /// have been meant.
  func subject(_ id: Subject.ID) throws(Failure) -> Subject.ID {
    if let known = network.node(NetworkNode.ID(id)) {
      switch known.sheet {
      case .associations, .companies, .partners: return Subject.ID(known.id)
      default:
        throw Failure(
          .noInput,
          .wrongKind(id.text, foundIn: known.sheet, takes: [.associations, .companies, .partners]),
          in: language)
      }
    }
    throw unknown(id.text, in: [.associations, .companies, .partners])
  }

  /// The failure that says that there is no such id, and which one may have been meant.
  func unknown(_ id: String, in sheets: [SheetName] = SheetName.allCases) -> Failure {
    let nearest = workbook.nearestID(to: id, in: sheets)
    return Failure(.noInput, .unknownID(id, nearest: nearest), in: language)
  }
}

extension Session {
  /// The words, and what everybody is called in them.
  var voice: Voice { Voice(words: words, names: Names(network, in: language)) }

  /// The active association of this id; else a failure that says what else it is, or which may have
  /// been meant.
  func activeAssociation(_ text: String) throws(Failure) -> Association {
    guard let known = network.node(.init(text)) else {
      throw unknown(text, in: [.associations])
    }
    guard known.sheet == .associations else {
      throw Failure(
        .noInput, .wrongKind(text, foundIn: known.sheet, takes: [.associations]), in: language)
    }
    guard let association = network.association(.init(known.id)), association.status == .active
    else { throw Failure(.noInput, .notComparable(text), in: language) }
    return association
  }

  /// Whether somebody can be compared: an active association, a company or a partner.
  func canBeCompared(_ id: Subject.ID) -> Bool {
    guard let association = network.association(Association.ID(id)) else { return true }
    return association.status == .active
  }

  /// Whether somebody is an active association.
  func isActiveAssociation(_ id: Subject.ID) -> Bool {
    network.association(Association.ID(id))?.status == .active
  }
}

extension Session {
  /// Whether the workbook says of itself that it is invented: every association's source is
  /// `fiction`. Pictures then say so too.
  var isFictional: Bool {
    let rows = workbook.rows(of: .associations)
    return !rows.isEmpty && rows.allSatisfy { $0.source == "fiction" }
  }
}
