import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaScoring

/// The reports on the whole region: for facilitators, and for an agency's direction.
extension Report {
  func region(at desk: ReportDesk) throws(Failure) -> Telling {
    let stage = desk.stage
    let list = desk.scoring.suggestions(for: nil, request)
    var report = RegionReport(stage.subjects, in: desk.setting)
    report.pairs = list.rows.map { row in
      let advice = desk.scoring.advice(row.a, row.b, draws: 0)
      return SuggestTelling.Row(
        stage.told(row), advice: advice.map { stage.anonymiser?($0) ?? $0 })
    }
    report.vetoedPairs = list.vetoed.count
    report.map = try desk.picture(Draw(.region), named: "map")
    report.closeness = [
      try desk.picture(Draw(.convergence), named: "ladder"),
      try desk.picture(Draw(.heatmap), named: "matrix"),
    ].compactMap(\.self)
    report.balances = stage.network.capabilityBalances
    report.lacks = desk.lacks()
    return report.telling
  }

  func policy(at desk: ReportDesk) throws(Failure) -> Telling {
    let stage = desk.stage
    var report = PolicyReport(
      stage.subjects, cooperation: CooperationTally(stage.network), in: desk.setting)
    report.coverage = stage.network.priorityCoverage(
      crowd: PriorityCoverage.usualCrowd(among: stage.subjects.count))
    report.balances = stage.network.capabilityBalances
    if report.balances.contains(where: { !$0.needs.isEmpty }) {
      report.flow = try desk.picture(Draw(.flow), named: "flow")
    }
    report.lacks = desk.lacks()
    return report.telling
  }
}
