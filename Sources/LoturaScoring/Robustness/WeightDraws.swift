/// The scores of some candidates when weights and unknown axes vary.
///
/// In each draw the weights come from Dirichlet(c·w), and every inexact axis that a term uses is
/// uniform on its interval, independently. Candidates are given in id order.
///
/// **Layout.** Terms that need no draw are computed once; the rest of a candidate's terms and its
/// inexact axes are rows of two compressed lists. No allocation in a draw. O(candidates × terms).
struct WeightDraws: Sendable {
  let candidateCount: Int
  private let base: UInt64
  private let shapes: [GammaShape]
  private let rules: [TermRule]
  /// Value of each exact term, 0 for the others; candidate by candidate.
  private let exactTerms: [Double]
  /// Which terms of candidate i are inexact: entries `openTermStarts[i] ..< openTermStarts[i + 1]`.
  private let openTerms: [Int]
  private let openTermStarts: [Int]
  private let openAxes: [OpenAxis]
  private let openAxisStarts: [Int]
  private let axisValues: [Double]
  private let axisCount = Axis.allCases.count

  /// An axis that is drawn: where its value is put, and from where to how far.
  private struct OpenAxis: Sendable {
    let slot: Int
    let low: Double
    let width: Double
  }

  init(_ candidates: [PairAxes], sum: WeightedSum, concentration: Double, base: UInt64) {
    candidateCount = candidates.count
    self.base = base
    shapes = sum.terms.map { GammaShape(concentration * $0.weight) }
    rules = sum.rules
    let usedAxes = sum.axes
    var exact: [Double] = []
    var (terms, termStarts) = ([Int](), [0])
    var (axes, axisStarts) = ([OpenAxis](), [0])
    for (row, candidate) in candidates.enumerated() {
      for (term, rule) in sum.rules.enumerated() {
        let isOpen = !(candidate[rule.axis].isExact && candidate[rule.other].isExact)
        exact.append(isOpen ? 0 : rule.estimate(candidate).used)
        if isOpen { terms.append(term) }
      }
      for axis in usedAxes where !candidate[axis].isExact {
        let estimate = candidate[axis]
        axes.append(
          OpenAxis(
            slot: row * Axis.allCases.count + axis.position, low: estimate.low,
            width: estimate.high - estimate.low))
      }
      termStarts.append(terms.count)
      axisStarts.append(axes.count)
    }
    exactTerms = exact
    (openTerms, openTermStarts) = (terms, termStarts)
    (openAxes, openAxisStarts) = (axes, axisStarts)
    axisValues = candidates.flatMap { $0.values.map(\.used) }
  }

  /// Room for one draw, used again for the next.
  struct Bench {
    fileprivate(set) var scores: [Double]
    fileprivate var weights: [Double]
    fileprivate var axisValues: [Double]
  }

  /// Room for a draw.
  func bench() -> Bench {
    Bench(
      scores: Array(repeating: 0, count: candidateCount),
      weights: Array(repeating: 0, count: shapes.count), axisValues: axisValues)
  }

  /// Makes draw `number` (from 0): `bench.scores` are then the candidates' scores in it.
  func draw(_ number: Int, on bench: inout Bench) {
    var random = DrawGenerator(base: base, draw: number)
    random.weights(shapes, into: &bench.weights)
    let (exact, openTerms, openAxes) = (exactTerms.span, openTerms.span, openAxes.span)
    let (termStarts, axisStarts) = (openTermStarts.span, openAxisStarts.span)
    let rules = rules.span
    for candidate in 0..<candidateCount {
      for entry in axisStarts[candidate]..<axisStarts[candidate + 1] {
        let axis = openAxes[entry]
        bench.axisValues[axis.slot] = axis.low + axis.width * random.uniform()
      }
      var score = 0.0
      for term in 0..<rules.count {
        score += bench.weights[term] * exact[candidate * rules.count + term]
      }
      for entry in termStarts[candidate]..<termStarts[candidate + 1] {
        let rule = rules[openTerms[entry]]
        let first = candidate * axisCount
        score +=
          bench.weights[openTerms[entry]]
          * rule.value(
            bench.axisValues[first + rule.slots.x], bench.axisValues[first + rule.slots.y])
      }
      bench.scores[candidate] = score
    }
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
