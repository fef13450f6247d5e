internal import LoturaGraph
internal import LoturaNetwork

/// How far the requirements are met by some candidates, kept up as more are added: of each
/// requirement the m largest degrees.
///
/// Room for m degrees each, or for as many as there will be members if that is less.
struct CoverageTally {
  private let degrees: SparseRows
  /// w_r / (m_r·Σw): what one unit of degree is worth, by requirement.
  private let worth: [Double]
  private let minimum: [Int]
  /// Where the degrees of each requirement begin, and the end.
  private let starts: [Int]
  /// The largest degrees of each requirement, falling.
  private var largest: [Double]

  /// The tally of a set that may still grow to `size`.
  init(_ problem: ConsortiumProblem, of set: [Int], size: Int? = nil) {
    degrees = problem.degrees
    let total = problem.totalWeight
    minimum = problem.requirements.map(\.minimum)
    worth = problem.requirements.map { $0.weight / (Double($0.minimum) * total) }
    var starts = [0]
    starts.reserveCapacity(minimum.count + 1)
    var end = 0
    for m in minimum {
      end += min(m, max(size ?? 0, set.count, 1))
      starts.append(end)
    }
    self.starts = starts
    largest = Array(repeating: 0, count: end)
    for i in set { add(i) }
  }

  /// Counts what somebody brings.
  mutating func add(_ candidate: Int) {
    for entry in degrees.entries(ofRow: candidate) {
      insert(degrees.weight[entry], row: Int(degrees.column[entry]))
    }
  }

  private mutating func insert(_ degree: Double, row: Int) {
    var slot = starts[row + 1] - 1
    guard degree > largest[slot] else { return }
    while slot > starts[row], largest[slot - 1] < degree {
      largest[slot] = largest[slot - 1]
      slot -= 1
    }
    largest[slot] = degree
  }

  /// How far a requirement is met, 0 … 1.
  func coverage(_ row: Int) -> Double {
    var sum = 0.0
    for slot in starts[row]..<starts[row + 1] { sum += largest[slot] }
    return minimum[row] > 1 ? sum / Double(minimum[row]) : sum
  }

  /// By how much the first term of the value rises with somebody more, up to rounding.
  func gain(of candidate: Int) -> Double {
    var gain = 0.0
    for entry in degrees.entries(ofRow: candidate) {
      gain += self.gain(degrees.weight[entry], row: Int(degrees.column[entry]))
    }
    return gain
  }

  /// By how much the first term of the value rises with one more degree, up to rounding.
  func gain(_ degree: Double, row: Int) -> Double {
    max(0, degree - largest[starts[row + 1] - 1]) * worth[row]
  }
}
