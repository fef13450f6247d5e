import LoturaNetwork
import LoturaReports
import LoturaScoring
import LoturaWorkbook

/// Is the workbook right, and what is still unknown?
package struct Check: Question, Hashable {
  /// Whether a warning is enough for exit 1.
  package let isStrict: Bool
  /// Whether to look for names that may mean one organisation.
  package let looksForDuplicates: Bool

  /// With more active associations than this the effect of unknown facts is not weighed: it is the
  /// mean over all pairs, which nobody waits for, and people do not ask a thousand associations by
  /// it.
  static let mostWeighed = 200

  /// A check of a workbook.
  package init(isStrict: Bool = false, looksForDuplicates: Bool = false) {
    self.isStrict = isStrict
    self.looksForDuplicates = looksForDuplicates
  }

  /// The answer: what was read, every issue, what to ask first. Exit 65 with any error, 1 with
  /// warnings where that was asked for.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings, evenWithErrors: true)
    let duplicates = looksForDuplicates ? NearDuplicates.issues(of: session.workbook) : []
    let isWeighed = session.network.activeAssociations.count <= Check.mostWeighed
    let voice = isWeighed ? session.voice : session.voiceOfAssociations
    var totals = session.issueTotals
    totals.warnings += duplicates.count
    var counts = counts(session)
    counts.issues = totals
    let telling = CheckTelling(
      counts, issues: Session.listed(session.warnings + duplicates),
      unknown: isWeighed
        ? session.lacks(Scoring(session.network, model: session.model)) : session.lacksUnweighed,
      isWeighed: isWeighed, voice: voice
    ).telling
    let hasIssues = totals.errors + totals.warnings > 0
    let exit: ExitCode =
      session.workbook.hasErrors ? .dataErrors : isStrict && hasIssues ? .none : .done
    return try session.answer(
      to: "check", telling,
      parameters: ["strict": .bool(isStrict), "duplicates": .bool(looksForDuplicates)],
      exit: exit)
  }

  /// Rows read of the sheets that are the graph's nodes and links.
  private func counts(_ session: Session) -> CheckTelling.Counts {
    func rows(_ sheets: [SheetName]) -> [(SheetName, Int)] {
      sheets.map { ($0, session.workbook.rowCount(of: $0)) }
    }
    return CheckTelling.Counts(
      nodes: rows([
        .associations, .companies, .sectors, .priorities, .partners, .capabilities, .projects,
        .groups,
      ]),
      links: rows([
        .memberships, .activities, .alignments, .offers, .needs, .partnerships, .cooperations,
        .participations, .attendance, .sectorLinks,
      ]))
  }
}

extension Session {
  /// What each active association lacks, of which nothing is weighed; nothing where errors stop the
  /// run.
  var lacksUnweighed: [(id: Association.ID, lacks: [MissingFact])] {
    workbook.hasErrors ? [] : network.missingFacts(under: model)
  }

  /// The voice of an answer that names associations alone.
  var voiceOfAssociations: Voice {
    var associations = Network(asOf: network.asOf)
    associations.associations = network.associations
    return Voice(words: words, names: Names(associations, in: language))
  }

  /// What each active association lacks; nothing where errors stop the run.
  func lacks(_ scoring: Scoring) -> [(id: Association.ID, lacks: [MissingFact])] {
    guard !workbook.hasErrors else { return [] }
    let missing = scoring.whatToAskFirst()
    return network.activeAssociations.map { association in
      (association.id, missing.filter { $0.association == association.id })
    }
  }
}
