package import LoturaNetwork

/// What is asked of a list of suggestions.
package struct SuggestionRequest: Hashable, Sendable {
  /// Who is looked for.
  package enum Candidates: String, CaseIterable, Hashable, Sendable {
    case associations, partners, companies
  }

  /// What the score is the score of.
  package enum Kind: Hashable, Sendable {
    /// Meeting, in the request's mode.
    case matchmaking
    /// This form; for pairs of active associations only.
    case form(Form)
    /// Each pair once, under the form proposed for it.
    case all

    /// Whether forms that are delicate to name are asked for by name.
    package var namesDelicateForms: Bool {
      switch self {
      case .matchmaking: false
      case .form(let form): form.isDelicate
      case .all: true
      }
    }
  }

  /// What the meeting is for; says nothing where the kind is a form.
  package var mode: Mode = .balanced
  /// Who is looked for; forms know only associations.
  package var candidates: Candidates = .associations
  /// What the score is the score of.
  package var kind: Kind = .matchmaking
  /// How often weights and unknowns are drawn, ≥ 0; 0: nothing is drawn.
  package var draws = 10_000
  /// The seed of the draws.
  package var seed: UInt64 = 1
  /// How many ranked pairs are listed at most, ≥ 0; nil: all. The ranks are those among all.
  package var most: Int?
  /// Which candidates are wanted.
  package var filter = Filter()

  /// A balanced matchmaking of associations with 10 000 draws.
  package init() {}

  /// Which candidates are wanted. Each list names alternatives; an empty one asks for nothing.
  package struct Filter: Hashable, Sendable {
    /// At home in one of these.
    package var countries: [Country] = []
    /// Active (share > 0) in one of these or in a sector below.
    package var sectors: [Sector.ID] = []
    /// Working (intensity > 0) on one of these priorities.
    package var priorities: [Priority.ID] = []
    /// Partners of one of these kinds; says nothing where no partners are looked for.
    package var partnerKinds: [Partner.Kind] = []
    /// Whether pairs whose newest followup is `dropped` are left out.
    package var hidesDropped = false

    /// No wish.
    package init() {}
  }
}
