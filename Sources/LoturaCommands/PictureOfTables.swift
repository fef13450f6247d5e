import LoturaDiagrams
import LoturaNetwork
import LoturaPlanning
import LoturaReports

/// A plan of tables as the picture of it takes it.
struct PictureOfTables {
  private let plan: TablePlan
  private let stage: Stage

  init(_ plan: TablePlan, _ stage: Stage) {
    self.plan = plan
    self.stage = stage
  }

  /// The picture; at anonymous tables people sit in the order of their labels.
  var picture: TablesPicture {
    let telling = TablesTelling(plan, voice: stage.voiceForRealIDs)
    guard plan.obstacle == nil else {
      return TablesPicture(rounds: [], sentences: [telling.obstacle ?? ""])
    }
    let rounds = plan.rounds.map { tables in
      tables.map { table in
        let seats = table.map { id in
          var seat = TablesPicture.Seat(
            stage.subject(id), isGuest: stage.scene.network.association(.init(id)) == nil)
          if plan.request.mode != .rotating { seat.maturity = telling.level(of: id) ?? "?" }
          return seat
        }
        return stage.isAnonymous ? seats.sorted { $0.subject.id < $1.subject.id } : seats
      }
    }
    let isUsual = plan.request.mode == .rotating && plan.request.group == nil
    var picture = TablesPicture(
      rounds: rounds, sentences: telling.guarantee + telling.whoIsMissing,
      title: isUsual ? nil : telling.title)
    picture.areTracks = plan.request.mode == .tracks
    return picture
  }
}
