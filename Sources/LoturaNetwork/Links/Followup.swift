/// What became of a suggestion.
public struct Followup: Hashable, Sendable {
  /// How far the two have come.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case suggested, contacted, met, talking, agreed, dropped
  }

  /// The smaller id of the two.
  public let a: Subject.ID
  /// The larger id of the two.
  public let b: Subject.ID
  /// What was suggested, as written; nil: not said.
  public var kind: String?
  /// How far they have come; nil: unknown.
  public let state: State?
  /// When; nil: unknown.
  public let date: PartialDate?
  /// Who looks after it: an officer's id or a word; nil: not said.
  public var owner: String?
  /// How useful it was, 1 … 5; nil: not said.
  public var useful: Double?
  /// What came of it, in the words of whoever wrote it.
  public var outcome: String?

  /// A followup of a suggestion of two, given in either order.
  public init(_ one: Subject.ID, _ other: Subject.ID, state: State?, date: PartialDate? = nil) {
    a = min(one, other)
    b = max(one, other)
    self.state = state
    self.date = date
  }
}

extension Followup {
  /// Whether it came before another: by the middle of its date, without a date first; on one day
  /// by state, as states follow one another.
  package static func isEarlier(_ one: Followup, _ other: Followup) -> Bool {
    one.moment != other.moment ? one.moment < other.moment : one.stage < other.stage
  }

  /// How far it came, 0 (suggested) … 4 (agreed), 5 if dropped; −1 where that is not known.
  private var stage: Int { state.flatMap { State.allCases.firstIndex(of: $0) } ?? -1 }

  private var moment: Int { date?.middle.number ?? .min }
}
