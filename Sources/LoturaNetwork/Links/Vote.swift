/// How much a subject wants a topic.
public struct Vote: Hashable, Sendable {
  /// Who.
  public let subject: Subject.ID
  /// Which topic.
  public let topic: Topic.ID
  /// 0 (a known no) … 5.
  public let score: Double

  /// A vote; without a score it is a full one.
  public init(subject: Subject.ID, topic: Topic.ID, score: Double = 5) {
    self.subject = subject
    self.topic = topic
    self.score = score
  }
}
