/// Tables numbered so that they can be added: modulo their number, or, where that number is a power
/// of a prime, as a finite field, which can also be multiplied.
///
/// In a field with q elements the lines y = r·k + i of slope r meet once at most: an affine plane.
/// **Source.** Bose 1938 for planes from fields.
struct TableArithmetic {
  /// How many tables there are, ≥ 1.
  let count: Int
  /// Whether every number but 0 divides: then `product` is that of a field.
  let isField: Bool
  private let prime: Int
  /// The digits, to the base `prime`, of what xᵐ is; empty for a prime or no power of one.
  private let reduction: [Int]

  /// Irreducible polynomials for the powers of primes up to 32, as the digits of xᵐ from below.
  private static let reductions: [Int: (prime: Int, digits: [Int])] = [
    4: (2, [1, 1]), 8: (2, [1, 1, 0]), 9: (3, [2, 0]), 16: (2, [1, 1, 0, 0]), 25: (5, [3, 0]),
    27: (3, [2, 1, 0]), 32: (2, [1, 0, 1, 0, 0]),
  ]

  /// Arithmetic for so many tables.
  init(count: Int) {
    self.count = count
    if let known = Self.reductions[count] {
      (prime, reduction, isField) = (known.prime, known.digits, true)
    } else {
      (prime, reduction) = (max(count, 1), [])
      isField = count >= 2 && !(2..<count).contains { $0 * $0 <= count && count % $0 == 0 }
    }
  }

  /// a + b. O(digits).
  func sum(_ a: Int, _ b: Int) -> Int {
    guard !reduction.isEmpty else { return (a + b) % count }
    return combined(a, b) { $0 + $1 }
  }

  /// a − b. O(digits).
  func difference(_ a: Int, _ b: Int) -> Int {
    guard !reduction.isEmpty else { return (a - b + count) % count }
    return combined(a, b) { $0 - $1 + prime }
  }

  /// a · b in the field. O(digits²).
  func product(_ a: Int, _ b: Int) -> Int {
    guard !reduction.isEmpty else { return a * b % count }
    let degree = reduction.count
    var digits = [Int](repeating: 0, count: 2 * degree - 1)
    for (place, one) in self.digits(a).enumerated() {
      for (other, two) in self.digits(b).enumerated() {
        digits[place + other] = (digits[place + other] + one * two) % prime
      }
    }
    for high in stride(from: 2 * degree - 2, through: degree, by: -1) {
      for (place, digit) in reduction.enumerated() {
        let low = high - degree + place
        digits[low] = (digits[low] + digits[high] * digit) % prime
      }
    }
    return digits[..<degree].reversed().reduce(0) { $0 * prime + $1 }
  }

  private func digits(_ number: Int) -> [Int] {
    var (rest, digits) = (number, [Int]())
    for _ in reduction {
      digits.append(rest % prime)
      rest /= prime
    }
    return digits
  }

  private func combined(_ a: Int, _ b: Int, _ digit: (Int, Int) -> Int) -> Int {
    zip(digits(a), digits(b)).map { digit($0, $1) % prime }.reversed()
      .reduce(0) { $0 * prime + $1 }
  }
}
