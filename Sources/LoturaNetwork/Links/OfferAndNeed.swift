/// A subject can give a capability.
public struct Offer: Hashable, Sendable {
  /// Who.
  public let subject: Subject.ID
  /// What.
  public let capability: Capability.ID
  /// How well, 0 (known not to) … 5.
  public let level: Double

  /// An offer in force.
  public init(subject: Subject.ID, capability: Capability.ID, level: Double = 3) {
    self.subject = subject
    self.capability = capability
    self.level = level
  }
}

/// A subject lacks a capability.
public struct Need: Hashable, Sendable {
  /// Who.
  public let subject: Subject.ID
  /// What.
  public let capability: Capability.ID
  /// How much, 0 (known not to) … 5.
  public let level: Double

  /// A need in force.
  public init(subject: Subject.ID, capability: Capability.ID, level: Double = 3) {
    self.subject = subject
    self.capability = capability
    self.level = level
  }
}
