/// Something that a call asks of a consortium.
public struct Requirement: Hashable, Sendable {
  /// What is asked for.
  public enum Subject: Hashable, Sendable {
    case capability(Capability.ID)
    /// The sector, or any below it.
    case sector(Sector.ID)
    case priority(Priority.ID)
    case partnerKind(Partner.Kind)
    case country(Country)
  }

  /// The call.
  public let call: Call.ID
  /// What is asked for.
  public let subject: Subject
  /// How much it counts, > 0.
  public let weight: Double
  /// Whether a consortium must have it.
  public let isMandatory: Bool
  /// How many partners should bring it, ≥ 1.
  public let minimum: Int

  /// A requirement; it weighs 1, is a wish, and one partner is enough unless said otherwise.
  public init(
    call: Call.ID, _ subject: Subject, weight: Double = 1, isMandatory: Bool = false,
    minimum: Int = 1
  ) {
    precondition(weight > 0 && minimum >= 1, "weight > 0, minimum ≥ 1")
    self.call = call
    self.subject = subject
    self.weight = weight
    self.isMandatory = isMandatory
    self.minimum = minimum
  }
}

extension Requirement.Subject {
  /// Its kind as the sheet names it.
  public var kindCode: String {
    switch self {
    case .capability: "capability"
    case .sector: "sector"
    case .priority: "priority"
    case .partnerKind: "partner_kind"
    case .country: "country"
    }
  }

  /// Its value as the sheet names it.
  public var valueCode: String {
    switch self {
    case .capability(let id): id.text
    case .sector(let id): id.text
    case .priority(let id): id.text
    case .partnerKind(let kind): kind.rawValue
    case .country(let country): country.code
    }
  }
}
