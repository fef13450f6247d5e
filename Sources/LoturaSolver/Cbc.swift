internal import CbcShim
internal import LoturaGraph

/// Solves a programme by CBC (COIN-OR branch and cut). The only caller of the library.
///
/// Each solve runs in a child of this process (see `cbc_shim.c`): the library can neither be
/// stopped nor called by two threads. Its answer is not believed: whole values are rounded, the
/// objective is computed anew, and values that break a constraint are refused.
enum Cbc {
  /// Why there is no answer although the library should have one.
  enum Trouble: Error, Hashable {
    /// The child could not be started, or ended without an answer.
    case failed
    /// The values that came break a constraint.
    case wrongValues
  }

  /// What came of a programme with at least one variable.
  static func solve(
    _ programme: Programme, _ limits: SolveLimits, startingFrom start: [Double]?
  ) throws(Trouble) -> Solution {
    let form = ColumnForm(programme, start: start)
    var values = [Double](repeating: 0, count: programme.variableCount)
    var answer = lotura_cbc_answer()
    let asked = Asked(limits.patience)
    let end = unsafe form.withProblem(limits) { problem in
      var problem = unsafe problem
      return unsafe lotura_cbc_solve(
        &problem, &answer, &values, Asked.answer, Unmanaged.passUnretained(asked).toOpaque())
    }
    if end == Int32(lotura_cbc_stopped) {
      return programme.halted(asked.end == .interrupted ? .interrupted : .timeLimit, start)
    }
    guard end == Int32(lotura_cbc_done) else { throw .failed }
    if answer.is_unbounded != 0 { return .unbounded }
    if answer.is_infeasible != 0 {
      // The library says so of a programme without a bound, too; one without worth tells them apart.
      guard !programme.simpleBound.isFinite else { return .infeasible }
      let indifferent = try solve(programme.withoutWorth, limits, startingFrom: nil)
      return indifferent == .infeasible ? .infeasible : .unbounded
    }
    let termination = termination(answer)
    guard answer.has_values != 0 else {
      guard termination != .optimal else { return .infeasible }
      return .nothingFound(termination, bound: answer.bound)
    }
    return try checked(programme, values, termination, bound: answer.bound)
  }

  private static func termination(_ answer: lotura_cbc_answer) -> Proof.Termination {
    if answer.is_optimal != 0 { return .optimal }
    return answer.secondary == 3 ? .stepLimit : .timeLimit
  }

  private static func checked(
    _ programme: Programme, _ raw: [Double], _ termination: Proof.Termination, bound: Double
  ) throws(Trouble) -> Solution {
    let values = programme.rounded(raw)
    guard programme.admits(values) else { throw .wrongValues }
    let value = programme.value(at: values)
    guard termination != .optimal else {
      return .found(.init(values: values, value: value, proof: .optimal(value)))
    }
    let outer =
      programme.goal == .maximise ? max(value, bound) : min(value, bound)
    return .found(
      .init(
        values: values, value: value,
        proof: .stopped(termination, value: value, bound: outer)))
  }
}

/// Asks a patience on behalf of the library, and remembers why it ended.
private final class Asked {
  let patience: Patience
  private(set) var end: Patience.End?

  init(_ patience: Patience) { self.patience = patience }

  /// The time limit is the library's own, which then still gives its best; only an interruption, or
  /// a library that overstays by two seconds, ends the child.
  private func mustStop() -> Bool {
    switch patience.end {
    case .interrupted:
      end = .interrupted
      return true
    case .timeIsUp:
      overtime += 1
      if overtime > Asked.grace { end = .timeIsUp }
      return overtime > Asked.grace
    case nil: return false
    }
  }

  private var overtime = 0
  /// Tenths of a second.
  private static let grace = 20

  static let answer: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { context in
    guard let context = unsafe context else { return 1 }
    return unsafe Unmanaged<Asked>.fromOpaque(context).takeUnretainedValue().mustStop() ? 1 : 0
  }
}
