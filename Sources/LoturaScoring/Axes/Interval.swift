/// The values that an axis can have, given what is known: `low` … `high`, within 0 … 1.
///
/// An exact axis has `low` = `high`. Missing data widen the interval; what is used inside it is
/// decided later, when the usual value over all pairs is known (`Estimate`).
struct Interval: Hashable, Sendable {
  let low: Double
  let high: Double

  /// Two ends; what rounding pushed beyond 0 … 1 is brought back.
  init(_ low: Double, _ high: Double) {
    self.low = min(max(low, 0), 1)
    self.high = min(max(high, self.low), 1)
  }

  /// A known value.
  init(exactly value: Double) { self.init(value, value) }

  /// Nothing is known.
  static let unknown = Interval(0, 1)

  var isExact: Bool { low == high }

  /// The interval with the value that is used inside it: the reference, or the nearer end.
  func using(_ reference: Double) -> Estimate {
    Estimate(low: low, high: high, used: reference)
  }
}

/// A share of a total; 0 of 0 is 0, no evidence of likeness.
func share(_ part: Double, of total: Double) -> Double {
  total > 0 ? min(1, part / total) : 0
}
