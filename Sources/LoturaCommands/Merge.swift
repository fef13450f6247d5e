package import LoturaNetwork
import LoturaPlanning
import LoturaReports
package import LoturaScoring
import LoturaTables
import LoturaWorkbook

/// What if these became one? Before and after for all parties, the others and the scoreboard.
package struct Merge: Question, Hashable {
  /// Who would become one, at least two associations.
  package var parts: [Association.ID]
  /// The form that is asked about.
  package var kind: Form = .fusion
  /// The id of the whole.
  package var name: Association.ID = "merged"
  /// Where the merged workbook is written: a folder, or a file ending in `.xlsx`; nil: nowhere.
  package var write: String?

  /// The merger of some associations.
  package init(_ parts: [Association.ID]) { self.parts = parts }

  /// The answer; the merged workbook is written before it, whole or not at all.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let parts = try session.parts(of: parts)
    if !parts.contains(name), session.network.node(NetworkNode.ID(name)) != nil {
      throw Failure(.usage, .takenID(name.text), in: session.language)
    }
    let scoring = Scoring(session.network, model: session.model)
    let comparison = MergerComparison(scoring, parts, as: name, kind: kind)
    let telling = MergeTelling(
      comparison, topics: session.model.forms[kind]?.questions ?? [], voice: session.voice
    ).telling
    let written = try write.map { path throws(Failure) in
      try self.written(comparison, to: path, session)
    }
    var answer = try session.answer(
      to: "merge", telling,
      parameters: [
        "parts": .strings(parts.map(\.text)), "kind": .string(kind.rawValue),
        "name": .string(name.text), "write": .string(orNull: write),
      ],
      remarks: write.map { path in
        [
          session.words(
            .mergeWritten,
            [.path: path, .audience: session.words.name(of: session.workbook.audience)]),
          session.words(.mergeChain, [.id: name.text, .path: path]),
        ]
      } ?? [])
    answer.writes = [written].compactMap(\.self)
    return answer
  }

  /// The merged workbook, to be written to a path where nothing is yet.
  private func written(
    _ comparison: MergerComparison, to path: String, _ session: Session
  ) throws(Failure) -> Answer.Write {
    guard !FileBytes.exists(path) else {
      throw Failure(.cannotWrite, .exists(path: path), in: session.language)
    }
    let tables = session.workbook.tables(after: comparison.merger)
    guard path.hasSuffix(".xlsx") else {
      return .folder(
        path: path,
        files: tables.map { .init(name: "\($0.name).csv", bytes: CSVWriter.bytes(of: $0)) })
    }
    do {
      return .file(path: path, bytes: try XLSXWriter.bytes(of: Workbook.file(of: tables)))
    } catch {
      throw Failure(.defect, .defect("\(error)"), in: session.language)
    }
  }
}

extension Session {
  /// Associations that are to come together, checked: known, active, at least two, each once.
  func parts(of ids: [Association.ID]) throws(Failure) -> [Association.ID] {
    var parts: [Association.ID] = []
    for id in ids {
      guard let known = network.node(NetworkNode.ID(id)) else {
        throw unknown(id.text, in: [.associations])
      }
      guard known.sheet == .associations else {
        throw Failure(
          .noInput, .wrongKind(id.text, foundIn: known.sheet, takes: [.associations]),
          in: language)
      }
      let part = Association.ID(known.id)
      guard isActiveAssociation(.init(part)) else {
        throw Failure(.noInput, .notComparable(id.text), in: language)
      }
      if parts.contains(part) { throw Failure(.usage, .samePair(id.text), in: language) }
      parts.append(part)
    }
    guard parts.count >= 2 else { throw Failure(.usage, .tooFewParts, in: language) }
    return parts
  }
}
