import LoturaNetwork

/// What one subject has in one sheet: how much of each thing, and whether that is all.
///
/// Things are named by their positions in a list sorted by id, so that comparing two profiles is
/// one walk along two sorted arrays, in the same order on every machine. A thing of which the
/// subject has nothing is not listed.
struct Profile: Hashable, Sendable {
  /// The things, ascending, each once.
  let keys: [Int]
  /// How much of each, > 0 and finite.
  let weights: [Double]
  /// The sum of the weights, in the order of the keys.
  let total: Double
  /// Whether the list is complete.
  let knowledge: Knowledge

  /// One thing and how much of it.
  struct Entry: Hashable, Sendable {
    let key: Int
    let weight: Double
  }

  /// A profile of entries sorted by key, each key once; weights that are not above 0 are left out.
  init(sorted entries: some Sequence<Entry>, knowledge: Knowledge) {
    var (keys, weights, total) = ([Int](), [Double](), 0.0)
    for entry in entries where entry.weight > 0 && entry.weight.isFinite {
      keys.append(entry.key)
      weights.append(entry.weight)
      total += entry.weight
    }
    (self.keys, self.weights, self.total) = (keys, weights, total)
    self.knowledge = knowledge
  }

  /// Whether the listed things are all there are.
  var isComplete: Bool { knowledge == .complete }

  /// Whether the subject is known to have nothing.
  var isKnownEmpty: Bool { isComplete && keys.isEmpty }

  /// How much of a thing; 0 if it is not listed. O(log n).
  subscript(key: Int) -> Double { keys.position(of: key).map { weights[$0] } ?? 0 }
}

extension Array where Element: Comparable {
  /// Where a value stands in this ascending array, or nil. O(log n).
  func position(of wanted: Element) -> Int? {
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if self[middle] == wanted { return middle }
      range = self[middle] < wanted ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}

/// The power of two that brings the largest weight to 1 … 2, as far as there is such a number.
///
/// Weights without an upper bound are multiplied by it before they are added: the result is the
/// same to the last bit, and no sum can overflow.
func powerOfTwoScale<Weights: Sequence<Double>>(of weights: Weights) -> Double {
  let largest = weights.lazy.filter { $0.isFinite }.max() ?? 0
  guard largest > 0 else { return 1 }
  return Double(sign: .plus, exponent: min(1023, -Int(largest.exponent)), significand: 1)
}
