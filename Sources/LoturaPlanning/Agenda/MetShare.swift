/// How much of what somebody asked for and could have is met: met / asked, exactly.
///
/// Range 0 … 1. Shares are compared as fractions, never as decimals.
package struct MetShare: Hashable, Comparable, Sendable {
  /// Σ value of the meetings that take place, ≥ 0.
  package let met: Int
  /// Σ value of the meetings that could take place, ≥ 1.
  package let asked: Int

  /// A share.
  package init(met: Int, asked: Int) {
    self.met = met
    self.asked = asked
  }

  /// The share as a number.
  package var value: Double { Double(met) / Double(asked) }

  /// The least Σ value that reaches this share of another sum.
  func least(of sum: Int) -> Int { (met * sum + asked - 1) / asked }

  /// By size.
  package static func < (left: Self, right: Self) -> Bool {
    left.met * right.asked < right.met * left.asked
  }
}
