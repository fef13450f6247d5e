import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaScoring

/// The report on a facilitated case.
extension Report {
  /// A case above the audience is not in the network, and so is unknown like any other.
  func facilitated(at desk: ReportDesk) throws(Failure) -> Telling {
    let session = desk.session
    guard let known = session.network.exploration(.init(ids[0])) else {
      if let other = session.network.node(.init(ids[0])), other.sheet != .explorations {
        throw Failure(
          .noInput, .wrongKind(ids[0], foundIn: other.sheet, takes: [.explorations]),
          in: session.language)
      }
      throw session.unknown(ids[0], in: [.explorations])
    }
    let parties = known.parties.map { Subject.ID($0.association) }
    let active = parties.filter(session.isActiveAssociation)
    var report = CaseReport(shown(known, at: desk), in: desk.setting)
    report.parties = parties.map { desk.stage.subject($0) }
    report.pairs = pairs(of: active, in: known, at: desk)
    report.followups = followups(between: parties, at: desk)
    report.vetoes = vetoes(between: parties, at: desk)
    report.topics = known.kind.map { desk.topics(of: [$0.form]) } ?? []
    report.lacks = desk.lacks(of: parties)
    guard let kind = known.kind, active.count >= 2 else { return report.telling }
    report.isMergerHidden = isAnonymous
    if !isAnonymous {
      report.merger = MergeTelling(
        MergerComparison(
          desk.scoring, active.map { Association.ID($0) }, as: session.freeID, kind: kind.form),
        topics: [], voice: session.voice)
    }
    return report.telling
  }

  /// The case under the labels that are shown; without its dates where they would name it.
  private func shown(_ known: Exploration, at desk: ReportDesk) -> Exploration {
    guard isAnonymous else { return known }
    var shown = Exploration(id: desk.stage.id(known.id), name: LocalizedName(""))
    shown.kind = known.kind
    shown.state = known.state
    shown.parties = known.parties.map {
      Exploration.Party(desk.stage.id($0.association), role: $0.role)
    }
    return shown
  }

  /// Every two of the active parties; delicate forms only where the case names one.
  private func pairs(
    of active: [Subject.ID], in known: Exploration, at desk: ReportDesk
  ) -> [CaseReport.Pair] {
    let isDelicate = known.kind?.isDelicate ?? false
    let forms = Form.allCases.filter { isDelicate || !$0.isDelicate }
    return active.enumerated().flatMap { place, a in
      active.dropFirst(place + 1).map { b in
        var explain = ExplainTelling(
          desk.explanation(a, b, request, naming: forms), mode: request.mode,
          voice: desk.stage.voice)
        explain.namesDelicateForms = isDelicate
        return CaseReport.Pair(explain)
      }
    }
  }

  private func followups(
    between parties: [Subject.ID], at desk: ReportDesk
  ) -> [Followup] {
    desk.session.network.followups
      .filter { parties.contains($0.a) && parties.contains($0.b) }
      .sorted { ($0.date?.firstDay.number ?? 0) < ($1.date?.firstDay.number ?? 0) }
      .map { followup in
        guard isAnonymous else { return followup }
        var shown = Followup(
          desk.stage.id(followup.a), desk.stage.id(followup.b), state: followup.state)
        shown.kind = followup.kind
        return shown
      }
  }

  private func vetoes(between parties: [Subject.ID], at desk: ReportDesk) -> [Veto] {
    let ids = Set(parties.map(\.text))
    return desk.session.network.vetoes
      .filter { ids.contains($0.a.text) && ids.contains($0.b.text) }
      .map { desk.stage.anonymiser?($0) ?? $0 }
  }
}
