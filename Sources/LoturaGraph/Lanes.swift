/// A number, or several that are computed side by side: each lane gives the same bits as a number
/// alone would.
protocol Lanes: Sendable {
  /// How many numbers there are.
  static var laneCount: Int { get }
  /// 0 in every lane.
  static var none: Self { get }
  /// One of the numbers.
  subscript(lane lane: Int) -> Double { get set }
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func * (left: Double, right: Self) -> Self
  /// Each number without its sign.
  var magnitudes: Self { get }
}

extension Double: Lanes {
  static var laneCount: Int { 1 }
  static var none: Double { 0 }
  subscript(lane lane: Int) -> Double {
    get { self }
    set { self = newValue }
  }
  var magnitudes: Double { magnitude }
}

extension SIMD8: Lanes where Scalar == Double {
  static var laneCount: Int { 8 }
  static var none: SIMD8<Double> { .zero }
  subscript(lane lane: Int) -> Double {
    get { self[lane] }
    set { self[lane] = newValue }
  }
  var magnitudes: SIMD8<Double> { replacing(with: 0 - self, where: self .< 0) }
}
