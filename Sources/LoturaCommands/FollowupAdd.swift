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
  /// Who may see the row.
  package var access: Audience = .agency

  /// A step of two.
  package init(_ a: Subject.ID, _ b: Subject.ID, state: Followup.State) {
    self.a = a
    self.b = b
    self.state = state
  }

  /// The row as written. Nothing is written unless the workbook reads without errors with it.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let folder = try folder(choices, surroundings, choices.spoken(in: surroundings))
    let session = try Session(choices, in: surroundings)
    let words = session.words
    let (one, other) = (try session.subject(a), try session.subject(b))
    guard one != other else { throw Failure(.usage, .samePair(a.text), in: words.language) }
    let path = folder + "/followups.csv"
    let day = date?.text ?? session.network.asOf.description
    let bytes = try written(one, other, day, path, words.language)
    let followup = followup(one, other, day)
    let isRepeated = session.network.followups.contains {
      $0.a == followup.a && $0.b == followup.b && $0.kind == kind && $0.date?.text == day
    }
    let telling = FollowupTelling(
      [followup], of: nil, isFiltered: false, voice: session.voice
    ).telling
    let remark = words(
      .followupAdded,
      [
        .path: path, .a: session.voice.names.short(one), .b: session.voice.names.short(other),
        .text: words.name(of: state),
      ])
    var answer = try session.answer(
      to: "followup", telling, parameters: ["add": .string(path)],
      remarks: [remark] + (isRepeated ? [words(.followupReplaces)] : []))
    answer.writes = [.file(path: path, bytes: bytes)]
    return answer
  }

  /// The folder of the workbook; only a folder can be added to.
  private func folder(
    _ choices: Choices, _ surroundings: Surroundings, _ language: Language
  ) throws(Failure) -> String {
    guard let path = choices.data ?? surroundings.dataVariable else {
      throw Failure(.usage, .fixedData, in: language)
    }
    guard FileBytes.isFolder(path) else {
      throw Failure(.usage, .needsFolder(path: path), in: language)
    }
    return path
  }

  /// The sheet's file with the row; the whole workbook must read without errors with it.
  private func written(
    _ one: Subject.ID, _ other: Subject.ID, _ day: String, _ path: String, _ language: Language
  ) throws(Failure) -> [UInt8] {
    let before =
      FileBytes.exists(path)
      ? try Session.bytes(of: path, option: "--data", language: language) : []
    let bytes = CSVAppending.appended(record(one, other, day), to: before)
    let folder = String(path.dropLast("/followups.csv".count))
    let tables: TableSet
    do { tables = try TableSet.read(folder) } catch {
      throw Failure(error, option: "--data", language: language)
    }
    let sheet = TableSet.read(files: [(name: "followups.csv", bytes: bytes)], name: tables.name)
    let all = tables.tables.filter { $0.name != "followups" } + sheet.tables
    let workbook = Workbook.read(
      TableSet(name: tables.name, tables: all, hash: ""), audience: .caseTeam)
    let errors = workbook.issues.filter { $0.severity == .error }
    guard errors.isEmpty else {
      let telling = IssueTelling(Words(language))
      throw Failure(
        .dataErrors,
        [Trouble.errorsInData(errors.count).text(Words(language))] + errors.map(telling.line))
    }
    return bytes
  }

  private func record(
    _ one: Subject.ID, _ other: Subject.ID, _ day: String
  ) -> [(column: String, text: String)] {
    [
      ("a", one.text), ("b", other.text), ("kind", kind ?? ""), ("state", state.rawValue),
      ("date", day), ("owner", owner ?? ""),
      ("useful", useful.map { Row.Value.number($0).text } ?? ""), ("outcome", outcome ?? ""),
      ("access", access.rawValue),
    ]
  }

  private func followup(_ one: Subject.ID, _ other: Subject.ID, _ day: String) -> Followup {
    var followup = Followup(one, other, state: state, date: PartialDate(day))
    (followup.kind, followup.owner, followup.useful, followup.outcome) =
      (kind, owner, useful, outcome)
    return followup
  }
}
