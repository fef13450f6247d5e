/// The values that a score can have, given what is known, and the one that is used meanwhile.
///
/// An exact score has `low` = `used` = `high`. Missing data widen the interval; what is used inside
/// it is the *usual* value, so that ignorance neither rewards nor punishes. Never NaN.
public struct Estimate: Hashable, Sendable {
  /// The least it can be, 0 … 1.
  public let low: Double
  /// The most it can be, 0 … 1.
  public let high: Double
  /// The value in use, `low` … `high`.
  public let used: Double

  /// Values within 0 … 1; `used` is brought into the interval.
  public init(low: Double, high: Double, used: Double) {
    precondition(0 <= low && low <= high && high <= 1, "0 ≤ low ≤ high ≤ 1")
    self.low = low
    self.high = high
    self.used = min(max(used, low), high)
  }

  /// A value that is known, clamped to 0 … 1.
  public init(exactly value: Double) {
    let clamped = min(max(value, 0), 1)
    self.init(low: clamped, high: clamped, used: clamped)
  }

  /// Whether everything needed was known.
  public var isExact: Bool { low == high }
  /// Whether nothing at all is known: 0 … 1.
  public var isUnknown: Bool { low == 0 && high == 1 }
}
