internal import LoturaGraph

extension Programme {
  /// The best values, and what is proved of them.
  ///
  /// Exact up to a billionth of the objective (whole values are whole; sums of parts may be off by
  /// rounding). The same programme, start and limit of nodes give the same answer; a limit of time
  /// makes it depend on the machine, and then the gap says how much can be lacking.
  ///
  /// - Parameters:
  ///   - limits: how far to go.
  ///   - start: values to begin with, one a variable; ignored unless they satisfy every constraint.
  ///     They are the answer if the search is interrupted.
  /// - Returns: an answer that satisfies every constraint, or why there is none. If the library
  ///   fails (out of memory, say), `nothingFound`, or the start, with the bound of `simpleBound`.
  /// - Complexity: exponential in the whole variables at worst.
  public func solved(
    _ limits: SolveLimits = SolveLimits(), startingFrom start: [Double]? = nil
  ) -> Solution {
    let start = start.flatMap { admits($0) ? $0 : nil }
    if hasEmptyDomain || rows.contains(where: { $0.isUnsatisfiableWithoutTerms }) {
      return .infeasible
    }
    if let end = limits.patience.end {
      return halted(end == .interrupted ? .interrupted : .timeLimit, start)
    }
    if rows.allSatisfy({ $0.summed.terms.isEmpty }) { return solvedByBounds }
    do throws(Cbc.Trouble) {
      return try Cbc.solve(self, limits, startingFrom: start)
    } catch {
      return halted(.failure, start)
    }
  }

  /// What is left when the search ended before the library answered.
  func halted(_ termination: Proof.Termination, _ start: [Double]?) -> Solution {
    guard let start else { return .nothingFound(termination, bound: simpleBound) }
    let value = value(at: start)
    return .found(
      .init(
        values: start, value: value,
        proof: .stopped(termination, value: value, bound: simpleBound)))
  }
}

extension Programme {
  /// Whether values satisfy every bound and every constraint, and are whole where they must be.
  ///
  /// Sums may miss by a millionth of the largest of their parts. O(terms).
  public func admits(_ values: [Double]) -> Bool {
    guard values.count == domains.count else { return false }
    for (value, domain) in zip(values, domains) {
      guard value.isFinite else { return false }
      if domain.isInteger, value != value.rounded() { return false }
      let slack = Programme.slack * max(1, abs(value))
      if value < domain.low - slack || value > domain.high + slack { return false }
    }
    return rows.allSatisfy { row in
      let parts = row.terms.map { $0.factor * values[$0.variable.index] }
      let sum = parts.reduce(0, +)
      let slack =
        Programme.slack * parts.reduce(max(1, abs(row.bound))) { max($0, abs($1)) }
      return switch row.relation {
      case .atMost: sum <= row.bound + slack
      case .atLeast: sum >= row.bound - slack
      case .equal: abs(sum - row.bound) <= slack
      }
    }
  }

  /// How far a sum may miss, relative to its largest part.
  static let slack = 1e-6

  /// The objective at these values. O(variables).
  public func value(at values: [Double]) -> Double {
    zip(worth, values).reduce(0) { $0 + ($1.0 == 0 ? 0 : $1.0 * $1.1) }
  }

  /// A bound of the objective that looks at the variables' bounds alone; infinite without them.
  public var simpleBound: Double {
    zip(worth, domains).reduce(0) { sum, next in
      let (worth, domain) = next
      guard worth != 0 else { return sum }
      return sum + worth * ((worth > 0) == (goal == .maximise) ? domain.high : domain.low)
    }
  }

  /// The values with whole ones rounded and all brought into their bounds.
  func rounded(_ values: [Double]) -> [Double] {
    zip(values, domains).map { value, domain in
      let near = domain.isInteger ? value.rounded() : value
      return min(max(near, domain.low), domain.high)
    }
  }

  private var hasEmptyDomain: Bool {
    domains.contains { domain in
      domain.isInteger
        ? domain.low.rounded(.up) > domain.high.rounded(.down) : domain.low > domain.high
    }
  }

  /// The answer where nothing ties the variables to each other.
  private var solvedByBounds: Solution {
    var values: [Double] = []
    for (worth, domain) in zip(worth, domains) {
      let (low, high) =
        domain.isInteger
        ? (domain.low.rounded(.up), domain.high.rounded(.down)) : (domain.low, domain.high)
      let wantsHigh = worth != 0 && (worth > 0) == (goal == .maximise)
      let best = wantsHigh ? high : worth != 0 ? low : min(max(0, low), high)
      guard best.isFinite else { return .unbounded }
      values.append(best)
    }
    let value = value(at: values)
    return .found(.init(values: values, value: value, proof: .optimal(value)))
  }
}

extension Programme.Row {
  /// Whether the row has no variable and does not hold.
  fileprivate var isUnsatisfiableWithoutTerms: Bool {
    guard summed.terms.isEmpty else { return false }
    return switch relation {
    case .atMost: 0 > bound
    case .atLeast: 0 < bound
    case .equal: bound != 0
    }
  }
}
