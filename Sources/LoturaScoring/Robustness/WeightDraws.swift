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
  private(set) var candidateCount = 0
  /// The terms with their weights, in the order of the draw.
  let sum: WeightedSum
  private let base: UInt64
  private let shapes: [GammaShape]
  /// Value of each exact term, 0 for the others; candidate by candidate.
  private var exactTerms: [Double] = []
  /// The most that each term can be; candidate by candidate.
  private(set) var greatestTerms: [Double] = []
  /// Which terms of candidate i are inexact: entries `openTermStarts[i] ..< openTermStarts[i + 1]`.
  private var openTerms: [Int32] = []
  private var openTermStarts: [Int] = [0]
  /// The axes of candidate i that are drawn: entries `openAxisStarts[i] ..< openAxisStarts[i + 1]`;
  /// entry e is made of number e after those of the weights.
  private(set) var openAxes: [OpenAxis] = []
  private(set) var openAxisStarts: [Int] = [0]
  /// The values in use of the axes that terms use; candidate by candidate.
  private var axisValues: [Double] = []
  /// The axes that terms use, by their places in the order of the axes.
  private let usedAxes: [Int]
  /// Where each term finds its axes among those.
  private let slots: [Slots]

  /// An axis that is drawn: which, and from where to how far.
  struct OpenAxis: Sendable {
    /// Its place among the axes that terms use.
    let slot: Int
    let low: Double
    let width: Double
  }

  private struct Slots: Sendable {
    let x: Int
    let y: Int
  }

  /// Draws of the candidates that are added to it.
  init(sum: WeightedSum, concentration: Double, base: UInt64) {
    self.sum = sum
    self.base = base
    shapes = sum.terms.map { GammaShape(concentration * $0.weight) }
    let used = sum.axes.map(\.position)
    usedAxes = used
    slots = sum.rules.map { rule in
      Slots(
        x: used.firstIndex(of: rule.slots.x) ?? 0, y: used.firstIndex(of: rule.slots.y) ?? 0)
    }
  }

  /// Draws of these candidates.
  init(_ candidates: [PairAxes], sum: WeightedSum, concentration: Double, base: UInt64) {
    self.init(sum: sum, concentration: concentration, base: base)
    for candidate in candidates { add(candidate) }
  }

  /// Adds a candidate, after those added before.
  mutating func add(_ candidate: PairAxes) {
    for (term, rule) in sum.rules.enumerated() {
      let (x, y) = (candidate.values[rule.slots.x], candidate.values[rule.slots.y])
      let isOpen = !(x.isExact && y.isExact)
      let estimate = rule.estimate(x, y)
      exactTerms.append(isOpen ? 0 : estimate.used)
      greatestTerms.append(estimate.high)
      if isOpen { openTerms.append(Int32(term)) }
    }
    for (slot, position) in usedAxes.enumerated() {
      let estimate = candidate.values[position]
      axisValues.append(estimate.used)
      guard !estimate.isExact else { continue }
      openAxes.append(
        OpenAxis(slot: slot, low: estimate.low, width: estimate.high - estimate.low))
    }
    openTermStarts.append(openTerms.count)
    openAxisStarts.append(openAxes.count)
    candidateCount += 1
  }

  /// The axis of a slot.
  func axis(at slot: Int) -> Axis { Axis.allCases[usedAxes[slot]] }

  /// A place of a block, and how far the bound of its candidate may still fall.
  struct Kept: Sendable {
    let place: Int32
    var left: Double
  }

  /// Room for one draw, used again for the next.
  struct Bench {
    fileprivate(set) var scores: [Double]
    fileprivate(set) var weights: [Double]
    /// The draw after its weights.
    fileprivate(set) var random: DrawGenerator
    /// The axes of one candidate.
    fileprivate var values: [Double]
    /// Places of a block that are looked at more closely.
    var kept: [Kept]
  }

  /// Room for a draw.
  func bench() -> Bench {
    Bench(
      scores: Array(repeating: 0, count: candidateCount),
      weights: Array(repeating: 0, count: shapes.count),
      random: DrawGenerator(base: base, draw: 0),
      values: Array(repeating: 0, count: usedAxes.count),
      // One more than a block holds: a place is written before it is counted.
      kept: Array(
        repeating: Kept(place: 0, left: 0), count: CandidateBlocks.mostInBlock + 1))
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
    let axes = usedAxes.count
    for slot in 0..<axes { bench.values[slot] = known[candidate * axes + slot] }
    for entry in openAxisStarts[candidate]..<openAxisStarts[candidate + 1] {
      let axis = openAxes[entry]
      let uniform = DrawGenerator.uniform(of: bench.random.bits(after: entry))
      bench.values[axis.slot] = axis.low + axis.width * uniform
    }
    for entry in terms {
      let term = Int(openTerms[entry])
      score +=
        bench.weights[term]
        * rules[term].value(bench.values[slots[term].x], bench.values[slots[term].y])
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
