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
  /// The rows about two, counted by sheet, about whom and source.
  fileprivate func facts(about a: Subject.ID, _ b: Subject.ID) -> [PairReport.Fact] {
    struct Key: Hashable {
      let sheet: SheetName
      let subject: Subject.ID?
      let source: String?
    }
    let ofA = workbook.rows(about: NetworkNode.ID(a))
    let ofB = workbook.rows(about: NetworkNode.ID(b))
    let both = ofA.filter(ofB.contains)
    var keys: [Key] = []
    var rows: [Key: [Row]] = [:]
    let told = [(Subject.ID?.none, both), (a, ofA.filter { !both.contains($0) })]
      + [(b, ofB.filter { !both.contains($0) })]
    for (subject, own) in told {
      for row in own {
        let key = Key(sheet: row.sheet, subject: subject, source: row.source)
        if rows[key] == nil { keys.append(key) }
        rows[key, default: []].append(row)
      }
    }
    let order = SheetName.allCases
    return keys.enumerated().sorted {
      let places = [$0, $1].map { order.firstIndex(of: $0.element.sheet) ?? order.count }
      return (places[0], $0.offset) < (places[1], $1.offset)
    }.map { _, key in
      let own = rows[key] ?? []
      return PairReport.Fact(
        key.sheet, about: key.subject, rows: own.count,
        origin: (
          key.source, Session.span(own.compactMap { $0.asOf?.text }),
          Session.span(own.compactMap(\.confidence))
        ))
    }
  }

  /// One text, or the first and the last of several in order; nil: none.
  private static func span(_ texts: [String]) -> String? {
    guard let first = texts.min(), let last = texts.max() else { return nil }
    return first == last ? first : "\(first) – \(last)"
  }
}
