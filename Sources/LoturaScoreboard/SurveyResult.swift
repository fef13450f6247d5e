import LoturaNetwork

/// What some people answered to one question in one year, as far as it may be told.
package struct SurveyResult: Hashable, Sendable {
  /// How many answered; nil: unknown.
  package let n: Int?
  /// The share of scores 4 and 5, 0 … 1; nil: unknown, hidden, or nobody answered.
  package let share: Double?
  /// The mean score, 1 … 5; nil: unknown, hidden, or nobody answered.
  package let mean: Double?
  /// Between which bounds the share lies; nil where there is no share, or its n is unknown.
  package let interval: WilsonInterval?
  /// How many gave 4 or 5, where people were counted; nil: unknown or hidden.
  let top: Int?

  /// How many answered, and no more.
  init(n: Int?) {
    self.n = n
    (share, mean, interval, top) = (nil, nil, nil, nil)
  }

  /// What is known of answers.
  init(_ known: SurveyAnswers.Known) {
    n = known.count
    share = known.topBox
    interval = known.topBox.flatMap { share in
      known.count.flatMap { $0 > 0 ? WilsonInterval(share: share, of: $0) : nil }
    }
    guard case .counts(let counts) = known, let n = known.count, n > 0 else {
      (mean, top) = (nil, nil)
      return
    }
    top = counts[3] + counts[4]
    mean = Double(counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }) / Double(n)
  }
}
