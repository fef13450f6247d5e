/// Somebody who adds and subtracts all totals that were told, with exact fractions: an independent
/// way to see what can be found out.
struct Snooper {
  /// A whole fraction, small enough for the matrices of the tests.
  private struct Fraction: Equatable {
    let over: Int
    let under: Int

    init(_ over: Int, _ under: Int = 1) {
      var (a, b) = (abs(over), abs(under))
      while b != 0 { (a, b) = (b, a % b) }
      let sign = under < 0 ? -1 : 1
      self.over = sign * over / max(1, a)
      self.under = sign * under / max(1, a)
    }

    static func - (x: Fraction, y: Fraction) -> Fraction {
      Fraction(x.over * y.under - y.over * x.under, x.under * y.under)
    }
    static func * (x: Fraction, y: Fraction) -> Fraction {
      Fraction(x.over * y.over, x.under * y.under)
    }
    static func / (x: Fraction, y: Fraction) -> Fraction {
      Fraction(x.over * y.under, x.under * y.over)
    }
  }

  /// The totals: a set of things each, numbered 0 ..< `count`.
  let totals: [Set<Int>]
  let count: Int

  /// The least number of people on whom a combination rests that says something of the secret
  /// things; nil: nothing is said of them. Tries every set of secret things of fewer than `limit`.
  ///
  /// - Parameter weights: for how many each secret thing stands; what is missing is no secret.
  func leastSupport(_ weights: [Int: Int], below limit: Int) -> Int? {
    let secret = weights.keys.sorted()
    let all = rank(of: secret)
    var found: Int?
    for mask in 0..<(1 << secret.count) {
      let few = secret.indices.filter { mask >> $0 & 1 == 1 }.map { secret[$0] }
      let weight = few.reduce(0) { $0 + weights[$1]! }
      guard weight < limit, weight < found ?? Int.max else { continue }
      if rank(of: secret.filter { !few.contains($0) }) < all { found = weight }
    }
    return found
  }

  /// The rank of the totals over some things, by elimination in exact fractions.
  private func rank(of things: [Int]) -> Int {
    var rows = totals.map { total in things.map { Fraction(total.contains($0) ? 1 : 0) } }
    var rank = 0
    for column in things.indices {
      guard let pivot = rows.indices.first(where: { $0 >= rank && rows[$0][column].over != 0 })
      else { continue }
      rows.swapAt(rank, pivot)
      for row in rows.indices where row != rank && rows[row][column].over != 0 {
        let factor = rows[row][column] / rows[rank][column]
        for place in things.indices {
          rows[row][place] = rows[row][place] - factor * rows[rank][place]
        }
      }
      rank += 1
    }
    return rank
  }
}
