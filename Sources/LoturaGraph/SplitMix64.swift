/// A seeded generator of random numbers: the same seed gives the same numbers on every machine.
///
/// **Source.** Steele, Lea & Flood 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts from this state.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits. O(1).
  @inline(__always)
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The 64 bits that `next` would give after `count` others. O(1).
  ///
  /// Each number moves the state by the same step, so any number is had without those before it.
  @inline(__always)
  public func next(after count: Int) -> UInt64 { next(afterSteps: SplitMix64.steps(count)) }

  /// The state is moved so far by `count` numbers: what loops over very many numbers keep.
  @inline(__always)
  public static func steps(_ count: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The 64 bits that `next` would give where the state has been moved so far by `steps`. O(1).
  @inline(__always)
  public func next(afterSteps steps: UInt64) -> UInt64 {
    var later = SplitMix64(seed: state &+ steps)
    return later.next()
  }
}
