import LoturaDiagrams
import LoturaNetwork
import LoturaPlanning
import LoturaReports

/// Who sits in which group, as the picture of it takes it.
struct PictureOfParticipation {
  private let book: GroupBook
  private let stage: Stage

  /// The groups of a stage that have begun.
  init(_ stage: Stage) {
    self.stage = stage
    book = GroupBook(stage.scene.network)
  }

  /// The picture.
  var picture: ParticipationPicture {
    let shown = book.rosters.filter { $0.season != .future }
      .sorted { stage.id($0.group.id) < stage.id($1.group.id) }
    // Real ids in the order in which they are shown.
    let byShownID = Dictionary(
      book.associations.map { (stage.id(Subject.ID($0)), $0) },
      uniquingKeysWith: { first, _ in first })
    return ParticipationPicture(
      subjects: stage.subjects,
      rows: shown.map { roster in
        ParticipationPicture.Row(
          stage.voice.names.full(stage.id(roster.group.id)), isOver: roster.season == .past,
          seats: stage.subjects.map { subject in
            byShownID[subject.id].map { seat(book.presence(of: $0, in: roster)) } ?? .unknown
          })
      })
  }

  private func seat(_ presence: GroupBook.Presence) -> ParticipationPicture.Seat {
    switch presence {
    case .sits(let isLead): isLead ? .lead : .member
    case .left: .left
    case .absent: .absent
    case .unknown: .unknown
    }
  }
}
