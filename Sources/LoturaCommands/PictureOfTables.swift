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
          TablesPicture.Seat(
            stage.subject(id), isGuest: stage.scene.network.association(.init(id)) == nil)
        }
        return stage.isAnonymous ? seats.sorted { $0.subject.id < $1.subject.id } : seats
      }
    }
    let isUsual = plan.request.mode == .rotating
    return TablesPicture(
      rounds: rounds, sentences: telling.guarantee, title: isUsual ? nil : telling.title)
  }
}
