/// Sorts numbers by some of their bits, those alike in these staying in their order.
///
/// **Complexity.** O(n) for each twelve bits; a second array of the numbers. **Source.** Least
/// significant digit first: Knuth 1998, 5.2.5.
enum RadixSort {
  private static let digitBits = 12

  /// Sorts by the bits from `bits.lowerBound` up to below `bits.upperBound`.
  static func sort(_ words: inout [UInt64], by bits: Range<Int>) {
    var other = [UInt64](repeating: 0, count: words.count)
    var low = bits.lowerBound
    while low < bits.upperBound {
      let width = min(digitBits, bits.upperBound - low)
      words.withUnsafeBufferPointer { from in
        other.withUnsafeMutableBufferPointer { to in pass(from, to, low, width) }
      }
      swap(&words, &other)
      low += width
    }
  }

  private static func pass(
    _ from: UnsafeBufferPointer<UInt64>, _ to: UnsafeMutableBufferPointer<UInt64>, _ low: Int,
    _ width: Int
  ) {
    let mask: UInt64 = (1 << UInt64(width)) - 1
    let shift = UInt64(low)
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << width) { next in
      next.initialize(repeating: 0)
      for word in from { next[Int((word >> shift) & mask)] &+= 1 }
      var sum = 0
      for digit in next.indices {
        let count = next[digit]
        next[digit] = sum
        sum &+= count
      }
      for word in from {
        let digit = Int((word >> shift) & mask)
        to[next[digit]] = word
        next[digit] &+= 1
      }
    }
  }
}
