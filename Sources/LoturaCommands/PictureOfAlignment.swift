import LoturaDiagrams
import LoturaNetwork
import LoturaPlanning
import LoturaReports

/// Associations by priorities, as the picture of them takes it.
///
/// On an anonymous picture the strategies' names and the weights are left out, which would name the
/// region by themselves.
struct PictureOfAlignment {
  private let matrix: AlignmentMatrix
  private let stage: Stage
  private let names: Names

  init(_ matrix: AlignmentMatrix, _ network: Network, _ stage: Stage) {
    self.matrix = matrix
    self.stage = stage
    names = Names(network, in: stage.voice.words.language)
  }

  /// The picture.
  var picture: AlignmentPicture {
    // In the order in which they are shown, which tells nothing of the real ids.
    let columns = matrix.tellers.map(\.association)
      .sorted { stage.id($0) < stage.id($1) }
    let rows = (stage.isAnonymous ? neutral(matrix.rows[...]) : matrix.rows).map { row in
      var shown = AlignmentPicture.Row(
        name(row.priority), state(row.coverage.state),
        cells: columns.map { cell(matrix.cell($0, row)) })
      shown.scheme =
        stage.isAnonymous || matrix.schemes.count < 2 ? nil : shownText(row.priority.scheme)
      shown.depth = row.depth
      // One that counts as much as most needs no word.
      let weight = row.priority.weight
      shown.weight = stage.isAnonymous || weight == 1 ? nil : weight
      shown.below = row.below.count
      return shown
    }
    return AlignmentPicture(
      subjects: columns.map { stage.subject(Subject.ID($0)) }, rows: rows, crowd: matrix.crowd)
  }

  /// The rows in the order of their neutral ids, each priority with its parts, so that the order of
  /// the real ids is not told.
  private func neutral(_ rows: ArraySlice<AlignmentMatrix.Row>) -> [AlignmentMatrix.Row] {
    guard let depth = rows.first?.depth else { return [] }
    let starts = rows.indices.filter { rows[$0].depth <= depth }
    let blocks = zip(starts, starts.dropFirst() + [rows.endIndex]).map { rows[$0..<$1] }
    return blocks.sorted { first($0) < first($1) }
      .flatMap { $0.prefix(1) + neutral($0.dropFirst()) }
  }

  private func first(_ block: ArraySlice<AlignmentMatrix.Row>) -> Priority.ID {
    block.first.map { stage.id($0.priority.id) } ?? ""
  }

  private func name(_ priority: Priority) -> String {
    guard let anonymiser = stage.anonymiser else { return names.full(priority.id) }
    return anonymiser.name(priority.id).text(in: stage.voice.words.language)
  }

  private func state(_ state: PriorityCoverage.State) -> AlignmentPicture.State {
    switch state {
    case .crowded: .crowded
    case .served: .served
    case .unserved: .unserved
    case .unknown: .unknown
    }
  }

  private func cell(_ cell: AlignmentMatrix.Cell) -> AlignmentPicture.Cell {
    switch cell {
    case .works(let share): .works(share)
    case .none: .none
    case .unknown: .unknown
    }
  }
}
