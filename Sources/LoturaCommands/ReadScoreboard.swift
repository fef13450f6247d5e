package import LoturaNetwork
import LoturaReports
package import LoturaScoreboard
import LoturaWorkbook

/// How do the associations stand, each against its peers and its own past?
package struct ReadScoreboard: Question, Hashable {
  /// Whose figures; nil: all associations'.
  package var id: Association.ID?
  /// Which measure; nil: all.
  package var measure: String?
  /// Which year; nil: the newest.
  package var year: Int?
  /// Of whom the figures are; nil: each apart.
  package var scope: Figure.Scope?
  /// With whom somebody is compared.
  package var peers = Peers.all

  /// The figures of all, or of one.
  package init(id: Association.ID? = nil) { self.id = id }

  /// The answer; exit 1 where nothing is known of what was asked.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let board = Scoreboard(session.network)
    var asked = ScoreboardTelling.Asked()
    asked.id = try id.map { id throws(Failure) in try session.activeAssociation(id) }
    asked.measure = try measure.map { text throws(Failure) in
      try session.measure(text, on: board)
    }
    (asked.year, asked.scope, asked.peers) = (year, scope, peers)
    let telling = ScoreboardTelling(board, asked, voice: session.voice)
    return try session.answer(
      to: "scoreboard", telling.telling,
      parameters: [
        "id": .string(orNull: id?.text), "measure": .string(orNull: measure),
        "year": .number(orNull: year.map { Double($0) }), "scope": .string(orNull: scope?.rawValue),
        "peers": peers.json,
      ], exit: telling.rows.isEmpty ? .none : .done)
  }
}

extension Peers {
  /// As it is typed and stands in JSON.
  var json: JSONValue {
    switch self {
    case .all: "all"
    case .form: "form"
    case .nearest(let count): .number(count)
    }
  }
}

extension Session {
  /// An active association; else a failure that says why not.
  func activeAssociation(_ id: Association.ID) throws(Failure) -> Association.ID {
    let known = try subject(Subject.ID(id))
    guard isActiveAssociation(known) else {
      throw Failure(.noInput, .notComparable(id.text), in: language)
    }
    return Association.ID(known)
  }

  /// A measure of which there is a figure, or that the workbook explains; else a failure that names
  /// the measures.
  func measure(_ text: String, on board: Scoreboard) throws(Failure) -> Figure.Measure {
    let known = Set(board.series.map(\.measure.text) + network.measures.map(\.id.text)).sorted()
    guard known.contains(text) else {
      let nearest = Workbook.nearest(to: text, among: known)
      throw Failure(.noInput, .unknownMeasure(text, choices: known, nearest: nearest), in: language)
    }
    return Figure.Measure(text)
  }
}
