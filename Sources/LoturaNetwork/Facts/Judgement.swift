/// One person's place for one thing in a ranking.
public struct Judgement: Hashable, Sendable {
  /// Who judges: an id or a word.
  public let judge: String
  /// What is judged: an id or a word.
  public let item: String
  /// Its place, 1 = first; equal places are ties.
  public let rank: Int
  /// Which ranking it belongs to; nil: the one without a name.
  public let context: String?

  /// A place in a ranking.
  public init(judge: String, item: String, rank: Int, context: String? = nil) {
    precondition(rank >= 1, "rank ≥ 1")
    self.judge = judge
    self.item = item
    self.rank = rank
    self.context = context
  }
}
