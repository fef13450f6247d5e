/// A whole number ≥ 0 of any size: what exact shares need when they are divided again and again.
struct Natural: Hashable, Comparable, Sendable {
  /// From the least on, without zeros at the end.
  private var digits: [UInt32]

  /// A number that is not negative.
  init(_ number: Int) {
    precondition(number >= 0, "number ≥ 0")
    digits = [UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32)]
    trim()
  }

  private mutating func trim() { while digits.last == 0 { digits.removeLast() } }

  static func < (left: Natural, right: Natural) -> Bool {
    guard left.digits.count == right.digits.count else {
      return left.digits.count < right.digits.count
    }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }

  /// A product; the factor is not negative. O(digits).
  static func * (left: Natural, factor: Int) -> Natural {
    precondition(factor >= 0, "factor ≥ 0")
    var product = left
    var carry: UInt128 = 0
    for place in product.digits.indices {
      let sum = UInt128(product.digits[place]) * UInt128(factor) + carry
      product.digits[place] = UInt32(truncatingIfNeeded: sum)
      carry = sum >> 32
    }
    while carry > 0 {
      product.digits.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    product.trim()
    return product
  }

  /// A difference; the second number is not greater. O(digits).
  static func - (left: Natural, right: Natural) -> Natural {
    precondition(right <= left, "right ≤ left")
    var difference = left
    var borrow: Int64 = 0
    for place in left.digits.indices {
      let other = place < right.digits.count ? Int64(right.digits[place]) : 0
      var digit = Int64(left.digits[place]) - other - borrow
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += 1 << 32 }
      difference.digits[place] = UInt32(digit)
    }
    difference.trim()
    return difference
  }
}
