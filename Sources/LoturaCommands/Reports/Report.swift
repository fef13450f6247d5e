import LoturaNetwork
import LoturaReports
package import LoturaScoring

/// A document to hand out: on two associations, a facilitated case, the region, its strategy.
package struct Report: Question, Hashable {
  /// What the document is about.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case pair
    case facilitated = "case"
    case region, policy
  }

  /// What the document is about.
  package var kind: Kind
  /// Two for a pair, one for a case, none for the others.
  package var ids: [String]
  /// Which forms were asked for by name; a case names its own.
  package var forms: SuggestionRequest.Kind = .matchmaking
  /// Whether names are replaced by neutral labels.
  package var isAnonymous = false
  /// Whether a PDF was asked for, which browsers write, not we.
  package var isPDF = false
  /// How often weights and unknowns are drawn, and the seed.
  package var request = SuggestionRequest()

  /// A report on these.
  package init(_ kind: Kind, _ ids: [String] = []) {
    self.kind = kind
    self.ids = ids
  }

  /// The document; exit 1 where there is nobody to report on, with a document that says so.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let language = choices.spoken(in: surroundings)
    if isPDF { throw Failure(.usage, .noPDF, in: language) }
    guard ids.count == wantedIDs else {
      throw Failure(.usage, .wrongIDs(report: kind.rawValue), in: language)
    }
    let session = try Session(choices, in: surroundings)
    let desk = ReportDesk(session, isAnonymous: isAnonymous)
    let telling =
      switch kind {
      case .pair: try pair(at: desk)
      case .facilitated: try facilitated(at: desk)
      case .region: try region(at: desk)
      case .policy: try policy(at: desk)
      }
    let anonymiser = desk.stage.anonymiser
    return try desk.answer(
      telling,
      parameters: [
        "report": .string(kind.rawValue),
        "ids": .strings(ids.map { anonymiser?.text(ofID: $0) ?? $0 }),
        "kind": .string(forms.code), "anonymous": .bool(isAnonymous),
        "draws": .number(request.draws), "seed": .number(Double(request.seed)),
      ], exit: desk.stage.subjects.isEmpty ? .none : .done)
  }

  private var wantedIDs: Int {
    switch kind {
    case .pair: 2
    case .facilitated: 1
    case .region, .policy: 0
    }
  }

  /// The forms that may be named: alliance and convergence, and what was asked for by name.
  var namedForms: [Form] {
    switch forms {
    case .matchmaking: Form.allCases.filter { !$0.isDelicate }
    case .form(let form): Form.allCases.filter { !$0.isDelicate || $0 == form }
    case .all: Form.allCases
    }
  }
}
