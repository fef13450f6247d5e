package import LoturaNetwork
import LoturaReports
import LoturaTables
package import LoturaWorkbook

/// One step more in what became of a suggestion, written to the workbook's folder.
package struct FollowupAdd: Question, Hashable {
  /// One of the two.
  package var a: Subject.ID
  /// The other.
  package var b: Subject.ID
  /// How far they have come.
  package var state: Followup.State
  /// What was suggested; nil: not said.
  package var kind: String?
  /// When; nil: the day of the run.
  package var date: PartialDate?
  /// Who looks after it; nil: not said.
  package var owner: String?
  /// How useful it was, 1 … 5; nil: not said.
  package var useful: Double?
  /// What came of it; nil: not said.
  package var outcome: String?
  /// Who may see the row; nil: the case team where the kind is delicate, else the agency.
  package var access: Audience?

  /// A step of two.
  package init(_ a: Subject.ID, _ b: Subject.ID, state: Followup.State) {
    self.a = a
    self.b = b
    self.state = state
  }

  /// The row as written. Nothing is written unless the workbook reads without errors with it.
  ///
  /// Rows above the audience stay in the file as they are, and nothing is told of them.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let folder = try folder(choices, surroundings, session.language)
    let (one, other) = (try session.subject(a), try session.subject(b))
    guard one != other else { throw Failure(.usage, .samePair(a.text), in: session.language) }
    let path = folder + "/followups.csv"
    let step = step(one, other, in: session.network)
    let before =
      FileBytes.exists(path)
      ? try Session.bytes(of: path, option: "--data", language: session.language) : []
    // Open to all, so that the row is checked whoever asks; what is hidden is not.
    let open = CSVAppending.appended(record(one, other, step, .everybody), to: before)
    try check(open, in: folder, session)
    let replaced = session.network.followups.contains {
      $0.a == step.a && $0.b == step.b && $0.kind == step.kind && $0.date == step.date
    }
    let telling = FollowupTelling.added(
      .init(step, level: level, path: path, replaces: replaced), session.voice)
    var answer = try session.answer(
      to: "followup", telling,
      parameters: [
        "a": .string(a.text), "b": .string(b.text), "state": .string(state.rawValue),
        "kind": .string(orNull: kind), "date": .string(orNull: step.date?.text),
        "owner": .string(orNull: owner), "useful": .number(orNull: useful),
        "outcome": .string(orNull: outcome), "access": .string(level.rawValue),
      ])
    answer.writes = [
      .file(path: path, bytes: CSVAppending.appended(record(one, other, step, level), to: before))
    ]
    return answer
  }

  private var level: Audience {
    access ?? (["fusion", "integration"].contains(kind) ? .caseTeam : .agency)
  }

  /// The folder of the workbook; only a folder can be added to.
  private func folder(
    _ choices: Choices, _ surroundings: Surroundings, _ language: Language
  ) throws(Failure) -> String {
    guard var path = choices.data ?? surroundings.dataVariable else {
      throw Failure(.usage, .fixedData, in: language)
    }
    guard FileBytes.isFolder(path) else {
      throw Failure(.usage, .needsFolder(path: path), in: language)
    }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// Ends the run unless the workbook with the new sheet reads without errors.
  private func check(
    _ bytes: [UInt8], in folder: String, _ session: Session
  ) throws(Failure) {
    let tables: TableSet
    do { tables = try TableSet.read(folder) } catch {
      throw Failure(error, option: "--data", language: session.language)
    }
    let name = "followups"
    let sheet = TableSet.read(files: [(name: name + ".csv", bytes: bytes)], name: tables.name)
    let whole = TableSet(
      name: tables.name, tables: tables.tables.filter { $0.name != name } + sheet.tables,
      problems: tables.problems.filter { $0.sheet != name } + sheet.problems, hash: "")
    let workbook = Workbook.read(whole, audience: session.choices.audience)
    if workbook.hasErrors {
      throw Session.failure(workbook, remarks: [], language: session.language)
    }
  }

  private func step(
    _ one: Subject.ID, _ other: Subject.ID, in network: Network
  ) -> Followup {
    var step = Followup(
      one, other, state: state, date: date ?? PartialDate(network.asOf.description))
    (step.kind, step.owner, step.useful, step.outcome) = (kind, owner, useful, outcome)
    return step
  }

  private func record(
    _ one: Subject.ID, _ other: Subject.ID, _ step: Followup, _ level: Audience
  ) -> [(column: String, text: String)] {
    [
      ("a", one.text), ("b", other.text), ("kind", kind ?? ""), ("state", state.rawValue),
      ("date", step.date?.text ?? ""), ("owner", owner ?? ""),
      ("useful", useful.map { Row.Value.number($0).text } ?? ""), ("outcome", outcome ?? ""),
      ("access", level.rawValue),
    ]
  }
}
