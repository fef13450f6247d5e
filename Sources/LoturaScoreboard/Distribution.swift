/// Several known values of one measure, one year and one scope, and where one of them stands.
///
/// **Formulas.** Mean and standard deviation with n − 1; z = (x − mean) / sd, 0 where all are equal.
/// Percentile = 100 · (less + ½ · equal) / n, the value itself included. Quantile p: linear between
/// the neighbours of place (n − 1)p in order. **Unit** that of the values; z and percentile have
/// none. The order in which the values come does not matter, to the last bit: they are added in
/// rising order. **Source.** Hyndman & Fan 1996, definition 7; the mid-rank percentile is usual.
struct Distribution: Hashable, Sendable {
  /// The values, rising; at least one.
  let values: [Double]
  /// Their mean.
  let mean: Double
  /// Their standard deviation, with n − 1; 0 for one value and where all are equal.
  let deviation: Double

  /// The distribution of at least one finite value. O(n log n).
  init(_ values: [Double]) {
    precondition(!values.isEmpty && values.allSatisfy(\.isFinite), "at least one finite value")
    let sorted = values.sorted()
    let mean = sorted.reduce(0, +) / Double(sorted.count)
    self.values = sorted
    self.mean = mean
    // Of equal values the mean may miss them by a rounding; they differ by nothing all the same.
    if sorted.first == sorted.last {
      deviation = 0
    } else {
      let squares = sorted.map { ($0 - mean) * ($0 - mean) }.sorted().reduce(0, +)
      deviation = (squares / Double(sorted.count - 1)).squareRoot()
    }
  }

  /// How many values there are, ≥ 1.
  var count: Int { values.count }

  /// How many standard deviations a value lies above the mean.
  func z(of value: Double) -> Double { deviation == 0 ? 0 : (value - mean) / deviation }

  /// The share of values below a value, half of those equal to it, in per cent: 0 … 100.
  func percentile(of value: Double) -> Double {
    let less = values.count { $0 < value }
    let equal = values.count { $0 == value }
    return 100 * (Double(less) + Double(equal) / 2) / Double(count)
  }

  /// The value below which a share p of the values lie, 0 ≤ p ≤ 1.
  func quantile(_ p: Double) -> Double {
    let place = Double(count - 1) * p
    let below = min(Int(place), count - 1)
    let above = min(below + 1, count - 1)
    let part = place - Double(below)
    // Between two equal values there is nothing: no rounding may leave them.
    guard values[below] != values[above] else { return values[below] }
    return values[below] * (1 - part) + values[above] * part
  }
}

/// What is told of the values of a group: how many, where the middle and the middle half lie.
package struct Spread: Hashable, Sendable {
  /// How many known values, ≥ 5.
  package let n: Int
  /// The first quartile: a quarter of the values lie below it.
  package let lower: Double
  /// The middle value.
  package let median: Double
  /// The third quartile.
  package let upper: Double

  init(_ distribution: Distribution) {
    n = distribution.count
    lower = distribution.quantile(0.25)
    median = distribution.quantile(0.5)
    upper = distribution.quantile(0.75)
  }
}
