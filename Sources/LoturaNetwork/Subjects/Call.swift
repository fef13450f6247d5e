/// A call for proposals: what a consortium is made for.
public struct Call: Hashable, Sendable {
  /// The id of a call.
  public typealias ID = Identifier<Call>

  /// Its id, unique among all nodes.
  public let id: ID
  /// Its name.
  public let name: LocalizedName
  /// The programme it belongs to, as written.
  public var programme: String?
  /// When proposals may first be sent; nil: unknown.
  public var opens: PartialDate?
  /// When proposals must have been sent; nil: unknown.
  public var deadline: PartialDate?
  /// The set of rules that its consortia must follow; nil: none is named.
  public var rules: CallRule.SetID?
  /// The most partners it allows; nil: not said.
  public var maxPartners: Int?
  /// The most money it gives, in EUR; nil: not said.
  public var maxBudget: Double?

  /// A call of which no more is known.
  public init(id: ID, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}

/// One rule of a set that consortia must follow: a key and its value.
public struct CallRule: Hashable, Sendable {
  /// A set of rules; ids are those of the `rules` sheet or of the reference.
  public enum Set {}
  /// The id of a set of rules.
  public typealias SetID = Identifier<Set>

  /// What a rule is about, as far as Lotura can check it.
  public enum Key: String, CaseIterable, Hashable, Sendable {
    case minPartners = "min_partners"
    case minCountries = "min_countries"
    case minMemberStates = "min_member_states"
    case maxPartners = "max_partners"
    case maxShare = "max_share"
    case maxPerCountry = "max_per_country"
  }

  /// The set it belongs to.
  public let set: SetID
  /// Its key, as written.
  public let code: String
  /// Its value, as written.
  public let text: String

  /// A rule as written.
  public init(set: SetID, code: String, text: String) {
    self.set = set
    self.code = code
    self.text = text
  }

  /// What it is about; nil: nothing that Lotura can check.
  public var key: Key? { Key(rawValue: code) }

  /// Its value as a number; nil: it is none, so that it cannot be checked.
  public var number: Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }
}
