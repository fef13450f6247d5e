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
    random = SplitMix64(seed: SplitMix64(seed: base).next(after: draw))
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
  mutating func uniform() -> Double { DrawGenerator.uniform(of: random.next()) }

  /// The 64 bits that the next uniform number but `count` is made of; see `uniform(of:)`.
  @inline(__always)
  func bits(after count: Int) -> UInt64 { random.next(after: count) }

  /// As `bits(after:)`, for the steps of a count (`SplitMix64.steps`).
  @inline(__always)
  func bits(afterSteps steps: UInt64) -> UInt64 { random.next(afterSteps: steps) }

  /// The number strictly between 0 and 1 that 64 bits make.
  @inline(__always)
  static func uniform(of bits: UInt64) -> Double { (Double(bits >> 11) + 0.5) * 0x1p-53 }

  /// A number of the standard normal distribution; always takes two uniform ones.
  @inline(__always)
  mutating func normal() -> Double {
    let first = uniform()
    return DrawGenerator.normal(first, uniform())
  }

  /// The normal number that two uniform ones make (Box & Muller 1958).
  @inline(__always)
  private static func normal(_ first: Double, _ second: Double) -> Double {
    (-2 * log(first)).squareRoot() * cos(2 * Double.pi * second)
  }
}

// Gamma numbers.
extension DrawGenerator {
  /// A number of a gamma distribution; shape 0 gives 0 and takes nothing.
  mutating func gamma(_ shape: GammaShape) -> Double {
    if shape.isZero { return 0 }
    while true {
      let x = normal()
      let v = shape.cube(x)
      guard v > 0, shape.accepts(x, v, uniform()) else { continue }
      return shape.power == 0 ? shape.d * v : shape.d * v * pow(uniform(), shape.power)
    }
  }

  /// Takes the numbers that `gamma` would take, without computing what nobody needs.
  mutating func skipGamma(_ shape: GammaShape) {
    if shape.isZero { return }
    while !skipRound(shape) {}
    if shape.power != 0 { _ = random.next() }
  }

  /// One round of `gamma`: whether it accepts.
  ///
  /// A bound of the normal number x tells it for nine rounds in ten without a logarithm or a cosine:
  /// −ln U ≤ (1 − U)/√U, and |cos 2πU| ≤ 1 − 16s² where s is the distance of U from the nearest
  /// half; so U₁·x⁴ ≤ 4(1 − U₁)²·(1 − 16s²)⁴.
  @inline(__always)
  private mutating func skipRound(_ shape: GammaShape) -> Bool {
    let (first, second) = (uniform(), uniform())
    let fromMiddle = abs(second - 0.5)
    let fromHalf = min(fromMiddle, 0.5 - fromMiddle)
    let cosine = 1 - 16 * fromHalf * fromHalf
    let root = 2 * (1 - first) * cosine * cosine
    let bound = root * root
    if shape.fourthOfC * bound < 0.99 * first {
      // |c·x| < 1, so v > 0 and the round takes its third number.
      let u = uniform()
      // A little more than the 0.0331 of the squeeze, so that rounding cannot matter.
      if 0.0332 * bound < (1 - u) * first { return true }
      let x = DrawGenerator.normal(first, second)
      return shape.accepts(x, shape.cube(x), u)
    }
    let x = DrawGenerator.normal(first, second)
    let v = shape.cube(x)
    return v > 0 && shape.accepts(x, v, uniform())
  }
}

/// A gamma distribution of scale 1, with what all its draws share computed once.
///
/// **Source.** Marsaglia & Tsang 2000, for shapes ≥ 1; a smaller shape α is drawn as α + 1 and
/// multiplied by U^(1/α).
struct GammaShape: Hashable, Sendable {
  fileprivate let isZero: Bool
  fileprivate let d: Double
  private let c: Double
  fileprivate let fourthOfC: Double
  /// 1/α for a shape α < 1, else 0.
  fileprivate let power: Double

  /// The distribution of a shape ≥ 0.
  init(_ shape: Double) {
    isZero = shape == 0
    power = 0 < shape && shape < 1 ? 1 / shape : 0
    d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3
    c = 1 / (9 * d).squareRoot()
    fourthOfC = c * c * c * c
  }

  /// v = (1 + c·x)³: d·v is the number drawn if x is accepted.
  @inline(__always)
  fileprivate func cube(_ x: Double) -> Double {
    let root = 1 + c * x
    return root * root * root
  }

  /// Whether x is accepted, given a uniform u; v > 0.
  @inline(__always)
  fileprivate func accepts(_ x: Double, _ v: Double, _ u: Double) -> Bool {
    let square = x * x
    // Marsaglia and Tsang's squeeze: it implies the test below and saves two logarithms.
    return u < 1 - 0.0331 * square * square || log(u) < 0.5 * square + d - d * v + d * log(v)
  }
}
