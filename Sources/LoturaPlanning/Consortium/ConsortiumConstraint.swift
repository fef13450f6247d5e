package import LoturaNetwork

/// Something that a consortium must satisfy.
///
/// The cases stand in the order in which a conflict is looked for.
package enum ConsortiumConstraint: Hashable, Sendable {
  /// Not more partners than allowed.
  case maxSize
  /// Not fewer partners than asked for.
  case minSize
  /// The known costs do not exceed the call's budget.
  case budget
  /// Nobody takes more than a share of the costs.
  case maxShare
  /// Not more than so many from one country.
  case maxPerCountry
  /// At least so many different countries.
  case minCountries
  /// At least so many different member states of the European Union.
  case minMemberStates
  /// A requirement that must be met, by its place among the requirements.
  case mandatory(Int)
  /// Two who must not be put together.
  case veto(Subject.ID, Subject.ID)
  /// Somebody who must take part.
  case must(Subject.ID)

  /// Its name and what it is about, as machines read it.
  package var code: [String] {
    switch self {
    case .maxSize: ["max_size"]
    case .minSize: ["min_size"]
    case .budget: ["budget"]
    case .maxShare: ["max_share"]
    case .maxPerCountry: ["max_per_country"]
    case .minCountries: ["min_countries"]
    case .minMemberStates: ["min_member_states"]
    case .mandatory(let place): ["mandatory", String(place)]
    case .veto(let a, let b): ["veto", a.text, b.text]
    case .must(let id): ["must", id.text]
    }
  }
}

/// The numbers that the constraints of a consortium are about; nil: there is no such limit.
package struct ConsortiumLimits: Hashable, Sendable {
  /// The most partners.
  package var maxSize: Int?
  /// The fewest partners, at least 1.
  package var minSize = 1
  /// The most that all may cost together, in EUR.
  package var budget: Double?
  /// The greatest share of the costs for one, 0 … 1.
  package var maxShare: Double?
  /// The most partners of one country.
  package var maxPerCountry: Int?
  /// The fewest different countries; an unknown one counts for none.
  package var minCountries: Int?
  /// The fewest different member states of the European Union.
  package var minMemberStates: Int?

  /// No limits but the most partners.
  package init(maxSize: Int? = nil) { self.maxSize = maxSize }
}
