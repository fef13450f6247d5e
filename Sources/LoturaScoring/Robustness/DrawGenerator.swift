internal import Glibc
internal import LoturaGraph

/// The chance of one draw: its own generator, so that draws can run in any order or in parallel.
///
/// The state of draw i is output number i of SplitMix64(base), and base = seed XOR FNV-1a-64 of a
/// label that names what is drawn for. **Sources.** Steele, Lea & Flood 2014; Marsaglia & Tsang
/// 2000.
struct DrawGenerator {
  private var random: SplitMix64

  /// The generator of a draw, counted from 0.
  @inline(__always)
  init(base: UInt64, draw: Int) {
    // Each output of SplitMix64 moves its state by this step, so output i is had without the
    // outputs before it.
    var states = SplitMix64(seed: base &+ UInt64(draw) &* 0x9E37_79B9_7F4A_7C15)
    random = SplitMix64(seed: states.next())
  }

  /// The base of all draws for one purpose: `label` parts are joined by U+001F.
  static func base(seed: UInt64, label: [String]) -> UInt64 {
    seed ^ fnv1a(label.joined(separator: "\u{1F}").utf8)
  }

  /// The 64-bit FNV-1a hash of some bytes (Fowler, Noll & Vo 1991).
  static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// A number strictly between 0 and 1.
  @inline(__always)
  mutating func uniform() -> Double {
    (Double(random.next() >> 11) + 0.5) * 0x1p-53
  }

  /// A number of the standard normal distribution; always takes two uniform ones.
  @inline(__always)
  mutating func normal() -> Double {
    let radius = (-2 * log(uniform())).squareRoot()
    return radius * cos(2 * Double.pi * uniform())
  }

  /// A number of the gamma distribution of scale 1; `shape` ≥ 0, and shape 0 gives 0 and takes
  /// nothing.
  mutating func gamma(_ shape: Double) -> Double {
    if shape == 0 { return 0 }
    if shape < 1 {
      let larger = gamma(shape + 1)
      return larger * pow(uniform(), 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let cubeRoot = 1 + c * x
      let v = cubeRoot * cubeRoot * cubeRoot
      guard v > 0 else { continue }
      let u = uniform()
      let square = x * x
      // Marsaglia and Tsang's squeeze: it implies the test below and saves two logarithms.
      if u < 1 - 0.0331 * square * square { return d * v }
      if log(u) < 0.5 * square + d - d * v + d * log(v) { return d * v }
    }
  }
}
