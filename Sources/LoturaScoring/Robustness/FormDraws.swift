/// How often each of the four forms is the best of a pair when weights and unknown axes vary.
///
/// In each draw every form gets weights of Dirichlet(c·w), in draw order; then each inexact axis
/// that a term or a condition uses is drawn once, in axis order. A condition that holds or fails
/// stays so; an open one is judged at the drawn values. Vetoed forms never win; ties go to the
/// lighter form.
struct FormDraws: Sendable {
  private let base: UInt64
  private let shapes: [[GammaShape]]
  private let sums: [WeightedSum]
  private let openGates: [[(gate: Gate, slot: Int)]]
  private let isOut: [Bool]
  private let openAxes: [(slot: Int, low: Double, width: Double)]
  private let axes: PairAxes

  /// The draws of a pair; `fits` in ladder order.
  init(_ axes: PairAxes, fits: [FormFit], model: Model, base: UInt64) {
    self.axes = axes
    self.base = base
    sums = Form.allCases.map(model.sum(of:))
    shapes = sums.map { $0.terms.map { GammaShape(model.concentration * $0.weight) } }
    isOut = fits.map(\.isOut)
    openGates = fits.map { fit in
      fit.gates.filter { $0.state == .open }.map { ($0.gate, $0.gate.axis.position) }
    }
    let used = Set(sums.flatMap(\.axes) + fits.flatMap { $0.gates.map(\.gate.axis) })
    openAxes = Axis.allCases.filter { used.contains($0) && !axes[$0].isExact }.map {
      ($0.position, axes[$0].low, axes[$0].high - axes[$0].low)
    }
  }

  /// Over some draws, how often each form was the best and how often among the best three; in
  /// ladder order.
  func count(_ numbers: Range<Int>) -> (first: [Int], top3: [Int]) {
    let drawOrder = Form.drawOrder.map(\.rung)
    var first = Form.allCases.map { _ in 0 }
    var top3 = first
    var values = axes.values.map(\.used)
    var weights = sums.map { $0.terms.map(\.weight) }
    for number in numbers {
      var random = DrawGenerator(base: base, draw: number)
      for rung in drawOrder {
        // The weights of a form that is out in every draw are never looked at.
        if isOut[rung] {
          for shape in shapes[rung] { random.skipGamma(shape) }
        } else {
          random.weights(shapes[rung], into: &weights[rung])
        }
      }
      for axis in openAxes {
        values[axis.slot] = axis.low + axis.width * random.uniform()
      }
      var (inDraw, lead) = (0, Lead())
      for rung in shapes.indices where isIn(rung, values) {
        inDraw += 1
        lead.take(rung, fit: fit(rung, weights[rung], values))
      }
      guard inDraw > 0 else { continue }
      first[lead.best] += 1
      // With four forms at most, only the last of four is not among the best three.
      for rung in shapes.indices
      where lead.hasTaken(rung) && (inDraw < shapes.count || rung != lead.last) {
        top3[rung] += 1
      }
    }
    return (first, top3)
  }

  private func isIn(_ rung: Int, _ values: [Double]) -> Bool {
    !isOut[rung] && openGates[rung].allSatisfy { $0.gate.isMet(at: values[$0.slot]) }
  }

  private func fit(_ rung: Int, _ weights: [Double], _ values: [Double]) -> Double {
    var fit = 0.0
    for (term, rule) in sums[rung].rules.enumerated() {
      fit +=
        weights[term] * rule.value(values[rule.slots.x], values[rule.slots.y])
    }
    return fit
  }
}

/// The best and the last of the forms of one draw, taken in ladder order; of equal fits the lighter
/// form is the better.
private struct Lead {
  private(set) var best = 0
  private(set) var last = 0
  private var taken = 0
  private var highest = -Double.infinity
  private var lowest = Double.infinity

  mutating func take(_ rung: Int, fit: Double) {
    taken |= 1 << rung
    if fit > highest { (best, highest) = (rung, fit) }
    if fit <= lowest { (last, lowest) = (rung, fit) }
  }

  func hasTaken(_ rung: Int) -> Bool { taken & 1 << rung != 0 }
}
