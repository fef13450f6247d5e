/// Whether a subject can meet others in a slot.
public struct Availability: Hashable, Sendable {
  /// Who.
  public let subject: Subject.ID
  /// In which slot.
  public let slot: Slot.ID
  /// Whether it can. Who says so of some slots can in no other; who only says where it cannot, can
  /// in all others.
  public let isAvailable: Bool

  /// What a subject says of a slot.
  public init(subject: Subject.ID, slot: Slot.ID, isAvailable: Bool = true) {
    self.subject = subject
    self.slot = slot
    self.isAvailable = isAvailable
  }
}
