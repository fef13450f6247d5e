public import LoturaNetwork

/// Two who could come together, as a sum that a person can check.
public struct Suggestion: Hashable, Sendable {
  /// Matchmaking, or one of the four forms: what the score is the score of.
  public enum Kind: Hashable, Sendable {
    case matchmaking
    case form(Form)
  }

  /// 1 + the number of candidates with a greater score.
  public let rank: Int
  /// The one the list is for, or the smaller id of the two.
  public let a: Subject.ID
  /// The other.
  public let b: Subject.ID
  /// What the score is the score of.
  public let kind: Kind
  /// The form proposed by fit (no draws), or nil if none is; only for two associations.
  public let form: Form?
  /// Σ weight × term.
  public let score: Estimate
  /// The part of the weight that rests on exact terms, 0 … 1.
  public let known: Double
  /// The score in whole points, 0 … 100.
  public let points: Int
  /// The terms of the sum; their points add up to `points`.
  public let contributions: [Contribution]
  /// Why, as facts, the strongest first.
  public let reasons: [Reason]
  /// How stable that is when weights and unknowns vary; nil where nothing was drawn.
  public let stability: Stability?
  /// What a reader must know.
  public let flags: [Flag]

  /// One candidate's suggestion.
  public init(
    pair: (a: Subject.ID, b: Subject.ID, rank: Int), kind: Kind, form: Form?, sum: ReadableSum,
    told: (reasons: [Reason], stability: Stability?, flags: [Flag])
  ) {
    (a, b, rank) = pair
    self.kind = kind
    self.form = form
    score = sum.score
    known = sum.known
    points = sum.points
    contributions = sum.contributions
    (reasons, stability, flags) = told
  }
}

/// A weighted sum with its parts, in whole points that add up.
public struct ReadableSum: Hashable, Sendable {
  /// Σ weight × term: used value and bounds.
  public let score: Estimate
  /// The part of the weight that rests on exact terms, 0 … 1.
  public let known: Double
  /// The score in whole points, 0 … 100.
  public let points: Int
  /// The parts, in the order of the model's terms; their points add up to `points`.
  public let contributions: [Contribution]

  /// A sum from its parts.
  public init(score: Estimate, known: Double, points: Int, contributions: [Contribution]) {
    self.score = score
    self.known = known
    self.points = points
    self.contributions = contributions
  }
}

/// One term of a sum: weight × value, in points.
public struct Contribution: Hashable, Sendable {
  /// The term.
  public let term: Term
  /// Its weight, 0 … 1.
  public let weight: Double
  /// Its value.
  public let value: Estimate
  /// Its part of the shown points.
  public let points: Int

  /// A part of a sum.
  public init(term: Term, weight: Double, value: Estimate, points: Int) {
    self.term = term
    self.weight = weight
    self.value = value
    self.points = points
  }
}

/// A fact that speaks for two coming together; made into a sentence where reports are written.
public enum Reason: Hashable, Sendable {
  /// They share so many members.
  case sharedMembers(Int)
  /// Both work on these priorities.
  case sharedPriorities([Priority.ID])
  /// `giver` offers what `taker` lacks.
  case fillsGaps(taker: Subject.ID, giver: Subject.ID, capabilities: [Capability.ID])
  /// Their sectors are neither the same nor strange; the likeness, 0 … 1.
  case relatedSectors(Double)
  /// They have done things together; the last time, and how many.
  case workedTogether(count: Int, last: PartialDate?)
  /// They have not worked together yet, as far as is known complete.
  case newToEachOther
  /// Partners that only one of them has, and could open to the other.
  case newPartners(Int)
  /// Equal size and maturity.
  case alike(size: Double?, maturity: Double?)
  /// b is ahead of a in maturity by so many levels.
  case canLearn(learner: Subject.ID, teacher: Subject.ID, levels: Double)
  /// Both offer these.
  case sameServices([Capability.ID])
  /// One roof.
  case commonHost(Subject.ID)
  /// The same territory, as far as a common code goes.
  case near(Territory)
}

/// What a reader of a suggestion must know.
public enum Flag: String, CaseIterable, Hashable, Sendable {
  /// Less than half of the weight rests on known facts.
  case mostlyUnknown = "mostly_unknown"
  /// The sectors of one side were derived from its members.
  case derivedSectors = "derived_sectors"
  /// A followup of the two exists.
  case followedUp = "followed_up"
  /// A followup says that it was dropped.
  case dropped
  /// The overlap of members could well be chance (q > .05).
  case overlapByChance = "overlap_by_chance"
  /// Both have the same host.
  case sameHost = "same_host"
}

/// How a rank holds when the weights and the unknown vary (SMAA).
public struct Stability: Hashable, Sendable {
  /// Share of draws at rank 1.
  public let first: Double
  /// Share of draws at ranks 1–3.
  public let top3: Double
  /// For a form: share of draws in which it is the best form; nil for matchmaking.
  public let acceptability: Double?

  /// Shares of draws, 0 … 1.
  public init(first: Double, top3: Double, acceptability: Double? = nil) {
    self.first = first
    self.top3 = top3
    self.acceptability = acceptability
  }
}
