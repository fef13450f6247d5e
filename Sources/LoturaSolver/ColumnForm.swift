internal import CbcShim
internal import LoturaGraph

/// A programme column by column, packed as the shim takes it: what is to be large is turned into
/// what is to be small.
///
/// CBC 2.10.8 calls a start optimal that is not when it maximises (14 of 605 starts of small
/// programmes); when it minimises, none.
struct ColumnForm {
  private let columns: Int
  private let rows: Int
  private let entries: Int
  /// Starts of the columns, the row of each entry, whether each column must be whole.
  private let whole: [Int32]
  /// Factors, bounds and worth of the columns, bounds of the rows, the start.
  private let numbers: [Double]
  private let hasStart: Bool

  init(_ programme: Programme, start: [Double]?) {
    let rows = programme.rows.map(\.summed)
    let domains = programme.domains
    var starts = [Int32](repeating: 0, count: domains.count + 1)
    for term in rows.lazy.flatMap(\.terms) { starts[term.variable.index + 1] += 1 }
    for column in domains.indices { starts[column + 1] += starts[column] }
    let entries = Int(starts[domains.count])
    var rowOfEntry = [Int32](repeating: 0, count: entries)
    var factors = [Double](repeating: 0, count: entries)
    var next = starts
    for (place, row) in rows.enumerated() {
      for term in row.terms {
        let entry = Int(next[term.variable.index])
        rowOfEntry[entry] = Int32(place)
        factors[entry] = term.factor
        next[term.variable.index] += 1
      }
    }
    let most = Double.greatestFiniteMagnitude
    whole = starts + rowOfEntry + domains.map { $0.isInteger ? 1 : 0 }
    numbers =
      factors + domains.map { max($0.low, -most) } + domains.map { min($0.high, most) }
      + programme.worth.map { programme.goal == .maximise ? 0 - $0 : $0 }
      + rows.map { $0.relation == .atMost ? -most : $0.bound }
      + rows.map { $0.relation == .atLeast ? most : $0.bound } + (start ?? [])
    columns = domains.count
    self.rows = rows.count
    self.entries = entries
    hasStart = start != nil
  }

  /// The problem for the shim; its addresses are valid during the call.
  func withProblem<Result>(
    _ limits: SolveLimits, _ body: (lotura_cbc_problem) -> Result
  ) -> Result {
    unsafe whole.withUnsafeBufferPointer { whole in
      unsafe numbers.withUnsafeBufferPointer { numbers in
        unsafe body(
          lotura_cbc_problem(
            columns: Int32(columns), rows: Int32(rows), entries: Int32(entries),
            whole: whole.baseAddress, numbers: numbers.baseAddress, has_start: hasStart ? 1 : 0,
            seconds: limits.patience.secondsLeft ?? -1,
            nodes: limits.nodes.map { Int32(clamping: $0) } ?? -1))
      }
    }
  }
}

extension Programme.Row {
  /// The row with each variable once, and without factors that are 0; terms in the order of the
  /// variables.
  var summed: Self {
    var terms: [Programme.Term] = []
    for term in self.terms.sorted(by: { $0.variable.index < $1.variable.index }) {
      if let last = terms.last, last.variable == term.variable {
        terms[terms.count - 1] = .init(last.factor + term.factor, term.variable)
      } else {
        terms.append(term)
      }
    }
    return Self(terms: terms.filter { $0.factor != 0 }, relation: relation, bound: bound)
  }
}
