/// What the members of an association answered to one question in one year (the User's Voice, or
/// how satisfied they were with an event), on a scale of 1 … 5.
public struct SurveyAnswers: Hashable, Sendable {
  /// What is known of the answers.
  public enum Known: Hashable, Sendable {
    /// How many gave each score 1 … 5: five numbers ≥ 0.
    case counts([Int])
    /// How many answered (nil: unknown), and the share of scores 4 and 5, 0 … 1 (nil: unknown).
    case share(count: Int?, topBox: Double?)
  }

  /// The most answers that a score can have: more than there are people.
  package static let most = 10_000_000_000

  /// Whose members.
  public let association: Association.ID
  /// The calendar year.
  public let year: Int
  /// The question, as written.
  public let question: String
  /// What is known of the answers.
  public let known: Known

  /// Answers to a question.
  public init(association: Association.ID, year: Int, question: String, _ known: Known) {
    if case .counts(let counts) = known {
      precondition(counts.count == 5 && counts.allSatisfy { $0 >= 0 }, "five numbers ≥ 0")
    }
    self.association = association
    self.year = year
    self.question = question
    self.known = known
  }
}

extension SurveyAnswers.Known {
  /// How many answered; nil: unknown.
  public var count: Int? {
    switch self {
    case .counts(let counts): counts.reduce(0, +)
    case .share(let count, _): count
    }
  }

  /// The share of scores 4 and 5, 0 … 1; nil: unknown, or nobody answered.
  public var topBox: Double? {
    switch self {
    case .counts(let counts):
      count.flatMap { $0 > 0 ? Double(counts[3] + counts[4]) / Double($0) : nil }
    case .share(let count, let topBox): count == 0 ? nil : topBox
    }
  }

  /// The answers of two groups of people together: numbers by score add up; where one is known only
  /// by its share, the numbers add up and the share is the mean weighted by them; where a number is
  /// missing, nothing is known of both.
  public func and(_ other: Self) -> Self {
    if case .counts(let mine) = self, case .counts(let others) = other {
      return .counts(zip(mine, others).map(+))
    }
    guard let n = count, let m = other.count else { return .share(count: nil, topBox: nil) }
    guard n + m > 0 else { return .share(count: 0, topBox: nil) }
    let (top, otherTop) = (best, other.best)
    return .share(
      count: n + m,
      topBox: top.flatMap { x in otherTop.map { (x + $0) / Double(n + m) } })
  }

  /// How many gave one of the best two scores; nil: unknown.
  private var best: Double? {
    count == 0 ? 0 : topBox.flatMap { share in count.map { share * Double($0) } }
  }
}
