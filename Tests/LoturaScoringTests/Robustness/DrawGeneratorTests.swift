import LoturaGraph
import Testing

@testable import LoturaScoring

/// Worked example 8, and what the distributions must look like.
@Suite("Random numbers of the draws")
struct DrawGeneratorTests {
  @Test("SplitMix64 from state 1234567")
  func splitMix() {
    // Published test vector of the generator.
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
    #expect(random.next() == 9_817_491_932_198_370_423)
  }

  @Test("FNV-1a of a, and of a label with its separator")
  func hash() {
    #expect(DrawGenerator.fnv1a("a".utf8) == 0xaf63_dc4c_8601_ec8c)  // published test vector
    #expect(
      DrawGenerator.base(seed: 0, label: ["typology", "a", "b"])
        == DrawGenerator.fnv1a("typology\u{1F}a\u{1F}b".utf8))
  }

  @Test("seed 1, label x: the first numbers of draws 0 and 1")
  func firstNumbers() {
    let base = DrawGenerator.base(seed: 1, label: ["x"])
    #expect(base == 0xaf63_f54c_8602_1706)
    let uniform = [0.64038066, 0.15350999]
    let gamma5 = [2.98614618, 3.92903575]
    let gammaFifth = [0.15488422, 0.00182222]
    for draw in 0...1 {
      var random = DrawGenerator(base: base, draw: draw)
      #expect(abs(random.uniform() - uniform[draw]) < 5e-9)
      random = DrawGenerator(base: base, draw: draw)
      #expect(abs(random.gamma(GammaShape(5)) - gamma5[draw]) < 5e-9)
      random = DrawGenerator(base: base, draw: draw)
      #expect(abs(random.gamma(GammaShape(0.2)) - gammaFifth[draw]) < 5e-9)
    }
  }

  @Test("a draw's generator is the output of its number, whatever was drawn before")
  func states() {
    let base = DrawGenerator.base(seed: 1, label: ["x"])
    var states = SplitMix64(seed: base)
    let expected: [UInt64] = [0x67e6_ccb1_5c6e_cef8, 0xfa1d_b27c_f70d_b3ab]
    for draw in 0..<50 {
      let state = states.next()
      if draw < 2 { #expect(state == expected[draw]) }
      var (one, other) = (
        DrawGenerator(base: base, draw: draw), SplitMix64(seed: state)
      )
      #expect(one.uniform() == (Double(other.next() >> 11) + 0.5) * 0x1p-53)
    }
  }

  @Test("gamma 0 is 0 and takes no number")
  func gammaOfZero() {
    var (one, other) = (DrawGenerator(base: 7, draw: 3), DrawGenerator(base: 7, draw: 3))
    #expect(one.gamma(GammaShape(0)) == 0)
    #expect(one.uniform() == other.uniform())
  }

  @Test("gammas have the mean and the variance of their shape", arguments: [0.3, 1, 3, 20])
  func gammaMoments(shape: Double) {
    var random = DrawGenerator(base: 11, draw: 0)
    let count = 40_000
    let numbers = (0..<count).map { _ in random.gamma(GammaShape(shape)) }
    let mean = numbers.reduce(0, +) / Double(count)
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
    // Mean k with standard error √(k/n); variance k with standard error √((2k² + 6k)/n).
    let n = Double(count)
    #expect(abs(mean - shape) < 4 * (shape / n).squareRoot())
    #expect(abs(variance - shape) < 4 * ((2 * shape * shape + 6 * shape) / n).squareRoot())
  }

  @Test(
    "a gamma that is skipped takes the numbers that it would take",
    arguments: [0, 0.1, 0.5, 1, 1.5, 2, 6, 20])
  func skipping(shape: Double) {
    let gamma = GammaShape(shape)
    let different = (0..<5_000).filter { draw in
      var drawn = DrawGenerator(base: 5, draw: draw)
      var skipped = drawn
      for _ in 0..<4 {
        _ = drawn.gamma(gamma)
        skipped.skipGamma(gamma)
      }
      return drawn.uniform() != skipped.uniform()
    }
    #expect(different.isEmpty)
  }
}
