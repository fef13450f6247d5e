import LoturaNetwork

/// What an axis usually is in this network: the value used where a pair is not known exactly, as
/// far as it lies within what the pair can be.
///
/// **Formula.** The median of the axis over all pairs of active associations for which it is exact
/// (the mean of the two middle ones when their number is even), if there are enough of them; else
/// the model's usual value.
/// **Unit** that of the axis. **Range** 0 … 1. Nothing known of any pair: the usual value.
///
/// F and G are directed, so each pair has two values of either, one a direction. Both go into one
/// pool and count singly: the reference may not depend on which of the two is named first.
///
/// **Source.** Our choice: ignorance neither rewards nor punishes.
package struct AxisReference: Hashable, Sendable {
  /// Which axis.
  package let axis: Axis
  /// The value, 0 … 1.
  package let value: Double
  /// Whether it is a median; else the model's usual value.
  package let isMedian: Bool
  /// How many exact values there are (for F and G, of both directions).
  package let exactCount: Int

  /// The reference of one axis, from the intervals of all pairs, each in the order of the axes.
  init(_ axis: Axis, pairs: [[Interval]], model: Model) {
    let positions = Set([axis.position, axis.mirrored.position]).sorted()
    let exact = pairs.flatMap { pair in
      positions.map { pair[$0] }.filter(\.isExact).map(\.low)
    }.sorted()
    self.axis = axis
    exactCount = exact.count
    isMedian = exact.count >= max(1, model.leastExactPairs)
    value =
      isMedian
      ? (exact[(exact.count - 1) / 2] + exact[exact.count / 2]) / 2
      : min(max(model.usualValues[axis] ?? 0.5, 0), 1)
  }
}
