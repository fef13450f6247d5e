import LoturaNetwork
import LoturaPlanning
package import LoturaReports
package import LoturaScoring

/// A document to hand out: on two associations, a facilitated case, the region, its strategy, a
/// consortium for a call, one association, a Cluster Day.
package struct Report: Question, Hashable {
  /// What the document is about.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case pair
    case facilitated = "case"
    case region, policy, consortium, association, event
  }

  /// What the document is about.
  package var kind: Kind
  /// Two for a pair, one for a case, a call or an association, none for the others.
  package var ids: [String]
  /// Which forms were asked for by name; a case names its own.
  package var forms: SuggestionRequest.Kind = .matchmaking
  /// Whether names are replaced by neutral labels.
  package var isAnonymous = false
  /// Whether a PDF was asked for, which browsers write, not we.
  package var isPDF = false
  /// For an event: one sort of hand-out; nil: the whole plan.
  package var part: EventReport.Part?
  /// How often weights and unknowns are drawn, and the seed.
  package var request = SuggestionRequest()

  /// A report on these.
  package init(_ kind: Kind, _ ids: [String] = []) {
    self.kind = kind
    self.ids = ids
  }

  /// A consortium, interrupted, is the best found so far, with its gap.
  package var givesBestSoFar: Bool { kind == .consortium || kind == .event }

  /// The document; exit 1 where there is nobody to report on, with a document that says so.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let language = choices.spoken(in: surroundings)
    if isPDF { throw Failure(.usage, .noPDF, in: language) }
    guard ids.count == wantedIDs else {
      throw Failure(.usage, .wrongIDs(report: kind.rawValue), in: language)
    }
    if isAnonymous, Report.naming.contains(kind) {
      throw Failure(
        .usage, .optionsClash("--anonymous", "report \(kind.rawValue)"), in: language)
    }
    let session = try Session(choices, in: surroundings)
    let desk = ReportDesk(session, isAnonymous: isAnonymous)
    var exit: ExitCode = desk.stage.subjects.isEmpty ? .none : .done
    let telling: Telling
    switch kind {
    case .pair: telling = try pair(at: desk)
    case .facilitated: telling = try facilitated(at: desk)
    case .region: telling = try region(at: desk)
    case .policy: telling = try policy(at: desk)
    case .consortium:
      let plan = try plan(at: desk)
      telling = try consortium(plan, at: desk)
      exit = plan.consortium == nil ? .none : .done
    case .association: telling = try association(at: desk)
    case .event: (telling, exit) = try event(at: desk)
    }
    let anonymiser = desk.stage.anonymiser
    return try desk.answer(
      telling,
      parameters: [
        "report": .string(kind.rawValue),
        "ids": .strings(ids.map { anonymiser?.text(ofID: $0) ?? $0 }),
        "kind": .string(forms.code), "part": .string(orNull: part?.rawValue),
        "anonymous": .bool(isAnonymous),
        "draws": .number(request.draws), "seed": .number(Double(request.seed)),
      ], exit: exit)
  }

  private var wantedIDs: Int {
    switch kind {
    case .pair: 2
    case .facilitated, .consortium, .association: 1
    case .region, .policy, .event: 0
    }
  }

  /// Reports that say nothing without what names somebody: costs and countries of partners, all that
  /// is known of one association, badges.
  private static let naming: Set<Kind> = [.consortium, .association, .event]

  /// The forms that may be named: alliance and convergence, and what was asked for by name.
  var namedForms: [Form] {
    switch forms {
    case .matchmaking: Form.allCases.filter { !$0.isDelicate }
    case .form(let form): Form.allCases.filter { !$0.isDelicate || $0 == form }
    case .all: Form.allCases
    }
  }
}
