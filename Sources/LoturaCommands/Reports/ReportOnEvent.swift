import LoturaNetwork
import LoturaReports

extension Report {
  func event(at desk: ReportDesk) throws(Failure) -> (Telling, ExitCode) {
    let report = EventReport(desk.session.network, in: desk.setting)
    return (report.telling, .done)
  }
}
