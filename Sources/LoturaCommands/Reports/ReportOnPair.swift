import LoturaNetwork
import LoturaReports
import LoturaScoring
import LoturaWorkbook

/// The report on two.
extension Report {
  func pair(at desk: ReportDesk) throws(Failure) -> Telling {
    let session = desk.session
    var asked = Explain(a: .init(ids[0]), b: .init(ids[1]))
    asked.request = request
    let (a, b) = try asked.pair(in: session)
    let explanation = desk.explanation(a, b, request, naming: namedForms)
    var explain = ExplainTelling(explanation, mode: request.mode, voice: desk.stage.voice)
    explain.namesDelicateForms = namedForms.contains(where: \.isDelicate)
    var report = PairReport(explain, in: desk.setting)
    report.veto = desk.scoring.veto(a, b).map { veto in
      let shown = desk.stage.anonymiser?(veto) ?? veto
      let names = desk.stage.voice.names
      return Trouble.vetoedPair(
        names.short(shown.a), names.short(shown.b), reason: shown.reason
      ).text(session.words)
    }
    if session.isActiveAssociation(a) {
      report.picture = try desk.picture(Draw(.ego), of: a, named: "ego")
    }
    report.lacks = desk.lacks(of: [a, b])
    if !isAnonymous { report.facts = session.facts(about: a, b) }
    return report.telling
  }
}

extension Session {
  /// The sheets that scores and forms rest on, in the order of a paper.
  private static let judged: [SheetName] = [
    .associations, .companies, .partners, .memberships, .activities, .alignments, .needs,
    .offers, .partnerships, .cooperations, .participations, .attendance, .figures, .assessments,
    .coverage,
  ]

  /// The rows that speak of two, counted by sheet and source, those without a source last.
  fileprivate func facts(about a: Subject.ID, _ b: Subject.ID) -> [PairReport.Fact] {
    let ofA = workbook.rows(about: NetworkNode.ID(a))
    let ofB = workbook.rows(about: NetworkNode.ID(b))
    let both = Set(ofA).intersection(ofB)
    return Session.judged.flatMap { sheet -> [PairReport.Fact] in
      let rows = (ofA + ofB.filter { !both.contains($0) }).filter { $0.sheet == sheet }
      let sources = Set(rows.compactMap(\.source)).sorted().map { String?.some($0) } + [nil]
      return sources.compactMap { source in
        let own = rows.filter { $0.source == source }
        guard !own.isEmpty else { return nil }
        let shared = own.count(where: both.contains)
        let one = own.count { ofA.contains($0) } - shared
        return PairReport.Fact(
          sheet, rows: (one, own.count - one - shared, shared),
          origin: (
            source, Session.span(own.compactMap { $0.asOf?.text }),
            Session.span(own.compactMap(\.confidence))
          ))
      }
    }
  }

  /// One text, or the first and the last of several in order; nil: none.
  private static func span(_ texts: [String]) -> String? {
    guard let first = texts.min(), let last = texts.max() else { return nil }
    return first == last ? first : "\(first) – \(last)"
  }
}
