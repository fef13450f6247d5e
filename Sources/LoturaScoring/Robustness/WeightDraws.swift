/// The scores of some candidates when weights and unknown axes vary.
///
/// In each draw the weights come from Dirichlet(c·w), and every inexact axis that a term uses is
/// uniform on its interval, independently. Candidates are given in id order.
///
/// Each number of a draw can be had without those before it, so the score of one candidate is had
/// without those of the others: `start` draws the weights, `score` what belongs to one candidate.
///
/// **Layout.** Terms that need no draw are computed once; the rest of a candidate's terms and its
/// inexact axes are rows of two compressed lists. No allocation in a draw. O(terms) a candidate.
struct WeightDraws: Sendable {
  let candidateCount: Int
  /// The terms with their weights, in the order of the draw.
  let sum: WeightedSum
  private let base: UInt64
  private let shapes: [GammaShape]
  /// Value of each exact term, 0 for the others; candidate by candidate.
  private let exactTerms: [Double]
  /// The most that each term can be; candidate by candidate.
  let greatestTerms: [Double]
  /// Which terms of candidate i are inexact: entries `openTermStarts[i] ..< openTermStarts[i + 1]`.
  private let openTerms: [Int]
  private let openTermStarts: [Int]
  /// The axes of candidate i that are drawn: entries `openAxisStarts[i] ..< openAxisStarts[i + 1]`;
  /// entry e is made of number e after those of the weights.
  let openAxes: [OpenAxis]
  let openAxisStarts: [Int]
  private let axisValues: [Double]
  private let axisCount = Axis.allCases.count

  /// An axis that is drawn: which, and from where to how far.
  struct OpenAxis: Sendable {
    /// Its place in the order of the axes.
    let position: Int
    let low: Double
    let width: Double
  }

  init(_ candidates: [PairAxes], sum: WeightedSum, concentration: Double, base: UInt64) {
    candidateCount = candidates.count
    self.sum = sum
    self.base = base
    shapes = sum.terms.map { GammaShape(concentration * $0.weight) }
    let usedAxes = sum.axes.map(\.position)
    var (exact, greatest) = ([Double](), [Double]())
    exact.reserveCapacity(candidates.count * sum.rules.count)
    greatest.reserveCapacity(candidates.count * sum.rules.count)
    var (terms, termStarts) = ([Int](), [0])
    var (axes, axisStarts) = ([OpenAxis](), [0])
    for candidate in candidates {
      for (term, rule) in sum.rules.enumerated() {
        let (x, y) = (candidate.values[rule.slots.x], candidate.values[rule.slots.y])
        let isOpen = !(x.isExact && y.isExact)
        let estimate = rule.estimate(x, y)
        exact.append(isOpen ? 0 : estimate.used)
        greatest.append(estimate.high)
        if isOpen { terms.append(term) }
      }
      for position in usedAxes where !candidate.values[position].isExact {
        let estimate = candidate.values[position]
        axes.append(
          OpenAxis(
            position: position, low: estimate.low, width: estimate.high - estimate.low))
      }
      termStarts.append(terms.count)
      axisStarts.append(axes.count)
    }
    exactTerms = exact
    greatestTerms = greatest
    (openTerms, openTermStarts) = (terms, termStarts)
    (openAxes, openAxisStarts) = (axes, axisStarts)
    axisValues = candidates.flatMap { $0.values.lazy.map(\.used) }
  }

  /// Room for one draw, used again for the next.
  struct Bench {
    fileprivate(set) var scores: [Double]
    fileprivate(set) var weights: [Double]
    /// The draw after its weights.
    fileprivate(set) var random: DrawGenerator
    /// The axes of one candidate.
    fileprivate var values: [Double]
  }

  /// Room for a draw.
  func bench() -> Bench {
    Bench(
      scores: Array(repeating: 0, count: candidateCount),
      weights: Array(repeating: 0, count: shapes.count),
      random: DrawGenerator(base: base, draw: 0), values: Array(repeating: 0, count: axisCount))
  }

  /// Makes draw `number` (from 0): `bench.scores` are then the candidates' scores in it.
  func draw(_ number: Int, on bench: inout Bench) {
    start(number, on: &bench)
    for candidate in 0..<candidateCount {
      bench.scores[candidate] = score(of: candidate, on: &bench)
    }
  }

  /// Draws the weights of draw `number`.
  func start(_ number: Int, on bench: inout Bench) {
    bench.random = DrawGenerator(base: base, draw: number)
    bench.random.weights(shapes, into: &bench.weights)
  }

  /// The score of a candidate in the draw that was started.
  func score(of candidate: Int, on bench: inout Bench) -> Double {
    let (exact, openTerms, openAxes) = (exactTerms.span, openTerms.span, openAxes.span)
    let (known, rules) = (axisValues.span, sum.rules.span)
    var score = 0.0
    for term in 0..<rules.count {
      score += bench.weights[term] * exact[candidate * rules.count + term]
    }
    let terms = openTermStarts[candidate]..<openTermStarts[candidate + 1]
    guard !terms.isEmpty else { return score }
    for axis in 0..<axisCount { bench.values[axis] = known[candidate * axisCount + axis] }
    for entry in openAxisStarts[candidate]..<openAxisStarts[candidate + 1] {
      let axis = openAxes[entry]
      let uniform = DrawGenerator.uniform(of: bench.random.bits(after: entry))
      bench.values[axis.position] = axis.low + axis.width * uniform
    }
    for entry in terms {
      let term = openTerms[entry]
      let slots = rules[term].slots
      score +=
        bench.weights[term] * rules[term].value(bench.values[slots.x], bench.values[slots.y])
    }
    return score
  }
}

extension DrawGenerator {
  /// Weights of Dirichlet(shapes), drawn as gammas in order; all 0 if no gamma is above 0.
  @inline(__always)
  mutating func weights(_ shapes: [GammaShape], into weights: inout [Double]) {
    var total = 0.0
    for term in shapes.indices {
      weights[term] = gamma(shapes[term])
      total += weights[term]
    }
    guard total > 0 else { return }
    for term in shapes.indices { weights[term] /= total }
  }
}
