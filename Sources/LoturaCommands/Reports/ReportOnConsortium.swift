import LoturaDiagrams
import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaScoring

/// The report on a consortium for a call.
extension Report {
  /// The best consortium for the call that the id names.
  func plan(at desk: ReportDesk) throws(Failure) -> ConsortiumPlan {
    try desk.session.bestConsortium(for: .init(ids[0]))
  }

  func consortium(_ plan: ConsortiumPlan, at desk: ReportDesk) throws(Failure) -> Telling {
    var report = ConsortiumReport(
      ConsortiumTelling(plan, voice: desk.session.voice), in: desk.setting)
    report.picture = try desk.picture(named: "consortium") { settings in
      PictureOfConsortium(plan, desk.stage).picture.drawing(settings)
    }
    return report.telling
  }
}
