import LoturaGraph
import LoturaNetwork

@testable import LoturaScoring

/// Axes of a pair drawn from a generator: exact with the given chance, else an interval.
enum RandomAxes {
  static func make(
    _ a: Subject.ID, _ b: Subject.ID, exact: Double = 0.5, using random: inout SplitMix64
  ) -> PairAxes {
    PairAxes(
      a: a, b: b,
      values: Axis.allCases.map { _ in
        let ends = [
          Double.random(in: 0...1, using: &random), Double.random(in: 0...1, using: &random),
        ].sorted()
        if Double.random(in: 0..<1, using: &random) < exact { return Estimate(exactly: ends[0]) }
        return Estimate(
          low: ends[0], high: ends[1], used: Double.random(in: 0...1, using: &random))
      })
  }

  /// All axes at one value, but for some.
  static func flat(
    _ value: Double, _ others: [Axis: Estimate] = [:], a: Subject.ID = "a", b: Subject.ID = "b"
  ) -> PairAxes {
    PairAxes(
      a: a, b: b, values: Axis.allCases.map { others[$0] ?? Estimate(exactly: value) })
  }

  /// The bounds of a reference file: low, high, used of each axis.
  static func read(_ bounds: [[Double]]) -> PairAxes {
    PairAxes(
      a: "a", b: "b", values: bounds.map { Estimate(low: $0[0], high: $0[1], used: $0[2]) })
  }
}
