/// A measure as the loops of the join see it: the score of two rows is a function of one sum over
/// their shared columns and of a size of each row.
///
/// All functions are static and small, so that the loops are compiled once a measure.
protocol RowLikeness {
  /// The type of the sum over shared columns.
  associatedtype Sum: Comparable & ExpressibleByIntegerLiteral

  /// The size of a row of weights: what its score is measured by.
  static func size(of weights: ArraySlice<Double>) -> Double
  /// A weight as it is added up.
  static func prepared(_ weight: Double, size: Double) -> Double
  /// The sum with one more shared column, of prepared weights.
  static func add(_ sum: Sum, _ a: Double, _ b: Double) -> Sum
  /// The score of two rows that share something.
  static func score(_ sum: Sum, _ sizeOfA: Double, _ sizeOfB: Double) -> Double
  /// What pairs of a row must pass to have at least a score.
  static func bar(_ score: Double, _ size: Double) -> Bar
  /// Whether a pair may have the score of a bar. Never false for a pair that has it; false for a
  /// sum of 0.
  static func passes(_ bar: Bar, _ sum: Sum, _ sizeOfOther: Double) -> Bool
}

/// The least sum of a row and another by which they may reach a score: `own` + `share` · the size of
/// the other.
struct Bar {
  /// What the sum is multiplied by.
  var factor = 1.0
  /// The part that depends on the row alone, > 0.
  var own: Double
  /// How much of the other's size is added.
  var share = 0.0

  /// The smallest sum that is not 0.
  static var something: Double { .leastNonzeroMagnitude }

  /// A bar that is a little too low, so that no pair is lost to rounding: sums and quotients here
  /// err by less than 10⁻¹⁴ of their value. Whoever passes is scored exactly.
  init(factor: Double = 1, own: Double, share: Double = 0) {
    self.factor = factor
    self.own = max(Bar.something, own * (1 - 1e-12))
    self.share = share * (1 - 1e-12)
  }
}

@inline(__always)
private func total(_ weights: ArraySlice<Double>) -> Double {
  var sum = 0.0
  for weight in weights { sum += weight }
  return sum
}

/// Σ min / (Σa + Σb − Σ min).
enum Ruzicka: RowLikeness {
  static func size(of weights: ArraySlice<Double>) -> Double { total(weights) }
  @inline(__always)
  static func prepared(_ weight: Double, size: Double) -> Double { weight }
  @inline(__always)
  static func add(_ sum: Double, _ a: Double, _ b: Double) -> Double { sum + (b < a ? b : a) }
  @inline(__always)
  static func score(_ sum: Double, _ sizeOfA: Double, _ sizeOfB: Double) -> Double {
    min(1, sum / (sizeOfA + sizeOfB - sum))
  }
  // sum / (A + B − sum) ≥ s  ⇔  sum (1 + s) ≥ s A + s B
  @inline(__always)
  static func bar(_ score: Double, _ size: Double) -> Bar {
    Bar(factor: 1 + score, own: score * size, share: score)
  }
  @inline(__always)
  static func passes(_ bar: Bar, _ sum: Double, _ sizeOfOther: Double) -> Bool {
    sum * bar.factor >= bar.own + bar.share * sizeOfOther
  }
}

/// Σ (a / ‖a‖) (b / ‖b‖).
enum Cosine: RowLikeness {
  static func size(of weights: ArraySlice<Double>) -> Double {
    var squares = 0.0
    for weight in weights { squares += weight * weight }
    if squares.isFinite, squares > 1e-280 { return squares.squareRoot() }
    // Too large or too small to be squared.
    let largest = weights.max() ?? 0
    guard largest > 0 else { return 0 }
    squares = 0
    for weight in weights { squares += (weight / largest) * (weight / largest) }
    return min(Double.greatestFiniteMagnitude, largest * squares.squareRoot())
  }
  @inline(__always)
  static func prepared(_ weight: Double, size: Double) -> Double { weight / size }
  @inline(__always)
  static func add(_ sum: Double, _ a: Double, _ b: Double) -> Double { sum + a * b }
  @inline(__always)
  static func score(_ sum: Double, _ sizeOfA: Double, _ sizeOfB: Double) -> Double { min(1, sum) }
  @inline(__always)
  static func bar(_ score: Double, _ size: Double) -> Bar { Bar(own: score) }
  @inline(__always)
  static func passes(_ bar: Bar, _ sum: Double, _ sizeOfOther: Double) -> Bool { sum >= bar.own }
}

/// |a ∩ b| / |a ∪ b|.
enum Jaccard: RowLikeness {
  static func size(of weights: ArraySlice<Double>) -> Double {
    var count = 0
    for weight in weights where weight > 0 { count += 1 }
    return Double(count)
  }
  @inline(__always)
  static func prepared(_ weight: Double, size: Double) -> Double { 1 }
  @inline(__always)
  static func add(_ sum: Int32, _ a: Double, _ b: Double) -> Int32 { sum &+ 1 }
  @inline(__always)
  static func score(_ sum: Int32, _ sizeOfA: Double, _ sizeOfB: Double) -> Double {
    Double(sum) / (sizeOfA + sizeOfB - Double(sum))
  }
  @inline(__always)
  static func bar(_ score: Double, _ size: Double) -> Bar { Ruzicka.bar(score, size) }
  @inline(__always)
  static func passes(_ bar: Bar, _ sum: Int32, _ sizeOfOther: Double) -> Bool {
    Double(sum) * bar.factor >= bar.own + bar.share * sizeOfOther
  }
}

/// Σ min / min(Σa, Σb).
enum Overlap: RowLikeness {
  static func size(of weights: ArraySlice<Double>) -> Double { total(weights) }
  @inline(__always)
  static func prepared(_ weight: Double, size: Double) -> Double { weight }
  @inline(__always)
  static func add(_ sum: Double, _ a: Double, _ b: Double) -> Double { sum + (b < a ? b : a) }
  @inline(__always)
  static func score(_ sum: Double, _ sizeOfA: Double, _ sizeOfB: Double) -> Double {
    min(1, sum / min(sizeOfA, sizeOfB))
  }
  @inline(__always)
  static func bar(_ score: Double, _ size: Double) -> Bar { Bar(own: score * size, share: score) }
  @inline(__always)
  static func passes(_ bar: Bar, _ sum: Double, _ sizeOfOther: Double) -> Bool {
    let other = bar.share * sizeOfOther
    let least = other < bar.own ? other : bar.own
    // A score of 0 leaves nothing of the other's share; a sum of 0 must not do.
    return sum >= (least > Bar.something ? least : Bar.something)
  }
}
