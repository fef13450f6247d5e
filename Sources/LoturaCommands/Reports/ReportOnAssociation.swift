import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaScoreboard
import LoturaScoring

/// The report on one association.
extension Report {
  func association(at desk: ReportDesk) throws(Failure) -> Telling {
    let session = desk.session
    let association = try session.activeAssociation(ids[0])
    let id = Subject.ID(association.id)
    let (scoring, network) = (desk.scoring, session.network)
    var report = AssociationReport(association, in: network, desk.setting)
    report.suggestions = scoring.suggestions(for: id, request).rows.prefix(5).map { row in
      SuggestTelling.Row(row, advice: scoring.advice(row.a, row.b, draws: 0))
    }
    report.picture = try desk.picture(Draw(.ego), of: id, named: "ego")
    report.groups = GroupBook(network)
    report.plans = ActionPlans(network)
    let board = Scoreboard(network)
    var asked = ScoreboardTelling.Asked()
    asked.id = association.id
    let figures = ScoreboardTelling(board, asked, voice: session.voice).telling
    if network.figures.contains(where: { $0.subject == id }) {
      report.figures = (
        figures, try desk.picture(Draw(.scoreboard), of: id, named: "figures")
      )
    }
    report.survey = SurveyTelling(
      session.surveyBoard, question: nil, year: nil, voice: session.voice)
    let practices = PracticeFits(scoring)
    if !network.practices.isEmpty {
      report.practices =
        PracticesTelling(
          practices,
          [PracticesTelling.Part(association.id, fits: practices.fits(for: association.id))],
          for: association.id, voice: session.voice
        ).telling
    }
    report.balances = network.capabilityBalances
    report.lacks = desk.lacks(of: [id])
    report.maturity = network.maturities[association.id]
    return report.telling
  }
}
