/// A subject works on a priority.
public struct Alignment: Hashable, Sendable {
  /// Who.
  public let subject: Subject.ID
  /// The priority.
  public let priority: Priority.ID
  /// How much of its work: 0 (known not to) … 1 (wholly).
  public let intensity: Double

  /// An alignment in force.
  public init(subject: Subject.ID, priority: Priority.ID, intensity: Double = 1) {
    self.subject = subject
    self.priority = priority
    self.intensity = intensity
  }
}
