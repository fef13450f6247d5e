import LoturaGraph
import LoturaNetwork
import LoturaPlanning
import LoturaReports

/// The report on a Cluster Day, and the hand-outs of it: what `topics`, `agenda` and `tables` answer
/// with their usual options.
extension Report {
  func event(at desk: ReportDesk) throws(Failure) -> (Telling, ExitCode) {
    let session = desk.session
    let patience = Patience(isInterrupted: session.surroundings.isInterrupted)
    let agenda = MeetingAgenda(session.network, AgendaRequest(), patience: patience)
    let tables = try session.tablePlan(TablePlan.Request(), desk.scoring)
    let topics = TopicChoice(
      TopicElection(session.network), by: .pav, slots: ChooseTopics().slots, patience)
    var report = EventReport(session.network, in: desk.setting)
    report.day = agenda.pool.day.days?.lowerBound
    report.agendas = agenda.personalAgendas
    report.rounds = tables.rounds
    report.topics = topics.chosen.map { ($0.topic, $0.supporters) }
    if let part {
      let (telling, isEmpty) = report.telling(of: part)
      return (telling, isEmpty ? .none : .done)
    }
    let voice = session.voice
    report.sections = [
      .topics(TopicsTelling(topics, voice: voice).telling),
      .meetings(
        AgendaTelling(agenda, voice: voice).telling,
        agenda.schedule == nil ? nil : try desk.picture(Draw(.agenda), named: "agenda")),
      .rounds(
        TablesTelling(tables, voice: voice).telling,
        tables.obstacle == nil ? try desk.picture(Draw(.tables), named: "tables") : nil),
    ]
    let isEmpty = topics.obstacle != nil && agenda.schedule == nil && tables.obstacle != nil
    return (report.telling, isEmpty ? .none : .done)
  }
}
